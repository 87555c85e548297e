//! What signs in, and nothing about who it is (DESIGN 5). This folder owns the server secret, the account key and the
//! locks around it, the rules for sign-in names, passphrases and recovery phrases, and the pace at which they may be
//! guessed. It refuses to keep anything that links one account's memberships to each other.

pub mod account_key;
pub mod back;
pub mod binding;
mod checks;
pub mod deletion;
pub mod drafts;
mod exit;
mod forms;
pub mod guesses;
pub mod limits;
pub mod lock;
mod name_words;
pub mod names;
mod own;
mod own_routes;
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
        .and(own())
}

/// What is hers alone.
fn own() -> Routes {
    Routes::new()
        .get("/recover", "recover_page", own_routes::recover_page)
        .form("/recover", "recover_account", "/recover", own_routes::recover_account)
        .get("/me", "me", own_routes::me)
        .post("/me/stay", "stay", own_routes::stay)
        .get("/me/passphrase", "passphrase_page", own_routes::passphrase_page)
        .form("/me/passphrase", "change_passphrase", "/me/passphrase", own_routes::change_passphrase)
        .get("/me/recovery", "renew_page", own_routes::renew_page)
        .form("/me/recovery", "renew_recovery_phrase", "/me/recovery", own_routes::renew_recovery_phrase)
        .get("/me/delete", "delete_page", own_routes::delete_page)
        .form("/me/delete", "delete_account", "/me/delete", own_routes::delete_account)
        .get("/drafts", "list_drafts", own_routes::list_drafts)
        .post("/drafts", "keep_draft", own_routes::keep_draft)
        .get("/drafts/{draft}", "open_draft", own_routes::open_draft)
        .post("/drafts/{draft}/throw-away", "throw_draft_away", own_routes::throw_draft_away)
}
