//! What stays behind when something ends, and for how long: the numbers here are those that `/what-we-keep` says.

use entity::ids::{DraftId, InvitationId, JoinRequestId, MembershipId, PostId, ReportId};
use entity::words::OpenClosed;
use entity::{
    alert, draft, held, invitation, join_request, kept_tag, membership, report, reserved_alias, sent_key, session,
};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, QueryFilter};
use uuid::Uuid;

use crate::access::System;
use crate::app::App;
use crate::clock::days;
use crate::error::Result;

use super::sweep::sweep;

/// For how many seconds after its end a session's row can still seal a refused form (DESIGN 5).
pub const ENDED_SESSION: i64 = 60 * 60;
/// For how many days an invitation is listed after it closed.
pub const CLOSED_INVITATION: i64 = 30;
/// For how many days someone who was declined can read why.
pub const DECLINED_REQUEST: i64 = 30;
/// For how many days a text that came back to its author stays for her to write it again.
pub const RETURNED: i64 = 30;

/// For how many days it is known that a text alerted, once that is done.
pub const CLOSED_ALERT: i64 = 7;
/// For how many days at most, where nobody ever said that it is done.
pub const ALERT: i64 = 90;

/// Clears away everything of this kind.
pub async fn clear(app: &App, system: &System) -> Result<()> {
    let (now, today) = (app.clock.seconds(), app.clock.day());
    sweep::<session::Entity, Vec<u8>>(
        app,
        system,
        session::Column::TokenHash,
        Condition::all().add(session::Column::EndsAt.lte(now - ENDED_SESSION)),
    )
    .await?;
    sweep::<alert::Entity, PostId>(
        app,
        system,
        alert::Column::Post,
        Condition::any()
            .add(
                Condition::all()
                    .add(alert::Column::State.eq(alert::State::Closed))
                    .add(alert::Column::At.lte(now - days(CLOSED_ALERT))),
            )
            .add(alert::Column::At.lte(now - days(ALERT))),
    )
    .await?;
    sweep::<draft::Entity, DraftId>(
        app,
        system,
        draft::Column::Id,
        Condition::all().add(draft::Column::UntilDay.lte(today)),
    )
    .await?;
    sweep::<sent_key::Entity, Uuid>(
        app,
        system,
        sent_key::Column::Key,
        // The day of sending is cut to its start, so that only the day before yesterday's are a day old for certain.
        Condition::all().add(sent_key::Column::Day.lte(today - days(2))),
    )
    .await?;
    sweep::<reserved_alias::Entity, String>(
        app,
        system,
        reserved_alias::Column::AliasKey,
        Condition::all().add(reserved_alias::Column::UntilDay.lt(today)),
    )
    .await?;
    sweep::<kept_tag::Entity, Vec<u8>>(
        app,
        system,
        kept_tag::Column::Tag,
        Condition::all().add(kept_tag::Column::Until.lte(now)),
    )
    .await?;
    sweep::<join_request::Entity, JoinRequestId>(
        app,
        system,
        join_request::Column::Id,
        Condition::all()
            .add(join_request::Column::State.eq(join_request::State::Declined))
            .add(join_request::Column::Day.lte(today - days(DECLINED_REQUEST))),
    )
    .await?;
    sweep::<held::Entity, PostId>(
        app,
        system,
        held::Column::Id,
        Condition::all()
            .add(held::Column::State.eq(held::State::Returned))
            .add(held::Column::WrittenAt.lte(today - days(RETURNED))),
    )
    .await?;
    invitations(app, system, today).await?;
    end_mutes(app, system, now).await?;
    open_no_copies(app, system).await
}

/// Past their day they close; some time after closing they go. One that was closed by hand gets its day here, which
/// is all that is known of when.
async fn invitations(app: &App, system: &System, today: i64) -> Result<()> {
    sweep::<invitation::Entity, InvitationId>(
        app,
        system,
        invitation::Column::Id,
        Condition::all()
            .add(invitation::Column::State.eq(OpenClosed::Closed))
            .add(invitation::Column::UntilDay.lte(today - days(CLOSED_INVITATION))),
    )
    .await?;
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                tx.update::<invitation::Entity>(|rows| {
                    rows.col_expr(invitation::Column::State, Expr::value(OpenClosed::Closed))
                        .filter(invitation::Column::UntilDay.lt(today))
                        .filter(invitation::Column::State.eq(OpenClosed::Open))
                })
                .await?;
                tx.update::<invitation::Entity>(|rows| {
                    rows.col_expr(invitation::Column::UntilDay, Expr::value(today))
                        .filter(invitation::Column::State.eq(OpenClosed::Closed))
                        .filter(
                            Condition::any()
                                .add(invitation::Column::UntilDay.is_null())
                                .add(invitation::Column::UntilDay.gt(today)),
                        )
                })
                .await
            })
        })
        .await
        .map(|_| ())
}

/// A mute that is over holds nobody back already; that there was one need not stay either.
async fn end_mutes(app: &App, system: &System, now: i64) -> Result<()> {
    let reads = app.db.read(system);
    let over = reads.find::<membership::Entity>().narrow(|rows| rows.filter(membership::Column::MutedUntil.lte(now)));
    let ids: Vec<MembershipId> = reads.values(over, membership::Column::Id).await?;
    if ids.is_empty() {
        return Ok(());
    }
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                tx.update::<membership::Entity>(|rows| {
                    rows.col_expr(membership::Column::MutedUntil, Expr::value(None::<i64>))
                        .filter(membership::Column::Id.is_in(ids))
                        .filter(membership::Column::MutedUntil.lte(now))
                })
                .await
            })
        })
        .await
        .map(|_| ())
}

/// A sealed copy is kept while its report is open, and no longer (P5). Closing takes it along; this is for whatever
/// way of closing forgot to.
async fn open_no_copies(app: &App, system: &System) -> Result<()> {
    let reads = app.db.read(system);
    let left = reads.find::<report::Entity>().narrow(|rows| {
        rows.filter(report::Column::State.eq(OpenClosed::Closed)).filter(report::Column::SealedCopy.is_not_null())
    });
    let ids: Vec<ReportId> = reads.values(left, report::Column::Id).await?;
    if ids.is_empty() {
        return Ok(());
    }
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                tx.update::<report::Entity>(|rows| {
                    rows.col_expr(report::Column::SealedCopy, Expr::value(None::<Vec<u8>>))
                        .filter(report::Column::Id.is_in(ids))
                })
                .await
            })
        })
        .await
        .map(|_| ())
}
