//! Changing one's own words. Readers are told that it was edited, live and on the page.

use entity::{event, post};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::Author;
use crate::app::App;
use crate::error::{Error, Problems, Result};
use crate::streams;
use crate::text::limits;

use super::words::{Raw, Words};

/// Replaces the words of a post that is shown, and nobody else's.
pub async fn edit(app: &App, author: &Author, raw: Raw<'_>) -> Result<i64> {
    author.may_write(app.clock.seconds())?;
    let field = if author.row.kind == post::Kind::Message { limits::MESSAGE } else { limits::TEXT };
    let mut problems = Problems::default();
    let words = Words::prepare(field, raw, &mut problems);
    problems.none()?;
    let words = words.ok_or(Error::NotFound)?;
    let (id, stream, at) = (author.row.id, author.row.stream, app.clock.minute());
    app.db
        .write(author, move |tx| {
            Box::pin(async move {
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
                if changed == 0 {
                    return Err(Error::Refused("post-gone"));
                }
                streams::append(&tx, stream, event::Kind::Edited, id).await
            })
        })
        .await
}
