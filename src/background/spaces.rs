//! Spaces whose day has come: everything in them is erased.
//!
//! One thing stays: that an account is barred from the whole site is said of a membership in one space, and must not end
//! with it. A space in which someone was barred so leaves a row without a name, and the tags by which those accounts
//! find that it is about them.

use std::sync::Arc;

use entity::ids::{MembershipId, PostId, SpaceId, StreamId};
use entity::space::{Door, Kind, Visibility};
use entity::words::{Direction, OpenClosed};
use entity::{erased, erasure_job, former, held, kept_tag, membership, page_text, post, space, stream};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition, QueryFilter, QuerySelect};

use crate::access::System;
use crate::app::App;
use crate::db::Writes;
use crate::error::Result;
use crate::moderation::rules::chosen;
use crate::spaces::signs::Signs;
use crate::streams;

use super::sweep::sweep;
use super::{BATCH, ledger};

/// How many whole threads and rooms one write erases.
const STREAMS: u64 = 20;

/// Erases every space whose day has come.
pub async fn end_spaces(app: &App, system: &System) -> Result<()> {
    let today = app.clock.day();
    let reads = app.db.read(system);
    let due = reads
        .find::<space::Entity>()
        .narrow(|rows| rows.filter(space::Column::EndsDay.lte(today)).filter(space::Column::Name.ne("")).limit(BATCH));
    for id in reads.values(due, space::Column::Id).await? {
        erase(app, system, id).await?;
    }
    Ok(())
}

/// Erases a space: its words in batches, then those in it, then all that is left at once. Doing it twice, or going on
/// after a crash, does no harm.
pub async fn erase(app: &App, system: &System, id: SpaceId) -> Result<()> {
    let of_space = |column: post::Column| Condition::all().add(column.eq(id));
    sweep::<post::Entity, PostId>(app, system, post::Column::Id, of_space(post::Column::Space)).await?;
    let waiting = Condition::all().add(held::Column::Space.eq(id));
    sweep::<held::Entity, PostId>(app, system, held::Column::Id, waiting).await?;
    while end_streams(app, system, id).await? {}
    app.db.write(system, move |tx| Box::pin(async move { keep_bars(&tx, id).await })).await?;
    let members = Condition::all().add(membership::Column::Space.eq(id));
    sweep::<membership::Entity, MembershipId>(app, system, membership::Column::Id, members).await?;
    app.db.write(system, move |tx| Box::pin(async move { end(&tx, id).await })).await?;
    app.bars.reload(app).await?;
    chosen::reload(app, system).await?;
    Signs::reload(app, system).await?;
    // Whoever still has a page of it open is told that it is gone.
    streams::places_changed(app, id);
    Ok(())
}

async fn end_streams(app: &App, system: &System, id: SpaceId) -> Result<bool> {
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                let left =
                    tx.find::<stream::Entity>().narrow(|rows| rows.filter(stream::Column::Space.eq(id)).limit(STREAMS));
                let ids: Vec<StreamId> = tx.values(left, stream::Column::Id).await?;
                let more = u64::try_from(ids.len()).is_ok_and(|count| count == STREAMS);
                if !ids.is_empty() {
                    tx.delete::<stream::Entity>(|rows| rows.filter(stream::Column::Id.is_in(ids))).await?;
                }
                Ok(more)
            })
        })
        .await
}

/// What bars an account from the whole site outlives the membership of which it was said.
async fn keep_bars(tx: &Writes<'_, System>, id: SpaceId) -> Result<()> {
    let bars = tx.find::<former::Entity>().narrow(|rows| {
        rows.filter(former::Column::Space.eq(id)).filter(former::Column::What.eq(former::What::BarredInstance))
    });
    for bar in tx.all(bars).await? {
        let kept = kept_tag::ActiveModel {
            space: Set(id),
            tag: Set(bar.tag),
            why: Set(kept_tag::Why::BarredInstance),
            until: Set(bar.until),
        };
        let key = [kept_tag::Column::Space, kept_tag::Column::Tag];
        tx.put::<kept_tag::Entity>(kept, &key, &[kept_tag::Column::Why, kept_tag::Column::Until]).await?;
    }
    Ok(())
}

/// The space's row takes with it whatever is left. Where bars stand it comes back without anything else.
async fn end(tx: &Writes<'_, System>, id: SpaceId) -> Result<()> {
    let bars = tx.find::<kept_tag::Entity>().narrow(|rows| {
        rows.filter(kept_tag::Column::Space.eq(id)).filter(kept_tag::Column::Why.eq(kept_tag::Why::BarredInstance))
    });
    let bars: Arc<[kept_tag::Model]> = tx.all(bars).await?.into();
    tx.delete::<page_text::Entity>(|rows| rows.filter(page_text::Column::Owner.eq(id.0))).await?;
    tx.delete::<erasure_job::Entity>(|rows| rows.filter(erasure_job::Column::Space.eq(id))).await?;
    if tx.delete::<space::Entity>(|rows| rows.filter(space::Column::Id.eq(id))).await? == 0 {
        return Ok(());
    }
    ledger::record(tx, erased::Kind::Space, id).await?;
    if bars.is_empty() {
        return Ok(());
    }
    tx.insert::<space::Entity>(without_anything(id)).await?;
    for bar in bars.iter() {
        tx.insert::<kept_tag::Entity>(bar.clone().into()).await?;
    }
    Ok(())
}

fn without_anything(id: SpaceId) -> space::ActiveModel {
    space::ActiveModel {
        id: Set(id),
        kind: Set(Kind::Peer),
        visibility: Set(Visibility::Hidden),
        name: Set(String::new()),
        language: Set(String::new()),
        direction: Set(Direction::Auto),
        languages: Set(String::new()),
        held: Set(None),
        keep_days: Set(None),
        door: Set(Door::Closed),
        question: Set(None),
        access_epoch: Set(0),
        state: Set(OpenClosed::Closed),
        queue_stream: Set(None),
        ends_day: Set(None),
    }
}
