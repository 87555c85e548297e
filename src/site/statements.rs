//! The longer texts of the site, one language at a time: who runs it, whom they identify to whom, what the law asks,
//! the house rules, the public page. A language that has no text yet begins with a template to edit.

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
use crate::web::{Done, Form, InPath, Okay, Page, Routes, View, filters, words};

use super::texts::{self, Texts};
use super::{service, setup};

pub fn routes() -> Routes {
    const PATH: &str = "/steward/texts/{kind}/{language}";
    Routes::new().get(PATH, "read_text", read_text).form(PATH, "write_text", PATH, write_text)
}

/// The kinds that have a page of their own, by the name in its address.
pub fn kind_of(name: &str) -> Option<Kind> {
    Some(match name {
        "about" => Kind::About,
        "authorities" => Kind::Authorities,
        "law" => Kind::Law,
        "house-rules" => Kind::HouseRules,
        "public-page" => Kind::PublicPage,
        _ => return None,
    })
}

/// The form of one text in one language.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/text.html")]
pub struct TextPage {
    /// `about`, `authorities`, `law`, `house-rules` or `public-page`.
    pub kind: String,
    pub language: &'static str,
    /// What is in force, or a template where nothing is.
    pub text: String,
    pub written: bool,
    /// `yes` or `no`, once said; only for `authorities`.
    pub identifies: String,
    #[serde(skip)]
    pub languages: Vec<LanguageTab>,
    #[serde(skip)]
    pub dir: &'static str,
}

/// A way to the same text in another language.
pub struct LanguageTab {
    pub code: &'static str,
    pub own_name: &'static str,
    pub current: bool,
    /// The text in this language stands with a space's settings.
    pub main: bool,
    pub written: bool,
}

impl View for TextPage {
    const TITLE: &'static str = "title-site";
}

impl TextPage {
    fn is_authorities(&self) -> bool {
        self.kind == "authorities"
    }

    fn yes_and_no(&self) -> [(&'static str, &'static str); 2] {
        [("no", "steward-identifies-no"), ("yes", "steward-identifies-yes")]
    }
}

/// One tab for each language, with what is written in it.
pub fn tabs(current: Lang, written: impl Fn(Lang) -> bool) -> Vec<LanguageTab> {
    let tab = |lang: Lang| LanguageTab {
        code: lang.code(),
        own_name: lang.own_name(),
        current: lang == current,
        main: false,
        written: written(lang),
    };
    Lang::ALL.into_iter().map(tab).collect()
}

fn named(kind: &str, language: &str) -> Result<(Kind, Lang)> {
    let lang = Lang::ALL.into_iter().find(|lang| lang.code() == language);
    Ok((kind_of(kind).ok_or(Error::NotFound)?, lang.ok_or(Error::NotFound)?))
}

async fn read_text(
    steward: Steward,
    app: App,
    InPath((name, language)): InPath<(String, String)>,
) -> Result<Page<TextPage>> {
    let (kind, lang) = named(&name, &language)?;
    let texts: Texts = texts::of(&app, &steward, OwnerId::SITE).await?;
    let text = texts.source(kind, lang).map(str::to_owned);
    Ok(Page(TextPage {
        written: text.is_some(),
        text: text.unwrap_or_else(|| words::say(lang, &format!("steward-template-{name}"))),
        kind: name,
        language: lang.code(),
        identifies: app.site().identifies.map_or("", |yes| if yes { "yes" } else { "no" }).to_owned(),
        languages: tabs(lang, |lang| texts.has(kind, lang)),
        dir: lang.dir().code(),
    }))
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Written {
    pub text: String,
    /// `yes` or `no`; only for `authorities`.
    pub identifies: String,
}

/// What was said to "do you identify people for any authority?".
pub fn identifies(answer: &str) -> Result<bool, Problem> {
    match answer {
        "yes" | "true" => Ok(true),
        "no" | "false" => Ok(false),
        _ => Err(Problem::new("steward-identifies-unsaid")),
    }
}

async fn write_text(
    steward: Steward,
    app: App,
    InPath((name, language)): InPath<(String, String)>,
    Form(form): Form<Written>,
) -> Result<Done<Okay>> {
    let (kind, lang) = named(&name, &language)?;
    let mut problems = Problems::default();
    let text = problems.check("text", limits::check(texts::field(kind), &form.text));
    let identifies =
        (kind == Kind::Authorities).then(|| problems.check("identifies", identifies(&form.identifies))).flatten();
    problems.none()?;
    if let Some(text) = text {
        app.db
            .write(&steward, move |tx| Box::pin(async move { texts::put(&tx, OwnerId::SITE, kind, lang, text).await }))
            .await?;
    }
    if identifies.is_some() {
        service::change(&app, &steward, |site| site.identifies = identifies).await?;
    }
    setup::reconsider(&app, &steward).await?;
    Ok(Done::to("/steward", Okay::YES).told("done-steward-saved"))
}
