//! Our own routes, whose handlers take a proof first.
//!
//! The application is assembled from [`Routes`] alone, and nothing but an [`Action`] can be put into one; an action's
//! first argument must be a proof ([`ByRequest`]). So a handler that forgot to ask who is calling does not compile (DESIGN 4).
//! The same registration describes the route for `/openapi.json`.

use std::future::Future;
use std::pin::Pin;

use axum::Router;
use axum::extract::{FromRequest, FromRequestParts, RawPathParams, Request, State};
use axum::response::Response;
use axum::routing::MethodFilter;
use http::{HeaderValue, Method, StatusCode};
use tower::ServiceExt;

use crate::access::{ByRequest, HoldingSlot, SessionState};
use crate::app::App;
use crate::error::{Error, Problem, Problems, Result};

use super::answer::{Answer, refuse, see_other};
use super::form::{TypedSlot, note_typed};
use super::openapi::{Describe, Route};
use super::{Asked, Typed};

type Called<A> = Pin<Box<dyn Future<Output = Result<A>> + Send>>;

/// A handler: an async function whose first argument is a proof, and whose others are read from the request.
#[diagnostic::on_unimplemented(
    message = "a handler's first argument must be a proof from `access`",
    note = "take `Public` for a page that anyone may read"
)]
pub trait Action<T>: Clone + Send + Sync + 'static {
    type Answer: Answer;
    fn call(self, request: Request, app: App) -> Called<Self::Answer>;
    /// Adds what its arguments read to the route's description.
    fn describe(route: &mut Route);
}

macro_rules! action {
    ($($part:ident)* ; $last:ident) => {
        impl<F, Fut, An, P, $($part,)* $last, M> Action<(M, P, $($part,)* $last)> for F
        where
            F: Fn(P, $($part,)* $last) -> Fut + Clone + Send + Sync + 'static,
            Fut: Future<Output = Result<An>> + Send,
            An: Answer + 'static,
            P: ByRequest + Describe,
            $($part: FromRequestParts<App, Rejection = Error> + Describe + Send,)*
            $last: FromRequest<App, M, Rejection = Error> + Describe + Send,
        {
            type Answer = An;
            #[expect(non_snake_case, reason = "the macro names values by their types")]
            fn call(self, request: Request, app: App) -> Called<An> {
                Box::pin(async move {
                    let (mut parts, body) = request.into_parts();
                    let proof = match P::from_request_parts(&mut parts, &app).await {
                        Ok(proof) => proof,
                        Err(error) => {
                            note_typed(&error, &parts, body).await;
                            return Err(error);
                        }
                    };
                    $(let $part = $part::from_request_parts(&mut parts, &app).await?;)*
                    let $last = $last::from_request(Request::from_parts(parts, body), &app).await?;
                    self(proof, $($part,)* $last).await
                })
            }
            fn describe(route: &mut Route) {
                P::describe(route);
                $($part::describe(route);)*
                $last::describe(route);
            }
        }
    };
}

impl<F, Fut, An, P> Action<(P,)> for F
where
    F: Fn(P) -> Fut + Clone + Send + Sync + 'static,
    Fut: Future<Output = Result<An>> + Send,
    An: Answer + 'static,
    P: ByRequest + Describe,
{
    type Answer = An;

    fn call(self, request: Request, app: App) -> Called<An> {
        Box::pin(async move {
            let (mut parts, _) = request.into_parts();
            let proof = P::from_request_parts(&mut parts, &app).await?;
            self(proof).await
        })
    }

    fn describe(route: &mut Route) {
        P::describe(route);
    }
}

action!(; L);
action!(A; L);
action!(A B; L);
action!(A B C; L);

/// The routes of a feature, or of the whole application.
#[derive(Default)]
pub struct Routes {
    router: Router<App>,
    described: Vec<Route>,
}

impl Routes {
    pub fn new() -> Self {
        Self::default()
    }

    /// A page. It changes nothing, whoever asks.
    #[must_use]
    pub fn get<T: 'static, H: Action<T>>(self, path: &'static str, id: &'static str, handler: H) -> Self {
        self.add(Method::GET, path, id, None, handler)
    }

    /// A change whose refusal is a page of its own.
    #[must_use]
    pub fn post<T: 'static, H: Action<T>>(self, path: &'static str, id: &'static str, handler: H) -> Self {
        self.add(Method::POST, path, id, None, handler)
    }

    /// A form's target. A refusal shows the page at `form`, with what was typed and what was wrong with it.
    #[must_use]
    pub fn form<T: 'static, H: Action<T>>(
        self,
        path: &'static str,
        id: &'static str,
        form: &'static str,
        handler: H,
    ) -> Self {
        self.add(Method::POST, path, id, Some(form), handler)
    }

    /// These and those.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.described.extend(other.described);
        self
    }

    /// Everything taken apart for the application.
    pub fn into_parts(self) -> (Router<App>, Vec<Route>) {
        (self.router, self.described)
    }

    fn add<T: 'static, H: Action<T>>(
        mut self,
        method: Method,
        path: &'static str,
        id: &'static str,
        form: Option<&'static str>,
        handler: H,
    ) -> Self {
        let mut route = Route::new(method.clone(), path, id);
        H::describe(&mut route);
        route.answers(H::Answer::schema());
        self.described.push(route);
        let filter = if method == Method::GET { MethodFilter::GET } else { MethodFilter::POST };
        #[expect(clippy::disallowed_methods, reason = "the one place that hands a handler to axum, proof and all")]
        let service = axum::routing::on(filter, move |State(app): State<App>, request: Request| {
            run(app, request, handler.clone(), form)
        });
        self.router = self.router.route(path, service);
        self
    }
}

async fn run<T, H: Action<T>>(app: App, request: Request, handler: H, form: Option<&'static str>) -> Response {
    let (mut parts, body) = request.into_parts();
    let asked = Asked::of(&parts);
    let slot = TypedSlot::default();
    parts.extensions.insert(slot.clone());
    let holding = HoldingSlot::default();
    if !asked.json {
        parts.extensions.insert(holding.clone());
    }
    let again = Again { headers: parts.headers.clone(), query: parts.uri.query().map(str::to_owned) };
    let session = parts.extensions.get::<SessionState>().cloned().unwrap_or_default();
    let params = match form {
        Some(_) => RawPathParams::from_request_parts(&mut parts, &app).await.ok(),
        None => None,
    };
    let shown_at = form.map(|form| fill(form, params.as_ref()));
    match handler.call(Request::from_parts(parts, body), app.clone()).await {
        Ok(answer) => {
            crate::accounts::drafts::sent(&app, &session, shown_at.as_deref(), &slot).await;
            answer.answer(&app, &Asked { holding: holding.take(), ..asked })
        }
        // Whichever page she asked for, she is told why.
        Err(Error::Refused("barred")) if !asked.json => see_other("/barred"),
        Err(Error::SignedOut) => {
            crate::accounts::drafts::keep(&app, &session, shown_at.as_deref(), slot.take()).await;
            if asked.json {
                refuse(&app, &asked, &Error::SignedOut)
            } else {
                sign_in_first(&asked, shown_at.as_deref())
            }
        }
        Err(error) => match (shown_at, slot.take()) {
            (Some(form), Some(typed)) if !asked.json && can_be_shown_again(&error) => {
                show_again(app, &asked, again, &form, typed, error).await
            }
            _ => refuse(&app, &asked, &error),
        },
    }
}

/// What of a request is needed to show a form's page again, with words in it.
pub struct Again {
    headers: http::HeaderMap,
    query: Option<String>,
}

impl Again {
    /// The form at `path` by its own handler and under its own proof, as she left it. Nothing where that page does
    /// not open to her.
    pub async fn page(self, app: &App, path: &str, typed: Typed) -> Option<Response> {
        let again = Self { query: None, ..self };
        again.draw(app, path, typed).await.filter(|response| response.status() == StatusCode::OK)
    }

    async fn draw(self, app: &App, path: &str, typed: Typed) -> Option<Response> {
        let uri = self.query.map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
        let mut request = http::Request::get(uri).body(axum::body::Body::empty()).ok()?;
        *request.headers_mut() = self.headers;
        request.headers_mut().remove(http::header::CONTENT_LENGTH);
        request.extensions_mut().insert(std::sync::Arc::new(typed));
        match app.router().oneshot(request).await {
            Ok(response) => Some(response),
            Err(never) => match never {},
        }
    }
}

impl FromRequestParts<App> for Again {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut http::request::Parts, _: &App) -> Result<Self> {
        Ok(Self { headers: parts.headers.clone(), query: parts.uri.query().map(str::to_owned) })
    }
}

impl Describe for Again {}

fn can_be_shown_again(error: &Error) -> bool {
    !matches!(error, Error::NotFound | Error::SignedOut)
}

/// `/spaces/{space}/new` with the parameters of the request that was refused.
fn fill(form: &'static str, params: Option<&RawPathParams>) -> String {
    let mut path = form.to_owned();
    for (name, value) in params.into_iter().flatten() {
        path = path.replace(&format!("{{{name}}}"), value);
    }
    path
}

/// Draws the form's own page again, by its own handler and under its own proof, with the words kept.
async fn show_again(app: App, asked: &Asked, again: Again, form: &str, typed: Typed, error: Error) -> Response {
    if let Error::Internal(what) = &error {
        tracing::error!(fault = %what, "a form could not be taken");
    }
    let status = match &error {
        // Nothing is wrong: she asked to see her words first.
        Error::Invalid(problems) if problems.0.is_empty() => StatusCode::OK,
        other => other.status(),
    };
    let (mut typed, mut ruled) = (typed, None);
    let problems = match error {
        Error::Invalid(problems) => problems,
        Error::Ruled(asking) => {
            let problems = asking.stopped.as_ref().map(|stopped| stopped.problems.clone()).unwrap_or_default();
            ruled = Some(*asking);
            problems
        }
        other => {
            let mut problems = Problems::default();
            problems.add("", Problem::new(format!("error-{}", other.code())));
            problems
        }
    };
    if let Some(ruled) = ruled {
        typed = typed.ruled(ruled);
    }
    match again.draw(&app, form, typed.with_problems(problems)).await {
        Some(mut response) => {
            if response.status() == StatusCode::OK {
                *response.status_mut() = status;
            }
            response
        }
        None => refuse(&app, asked, &Error::internal("a form's page has no address")),
    }
}

fn sign_in_first(asked: &Asked, form: Option<&str>) -> Response {
    let back = form.unwrap_or(&asked.path);
    let mut response = see_other(&format!("/sign-in?back={}", percent_encoding::utf8_percent_encode(back, KEPT)));
    response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response
}

/// What a path may hold as it is within a query.
const KEPT: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_');
