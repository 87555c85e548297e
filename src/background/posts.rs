//! Posts that go by themselves: at the moment their author set, or when their space keeps nothing older.

use entity::ids::{PostId, SpaceId, StreamId};
use entity::{erased, event, held, post, space, stream, thread};
use sea_orm::{ColumnTrait, Condition, DerivePartialModel, QueryFilter, QueryOrder, QuerySelect};

use crate::access::System;
use crate::app::App;
use crate::clock::days;
use crate::error::Result;
use crate::posts::withdraw::erase_words;
use crate::streams;

use super::sweep::sweep;
use super::{BATCH, ledger};

/// How many whole threads one write erases; each brings its posts and events along.
const THREADS: u64 = 20;

#[derive(DerivePartialModel)]
#[sea_orm(entity = "post::Entity")]
struct Past {
    id: PostId,
    stream: StreamId,
}

#[derive(DerivePartialModel)]
#[sea_orm(entity = "space::Entity")]
struct Keeping {
    id: SpaceId,
    keep_days: Option<i64>,
}

/// Erases the words of posts whose own end has come.
pub async fn end_expired(app: &App, system: &System) -> Result<()> {
    let past = Condition::all().add(post::Column::ExpiresAt.lte(app.clock.seconds()));
    erase(app, system, past, How::Expired).await
}

/// Erases posts for their author, who is leaving.
pub async fn withdraw_all(app: &App, system: &System, hers: Condition) -> Result<()> {
    erase(app, system, hers, How::Withdrawn).await
}

/// Erases what is older than its space keeps: first whole threads in which nothing newer was said, then the words of
/// single posts in those that go on.
pub async fn end_old(app: &App, system: &System) -> Result<()> {
    let reads = app.db.read(system);
    let keeping = reads.find::<space::Entity>().narrow(|rows| rows.filter(space::Column::KeepDays.is_not_null()));
    let keeping: Vec<Keeping> = reads.rows(keeping).await?;
    for space in keeping {
        let Some(keep) = space.keep_days.filter(|keep| *keep > 0) else { continue };
        let before = app.clock.seconds() - days(keep);
        loop {
            let (ended, more) = end_threads(app, system, space.id, before).await?;
            if ended {
                // Whoever reads one of them just now is told that it is gone.
                streams::places_changed(app, space.id);
            }
            if !more {
                break;
            }
        }
        end_held(app, system, space.id, before).await?;
        let old = Condition::all().add(post::Column::Space.eq(space.id)).add(post::Column::WrittenAt.lt(before));
        erase(app, system, old, How::Expired).await?;
        while clear_tombstones(app, system, space.id, before).await? {}
    }
    Ok(())
}

/// A thread goes whole one day, a room never does: what is left of its messages goes once the space would not have
/// kept them any longer.
async fn clear_tombstones(app: &App, system: &System, space: SpaceId, before: i64) -> Result<bool> {
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                let left = tx.find::<post::Entity>().narrow(|rows| {
                    rows.filter(post::Column::Space.eq(space))
                        .filter(post::Column::Kind.eq(post::Kind::Message))
                        .filter(post::Column::WrittenAt.lt(before))
                        .filter(post::Column::State.is_in(post::State::GONE))
                        .limit(BATCH)
                });
                let ids: Vec<PostId> = tx.values(left, post::Column::Id).await?;
                let more = u64::try_from(ids.len()).is_ok_and(|count| count == BATCH);
                if !ids.is_empty() {
                    tx.delete::<post::Entity>(|rows| rows.filter(post::Column::Id.is_in(ids))).await?;
                }
                Ok(more)
            })
        })
        .await
}

/// Which tombstone is left.
#[derive(Clone, Copy)]
enum How {
    Expired,
    Withdrawn,
}

async fn erase(app: &App, system: &System, past: Condition, how: How) -> Result<()> {
    while erase_some(app, system, past.clone(), how).await? {}
    Ok(())
}

/// One batch; says whether there is more. In the streams' order, so that two nodes that do this at once wait for one
/// another instead of for each other.
async fn erase_some(app: &App, system: &System, past: Condition, how: How) -> Result<bool> {
    let (state, kind) = match how {
        How::Expired => (post::State::Expired, event::Kind::Expired),
        How::Withdrawn => (post::State::Withdrawn, event::Kind::Withdrawn),
    };
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                let standing = tx.find::<post::Entity>().narrow(|rows| {
                    rows.filter(past)
                        .filter(post::Column::State.is_not_in(post::State::GONE))
                        .order_by_asc(post::Column::Stream)
                        .limit(BATCH)
                });
                let batch: Vec<Past> = tx.rows(standing).await?;
                for gone in &batch {
                    erase_words(&tx, gone.id, gone.stream, state, kind).await?;
                }
                Ok(u64::try_from(batch.len()).is_ok_and(|count| count == BATCH))
            })
        })
        .await
}

/// What waited, or lies with its author, longer than the space keeps words goes too.
async fn end_held(app: &App, system: &System, space: SpaceId, before: i64) -> Result<()> {
    let old = Condition::all().add(held::Column::Space.eq(space)).add(held::Column::WrittenAt.lt(before));
    sweep::<held::Entity, PostId>(app, system, held::Column::Id, old).await
}

/// A thread goes with its stream: its posts, events, search entries and cursor follow by their keys. Says whether any
/// went, and whether there are more.
async fn end_threads(app: &App, system: &System, space: SpaceId, before: i64) -> Result<(bool, bool)> {
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                let old = tx.find::<thread::Entity>().narrow(|rows| {
                    rows.filter(thread::Column::Space.eq(space))
                        .filter(thread::Column::LastAt.lt(before))
                        .order_by_asc(thread::Column::Id)
                        .limit(THREADS)
                });
                let ids: Vec<StreamId> = tx.values(old, thread::Column::Id).await?;
                for id in &ids {
                    ledger::record(&tx, erased::Kind::Thread, *id).await?;
                }
                let (any, more) = (!ids.is_empty(), u64::try_from(ids.len()).is_ok_and(|count| count == THREADS));
                if any {
                    let waiting = ids.clone();
                    tx.delete::<held::Entity>(|rows| rows.filter(held::Column::Stream.is_in(waiting))).await?;
                    tx.delete::<stream::Entity>(|rows| rows.filter(stream::Column::Id.is_in(ids))).await?;
                }
                Ok((any, more))
            })
        })
        .await
}
