//! The steward's pages of those who were put out of a space: what was decided and why, and the step from one space to
//! the whole site. No names: she has no list of members, and what she decides on is the reason that was given.

use askama::Template;
use entity::former::{self, What};
use entity::ids::MembershipId;
use entity::space;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::Steward;
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::context::rfc3339;
use crate::web::{Asked, Done, Form, InPath, Many, Okay, Page, Routes, View, filters};

use super::decisions::Reason;
use super::stewards;

/// How many the page shows: the latest first.
const SHOWN: u64 = 100;

pub fn routes() -> Routes {
    const EVERYWHERE: &str = "/steward/removals/{membership}/everywhere";
    Routes::new().get("/steward/removals", "list_removals", list).get(EVERYWHERE, "bar_everywhere_form", form).form(
        EVERYWHERE,
        "bar_everywhere",
        EVERYWHERE,
        bar,
    )
}

#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/removals.html")]
pub struct Removals {
    pub removals: Vec<Removal>,
}

/// One of them, and the form that closes the whole site to that person.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/everywhere.html")]
pub struct Removal {
    pub id: MembershipId,
    pub space: String,
    /// `removed`, `barred_space` or `barred_instance`.
    pub what: &'static str,
    pub reason: String,
    pub lang: String,
    /// Who decided; empty where it was a steward.
    pub by: String,
    pub at: String,
    #[serde(skip)]
    pub day: i64,
}

impl View for Removals {
    const TITLE: &'static str = "title-site";
}

impl View for Removal {
    const TITLE: &'static str = "title-site";
}

impl Removal {
    fn of(row: former::Model, spaces: &[space::Model]) -> Self {
        let space = spaces.iter().find(|space| space.id == row.space);
        Self {
            id: row.membership,
            space: space.map(|space| space.name.clone()).unwrap_or_default(),
            what: match row.what {
                What::Removed => "removed",
                What::BarredSpace => "barred_space",
                What::BarredInstance => "barred_instance",
            },
            reason: row.reason,
            lang: row.language,
            by: row.by_alias,
            at: rfc3339(row.day),
            day: row.day,
        }
    }
}

async fn list(steward: Steward, app: App) -> Result<Page<Removals>> {
    let reads = app.db.read(&steward);
    let spaces = reads.all(reads.find::<space::Entity>()).await?;
    let rows = reads
        .find::<former::Entity>()
        .narrow(|rows| rows.order_by_desc(former::Column::Day).order_by_asc(former::Column::Membership).limit(SHOWN));
    let removals = reads.all(rows).await?.into_iter().map(|row| Removal::of(row, &spaces));
    Ok(Page(Removals { removals: removals.collect() }))
}

async fn form(steward: Steward, app: App, InPath(id): InPath<MembershipId>) -> Result<Page<Removal>> {
    let reads = app.db.read(&steward);
    let query = reads.find::<former::Entity>().narrow(|rows| rows.filter(former::Column::Membership.eq(id)));
    let row = reads.one(query).await?.ok_or(Error::NotFound)?;
    let spaces = reads.all(reads.find::<space::Entity>()).await?;
    Ok(Page(Removal::of(row, &spaces)))
}

/// Why the whole site is closed to that person.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct Why {
    reason: String,
    /// The rules she was asked about and goes on with.
    anyway: Many,
}

async fn bar(
    steward: Steward,
    app: App,
    asked: Asked,
    InPath(id): InPath<MembershipId>,
    Form(why): Form<Why>,
) -> Result<Done<Okay>> {
    let reason = Reason::by_steward(&app, &asked, ("reason", &why.reason), &why.anyway)?;
    stewards::bar_everywhere(&app, &steward, id, reason).await?;
    Ok(Done::to("/steward/removals", Okay::YES).told("done-steward-acted"))
}
