//! "New since your last visit": the one thing a page remembers by being read.
//!
//! Only whole days are kept, and only when she opens the space itself. Times that moved together at one sign-in would
//! be equal in all her spaces, and so link them (P2).

use std::time::Duration;

use entity::membership;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{Member, Space};
use crate::app::App;
use crate::error::Result;

/// From when on things are new to her in this space; nothing if she does not want that kept, or came for the first time.
pub fn new_since(membership: &membership::Model, today: i64) -> Option<i64> {
    if !membership.keeps_visits {
        return None;
    }
    match membership.visited_at {
        Some(visited) if visited < today => Some(visited),
        _ => membership.previous_visit_at,
    }
}

/// How long the page waits for it.
const WAITS: Duration = Duration::from_millis(500);

/// Notes that she is here today, once a day. A database that is full or locked is no reason to keep the page from her.
pub async fn note(app: &App, member: &Member<Space>) {
    let today = app.clock.day();
    let row = &member.membership;
    if !row.keeps_visits || row.visited_at.is_some_and(|visited| visited >= today) {
        return;
    }
    let (id, before) = (row.id, row.visited_at);
    let noting = app.db.write(member, move |tx| {
        Box::pin(async move {
            tx.update::<membership::Entity>(|rows| {
                rows.col_expr(membership::Column::PreviousVisitAt, Expr::value(before))
                    .col_expr(membership::Column::VisitedAt, Expr::value(today))
                    .filter(membership::Column::Id.eq(id))
            })
            .await
        })
    });
    if !matches!(tokio::time::timeout(WAITS, noting).await, Ok(Ok(_))) {
        tracing::warn!("a visit could not be noted");
    }
}

/// Keeps her visits from now on, or forgets them.
pub async fn keep(app: &App, member: &Member<Space>, keep: bool) -> Result<()> {
    let id = member.membership.id;
    app.db
        .write(member, move |tx| {
            Box::pin(async move {
                tx.update::<membership::Entity>(|rows| {
                    rows.col_expr(membership::Column::KeepsVisits, Expr::value(keep))
                        .col_expr(membership::Column::PreviousVisitAt, Expr::value(None::<i64>))
                        .col_expr(membership::Column::VisitedAt, Expr::value(None::<i64>))
                        .filter(membership::Column::Id.eq(id))
                })
                .await
                .map(|_| ())
            })
        })
        .await
}
