//! Changing the title of a conversation one began. It is judged like the opening, and cannot wait: readers would see the
//! old one meanwhile, and she may be changing it because it says too much.

use askama::Template;
use entity::ids::{PostId, StreamId};
use entity::words::Direction;
use entity::{event, post, thread};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::Author;
use crate::app::App;
use crate::db::{Reads, Writes};
use crate::error::{Error, Result};
use crate::moderation::verdict::{self, First, How, Line, Place, Writer, anyway};
use crate::streams;
use crate::text::limits;
use crate::web::{Asked, Done, Form, Many, Page, View, filters};

use super::reading;
use super::routes::place;
use super::views::Posted;
use super::words::tongue;

/// The form of a title.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "posts/title.html")]
pub struct TitlePage {
    /// The opening.
    pub id: PostId,
    pub title: String,
    #[serde(skip)]
    pub place: String,
}

impl View for TitlePage {
    const TITLE: &'static str = "title-rename";
}

/// A title as it is to be.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TitleForm {
    title: String,
    /// The rules she was asked about and goes on with.
    anyway: Many,
}

/// A reply and a message have no title; an opening that is gone or hidden has none to change.
fn opening(author: &Author) -> Result<()> {
    match (author.row.kind, author.row.state) {
        (post::Kind::Opening, post::State::Shown) => Ok(()),
        (post::Kind::Opening, _) => Err(Error::Refused("words-gone")),
        _ => Err(Error::NotFound),
    }
}

fn back(author: &Author) -> String {
    place(author.row.kind, author.row.stream, author.row.id, author.row.seq)
}

async fn now(reads: &Reads<'_, Author>, id: StreamId) -> Result<thread::Model> {
    let query = reads.find::<thread::Entity>().narrow(|rows| rows.filter(thread::Column::Id.eq(id)));
    reads.one(query).await?.ok_or(Error::NotFound)
}

pub async fn title_form(author: Author, app: App) -> Result<Page<TitlePage>> {
    opening(&author)?;
    let title = now(&app.db.read(&author), author.row.stream).await?.title;
    Ok(Page(TitlePage { id: author.row.id, title, place: back(&author) }))
}

pub async fn edit_title(author: Author, app: App, asked: Asked, Form(form): Form<TitleForm>) -> Result<Done<Posted>> {
    opening(&author)?;
    author.may_write(app.clock.seconds())?;
    let title = limits::check(limits::TITLE, &form.title).map_err(|problem| Error::invalid("title", problem))?;
    let writer = Writer::of(&app, &author, &author).await?.reading(asked.lang.code());
    let how = How { place: Place::Thread, first: First::CannotWait, anyway: &anyway(&form.anyway) };
    let title = verdict::judge(&app, &writer, Line { field: "title", text: title }, how)?.into_said().text;
    let spoken: Vec<&str> = author.languages().collect();
    let (language, direction) = tongue(&title, asked.lang.code(), &spoken);
    let (id, stream) = (author.row.id, author.row.stream);
    let seq = app
        .db
        .write(&author, move |tx| {
            Box::pin(async move { retitle(&tx, (id, stream), title, (language, direction)).await })
        })
        .await?;
    Ok(Done::to(back(&author), Posted::at(id, stream, seq)).told("done-renamed"))
}

/// The same title again is no event.
async fn retitle(
    tx: &Writes<'_, Author>,
    (id, stream): (PostId, StreamId),
    title: String,
    (language, direction): (String, Direction),
) -> Result<i64> {
    let shown = tx
        .find::<post::Entity>()
        .narrow(|rows| rows.filter(post::Column::Id.eq(id)).filter(post::Column::State.eq(post::State::Shown)));
    if !tx.any(shown).await? {
        return Err(Error::Refused("words-gone"));
    }
    if now(tx, stream).await?.title == title {
        return reading::head(tx, stream).await;
    }
    let named = thread::ActiveModel {
        title: Set(title),
        language: Set(language),
        direction: Set(direction),
        ..Default::default()
    };
    tx.update::<thread::Entity>(|rows| rows.set(named).filter(thread::Column::Id.eq(stream))).await?;
    // Its subject is the opening, under which the title is searched.
    streams::append(tx, stream, event::Kind::Renamed, id).await
}
