//! What signs in, and nothing about who it is (DESIGN 5). This folder owns the server secret, the account key and the
//! locks around it, the rules for sign-in names, passphrases and recovery phrases, and the pace at which they may be
//! guessed. It refuses to keep anything that links one account's memberships to each other.

pub mod account_key;
pub mod back;
mod checks;
pub mod drafts;
mod exit;
mod forms;
pub mod guesses;
pub mod limits;
pub mod lock;
mod name_words;
pub mod names;
pub mod passphrase;
mod phrase_words;
mod query;
pub mod recovery_phrase;
mod routes;
mod sealed;
pub mod secret;
mod service;
pub mod sessions;
mod typed;
mod views;

use crate::web::Routes;

/// The pages and forms of an account.
pub fn routes() -> Routes {
    Routes::new()
        .get("/sign-up", "sign_up_page", routes::sign_up_page)
        .form("/sign-up", "sign_up", "/sign-up", routes::sign_up)
        .get("/sign-in", "sign_in_page", routes::sign_in_page)
        .form("/sign-in", "sign_in", "/sign-in", routes::sign_in)
        .post("/sign-out", "sign_out", routes::sign_out)
        .post("/sign-out-everywhere", "sign_out_everywhere", routes::sign_out_everywhere)
        .get("/exit", "exit_page", exit::exit_page)
        .post("/exit", "exit", exit::exit)
        .post("/language", "choose_language", routes::choose_language)
}
