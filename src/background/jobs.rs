//! Memberships whose end has come: those of deleted accounts, each at a moment of its own (P2); and removals and bars
//! whose own end has.

use entity::ids::{ErasureJobId, MembershipId};
use entity::membership::{Role, State};
use entity::{erasure_job, event, former, membership, post};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use crate::access::System;
use crate::accounts::deletion;
use crate::app::App;
use crate::db::Writes;
use crate::error::Result;
use crate::moderation::decisions::tell;
use crate::spaces::leaving;
use crate::streams;

use super::{BATCH, posts};

/// Ends every membership that is due. One that cannot be ended now must not keep the others waiting.
pub async fn end_memberships(app: &App, system: &System) -> Result<()> {
    deletion::release_due(app, system).await?;
    let reads = app.db.read(system);
    let due = reads.find::<erasure_job::Entity>().narrow(|rows| {
        rows.filter(erasure_job::Column::DueAt.lte(app.clock.seconds()))
            .order_by_asc(erasure_job::Column::DueAt)
            .limit(BATCH)
    });
    let mut failed = None;
    for job in reads.all(due).await? {
        if let Err(error) = end(app, system, job).await {
            failed = Some(error);
        }
    }
    failed.map_or(Ok(()), Err)
}

/// Lets back in whoever was put out until a time that is past. A facilitator waits to be confirmed anew.
pub async fn end_removals(app: &App, system: &System) -> Result<()> {
    let now = app.clock.seconds();
    let reads = app.db.read(system);
    let past = reads.find::<former::Entity>().narrow(|rows| rows.filter(former::Column::Until.lte(now)).limit(BATCH));
    let rows = reads.all(past).await?;
    for row in &rows {
        let id = row.membership;
        app.db.write(system, move |tx| Box::pin(async move { lift(&tx, id, now).await })).await?;
        streams::places_changed(app, row.space);
    }
    if rows.iter().any(|row| row.what == former::What::BarredInstance) {
        app.bars.reload(app).await?;
    }
    Ok(())
}

async fn lift(tx: &Writes<'_, System>, id: MembershipId, now: i64) -> Result<()> {
    let past = |rows: sea_orm::DeleteMany<former::Entity>| {
        rows.filter(former::Column::Membership.eq(id)).filter(former::Column::Until.lte(now))
    };
    if tx.delete::<former::Entity>(past).await? == 0 {
        return Ok(());
    }
    let own = tx.find::<membership::Entity>().narrow(|rows| rows.filter(membership::Column::Id.eq(id)));
    let Some(row) = tx.one(own).await?.filter(|row| row.state == State::Former) else { return Ok(()) };
    let state = if row.role == Role::Facilitator { State::Unconfirmed } else { State::Active };
    tx.update::<membership::Entity>(|rows| {
        rows.col_expr(membership::Column::State, Expr::value(state)).filter(membership::Column::Id.eq(id))
    })
    .await?;
    streams::move_epoch(tx, row.space).await?;
    tell(tx, id, event::Kind::Decided, id).await
}

/// Her words first, a batch at a time, and then she; a membership that went another way leaves only its job.
async fn end(app: &App, system: &System, job: erasure_job::Model) -> Result<()> {
    if !job.keep_posts {
        posts::withdraw_all(app, system, Condition::all().add(post::Column::Author.eq(job.membership))).await?;
    }
    let (now, today) = (app.clock.seconds(), app.clock.day());
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                let own = tx
                    .find::<membership::Entity>()
                    .narrow(|rows| rows.filter(membership::Column::Id.eq(job.membership)));
                if let Some(row) = tx.one(own).await? {
                    leaving::leave(&tx, &row, job.keep_posts, now, today).await?;
                }
                let id: ErasureJobId = job.id;
                tx.delete::<erasure_job::Entity>(|rows| rows.filter(erasure_job::Column::Id.eq(id))).await
            })
        })
        .await
        .map(|_| ())
}
