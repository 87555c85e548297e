//! What someone wrote in the last minutes, so that a number sent in two halves is still one number, and whether she is
//! known in her space. In memory only, for minutes: nothing at rest says who wrote how much and when (DESIGN 8). Taking
//! words back forgets them here too.

use std::collections::{HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Mutex, MutexGuard, PoisonError};

use entity::ids::{MembershipId, StreamId};
use uuid::Uuid;

/// For how many seconds words are remembered.
pub const QUICK: i64 = 120;
/// For how many seconds it is remembered that something was written, and a mark of it: no space counts further back.
const COUNTED: i64 = 600;
/// How many texts of one person are counted, and of how many the words are remembered.
const MOST: usize = 40;
const WORDS: usize = 4;
/// How many members are remembered to be known.
const KNOWN: usize = 20_000;

/// What was written lately, by whom.
pub struct Lately {
    known: quick_cache::sync::Cache<MembershipId, ()>,
    said: Mutex<HashMap<MembershipId, VecDeque<Text>>>,
}

struct Text {
    at: i64,
    stream: StreamId,
    /// The same key is the same sending.
    key: Uuid,
    /// Of their normal form: the same words again have the same.
    mark: u64,
    words: String,
}

/// A mark of a text's normal form. Only this process ever compares two.
pub fn mark(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    rules::normalise::normalise(text).hash(&mut hasher);
    hasher.finish()
}

impl Default for Lately {
    fn default() -> Self {
        Self { known: quick_cache::sync::Cache::new(KNOWN), said: Mutex::default() }
    }
}

impl Lately {
    fn said(&self) -> MutexGuard<'_, HashMap<MembershipId, VecDeque<Text>>> {
        self.said.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether she is known not to be new.
    pub fn is_known(&self, who: MembershipId) -> bool {
        self.known.get(&who).is_some()
    }

    pub fn knows(&self, who: MembershipId) {
        self.known.insert(who, ());
    }

    /// A space said anew from when on someone is known.
    pub fn knows_nobody(&self) {
        self.known.clear();
    }

    /// Remembers what was kept.
    pub fn note(&self, who: MembershipId, stream: StreamId, key: Uuid, words: &str, at: i64) {
        let mut said = self.said();
        let texts = said.entry(who).or_default();
        texts.retain(|text| at - text.at <= COUNTED && text.key != key);
        forget_words(texts, at);
        if texts.len() == MOST {
            texts.pop_front();
        }
        texts.push_back(Text { at, stream, key, mark: mark(words), words: words.to_owned() });
        let old = texts.len().saturating_sub(WORDS);
        texts.iter_mut().take(old).for_each(|text| text.words.clear());
    }

    /// What she wrote into this stream in the last minutes, as one text; not what she sends again now.
    pub fn before(&self, who: MembershipId, stream: StreamId, key: Uuid, now: i64) -> Vec<String> {
        let said = self.said();
        let texts = said.get(&who).into_iter().flatten();
        let hers = texts.filter(|text| text.stream == stream && text.key != key && now - text.at <= QUICK);
        let hers = hers.filter(|text| !text.words.is_empty());
        hers.map(|text| text.words.clone()).collect()
    }

    /// The marks of all she sent since then; not of what she sends again now.
    pub fn sent(&self, who: MembershipId, key: Uuid, since: i64) -> Vec<u64> {
        let said = self.said();
        let texts = said.get(&who).into_iter().flatten();
        texts.filter(|text| text.key != key && text.at >= since).map(|text| text.mark).collect()
    }

    /// She took words back, or left: none of hers stay.
    pub fn forget(&self, who: MembershipId) {
        self.said().remove(&who);
    }

    /// Forgets what is older. Called by the background work.
    pub fn sweep(&self, now: i64) {
        self.said().retain(|_, texts| {
            texts.retain(|text| now - text.at <= COUNTED);
            forget_words(texts, now);
            !texts.is_empty()
        });
    }
}

fn forget_words(texts: &mut VecDeque<Text>, now: i64) {
    texts.iter_mut().filter(|text| now - text.at > QUICK).for_each(|text| text.words = String::new());
}

#[cfg(test)]
mod tests {
    use super::*;

    const HER: MembershipId = MembershipId(Uuid::from_u128(1));
    const ROOM: StreamId = StreamId(Uuid::from_u128(2));

    #[test]
    fn words_are_remembered_for_minutes_and_not_after_they_were_taken_back() {
        let lately = Lately::default();
        let (one, two) = (Uuid::from_u128(3), Uuid::from_u128(4));
        lately.note(HER, ROOM, one, "oh seven", 0);
        assert_eq!(lately.before(HER, ROOM, two, 60), ["oh seven"]);
        assert!(lately.before(HER, ROOM, one, 60).is_empty(), "the same sending is not said twice");
        assert!(lately.before(HER, StreamId(one), two, 60).is_empty());
        assert!(lately.before(HER, ROOM, two, QUICK + 1).is_empty());
        lately.forget(HER);
        assert!(lately.before(HER, ROOM, two, 60).is_empty());
    }
}
