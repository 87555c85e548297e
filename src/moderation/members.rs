//! A facilitator's acts on a membership of her space. Herself and other facilitators are out of her hands: the latter
//! are a steward's.

use entity::membership::{Role, State};
use entity::{former, membership};
use sea_orm::{ColumnTrait, Condition, QueryFilter};

use crate::access::{Facilitator, InSpace, Space};
use crate::app::App;
use crate::db::{Reads, Scoped};
use crate::error::{Error, Problem, Result};
use crate::spaces::alias::Alias;
use crate::streams;

use super::decisions::{By, Reason, may_act};
use super::sanctions::{Sanction, Sentence};

/// The membership of this alias, as it was written or through its look-alikes.
fn named(reads: &Reads<'_, Facilitator<Space>>, alias: &str) -> Scoped<membership::Entity> {
    let key = Alias::parse(alias).map(|alias| alias.key().to_owned()).ok();
    let alias = alias.trim().to_owned();
    reads.find::<membership::Entity>().narrow(|rows| {
        let shown = Condition::any().add(membership::Column::Alias.eq(alias));
        rows.filter(match key {
            Some(key) => shown.add(membership::Column::AliasKey.eq(key)),
            None => shown,
        })
    })
}

fn unknown() -> Error {
    Error::invalid("alias", Problem::new("space-alias-unknown"))
}

/// Mutes, removes or bars a member by her alias.
pub async fn act(
    app: &App,
    facilitator: &Facilitator<Space>,
    alias: &str,
    sanction: Sanction,
    reason: Reason,
) -> Result<()> {
    may_act(facilitator, app.clock.seconds())?;
    if sanction == Sanction::BarInstance && !facilitator.session.steward {
        return Err(Error::Refused("stewards-only"));
    }
    let alias = alias.to_owned();
    let sentence = Sentence::new(app, sanction, By::facilitator(facilitator), reason);
    app.db
        .write(facilitator, move |tx| {
            Box::pin(async move {
                let row = tx.one(named(&tx, &alias)).await?.ok_or_else(unknown)?;
                if row.id == tx.proof().membership_id() {
                    return Err(Error::Refused("act-on-self"));
                }
                if row.role == Role::Facilitator {
                    return Err(Error::Refused("facilitators-are-stewards"));
                }
                sentence.carry_out(&tx, &row).await
            })
        })
        .await?;
    streams::places_changed(app, facilitator.space_id());
    if sanction == Sanction::BarInstance {
        app.bars.reload(app).await?;
        streams::bars_changed(app);
    }
    Ok(())
}

/// Lets back in someone who was removed. A bar, and a facilitator's removal, are undone by a steward only.
pub async fn readmit(app: &App, facilitator: &Facilitator<Space>, alias: &str, reason: Reason) -> Result<()> {
    may_act(facilitator, app.clock.seconds())?;
    let alias = alias.to_owned();
    let sentence = Sentence::new(app, Sanction::Unmute, By::facilitator(facilitator), reason);
    app.db
        .write(facilitator, move |tx| {
            Box::pin(async move {
                let row = tx.one(named(&tx, &alias)).await?.ok_or_else(unknown)?;
                if row.state != State::Former {
                    return Err(Error::Refused("not-out"));
                }
                let why = tx.find::<former::Entity>().narrow(|rows| rows.filter(former::Column::Membership.eq(row.id)));
                let why = tx.one(why).await?.ok_or(Error::Refused("not-out"))?;
                if row.role == Role::Facilitator || why.what != former::What::Removed {
                    return Err(Error::Refused("stewards-only"));
                }
                sentence.readmit(&tx, &row).await
            })
        })
        .await
}
