//! The steward's side of the lines of help: she writes them, makes sure of them again, and takes them away. Who checked
//! a line is kept nowhere.

use askama::Template;
use entity::help_line::{self, Police};
use entity::ids::HelpLineId;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::Steward;
use crate::app::App;
use crate::error::{Error, Problem, Problems, Result};
use crate::language::Lang;
use crate::site::setup;
use crate::text::limits;
use crate::web::{Asked, Done, Form, InPath, Many, Okay, Page, Routes, Tick, View, filters};

use super::countries::{self, ANY, COUNTRIES};
use super::lines::{self, Line, day, seconds};
use super::said;

const LIST: &str = "/steward/help";
const NEW: &str = "/steward/help/new";
const LINE: &str = "/steward/help/{line}";

pub fn routes() -> Routes {
    Routes::new()
        .get(LIST, "list_help_lines", list)
        .get(NEW, "new_help_line", new)
        .form(LIST, "add_help_line", NEW, add)
        .get(LINE, "read_help_line", read)
        .form(LINE, "edit_help_line", LINE, change)
        .form("/steward/help/{line}/checked", "recheck_help_line", LIST, recheck)
        .form("/steward/help/{line}/remove", "remove_help_line", LIST, remove)
}

/// All lines, as she looks after them.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/help-lines.html")]
pub struct HelpList {
    pub lines: Vec<Listed>,
    #[serde(skip)]
    now: i64,
}

#[derive(Serialize, ToSchema)]
pub struct Listed {
    pub country_name: String,
    /// Whether it is the first of its country.
    #[serde(skip)]
    first: bool,
    #[serde(flatten)]
    pub line: Line,
    /// Nobody made sure of it for half a year.
    pub stale: bool,
}

impl Listed {
    /// As the only one of a list.
    fn alone(&self) -> &[Line] {
        std::slice::from_ref(&self.line)
    }
}

impl View for HelpList {
    const TITLE: &'static str = "title-site";
}

async fn list(_: Steward, app: App, asked: Asked) -> Result<Page<HelpList>> {
    let (now, held) = (app.clock.seconds(), app.help());
    let listed = |line: &Line| Listed {
        country_name: countries::name(asked.lang, &line.country),
        first: false,
        stale: line.is_stale(now),
        line: line.clone(),
    };
    let mut lines: Vec<Listed> = held.all().map(listed).collect();
    lines.sort_by_cached_key(|one| {
        (!one.stale, one.line.country != ANY, one.country_name.clone(), one.line.language.clone(), one.line.who.clone())
    });
    let mut before = None;
    for one in &mut lines {
        one.first = before.replace(one.line.country.clone()).as_ref() != Some(&one.line.country);
    }
    Ok(Page(HelpList { lines, now }))
}

/// The form of one line.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/help-line.html")]
pub struct HelpForm {
    #[serde(flatten)]
    pub line: Line,
    #[serde(skip)]
    countries: Vec<(&'static str, String)>,
}

impl View for HelpForm {
    const TITLE: &'static str = "title-site";
}

impl HelpForm {
    fn of(line: Line, asked: &Asked) -> Self {
        Self { line, countries: countries::by_name(asked.lang, COUNTRIES.into_iter().chain([ANY])) }
    }

    fn languages(&self) -> [Lang; 4] {
        Lang::ALL
    }

    fn police(&self) -> &'static str {
        self.line.police.unwrap_or_default()
    }

    fn action(&self) -> String {
        self.line.id.map_or_else(|| LIST.to_owned(), |id| format!("{LIST}/{id}"))
    }
}

async fn new(_: Steward, app: App, asked: Asked) -> Result<Page<HelpForm>> {
    let line = Line {
        country: ANY.to_owned(),
        language: asked.lang.code().to_owned(),
        checked: day(app.clock.day()),
        ..Line::default()
    };
    Ok(Page(HelpForm::of(line, &asked)))
}

async fn read(_: Steward, app: App, asked: Asked, InPath(id): InPath<HelpLineId>) -> Result<Page<HelpForm>> {
    let line = app.help().all().find(|line| line.id == Some(id)).cloned().ok_or(Error::NotFound)?;
    Ok(Page(HelpForm::of(line, &asked)))
}

/// A line as it is typed.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct Written {
    /// Two letters (ISO 3166), or `any`.
    country: String,
    /// The language it is written in.
    language: String,
    who: String,
    contact: String,
    cost: String,
    /// Those of our languages that are spoken there.
    spoken: Many,
    also: String,
    hours: String,
    /// `yes`, `no` or `maybe`.
    police: String,
    younger: Tick,
    /// The day someone last made sure of it, `YYYY-MM-DD`.
    checked: String,
}

impl Written {
    fn check(self, today: i64) -> Result<help_line::ActiveModel> {
        let mut problems = Problems::default();
        let country = self.country.to_lowercase();
        let known = country == ANY || COUNTRIES.contains(&country.as_str());
        problems.check("country", if known { Ok(()) } else { Err(Problem::new("help-country-unknown")) });
        let language = Lang::from_code(&self.language).ok_or_else(|| Problem::new("steward-language-unknown"));
        let language = problems.check("language", language);
        let who = problems.check("who", limits::check(limits::HELP_WHO, &self.who));
        let contact = problems.check("contact", limits::check(limits::HELP_LINE, &self.contact));
        let cost = problems.check("cost", limits::check(limits::HELP_FACT, &self.cost));
        let hours = problems.check("hours", limits::check(limits::HELP_FACT, &self.hours));
        let also = problems.check("also", limits::check(limits::HELP_ALSO, &self.also));
        let police = problems.check("police", police(&self.police));
        let checked = problems.check("checked", said::day(&self.checked, today));
        let spoken: Vec<&str> = Lang::ALL.into_iter().map(Lang::code).filter(|code| self.spoken.has(code)).collect();
        if spoken.is_empty() && also.as_ref().is_some_and(String::is_empty) {
            problems.add("spoken", Problem::new("help-spoken-missing"));
        }
        problems.none()?;
        Ok(help_line::ActiveModel {
            country: Set(country),
            language: Set(language.unwrap_or_default().code().to_owned()),
            who: Set(who.unwrap_or_default()),
            contact: Set(contact.unwrap_or_default()),
            cost: Set(cost.unwrap_or_default()),
            spoken: Set(spoken.join(",")),
            also: Set(also.unwrap_or_default()),
            hours: Set(hours.unwrap_or_default()),
            police: Set(police.unwrap_or(Police::Maybe)),
            younger: Set(self.younger.0),
            checked: Set(checked.map_or(0, |day| seconds(&day))),
            ..Default::default()
        })
    }
}

fn police(said: &str) -> Result<Police, Problem> {
    match said {
        "yes" => Ok(Police::Yes),
        "no" => Ok(Police::No),
        "maybe" => Ok(Police::Maybe),
        _ => Err(Problem::new("help-police-unsaid")),
    }
}

async fn add(steward: Steward, app: App, Form(written): Form<Written>) -> Result<Done<Okay>> {
    let row = help_line::ActiveModel { id: Set(HelpLineId(app.random.uuid())), ..written.check(app.clock.day())? };
    app.db.write(&steward, move |tx| Box::pin(async move { tx.insert::<help_line::Entity>(row).await })).await?;
    changed(&app, &steward).await
}

async fn change(
    steward: Steward,
    app: App,
    InPath(id): InPath<HelpLineId>,
    Form(written): Form<Written>,
) -> Result<Done<Okay>> {
    update(&app, &steward, id, written.check(app.clock.day())?).await
}

/// She made sure of it today.
async fn recheck(
    steward: Steward,
    app: App,
    InPath(id): InPath<HelpLineId>,
    Form(_): Form<Nothing>,
) -> Result<Done<Okay>> {
    let today = help_line::ActiveModel { checked: Set(app.clock.day()), ..Default::default() };
    update(&app, &steward, id, today).await
}

async fn update(app: &App, steward: &Steward, id: HelpLineId, row: help_line::ActiveModel) -> Result<Done<Okay>> {
    let there = app
        .db
        .write(steward, move |tx| {
            Box::pin(async move {
                tx.update::<help_line::Entity>(|rows| rows.set(row).filter(help_line::Column::Id.eq(id))).await
            })
        })
        .await?;
    if there == 0 {
        return Err(Error::NotFound);
    }
    changed(app, steward).await
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct Nothing {}

async fn remove(
    steward: Steward,
    app: App,
    InPath(id): InPath<HelpLineId>,
    Form(_): Form<Nothing>,
) -> Result<Done<Okay>> {
    let gone = app
        .db
        .write(&steward, move |tx| {
            Box::pin(
                async move { tx.delete::<help_line::Entity>(|rows| rows.filter(help_line::Column::Id.eq(id))).await },
            )
        })
        .await?;
    if gone == 0 {
        return Err(Error::NotFound);
    }
    changed(&app, &steward).await
}

async fn changed(app: &App, steward: &Steward) -> Result<Done<Okay>> {
    lines::refresh(app, steward).await?;
    setup::reconsider(app, steward).await?;
    Ok(Done::to(LIST, Okay::YES).told("done-steward-saved"))
}
