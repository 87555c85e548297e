//! Deleting an account. The account and its sessions go at once; its memberships go one by one, at random moments of
//! their own, so that aliases which vanish together in several spaces do not tell that they were one person (P2).
//!
//! Until then the plan is sealed under the server's secret (`departure`): a copy of the database taken meanwhile shows
//! neither which memberships are about to end nor how many. [`release_due`] turns what is due into erasure jobs, each
//! in a write of its own, which the background work carries out.

use entity::ids::{DepartureId, ErasureJobId, MembershipId, SpaceId};
use entity::{account, departure, erased, erasure_job, join_request, membership};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::{Deserialize, Serialize};

use crate::access::{Closing, OfAccount, System};
use crate::app::App;
use crate::background::ledger;
use crate::error::{Error, Result};
use crate::language::Lang;
use crate::random::Random;

use super::secret::Label;
use super::{forms, own, sessions};

/// Within how many hours the last membership ends. The page says so.
pub const HOURS: i64 = 48;
const HOUR: i64 = 3600;
/// Sealed plans are this long, or a multiple of it beyond some thirty spaces.
const PADDED: usize = 4096;

/// When each membership of a deleted account ends, and when the plan itself goes.
#[derive(Serialize, Deserialize)]
struct Plan {
    ends: Vec<End>,
    /// Her requests that wait for an answer: their names must not vanish together either.
    #[serde(default)]
    asked: Vec<Asked>,
    gone_at: i64,
}

#[derive(Serialize, Deserialize)]
struct End {
    space: SpaceId,
    membership: MembershipId,
    due_at: i64,
}

#[derive(Serialize, Deserialize)]
struct Asked {
    space: SpaceId,
    /// The request's tag, which her membership has if it is answered with yes meanwhile.
    tag: Vec<u8>,
    due_at: i64,
}

impl Plan {
    /// Each at its own random moment within the stated hours; or all at once, where she chose that.
    fn draw(
        memberships: &[(SpaceId, MembershipId)],
        asked: &[(SpaceId, Vec<u8>)],
        at_once: bool,
        now: i64,
        random: &Random,
    ) -> Self {
        let some_time = |from: i64, until: i64| {
            let span = usize::try_from((until - from) * HOUR).unwrap_or_default();
            now + from * HOUR + i64::try_from(random.below(span)).unwrap_or_default()
        };
        let due_at = || if at_once { now } else { some_time(1, HOURS) };
        let ends = memberships.iter().map(|&(space, membership)| End { space, membership, due_at: due_at() });
        let asked = asked.iter().map(|(space, tag)| Asked { space: *space, tag: tag.clone(), due_at: due_at() });
        Self { ends: ends.collect(), asked: asked.collect(), gone_at: some_time(HOURS, 2 * HOURS) }
    }

    fn seal(&self, app: &App, id: DepartureId) -> Result<Vec<u8>> {
        let mut text =
            serde_json::to_vec(self).map_err(|_unwritten| Error::internal("a departure could not be written"))?;
        text.resize(text.len().next_multiple_of(PADDED), b' ');
        Ok(app.secret.seal(Label::Departure, id.0.as_bytes(), &text, &app.random))
    }

    fn open(app: &App, row: &departure::Model) -> Result<Self> {
        let sealed = || Error::internal("a departure does not open; was the server's secret replaced?");
        let text = app.secret.unseal(Label::Departure, row.id.0.as_bytes(), &row.sealed).map_err(|_closed| sealed())?;
        serde_json::from_slice(&text).map_err(|_unread| sealed())
    }
}

/// Deletes her account, given her passphrase: no one who finds a phone unlocked can. Nor can the last one who runs the
/// site go before there is another, which the proof looks at within the transaction.
pub async fn delete_account(app: &App, closing: &Closing, form: &forms::Delete) -> Result<()> {
    if closing.is_last_steward(app).await? {
        return Err(Error::Refused("last-steward"));
    }
    let signed_in = closing.of_account();
    own::unlock(app, signed_in, &form.passphrase).await?;
    // Former ones too: what stands against her stays, by its tag, and her words go.
    let places = signed_in.places(app, Lang::default()).await?;
    let here = places.here.iter().map(|member| (member.space.id, member.membership.id));
    let former = places.former.iter().map(|former| (former.space_id(), former.membership_id()));
    let memberships: Vec<_> = here.chain(former).collect();
    let asked: Vec<_> = places.asked.into_iter().map(|(space, request)| (space.id, request.tag)).collect();
    let plan = Plan::draw(&memberships, &asked, form.now.0, app.clock.seconds(), &app.random);
    let id = DepartureId(app.random.uuid());
    let row = departure::ActiveModel { id: Set(id), sealed: Set(plan.seal(app, id)?) };
    let hashes = sessions::hashes(app, signed_in).await?;
    let (owed, account) = (!memberships.is_empty() || !asked.is_empty(), signed_in.account());
    app.db
        .write(closing, move |tx| {
            Box::pin(async move {
                if owed {
                    tx.insert::<departure::Entity>(row).await?;
                }
                ledger::record(&tx, erased::Kind::Account, account).await?;
                // Sessions and drafts go with it.
                tx.delete::<account::Entity>(|rows| rows).await
            })
        })
        .await?;
    app.sessions_ended(hashes);
    Ok(())
}

/// Makes erasure jobs of the memberships whose moment has come, and forgets plans that are done. For the background
/// work, every minute or so; doing it twice does nothing twice.
pub async fn release_due(app: &App, system: &System) -> Result<()> {
    let now = app.clock.seconds();
    let reads = app.db.read(system);
    for row in reads.all(reads.find::<departure::Entity>()).await? {
        let plan = match Plan::open(app, &row) {
            Ok(plan) => plan,
            Err(error) => {
                // One that does not open must not keep the others waiting.
                tracing::error!(fault = %error, "a departure was left as it is");
                continue;
            }
        };
        let mut waiting = false;
        for end in plan.ends {
            waiting |= if end.due_at <= now { release(app, system, end).await? } else { true };
        }
        for asked in plan.asked {
            waiting |= if asked.due_at <= now { take_back(app, system, asked).await? } else { true };
        }
        if !waiting && plan.gone_at <= now {
            forget(app, system, row.id).await?;
        }
    }
    Ok(())
}

/// Makes the job, unless the membership is gone already; says whether it still stands.
async fn release(app: &App, system: &System, end: End) -> Result<bool> {
    let id = ErasureJobId(app.random.uuid());
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                let own =
                    |rows: sea_orm::Select<membership::Entity>| rows.filter(membership::Column::Id.eq(end.membership));
                if !tx.any(tx.find::<membership::Entity>().narrow(own)).await? {
                    return Ok(false);
                }
                let job = erasure_job::ActiveModel {
                    id: Set(id),
                    space: Set(end.space),
                    membership: Set(end.membership),
                    keep_posts: Set(false),
                    due_at: Set(end.due_at),
                };
                tx.insert_once::<erasure_job::Entity>(job, &[erasure_job::Column::Membership]).await?;
                Ok(true)
            })
        })
        .await
}

/// Erases a request that nobody has answered; what a yes has made of it meanwhile ends like her other memberships.
/// Says whether that still stands.
async fn take_back(app: &App, system: &System, asked: Asked) -> Result<bool> {
    let Asked { space, tag, due_at } = asked;
    let became = app
        .db
        .write(system, move |tx| {
            Box::pin(async move {
                let same = tag.clone();
                tx.delete::<join_request::Entity>(|rows| rows.filter(join_request::Column::Tag.eq(same))).await?;
                let own = tx.find::<membership::Entity>();
                tx.values(own.narrow(|rows| rows.filter(membership::Column::Tag.eq(tag))), membership::Column::Id).await
            })
        })
        .await?;
    match became.into_iter().next() {
        Some(membership) => release(app, system, End { space, membership, due_at }).await,
        None => Ok(false),
    }
}

async fn forget(app: &App, system: &System, id: DepartureId) -> Result<()> {
    app.db
        .write(system, move |tx| {
            Box::pin(
                async move { tx.delete::<departure::Entity>(|rows| rows.filter(departure::Column::Id.eq(id))).await },
            )
        })
        .await
        .map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_membership_has_a_moment_of_its_own_within_the_stated_hours() {
        let random = Random::seeded(1);
        let places: Vec<_> = (0..40).map(|_| (SpaceId(random.uuid()), MembershipId(random.uuid()))).collect();
        let plan = Plan::draw(&places, &[], false, 1_000_000, &random);
        let moments: std::collections::HashSet<i64> = plan.ends.iter().map(|end| end.due_at).collect();
        assert_eq!(moments.len(), 40);
        assert!(moments.iter().all(|at| (1_000_000 + HOUR..=1_000_000 + HOURS * HOUR).contains(at)));
        assert!(plan.gone_at >= 1_000_000 + HOURS * HOUR);
        assert!(Plan::draw(&places, &[], true, 5, &random).ends.iter().all(|end| end.due_at == 5));
    }
}
