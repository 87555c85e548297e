//! What a steward sees of the rules of the whole site: which packs are in force, whether new ones were refused and why,
//! and in which languages people wrote that no pack speaks.

use askama::Template;
use entity::ids::SpaceId;
use entity::{space, uncovered};
use sea_orm::QueryOrder;
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::Steward;
use crate::app::App;
use crate::error::Result;
use crate::language::Lang;
use crate::posts::views::dir;
use crate::web::context::rfc3339;
use crate::web::{Asked, Page, View, filters};

use super::list::pack_name;

/// The rules of the site.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/rules.html")]
pub struct SiteRules {
    /// Whether they are those that came with the program, rather than the operator's own.
    pub built_in: bool,
    pub packs: Vec<String>,
    /// The languages they speak.
    pub languages: Vec<String>,
    /// How many rules there are.
    pub rules: usize,
    /// When they were read again while the server ran.
    pub read_at: Option<String>,
    pub refused: Option<RefusedView>,
    pub uncovered: Vec<UncoveredView>,
    pub spaces: Vec<SpaceView>,
    #[serde(skip)]
    pub names: Vec<String>,
    #[serde(skip)]
    pub read_seconds: Option<i64>,
}

/// Packs that were refused while those from before stay in force.
#[derive(Serialize, ToSchema)]
pub struct RefusedView {
    pub at: String,
    #[serde(skip)]
    pub seconds: i64,
    pub faults: Vec<String>,
}

/// How many texts of a day were in a language that no pack speaks.
#[derive(Serialize, ToSchema)]
pub struct UncoveredView {
    pub at: String,
    #[serde(skip)]
    pub day: i64,
    /// A tag; `und` where it could not be told.
    pub language: String,
    pub texts: i64,
}

#[derive(Serialize, ToSchema)]
pub struct SpaceView {
    pub id: SpaceId,
    pub name: String,
    #[serde(skip)]
    pub dir: &'static str,
}

impl View for SiteRules {
    const TITLE: &'static str = "title-site";
}

pub async fn read_site_rules(steward: Steward, app: App, asked: Asked) -> Result<Page<SiteRules>> {
    let packs = app.rules.packs();
    let mut names: Vec<String> = packs.rules().map(|(pack, ..)| pack.to_owned()).collect();
    names.sort();
    names.dedup();
    let reads = app.db.read(&steward);
    let spaces = reads.all(reads.find::<space::Entity>().narrow(|rows| rows.order_by_asc(space::Column::Name))).await?;
    let days = reads
        .find::<uncovered::Entity>()
        .narrow(|rows| rows.order_by_desc(uncovered::Column::Day).order_by_asc(uncovered::Column::Language));
    let uncovered = reads.all(days).await?.into_iter().map(|row| UncoveredView {
        at: rfc3339(row.day),
        day: row.day,
        language: row.language,
        texts: row.texts,
    });
    Ok(Page(SiteRules {
        built_in: app.config.rules_folder.is_none(),
        names: names.iter().map(|pack| pack_name(asked.lang, pack)).collect(),
        packs: names,
        languages: packs.languages().map(str::to_owned).collect(),
        rules: packs.rules().count(),
        read_at: app.rules.read_at().map(rfc3339),
        read_seconds: app.rules.read_at(),
        refused: app.rules.refused().map(|refused| RefusedView {
            at: rfc3339(refused.at),
            seconds: refused.at,
            faults: refused.faults.lines().map(str::to_owned).collect(),
        }),
        uncovered: uncovered.collect(),
        spaces: spaces
            .into_iter()
            .map(|space| SpaceView { id: space.id, name: space.name, dir: dir(space.direction) })
            .collect(),
    }))
}

impl UncoveredView {
    /// In its own letters where we know it.
    fn name(&self) -> Option<&'static str> {
        Lang::from_code(&self.language).map(Lang::own_name)
    }
}
