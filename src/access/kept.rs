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

use entity::{account, membership, room, session, space, thread};
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
    presences: HashMap<Named, Until<Arc<dyn Any + Send + Sync>>>,
}

/// How often everything was forgotten. What was looked up at another age is not kept.
pub type Age = u64;

/// Whose presence, at what, in whose words.
type Named = (Vec<u8>, TypeId, Uuid, Option<Lang>);

struct Until<T> {
    proof: T,
    until: i64,
}

/// Whether a proof is made of rows of this table, so that a change of one ends what is kept.
pub fn proves<E: EntityTrait>() -> bool {
    let made_of = [
        session::Entity.table_name(),
        account::Entity.table_name(),
        membership::Entity.table_name(),
        space::Entity.table_name(),
        thread::Entity.table_name(),
        room::Entity.table_name(),
    ];
    made_of.contains(&E::default().table_name())
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
            *proofs = Proofs { age: proofs.age + 1, ..Proofs::default() };
        }
    }

    /// Puts away what is past its time, so that no key stays in memory when everyone has gone.
    pub fn tidy(&self, now: i64) {
        if let Some(mut proofs) = self.proofs() {
            proofs.sessions.retain(|_, kept| now < kept.until);
            proofs.presences.retain(|_, kept| now < kept.until);
        }
    }

    /// The open session with this hash of its token. Whether it has ended by the clock or is barred is for the caller.
    pub(super) fn session(&self, token_hash: &[u8], now: i64) -> Option<Arc<Session>> {
        let proofs = self.proofs()?;
        proofs.sessions.get(token_hash).filter(|kept| now < kept.until).map(|kept| Arc::clone(&kept.proof))
    }

    pub(super) fn keep_session(&self, age: Age, session: &Arc<Session>, now: i64) {
        if let Some(mut proofs) = self.proofs().filter(|proofs| proofs.age == age && proofs.sessions.len() < MOST) {
            let kept = Until { proof: Arc::clone(session), until: now + KEPT };
            proofs.sessions.insert(session.token_hash.clone(), kept);
        }
    }

    /// The presence of this session at what a path named. Its thread's or room's head is as old as the look.
    pub(super) fn presence<T: Target>(
        &self,
        session: &Session,
        id: Uuid,
        lang: Option<Lang>,
        now: i64,
    ) -> Option<Arc<Presence<T::Row>>> {
        let proofs = self.proofs()?;
        let kept = proofs.presences.get(&named::<T>(session, id, lang)).filter(|kept| now < kept.until)?;
        Arc::clone(&kept.proof).downcast().ok()
    }

    pub(super) fn keep_presence<T: Target>(
        &self,
        age: Age,
        (id, lang): (Uuid, Option<Lang>),
        presence: &Arc<Presence<T::Row>>,
        now: i64,
    ) {
        if let Some(mut proofs) = self.proofs().filter(|proofs| proofs.age == age && proofs.presences.len() < MOST) {
            let kept = Until { proof: Arc::clone(presence) as Arc<dyn Any + Send + Sync>, until: now + KEPT };
            proofs.presences.insert(named::<T>(&presence.session, id, lang), kept);
        }
    }
}

fn named<T: Target>(session: &Session, id: Uuid, lang: Option<Lang>) -> Named {
    (session.token_hash.clone(), TypeId::of::<T>(), id, lang)
}
