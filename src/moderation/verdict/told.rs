//! What an author is told of a verdict before anything is kept: the sentence of each rule, exactly which words, and her
//! two ways: to change them, or, where the rule allows, to go on all the same. It says nothing of a hold or of an alert
//! that she did not cause by going on. Where something else stops a cry for help (it is too long, the room is
//! closed), help still comes first, and the reason after it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use rules::{Anyway, Finding, Verdict};
use serde::Serialize;
use utoipa::ToSchema;

use crate::error::{Error, Problems};
use crate::language::Lang;
use crate::site::help::countries::{self, ANY};
use crate::site::help::lines::Line;
use crate::web::context::Context;
use crate::web::filters;
use crate::web::words;

use super::marked::{Joined, Stretch};
use super::{First, How};

/// A verdict that asks or refuses.
#[derive(Clone, Debug)]
pub struct Ruled {
    pub told: Vec<Told>,
    /// Whether she may go on with these words.
    pub may_go_on: bool,
    /// Whether they then wait for a facilitator.
    pub would_wait: bool,
    /// When the space is held, in the steward's words: when someone is back.
    held: Option<String>,
    /// Of what she is told, the gravest.
    gravest: Verdict,
    /// Whether someone is alerted if she goes on: only for what is posted.
    alerting: bool,
    /// Whether her writing is paused: what alerts someone waits, and they alone read it.
    pub paused: bool,
    /// What else stops these words.
    pub stopped: Option<Stopped>,
}

/// What stops words beside any rule, in sentences for her.
#[derive(Clone, Debug)]
pub struct Stopped {
    /// As programs read it.
    code: &'static str,
    pub problems: Problems,
}

impl Stopped {
    fn sentences(&self, lang: Lang) -> impl Iterator<Item = String> {
        self.problems.0.iter().map(move |(_, problem)| words::say_problem(lang, problem))
    }
}

/// One rule, and where it found something.
#[derive(Clone, Debug)]
pub struct Told {
    pub rule: String,
    pub verdict: Verdict,
    pub found: Vec<Found>,
}

impl Told {
    /// The key of its sentence.
    fn key(&self) -> String {
        key(&self.rule)
    }

    /// Whether it speaks of help; then it says so first, and marks none of her words.
    fn helps(&self) -> bool {
        matches!(self.verdict, Verdict::Resources | Verdict::Alert)
    }
}

/// Some words of one field.
#[derive(Clone, Debug)]
pub struct Found {
    pub field: &'static str,
    pub range: (usize, usize),
    pub stretch: Stretch,
}

impl Ruled {
    /// What there is to tell; nothing where the words may go on their way.
    pub fn of(findings: &[Finding], text: &Joined, how: How<'_>) -> Option<Self> {
        let refuses = findings.iter().any(|found| refuses(found, how));
        let mut told: Vec<Told> = Vec::new();
        for found in
            findings.iter().filter(|found| if refuses { refuses_or_asks(found, how) } else { asks(found, how) })
        {
            match told.iter_mut().find(|known| known.rule == found.rule) {
                Some(known) => known.found.extend(places(found, text)),
                None => {
                    told.push(Told { rule: found.rule.clone(), verdict: found.verdict, found: places(found, text) });
                }
            }
        }
        // A rule she was not asked about yet is what she is told of; those she knows stand in the list of her answer.
        let new = told.iter().any(|told| !how.anyway.contains(&told.rule));
        if !refuses && !new {
            return None;
        }
        let waits = |found: &&Finding| found.verdict == Verdict::Nudge && found.anyway == Some(Anyway::Hold);
        Some(Self {
            may_go_on: !refuses,
            would_wait: how.first == First::Waits
                && findings.iter().filter(|found| asks(found, how)).any(|found| waits(&found)),
            gravest: told.iter().map(|told| told.verdict).max().unwrap_or(Verdict::Nudge),
            held: None,
            alerting: how.first == First::Waits,
            paused: false,
            stopped: None,
            told,
        })
    }

    /// Where help is, for a cry that cannot be posted as it is: then why not. Nothing where there is none in it, or
    /// where the error is no reason that she could be told.
    pub fn stopped(findings: &[Finding], text: &Joined, error: &Error) -> Option<Self> {
        let (code, problems) = (error.code(), error.reasons()?);
        let cries: Vec<&Finding> =
            findings.iter().filter(|found| matches!(found.verdict, Verdict::Resources | Verdict::Alert)).collect();
        let mut told: Vec<Told> = Vec::new();
        for found in cries {
            if told.iter().all(|known| known.rule != found.rule) {
                told.push(Told { rule: found.rule.clone(), verdict: found.verdict, found: places(found, text) });
            }
        }
        let stopped = Some(Stopped { code, problems });
        let ruled = Self {
            gravest: Verdict::Resources,
            may_go_on: false,
            would_wait: false,
            held: None,
            alerting: false,
            paused: false,
            stopped,
            told,
        };
        (!ruled.told.is_empty()).then_some(ruled)
    }

    /// With the words for when the space is held, where there are any.
    #[must_use]
    pub fn held(self, held: Option<&str>) -> Self {
        Self { held: held.filter(|held| !held.is_empty()).map(str::to_owned), ..self }
    }

    /// The same to someone whose writing is paused.
    #[must_use]
    pub fn while_paused(self) -> Self {
        Self { paused: true, would_wait: true, ..self }
    }

    /// As programs read it: `nudge`, `resources`, `alert` or `refuse`.
    pub fn code(&self) -> &'static str {
        match self.gravest {
            _ if self.stopped.is_some() => self.stopped.as_ref().map_or("refuse", |stopped| stopped.code),
            _ if !self.may_go_on => "refuse",
            Verdict::Alert if self.alerting => "alert",
            Verdict::Alert | Verdict::Resources => "resources",
            _ => "nudge",
        }
    }

    /// The rules to send back in `anyway`, to go on.
    pub fn rules(&self) -> Vec<String> {
        self.told.iter().map(|told| told.rule.clone()).collect()
    }

    /// Whether she is shown where help is.
    pub fn helps(&self) -> bool {
        self.told.iter().any(Told::helps)
    }

    /// What is said first: that there are people who answer.
    fn helping(&self) -> Vec<String> {
        self.told.iter().filter(|told| told.helps()).map(Told::key).collect()
    }

    /// Whether people will be alerted if she goes on.
    pub fn alerts(&self) -> bool {
        self.alerting && self.may_go_on && self.told.iter().any(|told| told.verdict == Verdict::Alert)
    }

    /// All there is to say, in sentences.
    pub fn sentences(&self, lang: Lang) -> Vec<String> {
        let mut said: Vec<String> = self.told.iter().map(|told| sentence(lang, &told.rule)).collect();
        said.dedup();
        if self.alerts() {
            said.push(words::say(lang, if self.paused { "ruled-alerts-paused" } else { "ruled-alerts" }));
            said.push(match &self.held {
                Some(held) => format!("{} {held}", words::say(lang, "ruled-alerts-held")),
                None => words::say(lang, "ruled-alerts-back"),
            });
        } else if self.helps() && self.may_go_on {
            said.push(words::say(lang, "ruled-alerts-nobody"));
        }
        if let Some(stopped) = &self.stopped {
            said.extend(stopped.sentences(lang));
        }
        if self.would_wait && self.may_go_on && !self.paused {
            said.push(words::say(lang, "ruled-would-wait"));
        }
        said
    }

    /// For a program.
    pub fn view(&self, lang: Lang) -> RuledView {
        let mut fields = BTreeMap::new();
        let mut within: BTreeMap<&'static str, BTreeSet<(usize, usize)>> = BTreeMap::new();
        for told in &self.told {
            for found in &told.found {
                fields.entry(Cow::Borrowed(found.field)).or_insert_with(|| sentence(lang, &told.rule));
                within.entry(found.field).or_default().insert(found.range);
            }
        }
        if let Some(stopped) = &self.stopped {
            fields =
                stopped.problems.0.iter().map(|(field, why)| (field.clone(), words::say_problem(lang, why))).collect();
        }
        RuledView {
            error: self.code().replace('-', "_"),
            message: self.sentences(lang).join(" "),
            fields,
            ranges: within.get("text").into_iter().flatten().copied().collect(),
            within: within.into_iter().map(|(field, ranges)| (field, ranges.into_iter().collect())).collect(),
            rules: self.rules(),
            anyway: self.may_go_on,
            waits: self.may_go_on && self.would_wait,
            help: self.helps().then_some("/help"),
        }
    }

    /// The part of a form that asks her, in her language.
    pub fn draw(&self, context: &Context) -> askama::Result<String> {
        let now = context.now;
        let places = if self.helps() { places_of_help(context) } else { Vec::new() };
        let why = self.stopped.iter().flat_map(|stopped| stopped.sentences(context.asked.lang)).collect();
        Asking { ruled: self, places, why, now }.render_with_values(context)
    }
}

/// What a rule says. An operator's own rule that we have no sentence for says what all of them do.
pub fn sentence(lang: Lang, rule: &str) -> String {
    words::say(lang, &key(rule))
}

fn key(rule: &str) -> String {
    let key = format!("rule-{rule}");
    if words::has(&key) { key } else { "rule-of-the-operator".to_owned() }
}

/// What a program is told of a verdict.
#[derive(Debug, Serialize, ToSchema)]
pub struct RuledView {
    /// `nudge`, `resources`, `alert`, or `refuse` where it must be changed; what else stops it, where something does.
    pub error: String,
    pub message: String,
    pub fields: BTreeMap<Cow<'static, str>, String>,
    /// Which words of `text`, half-open, in Unicode scalar values.
    pub ranges: Vec<(usize, usize)>,
    /// The same for each field.
    pub within: BTreeMap<&'static str, Vec<(usize, usize)>>,
    /// To be sent back in `anyway`, to go on.
    pub rules: Vec<String>,
    /// Whether going on is possible.
    pub anyway: bool,
    /// Whether it then waits for a facilitator.
    pub waits: bool,
    /// Where lines of help are, if she is to be shown them.
    pub help: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "moderation/asking.html")]
struct Asking<'a> {
    ruled: &'a Ruled,
    /// Every country's lines, each in a fold of its own: to look one up here she sends nothing.
    places: Vec<Place>,
    /// What else stops these words.
    why: Vec<String>,
    now: i64,
}

/// The lines that answer from anywhere in her language, each country's, and the rest: few words on a small screen, with
/// hers first.
fn places_of_help(context: &Context) -> Vec<Place> {
    let (lang, now, help) = (context.asked.lang, context.now, &context.help);
    let (mut hers, mut others): (Vec<Line>, Vec<Line>) =
        help.of_country(ANY, lang, now).into_iter().partition(|line| line.answers(lang));
    if hers.is_empty() {
        std::mem::swap(&mut hers, &mut others);
    }
    let anywhere = Place { name: countries::name(lang, ANY), lines: hers };
    let by_country = help.countries(lang).into_iter();
    let by_country = by_country.map(|(code, name)| Place { lines: help.of_country(&code, lang, now), name });
    let others = Place { name: words::say(lang, "help-others"), lines: others };
    let places = std::iter::once(anywhere).chain(by_country).chain([others]);
    places.filter(|place| !place.lines.is_empty()).collect()
}

/// The lines of help of one country.
struct Place {
    name: String,
    lines: Vec<Line>,
}

/// Whether these words cannot stand as they are: the rule refuses them, or they would have to wait where they cannot.
fn refuses(found: &Finding, how: How<'_>) -> bool {
    let would_wait =
        found.verdict == Verdict::Hold || (found.verdict == Verdict::Nudge && found.anyway == Some(Anyway::Hold));
    match how.first {
        First::IsForThem => false,
        First::Waits => found.verdict == Verdict::Refuse,
        First::CannotWait => found.verdict == Verdict::Refuse || would_wait,
    }
}

/// Whether she is asked about it.
fn asks(found: &Finding, how: How<'_>) -> bool {
    match found.verdict {
        Verdict::Resources | Verdict::Alert => true,
        Verdict::Nudge => how.first != First::CannotWait || !refuses(found, how),
        _ => false,
    }
}

fn refuses_or_asks(found: &Finding, how: How<'_>) -> bool {
    refuses(found, how) || asks(found, how)
}

fn places(found: &Finding, text: &Joined) -> Vec<Found> {
    let mut places = Vec::new();
    for field in text.fields() {
        for range in found.ranges.iter().filter_map(|range| text.within(field, (range.start, range.end))) {
            places.push(Found { field, range, stretch: text.stretch(field, range) });
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_that_ships_says_in_each_language_what_it_found_and_why() {
        let packs = rules::Packs::builtin().expect("the packs are fit");
        assert!(packs.rules().count() > 20);
        for (pack, rule, ..) in packs.rules() {
            assert!(words::has(&format!("pack-name-{pack}")) && words::has(&format!("pack-about-{pack}")), "{pack}");
            assert!(words::has(&format!("rule-name-{rule}")), "{rule} has no name");
            let said: BTreeSet<String> = Lang::ALL.into_iter().map(|lang| sentence(lang, rule)).collect();
            assert_eq!(said.len(), Lang::ALL.len(), "{rule} does not speak each language: {said:?}");
            for lang in Lang::ALL {
                let said = sentence(lang, rule);
                assert_ne!(said, words::say(lang, "rule-of-the-operator"), "{rule} has no sentence of its own");
                assert!(said.split_whitespace().count() >= 5 && said.chars().count() <= 160, "{rule}: {said}");
                assert!(!said.contains(['!', '¡']) && said.ends_with('.'), "{rule}: {said}");
            }
        }
    }

    #[test]
    fn a_rule_of_the_operators_own_says_whose_it_is() {
        assert!(sentence(Lang::En, "harbour-weather").contains("run this site"));
    }
}
