//! The pages of a conversation's or a room's name, and of closing it.

use askama::Template;
use entity::ids::StreamId;
use entity::words::OpenClosed;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Facilitator, Room, Thread};
use crate::app::App;
use crate::error::Result;
use crate::web::{Asked, Done, Form, Many, Page, Routes, View, filters};

use super::decisions::Reason;
use super::talk::{self, Renaming, Standing, Talk};
use super::verdict::{First, anyway};

pub fn routes() -> Routes {
    Routes::new()
        .get("/threads/{thread}/rename", "rename_thread_form", rename_form::<Thread>)
        .form("/threads/{thread}/rename", "rename_thread", "/threads/{thread}/rename", rename_thread)
        .get("/threads/{thread}/close", "close_thread_form", close_form::<Thread>)
        .form("/threads/{thread}/close", "close_thread", "/threads/{thread}/close", close::<Thread>)
        .form("/threads/{thread}/reopen", "reopen_thread", "/threads/{thread}/close", reopen::<Thread>)
        .get("/rooms/{room}/rename", "rename_room_form", rename_form::<Room>)
        .form("/rooms/{room}/rename", "rename_room", "/rooms/{room}/rename", rename_room)
        .get("/rooms/{room}/close", "close_room_form", close_form::<Room>)
        .form("/rooms/{room}/close", "close_room", "/rooms/{room}/close", close::<Room>)
        .form("/rooms/{room}/reopen", "reopen_room", "/rooms/{room}/close", reopen::<Room>)
}

/// A conversation or a room, as whoever looks after it finds it.
#[derive(Serialize, ToSchema)]
pub struct TalkView {
    pub id: StreamId,
    /// Empty where its opening is gone, and the name with it.
    pub title: String,
    /// For a room.
    pub purpose: Option<String>,
    pub closed: bool,
    /// Whether someone else began it, who is told the reason.
    pub begun_by_another: bool,
    #[serde(skip)]
    path: &'static str,
    #[serde(skip)]
    you: String,
}

impl TalkView {
    fn is_room(&self) -> bool {
        self.purpose.is_some()
    }

    fn place(&self) -> String {
        format!("/{}/{}", self.path, self.id)
    }
}

/// The form of its name.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/rename.html")]
pub struct RenamePage {
    #[serde(flatten)]
    pub talk: TalkView,
}

/// The form of closing it, or of opening it again.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/close.html")]
pub struct ClosePage {
    #[serde(flatten)]
    pub talk: TalkView,
}

impl View for RenamePage {
    const TITLE: &'static str = "title-rename";
}

impl View for ClosePage {
    const TITLE: &'static str = "title-close";
}

async fn view<T: Talk>(facilitator: &Facilitator<T>, app: &App) -> Result<TalkView> {
    let standing = T::of(&facilitator.row);
    let begun = talk::begun_by(&app.db.read(facilitator), &standing).await?;
    let Standing { id, name, purpose, closed, .. } = standing;
    Ok(TalkView {
        id,
        title: if begun.stands { name } else { String::new() },
        purpose,
        closed,
        begun_by_another: begun.author.is_some(),
        path: T::PATH,
        you: facilitator.membership.alias.clone(),
    })
}

async fn rename_form<T: Talk>(facilitator: Facilitator<T>, app: App) -> Result<Page<RenamePage>> {
    Ok(Page(RenamePage { talk: view(&facilitator, &app).await? }))
}

async fn close_form<T: Talk>(facilitator: Facilitator<T>, app: App) -> Result<Page<ClosePage>> {
    Ok(Page(ClosePage { talk: view(&facilitator, &app).await? }))
}

/// A conversation's other title, and why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct Retitled {
    title: String,
    reason: String,
    /// The rules she was asked about and goes on with.
    anyway: Many,
}

/// A room's other name and purpose.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct Renamed {
    name: String,
    purpose: String,
    reason: String,
    /// The rules she was asked about and goes on with.
    anyway: Many,
}

/// Why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct Because {
    reason: String,
    /// The rules she was asked about and goes on with.
    anyway: Many,
}

/// Where it is, and the number its stream has come to.
#[derive(Serialize, ToSchema)]
struct Moved {
    id: StreamId,
    stream: StreamId,
    seq: i64,
}

/// The reason, which someone else's words need.
async fn why<T: Talk>(
    app: &App,
    asked: &Asked,
    facilitator: &Facilitator<T>,
    (reason, sent): (&str, &Many),
) -> Result<Reason> {
    let begun = talk::begun_by(&app.db.read(facilitator), &T::of(&facilitator.row)).await?;
    if begun.author.is_none() && reason.trim().is_empty() {
        return Ok(Reason::none());
    }
    Reason::read(app, asked, facilitator, First::CannotWait, ("reason", reason), sent).await
}

fn done<T: Talk>(facilitator: &Facilitator<T>, seq: i64, told: &'static str) -> Done<Moved> {
    let id = T::of(&facilitator.row).id;
    Done::to(format!("/{}/{id}", T::PATH), Moved { id, stream: id, seq }).told(told)
}

async fn rename_thread(
    facilitator: Facilitator<Thread>,
    app: App,
    asked: Asked,
    Form(form): Form<Retitled>,
) -> Result<Done<Moved>> {
    let reason = why(&app, &asked, &facilitator, (&form.reason, &form.anyway)).await?;
    let to = Renaming { name: &form.title, purpose: "", anyway: &anyway(&form.anyway) };
    let seq = talk::rename(&app, &facilitator, to, reason).await?;
    Ok(done(&facilitator, seq, "done-renamed"))
}

async fn rename_room(
    facilitator: Facilitator<Room>,
    app: App,
    asked: Asked,
    Form(form): Form<Renamed>,
) -> Result<Done<Moved>> {
    let reason = why(&app, &asked, &facilitator, (&form.reason, &form.anyway)).await?;
    let to = Renaming { name: &form.name, purpose: &form.purpose, anyway: &anyway(&form.anyway) };
    let seq = talk::rename(&app, &facilitator, to, reason).await?;
    Ok(done(&facilitator, seq, "done-renamed"))
}

async fn close<T: Talk>(
    facilitator: Facilitator<T>,
    app: App,
    asked: Asked,
    Form(form): Form<Because>,
) -> Result<Done<Moved>> {
    let reason = why(&app, &asked, &facilitator, (&form.reason, &form.anyway)).await?;
    let seq = talk::set_state(&app, &facilitator, OpenClosed::Closed, reason).await?;
    Ok(done(&facilitator, seq, "done-talk-closed"))
}

async fn reopen<T: Talk>(
    facilitator: Facilitator<T>,
    app: App,
    asked: Asked,
    Form(form): Form<Because>,
) -> Result<Done<Moved>> {
    let reason = if form.reason.trim().is_empty() {
        Reason::none()
    } else {
        why(&app, &asked, &facilitator, (&form.reason, &form.anyway)).await?
    };
    let seq = talk::set_state(&app, &facilitator, OpenClosed::Open, reason).await?;
    Ok(done(&facilitator, seq, "done-talk-reopened"))
}
