//! The two cookies: the session's, and the language a visitor chose.
//!
//! Neither has an age, so both end with the browser. On https the session's carries the `__Host-` prefix; a plain
//! http onion (or loopback) cannot set that, so it gets a plain name, which is honoured under that scheme only.

use http::{HeaderMap, HeaderValue, header};

use crate::language::Lang;

const SECURE: &str = "__Host-s";
const PLAIN: &str = "s";
const LANGUAGE: &str = "lang";

/// The value of the session's cookie, under the one name that this scheme allows.
pub fn session(headers: &HeaderMap, secure: bool) -> Option<&str> {
    value(headers, name(secure))
}

pub fn language(headers: &HeaderMap) -> Option<Lang> {
    Lang::from_code(value(headers, LANGUAGE)?)
}

pub fn set_session(token: &str, secure: bool) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!("{}={token}; Path=/; HttpOnly; SameSite=Strict{}", name(secure), flag(secure))).ok()
}

/// A session's cookie as a browser sends it over plain http.
pub fn as_sent(token: &str) -> String {
    format!("{PLAIN}={token}")
}

/// An expired cookie. Changing an HttpOnly cookie also evicts the page from the back/forward cache (DESIGN 8).
pub fn end_session(secure: bool) -> Option<HeaderValue> {
    let cookie = format!("{}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0{}", name(secure), flag(secure));
    HeaderValue::from_str(&cookie).ok()
}

pub fn set_language(lang: Lang, secure: bool) -> Option<HeaderValue> {
    let cookie = format!("{LANGUAGE}={}; Path=/; HttpOnly; SameSite=Strict{}", lang.code(), flag(secure));
    HeaderValue::from_str(&cookie).ok()
}

fn name(secure: bool) -> &'static str {
    if secure { SECURE } else { PLAIN }
}

fn flag(secure: bool) -> &'static str {
    if secure { "; Secure" } else { "" }
}

fn value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}
