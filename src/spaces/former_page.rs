//! What is left to someone who was removed or barred: the reasons, one reply to someone who was not part of it, what
//! is hers, and taking her words back (P7).

use askama::Template;
use entity::ids::SpaceId;
use entity::{decision, former};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Former, one_steward};
use crate::app::App;
use crate::error::{Error, Result};
use crate::moderation::verdict::{self, First, How, Line, Place, Writer, anyway};
use crate::text::limits::{self, check};
use crate::web::{Asked, Done, Form, Many, Okay, Page, View, filters};

use super::home::what;
use super::leaving;

/// Why she is no longer in the space, and what she can do.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "spaces/former.html")]
pub struct FormerPage {
    pub id: SpaceId,
    pub name: String,
    pub alias: String,
    /// `removed`, `barred_space` or `barred_instance`.
    pub what: &'static str,
    pub reason: String,
    /// The alias of whoever decided.
    pub by: String,
    pub day: i64,
    /// Until when it stands; without end if empty.
    pub until: Option<i64>,
    /// Her reply, once she has sent it.
    pub appeal: Option<String>,
    pub appeal_answer: Option<String>,
    /// Whether one person alone runs the site: if it is who decided, nobody can answer yet.
    pub one_steward: bool,
    /// When everything in the space is erased, where that is decided (Unix seconds).
    pub ends_at: Option<i64>,
    /// Reasons of what was decided before, the latest first.
    pub earlier: Vec<Reason>,
    #[serde(skip)]
    pub language: String,
}

impl View for FormerPage {
    const TITLE: &'static str = "title-former";
}

/// A reason she was given.
#[derive(Serialize, ToSchema)]
pub struct Reason {
    pub by: String,
    pub reason: String,
    pub day: i64,
}

pub async fn read_former(former: Former, app: App) -> Result<Page<FormerPage>> {
    let reads = app.db.read(&former);
    let about_her = reads.find::<decision::Entity>().narrow(|rows| {
        rows.filter(decision::Column::Membership.eq(former.membership.id)).order_by_desc(decision::Column::Day)
    });
    let earlier = reads.all(about_her).await?.into_iter().filter(|row| row.reason != former.former.reason);
    let why = &former.former;
    Ok(Page(FormerPage {
        id: former.space.id,
        name: former.space.name.clone(),
        alias: former.membership.alias.clone(),
        what: what(why.what),
        reason: why.reason.clone(),
        by: why.by_alias.clone(),
        day: why.day,
        until: why.until,
        appeal: why.appeal.clone(),
        appeal_answer: why.appeal_answer.clone(),
        one_steward: one_steward(&app).await?,
        ends_at: former.space.ends_day,
        earlier: earlier.map(|row| Reason { by: row.by_alias, reason: row.reason, day: row.day }).collect(),
        language: why.language.clone(),
    }))
}

/// Her one reply.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Appeal {
    text: String,
    /// The rules she was asked about and goes on with.
    anyway: Many,
}

/// Sends her reply to the steward, who was not part of the decision. There is one, so that neither side wears the
/// other down.
pub async fn appeal_removal(former: Former, app: App, asked: Asked, Form(appeal): Form<Appeal>) -> Result<Done<Okay>> {
    let text = check(limits::REASON, &appeal.text).map_err(|problem| Error::invalid("text", problem))?;
    let how = How { place: Place::Private, first: First::IsForThem, anyway: &anyway(&appeal.anyway) };
    let writer = Writer::outside(former.space.id).reading(asked.lang.code());
    let text = verdict::judge(&app, &writer, Line { field: "text", text }, how)?.into_said().text;
    let id = former.membership.id;
    let sent = app
        .db
        .write(&former, move |tx| {
            Box::pin(async move {
                tx.update::<former::Entity>(|rows| {
                    rows.col_expr(former::Column::Appeal, Expr::value(text))
                        .filter(former::Column::Membership.eq(id))
                        .filter(former::Column::Appeal.is_null())
                })
                .await
            })
        })
        .await?;
    if sent == 0 {
        return Err(Error::Refused("appeal-sent"));
    }
    Ok(Done::to(format!("/spaces/{}/former", former.space.id), Okay::YES).told("done-space-appealed"))
}

/// Takes back all she wrote in the space.
pub async fn withdraw_my_words(former: Former, app: App) -> Result<Done<Okay>> {
    let row = former.membership.clone();
    app.db.write(&former, move |tx| Box::pin(async move { leaving::withdraw_words(&tx, &row).await })).await?;
    Ok(Done::to(format!("/spaces/{}/former", former.space.id), Okay::YES).told("done-space-words-withdrawn"))
}
