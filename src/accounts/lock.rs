//! A lock: how a passphrase (or a recovery phrase) opens an account key, and what of that is stored. Argon2id gives 64
//! bytes; the hash of one half tells whether the words were right, the other half unwraps the key, which is nowhere
//! else. It refuses to distinguish a wrong passphrase from no account: a decoy lock costs the same and never opens.

use argon2::{Algorithm, Argon2, Params, Version};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::account_key::AccountKey;
use super::passphrase::Passphrase;
use super::recovery_phrase::RecoveryPhrase;
use super::sealed::{self, KeyBytes};
use super::secret::{Label, Secret};
use crate::random::Random;

const SALT: usize = 16;

/// What someone types to open a lock. The kind is sealed in with the key: one lock cannot be passed off as the other.
#[derive(Clone, Copy)]
pub enum Words<'a> {
    Passphrase(&'a Passphrase),
    Recovery(&'a RecoveryPhrase),
}

impl Words<'_> {
    fn kind(self) -> &'static str {
        match self {
            Self::Passphrase(_) => "passphrase",
            Self::Recovery(_) => "recovery phrase",
        }
    }

    fn typed(&self) -> &[u8] {
        match self {
            Self::Passphrase(words) => words.as_bytes(),
            Self::Recovery(words) => words.as_bytes(),
        }
    }
}

/// How much work one guess costs. Stored with each lock, so that it can rise; see [`Lock::is_weaker_than`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    memory_kib: u32,
    passes: u32,
}

impl Work {
    /// OWASP's floor for Argon2id (19 MiB, two passes, one lane): about 20 ms, and little enough memory for a small server.
    pub const FLOOR: Self = Self { memory_kib: 19 * 1024, passes: 2 };
    /// A damaged row must not be able to claim all memory.
    const CEILING: Self = Self { memory_kib: 1024 * 1024, passes: 16 };

    /// More work than the floor; less is raised to it, and more than the ceiling lowered.
    pub fn at_least(memory_kib: u32, passes: u32) -> Self {
        Self {
            memory_kib: memory_kib.clamp(Self::FLOOR.memory_kib, Self::CEILING.memory_kib),
            passes: passes.clamp(Self::FLOOR.passes, Self::CEILING.passes),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let (memory, passes) = text.strip_prefix("argon2id,v=19,m=")?.strip_suffix(",p=1")?.split_once(",t=")?;
        let work = Self { memory_kib: memory.parse().ok()?, passes: passes.parse().ok()? };
        let bounds = 8..=Self::CEILING.memory_kib;
        (bounds.contains(&work.memory_kib) && (1..=Self::CEILING.passes).contains(&work.passes)).then_some(work)
    }
}

impl std::fmt::Display for Work {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "argon2id,v=19,m={},t={},p=1", self.memory_kib, self.passes)
    }
}

/// A stored lock that cannot be one: the row is damaged, and the operator should know.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("an account's stored lock is damaged: its {0} is not one that this server writes")]
pub struct DamagedLock(&'static str);

/// What is stored of a passphrase or a recovery phrase.
#[derive(Clone, PartialEq, Eq)]
pub struct Lock {
    work: Work,
    salt: [u8; SALT],
    verifier: [u8; 32],
    wrapped_key: Vec<u8>,
}

impl Lock {
    /// Locks this key under these words. Slow on purpose: call it through [`super::guesses::Guesses`].
    pub fn set(words: Words<'_>, key: &AccountKey, secret: &Secret, work: Work, random: &Random) -> Self {
        let salt = random.bytes();
        let (verifier, wrapping) = stretch(words, &salt, secret, work);
        let wrapped_key = sealed::seal(&wrapping, &secret.header(), words.kind().as_bytes(), key.as_bytes(), random);
        Self { work, salt, verifier, wrapped_key }
    }

    /// The key, if these are the words. As slow as `set`, whether they are or not.
    pub fn open(&self, words: Words<'_>, secret: &Secret) -> Option<AccountKey> {
        let (verifier, wrapping) = stretch(words, &self.salt, secret, self.work);
        if !bool::from(verifier.ct_eq(&self.verifier)) {
            return None;
        }
        let key = sealed::open(&wrapping, &secret.header(), words.kind().as_bytes(), &self.wrapped_key)
            .and_then(|bytes| AccountKey::from_slice(&bytes));
        if key.is_none() {
            tracing::error!("a stored lock knows its words but holds no key: the database row is damaged");
        }
        key
    }

    /// For a name that has no account: opens for nobody, and takes as long to say so.
    pub fn decoy(work: Work, random: &Random) -> Self {
        Self { work, salt: random.bytes(), verifier: random.bytes(), wrapped_key: Vec::new() }
    }

    /// True for a lock made when less work was enough: set it anew at her next sign-in, while her words are at hand.
    pub fn is_weaker_than(&self, work: Work) -> bool {
        self.work.memory_kib < work.memory_kib || self.work.passes < work.passes
    }

    /// The lock in a row's three columns.
    pub fn from_stored(params: &[u8], verifier: &[u8], wrapped_key: &[u8]) -> Result<Self, DamagedLock> {
        let (salt, work) = params.split_first_chunk().ok_or(DamagedLock("salt"))?;
        Ok(Self {
            work: std::str::from_utf8(work).ok().and_then(Work::read).ok_or(DamagedLock("work"))?,
            salt: *salt,
            verifier: verifier.try_into().or(Err(DamagedLock("verifier")))?,
            wrapped_key: wrapped_key.to_vec(),
        })
    }

    /// For the row: the 16 bytes of salt, then the work as text, `argon2id,v=19,m=19456,t=2,p=1`.
    pub fn params(&self) -> Vec<u8> {
        [&self.salt, self.work.to_string().as_bytes()].concat()
    }

    /// For the row: tells whether words are right, and nothing else.
    pub fn verifier(&self) -> &[u8] {
        &self.verifier
    }

    /// For the row: the account key, under the other half of what the words stretch to.
    pub fn wrapped_key(&self) -> &[u8] {
        &self.wrapped_key
    }
}

impl std::fmt::Debug for Lock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Lock({})", self.work)
    }
}

/// The verifier and the wrapping key. The verifier is a hash of its half, so that it says nothing even of that half.
fn stretch(words: Words<'_>, salt: &[u8; SALT], secret: &Secret, work: Work) -> ([u8; 32], KeyBytes) {
    let pepper = secret.subkey(Label::Pepper);
    let (mut verifying, mut wrapping) = (KeyBytes::default(), KeyBytes::default());
    let mut halves = Zeroizing::new([0; 64]);
    let ran = Params::new(work.memory_kib, work.passes, 1, Some(halves.len())).and_then(|params| {
        Argon2::new_with_secret(pepper.as_ref(), Algorithm::Argon2id, Version::V0x13, params)?.hash_password_into(
            words.typed(),
            salt,
            halves.as_mut(),
        )
    });
    // Parameters and lengths are within bounds by construction; what is left is memory that cannot be had. Going on
    // would lock an account under a key of zeros.
    assert!(ran.is_ok(), "Argon2 could not run: {ran:?}");
    let both = verifying.iter_mut().chain(wrapping.iter_mut());
    both.zip(halves.iter()).for_each(|(to, from)| *to = *from);
    (Sha256::digest(verifying).into(), wrapping)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Cheap enough to try many; the real floor is tried once below.
    const CHEAP: Work = Work { memory_kib: 64, passes: 1 };

    fn typed(text: &str) -> Passphrase {
        Passphrase::typed(text)
    }

    proptest! {
        #[test]
        fn the_words_that_set_a_lock_open_it_and_others_never(
            right in "\\PC{1,40}", wrong in "\\PC{1,40}", seed: u64,
        ) {
            let random = Random::seeded(seed);
            let (key, secret) = (AccountKey::new(&random), Secret::passing(&random));
            let (right, wrong) = (typed(&right), typed(&wrong));
            prop_assume!(right.as_bytes() != wrong.as_bytes());
            let lock = Lock::set(Words::Passphrase(&right), &key, &secret, CHEAP, &random);
            let lock = Lock::from_stored(&lock.params(), lock.verifier(), lock.wrapped_key()).unwrap();
            let opened = lock.open(Words::Passphrase(&right), &secret).unwrap();
            prop_assert_eq!(opened.as_bytes(), key.as_bytes());
            prop_assert!(lock.open(Words::Passphrase(&wrong), &secret).is_none());
        }
    }

    #[test]
    fn it_opens_at_the_floor_and_not_under_another_secret() {
        let random = Random::seeded(1);
        let (key, secret) = (AccountKey::new(&random), Secret::passing(&random));
        let words = typed("rain on the tin roof");
        let lock = Lock::set(Words::Passphrase(&words), &key, &secret, Work::FLOOR, &random);
        assert!(lock.params().ends_with(b"argon2id,v=19,m=19456,t=2,p=1"));
        assert!(lock.open(Words::Passphrase(&words), &secret).is_some());
        assert!(lock.open(Words::Passphrase(&words), &Secret::passing(&random)).is_none());
        assert!(Lock::decoy(Work::FLOOR, &random).open(Words::Passphrase(&words), &secret).is_none());
    }

    #[test]
    fn work_only_rises_and_a_damaged_row_is_told_from_a_wrong_word() {
        let random = Random::seeded(1);
        let lock = Lock::decoy(Work::FLOOR, &random);
        assert!(!lock.is_weaker_than(Work::FLOOR));
        assert!(lock.is_weaker_than(Work::at_least(64 * 1024, 2)));
        assert_eq!(Work::at_least(1, 1), Work::FLOOR);
        assert_eq!(Work::read(&Work::at_least(65_536, 3).to_string()), Some(Work::at_least(65_536, 3)));
        for text in
            ["", "argon2id,v=19,m=4294967295,t=2,p=1", "argon2i,v=19,m=19456,t=2,p=1", "argon2id,v=19,m=1,t=1,p=1"]
        {
            let params = [&[0; SALT], text.as_bytes()].concat();
            assert_eq!(Lock::from_stored(&params, &[0; 32], &[]), Err(DamagedLock("work")), "{text}");
        }
        assert_eq!(Lock::from_stored(&[0; 15], &[0; 32], &[]), Err(DamagedLock("salt")));
        assert_eq!(Lock::from_stored(&lock.params(), &[0; 31], &[]), Err(DamagedLock("verifier")));
    }
}
