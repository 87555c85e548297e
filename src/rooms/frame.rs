//! The room without JavaScript: a frame that loads itself anew every few seconds, until she pauses it.

use axum::response::Response;
use entity::words::OpenClosed;
use http::{HeaderName, HeaderValue, StatusCode};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::access::{Member, Room};
use crate::app::App;
use crate::error::Result;
use crate::posts::query::Window;
use crate::posts::reading;
use crate::web::{Asked, Query, show};

use super::views::RoomFrame;

/// Often enough to talk, seldom enough for a slow network.
const EVERY: HeaderValue = HeaderValue::from_static("5");
/// Known to every browser, and in no registry of header names.
const REFRESH: HeaderName = HeaderName::from_static("refresh");

/// Whether it stands still.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct Pausing {
    /// Anything: stand still, so that she can read, or have read out, in peace.
    pause: String,
}

pub async fn read_frame(
    member: Member<Room>,
    app: App,
    asked: Asked,
    Query(pausing): Query<Pausing>,
) -> Result<Response> {
    let room = &member.row;
    let reading = reading::read(&app, &member, &asked, (room.id, room.head), Window::Last).await?;
    let paused = !pausing.pause.is_empty();
    let view = RoomFrame {
        id: room.id,
        seq: reading.seq,
        closed: room.state == OpenClosed::Closed,
        posts: reading.posts(),
        bodies: reading.bodies(),
        paused,
    };
    let mut response = show(&app, &asked, &view, StatusCode::OK);
    if !paused {
        response.headers_mut().insert(REFRESH, EVERY);
    }
    Ok(response)
}
