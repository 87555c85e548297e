//! What anyone may read without an account: the public page, how to come in with a code, and how to stay safe (S35).

use askama::Template;
use entity::page_text::Kind;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Invited, Public};
use crate::app::App;
use crate::error::{Error, Problem, Result};
use crate::spaces::texts::{self, Words};
use crate::web::{Asked, Done, Form, Page, Routes, View, filters};

use super::audio;
use super::help::lines::Line;

pub fn routes() -> Routes {
    Routes::new()
        .get("/", "public_page", read_public)
        .get("/safety", "stay_safe", read_safety)
        .get("/join", "type_code", read_join)
        .form("/join", "open_invitation", "/join", open_invitation)
}

/// The public page.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "site/public.html")]
pub struct PublicPage {
    pub name: String,
    pub text: Option<Words>,
    pub about: Option<Words>,
    /// Whether the people who run this identify anyone for an authority; none until they have said so.
    pub identifies: Option<bool>,
    pub authorities: Option<Words>,
    pub law: Option<Words>,
    /// Who answers, from any country.
    pub help: Vec<Line>,
    /// The same for younger people.
    pub younger_help: Vec<Line>,
    /// Whether one may make an account without an invitation.
    pub door: bool,
    /// The welcome, read aloud, in the reader's language.
    pub audio: Option<String>,
    #[serde(skip)]
    now: i64,
}

impl View for PublicPage {
    const TITLE: &'static str = "title-welcome";
}

async fn read_public(anyone: Public, app: App, asked: Asked) -> Result<Page<PublicPage>> {
    let reads = app.db.read(&anyone);
    let mut texts = texts::of_site(&reads, asked.lang).await?;
    let site = app.site();
    let now = app.clock.seconds();
    let (help, younger_help) = app.help().few(asked.lang, now);
    Ok(Page(PublicPage {
        name: site.name.clone(),
        text: texts.remove(&Kind::PublicPage),
        about: texts.remove(&Kind::About),
        identifies: site.identifies,
        authorities: texts.remove(&Kind::Authorities),
        law: texts.remove(&Kind::Law),
        help,
        younger_help,
        now,
        door: site.door,
        audio: audio::address(&app, asked.lang).await,
    }))
}

/// What a phone remembers, and what Exit can do about it. Where Exit leads is named, so that nobody is startled.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "site/safety.html")]
pub struct Safety {
    /// The host that Exit leads to.
    pub exit: String,
}

impl View for Safety {
    const TITLE: &'static str = "title-safety";
}

/// What the page speaks of, each with a heading and a paragraph.
const REMEMBERED: [(&str, &str); 8] = [
    ("passwords", "key"),
    ("history", "clock"),
    ("keyboard", "edit"),
    ("screenshots", "eye"),
    ("translation", "language"),
    ("invitation", "invite"),
    ("shared", "people"),
    ("watching", "search"),
];

impl Safety {
    fn remembered(&self) -> impl Iterator<Item = &'static str> {
        REMEMBERED.iter().map(|(name, _)| *name)
    }

    fn icon_of(&self, name: &str) -> &'static str {
        REMEMBERED.iter().find(|(known, _)| *known == name).map_or("leaf", |(_, icon)| *icon)
    }
}

async fn read_safety(_: Public, app: App) -> Result<Page<Safety>> {
    let origin = app.site().exit_origin();
    Ok(Page(Safety { exit: origin.trim_start_matches("https://").to_owned() }))
}

/// Where a code is typed that was read aloud or stands on a card.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "site/join.html")]
pub struct JoinPage {
    pub door: bool,
}

impl View for JoinPage {
    const TITLE: &'static str = "title-welcome";
}

async fn read_join(_: Public, app: App) -> Result<Page<JoinPage>> {
    Ok(Page(JoinPage { door: app.site().door }))
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct Code {
    invitation: String,
}

/// Where the code leads.
#[derive(Serialize, ToSchema)]
struct Opened {
    invitation: String,
}

async fn open_invitation(_: Public, app: App, Form(form): Form<Code>) -> Result<Done<Opened>> {
    let invitation = match Invited::by_code(&app, &form.invitation).await {
        Ok(invited) => invited.code.to_string(),
        // Closed, past its day and never made are the same answer.
        Err(Error::NotFound) => return Err(Error::invalid("invitation", Problem::new("join-code-unknown"))),
        Err(other) => return Err(other),
    };
    Ok(Done::to(format!("/join/{invitation}"), Opened { invitation }))
}
