//! Muting, removing, barring and letting back in: acts on a membership, whoever does them.
//!
//! What is common to a facilitator's acts ([`super::members`]) and a steward's ([`super::stewards`]) is here, so that
//! both leave the same traces: the membership, the reason she reads, the log, her private stream, the access epoch.

use entity::decision::Act;
use entity::ids::{DecisionId, MembershipId, SpaceId};
use entity::membership::{Role, State};
use entity::{decision, event, former, held, membership, space, stream};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{Proof, Within};
use crate::app::App;
use crate::clock::days;
use crate::db::Writes;
use crate::error::{Error, Result};
use crate::streams;

use super::decisions::{By, Decided, Reason, tell};

/// The longest mute, in hours: thirty days.
pub const LONGEST_MUTE: i64 = 720;
const HOUR: i64 = 60 * 60;
/// The longest removal that ends by itself, in days.
pub const LONGEST_REMOVAL: i64 = 365;

/// What is done to a membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sanction {
    /// She reads and does not write, for so many hours.
    Mute {
        hours: i64,
    },
    Unmute,
    /// She is out, for so many days or without end; facilitators may let her back in.
    Remove {
        days: Option<i64>,
    },
    /// She is out, and only a steward may undo it.
    BarSpace,
    /// Her account is out of the whole instance (DESIGN 5).
    BarInstance,
}

impl Sanction {
    fn act(self) -> Act {
        match self {
            Self::Mute { .. } => Act::Mute,
            Self::Unmute => Act::Unmute,
            Self::Remove { .. } => Act::Remove,
            Self::BarSpace => Act::BarSpace,
            Self::BarInstance => Act::BarInstance,
        }
    }

    /// The day on which it ends by itself: what is kept is no finer than what is shown.
    fn ends(self, today: i64) -> Option<i64> {
        match self {
            Self::Remove { days: Some(lasts) } => Some(today + days(lasts.clamp(1, LONGEST_REMOVAL))),
            _ => None,
        }
    }

    fn what(self) -> Option<former::What> {
        match self {
            Self::Mute { .. } | Self::Unmute => None,
            Self::Remove { .. } => Some(former::What::Removed),
            Self::BarSpace => Some(former::What::BarredSpace),
            Self::BarInstance => Some(former::What::BarredInstance),
        }
    }
}

/// A sanction about to be carried out, with what its transaction needs to own.
#[derive(Clone, Debug)]
pub struct Sentence {
    sanction: Sanction,
    decision: DecisionId,
    by: By,
    reason: Reason,
    day: i64,
    /// Seconds.
    now: i64,
}

impl Sentence {
    pub fn new(app: &App, sanction: Sanction, by: By, reason: Reason) -> Self {
        let (day, now) = (app.clock.day(), app.clock.seconds());
        Self { sanction, decision: DecisionId(app.random.uuid()), by, reason, day, now }
    }

    fn decided(&self, space: SpaceId, about: MembershipId, act: Act) -> Decided {
        Decided {
            id: self.decision,
            space,
            act,
            subject: Some(about.into()),
            about: Some(about),
            by: self.by.clone(),
            reason: self.reason.clone(),
            day: self.day,
        }
    }

    /// Carries it out on a membership that was read in this transaction.
    pub async fn carry_out<P>(self, tx: &Writes<'_, P>, row: &membership::Model) -> Result<()>
    where
        P: Proof,
        membership::Entity: Within<P>,
        former::Entity: Within<P>,
        held::Entity: Within<P>,
        decision::Entity: Within<P>,
        stream::Entity: Within<P>,
        event::Entity: Within<P>,
        space::Entity: Within<P>,
    {
        let now = self.now;
        match self.sanction {
            Sanction::Mute { hours } => self.set_mute(tx, row, Some(until(now, hours))).await,
            Sanction::Unmute => self.set_mute(tx, row, None).await,
            out => self.put_out(tx, row, out.what()).await,
        }
    }

    async fn set_mute<P>(self, tx: &Writes<'_, P>, row: &membership::Model, until: Option<i64>) -> Result<()>
    where
        P: Proof,
        membership::Entity: Within<P>,
        decision::Entity: Within<P>,
        stream::Entity: Within<P>,
        event::Entity: Within<P>,
        space::Entity: Within<P>,
    {
        if until.is_none() && row.muted_until.is_none_or(|until| until <= self.now) {
            return Err(Error::Refused("not-muted"));
        }
        let changed = tx
            .update::<membership::Entity>(|rows| {
                rows.set(membership::ActiveModel { muted_until: Set(until), ..Default::default() })
                    .filter(membership::Column::Id.eq(row.id))
                    .filter(membership::Column::State.ne(State::Former))
            })
            .await?;
        if changed == 0 {
            return Err(Error::Refused("already-out"));
        }
        let id = self.decision;
        self.decided(row.space, row.id, self.sanction.act()).log(tx).await?;
        // Not `muted`: in her own stream that says whom she does not want to see.
        tell(tx, row.id, event::Kind::Decided, id).await
    }

    /// Takes her out of the space: her next write finds no place, her live streams end with the epoch, and her own
    /// pages say why.
    async fn put_out<P>(self, tx: &Writes<'_, P>, row: &membership::Model, what: Option<former::What>) -> Result<()>
    where
        P: Proof,
        membership::Entity: Within<P>,
        former::Entity: Within<P>,
        held::Entity: Within<P>,
        decision::Entity: Within<P>,
        stream::Entity: Within<P>,
        event::Entity: Within<P>,
        space::Entity: Within<P>,
    {
        let Some(what) = what else { return Ok(()) };
        let changed = tx
            .update::<membership::Entity>(|rows| {
                rows.set(membership::ActiveModel {
                    state: Set(State::Former),
                    muted_until: Set(None),
                    ..Default::default()
                })
                .filter(membership::Column::Id.eq(row.id))
                .filter(membership::Column::State.ne(State::Former))
            })
            .await?;
        if changed == 0 {
            return Err(Error::Refused("already-out"));
        }
        tx.insert::<former::Entity>(former::ActiveModel {
            membership: Set(row.id),
            space: Set(row.space),
            tag: Set(row.tag.clone()),
            what: Set(what),
            reason: Set(self.reason.text.clone()),
            language: Set(self.reason.language.clone()),
            by_alias: Set(self.by.alias.clone()),
            until: Set(self.sanction.ends(self.day)),
            appeal: Set(None),
            appeal_answer: Set(None),
            day: Set(self.day),
        })
        .await?;
        // What of hers waits will not be shown any more.
        tx.delete::<held::Entity>(|rows| rows.filter(held::Column::Author.eq(row.id))).await?;
        let id = self.decision;
        self.decided(row.space, row.id, self.sanction.act()).log(tx).await?;
        // Before the event, which then carries the new epoch: a hub that sees it asks again before it delivers.
        streams::move_epoch(tx, row.space).await?;
        tell(tx, row.id, event::Kind::Removed, id).await
    }

    /// Lets someone who was put out back in, as who she was.
    pub async fn readmit<P>(self, tx: &Writes<'_, P>, row: &membership::Model) -> Result<()>
    where
        P: Proof,
        membership::Entity: Within<P>,
        former::Entity: Within<P>,
        decision::Entity: Within<P>,
        stream::Entity: Within<P>,
        event::Entity: Within<P>,
        space::Entity: Within<P>,
    {
        // A facilitator waits to be confirmed anew: a way out and back must not be a way around the second person.
        let state = if row.role == Role::Facilitator { State::Unconfirmed } else { State::Active };
        let changed = tx
            .update::<membership::Entity>(|rows| {
                rows.set(membership::ActiveModel { state: Set(state), ..Default::default() })
                    .filter(membership::Column::Id.eq(row.id))
                    .filter(membership::Column::State.eq(State::Former))
            })
            .await?;
        if changed == 0 {
            return Err(Error::Refused("not-out"));
        }
        let id = self.decision;
        self.decided(row.space, row.id, Act::Readmit).log(tx).await?;
        streams::move_epoch(tx, row.space).await?;
        tell(tx, row.id, event::Kind::Decided, id).await?;
        // Last: for a steward, the row is what lets her reach the membership.
        tx.delete::<former::Entity>(|rows| rows.filter(former::Column::Membership.eq(row.id))).await?;
        Ok(())
    }
}

/// The end of a mute, at a full hour: what is kept is no finer than what is shown.
fn until(now: i64, hours: i64) -> i64 {
    let end = now + hours.clamp(1, LONGEST_MUTE) * HOUR;
    end + (HOUR - end.rem_euclid(HOUR)).rem_euclid(HOUR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mute_ends_at_a_full_hour_and_never_sooner_than_said() {
        assert_eq!(until(0, 1), HOUR);
        assert_eq!(until(1, 1), 2 * HOUR);
        assert_eq!(until(HOUR - 1, 24), 25 * HOUR);
        assert_eq!(until(0, 100_000), LONGEST_MUTE * HOUR);
    }
}
