//! What signs in, and nothing about who it is (DESIGN 5). This folder owns the server secret, the account key and the
//! locks around it, the rules for sign-in names, passphrases and recovery phrases, and the pace at which they may be
//! guessed. It refuses to keep anything that links one account's memberships to each other.

pub mod account_key;
pub mod drafts;
pub mod guesses;
pub mod lock;
mod name_words;
pub mod names;
pub mod passphrase;
mod phrase_words;
pub mod recovery_phrase;
mod sealed;
pub mod secret;
pub mod sessions;
mod typed;

use crate::web::Routes;

pub fn routes() -> Routes {
    Routes::new()
}
