//! A steward's acts on facilitators, and the bar from the whole instance. Her pages are `site`'s, and so are the
//! answers to reports and appeals; a page that shows a report's words opens them with [`super::sealed_copy::open`].
//!
//! She names a membership by its id, and reaches only facilitators' and those of people who replied to a removal or a
//! bar: she has no list of members (access/reach.rs).

use entity::decision::Act;
use entity::ids::{DecisionId, MembershipId};
use entity::membership::Role;
use entity::{event, former, membership};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::Steward;
use crate::app::App;
use crate::db::Writes;
use crate::error::{Error, Result};
use crate::streams;

use super::decisions::{By, Decided, Reason, tell};
use super::sanctions::{Sanction, Sentence};

async fn row(tx: &Writes<'_, Steward>, id: MembershipId) -> Result<membership::Model> {
    let query = tx.find::<membership::Entity>().narrow(|rows| rows.filter(membership::Column::Id.eq(id)));
    tx.one(query).await?.ok_or(Error::NotFound)
}

/// Mutes, removes or bars a facilitator. Her own membership in the space, if she has one, is not told apart: nothing
/// at rest says which it is, and she cannot act on herself by mistake without naming it.
pub async fn act_on_facilitator(
    app: &App,
    steward: &Steward,
    id: MembershipId,
    sanction: Sanction,
    reason: Reason,
) -> Result<()> {
    let sentence = Sentence::new(app, sanction, By::steward(&steward.session), reason);
    let space = app
        .db
        .write(steward, move |tx| {
            Box::pin(async move {
                let row = row(&tx, id).await?;
                if row.role != Role::Facilitator {
                    return Err(Error::NotFound);
                }
                sentence.carry_out(&tx, &row).await?;
                Ok(row.space)
            })
        })
        .await?;
    streams::places_changed(app, space);
    app.bars.reload(app).await?;
    streams::bars_changed(app);
    Ok(())
}

/// Extends a removal or a bar from one space to the whole instance, found by its row in `former`. It is a decision of
/// its own: whoever had an answer to her reply may reply anew.
pub async fn bar_everywhere(app: &App, steward: &Steward, id: MembershipId, reason: Reason) -> Result<()> {
    let (decision, day) = (DecisionId(app.random.uuid()), app.clock.day());
    let key = std::sync::Arc::clone(&steward.session);
    app.db
        .write(steward, move |tx| {
            Box::pin(async move {
                let query = tx.find::<former::Entity>().narrow(|rows| rows.filter(former::Column::Membership.eq(id)));
                let why = tx.one(query).await?.ok_or(Error::NotFound)?;
                if why.tag == key.key.membership_tag(why.space) {
                    return Err(Error::Refused("act-on-self"));
                }
                if why.what == former::What::BarredInstance {
                    return Err(Error::Refused("already-out"));
                }
                let answered = why.appeal_answer.is_some();
                tx.update::<former::Entity>(|rows| {
                    rows.set(former::ActiveModel {
                        what: Set(former::What::BarredInstance),
                        reason: Set(reason.text.clone()),
                        language: Set(reason.language.clone()),
                        by_alias: Set(String::new()),
                        until: Set(None),
                        appeal: if answered { Set(None) } else { NotSet },
                        appeal_answer: if answered { Set(None) } else { NotSet },
                        day: Set(day),
                        ..Default::default()
                    })
                    .filter(former::Column::Membership.eq(id))
                })
                .await?;
                let by = By::steward(&tx.proof().session);
                let (space, subject) = (why.space, Some(id.into()));
                let act = Act::BarInstance;
                Decided { id: decision, space, act, subject, about: Some(id), by, reason, day }.log(&tx).await?;
                tell(&tx, id, event::Kind::Decided, decision).await
            })
        })
        .await?;
    app.bars.reload(app).await?;
    streams::bars_changed(app);
    Ok(())
}
