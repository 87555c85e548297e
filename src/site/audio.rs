//! The welcome page read aloud, where the operator recorded it: `welcome.<language>.mp3` or `.ogg` in the folder that
//! `audio` names. No other file of that folder, and no other folder, can be asked for.

use std::path::PathBuf;

use axum::body::Bytes;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};

use crate::access::Public;
use crate::app::App;
use crate::error::{Error, Result};
use crate::language::Lang;
use crate::web::{InPath, Routes};

pub fn routes() -> Routes {
    Routes::new().get("/audio/{file}", "welcome_audio", read_audio)
}

const KINDS: [(&str, &str); 2] = [("mp3", "audio/mpeg"), ("ogg", "audio/ogg")];

/// Where the welcome is to be heard in this language; none where nobody recorded it.
pub async fn address(app: &App, lang: Lang) -> Option<String> {
    let folder = app.config.audio.as_ref()?;
    for (ending, _) in KINDS {
        let name = format!("welcome.{}.{ending}", lang.code());
        if tokio::fs::try_exists(folder.join(&name)).await.unwrap_or(false) {
            return Some(format!("/audio/{name}"));
        }
    }
    None
}

/// The file and its type, if the name is one of the few there can be.
fn known(name: &str) -> Option<(String, &'static str)> {
    let (language, ending) = name.strip_prefix("welcome.")?.split_once('.')?;
    let lang = Lang::ALL.into_iter().find(|lang| lang.code() == language)?;
    let (ending, kind) = KINDS.into_iter().find(|(known, _)| *known == ending)?;
    Some((format!("welcome.{}.{ending}", lang.code()), kind))
}

async fn read_audio(_: Public, app: App, range: Range, InPath(name): InPath<String>) -> Result<Response> {
    let (name, kind) = known(&name).ok_or(Error::NotFound)?;
    let file: PathBuf = app.config.audio.as_ref().ok_or(Error::NotFound)?.join(name);
    let bytes = Bytes::from(tokio::fs::read(file).await.map_err(|_unread| Error::NotFound)?);
    Ok(range.of(&bytes, kind))
}

/// The part of a file that a player asks for; some play nothing from a server that cannot give parts (RFC 9110, 14).
struct Range(Option<String>);

impl Range {
    fn of(&self, bytes: &Bytes, kind: &'static str) -> Response {
        let headers =
            [(header::CONTENT_TYPE, kind), (header::ACCEPT_RANGES, "bytes"), (header::CACHE_CONTROL, "no-store")];
        let Some((from, to)) = self.0.as_deref().and_then(|asked| part(asked, bytes.len())) else {
            return (headers, bytes.clone()).into_response();
        };
        let said = format!("bytes {from}-{to}/{}", bytes.len());
        let body = bytes.slice(from..=to);
        (StatusCode::PARTIAL_CONTENT, headers, [(header::CONTENT_RANGE, said)], body).into_response()
    }
}

/// First and last byte of a single range that lies within the file; anything else is answered with the whole.
fn part(asked: &str, length: usize) -> Option<(usize, usize)> {
    let (from, to) = asked.strip_prefix("bytes=")?.split_once('-')?;
    let last = length.checked_sub(1)?;
    let (from, to) = match (from, to) {
        ("", count) => (length.saturating_sub(count.parse().ok()?), last),
        (from, "") => (from.parse().ok()?, last),
        (from, to) => (from.parse().ok()?, to.parse::<usize>().ok()?.min(last)),
    };
    (from <= to).then_some((from, to))
}

impl axum::extract::FromRequestParts<App> for Range {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut http::request::Parts, _: &App) -> Result<Self> {
        let asked = |headers: &HeaderMap| Some(headers.get(header::RANGE)?.to_str().ok()?.to_owned());
        Ok(Self(asked(&parts.headers)))
    }
}

impl crate::web::openapi::Describe for Range {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_welcome_can_be_asked_for() {
        assert_eq!(known("welcome.ar.ogg").unwrap().0, "welcome.ar.ogg");
        for other in
            ["welcome.xx.ogg", "welcome.en.exe", "../secret", "welcome.en.mp3/../../secret", "welcome..mp3", ""]
        {
            assert!(known(other).is_none(), "{other}");
        }
    }

    #[test]
    fn a_part_lies_within_the_file() {
        assert_eq!(part("bytes=0-1", 10), Some((0, 1)));
        assert_eq!(part("bytes=4-", 10), Some((4, 9)));
        assert_eq!(part("bytes=-3", 10), Some((7, 9)));
        assert_eq!(part("bytes=0-99", 10), Some((0, 9)));
        for whole in ["bytes=9-4", "bytes=20-", "bytes=a-b", "lines=0-1", "bytes=-0", ""] {
            assert_eq!(part(whole, 10), None, "{whole}");
        }
        assert_eq!(part("bytes=0-0", 0), None);
    }
}
