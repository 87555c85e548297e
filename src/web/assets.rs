//! The site's own files (style sheet, scripts), compiled into the binary and addressed by their content, so that a
//! browser may keep them for good and an upgrade is seen at once.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::access::Public;
use crate::error::{Error, Result};

use super::InPath;

#[derive(RustEmbed)]
#[folder = "frontend/static"]
struct Files;

/// Each file's address, with a piece of the hash of all of them: a script that is unchanged itself must still be fetched
/// anew when one that it imports was changed, since imports are resolved within its address.
static ADDRESSES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let mut names: Vec<_> = Files::iter().collect();
    names.sort_unstable();
    let mut hash = Sha256::new();
    for file in names.iter().filter_map(|name| Files::get(name)) {
        hash.update(&file.data);
    }
    let version: String = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    names.iter().map(|name| (name.to_string(), format!("/static/{version}/{name}"))).collect()
});

/// Where a file is served; nothing for a file that does not exist.
pub fn address(name: &str) -> &'static str {
    ADDRESSES.get(name).map(String::as_str).unwrap_or_default()
}

/// A file of the site, whatever version is asked for: an old page finds the new file.
pub async fn asset(_: Public, InPath((_, name)): InPath<(String, String)>) -> Result<Response> {
    let file = Files::get(&name).ok_or(Error::NotFound)?;
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((StatusCode::OK, headers, file.data).into_response())
}
