//! What a handler gives back, as a page or as JSON.

use askama::Template;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::Schema;

use crate::app::App;
use crate::error::Error;

use super::context::Context;
use super::{Asked, filters, layout, words};

/// A page's data: the template's context and the JSON body are this one struct.
pub trait View: Template + Serialize + ToSchema + Send {
    /// The key of the page's title, which tells pages apart in a history list and gives nothing away (S36).
    const TITLE: &'static str;
    /// Which frame it is drawn in.
    const FRAME: Frame = Frame::Full;
}

/// How much of the site surrounds a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// Navigation, language and Exit.
    Full,
    /// Only the style sheet: a frame within a page.
    Inner,
    /// For paper.
    Sheet,
}

/// Something a handler may answer with.
pub trait Answer: Send {
    fn answer(self, app: &App, asked: &Asked) -> Response;
    /// The schema of its JSON, for `/openapi.json`.
    fn schema() -> Option<Described>;
}

/// A named schema, with those it refers to.
pub struct Described {
    pub name: String,
    pub schemas: Vec<(String, RefOr<Schema>)>,
}

impl Described {
    pub fn of<T: ToSchema>() -> Self {
        let mut schemas = vec![(T::name().into_owned(), T::schema())];
        T::schemas(&mut schemas);
        Self { name: T::name().into_owned(), schemas }
    }
}

/// A page that was asked for.
pub struct Page<V>(pub V);

impl<V: View> Answer for Page<V> {
    fn answer(self, app: &App, asked: &Asked) -> Response {
        show(app, asked, &self.0, StatusCode::OK)
    }

    fn schema() -> Option<Described> {
        Some(Described::of::<V>())
    }
}

/// Draws a view with a status.
pub fn show<V: View>(app: &App, asked: &Asked, view: &V, status: StatusCode) -> Response {
    if asked.json {
        return json(status, view);
    }
    let context = Context::of(app, asked);
    let drawn =
        view.render_with_values(&context).and_then(|body| layout::draw(app, &context, &body, V::TITLE, V::FRAME));
    match drawn {
        Ok(html) => (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response(),
        Err(err) => {
            tracing::error!(error = %err, page = V::TITLE, "a page could not be drawn");
            plain(StatusCode::INTERNAL_SERVER_ERROR, words::say(asked.lang, "error-internal"))
        }
    }
}

/// A page that answers a form itself, because what it shows can be shown only once.
pub struct Shown<V> {
    cookie: Option<HeaderValue>,
    view: V,
}

impl<V> Shown<V> {
    pub fn new(view: V) -> Self {
        Self { cookie: None, view }
    }

    #[must_use]
    pub fn with_cookie(mut self, cookie: HeaderValue) -> Self {
        self.cookie = Some(cookie);
        self
    }
}

impl<V: View> Answer for Shown<V> {
    fn answer(self, app: &App, asked: &Asked) -> Response {
        let mut response = show(app, asked, &self.view, StatusCode::OK);
        if let Some(cookie) = self.cookie {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }

    fn schema() -> Option<Described> {
        Some(Described::of::<V>())
    }
}

/// Something was done. A browser is sent on to where it shows (303, so that reloading repeats nothing); a program
/// gets what came of it.
pub struct Done<V> {
    to: String,
    told: Option<&'static str>,
    cookies: Vec<HeaderValue>,
    view: V,
}

impl<V> Done<V> {
    pub fn to(path: impl Into<String>, view: V) -> Self {
        Self { to: path.into(), told: None, cookies: Vec::new(), view }
    }

    /// The key of a sentence (`done-…`) that the next page says.
    #[must_use]
    pub fn told(mut self, key: &'static str) -> Self {
        self.told = Some(key);
        self
    }

    #[must_use]
    pub fn with_cookie(mut self, cookie: HeaderValue) -> Self {
        self.cookies.push(cookie);
        self
    }

    fn location(&self) -> String {
        let Some(told) = self.told else { return self.to.clone() };
        let (path, anchor) = self.to.split_once('#').map_or((self.to.as_str(), None), |(path, a)| (path, Some(a)));
        let joint = if path.contains('?') { '&' } else { '?' };
        let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
        format!("{path}{joint}done={told}{anchor}")
    }
}

impl<V: Serialize + ToSchema + Send> Answer for Done<V> {
    fn answer(self, _: &App, asked: &Asked) -> Response {
        let mut response = if asked.json { json(StatusCode::OK, &self.view) } else { see_other(&self.location()) };
        for cookie in self.cookies {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }

    fn schema() -> Option<Described> {
        Some(Described::of::<V>())
    }
}

/// An answer that is neither: a file, a redirect, a socket.
impl Answer for Response {
    fn answer(self, _: &App, _: &Asked) -> Response {
        self
    }

    fn schema() -> Option<Described> {
        None
    }
}

/// One of two answers, where a page's next step depends on what happened.
pub enum Either<A, B> {
    This(A),
    That(B),
}

impl<A: Answer, B: Answer> Answer for Either<A, B> {
    fn answer(self, app: &App, asked: &Asked) -> Response {
        match self {
            Self::This(this) => this.answer(app, asked),
            Self::That(that) => that.answer(app, asked),
        }
    }

    fn schema() -> Option<Described> {
        A::schema()
    }
}

/// Nothing more to say than that it was done.
#[derive(Serialize, ToSchema)]
pub struct Ok {
    pub ok: bool,
}

impl Ok {
    pub const YES: Self = Self { ok: true };
}

pub fn see_other(location: &str) -> Response {
    match HeaderValue::from_str(location) {
        Result::Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

pub fn json<T: Serialize + ?Sized>(status: StatusCode, value: &T) -> Response {
    match serde_json::to_vec(value) {
        Result::Ok(body) => (status, [(header::CONTENT_TYPE, "application/json")], body).into_response(),
        Err(_) => plain(StatusCode::INTERNAL_SERVER_ERROR, String::new()),
    }
}

fn plain(status: StatusCode, text: String) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// What a program is told of a refusal.
#[derive(Serialize, ToSchema)]
pub struct Refusal {
    pub error: String,
    pub message: String,
    pub fields: std::collections::BTreeMap<String, String>,
}

/// What a person is told of a refusal.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "error.html")]
pub struct Sorry {
    /// The code, which is also the end of the sentence's key.
    pub error: String,
}

impl Sorry {
    fn key(&self) -> String {
        format!("error-{}", self.error)
    }
}

impl View for Sorry {
    const TITLE: &'static str = "title-sorry";
}

/// The answer to a request that failed and has no form to show again.
pub fn refuse(app: &App, asked: &Asked, error: &Error) -> Response {
    if let Error::Internal(what) = error {
        tracing::error!(fault = %what, "a request failed");
    }
    if let Error::Ruled(ruled) = error
        && asked.json
    {
        return json(error.status(), &ruled.view(asked.lang));
    }
    let key = format!("error-{}", error.code());
    if asked.json {
        let fields = match error {
            Error::Invalid(problems) => problems
                .0
                .iter()
                .map(|(field, problem)| (field.to_string(), words::say_problem(asked.lang, problem)))
                .collect(),
            _ => std::collections::BTreeMap::new(),
        };
        let refusal = Refusal { error: error.code().replace('-', "_"), message: words::say(asked.lang, &key), fields };
        return json(error.status(), &refusal);
    }
    show(app, asked, &Sorry { error: error.code().to_owned() }, error.status())
}
