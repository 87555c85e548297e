//! Erasing again what a restored backup brought back.

use entity::erased::Kind;
use entity::ids::{
    AccountId, InvitationId, JoinRequestId, MembershipId, PostId, ReportId, SpaceId, StreamId, SubjectId,
};
use entity::{account, event, held, invitation, join_request, membership, post, report, space, stream};
use sea_orm::{ColumnTrait, DerivePartialModel, QueryFilter, QueryOrder};

use crate::access::System;
use crate::app::App;
use crate::error::Result;
use crate::posts::withdraw::erase_words;
use crate::spaces::leaving;

use super::AT_ONCE;

/// Erases whatever is in the ledger and still in the database. To be called before anyone is served.
pub async fn replay(app: &App, system: &System) -> Result<()> {
    let ledger = super::read(app).await?;
    let mut again = 0;
    for chunk in ledger.chunks(AT_ONCE) {
        for kind in [Kind::Space, Kind::Thread, Kind::Post, Kind::Account, Kind::Report] {
            again += of_kind(app, system, kind, chunk).await?;
        }
        for kind in [Kind::Membership, Kind::Room, Kind::JoinRequest, Kind::Invitation] {
            again += of_kind(app, system, kind, chunk).await?;
        }
    }
    if again > 0 {
        tracing::warn!(count = again, "what a backup brought back was erased again");
    }
    Ok(())
}

async fn of_kind(app: &App, system: &System, kind: Kind, chunk: &[(Kind, SubjectId)]) -> Result<u64> {
    let ids: Vec<uuid::Uuid> = chunk.iter().filter(|(of, _)| *of == kind).map(|(_, id)| id.0).collect();
    if ids.is_empty() {
        return Ok(0);
    }
    /// Erases the rows of a table with these ids, if there are any.
    macro_rules! rows {
        ($table:ident, $id:ident) => {{
            let ids: Vec<$id> = ids.into_iter().map($id).collect();
            app.db
                .write(system, move |tx| {
                    Box::pin(async move {
                        tx.delete::<$table::Entity>(|rows| rows.filter($table::Column::Id.is_in(ids))).await
                    })
                })
                .await
        }};
    }
    match kind {
        Kind::Post => {
            waiting(app, system, held::Column::Id, ids.clone()).await?;
            posts(app, system, ids.into_iter().map(PostId).collect()).await
        }
        Kind::Thread | Kind::Room => {
            waiting(app, system, held::Column::Stream, ids.clone()).await?;
            rows!(stream, StreamId)
        }
        Kind::Account => rows!(account, AccountId),
        Kind::Space => spaces(app, system, ids.into_iter().map(SpaceId).collect()).await,
        Kind::Report => rows!(report, ReportId),
        Kind::JoinRequest => rows!(join_request, JoinRequestId),
        Kind::Invitation => rows!(invitation, InvitationId),
        Kind::Membership => memberships(app, system, ids.into_iter().map(MembershipId).collect()).await,
    }
}

/// What waited and was taken back, or waited for what is gone.
async fn waiting(app: &App, system: &System, column: held::Column, ids: Vec<uuid::Uuid>) -> Result<()> {
    app.db
        .write(system, move |tx| {
            Box::pin(async move { tx.delete::<held::Entity>(|rows| rows.filter(column.is_in(ids))).await })
        })
        .await
        .map(|_| ())
}

#[derive(DerivePartialModel)]
#[sea_orm(entity = "post::Entity")]
struct Back {
    id: PostId,
    stream: StreamId,
}

async fn posts(app: &App, system: &System, ids: Vec<PostId>) -> Result<u64> {
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                let back = tx.find::<post::Entity>().narrow(|rows| {
                    rows.filter(post::Column::Id.is_in(ids))
                        .filter(post::Column::State.is_not_in(post::State::GONE))
                        .order_by_asc(post::Column::Stream)
                });
                let back: Vec<Back> = tx.rows(back).await?;
                for post in &back {
                    erase_words(&tx, post.id, post.stream, post::State::Withdrawn, event::Kind::Withdrawn).await?;
                }
                Ok(u64::try_from(back.len()).unwrap_or_default())
            })
        })
        .await
}

/// As it was erased the first time, but for what still bars someone from the whole site.
async fn spaces(app: &App, system: &System, ids: Vec<SpaceId>) -> Result<u64> {
    let reads = app.db.read(system);
    let back = reads
        .find::<space::Entity>()
        .narrow(|rows| rows.filter(space::Column::Id.is_in(ids)).filter(space::Column::Name.ne("")));
    let back: Vec<SpaceId> = reads.values(back, space::Column::Id).await?;
    for id in &back {
        crate::background::spaces::erase(app, system, *id).await?;
    }
    Ok(u64::try_from(back.len()).unwrap_or_default())
}

/// She leaves again. Posts that went with her are in the ledger themselves; those she left behind stay.
async fn memberships(app: &App, system: &System, ids: Vec<MembershipId>) -> Result<u64> {
    let (now, today) = (app.clock.seconds(), app.clock.day());
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                let back =
                    tx.find::<membership::Entity>().narrow(|rows| rows.filter(membership::Column::Id.is_in(ids)));
                let back = tx.all(back).await?;
                for row in &back {
                    leaving::leave(&tx, row, true, now, today).await?;
                }
                Ok(u64::try_from(back.len()).unwrap_or_default())
            })
        })
        .await
}
