//! Taking back one's words (P5): the post keeps its place as a tombstone, its words are erased in the same transaction
//! from the table and from the search, and every live page drops them with the event.

use entity::ids::{PostId, StreamId};
use entity::{acknowledgement, erased, event, held, post, search_entry, space, stream, thread};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{Author, Proof, Within};
use crate::app::App;
use crate::background::ledger;
use crate::db::Writes;
use crate::error::Result;
use crate::moderation::held::keep;
use crate::streams;

/// Withdraws a post of hers. Doing it twice is the same as once.
pub async fn withdraw(app: &App, author: &Author) -> Result<()> {
    let (id, stream) = (author.row.id, author.row.stream);
    app.db
        .write(author, move |tx| {
            Box::pin(async move { erase_words(&tx, id, stream, post::State::Withdrawn, event::Kind::Withdrawn).await })
        })
        .await?;
    app.lately.forget(author.membership.id);
    Ok(())
}

/// Erases a post's words for good and leaves a tombstone. Used by her, by leaving, and by a post's own end. What others
/// gave it goes along, and so does the title of a thread whose opening it is: those are its author's words too.
pub async fn erase_words<P>(
    tx: &Writes<'_, P>,
    id: PostId,
    stream: StreamId,
    state: post::State,
    kind: event::Kind,
) -> Result<()>
where
    P: Proof,
    post::Entity: Within<P>,
    acknowledgement::Entity: Within<P>,
    erased::Entity: Within<P>,
    thread::Entity: Within<P>,
    search_entry::Entity: Within<P>,
    stream::Entity: Within<P>,
    event::Entity: Within<P>,
    space::Entity: Within<P>,
    held::Entity: Within<P>,
{
    // New words that wait go too, whether or not the old ones are gone already.
    keep::forget_edits(tx, id).await?;
    let changed = tx
        .update::<post::Entity>(|rows| {
            rows.set(post::ActiveModel {
                source: Set(String::new()),
                html: Set(String::new()),
                notices: Set(String::new()),
                state: Set(state),
                state_reason: Set(None),
                hidden_by: Set(None),
                edited_at: Set(None),
                expires_at: Set(None),
                ..of_whom(state)
            })
            .filter(post::Column::Id.eq(id))
            .filter(post::Column::State.is_not_in(post::State::GONE))
        })
        .await?;
    if changed == 0 {
        return Ok(());
    }
    tx.delete::<search_entry::Entity>(|rows| rows.filter(search_entry::Column::Post.eq(id))).await?;
    tx.delete::<acknowledgement::Entity>(|rows| rows.filter(acknowledgement::Column::Post.eq(id))).await?;
    // An opening's title is her words too; the thread keeps its replies under none.
    tx.update::<thread::Entity>(|rows| {
        rows.set(thread::ActiveModel {
            title: Set(String::new()),
            notices: Set(String::new()),
            wants: Set(None),
            ends_at: Set(None),
            ..Default::default()
        })
        .filter(thread::Column::Opening.eq(id))
        .filter(thread::Column::Id.eq(stream))
    })
    .await?;
    ledger::record(tx, erased::Kind::Post, id).await?;
    streams::append(tx, stream, kind, id).await?;
    Ok(())
}

/// Nobody can take back what has gone by itself, so the tombstone need not say whose it was.
fn of_whom(state: post::State) -> post::ActiveModel {
    let author = if state == post::State::Expired { Set(None) } else { NotSet };
    post::ActiveModel { author, ..Default::default() }
}
