//! Signing up, in and out, Exit, and the language.

use entity::invitation::Role;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::access::{Anyone, Leaving, Newcomer, Public, SignedIn, Visitor};
use crate::app::App;
use crate::error::{Error, Problem, Result};
use crate::language::Lang;
use crate::web::{Asked, Done, Either, Form, Okay, Page, Query, Shown, cookies};

use super::names::SignInName;
use super::passphrase::Passphrase;
use super::views::{InvitationNeeded, SignInPage, SignUpPage, WordsToKeep};
use super::{back, forms, service, sessions};

#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct ByInvitation {
    invitation: String,
}

pub async fn sign_up_page(
    _: Public,
    app: App,
    asked: Asked,
    Query(by): Query<ByInvitation>,
) -> Result<Either<Page<SignUpPage>, Page<InvitationNeeded>>> {
    match Newcomer::by_code(&app, &by.invitation).await {
        Ok(_) => Ok(Either::This(Page(SignUpPage {
            sign_in_name: SignInName::suggest(asked.lang, &app.random),
            passphrase: Passphrase::suggest(asked.lang, &app.random),
            invitation: crate::spaces::code::canonical(&by.invitation).unwrap_or_default(),
        }))),
        Err(Error::Refused(code)) => Ok(Either::That(Page(InvitationNeeded { closed: code == "invitation-closed" }))),
        Err(other) => Err(other),
    }
}

pub async fn sign_up(
    visitor: Visitor,
    older: Leaving,
    app: App,
    asked: Asked,
    form: Form<forms::SignUp>,
) -> Result<Shown<WordsToKeep>> {
    let Form(form) = form;
    let onward = onward(&app, &form.invitation).await;
    let made = service::sign_up(&app, &visitor, &form, asked.lang).await?;
    sessions::end_older(&app, &older).await;
    let words = WordsToKeep {
        recovery_phrase: made.recovery_phrase.to_string(),
        sign_in_name: form.sign_in_name,
        passphrase: if form.suggested.0 { form.passphrase } else { String::new() },
        onward,
    };
    Ok(Shown::new(words).with_cookie(made.begun.cookie(&app, &asked)?))
}

/// Where an invitation leads once there is an account.
async fn onward(app: &App, code: &str) -> String {
    let newcomer = Newcomer::by_code(app, code).await.ok();
    match newcomer.and_then(|newcomer| newcomer.invitation).map(|invitation| invitation.role) {
        Some(Role::Steward) => "/steward".to_owned(),
        Some(_) => format!("/join/{}/enter", crate::spaces::code::canonical(code).unwrap_or_default()),
        None => "/home".to_owned(),
    }
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct OnTheWay {
    back: String,
}

pub async fn sign_in_page(_: Public, Query(on_the_way): Query<OnTheWay>) -> Result<Page<SignInPage>> {
    Ok(Page(SignInPage { back: back::local(&on_the_way.back, "").to_owned() }))
}

pub async fn sign_in(
    visitor: Visitor,
    older: Leaving,
    app: App,
    asked: Asked,
    form: Form<forms::SignIn>,
) -> Result<Done<Okay>> {
    let Form(form) = form;
    let begun = service::sign_in(&app, &visitor, &form).await?;
    sessions::end_older(&app, &older).await;
    Ok(Done::to(back::local(&form.back, "/home"), Okay::YES).with_cookie(begun.cookie(&app, &asked)?))
}

pub async fn sign_out(leaving: Leaving, app: App, asked: Asked) -> Result<Done<Okay>> {
    sessions::end(&app, &leaving).await?;
    signed_out(&app, &asked, "done-signed-out")
}

pub async fn sign_out_everywhere(signed_in: SignedIn, app: App, asked: Asked) -> Result<Done<Okay>> {
    sessions::end_all(&app, &signed_in).await?;
    signed_out(&app, &asked, "done-signed-out-everywhere")
}

fn signed_out(app: &App, asked: &Asked, told: &'static str) -> Result<Done<Okay>> {
    let done = Done::to("/sign-in", Okay::YES).told(told);
    let ended = cookies::end_session(app.config.is_secure_host(&asked.host));
    ended.map(|cookie| done.with_cookie(cookie)).ok_or_else(|| Error::internal("a cookie could not be made"))
}

pub async fn choose_language(
    anyone: Anyone,
    app: App,
    asked: Asked,
    Form(form): Form<forms::Language>,
) -> Result<Done<Okay>> {
    let lang = Lang::from_code(&form.language)
        .ok_or_else(|| Error::invalid("language", Problem::new("problem-wrong-kind")))?;
    if let Some(signed_in) = &anyone.signed_in {
        service::choose_language(&app, signed_in, lang).await?;
    }
    let done = Done::to(back::local(&form.back, "/"), Okay::YES);
    let cookie = cookies::set_language(lang, app.config.is_secure_host(&asked.host));
    cookie.map(|cookie| done.with_cookie(cookie)).ok_or_else(|| Error::internal("a cookie could not be made"))
}
