//! The last step of joining: choosing alias and badge before anyone sees her, and agreeing to the house rules.

use askama::Template;
use axum::response::Response;
use entity::invitation::Role;
use entity::membership::{self, State};
use sea_orm::{ColumnTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::Joining;
use crate::app::App;
use crate::error::{Error, Problem, Problems, Result};
use crate::language::Lang;
use crate::moderation::verdict::{self, First, How, Judged, Place, Writer};
use crate::web::{Asked, Done, Either, Form, Many, Page, View, filters, see_other};

use super::alias::{Alias, suggest};
use super::face::Face;
use super::joining::{self, Chosen, Joined};
use super::names::Taken;
use super::signs::Signs;
use super::threshold::{self, Threshold};

/// How many names and pictures are offered at once.
const OFFERED: usize = 6;

/// The page on which she chooses.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "spaces/entrance.html")]
pub struct Entrance {
    pub invitation: String,
    pub space: Threshold,
    /// Suggested aliases, none of them chosen.
    pub aliases: Vec<String>,
    /// Suggested badges.
    pub badges: Vec<Offered>,
    /// Whether the invitation is for a facilitator, who says which languages she reads.
    pub facilitator: bool,
    #[serde(skip)]
    pub reads: Vec<(String, bool)>,
    /// Another address of this page, which shows other names.
    #[serde(skip)]
    pub others: String,
}

impl View for Entrance {
    const TITLE: &'static str = "title-welcome";
}

/// A badge to choose.
#[derive(Serialize, ToSchema)]
pub struct Offered {
    pub badge: String,
    #[serde(skip)]
    pub svg: String,
}

/// What she chose.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Choice {
    /// A suggested alias, or her own.
    alias: String,
    /// Her own alias, where a form offers both; it counts before a suggestion.
    own: String,
    /// A badge's seed; one is drawn if empty.
    badge: String,
    /// The languages a facilitator reads.
    languages: Many,
    /// Already in the path.
    #[serde(rename = "invitation")]
    _invitation: String,
}

/// Offers names and pictures. Someone who is in already is sent on.
pub async fn choose_alias(joining: Joining, app: App, asked: Asked) -> Result<Either<Page<Entrance>, Response>> {
    if let Some(on) = already(&app, &joining).await? {
        return Ok(Either::That(on));
    }
    let reads = app.db.read(&joining);
    let space = threshold::read(&app, &reads, &joining.space, asked.lang).await?;
    let ours = Signs::ours(&app, &joining.space);
    let taken = Taken::read(&reads, joining.space.id, ours, app.clock.day()).await?;
    let (aliases, badges) = offer(&app, &asked, &taken);
    let code = asked.path.split('/').nth(2).unwrap_or_default().to_owned();
    let facilitator = joining.invitation.as_ref().is_some_and(|invitation| invitation.role == Role::Facilitator);
    Ok(Either::This(Page(Entrance {
        others: format!("?names={}", app.random.below(1_000_000)),
        reads: languages_to_read(&asked, &space),
        invitation: code,
        space,
        aliases,
        badges,
        facilitator,
    })))
}

/// Suggestions, with what she chose before among them, so that nothing she did is lost when a form comes back.
pub(super) fn offer(app: &App, asked: &Asked, taken: &Taken) -> (Vec<String>, Vec<Offered>) {
    let typed = |field| asked.typed.as_ref().and_then(|typed| typed.first(field)).map(str::to_owned);
    let suggested = suggest(asked.lang, &|key| taken.has(key), &app.random, OFFERED);
    let mut aliases: Vec<String> = suggested.iter().map(|alias| alias.as_str().to_owned()).collect();
    if let Some(before) =
        typed("alias").filter(|before| Alias::parse(before).is_ok_and(|alias| !taken.has(alias.key())))
    {
        aliases.retain(|alias| *alias != before);
        aliases.insert(0, before);
        aliases.truncate(OFFERED);
    }
    let mut seeds = taken.badges_to_choose(&app.random, OFFERED);
    if let Some(before) = typed("badge").and_then(|seed| seed.parse::<u64>().ok()) {
        seeds.insert(0, before);
        seeds.truncate(OFFERED);
    }
    let badges = seeds.into_iter().map(|seed| {
        let face = Face::new("", seed.cast_signed());
        Offered { svg: face.svg(), badge: face.badge }
    });
    (aliases, badges.collect())
}

/// The languages a facilitator may say she reads, and which of them are ticked beforehand: the one she reads now.
fn languages_to_read(asked: &Asked, space: &Threshold) -> Vec<(String, bool)> {
    let mut all: Vec<String> = Lang::ALL.iter().map(|lang| lang.code().to_owned()).collect();
    all.extend(space.languages.iter().filter(|code| Lang::from_code(code).is_none()).cloned());
    let ticked = |code: &str| match &asked.typed {
        Some(typed) => typed.has("languages", code),
        None => code == asked.lang.code(),
    };
    all.into_iter().map(|code| (code.clone(), ticked(&code))).collect()
}

async fn already(app: &App, joining: &Joining) -> Result<Option<Response>> {
    let reads = app.db.read(joining);
    let mine = reads.find::<membership::Entity>().narrow(|rows| rows.filter(membership::Column::Tag.eq(joining.tag())));
    let states: Vec<State> = reads.values(mine, membership::Column::State).await?;
    Ok(states.first().map(|state| match state {
        State::Former => see_other(&format!("/spaces/{}/former", joining.space.id)),
        _ => see_other(&format!("/spaces/{}", joining.space.id)),
    }))
}

/// She agrees to the house rules and comes in.
pub async fn join_space(joining: Joining, app: App, asked: Asked, Form(choice): Form<Choice>) -> Result<Done<Joined>> {
    let mut problems = Problems::default();
    let alias = problems.check("alias", choice.alias());
    let badge = problems.check("badge", read_seed(&choice.badge)).flatten();
    let facilitator = joining.invitation.as_ref().is_some_and(|invitation| invitation.role == Role::Facilitator);
    let languages = problems.check("languages", read_languages(choice.languages, facilitator, &asked, &joining));
    problems.none()?;
    let (Some(alias), Some(languages)) = (alias, languages) else { return Err(Error::internal("an alias was lost")) };
    let alias = judged(&app, &joining, alias, asked.lang)?;
    let joined = joining::join(&app, &joining, Chosen { alias, badge, languages }).await?;
    Ok(Done::to(format!("/spaces/{}", joined.id), joined).told("done-space-joined"))
}

impl Choice {
    fn alias(&self) -> Result<Alias, Problem> {
        read_alias(&self.alias, &self.own)
    }
}

/// The verdict on what she wants to be called. A name cannot wait: it is taken or changed.
pub(super) fn judged(app: &App, joining: &Joining, alias: Alias, lang: Lang) -> Result<Judged<Alias>> {
    let how = How { place: Place::Alias, first: First::CannotWait, anyway: &[] };
    verdict::judge(app, &Writer::outside(joining.space.id).reading(lang.code()), alias, how)
}

/// Her own alias, or the suggestion she chose.
pub(super) fn read_alias(suggested: &str, own: &str) -> Result<Alias, Problem> {
    let typed = if own.trim().is_empty() { suggested } else { own };
    if typed.trim().is_empty() {
        return Err(Problem::new("space-alias-choose"));
    }
    Alias::parse(typed).map_err(Problem::from)
}

/// A badge's seed as text; nothing where none was chosen.
pub(super) fn read_seed(text: &str) -> Result<Option<u64>, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_not_a_seed| Problem::new("space-badge-unknown"))
}

fn read_languages(said: Many, facilitator: bool, asked: &Asked, joining: &Joining) -> Result<Vec<String>, Problem> {
    if !facilitator {
        return Ok(Vec::new());
    }
    let spoken = super::face::codes(&joining.space.languages);
    let known = |code: &String| Lang::ALL.iter().any(|lang| lang.code() == code) || spoken.contains(code);
    if !said.0.iter().all(known) {
        return Err(Problem::new("problem-wrong-kind"));
    }
    let mut languages = said.0;
    languages.sort();
    languages.dedup();
    if languages.is_empty() {
        languages.push(asked.lang.code().to_owned());
    }
    Ok(languages)
}
