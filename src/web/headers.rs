//! The headers of DESIGN 8, on every answer: errors, redirects and files included.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderMap, HeaderName, HeaderValue, header};

use crate::app::App;

/// Sets on every answer what keeps a page from being kept, framed, read by others or led elsewhere.
pub async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let csp = policy(&app.site().exit_origin());
    let headers = response.headers_mut();
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY)
        && let Ok(csp) = HeaderValue::from_str(&csp)
    {
        headers.insert(header::CONTENT_SECURITY_POLICY, csp);
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    fixed(headers);
    response
}

/// `form-action` must name the origin that Exit leads to: without it Chromium does not follow the redirect.
fn policy(exit_origin: &str) -> String {
    format!(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; \
         connect-src 'self'; frame-src 'self'; form-action 'self' {exit_origin}; base-uri 'none'; \
         frame-ancestors 'self'"
    )
}

fn fixed(headers: &mut HeaderMap) {
    let lines: [(HeaderName, &'static str); 8] = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
        (header::VARY, "accept, accept-encoding, accept-language, cookie"),
    ];
    for (name, value) in lines {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

/// Everything a page could ask the phone for, asked for by none.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), \
    fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), \
    payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), \
    xr-spatial-tracking=()";
