//! Where all randomness comes from. It is injected so that a test can replay a story byte for byte, and so that no
//! secret is ever drawn from a generator somebody chose for speed: outside tests there is only the operating system's.

use std::sync::{Arc, Mutex, PoisonError};

use rand::rand_core::UnwrapErr;
use rand::rngs::{StdRng, SysRng};
use rand::seq::{IndexedRandom, SliceRandom};
use rand::{Rng, RngExt, SeedableRng};
use uuid::Uuid;

/// A source of random bytes; cloning it shares the source.
#[derive(Clone)]
pub struct Random(Source);

#[derive(Clone)]
enum Source {
    System,
    Seeded(Arc<Mutex<StdRng>>),
}

impl Random {
    /// The operating system's generator. Should it ever fail, the draw panics: a server that cannot draw a key must
    /// not go on with a guessable one.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A repeatable source, for tests and the demo's invented people. Never for a key that guards anyone.
    pub fn seeded(seed: u64) -> Self {
        Self(Source::Seeded(Arc::new(Mutex::new(StdRng::seed_from_u64(seed)))))
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// Fills a buffer, for a caller that must not leave copies of a key behind.
    pub fn fill(&self, bytes: &mut [u8]) {
        self.draw(|source| source.fill_bytes(bytes));
    }

    /// A version 4 UUID: ids carry no time (DESIGN 5).
    pub fn uuid(&self) -> Uuid {
        uuid::Builder::from_random_bytes(self.bytes()).into_uuid()
    }

    /// A number below `n`, each equally likely; 0 where `n` is 0.
    pub fn below(&self, n: usize) -> usize {
        if n == 0 { 0 } else { self.draw(|source| source.random_range(0..n)) }
    }

    /// One of these, each equally likely; nothing of nothing.
    pub fn pick<'a, T>(&self, items: &'a [T]) -> Option<&'a T> {
        self.draw(|mut source| items.choose(&mut source))
    }

    /// Puts these in a random order, each order equally likely.
    pub fn shuffle<T>(&self, items: &mut [T]) {
        self.draw(|mut source| items.shuffle(&mut source));
    }

    fn draw<T>(&self, take: impl FnOnce(&mut dyn Rng) -> T) -> T {
        match &self.0 {
            Source::System => take(&mut UnwrapErr(SysRng)),
            Source::Seeded(seeded) => take(&mut *seeded.lock().unwrap_or_else(PoisonError::into_inner)),
        }
    }
}

impl std::fmt::Debug for Random {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self.0 {
            Source::System => "Random(system)",
            Source::Seeded(_) => "Random(seeded)",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_tells_the_same_story_and_clones_share_it() {
        let (one, two) = (Random::seeded(7), Random::seeded(7));
        assert_eq!(one.uuid(), two.uuid());
        assert_eq!(one.bytes::<8>(), two.clone().bytes::<8>());
        assert_eq!(one.below(1_000_000), two.below(1_000_000));
        assert_ne!(one.uuid(), Random::seeded(8).uuid());
    }

    #[test]
    fn the_system_never_repeats_itself() {
        let random = Random::system();
        assert_ne!(random.bytes::<32>(), random.bytes::<32>());
        assert_eq!(random.uuid().get_version_num(), 4);
    }

    #[test]
    fn draws_stay_within_bounds_and_reach_everything() {
        let random = Random::seeded(1);
        let mut seen = [false; 5];
        (0..200).for_each(|_| seen[random.below(5)] = true);
        assert_eq!(seen, [true; 5]);
        assert_eq!(random.below(0), 0);
        assert_eq!(random.pick::<u8>(&[]), None);
        let mut cards: Vec<u8> = (0..52).collect();
        random.shuffle(&mut cards);
        assert_ne!(cards, (0..52).collect::<Vec<_>>());
        cards.sort_unstable();
        assert_eq!(cards, (0..52).collect::<Vec<_>>());
    }
}
