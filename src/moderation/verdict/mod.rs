//! The one verdict that every text a person writes meets before anyone reads it (P6), whoever she is.
//!
//! [`judge`] is the only maker of a [`Judged`], and what keeps words takes nothing else: a write path that forgot its
//! verdict does not compile. What a person is asked or refused is told by [`told::Ruled`]; that a text will wait, or that
//! someone is alerted to it, is never told by asking again, so that nobody can try their lures on it.
//!
//! What a rule is and what it finds belongs to the crate `rules`; what becomes of a text that waits, to
//! [`super::held`]. The steward's own pages (who runs this, lines of help) hold numbers by their nature and are not
//! judged.

pub mod engine;
pub mod lately;
pub mod marked;
pub mod told;
pub mod writer;

use crate::app::App;
use crate::error::{Error, Result};
use crate::web::Many;

use engine::Facts;
use marked::Joined;
use rules::{Anyway, Finding, Verdict};
use told::Ruled;
pub use writer::Writer;

/// Where a text will stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// A conversation's title and opening, or what a room is called.
    Thread,
    #[default]
    Reply,
    Message,
    Alias,
    /// For one or few: a report, a reply to a decision, a reason.
    Private,
    /// To a question that was asked.
    Answer,
}

/// What becomes of a text that someone must read first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// It waits, and its author sees that it does.
    Waits,
    /// Whoever would read it first is whom it is for: it goes there as it is. A report that quotes a threat must arrive.
    IsForThem,
    /// There is no place to wait in: it must be changed.
    CannotWait,
}

/// Words, by the names of the fields they were typed into.
pub trait Said {
    fn texts(&self) -> Vec<(&'static str, &str)>;
}

/// One line of a form.
#[derive(Clone, Debug)]
pub struct Line {
    pub field: &'static str,
    pub text: String,
}

impl Said for Line {
    fn texts(&self) -> Vec<(&'static str, &str)> {
        vec![(self.field, &self.text)]
    }
}

/// How a text is judged.
#[derive(Clone, Copy)]
pub struct How<'a> {
    pub place: Place,
    pub first: First,
    /// The rules she was asked about and goes on with.
    pub anyway: &'a [String],
}

/// Words that met their verdict and may be kept. Made by [`judge`] alone.
#[derive(Clone, Debug)]
pub struct Judged<S> {
    said: S,
    outcome: Outcome,
}

/// What the verdict asks for, now that she was asked all there was to ask.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Why it waits for a facilitator; else it may be seen at once.
    pub holds: Option<Holds>,
    /// Content notices to add to hers.
    pub notices: Vec<String>,
    /// The rules that want the facilitators told at once.
    pub alerts: Vec<String>,
    /// Whether any rule knows the language it is in.
    pub covered: bool,
}

/// Why a text waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holds {
    pub rules: Vec<String>,
    pub urgent: bool,
}

/// The rules she goes on with, as a form or a program sends them: several, or one text with commas.
pub fn anyway(sent: &Many) -> Vec<String> {
    let rules = sent.0.iter().flat_map(|rules| rules.split(','));
    rules.map(|rule| rule.trim().to_owned()).filter(|rule| !rule.is_empty()).take(100).collect()
}

impl<S> Judged<S> {
    pub fn said(&self) -> &S {
        &self.said
    }

    /// What follows. Nobody can change it.
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    pub fn into_said(self) -> S {
        self.said
    }

    /// The same words where she sent too many: a cry for help waits as an urgent text; nothing where it is none.
    pub fn though_too_many(self) -> Option<Self> {
        self.waits_urgently("flood-burst")
    }

    /// The same words where her writing is paused: a cry for help waits as an urgent text; nothing where it is none.
    pub fn though_paused(self) -> Option<Self> {
        self.waits_urgently("paused")
    }

    fn waits_urgently(mut self, why: &str) -> Option<Self> {
        if self.outcome.alerts.is_empty() {
            return None;
        }
        let mut rules = self.outcome.holds.take().map(|holds| holds.rules).unwrap_or_default();
        rules.push(why.to_owned());
        rules.sort();
        rules.dedup();
        self.outcome.holds = Some(Holds { rules, urgent: true });
        Some(self)
    }

    /// The same verdict on what the words were made into.
    pub fn map<T>(self, how: impl FnOnce(S, &Outcome) -> T) -> Judged<T> {
        let said = how(self.said, &self.outcome);
        Judged { said, outcome: self.outcome }
    }
}

/// Judges what someone wrote: gives it back to be kept, or says what she is to be asked.
pub fn judge<S: Said>(app: &App, writer: &Writer, said: S, how: How<'_>) -> Result<Judged<S>> {
    let text = Joined::of(&said.texts());
    let before: Vec<&str> = writer.before.iter().map(String::as_str).collect();
    let facts = Facts {
        place: how.place,
        new_member: writer.new,
        language: writer.language.as_deref(),
        rate: writer.rate(&text.whole),
        before: &before,
    };
    let judgement = app.rules.judge(writer.space, &text.whole, facts);
    let findings: Vec<Finding> = judgement.findings.into_iter().filter(|found| !found.shadow).collect();
    if let Some(ruled) = Ruled::of(&findings, &text, how) {
        return Err(Error::Ruled(Box::new(ruled.held(writer.held.as_deref()))));
    }
    let holding = rules(&findings, |found| match found.verdict {
        Verdict::Hold | Verdict::Refuse => true,
        Verdict::Nudge => found.anyway == Some(Anyway::Hold),
        _ => false,
    });
    let holds = (!holding.is_empty() && how.first == First::Waits)
        .then_some(Holds { rules: holding, urgent: judgement.urgent });
    let alerts = rules(&findings, |found| found.verdict == Verdict::Alert);
    let outcome = Outcome { holds, notices: judgement.notices, alerts, covered: judgement.covered };
    Ok(Judged { said, outcome })
}

/// How much of a text that is stopped is looked at, from its beginning and as much from its end, in characters.
const LOOKED_AT: usize = 10_000;

/// Whatever else stops words that cry for help (they are too long, the room is closed), she is told first where help is. Gives
/// the error as it was where they hold no cry that a rule of the space finds.
pub fn help_first(app: &App, writer: &Writer, place: Place, texts: &[(&'static str, &str)], error: Error) -> Error {
    if error.reasons().is_none() {
        return error;
    }
    let texts: Vec<(&'static str, String)> = texts.iter().map(|(field, text)| (*field, ends_of(text))).collect();
    let texts: Vec<(&'static str, &str)> = texts.iter().map(|(field, text)| (*field, text.as_str())).collect();
    let text = Joined::of(&texts);
    let facts = Facts { place, language: writer.language.as_deref(), ..Facts::default() };
    let findings: Vec<Finding> = app.rules.judge(writer.space, &text.whole, facts).live().cloned().collect();
    match Ruled::stopped(&findings, &text, &error) {
        Some(ruled) => Error::Ruled(Box::new(ruled)),
        None => error,
    }
}

/// The beginning and the end of a text that is longer than any may be.
fn ends_of(text: &str) -> String {
    let length = text.chars().count();
    if length <= 2 * LOOKED_AT {
        return text.to_owned();
    }
    let first = text.chars().take(LOOKED_AT);
    first.chain(['\n']).chain(text.chars().skip(length - LOOKED_AT)).collect()
}

/// The rules of these findings, each once.
fn rules(findings: &[Finding], which: impl Fn(&Finding) -> bool) -> Vec<String> {
    let mut rules: Vec<String> = findings.iter().filter(|found| which(found)).map(|found| found.rule.clone()).collect();
    rules.sort();
    rules.dedup();
    rules
}
