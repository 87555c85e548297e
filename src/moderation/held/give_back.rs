//! A held text goes back to its author, with a reason that she reads (P7), and her words are in her composer again.
//! Passing it to someone else needs no reason, and nobody is told.

use entity::decision::Act;
use entity::ids::{MembershipId, PostId};
use entity::membership::{self, Role, State};
use entity::{held, passed_on};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{Facilitator, InSpace, Space};
use crate::app::App;
use crate::db::Reads;
use crate::error::{Error, Result};
use crate::moderation::decisions::{By, Decided, Reason, may_act};

use super::release::{decided, settle, waiting};

/// Gives it back.
pub async fn give_back(app: &App, facilitator: &Facilitator<Space>, id: PostId, reason: Reason) -> Result<()> {
    may_act(facilitator, app.clock.seconds())?;
    let by = By::facilitator(facilitator);
    let decision = decided(app, facilitator, id, Act::Return, reason.clone());
    app.db
        .write(facilitator, move |tx| {
            Box::pin(async move {
                let row = waiting(&tx, id).await?;
                tx.update::<held::Entity>(|rows| {
                    rows.set(held::ActiveModel {
                        state: Set(held::State::Returned),
                        reason: Set(reason.text),
                        reason_language: Set(reason.language),
                        returned_by: Set(by.alias),
                        ..Default::default()
                    })
                    .filter(held::Column::Id.eq(id))
                })
                .await?;
                settle(&tx, Decided { about: Some(row.author), ..decision }, id).await
            })
        })
        .await
}

/// Passes it to another facilitator. With nobody left to pass it to, it stays: a text must not wait for no one.
pub async fn pass_on(app: &App, facilitator: &Facilitator<Space>, id: PostId) -> Result<()> {
    app.db
        .write(facilitator, move |tx| {
            Box::pin(async move {
                let row = waiting(&tx, id).await?;
                let me = tx.proof().membership_id();
                let passed = passed(&tx).await?;
                let other = facilitators(&tx)
                    .await?
                    .into_iter()
                    .any(|other| other != me && other != row.author && !passed.contains(&(id, other)));
                if !other {
                    return Err(Error::Refused("held-nobody-else"));
                }
                let row = passed_on::ActiveModel { held: Set(id), membership: Set(me) };
                let key = [passed_on::Column::Held, passed_on::Column::Membership];
                tx.insert_once::<passed_on::Entity>(row, &key).await.map(|_| ())
            })
        })
        .await
}

/// Who decides in this space.
pub(super) async fn facilitators(reads: &Reads<'_, Facilitator<Space>>) -> Result<Vec<MembershipId>> {
    let query = reads.find::<membership::Entity>().narrow(|rows| {
        rows.filter(membership::Column::Role.eq(Role::Facilitator)).filter(membership::Column::State.eq(State::Active))
    });
    reads.values(query, membership::Column::Id).await
}

/// What was passed on, and by whom.
pub(super) async fn passed(reads: &Reads<'_, Facilitator<Space>>) -> Result<Vec<(PostId, MembershipId)>> {
    let rows = reads.all(reads.find::<passed_on::Entity>()).await?;
    Ok(rows.into_iter().map(|row| (row.held, row.membership)).collect())
}
