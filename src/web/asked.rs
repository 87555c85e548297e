//! What a request asks for, read once before any handler: the language, page or JSON, and who is signed in.

use std::sync::Arc;

use http::{HeaderMap, header, request::Parts};

use crate::language::Lang;

use super::Typed;

/// The circumstances of a request that its answer depends on.
#[derive(Clone)]
pub struct Asked {
    pub lang: Lang,
    pub json: bool,
    pub path: String,
    /// What followed the path: changing the language must not lose an invitation's code.
    pub query: Option<String>,
    /// The host it was asked under, as the browser names it.
    pub host: String,
    /// Present where a session is open.
    pub who: Option<SignedInAs>,
    /// What was typed into a form that could not be taken, to be shown again with its problems.
    pub typed: Option<Arc<Typed>>,
    /// The key of a sentence saying what was just done.
    pub done: Option<String>,
    /// What the frame says of alerts, to those they concern.
    pub holding: Option<crate::access::Holding>,
}

/// As much of a session as a page's frame shows.
#[derive(Clone, Copy)]
pub struct SignedInAs {
    pub steward: bool,
    /// On a borrowed device fields opt out of autofill, and the session ends sooner.
    pub borrowed: bool,
    /// Seconds until the session ends by itself, as of this request.
    pub seconds_left: i64,
}

impl Asked {
    /// The circumstances a router noted on this request; a plain English page where it noted none.
    pub fn of(parts: &Parts) -> Self {
        parts.extensions.get::<Self>().cloned().unwrap_or_else(|| Self::read(&parts.headers, parts.uri.path()))
    }

    /// The page's own address, to come back to, without the sentence it was asked to say.
    pub fn address(&self) -> String {
        let query = self.query.as_deref().unwrap_or_default();
        let kept: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("done=")).collect();
        if kept.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, kept.join("&")) }
    }

    /// What the headers alone say.
    pub fn read(headers: &HeaderMap, path: &str) -> Self {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        Self {
            lang: Lang::accepted(text(header::ACCEPT_LANGUAGE)).unwrap_or_default(),
            json: wants_json(text(header::ACCEPT)),
            path: path.to_owned(),
            query: None,
            host: text(header::HOST).to_owned(),
            who: None,
            typed: None,
            done: None,
            holding: None,
        }
    }
}

/// JSON only where it is asked for by name: a browser's `*/*` is a page.
fn wants_json(accept: &str) -> bool {
    accept.split(',').any(|kind| kind.split(';').next().is_some_and(|kind| kind.trim() == "application/json"))
}

impl axum::extract::FromRequestParts<crate::app::App> for Asked {
    type Rejection = crate::error::Error;

    async fn from_request_parts(parts: &mut Parts, _: &crate::app::App) -> crate::error::Result<Self> {
        Ok(Self::of(parts))
    }
}

impl super::openapi::Describe for Asked {}
