//! Changing one's own words. Readers are told that it was edited, live and on the page.

use entity::ids::PostId;
use entity::{event, post};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{Author, Proof, Within};
use crate::app::App;
use crate::db::Writes;
use crate::error::{Error, Problems, Result};
use crate::moderation::alerts::raise::{Raised, raise};
use crate::moderation::alerts::watch::nobody_is_there;
use crate::moderation::held::keep;
use crate::moderation::verdict::{self, First, How, Judged, Place, Writer, help_first};
use crate::streams;
use crate::text::limits;

use super::words::{Raw, Words};

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The number of the event that tells it.
    Now(i64),
    /// Readers keep the old words until a facilitator has read the new ones.
    Waits(PostId),
}

/// Replaces the words of a post that is shown, and nobody else's.
pub async fn edit(app: &App, author: &Author, raw: Raw<'_>, anyway: &[String]) -> Result<Changed> {
    let (texts, place) = ([("text", raw.text)], place(author.row.kind));
    let writer = Writer::stopped(author.space.id, raw.reads);
    change(app, author, raw, anyway).await.map_err(|error| help_first(app, &writer, place, &texts, error))
}

async fn change(app: &App, author: &Author, raw: Raw<'_>, anyway: &[String]) -> Result<Changed> {
    author.may_write(app.clock.seconds())?;
    let message = author.row.kind == post::Kind::Message;
    let field = if message { limits::MESSAGE } else { limits::TEXT };
    let mut problems = Problems::default();
    let words = Words::prepare(field, raw, &mut problems);
    problems.none()?;
    let words = words.ok_or(Error::NotFound)?;
    let writer = Writer::of(app, author, author).await?.reading(&words.language);
    let words =
        verdict::judge(app, &writer, words, How { place: place(author.row.kind), first: First::Waits, anyway })?;
    let (id, at) = (PostId(app.random.uuid()), app.clock.minute());
    let row = author.row.clone();
    let alerts = !words.outcome().alerts.is_empty();
    let raised = Raised { at, unattended: alerts && nobody_is_there(app, author) };
    let changed = app
        .db
        .write(author, move |tx| {
            Box::pin(async move {
                let changed = match words.outcome().holds.clone() {
                    None => replace(&tx, &row, words, at).await.map(Changed::Now)?,
                    Some(holds) => {
                        still_shown(&tx, row.id).await?;
                        keep::keep_edit(&tx, id, &row, words, holds, at).await?;
                        Changed::Waits(id)
                    }
                };
                if alerts {
                    let about = if let Changed::Waits(held) = changed { held } else { row.id };
                    raise(&tx, about, raised).await?;
                }
                Ok(changed)
            })
        })
        .await?;
    if alerts {
        app.watch.asks(author.membership.id);
    }
    Ok(changed)
}

/// Where a post of this kind stands, for the rules.
pub fn place(kind: post::Kind) -> Place {
    match kind {
        post::Kind::Opening => Place::Thread,
        post::Kind::Reply => Place::Reply,
        post::Kind::Message => Place::Message,
    }
}

async fn still_shown(tx: &Writes<'_, Author>, id: PostId) -> Result<()> {
    let shown = tx
        .find::<post::Entity>()
        .narrow(|rows| rows.filter(post::Column::Id.eq(id)).filter(post::Column::State.eq(post::State::Shown)));
    if tx.any(shown).await? { Ok(()) } else { Err(Error::Refused("post-gone")) }
}

async fn replace(tx: &Writes<'_, Author>, row: &post::Model, words: Judged<Words>, at: i64) -> Result<i64> {
    let words = words.kept();
    if !put(tx, row.id, words, at).await? {
        return Err(Error::Refused("post-gone"));
    }
    // A change that waited is overtaken by this one.
    keep::forget_edits(tx, row.id).await?;
    streams::append(tx, row.stream, event::Kind::Edited, row.id).await
}

/// Puts new words into a post that is shown; says whether it was.
pub async fn put<P: Proof>(tx: &Writes<'_, P>, id: PostId, words: Words, at: i64) -> Result<bool>
where
    post::Entity: Within<P>,
{
    let changed = tx
        .update::<post::Entity>(|rows| {
            rows.set(post::ActiveModel {
                source: Set(words.source),
                html: Set(words.html),
                language: Set(words.language),
                direction: Set(words.direction),
                notices: Set(words.notices),
                edited_at: Set(Some(at)),
                ..Default::default()
            })
            .filter(post::Column::Id.eq(id))
            .filter(post::Column::State.eq(post::State::Shown))
        })
        .await?;
    Ok(changed > 0)
}
