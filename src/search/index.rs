//! Following the log into the index.

use std::collections::HashMap;

use entity::ids::{PostId, SpaceId, StreamId};
use entity::{event, post, search_cursor, search_entry, stream, thread};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, DerivePartialModel, QueryFilter, QueryOrder, QuerySelect};

use crate::access::System;
use crate::app::App;
use crate::db::{Writes, padded};
use crate::error::Result;
use crate::random::Random;
use crate::text::markdown;
use crate::text::normalise::normalise;

/// How many streams one look finds, and one write follows.
const STREAMS: usize = 100;
/// How many events of a stream one write follows.
const EVENTS: u64 = 200;
/// The minute from which places count, 2020-01-01: 25 bits of minutes then last until 2083.
const FIRST_MINUTE: i64 = 1_577_836_800 / 60;
/// The bits of a place that are chance.
const CHANCE: u32 = 38;

/// Brings the index up to the log, everywhere.
pub async fn once(app: &App, system: &System) -> Result<()> {
    loop {
        let behind = behind(app, system).await?;
        if behind.is_empty() {
            return Ok(());
        }
        follow_streams(app, system, behind).await?;
    }
}

/// Brings the posts of these streams up to their logs. Many streams share a write: whatever FTS5 is given at once it
/// writes at once.
pub async fn follow_streams(app: &App, system: &System, streams: Vec<StreamId>) -> Result<()> {
    for some in streams.chunks(STREAMS) {
        let mut behind = some.to_vec();
        while !behind.is_empty() {
            let random = app.random.clone();
            behind = app
                .db
                .write(system, move |tx| Box::pin(async move { follow_some(&tx, &behind, &random).await }))
                .await?;
        }
    }
    Ok(())
}

/// Threads and rooms whose log has gone on since.
async fn behind(app: &App, system: &System) -> Result<Vec<StreamId>> {
    let followed = Query::select()
        .expr(Expr::val(1))
        .from(search_cursor::Entity)
        .and_where(
            Expr::col((search_cursor::Entity, search_cursor::Column::Stream))
                .equals((stream::Entity, stream::Column::Id)),
        )
        .and_where(
            Expr::col((search_cursor::Entity, search_cursor::Column::Seq))
                .gte(Expr::col((stream::Entity, stream::Column::LastSeq))),
        )
        .take();
    let reads = app.db.read(system);
    let behind = reads.find::<stream::Entity>().narrow(|rows| {
        rows.filter(stream::Column::Kind.is_in([stream::Kind::Thread, stream::Kind::Room]))
            .filter(stream::Column::LastSeq.gt(0))
            .filter(Expr::exists(followed).not())
            .limit(u64::try_from(STREAMS).unwrap_or(u64::MAX))
    });
    reads.values(behind, stream::Column::Id).await
}

#[derive(DerivePartialModel)]
#[sea_orm(entity = "post::Entity")]
struct Words {
    id: PostId,
    stream: StreamId,
    space: SpaceId,
    kind: post::Kind,
    source: String,
    written_at: i64,
    state: post::State,
}

/// Follows a stretch of each log; says which have more. The posts are read in the same transaction as their entries are
/// written, so that an entry is never of words that were gone by then.
async fn follow_some(tx: &Writes<'_, System>, streams: &[StreamId], random: &Random) -> Result<Vec<StreamId>> {
    use search_cursor::Column::{Seq, Stream};
    let reached = tx.find::<search_cursor::Entity>();
    let reached = tx.all(reached.narrow(|rows| rows.filter(Stream.is_in(padded(streams.to_vec()))))).await?;
    let reached: HashMap<StreamId, i64> = reached.into_iter().map(|row| (row.stream, row.seq)).collect();
    let (mut subjects, mut cursors, mut more) = (Vec::new(), Vec::new(), Vec::new());
    for stream in streams {
        let after = reached.get(stream).copied().unwrap_or_default();
        let log = tx.find::<event::Entity>().narrow(|rows| {
            rows.filter(event::Column::Stream.eq(*stream))
                .filter(event::Column::Seq.gt(after))
                .order_by_asc(event::Column::Seq)
                .limit(EVENTS)
        });
        let log = tx.all(log).await?;
        let Some(last) = log.last().map(|event| event.seq) else { continue };
        if u64::try_from(log.len()).is_ok_and(|count| count == EVENTS) {
            more.push(*stream);
        }
        cursors.push(search_cursor::ActiveModel { stream: Set(*stream), seq: Set(last) });
        subjects.extend(log.into_iter().map(|event| PostId(event.subject.0)));
    }
    let posts = tx.find::<post::Entity>().narrow(|rows| rows.filter(post::Column::Id.is_in(padded(subjects))));
    index(tx, tx.rows(posts).await?, random).await?;
    tx.put_all::<search_cursor::Entity>(cursors, &[Stream], &[Seq]).await?;
    Ok(more)
}

async fn index(tx: &Writes<'_, System>, posts: Vec<Words>, random: &Random) -> Result<()> {
    let (shown, gone): (Vec<_>, Vec<_>) = posts.into_iter().partition(|post| post.state == post::State::Shown);
    if !gone.is_empty() {
        let gone = gone.into_iter().map(|post| post.id);
        tx.delete::<search_entry::Entity>(|rows| rows.filter(search_entry::Column::Post.is_in(gone))).await?;
    }
    let openings = shown.iter().filter(|post| post.kind == post::Kind::Opening).map(|post| post.stream);
    let mut titles = titles(tx, openings.collect()).await?;
    // In the order of their places: FTS5 writes out all it holds whenever it is given a row that lies before the last.
    let mut shown: Vec<_> = shown.into_iter().map(|post| (place(post.written_at, random), post)).collect();
    shown.sort_unstable_by_key(|(place, _)| *place);
    let mut rows = Vec::with_capacity(shown.len());
    for (place, post) in shown {
        let mut words = titles.remove(&post.id).unwrap_or_default();
        words.push('\n');
        words.push_str(&markdown::plain(&post.source));
        rows.push(search_entry::ActiveModel {
            place: Set(place),
            post: Set(post.id),
            space: Set(post.space),
            words: Set(normalise(&words)),
        });
    }
    tx.put_all::<search_entry::Entity>(rows, &[search_entry::Column::Post], &[search_entry::Column::Words]).await
}

/// What these threads are called, by the posts that open them.
async fn titles(tx: &Writes<'_, System>, threads: Vec<StreamId>) -> Result<HashMap<PostId, String>> {
    if threads.is_empty() {
        return Ok(HashMap::new());
    }
    let ids = padded(threads);
    let threads = tx.find::<thread::Entity>().narrow(|rows| rows.filter(thread::Column::Id.is_in(ids)));
    Ok(tx.all(threads).await?.into_iter().map(|thread| (thread.opening, thread.title)).collect())
}

/// Newest first by the minute, and by chance within it: not by the order in which spaces were written in.
fn place(written_at: i64, random: &Random) -> i64 {
    let minute = (written_at.div_euclid(60) - FIRST_MINUTE).clamp(0, (1 << (63 - CHANCE)) - 1);
    let chance = u64::from_le_bytes(random.bytes()) & ((1 << CHANCE) - 1);
    (minute << CHANCE) | chance.cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_in_the_order_of_minutes_and_never_negative() {
        let random = Random::seeded(1);
        let minute = |at: i64| place(at, &random) >> CHANCE;
        assert_eq!(minute(1_789_998_765), 1_789_998_765 / 60 - FIRST_MINUTE);
        assert!(place(1_789_998_765, &random) < place(1_789_998_825, &random));
        assert_eq!((minute(0), minute(i64::MAX)), (0, (1 << 25) - 1));
        assert_ne!(place(60, &random), place(60, &random));
    }
}
