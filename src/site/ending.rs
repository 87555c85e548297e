//! Ending a space. Those in it are told, read on and take along what is theirs until a day that is said; on that day
//! everything in it is erased ([`crate::background`]). Until then a steward can keep it after all.

use askama::Template;
use entity::ids::SpaceId;
use entity::space::Door;
use entity::words::OpenClosed;
use entity::{invitation, space};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::Steward;
use crate::app::App;
use crate::clock::days;
use crate::error::{Error, Problem, Result};
use crate::web::context::rfc3339;
use crate::web::{Done, Form, InPath, Page, Routes, View, filters};

use super::number::Number;
use super::spaces::found;

/// The shortest and the longest notice, in days: nobody should find the door gone who looks in once a week.
const NOTICE: (i64, i64) = (7, 365);

pub fn routes() -> Routes {
    const END: &str = "/steward/spaces/{space}/end";
    Routes::new().get(END, "end_space_form", end_form).form(END, "end_space", END, end_space).form(
        "/steward/spaces/{space}/keep",
        "keep_space",
        END,
        keep_space,
    )
}

/// The form of ending a space.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/end.html")]
pub struct EndPage {
    pub id: SpaceId,
    pub name: String,
    /// When everything in it is erased, where that is decided.
    pub ends_at: Option<String>,
    #[serde(skip)]
    pub ends_day: Option<i64>,
}

impl View for EndPage {
    const TITLE: &'static str = "title-site";
}

async fn end_form(steward: Steward, app: App, InPath(id): InPath<String>) -> Result<Page<EndPage>> {
    let row = found(&app, &steward, &id).await?;
    Ok(Page(EndPage { id: row.id, name: row.name, ends_at: row.ends_day.map(rfc3339), ends_day: row.ends_day }))
}

/// In how many days.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct EndForm {
    /// From 7 to 365.
    pub days: Number,
}

/// What becomes of it.
#[derive(Serialize, ToSchema)]
pub struct Ending {
    pub id: SpaceId,
    pub ends_at: Option<String>,
}

/// Closes it at once, with its door and its invitations, and says the day.
async fn end_space(
    steward: Steward,
    app: App,
    InPath(id): InPath<String>,
    Form(form): Form<EndForm>,
) -> Result<Done<Ending>> {
    let row = found(&app, &steward, &id).await?;
    let notice = form.days.within(NOTICE.0, NOTICE.1).map_err(|problem| Error::invalid("days", problem))?;
    let notice = notice.ok_or_else(|| Error::invalid("days", Problem::new("field-empty")))?;
    let (id, ends_day) = (row.id, app.clock.day() + days(notice));
    app.db
        .write(&steward, move |tx| {
            Box::pin(async move {
                let ending = space::ActiveModel {
                    state: Set(OpenClosed::Closed),
                    door: Set(Door::Closed),
                    ends_day: Set(Some(ends_day)),
                    ..Default::default()
                };
                tx.update::<space::Entity>(|rows| rows.set(ending).filter(space::Column::Id.eq(id))).await?;
                tx.update::<invitation::Entity>(|rows| {
                    rows.col_expr(invitation::Column::State, Expr::value(OpenClosed::Closed))
                        .filter(invitation::Column::Space.eq(id))
                })
                .await
            })
        })
        .await?;
    let ending = Ending { id, ends_at: Some(rfc3339(ends_day)) };
    Ok(Done::to(format!("/steward/spaces/{id}/end"), ending).told("done-space-ends"))
}

/// It stays after all, closed until she opens it.
async fn keep_space(steward: Steward, app: App, InPath(id): InPath<String>) -> Result<Done<Ending>> {
    let id = found(&app, &steward, &id).await?.id;
    app.db
        .write(&steward, move |tx| {
            Box::pin(async move {
                let kept = space::ActiveModel { ends_day: Set(None), ..Default::default() };
                tx.update::<space::Entity>(|rows| rows.set(kept).filter(space::Column::Id.eq(id))).await
            })
        })
        .await?;
    Ok(Done::to(format!("/steward/spaces/{id}"), Ending { id, ends_at: None }).told("done-space-kept"))
}
