//! Memberships whose end has come: those of deleted accounts, each at a moment of its own (P2).

use entity::ids::ErasureJobId;
use entity::{erasure_job, membership, post};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use crate::access::System;
use crate::accounts::deletion;
use crate::app::App;
use crate::error::Result;
use crate::spaces::leaving;

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
