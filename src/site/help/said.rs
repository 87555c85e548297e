//! The one line of help of each language, for everyone and for younger people, with the day on which someone last made
//! sure that they answer. It stands until a line of the table replaces it.

use askama::Template;
use entity::ids::OwnerId;
use entity::page_text::Kind;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::Steward;
use crate::app::App;
use crate::error::{Error, Problem, Problems, Result};
use crate::language::Lang;
use crate::text::limits;
use crate::web::{Done, Form, InPath, Okay, Page, Routes, View, filters};

use crate::site::statements::{LanguageTab, tabs};
use crate::site::{service, setup, texts};

use super::lines;

pub fn routes() -> Routes {
    const PATH: &str = "/steward/texts/help/{language}";
    Routes::new().get(PATH, "read_help_lines", read_help).form(PATH, "write_help_lines", PATH, write_help)
}

/// The form for one language.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/help.html")]
pub struct HelpPage {
    pub language: &'static str,
    pub line: String,
    pub younger: String,
    /// `YYYY-MM-DD`; empty where nothing was checked yet.
    pub checked: String,
    #[serde(skip)]
    languages: Vec<LanguageTab>,
    #[serde(skip)]
    dir: &'static str,
}

impl View for HelpPage {
    const TITLE: &'static str = "title-site";
}

fn named(language: &str) -> Result<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.code() == language).ok_or(Error::NotFound)
}

async fn read_help(steward: Steward, app: App, InPath(language): InPath<String>) -> Result<Page<HelpPage>> {
    let lang = named(&language)?;
    let texts = texts::of(&app, &steward, OwnerId::SITE).await?;
    let source = |kind| texts.source(kind, lang).unwrap_or_default().to_owned();
    let site = app.site();
    let written = |lang: Lang| texts.has(Kind::HelpLine, lang) && site.help_checked.contains_key(lang.code());
    Ok(Page(HelpPage {
        language: lang.code(),
        line: source(Kind::HelpLine),
        younger: source(Kind::YoungerHelpLine),
        checked: site.help_checked.get(lang.code()).cloned().unwrap_or_default(),
        languages: tabs(lang, written),
        dir: lang.dir().code(),
    }))
}

#[derive(Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct HelpLines {
    pub line: String,
    /// For people who are too young for this place.
    pub younger: String,
    /// The day someone last called them, `YYYY-MM-DD`.
    pub checked: String,
}

/// The same after its checks.
pub struct Checked {
    pub line: String,
    pub younger: String,
    pub day: String,
}

impl HelpLines {
    pub fn check(&self, today: i64, problems: &mut Problems) -> Option<Checked> {
        let line = problems.check("line", limits::check(limits::HELP_LINE, &self.line));
        let younger = problems.check("younger", limits::check(limits::HELP_LINE, &self.younger));
        let day = problems.check("checked", day(&self.checked, today));
        Some(Checked { line: line?, younger: younger?, day: day? })
    }
}

/// A day that is there and has come.
pub fn day(typed: &str, today: i64) -> Result<String, Problem> {
    let date: jiff::civil::Date =
        typed.trim().parse().map_err(|_not_a_date| Problem::new("steward-help-checked-missing"))?;
    // A day's grace, for those who live east of Greenwich. Dates in this form sort as they follow each other.
    let latest = jiff::Timestamp::from_second(today + crate::clock::days(1)).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    let day = date.to_string();
    if day <= latest.strftime("%Y-%m-%d").to_string() {
        Ok(day)
    } else {
        Err(Problem::new("steward-help-checked-ahead"))
    }
}

async fn write_help(
    steward: Steward,
    app: App,
    InPath(language): InPath<String>,
    Form(form): Form<HelpLines>,
) -> Result<Done<Okay>> {
    let lang = named(&language)?;
    let mut problems = Problems::default();
    let checked = form.check(app.clock.day(), &mut problems);
    problems.none()?;
    if let Some(Checked { line, younger, day }) = checked {
        app.db
            .write(&steward, move |tx| {
                Box::pin(async move {
                    texts::put(&tx, OwnerId::SITE, Kind::HelpLine, lang, line).await?;
                    texts::put(&tx, OwnerId::SITE, Kind::YoungerHelpLine, lang, younger).await
                })
            })
            .await?;
        service::change(&app, &steward, |site| drop(site.help_checked.insert(lang.code().to_owned(), day))).await?;
    }
    lines::refresh(&app, &steward).await?;
    setup::reconsider(&app, &steward).await?;
    Ok(Done::to("/steward", Okay::YES).told("done-steward-saved"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_was_checked_on_a_day_that_has_come() {
        let today = 1_790_035_200; // 2026-09-22
        assert_eq!(day("2026-09-22", today).as_deref(), Ok("2026-09-22"));
        assert!(day("2026-09-23", today).is_ok());
        for wrong in ["2026-09-24", "2026-02-30", "yesterday", "", "22/09/2026"] {
            assert!(day(wrong, today).is_err(), "{wrong}");
        }
    }
}
