//! What a person sends us: a form's fields or a JSON body with the same names, and a query string.
//!
//! Whatever is wrong with it, what she typed is kept and shown to her again (DESIGN 8). A field we do not know, a
//! wrong type or broken UTF-8 is a sentence beside the field, never a bare error page.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use axum::extract::{FromRequest, FromRequestParts, Request};
use http::header;
use http::request::Parts;
use serde::de::{DeserializeOwned, Deserializer};
use serde::{Deserialize, Serialize};

use crate::access::SessionState;
use crate::app::App;
use crate::error::{Error, Problem, Problems, Result};
use crate::moderation::verdict::told::Ruled;

/// The largest body of a form, in bytes: the longest text in a script of four bytes a character, percent-encoded.
pub const LARGEST_BODY: usize = 128 * 1024;

/// A form's or a JSON body's fields as `T`.
///
/// `T` should carry `#[serde(default, deny_unknown_fields)]`: an absent field is an empty one, which the feature's
/// own check puts into words.
pub struct Form<T>(pub T);

/// A query string as `T`; one that does not fit is a page that is not there.
pub struct Query<T>(pub T);

/// A route's own parameters, where no proof reads them.
pub struct InPath<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<App> for InPath<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let axum::extract::Path(value) =
            axum::extract::Path::from_request_parts(parts, app).await.map_err(|_unfit| Error::NotFound)?;
        Ok(Self(value))
    }
}

impl<T> super::openapi::Describe for InPath<T> {}

/// The request as it came, for what is no form: a socket's upgrade.
pub struct Whole(pub Request);

impl FromRequest<App> for Whole {
    type Rejection = Error;

    async fn from_request(request: Request, _: &App) -> Result<Self> {
        Ok(Self(request))
    }
}

impl super::openapi::Describe for Whole {}

/// What was typed and what was wrong with it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Typed {
    pub fields: Vec<(String, String)>,
    #[serde(skip)]
    problems: Vec<(Cow<'static, str>, Problem)>,
    /// What a verdict asks her.
    #[serde(skip)]
    pub ruled: Option<Arc<Ruled>>,
}

impl Typed {
    /// The fields of a form as a browser encodes them.
    pub fn read(form: &str) -> Result<Self> {
        Ok(Self { fields: read_fields(form.as_bytes())?, ..Self::default() })
    }

    pub fn first(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    pub fn has(&self, name: &str, value: &str) -> bool {
        self.fields.iter().any(|(field, typed)| field == name && typed == value)
    }

    pub fn problem(&self, name: &str) -> Option<&Problem> {
        self.problems.iter().find(|(field, _)| field == name).map(|(_, problem)| problem)
    }

    pub fn has_problems(&self) -> bool {
        !self.problems.is_empty()
    }

    #[must_use]
    pub fn ruled(mut self, ruled: Ruled) -> Self {
        self.ruled = Some(Arc::new(ruled));
        self
    }

    #[must_use]
    pub fn with_problems(mut self, problems: Problems) -> Self {
        self.problems = problems.0;
        self
    }
}

/// Where a form leaves what was typed, for the answer to a refusal. The router puts one on each request.
#[derive(Clone, Default)]
pub struct TypedSlot(Arc<OnceLock<Typed>>);

impl TypedSlot {
    pub fn take(&self) -> Option<Typed> {
        self.0.get().cloned()
    }
}

/// Reads a form that was refused before anything read it, where her session ended while she wrote: without this what
/// she typed would be gone. Nobody else's body is read.
pub(super) async fn note_typed(error: &Error, parts: &Parts, body: axum::body::Body) {
    let ended = matches!(parts.extensions.get::<SessionState>(), Some(SessionState::Ended(_)));
    let Some(slot) = parts.extensions.get::<TypedSlot>().filter(|_| ended && matches!(error, Error::SignedOut)) else {
        return;
    };
    if is_json(&parts.headers) {
        return;
    }
    let Ok(body) = axum::body::to_bytes(body, LARGEST_BODY).await else { return };
    if let Ok(fields) = read_fields(&body) {
        // The slot is the request's own, and empty until now.
        let _ = slot.0.set(Typed { fields, ..Typed::default() });
    }
}

fn is_json(headers: &http::HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"))
}

impl<T: DeserializeOwned> FromRequest<App> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, _: &App) -> Result<Self> {
        let json = is_json(request.headers());
        let slot = request.extensions().get::<TypedSlot>().cloned().unwrap_or_default();
        let body = axum::body::to_bytes(request.into_body(), LARGEST_BODY)
            .await
            .map_err(|_too_large_or_cut| Error::TooLarge)?;
        let value = if json {
            serde_json::from_slice(&body).map_err(|_not_json| Error::invalid("", Problem::new("problem-not-json")))?
        } else {
            let fields = read_fields(&body)?;
            let value = as_value(&fields);
            // Filled once: a form is read once.
            let _ = slot.0.set(Typed { fields, ..Typed::default() });
            value
        };
        from_value(value).map(Self)
    }
}

impl<T: DeserializeOwned + Send> FromRequestParts<App> for Query<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        let fields = read_fields(parts.uri.query().unwrap_or_default().as_bytes())?;
        from_value(as_value(&fields)).map(Self).map_err(|_unfit| Error::NotFound)
    }
}

fn from_value<T: DeserializeOwned>(value: serde_json::Value) -> Result<T> {
    serde_path_to_error::deserialize(value).map_err(|unfit| {
        let field = unfit.path().to_string();
        if unfit.inner().to_string().starts_with("unknown field") {
            return Error::invalid("", Problem::new("problem-unknown-field"));
        }
        let field = if field == "." { String::new() } else { field };
        let mut problems = Problems::default();
        problems.add(field, Problem::new("problem-wrong-kind"));
        Error::Invalid(problems)
    })
}

/// Decodes a form strictly: bytes that are not UTF-8 are refused rather than replaced, since replaced words are not
/// hers. Line ends become one character. Empty fields are kept: what she emptied comes back empty.
fn read_fields(body: &[u8]) -> Result<Vec<(String, String)>> {
    let not_text = || Error::invalid("", Problem::new("problem-not-text"));
    let mut fields = Vec::new();
    for pair in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).take(500) {
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        let name = decode(halves.next().unwrap_or_default()).ok_or_else(not_text)?;
        let value = decode(halves.next().unwrap_or_default()).ok_or_else(not_text)?;
        fields.push((name, value.replace("\r\n", "\n")));
    }
    Ok(fields)
}

fn decode(bytes: &[u8]) -> Option<String> {
    let spaced: Vec<u8> = bytes.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    percent_encoding::percent_decode(&spaced).decode_utf8().ok().map(Cow::into_owned)
}

/// One value is a string, several of one name are a list. An empty choice is no choice.
fn as_value(fields: &[(String, String)]) -> serde_json::Value {
    use serde_json::Value;
    let mut map = serde_json::Map::new();
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        let value = Value::String(value.clone());
        match map.get_mut(name) {
            None => {
                map.insert(name.clone(), value);
            }
            Some(Value::Array(values)) => values.push(value),
            Some(first) => {
                let first_value = first.take();
                *first = Value::Array(vec![first_value, value]);
            }
        }
    }
    Value::Object(map)
}

/// A field of which there may be several: in a form one value or many, in JSON a list or one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Many(pub Vec<String>);

impl Many {
    pub fn has(&self, value: &str) -> bool {
        self.0.iter().any(|sent| sent == value)
    }
}

impl<'de> Deserialize<'de> for Many {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum OneOrMany {
            One(String),
            Many(Vec<String>),
        }
        Ok(Self(match OneOrMany::deserialize(deserializer)? {
            OneOrMany::One(one) => vec![one],
            OneOrMany::Many(many) => many,
        }))
    }
}

/// A box that was ticked: any value in a form, `true` in JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tick(pub bool);

impl<'de> Deserialize<'de> for Tick {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Sent {
            Json(bool),
            Form(String),
        }
        Ok(Self(match Sent::deserialize(deserializer)? {
            Sent::Json(ticked) => ticked,
            Sent::Form(value) => value != "no" && value != "false",
        }))
    }
}

macro_rules! schema_of {
    ($($name:ident => $schema:expr),+) => {$(
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                $schema
            }
        }
        impl utoipa::ToSchema for $name {}
    )+};
}

schema_of!(Many => <Vec<String> as utoipa::PartialSchema>::schema(), Tick => <bool as utoipa::PartialSchema>::schema());

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default, Deserialize, Debug, PartialEq)]
    #[serde(default, deny_unknown_fields)]
    struct Sent {
        text: String,
        notices: Many,
        keep: Tick,
    }

    fn read(body: &str) -> Result<Sent> {
        from_value(as_value(&read_fields(body.as_bytes())?))
    }

    #[test]
    fn a_form_is_read_as_it_was_typed() {
        let sent = read("text=a+b%0D%0Ac%26&notices=x&notices=y&keep=on").unwrap();
        assert_eq!(sent.text, "a b\nc&");
        assert_eq!(sent.notices.0, ["x", "y"]);
        assert!(sent.keep.0);
        assert_eq!(read("notices=x&text=").unwrap(), Sent { notices: Many(vec!["x".into()]), ..Sent::default() });
    }

    #[test]
    fn what_does_not_fit_is_a_problem_and_no_panic() {
        for body in ["text=%FF%FE", "other=1", "text=1&text=2", "%"] {
            let outcome = read(body);
            assert!(matches!(outcome, Err(Error::Invalid(_))) || body == "%", "{body}: {outcome:?}");
        }
    }
}
