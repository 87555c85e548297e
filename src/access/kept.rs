//! Proofs kept for a moment: who reads or writes several times in a row is looked up once.
//!
//! What is kept is never older than the database. Every change of a row that a proof is made of, and every such change
//! is made by this process, forgets everything that is kept, after its commit and before anyone hears of it: whoever was
//! told that she is out is out. Where other nodes write too, nothing is kept at all.
//!
//! A session holds an account's key. Here it stays for some seconds and not longer, as it does for as long as a socket is
//! open; a copy of the database holds none (DESIGN 5).

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use entity::ids::StreamId;
use entity::{account, held, membership, room, session, space, stream, thread};
use sea_orm::{EntityName, EntityTrait};
use uuid::Uuid;

use crate::language::Lang;

use super::Session;
use super::member::Presence;
use super::targets::Target;

/// For how long they are kept, in seconds: as long as a page and the next press of a button.
const KEPT: i64 = 10;
/// How many are kept of each kind.
const MOST: usize = 2_000;

/// Sessions and presences, as they were proved.
pub struct Kept(Option<Mutex<Proofs>>);

#[derive(Default)]
struct Proofs {
    age: Age,
    sessions: HashMap<Vec<u8>, Until<Arc<Session>>>,
    presences: HashMap<Named, Until<Looked>>,
    /// When streams moved on: what was looked up before has an old head.
    moved: HashMap<Uuid, Age>,
}

/// When a look was begun, in changes since the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Age {
    /// How often everything was forgotten. What was looked up before the last time is not kept.
    forgotten: u64,
    moved: u64,
}

/// What a kept presence is wanted for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// To draw a page, which says up to which number it is current.
    ToRead,
    /// To change something; the head does not matter.
    ToWrite,
}

/// Some presence, and when the look at it was begun.
type Looked = (Arc<dyn Any + Send + Sync>, Age);

/// Whose presence, at what, in whose words.
type Named = (Vec<u8>, TypeId, Uuid, Option<Lang>);

struct Until<T> {
    proof: T,
    until: i64,
}

/// Whether a proof is made of rows of this table, so that a change of one ends what is kept: also of those that say
/// whether words of hers wait.
pub fn proves<E: EntityTrait>() -> bool {
    let made_of = [
        session::Entity.table_name(),
        account::Entity.table_name(),
        membership::Entity.table_name(),
        space::Entity.table_name(),
        thread::Entity.table_name(),
        room::Entity.table_name(),
        held::Entity.table_name(),
    ];
    made_of.contains(&E::default().table_name())
}

/// Whether rows of such tables go with an erased row of this one: a thread or a room goes with its stream.
pub fn takes_proofs_along<E: EntityTrait>() -> bool {
    proves::<E>() || E::default().table_name() == stream::Entity.table_name()
}

impl Kept {
    /// Keeps proofs only where no other process writes.
    pub fn new(alone: bool) -> Self {
        Self(alone.then(Mutex::default))
    }

    fn proofs(&self) -> Option<MutexGuard<'_, Proofs>> {
        self.0.as_ref().map(|proofs| proofs.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Ask before the look whose outcome is to be kept.
    pub fn age(&self) -> Age {
        self.proofs().map(|proofs| proofs.age).unwrap_or_default()
    }

    /// Something that proofs are made of has changed.
    pub fn forget(&self) {
        if let Some(mut proofs) = self.proofs() {
            let age = Age { forgotten: proofs.age.forgotten + 1, ..proofs.age };
            *proofs = Proofs { age, ..Proofs::default() };
        }
    }

    /// Something was said in these streams.
    pub fn moved(&self, streams: Vec<StreamId>) {
        if let Some(mut proofs) = self.proofs() {
            proofs.age.moved += 1;
            let age = proofs.age;
            proofs.moved.extend(streams.into_iter().map(|stream| (stream.0, age)));
        }
    }

    /// Puts away what is past its time, so that no key stays in memory when everyone has gone.
    pub fn tidy(&self, now: i64) {
        if let Some(mut proofs) = self.proofs() {
            proofs.sessions.retain(|_, kept| now < kept.until);
            proofs.presences.retain(|_, kept| now < kept.until);
            let oldest = proofs.presences.values().map(|kept| kept.proof.1).min().unwrap_or(proofs.age);
            proofs.moved.retain(|_, moved| oldest < *moved);
        }
    }

    /// The open session with this hash of its token. Whether it has ended by the clock or is barred is for the caller.
    pub(super) fn session(&self, token_hash: &[u8], now: i64) -> Option<Arc<Session>> {
        let proofs = self.proofs()?;
        proofs.sessions.get(token_hash).filter(|kept| now < kept.until).map(|kept| Arc::clone(&kept.proof))
    }

    pub(super) fn keep_session(&self, age: Age, session: &Arc<Session>, now: i64) {
        if let Some(mut proofs) = self.proofs().filter(|proofs| proofs.allow(age) && proofs.sessions.len() < MOST) {
            let kept = Until { proof: Arc::clone(session), until: now + KEPT };
            proofs.sessions.insert(session.token_hash.clone(), kept);
        }
    }

    /// The presence of this session at what a path named.
    pub(super) fn presence<T: Target>(
        &self,
        session: &Session,
        (id, lang): (Uuid, Option<Lang>),
        wanted: Wanted,
        now: i64,
    ) -> Option<Arc<Presence<T::Row>>> {
        let proofs = self.proofs()?;
        let kept = proofs.presences.get(&named::<T>(session, id, lang)).filter(|kept| now < kept.until)?;
        let (presence, looked) = &kept.proof;
        let current = proofs.moved.get(&id).is_none_or(|moved| moved <= looked);
        (current || wanted == Wanted::ToWrite).then(|| Arc::clone(presence).downcast().ok())?
    }

    pub(super) fn keep_presence<T: Target>(
        &self,
        age: Age,
        (id, lang): (Uuid, Option<Lang>),
        presence: &Arc<Presence<T::Row>>,
        now: i64,
    ) {
        if let Some(mut proofs) = self.proofs().filter(|proofs| proofs.allow(age) && proofs.presences.len() < MOST) {
            let proof = Arc::clone(presence) as Arc<dyn Any + Send + Sync>;
            let kept = Until { proof: (proof, age), until: now + KEPT };
            proofs.presences.insert(named::<T>(&presence.session, id, lang), kept);
        }
    }
}

impl Proofs {
    /// Whether what a look found that was begun then may be kept.
    fn allow(&self, age: Age) -> bool {
        self.age.forgotten == age.forgotten
    }
}

fn named<T: Target>(session: &Session, id: Uuid, lang: Option<Lang>) -> Named {
    (session.token_hash.clone(), TypeId::of::<T>(), id, lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::account_key::AccountKey;
    use crate::random::Random;

    fn session() -> Arc<Session> {
        Arc::new(Session {
            token_hash: vec![1],
            account: entity::ids::AccountId(Uuid::nil()),
            key: AccountKey::new(&Random::system()),
            device: session::Device::Mine,
            used_at: 0,
            ends_at: i64::MAX,
            language: None,
            steward: false,
            barred: false,
        })
    }

    #[test]
    fn what_was_looked_up_before_a_change_is_not_kept_after_it() {
        let (kept, session) = (Kept::new(true), session());
        let before = kept.age();
        kept.forget();
        kept.keep_session(before, &session, 0);
        assert!(kept.session(&[1], 0).is_none());
        kept.keep_session(kept.age(), &session, 0);
        assert!(kept.session(&[1], KEPT - 1).is_some() && kept.session(&[1], KEPT).is_none());
        // Something said in a stream is no change of who she is.
        kept.moved(vec![StreamId(Uuid::nil())]);
        assert!(kept.session(&[1], 0).is_some());
        kept.tidy(KEPT);
        assert!(kept.session(&[1], 0).is_none());
    }

    #[test]
    fn nothing_is_kept_where_others_write_too() {
        let kept = Kept::new(false);
        kept.keep_session(kept.age(), &session(), 0);
        assert!(kept.session(&[1], 0).is_none());
    }
}
