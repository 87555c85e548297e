//! Whether a facilitator is there, and whose words alerted someone. In memory only; the first for minutes.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

use entity::ids::{MembershipId, PostId, SpaceId};
use entity::{alert, held, post};
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{Presence, System};
use crate::app::App;
use crate::db::Db;
use crate::error::Result;

/// For how many seconds someone who was seen is taken to be there.
pub const THERE: i64 = 15 * 60;

/// Who was seen holding which space, and who asked.
#[derive(Default)]
pub struct Watch {
    seen: Mutex<HashMap<SpaceId, HashMap<MembershipId, i64>>>,
    asked: Mutex<HashSet<MembershipId>>,
}

impl Watch {
    /// What outlives a restart: whose alerts are not cleared away yet.
    pub async fn load(db: &Db, system: &System) -> Result<Self> {
        let reads = db.read(system);
        let ids: Vec<PostId> = reads.values(reads.find::<alert::Entity>(), alert::Column::Post).await?;
        let posts = reads.find::<post::Entity>().narrow(|rows| rows.filter(post::Column::Id.is_in(ids.clone())));
        let held = reads.find::<held::Entity>().narrow(|rows| rows.filter(held::Column::Id.is_in(ids.clone())));
        let mut asked = HashSet::new();
        if !ids.is_empty() {
            let authors: Vec<Option<MembershipId>> = reads.values(posts, post::Column::Author).await?;
            asked.extend(authors.into_iter().flatten());
            let authors: Vec<MembershipId> = reads.values(held, held::Column::Author).await?;
            asked.extend(authors);
        }
        Ok(Self { asked: Mutex::new(asked), ..Self::default() })
    }

    /// A facilitator is at it.
    pub fn seen(&self, space: SpaceId, who: MembershipId, now: i64) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let there = seen.entry(space).or_default();
        there.retain(|_, at| now - *at <= THERE);
        there.insert(who, now);
    }

    fn anyone(&self, space: SpaceId, but: MembershipId, now: i64) -> bool {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.get(&space).is_some_and(|there| there.iter().any(|(who, at)| *who != but && now - *at <= THERE))
    }

    /// Her words alerted someone: her pages look for what became of it.
    pub fn asks(&self, who: MembershipId) {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).insert(who);
    }

    pub fn has_asked(&self, who: MembershipId) -> bool {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).contains(&who)
    }
}

/// Whether no facilitator but herself is there: none was seen lately, and none has a page open that would tell her.
pub fn nobody_is_there<R>(app: &App, who: &Presence<R>) -> bool {
    let follows = !who.is_facilitator() && who.space.queue_stream.is_some_and(|queue| app.live().is_live(queue));
    !follows && !app.watch.anyone(who.space.id, who.membership.id, app.clock.seconds())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn someone_is_there_for_a_quarter_of_an_hour_and_nobody_is_there_for_herself() {
        let (space, her, other) = (SpaceId(Uuid::nil()), MembershipId(Uuid::from_u128(1)), MembershipId(Uuid::nil()));
        let watch = Watch::default();
        watch.seen(space, her, 0);
        assert!(watch.anyone(space, other, THERE) && !watch.anyone(space, other, THERE + 1));
        assert!(!watch.anyone(space, her, 0));
    }
}
