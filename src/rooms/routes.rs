//! The pages of rooms.

use entity::ids::PostId;
use entity::words::OpenClosed;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::access::{Facilitator, Member, Room, Space, Unproved};
use crate::app::App;
use crate::error::Result;
use crate::moderation::held::own;
use crate::moderation::verdict::anyway;
use crate::posts::query::Window;
use crate::posts::reading::{self, Reading};
use crate::posts::send::Sent;
use crate::posts::shapes;
use crate::posts::views::{Posted, dir};
use crate::posts::words::Raw;
use crate::posts::{notices, publish};
use crate::web::context::Context;
use crate::web::{Asked, Done, Form, Many, Page, Query, Routes};

use super::frame;
use super::query;
use super::service::{self, Message};
use super::views::{Answered, Opened, RoomLine, RoomList, RoomPage};

pub fn routes() -> Routes {
    Routes::new()
        .get("/spaces/{space}/rooms", "list_rooms", list_rooms)
        .form("/spaces/{space}/rooms", "create_room", "/spaces/{space}/rooms", create_room)
        .get("/rooms/{room}", "read_room", read_room)
        .get("/rooms/{room}/frame", "read_room_frame", frame::read_frame)
        .form("/rooms/{room}/messages", "say", "/rooms/{room}", say)
}

async fn list_rooms(member: Member<Space>, app: App, asked: Asked) -> Result<Page<RoomList>> {
    let rooms = query::list(&app, &member).await?.into_iter().map(RoomLine::of).collect();
    Ok(Page(RoomList {
        id: member.space.id,
        space: member.space.name.clone(),
        rooms,
        facilitator: member.is_facilitator() && member.space.state == OpenClosed::Open,
        key: form_key(&app, &asked),
    }))
}

/// A form that is shown again keeps its key: sent before the connection broke, it is still done once.
fn form_key(app: &App, asked: &Asked) -> String {
    let kept = asked.typed.as_ref().and_then(|typed| typed.first("key")).map(str::to_owned);
    kept.unwrap_or_else(|| app.random.uuid().to_string())
}

/// A new room.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct RoomForm {
    name: String,
    purpose: String,
    /// A UUID of the sender's: sent twice, one room is opened.
    key: String,
    /// The rules she was asked about and goes on with.
    anyway: Many,
}

async fn create_room(facilitator: Facilitator<Space>, app: App, Form(form): Form<RoomForm>) -> Result<Done<Opened>> {
    let key = publish::key(&form.key, &app.random)?;
    let id = service::create_room(&app, &facilitator, &form.name, &form.purpose, key, &anyway(&form.anyway)).await?;
    Ok(Done::to(format!("/rooms/{id}"), Opened { id, stream: id, seq: 0 }))
}

/// Which part of a room.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct RoomPaging {
    before: String,
    /// The message to answer.
    to: String,
    /// The text that came back and is written again.
    again: String,
}

impl RoomPaging {
    fn window(&self) -> Window {
        self.before.parse().map_or(Window::Last, Window::Before)
    }
}

async fn read_room(
    member: Member<Room>,
    app: App,
    asked: Asked,
    Query(paging): Query<RoomPaging>,
) -> Result<Page<RoomPage>> {
    let reading = reading::read(&app, &member, &asked, (member.row.id, member.row.head), paging.window()).await?;
    let shapes = if asked.json || reading.after.is_some() {
        Vec::new()
    } else {
        shapes::of("message", &Context::of(&app, &asked))?
    };
    let mut view = page(&member, reading, form_key(&app, &asked));
    view.to = Answered::among(&view.posts, &paging.to);
    view.shapes = shapes;
    if view.after.is_none() && member.row.waits {
        view.waiting = own::in_stream(&app.db.read(&member), member.row.id).await?;
    }
    view.again = view.waiting.iter().find(|one| one.is_returned() && one.id.to_string() == paging.again).cloned();
    view.refused = member.may_write(app.clock.seconds()).err().map(|error| format!("error-{}", error.code()));
    Ok(Page(view))
}

fn page(member: &Member<Room>, reading: Reading, key: String) -> RoomPage {
    let room = &member.row;
    RoomPage {
        id: room.id,
        stream: room.id,
        seq: reading.seq,
        space: member.space.id,
        space_name: member.space.name.clone(),
        name: room.name.clone(),
        purpose: room.purpose.clone(),
        lang: room.language.clone(),
        dir: dir(room.direction),
        closed: room.state == OpenClosed::Closed,
        facilitator: member.is_facilitator(),
        alias: member.membership.alias.clone(),
        posts: reading.posts(),
        before: reading.before,
        after: reading.after,
        bodies: reading.bodies(),
        key,
        topics: notices::TOPICS.to_vec(),
        waiting: Vec::new(),
        again: None,
        refused: None,
        to: Answered::default(),
        shapes: Vec::new(),
    }
}

/// A message.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct MessageForm {
    text: String,
    /// The message it answers.
    #[schema(value_type = Option<String>)]
    parent: Option<Unproved<PostId>>,
    notices: Many,
    /// A UUID of the sender's: sent twice with the same words, it is said once.
    key: String,
    /// The rules she was asked about and goes on with.
    anyway: Many,
    /// A text of hers that came back, and is sent again with this.
    again: String,
}

async fn say(member: Member<Room>, app: App, asked: Asked, Form(form): Form<MessageForm>) -> Result<Done<Posted>> {
    let spoken: Vec<&str> = member.languages().collect();
    let message = Message {
        parent: form.parent,
        words: Raw { text: &form.text, notices: &form.notices.0, reads: asked.lang.code(), spoken: &spoken },
        key: publish::key(&form.key, &app.random)?,
        anyway: &anyway(&form.anyway),
    };
    let said = service::say(&app, &member, message).await?;
    own::sent_again(&app, &member, &form.again).await?;
    let stream = member.row.id;
    Ok(match said {
        Sent::Posted(said) => {
            let done = Done::to(format!("/rooms/{stream}#say"), Posted::sent(said, stream, asked.lang));
            if said.unread { done.told("done-uncovered") } else { done }
        }
        Sent::Waits(id) => {
            let to = format!("/rooms/{stream}#w-{id}");
            Done::to(to, Posted::waiting(id, stream, asked.lang)).told("done-waits")
        }
    })
}
