//! The account key: 32 random bytes that only the account's own words unlock. From it, and from nothing at rest, her
//! memberships are found (P2), and under it her drafts are kept. It refuses to be printed, and is wiped when dropped.

use entity::ids::{DecisionId, SpaceId};
use zeroize::Zeroizing;

use super::sealed::{self, FORMAT, KeyBytes};
use super::secret::{Label, Secret};
use crate::random::Random;

/// Drafts are padded to these lengths, and beyond the last to its multiples: a draft's size says little of its words.
const STEPS: [usize; 4] = [512, 2 * 1024, 8 * 1024, 32 * 1024];
const LENGTH_PREFIX: usize = 4;

/// What finds an account's memberships and opens its drafts.
#[derive(Clone)]
pub struct AccountKey(KeyBytes);

impl AccountKey {
    /// A key for a new account.
    pub fn new(random: &Random) -> Self {
        let mut key = KeyBytes::default();
        random.fill(key.as_mut());
        Self(key)
    }

    /// Finds the account's one membership of a space. Without the key, two tags of one account look like two people's.
    pub fn membership_tag(&self, space: SpaceId) -> [u8; 32] {
        sealed::hmac(&self.subkey(b"understory membership tag"), space.0.as_bytes())
    }

    /// By which she knows a decision as her own, whatever became of the membership she took it as; to anyone else it
    /// is chance, and no two are alike.
    pub fn decision_tag(&self, decision: DecisionId) -> [u8; 32] {
        sealed::hmac(&self.subkey(b"understory decision tag"), decision.0.as_bytes())
    }

    /// For the session's row. The session's token opens it, and only together with the server secret: a phone's cookie
    /// and a copy of the database do not make a key.
    pub fn seal_for_session(&self, secret: &Secret, token: &[u8; 32], random: &Random) -> Vec<u8> {
        sealed::seal(&session_key(secret, token), &secret.header(), b"session", self.0.as_ref(), random)
    }

    /// The key that `seal_for_session` sealed with the same token.
    pub fn open_from_session(secret: &Secret, token: &[u8; 32], blob: &[u8]) -> Option<Self> {
        Self::from_slice(&sealed::open(&session_key(secret, token), &secret.header(), b"session", blob)?)
    }

    /// Keeps a draft for this account alone. What it is `bound` to (the form's address, say) must be given to open it.
    pub fn seal_draft(&self, bound: &[u8], text: &str, random: &Random) -> Vec<u8> {
        sealed::seal(&self.subkey(b"understory draft"), &[FORMAT], bound, &padded(text), random)
    }

    /// The words of a draft of this account.
    pub fn open_draft(&self, bound: &[u8], blob: &[u8]) -> Option<String> {
        let padded = sealed::open(&self.subkey(b"understory draft"), &[FORMAT], bound, blob)?;
        let (length, rest) = padded.split_first_chunk::<LENGTH_PREFIX>()?;
        let text = rest.get(..usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
        String::from_utf8(text.to_vec()).ok()
    }

    pub(super) fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut key = KeyBytes::default();
        if bytes.len() != key.len() {
            return None;
        }
        key.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
        Some(Self(key))
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_ref()
    }

    fn subkey(&self, purpose: &[u8]) -> KeyBytes {
        sealed::derive(self.0.as_ref(), &[], purpose)
    }
}

/// Says nothing, so that whatever holds a key can be printed.
impl std::fmt::Debug for AccountKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AccountKey")
    }
}

fn session_key(secret: &Secret, token: &[u8; 32]) -> KeyBytes {
    sealed::derive(token, secret.subkey(Label::Session).as_ref(), b"understory session key")
}

fn padded(text: &str) -> Zeroizing<Vec<u8>> {
    let needed = LENGTH_PREFIX + text.len();
    let [.., largest] = STEPS;
    let size = STEPS.into_iter().find(|step| needed <= *step).unwrap_or_else(|| needed.next_multiple_of(largest));
    let mut padded = Zeroizing::new(Vec::with_capacity(size));
    // A form is refused long before 4 GiB; a draft beyond it would keep its first words only.
    padded.extend_from_slice(&u32::try_from(text.len()).unwrap_or(u32::MAX).to_be_bytes());
    padded.extend_from_slice(text.as_bytes());
    padded.resize(size, 0);
    padded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_differ_between_spaces_and_between_accounts() {
        let random = Random::seeded(1);
        let (amal, noor) = (AccountKey::new(&random), AccountKey::new(&random));
        let (garden, kitchen) = (SpaceId(random.uuid()), SpaceId(random.uuid()));
        assert_eq!(amal.membership_tag(garden), amal.clone().membership_tag(garden));
        assert_ne!(amal.membership_tag(garden), amal.membership_tag(kitchen));
        assert_ne!(amal.membership_tag(garden), noor.membership_tag(garden));
    }

    #[test]
    fn a_session_opens_with_its_token_and_the_server_secret_only() {
        let random = Random::seeded(1);
        let (key, secret, token) = (AccountKey::new(&random), Secret::passing(&random), random.bytes());
        let blob = key.seal_for_session(&secret, &token, &random);
        let opened = AccountKey::open_from_session(&secret, &token, &blob).unwrap();
        assert_eq!(opened.as_bytes(), key.as_bytes());
        assert!(AccountKey::open_from_session(&secret, &random.bytes(), &blob).is_none());
        assert!(AccountKey::open_from_session(&Secret::passing(&random), &token, &blob).is_none());
        assert_eq!(format!("{key:?}"), "AccountKey");
    }

    #[test]
    fn a_draft_comes_back_whole_and_its_size_says_little() {
        let random = Random::seeded(1);
        let (key, other) = (AccountKey::new(&random), AccountKey::new(&random));
        for text in ["", "a", "سلام", &"x".repeat(508), &"x".repeat(509), &"y".repeat(100_000)] {
            let blob = key.seal_draft(b"/form", text, &random);
            assert_eq!(key.open_draft(b"/form", &blob).as_deref(), Some(text));
            assert!(key.open_draft(b"/other", &blob).is_none());
            assert!(other.open_draft(b"/form", &blob).is_none());
        }
        let size = |text: &str| key.seal_draft(b"", text, &random).len();
        assert_eq!(size("no"), size("I would like to tell you something"));
        assert_eq!(size(&"x".repeat(509)), size(&"x".repeat(2000)));
    }
}
