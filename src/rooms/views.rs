//! What a page or a program sees of rooms.

use askama::Template;
use entity::ids::{PostId, SpaceId, StreamId};
use entity::room;
use entity::words::OpenClosed;
use serde::Serialize;
use utoipa::ToSchema;

use crate::moderation::held::own::WaitingView;
use crate::posts::shapes::Shape;
use crate::posts::views::{PostView, dir};
use crate::web::{Frame, View, filters};

/// A room in a list.
#[derive(Serialize, ToSchema)]
pub struct RoomLine {
    pub id: StreamId,
    pub stream: StreamId,
    pub name: String,
    pub purpose: String,
    pub lang: String,
    pub dir: &'static str,
    pub closed: bool,
}

impl RoomLine {
    pub fn of(row: room::Model) -> Self {
        Self {
            id: row.id,
            stream: row.id,
            name: row.name,
            purpose: row.purpose,
            lang: row.language,
            dir: dir(row.direction),
            closed: row.state == OpenClosed::Closed,
        }
    }
}

/// A space's rooms.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "rooms/list.html")]
pub struct RoomList {
    pub id: SpaceId,
    pub space: String,
    pub rooms: Vec<RoomLine>,
    /// Whether she may open a room.
    #[serde(skip)]
    pub facilitator: bool,
    #[serde(skip)]
    pub key: String,
}

impl View for RoomList {
    const TITLE: &'static str = "title-rooms";
}

/// A room's page.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "rooms/room.html")]
pub struct RoomPage {
    pub id: StreamId,
    pub stream: StreamId,
    /// The number up to which this page is current.
    pub seq: i64,
    pub space: SpaceId,
    pub space_name: String,
    pub name: String,
    pub purpose: String,
    pub lang: String,
    pub dir: &'static str,
    pub closed: bool,
    /// Whether she may rename and close it.
    #[serde(skip)]
    pub facilitator: bool,
    /// Who she is here.
    pub alias: String,
    pub posts: Vec<PostView>,
    /// Her own messages that wait here; nobody else sees them.
    pub waiting: Vec<WaitingView>,
    /// For `before`, where there are earlier messages than these.
    pub before: Option<i64>,
    /// For `before` again: where later ones are, this page is not the latest.
    pub after: Option<i64>,
    #[serde(skip)]
    pub bodies: Vec<String>,
    #[serde(skip)]
    pub key: String,
    #[serde(skip)]
    pub topics: Vec<&'static str>,
    /// Her message that came back, to be written again.
    #[serde(skip)]
    pub again: Option<WaitingView>,
    /// Why she cannot write just now: the key of a sentence.
    #[serde(skip)]
    pub refused: Option<String>,
    /// The message she answers.
    #[serde(skip)]
    pub to: Answered,
    /// What live messages are made of.
    #[serde(skip)]
    pub shapes: Vec<Shape>,
}

/// The message that the form answers, with words or without; none until she chooses one.
#[derive(Default)]
pub struct Answered {
    /// Empty where she answers nobody, as the form's field is.
    pub id: String,
    pub alias: String,
    /// What she acknowledged it with.
    pub acknowledged: Vec<&'static str>,
}

impl Answered {
    /// One of these that she may answer, by the id in an address.
    pub fn among(posts: &[PostView], id: &str) -> Self {
        let id: Option<PostId> = id.parse().ok();
        let chosen = posts.iter().find(|post| Some(post.id) == id && post.is_shown() && !post.mine);
        chosen.map_or_else(Self::default, |post| Self {
            id: post.id.to_string(),
            alias: post.alias.clone().unwrap_or_default(),
            acknowledged: post.acknowledged.clone(),
        })
    }

    pub fn is_chosen(&self) -> bool {
        !self.id.is_empty()
    }
}

impl View for RoomPage {
    const TITLE: &'static str = "title-room";
}

impl RoomPage {
    /// What stands in the form before she types.
    pub fn text(&self) -> &str {
        self.again.as_ref().map_or("", |again| &again.text)
    }

    pub fn marks(&self, topic: &str) -> bool {
        self.again.as_ref().is_some_and(|again| again.notices.iter().any(|marked| marked == topic))
    }

    /// The messages with their bodies.
    pub fn drawn(&self) -> impl Iterator<Item = (&PostView, &String)> {
        self.posts.iter().zip(&self.bodies)
    }
}

/// The last messages, within the room's page, refreshing themselves.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "rooms/frame.html")]
pub struct RoomFrame {
    pub id: StreamId,
    pub seq: i64,
    pub closed: bool,
    pub posts: Vec<PostView>,
    #[serde(skip)]
    pub bodies: Vec<String>,
    #[serde(skip)]
    pub paused: bool,
}

impl View for RoomFrame {
    const TITLE: &'static str = "title-room";
    const FRAME: Frame = Frame::Inner;
}

impl RoomFrame {
    /// The messages with their bodies.
    pub fn drawn(&self) -> impl Iterator<Item = (&PostView, &String)> {
        self.posts.iter().zip(&self.bodies)
    }
}

/// A room just opened.
#[derive(Serialize, ToSchema)]
pub struct Opened {
    pub id: StreamId,
    pub stream: StreamId,
    pub seq: i64,
}
