//! The whole short list in one call, for tools and the demo: the same checks as the pages', field by field.

use std::collections::BTreeMap;

use entity::ids::OwnerId;
use entity::page_text::Kind;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::Steward;
use crate::app::App;
use crate::error::{Problem, Problems, Result};
use crate::language::Lang;
use crate::text::limits;
use crate::web::{Done, Form, Routes, Tick};

use super::help::lines;
use super::help::said::HelpLines;
use super::identity::Identity;
use super::{service, setup, statements, texts};

pub fn routes() -> Routes {
    Routes::new().post("/steward/set-up", "set_up_site", set_up_site)
}

/// Everything the short list asks for. Texts are by language: `{"en": "…"}`.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SetUp {
    pub name: String,
    pub icon: String,
    pub icon_svg: String,
    pub exit: String,
    pub door: Tick,
    /// `yes` or `no`.
    pub identifies: String,
    pub about: BTreeMap<String, String>,
    pub authorities: BTreeMap<String, String>,
    pub law: BTreeMap<String, String>,
    pub house_rules: BTreeMap<String, String>,
    pub public_page: BTreeMap<String, String>,
    pub help: BTreeMap<String, HelpLines>,
}

/// What is still missing.
#[derive(Serialize, ToSchema)]
pub struct SetUpDone {
    /// Whether people can be invited now.
    pub opened: bool,
    pub steps: Vec<setup::Step>,
}

struct Line {
    kind: Kind,
    lang: Lang,
    source: String,
}

pub async fn set_up_site(steward: Steward, app: App, Form(form): Form<SetUp>) -> Result<Done<SetUpDone>> {
    let mut problems = Problems::default();
    let identity =
        Identity { name: form.name, icon: form.icon, icon_svg: form.icon_svg, exit: form.exit, door: form.door };
    let identity = identity.check(&app.config, &mut problems);
    let identifies = problems.check("identifies", statements::identifies(&form.identifies));
    let mut lines = Vec::new();
    let statements = [
        ("about", Kind::About, form.about),
        ("authorities", Kind::Authorities, form.authorities),
        ("law", Kind::Law, form.law),
        ("house_rules", Kind::HouseRules, form.house_rules),
        ("public_page", Kind::PublicPage, form.public_page),
    ];
    for (field, kind, texts) in statements {
        lines.extend(check_texts(field, kind, &texts, &mut problems));
    }
    let mut days = BTreeMap::new();
    for (code, help) in &form.help {
        let Some(lang) = language("help", code, &mut problems) else { continue };
        let Some(checked) = help.check(app.clock.day(), &mut problems) else { continue };
        lines.push(Line { kind: Kind::HelpLine, lang, source: checked.line });
        lines.push(Line { kind: Kind::YoungerHelpLine, lang, source: checked.younger });
        days.insert(lang.code().to_owned(), checked.day);
    }
    problems.none()?;
    app.db
        .write(&steward, move |tx| {
            Box::pin(async move {
                for line in lines {
                    texts::put(&tx, OwnerId::SITE, line.kind, line.lang, line.source).await?;
                }
                Ok(())
            })
        })
        .await?;
    if let Some(identity) = identity {
        identity.keep(&app, &steward).await?;
    }
    service::change(&app, &steward, |site| {
        site.identifies = identifies;
        site.help_checked.extend(days);
    })
    .await?;
    lines::refresh(&app, &steward).await?;
    setup::reconsider(&app, &steward).await?;
    Ok(Done::to("/steward", outcome(&app, &steward).await?).told("done-steward-saved"))
}

async fn outcome(app: &App, steward: &Steward) -> Result<SetUpDone> {
    let texts = texts::of(app, steward, OwnerId::SITE).await?;
    let steps = setup::steps(&app.site(), &setup::present(&texts), &app.help(), Lang::En);
    Ok(SetUpDone { opened: app.site().opened, steps })
}

fn language(field: &'static str, code: &str, problems: &mut Problems) -> Option<Lang> {
    let lang = Lang::ALL.into_iter().find(|lang| lang.code() == code);
    problems.check(field, lang.ok_or_else(|| Problem::new("steward-language-unknown")))
}

fn check_texts(
    field: &'static str,
    kind: Kind,
    texts: &BTreeMap<String, String>,
    problems: &mut Problems,
) -> Vec<Line> {
    let mut lines = Vec::new();
    for (code, text) in texts {
        let Some(lang) = language(field, code, problems) else { continue };
        let checked = problems.check(field, limits::check(texts::field(kind), text));
        lines.extend(checked.map(|source| Line { kind, lang, source }));
    }
    lines
}
