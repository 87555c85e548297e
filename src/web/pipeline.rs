//! What every request passes on its way to a handler, and every answer on its way out, in one place.
//!
//! From the outside in: a panic becomes a plain apology; the headers of DESIGN 8 are set; the answer is compressed; a
//! slow or huge request is cut off; a form that another site sent is refused; the session and the language are read.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use http::{Method, StatusCode};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

use crate::access::{self, SessionState};
use crate::accounts::sessions;
use crate::app::App;
use crate::error::Error;

use super::answer::refuse;
use super::{Asked, SignedInAs, Typed, cookies, headers};

/// How long one request may take. A besieged sign-in name may wait almost a minute for its turn (DESIGN 5).
const LONGEST: Duration = Duration::from_secs(90);

/// The one address that answers whatever happens (P3).
const EXIT: &str = "/exit";

/// Puts the pipeline around the routes.
pub fn assemble(routes: Router<App>, app: &App) -> Router {
    routes
        .fallback(nothing_here)
        .method_not_allowed_fallback(nothing_here)
        .layer(from_fn_with_state(app.clone(), ask))
        .layer(from_fn_with_state(app.clone(), same_origin))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, LONGEST))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(app.clone(), headers::guard))
        .layer(CatchPanicLayer::custom(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response()))
        .with_state(app.clone())
}

async fn nothing_here(State(app): State<App>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    refuse(&app, &Asked::of(&parts), &Error::NotFound)
}

/// Reads who asks, in which language, for what; and keeps an open session open where the request is one she made.
async fn ask(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let mut asked = Asked::read(&parts.headers, parts.uri.path());
    asked.typed = parts.extensions.get::<Arc<Typed>>().cloned();
    asked.done = done(parts.uri.query());
    asked.query = parts.uri.query().map(str::to_owned);
    if parts.method == Method::POST && parts.uri.path() == EXIT {
        // A database that is down or locked must not hold her for a moment: Exit asks it nothing on the way.
        parts.extensions.insert(SessionState::None);
        parts.extensions.insert(asked);
        return next.run(Request::from_parts(parts, body)).await;
    }
    let state = match access::note(&app, &mut parts).await {
        Ok(state) => state,
        Err(error) => return refuse(&app, &asked, &error),
    };
    let chosen = cookies::language(&parts.headers);
    asked.lang = chosen.unwrap_or(asked.lang);
    if let SessionState::Open(session) = &state {
        // A barred account is not written to any more: what she chooses now is in her browser alone.
        asked.lang = chosen.filter(|_| session.barred).or(session.language).unwrap_or(asked.lang);
        let hers = sessions::is_her_own(&parts);
        let ends_at =
            if hers { sessions::keep_open(&app, session, sessions::at_least(&parts)).await } else { session.ends_at };
        asked.who = Some(SignedInAs {
            steward: session.steward,
            borrowed: session.device == entity::session::Device::Borrowed,
            seconds_left: ends_at - app.clock.seconds(),
        });
    }
    parts.extensions.insert(asked);
    next.run(Request::from_parts(parts, body)).await
}

/// The sentence that a form's redirect asked the next page to say.
fn done(query: Option<&str>) -> Option<String> {
    query?.split('&').find_map(|pair| pair.strip_prefix("done=")).map(str::to_owned)
}

/// Refuses a change that another site's page sent, by the browser's own word for it. Exit alone is never refused: a
/// forged one costs a sign-in, a refused one may cost a life (DESIGN 8).
async fn same_origin(State(app): State<App>, request: Request, next: Next) -> Response {
    use tower::{Layer, ServiceExt};
    if request.method() == Method::GET || request.uri().path() == EXIT {
        return next.run(request).await;
    }
    let asked = Asked::read(request.headers(), request.uri().path());
    let guarded = CsrfLayer::new().layer(tower::service_fn(move |request: Request| {
        let next = next.clone();
        async move { Ok::<_, std::convert::Infallible>(next.run(request).await) }
    }));
    match guarded.oneshot(request).await {
        Ok(response) if refused_by_layer(&response) => refuse(&app, &asked, &Error::Refused("foreign-form")),
        Ok(response) => response,
        Err(never) => match never {},
    }
}

fn refused_by_layer(response: &Response) -> bool {
    response.extensions().get::<tower_http::csrf::ProtectionError>().is_some()
}
