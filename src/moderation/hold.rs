//! What waits for a facilitator, in one place. Numbers of work are fine here; they are of no person.

use askama::Template;
use entity::ids::SpaceId;
use entity::membership::{Role, State};
use entity::words::OpenClosed;
use entity::{join_request, membership, report};
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::{Facilitator, Space};
use crate::app::App;
use crate::error::Result;
use crate::posts::views::dir;
use crate::web::{Page, View, filters};

use super::alerts::{self, AlertLine};
use super::{held, reports};

/// A facilitator's work in a space.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/hold.html")]
pub struct Hold {
    pub id: SpaceId,
    #[serde(skip)]
    pub space: String,
    #[serde(skip)]
    pub dir: &'static str,
    /// Texts in which someone may be asking for help.
    pub alerts: Vec<AlertLine>,
    /// People who ask to join.
    pub requests: u64,
    /// Texts that wait until someone has read them.
    pub held: usize,
    /// Open reports that are the facilitators'.
    pub reports: u64,
    /// Facilitators whom no second person has confirmed.
    pub unconfirmed: u64,
}

impl View for Hold {
    const TITLE: &'static str = "title-hold";
}

pub async fn hold(who: Facilitator<Space>, app: App) -> Result<Page<Hold>> {
    let reads = app.db.read(&who);
    let requests = reads
        .find::<join_request::Entity>()
        .narrow(|rows| rows.filter(join_request::Column::State.eq(join_request::State::Waiting)));
    let open = reads
        .find::<report::Entity>()
        .narrow(|rows| rows.filter(reports::waiting(&who)).filter(report::Column::State.eq(OpenClosed::Open)));
    let unconfirmed = reads.find::<membership::Entity>().narrow(|rows| {
        rows.filter(membership::Column::Role.eq(Role::Facilitator))
            .filter(membership::Column::State.eq(State::Unconfirmed))
    });
    Ok(Page(Hold {
        id: who.space.id,
        space: who.space.name.clone(),
        dir: dir(who.space.direction),
        alerts: alerts::open(&reads).await?,
        requests: reads.count(requests).await?,
        held: held::hers(&reads).await?.len(),
        reports: reads.count(open).await?,
        unconfirmed: reads.count(unconfirmed).await?,
    }))
}
