//! Her own settings: `/me` and what lies under it, recovery, and drafts that waited for her.

use axum::response::Response;
use entity::ids::DraftId;
use entity::session::Device;

use crate::access::{Closing, Leaving, Lingering, Public, SignedIn, Visitor};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::{Again, Asked, Done, Either, Form, InPath, Okay, Page, Shown, Typed, cookies};

use super::passphrase::Passphrase;
use super::views::{
    At, DeletePage, DraftPage, DraftsPage, MePage, PassphrasePage, RecoverPage, RenewPage, Stayed, WordsToKeep,
};
use super::{back, deletion, drafts, forms, own, sessions};

pub async fn me(signed_in: SignedIn, app: App, asked: Asked) -> Result<Page<MePage>> {
    let devices = own::devices(&app, &signed_in).await?;
    let devices = devices.into_iter().map(|row| At {
        here: row.token_hash == signed_in.session.token_hash,
        borrowed: row.device == Device::Borrowed,
        used: row.used_at,
    });
    let waiting = drafts::waiting(&app, &signed_in).await?;
    Ok(Page(MePage { language: asked.lang.code(), devices: devices.collect(), drafts: waiting.len() }))
}

/// What she made a POST for has kept the session open already; this only says until when.
pub async fn stay(_: SignedIn, asked: Asked) -> Result<Done<Stayed>> {
    let left = asked.who.map_or(0, |who| who.seconds_left);
    Ok(Done::to("/home", Stayed { seconds_left: left }))
}

pub async fn passphrase_page(_: SignedIn, app: App, asked: Asked) -> Result<Page<PassphrasePage>> {
    Ok(Page(PassphrasePage { suggested: Passphrase::suggest(asked.lang, &app.random) }))
}

pub async fn change_passphrase(
    signed_in: SignedIn,
    app: App,
    Form(form): Form<forms::ChangePassphrase>,
) -> Result<Done<Okay>> {
    own::change_passphrase(&app, &signed_in, &form).await?;
    Ok(Done::to("/me", Okay::YES).told("done-passphrase"))
}

pub async fn renew_page(_: SignedIn) -> Result<Page<RenewPage>> {
    Ok(Page(RenewPage {}))
}

pub async fn renew_recovery_phrase(
    signed_in: SignedIn,
    app: App,
    asked: Asked,
    Form(form): Form<forms::ByPassphrase>,
) -> Result<Shown<WordsToKeep>> {
    let recovery_phrase = own::renew_recovery_phrase(&app, &signed_in, &form.passphrase, asked.lang).await?;
    Ok(Shown::new(WordsToKeep {
        recovery_phrase,
        sign_in_name: String::new(),
        passphrase: String::new(),
        onward: "/me".to_owned(),
    }))
}

pub async fn delete_page(closing: Closing, app: App) -> Result<Page<DeletePage>> {
    Ok(Page(DeletePage { hours: deletion::HOURS, last_steward: closing.is_last_steward(&app).await? }))
}

pub async fn delete_account(
    closing: Closing,
    app: App,
    asked: Asked,
    Form(form): Form<forms::Delete>,
) -> Result<Done<Okay>> {
    deletion::delete_account(&app, &closing, &form).await?;
    let done = Done::to("/", Okay::YES).told("done-account-deleted");
    let ended = cookies::end_session(app.config.is_secure_host(&asked.host));
    ended.map(|cookie| done.with_cookie(cookie)).ok_or_else(|| Error::internal("a cookie could not be made"))
}

pub async fn recover_page(_: Public) -> Result<Page<RecoverPage>> {
    Ok(Page(RecoverPage {}))
}

pub async fn recover_account(
    visitor: Visitor,
    older: Leaving,
    app: App,
    asked: Asked,
    Form(form): Form<forms::Recover>,
) -> Result<Shown<WordsToKeep>> {
    let made = own::recover(&app, &visitor, &form, asked.lang).await?;
    sessions::end_older(&app, &older).await;
    let cookie = made.begun.cookie(&app, &asked)?;
    let words = WordsToKeep {
        recovery_phrase: made.recovery_phrase.to_string(),
        sign_in_name: form.sign_in_name,
        passphrase: String::new(),
        onward: "/home".to_owned(),
    };
    Ok(Shown::new(words).with_cookie(cookie))
}

/// For a page whose time is over: seals what stands in its form. Where another page has kept the session open, nothing
/// is kept and it learns for how long: she goes on writing.
pub async fn keep_draft(lingering: Lingering, app: App, Form(form): Form<forms::KeepDraft>) -> Result<Done<Stayed>> {
    if let Some(session) = lingering.state.open() {
        return Ok(Done::to("/home", Stayed { seconds_left: session.ends_at - app.clock.seconds() }));
    }
    let path = back::local(&form.path, "");
    let typed = Typed::read(&form.form)?;
    if !path.is_empty() && !drafts::words(&typed).trim().is_empty() {
        drafts::keep(&app, &lingering.state, Some(path), Some(typed)).await;
    }
    Ok(Done::to("/sign-in", Stayed { seconds_left: 0 }))
}

pub async fn list_drafts(signed_in: SignedIn, app: App) -> Result<Page<DraftsPage>> {
    Ok(Page(DraftsPage { drafts: drafts::waiting(&app, &signed_in).await? }))
}

/// The form as she left it, on its own page; her words alone where that page is no longer hers to open.
pub async fn open_draft(
    signed_in: SignedIn,
    app: App,
    again: Again,
    InPath(id): InPath<DraftId>,
) -> Result<Either<Response, Page<DraftPage>>> {
    let draft = drafts::open(&app, &signed_in, id).await?;
    let words = drafts::words(&draft.typed);
    if let Some(page) = again.page(&app, &draft.path, draft.typed).await {
        return Ok(Either::This(page));
    }
    Ok(Either::That(Page(DraftPage { id, words })))
}

pub async fn throw_draft_away(signed_in: SignedIn, app: App, InPath(id): InPath<DraftId>) -> Result<Done<Okay>> {
    drafts::throw_away(&app, &signed_in, id).await?;
    Ok(Done::to("/home", Okay::YES).told("done-draft-gone"))
}
