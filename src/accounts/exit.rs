//! Exit: out of the site in one movement (P3). It answers whatever the request, the cookie or the database is like: a
//! refused one may cost a life, a forged one costs a sign-in.

use axum::response::{IntoResponse, Response};
use http::{HeaderName, HeaderValue, StatusCode, header};

use crate::access::{Leaving, Public};
use crate::app::App;
use crate::error::Result;
use crate::site::Site;
use crate::web::{Asked, Page, cookies};

use super::sessions;
use super::views::{ExitPage, Out};

/// What browsers are asked to forget. `executionContexts` is left out: no browser was seen to need it, and
/// whether any would act on it was not tried. `cache` takes the pages kept for the Back button with it.
const CLEAR: (HeaderName, &str) = (HeaderName::from_static("clear-site-data"), "\"cache\", \"cookies\", \"storage\"");

/// Says beforehand what Exit does and what it cannot erase.
pub async fn exit_page(_: Public, app: App) -> Result<Page<ExitPage>> {
    let site = app.site();
    let to = site.exit_origin().split_once("://").map(|(_, host)| host.to_owned()).unwrap_or_default();
    Ok(Page(ExitPage { to }))
}

pub async fn exit(leaving: Leaving, app: App, asked: Asked) -> Result<Response> {
    sessions::end_on_exit(&app, &leaving).await;
    Ok(way_out(&app, &asked))
}

fn way_out(app: &App, asked: &Asked) -> Response {
    let to = app.site().exit.clone();
    let mut response = if asked.json {
        let body = serde_json::to_vec(&Out { to }).unwrap_or_default();
        (StatusCode::OK, [(header::CONTENT_TYPE, "application/json")], body).into_response()
    } else {
        // An address that no header can hold must not keep her here.
        let ordinary = || HeaderValue::from_str(&Site::default().exit);
        let location = HeaderValue::from_str(&to).or_else(|_unfit| ordinary());
        let mut response = StatusCode::SEE_OTHER.into_response();
        if let Ok(location) = location {
            response.headers_mut().insert(header::LOCATION, location);
        }
        response
    };
    let headers = response.headers_mut();
    headers.insert(CLEAR.0, HeaderValue::from_static(CLEAR.1));
    if let Some(cookie) = cookies::end_session(app.config.is_secure_host(&asked.host)) {
        headers.append(header::SET_COOKIE, cookie);
    }
    response
}
