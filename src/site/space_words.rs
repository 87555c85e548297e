//! A space's own words in its other languages: its name, what it is for, its house rules. Each is shown to whoever
//! reads that language; where one is missing she is shown the main language's.

use askama::Template;
use entity::ids::{OwnerId, SpaceId};
use entity::page_text::Kind;
use entity::space;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::Steward;
use crate::app::App;
use crate::error::{Error, Problems, Result};
use crate::language::Lang;
use crate::spaces::signs::Signs;
use crate::text::limits;
use crate::web::{Done, Form, InPath, Okay, Page, Routes, View, filters};

use super::space_form::optional;
use super::spaces::found;
use super::statements::LanguageTab;
use super::texts;

/// What a space says of itself, with the names of the fields.
const WORDS: [(Kind, &str); 3] = [(Kind::Name, "name"), (Kind::Purpose, "purpose"), (Kind::HouseRules, "house_rules")];

pub fn routes() -> Routes {
    const ONE: &str = "/steward/spaces/{space}/words/{language}";
    Routes::new().get(ONE, "read_space_words", read_words).form(ONE, "write_space_words", ONE, write_words)
}

/// The form of one language.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/space-words.html")]
pub struct WordsPage {
    pub id: SpaceId,
    pub language: &'static str,
    pub name: String,
    pub purpose: String,
    pub house_rules: String,
    /// The name in the main language.
    pub main: String,
    #[serde(skip)]
    pub tabs: Vec<LanguageTab>,
    #[serde(skip)]
    pub dir: &'static str,
}

impl View for WordsPage {
    const TITLE: &'static str = "title-site";
}

/// One tab for each language of the space, its main one among them.
pub fn tabs(row: &space::Model, texts: &texts::Texts, current: Lang) -> Vec<LanguageTab> {
    let spoken = |lang: &Lang| row.languages.split(',').any(|code| code == lang.code()) || is_main(row, *lang);
    let written = |lang| is_main(row, lang) || WORDS.iter().any(|(kind, _)| texts.has(*kind, lang));
    let all = super::statements::tabs(current, written);
    let of_space = all.into_iter().filter(|tab| Lang::from_code(tab.code).is_some_and(|lang| spoken(&lang)));
    of_space.map(|tab| LanguageTab { main: tab.code == row.language, ..tab }).collect()
}

fn is_main(row: &space::Model, lang: Lang) -> bool {
    row.language == lang.code()
}

/// A space and another of its languages than the main one, whose words stand with its settings.
async fn named(app: &App, steward: &Steward, (id, code): (String, String)) -> Result<(space::Model, Lang)> {
    let row = found(app, steward, &id).await?;
    let lang = Lang::ALL.into_iter().find(|lang| lang.code() == code && !is_main(&row, *lang));
    Ok((row, lang.ok_or(Error::NotFound)?))
}

async fn read_words(steward: Steward, app: App, InPath(path): InPath<(String, String)>) -> Result<Page<WordsPage>> {
    let (row, lang) = named(&app, &steward, path).await?;
    let texts = texts::of(&app, &steward, OwnerId::from(row.id)).await?;
    let source = |kind| texts.source(kind, lang).unwrap_or_default().to_owned();
    Ok(Page(WordsPage {
        id: row.id,
        language: lang.code(),
        name: source(Kind::Name),
        purpose: source(Kind::Purpose),
        house_rules: source(Kind::HouseRules),
        tabs: tabs(&row, &texts, lang),
        dir: lang.dir().code(),
        main: row.name,
    }))
}

/// What is left empty is shown in the main language.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct WordsForm {
    pub name: String,
    pub purpose: String,
    pub house_rules: String,
}

async fn write_words(
    steward: Steward,
    app: App,
    InPath(path): InPath<(String, String)>,
    Form(form): Form<WordsForm>,
) -> Result<Done<Okay>> {
    let (row, lang) = named(&app, &steward, path).await?;
    let mut problems = Problems::default();
    let typed = [
        (Kind::Name, problems.check("name", optional(limits::SPACE_NAME, &form.name))),
        (Kind::Purpose, problems.check("purpose", optional(limits::SPACE_ABOUT, &form.purpose))),
        (Kind::HouseRules, problems.check("house_rules", optional(limits::HOUSE_RULES, &form.house_rules))),
    ];
    problems.none()?;
    let id = row.id;
    app.db
        .write(&steward, move |tx| {
            Box::pin(async move {
                for (kind, text) in typed {
                    match text.flatten() {
                        Some(text) => texts::put(&tx, id.into(), kind, lang, text).await?,
                        None => texts::remove(&tx, id.into(), kind, lang).await?,
                    }
                }
                Ok(())
            })
        })
        .await?;
    Signs::reload(&app, &steward).await?;
    Ok(Done::to(format!("/steward/spaces/{id}/words/{}", lang.code()), Okay::YES).told("done-steward-saved"))
}
