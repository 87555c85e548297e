//! The steward's page for what a facilitator did: facilitators cannot act on one another, and a report about one would
//! otherwise end with words (P7: facilitators are held to the same rules).

use askama::Template;
use entity::ids::MembershipId;
use entity::membership::{self, Role, State};
use entity::space;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::Steward;
use crate::app::App;
use crate::error::{Error, Problem, Problems, Result};
use crate::site::facilitators;
use crate::site::number::Number;
use crate::text::limits;
use crate::web::{Asked, Done, Form, InPath, Many, Okay, Page, Routes, View, filters};

use super::decisions::Reason;
use super::sanctions::Sanction;
use super::stewards;

/// How long a mute may last, in hours.
const LONGEST_MUTE: i64 = 720;

pub fn routes() -> Routes {
    const ONE: &str = "/steward/facilitators/{membership}/act";
    Routes::new()
        .get("/steward/facilitators/all", "list_facilitators", list)
        .get(ONE, "act_on_facilitator_form", page)
        .form(ONE, "act_on_facilitator", ONE, act)
}

/// Everyone who facilitates, space by space.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/facilitators.html")]
pub struct Facilitators {
    pub facilitators: Vec<Line>,
}

#[derive(Serialize, ToSchema)]
pub struct Line {
    pub id: MembershipId,
    pub alias: String,
    pub space: String,
}

impl View for Facilitators {
    const TITLE: &'static str = "title-site";
}

async fn list(steward: Steward, app: App) -> Result<Page<Facilitators>> {
    let reads = app.db.read(&steward);
    let query = reads.find::<membership::Entity>().narrow(|rows| {
        rows.filter(membership::Column::Role.eq(Role::Facilitator))
            .filter(membership::Column::State.eq(State::Active))
            .order_by_asc(membership::Column::Alias)
    });
    let spaces = reads.all(reads.find::<space::Entity>()).await?;
    let name = |id| spaces.iter().find(|space| space.id == id).map_or_else(String::new, |space| space.name.clone());
    let rows = reads.all(query).await?;
    let facilitators = rows.into_iter().map(|row| Line { id: row.id, space: name(row.space), alias: row.alias });
    Ok(Page(Facilitators { facilitators: facilitators.collect() }))
}

/// One facilitator, and what can be done.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/act-on-facilitator.html")]
pub struct ActPage {
    pub id: MembershipId,
    pub alias: String,
    /// Nobody else holds that space.
    pub last: bool,
}

impl View for ActPage {
    const TITLE: &'static str = "title-site";
}

async fn page(steward: Steward, app: App, InPath(id): InPath<MembershipId>) -> Result<Page<ActPage>> {
    let reads = app.db.read(&steward);
    let query = reads.find::<membership::Entity>().narrow(|rows| {
        rows.filter(membership::Column::Id.eq(id))
            .filter(membership::Column::Role.eq(Role::Facilitator))
            .filter(membership::Column::State.eq(State::Active))
    });
    let row = reads.one(query).await?.ok_or(Error::NotFound)?;
    let holding = facilitators::holding(&reads).await?;
    let last = !holding.iter().any(|(space, other)| *space == row.space && *other != row.id);
    Ok(Page(ActPage { id: row.id, alias: row.alias, last }))
}

/// What is decided about a facilitator.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ActForm {
    /// `mute`, `remove` or `bar`.
    pub act: String,
    /// For `mute`: how many hours, 720 at most.
    pub hours: Number,
    pub reason: String,
    /// The rules she was asked about and goes on with.
    pub anyway: Many,
}

async fn act(
    steward: Steward,
    app: App,
    asked: Asked,
    InPath(id): InPath<MembershipId>,
    Form(form): Form<ActForm>,
) -> Result<Done<Okay>> {
    let mut problems = Problems::default();
    let text = problems.check("reason", limits::check(limits::REASON, &form.reason));
    let sanction = match form.act.as_str() {
        "mute" => problems
            .check("hours", form.hours.within(1, LONGEST_MUTE))
            .map(|hours| Sanction::Mute { hours: hours.unwrap_or(24) }),
        "remove" => Some(Sanction::Remove { days: None }),
        "bar" => Some(Sanction::BarSpace),
        _ => {
            problems.add("act", Problem::new("problem-wrong-kind"));
            None
        }
    };
    problems.none()?;
    let (text, sanction) = text.zip(sanction).ok_or(Error::NotFound)?;
    let reason = Reason::by_steward(&app, &asked, ("reason", &text), &form.anyway)?;
    stewards::act_on_facilitator(&app, &steward, id, sanction, reason).await?;
    Ok(Done::to("/steward/facilitators/all", Okay::YES).told("done-steward-acted"))
}
