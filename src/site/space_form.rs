//! What a steward types about a space, and its checks.

use entity::page_text::Kind as TextKind;
use entity::space::{Door, Kind, Visibility};
use entity::words::OpenClosed;
use sea_orm::ActiveValue::Set;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::{Error, Problem, Problems, Result};
use crate::language::Lang;
use crate::spaces::signs::direction;
use crate::text::limits;
use crate::web::Many;

use super::number::Number;

/// The longest that posts may be kept and still be said to go, in days: ten years.
const LONGEST_KEPT: i64 = 3_650;

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SpaceForm {
    pub name: String,
    /// `peer` (the default) or `practitioner`.
    pub kind: String,
    /// `hidden` (the default) or `listed`.
    pub visibility: String,
    /// The languages spoken in it; the steward's own by default.
    pub languages: Many,
    /// When it is held, in words.
    pub held: String,
    /// How many days posts are kept; without end if empty.
    pub keep_days: Number,
    /// `closed` (the default) or `ask`: whether someone without an invitation may ask to join.
    pub door: String,
    /// The one question someone who asks may be asked.
    pub question: String,
    /// What it is for, and its house rules where they differ from the site's: Markdown, in `language`.
    pub purpose: String,
    pub house_rules: String,
    /// The language of the name and of those texts; the first of `languages` by default.
    pub language: String,
    /// `open` (the default) or `closed`.
    pub state: String,
}

/// The same after its checks.
pub struct Checked {
    pub name: String,
    pub kind: Kind,
    pub visibility: Visibility,
    pub languages: String,
    pub held: Option<String>,
    pub keep_days: Option<i64>,
    pub door: Door,
    pub question: Option<String>,
    pub lang: Lang,
    pub state: OpenClosed,
    /// An empty one takes away what was there.
    pub texts: Vec<(TextKind, String)>,
}

impl SpaceForm {
    pub fn check(&self, reader: Lang) -> Result<Checked> {
        let mut problems = Problems::default();
        let name = problems.check("name", limits::check(limits::SPACE_NAME, &self.name));
        let kind = problems.check("kind", one_of(&self.kind, Kind::Peer, &KINDS));
        let visibility = problems.check("visibility", one_of(&self.visibility, Visibility::Hidden, &VISIBILITIES));
        let state = problems.check("state", one_of(&self.state, OpenClosed::Open, &STATES));
        let languages = problems.check("languages", languages(&self.languages, reader));
        let first = languages.as_ref().and_then(|languages| languages.first().copied()).unwrap_or(reader);
        let lang = problems.check("language", language(&self.language, first));
        let held = problems.check("held", limits::check(limits::HELD, &self.held));
        let keep_days = problems.check("keep_days", self.keep_days.within(1, LONGEST_KEPT));
        let door = problems.check("door", one_of(&self.door, Door::Closed, &DOORS));
        if door == Some(Door::Ask) && visibility == Some(Visibility::Hidden) {
            problems.add("door", Problem::new("steward-space-door-hidden"));
        }
        let question = problems.check("question", optional(limits::QUESTION, &self.question));
        let purpose = problems.check("purpose", optional(limits::SPACE_ABOUT, &self.purpose));
        let rules = problems.check("house_rules", optional(limits::HOUSE_RULES, &self.house_rules));
        problems.none()?;
        let all = || {
            Some(Checked {
                name: name?,
                kind: kind?,
                visibility: visibility?,
                languages: joined(&languages?),
                held: held.filter(|held| !held.is_empty()),
                keep_days: keep_days?,
                door: door?,
                question: question?,
                lang: lang?,
                state: state?,
                texts: vec![
                    (TextKind::Purpose, purpose?.unwrap_or_default()),
                    (TextKind::HouseRules, rules?.unwrap_or_default()),
                ],
            })
        };
        all().ok_or_else(|| Error::internal("a space's form was checked and is not whole"))
    }
}

impl Checked {
    /// The columns that a steward decides.
    pub fn row(&self) -> entity::space::ActiveModel {
        entity::space::ActiveModel {
            kind: Set(self.kind),
            visibility: Set(self.visibility),
            name: Set(self.name.clone()),
            language: Set(self.lang.code().to_owned()),
            direction: Set(direction(&self.name)),
            languages: Set(self.languages.clone()),
            held: Set(self.held.clone()),
            keep_days: Set(self.keep_days),
            door: Set(self.door),
            question: Set(self.question.clone()),
            state: Set(self.state),
            ..Default::default()
        }
    }
}

const KINDS: [(&str, Kind); 2] = [("peer", Kind::Peer), ("practitioner", Kind::Practitioner)];
const VISIBILITIES: [(&str, Visibility); 2] = [("listed", Visibility::Listed), ("hidden", Visibility::Hidden)];
const DOORS: [(&str, Door); 2] = [("closed", Door::Closed), ("ask", Door::Ask)];
const STATES: [(&str, OpenClosed); 2] = [("open", OpenClosed::Open), ("closed", OpenClosed::Closed)];

fn one_of<T: Copy>(typed: &str, default: T, choices: &[(&str, T)]) -> Result<T, Problem> {
    if typed.is_empty() {
        return Ok(default);
    }
    let found = choices.iter().find(|(name, _)| *name == typed).map(|(_, choice)| *choice);
    found.ok_or_else(|| Problem::new("problem-wrong-kind"))
}

fn code_of<T: Copy + PartialEq>(value: T, choices: &[(&'static str, T)]) -> &'static str {
    choices.iter().find(|(_, choice)| *choice == value).map_or("", |(name, _)| *name)
}

pub fn kind_code(kind: Kind) -> &'static str {
    code_of(kind, &KINDS)
}

pub fn visibility_code(visibility: Visibility) -> &'static str {
    code_of(visibility, &VISIBILITIES)
}

pub fn door_code(door: Door) -> &'static str {
    code_of(door, &DOORS)
}

pub fn state_code(state: OpenClosed) -> &'static str {
    code_of(state, &STATES)
}

/// A text that may be left out.
pub fn optional(field: limits::Field, typed: &str) -> Result<Option<String>, limits::Problem> {
    if typed.trim().is_empty() { Ok(None) } else { limits::check(field, typed).map(Some) }
}

pub fn language(code: &str, default: Lang) -> Result<Lang, Problem> {
    if code.is_empty() {
        return Ok(default);
    }
    let found = Lang::ALL.into_iter().find(|lang| lang.code() == code);
    found.ok_or_else(|| Problem::new("steward-language-unknown"))
}

fn languages(typed: &Many, default: Lang) -> Result<Vec<Lang>, Problem> {
    let mut found = Vec::new();
    for code in typed.0.iter().flat_map(|one| one.split(',')).map(str::trim).filter(|code| !code.is_empty()) {
        let lang = language(code, default)?;
        if !found.contains(&lang) {
            found.push(lang);
        }
    }
    Ok(if found.is_empty() { vec![default] } else { found })
}

fn joined(languages: &[Lang]) -> String {
    languages.iter().map(|lang| lang.code()).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> SpaceForm {
        SpaceForm { name: "Evening kitchen".into(), ..SpaceForm::default() }
    }

    #[test]
    fn what_is_left_out_is_the_most_sheltered() {
        let checked = form().check(Lang::Fr).unwrap();
        assert_eq!((checked.kind, checked.visibility), (Kind::Peer, Visibility::Hidden));
        assert_eq!((checked.door, checked.keep_days), (Door::Closed, None));
        assert_eq!((checked.languages.as_str(), checked.lang), ("fr", Lang::Fr));
    }

    #[test]
    fn all_problems_are_told_at_once() {
        let form = SpaceForm {
            name: "x".into(),
            kind: "circus".into(),
            languages: Many(vec!["xx".into()]),
            keep_days: Number("0".into()),
            door: "ask".into(),
            ..SpaceForm::default()
        };
        let Err(Error::Invalid(problems)) = form.check(Lang::En) else { panic!("taken") };
        let fields: Vec<_> = problems.0.iter().map(|(field, _)| field.to_string()).collect();
        assert_eq!(fields, ["name", "kind", "languages", "keep_days", "door"]);
    }

    #[test]
    fn a_hidden_space_has_no_door() {
        let ask = SpaceForm { door: "ask".into(), ..form() };
        assert!(ask.check(Lang::En).is_err());
        let listed = SpaceForm { door: "ask".into(), visibility: "listed".into(), ..form() };
        assert!(listed.check(Lang::En).is_ok());
    }
}
