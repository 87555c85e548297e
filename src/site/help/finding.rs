//! The page on which anyone finds a line of help. She names a country each time; nothing remembers which.

use askama::Template;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::Public;
use crate::app::App;
use crate::error::{Error, Problem, Result};
use crate::web::{Asked, Form, Page, Routes, Shown, View, filters};

use super::countries::{ANY, COUNTRIES};
use super::lines::Line;

pub fn routes() -> Routes {
    Routes::new().get("/help", "help_page", help_page).form("/help", "resources", "/help", resources)
}

/// The lines of any country, and of one if she named it.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "help/help.html")]
pub struct HelpPage {
    /// The country she named, as two letters.
    pub country: Option<String>,
    #[serde(skip)]
    name: String,
    /// Of that country.
    pub here: Vec<Line>,
    /// Of any country.
    pub anywhere: Vec<Line>,
    /// Which countries there are lines of.
    pub countries: Vec<Country>,
    #[serde(skip)]
    now: i64,
}

#[derive(Serialize, ToSchema)]
pub struct Country {
    pub code: String,
    pub name: String,
}

impl View for HelpPage {
    const TITLE: &'static str = "title-help";
}

impl HelpPage {
    fn of(app: &App, asked: &Asked, country: Option<String>) -> Self {
        let (lines, now, lang) = (app.help(), app.clock.seconds(), asked.lang);
        let of = |code: &str| lines.of_country(code, lang, now);
        let countries = lines.countries(lang).into_iter().map(|(code, name)| Country { code, name });
        Self {
            name: country.as_deref().map(|code| super::countries::name(lang, code)).unwrap_or_default(),
            here: country.as_deref().map(of).unwrap_or_default(),
            anywhere: of(ANY),
            countries: countries.collect(),
            country,
            now,
        }
    }

    fn is_chosen(&self, code: &str) -> bool {
        self.country.as_deref() == Some(code)
    }
}

/// Which country.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct Wanted {
    /// Two letters (ISO 3166); any country where it is empty.
    country: String,
}

async fn help_page(_: Public, app: App, asked: Asked) -> Result<Page<HelpPage>> {
    Ok(Page(HelpPage::of(&app, &asked, None)))
}

async fn resources(_: Public, app: App, asked: Asked, Form(wanted): Form<Wanted>) -> Result<Shown<HelpPage>> {
    let code = wanted.country.to_lowercase();
    let country = match code.as_str() {
        "" | ANY => None,
        code if COUNTRIES.contains(&code) => Some(code.to_owned()),
        _ => return Err(Error::invalid("country", Problem::new("help-country-unknown"))),
    };
    Ok(Shown::new(HelpPage::of(&app, &asked, country)))
}
