//! Asking what the rules would say, before posting. It tells what an author is told anyway when she posts: a question,
//! a content notice, a refusal, where help is. That a text would wait or alert someone is never told here, and it may
//! be asked a few times an hour, so that nobody can try lures on it until one slips through.

use std::collections::BTreeMap;

use askama::Template;
use entity::ids::SpaceId;
use rules::{Anyway, Finding, Judgement, Verdict};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Member, Space, Target};
use crate::app::App;
use crate::error::{Error, Problem, Problems, Result};
use crate::language::Lang;
use crate::moderation::verdict::engine::Facts;
use crate::moderation::verdict::marked::{Joined, Stretch};
use crate::moderation::verdict::told::sentence;
use crate::moderation::verdict::{Place, Writer};
use crate::posts::words::tongue;
use crate::text::limits;
use crate::web::{Asked, Form, Shown, View, filters, words};

/// A text that is not posted.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CheckForm {
    pub text: String,
    /// With `thread`: what the conversation would be called.
    pub title: String,
    /// `thread`, `reply` (the default) or `message`.
    pub place: String,
}

/// What its author would be told.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/checked.html")]
pub struct CheckView {
    /// Of what is told the gravest: `allow`, `notice`, `nudge`, `resources` or `refuse`.
    pub verdict: &'static str,
    pub findings: Vec<CheckFinding>,
    /// Content notices that would be added.
    pub notices: Vec<String>,
    /// Whether any rule knows the language it is in.
    pub covered: bool,
    #[serde(skip)]
    pub id: SpaceId,
    #[serde(skip)]
    pub space: String,
}

/// What one rule says.
#[derive(Serialize, ToSchema)]
pub struct CheckFinding {
    pub rule: String,
    /// `notice`, `nudge`, `resources` or `refuse`.
    pub verdict: &'static str,
    pub message: String,
    /// Which words of `text`, half-open, in Unicode scalar values.
    pub ranges: Vec<(usize, usize)>,
    /// The same for each field.
    pub within: BTreeMap<&'static str, Vec<(usize, usize)>>,
    /// Whether she may post it all the same.
    pub anyway: bool,
    #[serde(skip)]
    pub stretches: Vec<Stretch>,
}

impl View for CheckView {
    const TITLE: &'static str = "title-check";
}

impl CheckView {
    pub fn helps(&self) -> bool {
        self.findings.iter().any(|finding| finding.verdict == "resources")
    }
}

/// What a preview says of the rules.
pub enum Looked {
    Said(CheckView),
    /// It was asked often in a short time, and the rules were not asked again.
    TooOften,
}

pub async fn check_text(
    member: Member<Space>,
    app: App,
    asked: Asked,
    Form(form): Form<CheckForm>,
) -> Result<Shown<CheckView>> {
    let mut problems = Problems::default();
    let place = match form.place.as_str() {
        "" | "reply" => Some(Place::Reply),
        "thread" => Some(Place::Thread),
        "message" => Some(Place::Message),
        _ => {
            problems.add("place", Problem::new("problem-wrong-kind"));
            None
        }
    };
    let text = problems.check("text", limits::check(limits::TEXT, &form.text));
    let title = (!form.title.is_empty()).then(|| problems.check("title", limits::check(limits::TITLE, &form.title)));
    problems.none()?;
    let (place, text) = place.zip(text).ok_or(Error::NotFound)?;
    let title = title.flatten().unwrap_or_default();
    app.limits.check(&member.membership)?;
    Ok(Shown::new(look(&app, &member, &asked, (&title, &text), place).await?))
}

/// What the rules say of what is in a form that is previewed; nothing where none is.
pub async fn of_preview<T: Target>(
    app: &App,
    member: &Member<T>,
    asked: &Asked,
    place: Place,
) -> Result<Option<Looked>> {
    let Some(typed) = asked.typed.as_ref().filter(|typed| typed.has("do", "preview")) else { return Ok(None) };
    let (title, text) = (typed.first("title").unwrap_or_default(), typed.first("text").unwrap_or_default());
    if text.is_empty() {
        return Ok(None);
    }
    if app.limits.check(&member.membership).is_err() {
        return Ok(Some(Looked::TooOften));
    }
    look(app, member, asked, (title, text), place).await.map(|view| Some(Looked::Said(view)))
}

async fn look<T: Target>(
    app: &App,
    member: &Member<T>,
    asked: &Asked,
    (title, text): (&str, &str),
    place: Place,
) -> Result<CheckView> {
    let joined =
        if title.is_empty() { Joined::of(&[("text", text)]) } else { Joined::of(&[("title", title), ("text", text)]) };
    let spoken: Vec<&str> = member.languages().collect();
    let (language, _) = tongue(text, asked.lang.code(), &spoken);
    let writer = Writer::of(app, member, member).await?;
    let facts = Facts { place, new_member: writer.new, language: Some(&language), ..Facts::default() };
    let judgement = app.rules.judge(Some(member.space.id), &joined.whole, facts);
    let view = said(&judgement, &joined, asked.lang);
    Ok(CheckView { id: member.space.id, space: member.space.name.clone(), ..view })
}

/// What of a judgement its author may be told without posting.
fn said(judgement: &Judgement, text: &Joined, lang: Lang) -> CheckView {
    let mut findings: Vec<CheckFinding> = Vec::new();
    let (mut gravest, mut notices) = (Verdict::Allow, Vec::new());
    for finding in judgement.live() {
        let Some(verdict) = told(finding, judgement.resources) else { continue };
        gravest = gravest.max(verdict);
        notices.extend(finding.notices.iter().cloned());
        findings.push(CheckFinding::of(finding, verdict, text, lang));
    }
    notices.sort();
    notices.dedup();
    CheckView {
        verdict: gravest.word(),
        findings,
        notices,
        covered: judgement.covered,
        id: SpaceId(uuid::Uuid::nil()),
        space: String::new(),
    }
}

/// The verdict as it is told; none for what is not.
fn told(finding: &Finding, helps: bool) -> Option<Verdict> {
    match finding.verdict {
        Verdict::Allow | Verdict::Hold => None,
        Verdict::Alert => helps.then_some(Verdict::Resources),
        verdict => Some(verdict),
    }
}

impl CheckFinding {
    fn of(finding: &Finding, verdict: Verdict, text: &Joined, lang: Lang) -> Self {
        let mut within: BTreeMap<&'static str, Vec<(usize, usize)>> = BTreeMap::new();
        let mut stretches = Vec::new();
        for field in text.fields() {
            for range in finding.ranges.iter().filter_map(|range| text.within(field, (range.start, range.end))) {
                within.entry(field).or_default().push(range);
                stretches.push(text.stretch(field, range));
            }
        }
        let message = match verdict {
            Verdict::Notice => words::say(lang, "check-notice"),
            _ => sentence(lang, &finding.rule),
        };
        Self {
            rule: finding.rule.clone(),
            verdict: verdict.word(),
            message,
            ranges: within.get("text").cloned().unwrap_or_default(),
            within,
            anyway: verdict != Verdict::Refuse || finding.anyway == Some(Anyway::Publish),
            stretches,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(rule: &str, verdict: Verdict) -> Finding {
        Finding {
            pack: String::new(),
            rule: rule.to_owned(),
            verdict,
            anyway: None,
            message: String::new(),
            notices: vec![rule.to_owned()],
            ranges: Vec::new(),
            shadow: false,
        }
    }

    #[test]
    fn that_it_would_wait_or_alert_is_not_told() {
        let text = Joined::of(&[("text", "abc def")]);
        let findings =
            vec![found("holds", Verdict::Hold), found("alerts", Verdict::Alert), found("asks", Verdict::Nudge)];
        let judgement = Judgement { verdict: Verdict::Alert, findings, ..Judgement::default() };
        let view = said(&judgement, &text, Lang::En);
        assert_eq!((view.verdict, view.findings.len(), view.notices), ("nudge", 1, vec!["asks".to_owned()]));
        let helps = said(&Judgement { resources: true, ..judgement }, &text, Lang::En);
        assert_eq!((helps.verdict, helps.findings.len()), ("resources", 2));
    }
}
