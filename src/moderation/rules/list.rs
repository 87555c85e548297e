//! Which rules a space has and what each does, in plain words. Every member may read it (P7); the words a space looks
//! for are for whoever holds it, and for the steward.

use askama::Template;
use entity::ids::SpaceId;
use entity::rule_choice::State;
use rules::{Anyway, Packs, Verdict};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::{Member, Space, Steward};
use crate::app::App;
use crate::error::Result;
use crate::language::Lang;
use crate::posts::notices;
use crate::posts::views::dir;
use crate::site::spaces::found;
use crate::web::context::rfc3339;
use crate::web::{Asked, InPath, Page, View, filters, words};

use super::change::state_name;
use super::chosen::{self, CRISIS, Choice, Chosen, Numbers};
use super::own_words::OwnWordView;

/// In which order the packs stand.
const ORDER: [&str; 6] = ["contact", "lures", "hurt", "identity", CRISIS, "flood"];

/// The rules of a space.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/rules.html")]
pub struct RulesPage {
    pub id: SpaceId,
    pub packs: Vec<PackView>,
    pub numbers: NumbersView,
    /// Whether it also looks for words of its own.
    pub own_words: bool,
    /// Those words, for whoever holds the space and for a steward.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<Vec<OwnWordView>>,
    /// The languages that have no line of help, without which nothing can lead to one.
    pub lacks_help: Vec<String>,
    /// Those whose lines nobody made sure of lately.
    pub stale_help: Vec<String>,
    #[serde(skip)]
    pub space: String,
    #[serde(skip)]
    pub dir: &'static str,
    #[serde(skip)]
    pub edits: bool,
    #[serde(skip)]
    pub steward: bool,
    #[serde(skip)]
    pub topics: Vec<&'static str>,
}

#[derive(Serialize, ToSchema)]
pub struct PackView {
    pub pack: String,
    pub name: String,
    pub about: String,
    /// `in_force`, `watching` or `off`.
    pub state: &'static str,
    /// The day since when, where someone chose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    pub rules: Vec<RuleView>,
    #[serde(skip)]
    pub since_day: Option<i64>,
}

#[derive(Serialize, ToSchema)]
pub struct RuleView {
    pub rule: String,
    pub name: String,
    /// `nudge`, `hold`, `refuse`, …
    pub verdict: &'static str,
    /// What follows, in plain words.
    pub does: String,
    /// What it says to whoever wrote.
    pub says: String,
    pub example: Option<String>,
    pub state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    #[serde(skip)]
    pub since_day: Option<i64>,
}

#[derive(Serialize, ToSchema)]
pub struct NumbersView {
    /// How many accepted posts make someone no longer new here.
    pub accepted: u64,
    /// More than so many posts …
    pub posts: u32,
    /// … within so many minutes are too many.
    pub minutes: i64,
}

impl NumbersView {
    pub fn of(numbers: Numbers) -> Self {
        Self { accepted: numbers.accepted, posts: numbers.posts, minutes: numbers.minutes }
    }
}

impl View for RulesPage {
    const TITLE: &'static str = "title-rule-packs";
}

impl RulesPage {
    fn is_whole(&self, pack: &PackView) -> bool {
        pack.rules.iter().all(|rule| rule.state == pack.state)
    }

    fn lacks(&self, pack: &PackView) -> bool {
        pack.pack == CRISIS && !self.lacks_help.is_empty()
    }

    fn is_stale(&self, pack: &PackView) -> bool {
        pack.pack == CRISIS && !self.stale_help.is_empty()
    }

    fn watches(&self) -> bool {
        let watching = |state: &str| state == "watching";
        self.packs.iter().any(|pack| watching(pack.state) || pack.rules.iter().any(|rule| watching(rule.state)))
            || self.words.iter().flatten().any(|word| watching(word.state))
    }
}

/// What a rule is called; an operator's own by its id.
pub fn rule_name(lang: Lang, rule: &str) -> String {
    said(lang, &format!("rule-name-{rule}")).unwrap_or_else(|| rule.to_owned())
}

/// What a pack is called; an operator's own by its name.
pub fn pack_name(lang: Lang, pack: &str) -> String {
    said(lang, &format!("pack-name-{pack}")).unwrap_or_else(|| pack.to_owned())
}

fn said(lang: Lang, key: &str) -> Option<String> {
    words::has(key).then(|| words::say(lang, key))
}

/// What follows where a rule finds something, in plain words.
pub fn does(lang: Lang, verdict: Verdict, anyway: Option<Anyway>) -> String {
    let key = match (verdict, anyway) {
        (Verdict::Nudge, Some(Anyway::Hold)) => "rule-does-nudge-hold".to_owned(),
        (verdict, _) => format!("rule-does-{}", verdict.word()),
    };
    words::say(lang, &key)
}

fn packs(packs: &Packs, chosen: &Chosen, lang: Lang) -> Vec<PackView> {
    let mut views: Vec<PackView> = Vec::new();
    for (pack, rule, verdict, _) in packs.rules() {
        let choice = chosen.rule(pack, rule);
        let view = RuleView {
            rule: rule.to_owned(),
            name: rule_name(lang, rule),
            verdict: verdict.word(),
            does: does(lang, verdict, packs.anyway(rule)),
            says: crate::moderation::verdict::told::sentence(lang, rule),
            example: said(lang, &format!("rule-example-{rule}")),
            state: state_name(choice.state),
            since: choice.since.map(rfc3339),
            since_day: choice.since,
        };
        match views.iter_mut().find(|view| view.pack == pack) {
            Some(of) => of.rules.push(view),
            None => views.push(PackView { rules: vec![view], ..pack_view(pack, chosen.pack(pack), lang) }),
        }
    }
    // What people meet most comes first; an operator's own last.
    let place = |view: &PackView| ORDER.iter().position(|pack| *pack == view.pack).unwrap_or(ORDER.len());
    views.sort_by_key(place);
    views
}

fn pack_view(pack: &str, choice: Choice, lang: Lang) -> PackView {
    PackView {
        pack: pack.to_owned(),
        name: pack_name(lang, pack),
        about: said(lang, &format!("pack-about-{pack}")).unwrap_or_else(|| words::say(lang, "pack-of-the-operator")),
        state: state_name(choice.state),
        since: choice.since.map(rfc3339),
        since_day: choice.since,
        rules: Vec::new(),
    }
}

fn page(app: &App, space: &entity::space::Model, lang: Lang) -> RulesPage {
    let chosen = app.rules.chosen(space.id);
    RulesPage {
        id: space.id,
        packs: packs(&app.rules.packs(), &chosen, lang),
        numbers: NumbersView::of(chosen.numbers),
        own_words: chosen.words.iter().any(|word| word.state == State::InForce),
        words: Some(chosen.words.iter().map(OwnWordView::of).collect()),
        lacks_help: chosen.lacks.clone(),
        stale_help: chosen.stale.clone(),
        space: space.name.clone(),
        dir: dir(space.direction),
        edits: false,
        steward: false,
        topics: notices::TOPICS.to_vec(),
    }
}

pub async fn list_rules(member: Member<Space>, app: App, asked: Asked) -> Result<Page<RulesPage>> {
    let facilitator = member.as_facilitator();
    if let Some(facilitator) = &facilitator {
        chosen::reload(&app, facilitator).await?;
    }
    let edits = facilitator.is_some();
    let page = page(&app, &member.space, asked.lang);
    Ok(Page(RulesPage { edits, words: page.words.filter(|_| edits), ..page }))
}

pub async fn read_space_rules(
    steward: Steward,
    app: App,
    asked: Asked,
    InPath(id): InPath<String>,
) -> Result<Page<RulesPage>> {
    let space = found(&app, &steward, &id).await?;
    chosen::reload(&app, &steward).await?;
    Ok(Page(RulesPage { steward: true, ..page(&app, &space, asked.lang) }))
}
