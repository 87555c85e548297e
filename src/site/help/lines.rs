//! The lines of help in force: those of the table, and for each language the one line that was written before there
//! was a table.

use std::collections::BTreeSet;
use std::sync::Arc;

use entity::help_line::{self, Police};
use entity::ids::{HelpLineId, OwnerId};
use entity::page_text::{self, Kind};
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::{Proof, Within};
use crate::app::App;
use crate::clock::days;
use crate::db::Db;
use crate::error::Result;
use crate::language::Lang;
use crate::site::Site;

use super::countries::{self, ANY};

/// For how long a check is taken as one.
pub const FRESH: i64 = days(180);

/// All lines, as readers may see them.
#[derive(Clone, Debug, Default)]
pub struct Lines(Vec<Line>);

/// A line of help.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct Line {
    /// None of the one line per language.
    pub id: Option<HelpLineId>,
    /// Two letters (ISO 3166), in lower case, or `any`.
    pub country: String,
    /// The language it is written in.
    pub language: String,
    pub dir: &'static str,
    /// Who answers; empty in the one line per language, which says all in `contact`.
    pub who: String,
    pub contact: String,
    pub cost: String,
    /// Those of our languages that are spoken there.
    pub spoken: Vec<String>,
    /// What else is spoken there.
    pub also: String,
    pub hours: String,
    /// Whether they tell the police: `yes`, `no` or `maybe`; none where nobody said.
    pub police: Option<&'static str>,
    /// For younger people.
    pub younger: bool,
    /// The day someone last made sure of it, `YYYY-MM-DD`.
    pub checked: String,
    #[serde(skip)]
    pub checked_at: i64,
}

impl Line {
    fn of(row: help_line::Model) -> Self {
        Self {
            id: Some(row.id),
            dir: Lang::from_code(&row.language).unwrap_or_default().dir().code(),
            spoken: row.spoken.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect(),
            police: Some(police_code(row.police)),
            checked: day(row.checked),
            checked_at: row.checked,
            country: row.country,
            language: row.language,
            who: row.who,
            contact: row.contact,
            cost: row.cost,
            also: row.also,
            hours: row.hours,
            younger: row.younger,
        }
    }

    /// The one line of a language.
    fn said(text: page_text::Model, site: &Site) -> Option<Self> {
        let (lang, checked) = (Lang::from_code(&text.language)?, site.help_checked.get(&text.language)?);
        Some(Self {
            country: ANY.to_owned(),
            dir: lang.dir().code(),
            spoken: vec![text.language.clone()],
            contact: text.source,
            younger: text.kind == Kind::YoungerHelpLine,
            checked: checked.clone(),
            checked_at: seconds(checked),
            language: text.language,
            ..Self::default()
        })
    }

    /// Whether nobody made sure of it lately.
    pub fn is_stale(&self, now: i64) -> bool {
        now - self.checked_at > FRESH
    }

    pub fn speaks(&self, lang: Lang) -> bool {
        self.spoken.iter().any(|code| code == lang.code())
    }

    /// Whether it is for anyone who speaks this language.
    pub fn answers(&self, lang: Lang) -> bool {
        !self.younger && self.speaks(lang)
    }

    fn is_of(&self, country: &str) -> bool {
        self.country == country
    }
}

impl Lines {
    pub fn all(&self) -> impl Iterator<Item = &Line> {
        self.0.iter()
    }

    /// Of a country, or of any: those in her language first, and what was checked lately before what was not.
    pub fn of_country(&self, country: &str, lang: Lang, now: i64) -> Vec<Line> {
        let mut lines: Vec<Line> = self.0.iter().filter(|line| line.is_of(country)).cloned().collect();
        lines.sort_by_cached_key(|line| {
            (line.younger, !line.speaks(lang), line.language != lang.code(), line.is_stale(now), line.who.clone())
        });
        lines
    }

    /// Those that answer from anywhere, for a page that shows a few: in her language, or all where none speaks it. First
    /// those for anyone, then those for younger people.
    pub fn few(&self, lang: Lang, now: i64) -> (Vec<Line>, Vec<Line>) {
        let (younger, anyone) = self.of_country(ANY, lang, now).into_iter().partition::<Vec<_>, _>(|line| line.younger);
        let hers = |lines: Vec<Line>| {
            let (hers, others): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.speaks(lang));
            if hers.is_empty() { others } else { hers }
        };
        (hers(anyone), hers(younger))
    }

    /// The countries that have a line, by their names.
    pub fn countries(&self, lang: Lang) -> Vec<(String, String)> {
        let codes: BTreeSet<&str> =
            self.0.iter().map(|line| line.country.as_str()).filter(|code| *code != ANY).collect();
        countries::by_name(lang, codes).into_iter().map(|(code, name)| (code.to_owned(), name)).collect()
    }

    /// How many nobody made sure of lately.
    pub fn stale(&self, now: i64) -> usize {
        self.0.iter().filter(|line| line.is_stale(now)).count()
    }

    /// Whether there is a line for anyone and one for younger people in this language.
    pub fn has_both(&self, lang: Lang) -> bool {
        let has = |younger| self.0.iter().any(|line| line.younger == younger && line.speaks(lang));
        has(false) && has(true)
    }
}

/// Reads all of them. A language's one line stands until there is a line of any country for the
/// same people that speaks it: one of a single country would leave everyone elsewhere with none.
pub async fn load<P: Proof>(db: &Db, proof: &P, site: &Site) -> Result<Lines>
where
    help_line::Entity: Within<P>,
    page_text::Entity: Within<P>,
{
    use page_text::Column as C;
    let reads = db.read(proof);
    let rows = reads.all(reads.find::<help_line::Entity>()).await?;
    let mut lines: Vec<Line> = rows.into_iter().map(Line::of).collect();
    let said = reads.find::<page_text::Entity>().narrow(|rows| {
        rows.filter(C::Owner.eq(OwnerId::SITE)).filter(C::Kind.is_in([Kind::HelpLine, Kind::YoungerHelpLine]))
    });
    let rows = lines.len();
    for text in reads.all(said).await? {
        let Some(line) = Line::said(text, site) else { continue };
        let replaced =
            |other: &Line| other.is_of(ANY) && other.younger == line.younger && other.spoken.contains(&line.language);
        if !lines.iter().take(rows).any(replaced) {
            lines.push(line);
        }
    }
    Ok(Lines(lines))
}

/// Puts them in force after a change.
pub async fn refresh<P: Proof>(app: &App, proof: &P) -> Result<()>
where
    help_line::Entity: Within<P>,
    page_text::Entity: Within<P>,
{
    let _turn = app.settings_turn.lock().await;
    let site = Arc::clone(&app.site());
    app.set_help(load(&app.db, proof, &site).await?);
    Ok(())
}

pub fn police_code(police: Police) -> &'static str {
    match police {
        Police::Yes => "yes",
        Police::No => "no",
        Police::Maybe => "maybe",
    }
}

/// A day as `YYYY-MM-DD`.
pub fn day(seconds: i64) -> String {
    jiff::Timestamp::from_second(seconds).map(|at| at.strftime("%Y-%m-%d").to_string()).unwrap_or_default()
}

/// The first second of a day written as `YYYY-MM-DD`.
pub fn seconds(day: &str) -> i64 {
    format!("{day}T00:00:00Z").parse::<jiff::Timestamp>().map(jiff::Timestamp::as_second).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(country: &str, spoken: &str, checked_at: i64) -> Line {
        Line {
            country: country.to_owned(),
            language: spoken.to_owned(),
            spoken: vec![spoken.to_owned()],
            checked_at,
            ..Line::default()
        }
    }

    #[test]
    fn lines_in_her_language_stand_first_and_old_ones_last() {
        let now = days(400);
        let lines =
            Lines(vec![line("es", "en", now), line("es", "es", 0), line("es", "es", now), line("fr", "es", now)]);
        let found = lines.of_country("es", Lang::Es, now);
        let order: Vec<_> = found.iter().map(|line| (line.language.as_str(), line.is_stale(now))).collect();
        assert_eq!(order, [("es", false), ("es", true), ("en", false)]);
        assert_eq!(lines.stale(now), 1);
        assert_eq!(lines.countries(Lang::En).len(), 2);
    }

    #[test]
    fn a_page_that_shows_few_shows_those_in_her_language() {
        let younger = Line { younger: true, ..line(ANY, "fr", 0) };
        let lines = Lines(vec![line(ANY, "en", 0), line(ANY, "fr", 0), line("fr", "fr", 0), younger]);
        let told = |lang| {
            let (anyone, younger) = lines.few(lang, 0);
            (anyone.into_iter().map(|line| line.language).collect::<Vec<_>>(), younger.len())
        };
        assert_eq!(told(Lang::Fr), (vec!["fr".to_owned()], 1));
        assert_eq!(told(Lang::Ar), (vec!["en".to_owned(), "fr".to_owned()], 1), "rather another language than none");
    }

    #[test]
    fn a_day_is_read_as_its_first_second() {
        assert_eq!(seconds("2026-09-22"), 1_790_035_200);
        assert_eq!(seconds("soon"), 0);
        assert_eq!(day(1_790_035_200), "2026-09-22");
    }
}
