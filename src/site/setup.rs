//! The steward's short list: what must be said before anyone can be invited. Someone who opens an invitation is told
//! who runs the place, what they would tell whom, and where help is (P13); so none goes out before that is written.

use std::collections::HashSet;

use askama::Template;
use entity::ids::{OwnerId, SpaceId};
use entity::page_text::Kind;
use entity::words::OpenClosed;
use entity::{invitation, space};
use sea_orm::QueryOrder;
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::Steward;
use crate::app::App;
use crate::error::Result;
use crate::language::Lang;
use crate::moderation::rules::chosen;
use crate::web::{Asked, Page, Routes, View, filters};

use super::help::Lines;
use super::texts::Texts;
use super::{Site, facilitators, service, texts};

pub fn routes() -> Routes {
    Routes::new().get("/steward", "steward_list", read_list)
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Step {
    pub name: &'static str,
    pub done: bool,
    /// The page on which it is done.
    pub href: String,
}

/// Which texts are there.
pub type Present = HashSet<(Kind, Lang)>;

/// What is written, of what the list asks for.
pub fn present(texts: &Texts) -> Present {
    let kinds = [
        Kind::About,
        Kind::Authorities,
        Kind::Law,
        Kind::HelpLine,
        Kind::YoungerHelpLine,
        Kind::HouseRules,
        Kind::PublicPage,
    ];
    kinds.into_iter().flat_map(|kind| texts.languages(kind).into_iter().map(move |lang| (kind, lang))).collect()
}

/// The list, in the order of its page. A line of help is needed in every language; other texts in one at least, and
/// readers of the others are shown that one.
pub fn steps(site: &Site, present: &Present, lines: &Lines, reader: Lang) -> Vec<Step> {
    let written = |kind| Lang::ALL.iter().any(|lang| present.contains(&(kind, *lang)));
    let text = |path: &str| format!("/steward/texts/{path}/{}", reader.code());
    let helped = |lang: &Lang| {
        let both = [Kind::HelpLine, Kind::YoungerHelpLine].into_iter().all(|kind| present.contains(&(kind, *lang)));
        (both && site.help_checked.contains_key(lang.code())) || lines.has_both(*lang)
    };
    let unhelped = Lang::ALL.into_iter().find(|lang| !helped(lang));
    let authorities = site.identifies.is_some() && written(Kind::Authorities);
    let step = |name, done, href: String| Step { name, done, href };
    vec![
        step("name", site.chosen && site.icon.is_some(), "/steward/site".to_owned()),
        step("exit", site.chosen, "/steward/site#exit".to_owned()),
        step("about", written(Kind::About), text("about")),
        step("authorities", authorities, text("authorities")),
        step("law", written(Kind::Law), text("law")),
        step("help", unhelped.is_none(), format!("/steward/texts/help/{}", unhelped.unwrap_or(reader).code())),
        step("house-rules", written(Kind::HouseRules), text("house-rules")),
        step("public-page", written(Kind::PublicPage), text("public-page")),
    ]
}

/// Looks at the list again after a change, and opens the way for invitations once it is complete. What was opened
/// stays open only while it is complete.
pub async fn reconsider(app: &App, steward: &Steward) -> Result<()> {
    // Lines of help are what rules lead to.
    chosen::reload(app, steward).await?;
    let texts = texts::of(app, steward, OwnerId::SITE).await?;
    let complete = steps(&app.site(), &present(&texts), &app.help(), Lang::En).iter().all(|step| step.done);
    if complete == app.site().opened {
        return Ok(());
    }
    service::change(app, steward, |site| site.opened = complete).await
}

/// The steward's page: the list, and what else is hers to look after.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/list.html")]
pub struct StewardList {
    /// Whether people can be invited.
    pub opened: bool,
    pub steps: Vec<Step>,
    pub spaces: Vec<SpaceLine>,
    pub invitations: bool,
    /// Texts in which someone may be asking for help, and no facilitator is there.
    pub alerts: u64,
    /// How many lines of help nobody made sure of for half a year.
    pub unchecked: usize,
    #[serde(skip)]
    pub door: bool,
}

/// A space, as a steward sees it.
#[derive(Serialize, ToSchema)]
pub struct SpaceLine {
    pub id: String,
    pub name: String,
    pub kind: &'static str,
    pub visibility: &'static str,
    pub state: &'static str,
    /// It is open, and no facilitator is in it.
    pub unheld: bool,
}

impl View for StewardList {
    const TITLE: &'static str = "title-site";
}

impl StewardList {
    fn left(&self) -> usize {
        self.steps.iter().filter(|step| !step.done).count()
    }

    /// The spaces that nobody holds, once people can be invited.
    fn unheld(&self) -> Vec<&SpaceLine> {
        self.spaces.iter().filter(|space| self.opened && space.unheld).collect()
    }

    /// The one to do next.
    fn next(&self) -> &str {
        self.steps.iter().find(|step| !step.done).map_or("", |step| step.name)
    }
}

async fn read_list(steward: Steward, app: App, asked: Asked) -> Result<Page<StewardList>> {
    let texts = texts::of(&app, &steward, OwnerId::SITE).await?;
    let reads = app.db.read(&steward);
    let spaces = reads.all(reads.find::<space::Entity>().narrow(|rows| rows.order_by_asc(space::Column::Name))).await?;
    let site = app.site();
    let holding = facilitators::holding(&reads).await?;
    let held = |id: SpaceId| holding.iter().any(|(space, _)| *space == id);
    Ok(Page(StewardList {
        opened: site.opened,
        steps: steps(&site, &present(&texts), &app.help(), asked.lang),
        alerts: crate::moderation::alerts::waiting(&app, &steward).await?,
        unchecked: app.help().stale(app.clock.seconds()),
        spaces: spaces.iter().map(|space| SpaceLine::of(space, held(space.id))).collect(),
        invitations: reads.any(reads.find::<invitation::Entity>()).await?,
        door: site.door,
    }))
}

impl SpaceLine {
    fn of(row: &space::Model, held: bool) -> Self {
        Self {
            unheld: !held && row.state == OpenClosed::Open,
            id: row.id.to_string(),
            name: row.name.clone(),
            kind: super::space_form::kind_code(row.kind),
            visibility: super::space_form::visibility_code(row.visibility),
            state: super::space_form::state_code(row.state),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ready() -> (Site, Present) {
        let site = Site {
            chosen: true,
            icon: Some("<svg/>".into()),
            identifies: Some(false),
            help_checked: Lang::ALL.iter().map(|lang| (lang.code().to_owned(), "2026-01-01".to_owned())).collect(),
            ..Site::default()
        };
        let mut present: Present = [Kind::About, Kind::Authorities, Kind::Law, Kind::HouseRules, Kind::PublicPage]
            .into_iter()
            .map(|kind| (kind, Lang::Fr))
            .collect();
        present.extend(Lang::ALL.iter().flat_map(|l| [(Kind::HelpLine, *l), (Kind::YoungerHelpLine, *l)]));
        (site, present)
    }

    fn open(site: &Site, present: &Present) -> Vec<&'static str> {
        steps(site, present, &Lines::default(), Lang::En)
            .into_iter()
            .filter(|step| !step.done)
            .map(|step| step.name)
            .collect()
    }

    #[test]
    fn a_new_site_has_everything_to_do_and_a_ready_one_nothing() {
        assert_eq!(open(&Site::default(), &Present::new()).len(), 8);
        let (site, present) = ready();
        assert!(open(&site, &present).is_empty());
    }

    #[test]
    fn each_missing_thing_is_named() {
        let (site, present) = ready();
        assert_eq!(open(&Site { identifies: None, ..site.clone() }, &present), ["authorities"]);
        assert_eq!(open(&Site { icon: None, ..site.clone() }, &present), ["name"]);
        for (kind, lang, step) in [(Kind::Law, Lang::Fr, "law"), (Kind::YoungerHelpLine, Lang::Ar, "help")] {
            let mut less = present.clone();
            less.remove(&(kind, lang));
            assert_eq!(open(&site, &less), [step]);
        }
    }

    #[test]
    fn the_help_step_leads_to_the_language_that_lacks_it() {
        let (mut site, present) = ready();
        site.help_checked.remove("ar");
        let help =
            steps(&site, &present, &Lines::default(), Lang::En).into_iter().find(|step| step.name == "help").unwrap();
        assert_eq!(help.href, "/steward/texts/help/ar");
    }
}
