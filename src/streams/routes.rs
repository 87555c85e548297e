//! `GET /live`: the one socket of a page.

use axum::response::Response;

use crate::access::SignedIn;
use crate::app::App;
use crate::error::Result;
use crate::live;
use crate::web::{Asked, Routes, Whole};

use super::source::Viewer;

pub fn routes() -> Routes {
    Routes::new().get("/live", "live", follow_live)
}

async fn follow_live(signed_in: SignedIn, app: App, asked: Asked, Whole(request): Whole) -> Result<Response> {
    let viewer = Viewer::new(signed_in.session, asked.lang);
    Ok(live::upgrade(app.live(), |origin| app.config.is_ours(origin), request, viewer))
}
