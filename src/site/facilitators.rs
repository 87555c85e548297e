//! Confirming facilitators: nobody moderates on one person's word. A second person says yes: a steward, or a
//! facilitator of the same space; never she herself.

use askama::Template;
use entity::decision::Act;
use entity::ids::{DecisionId, MembershipId, SpaceId};
use entity::membership::{Role, State};
use entity::{decision, event, membership, space, stream};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::{Facilitator, Proof, Proved, Space, Steward, Unproved, Within};
use crate::app::App;
use crate::db::{Reads, Writes};
use crate::error::{Error, Result};
use crate::moderation::decisions::tell;
use crate::streams;
use crate::web::{Asked, Done, InPath, Okay, Page, Routes, View, filters};

pub fn routes() -> Routes {
    const IN_SPACE: &str = "/spaces/{space}/facilitators";
    Routes::new()
        .get("/steward/facilitators", "list_unconfirmed", list_for_steward)
        .form("/steward/facilitators/{membership}", "confirm_facilitator", "/steward/facilitators", by_steward)
        .get(IN_SPACE, "list_unconfirmed_in_space", list_for_facilitator)
        .form("/spaces/{space}/facilitators/{membership}", "confirm_facilitator_in_space", IN_SPACE, by_facilitator)
}

/// Those who wait for a second person.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/facilitators.html")]
pub struct Unconfirmed {
    pub waiting: Vec<Waiting>,
    /// Where a yes is sent; the membership's id follows.
    #[serde(skip)]
    path: String,
    #[serde(skip)]
    crumb: (String, String),
}

#[derive(Serialize, ToSchema)]
pub struct Waiting {
    pub id: MembershipId,
    pub alias: String,
    pub space: String,
    /// The languages she reads.
    pub languages: Vec<String>,
    /// Whether it is the reader herself, who cannot be her own second person.
    pub yourself: bool,
}

impl View for Unconfirmed {
    const TITLE: &'static str = "title-site";
}

fn waiting(row: membership::Model, space: &str, own_tag: &[u8]) -> Waiting {
    Waiting {
        yourself: row.tag == own_tag,
        id: row.id,
        alias: row.alias,
        space: space.to_owned(),
        languages: row.languages.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect(),
    }
}

fn unconfirmed(rows: sea_orm::Select<membership::Entity>) -> sea_orm::Select<membership::Entity> {
    rows.filter(membership::Column::Role.eq(Role::Facilitator))
        .filter(membership::Column::State.eq(State::Unconfirmed))
        .order_by_asc(membership::Column::Alias)
}

/// Who holds which space, of those that this proof reaches: confirmed, and in it.
pub async fn holding<P: Proof>(reads: &Reads<'_, P>) -> Result<Vec<(SpaceId, MembershipId)>>
where
    membership::Entity: Within<P>,
{
    let active = reads.find::<membership::Entity>().narrow(|rows| {
        rows.filter(membership::Column::Role.eq(Role::Facilitator)).filter(membership::Column::State.eq(State::Active))
    });
    Ok(reads.all(active).await?.into_iter().map(|row| (row.space, row.id)).collect())
}

async fn list_for_steward(steward: Steward, app: App) -> Result<Page<Unconfirmed>> {
    let reads = app.db.read(&steward);
    let rows = reads.all(reads.find::<membership::Entity>().narrow(unconfirmed)).await?;
    let spaces = reads.all(reads.find::<space::Entity>()).await?;
    let line = |row: membership::Model| {
        let name = spaces.iter().find(|space| space.id == row.space).map_or("", |space| space.name.as_str());
        let own = steward.session.key.membership_tag(row.space);
        waiting(row, name, &own)
    };
    Ok(Page(Unconfirmed {
        waiting: rows.into_iter().map(line).collect(),
        path: "/steward/facilitators".to_owned(),
        crumb: ("/steward".to_owned(), String::new()),
    }))
}

async fn list_for_facilitator(facilitator: Facilitator<Space>, app: App) -> Result<Page<Unconfirmed>> {
    let reads = app.db.read(&facilitator);
    let rows = reads.all(reads.find::<membership::Entity>().narrow(unconfirmed)).await?;
    let space = &facilitator.space;
    let here = format!("/spaces/{}", space.id);
    Ok(Page(Unconfirmed {
        waiting: rows.into_iter().map(|row| waiting(row, &space.name, &facilitator.membership.tag)).collect(),
        path: format!("{here}/facilitators"),
        crumb: (here, space.name.clone()),
    }))
}

/// The yes itself, and the log of it. Whoever was waiting may act from now on, so readers are looked at again.
async fn confirm<P>(
    tx: &Writes<'_, P>,
    id: MembershipId,
    by: Option<(MembershipId, String)>,
    (decision, day, language): (uuid::Uuid, i64, String),
) -> Result<()>
where
    P: Proof,
    membership::Entity: Within<P>,
    decision::Entity: Within<P>,
    stream::Entity: Within<P>,
    event::Entity: Within<P>,
    space::Entity: Within<P>,
{
    let moved = tx
        .update_returning::<membership::Entity>(|rows| {
            rows.col_expr(membership::Column::State, Expr::value(State::Active))
                .filter(membership::Column::Id.eq(id))
                .filter(membership::Column::Role.eq(Role::Facilitator))
                .filter(membership::Column::State.eq(State::Unconfirmed))
        })
        .await?;
    let space: SpaceId = moved.into_iter().next().ok_or(Error::NotFound)?.space;
    let (by_membership, by_alias) = by.unzip();
    tx.insert::<decision::Entity>(decision::ActiveModel {
        id: Set(decision.into()),
        space: Set(space),
        act: Set(Act::Confirm),
        subject: Set(Some(id.into())),
        membership: Set(Some(id)),
        by_membership: Set(by_membership),
        by_tag: Set(None),
        by_alias: Set(by_alias.unwrap_or_default()),
        reason: Set(String::new()),
        language: Set(language),
        day: Set(day),
    })
    .await?;
    streams::move_epoch(tx, space).await?;
    tell(tx, id, event::Kind::Decided, DecisionId(decision)).await
}

async fn by_steward(steward: Steward, app: App, asked: Asked, InPath(id): InPath<MembershipId>) -> Result<Done<Okay>> {
    let reads = app.db.read(&steward);
    let query = reads.find::<membership::Entity>().narrow(|rows| rows.filter(membership::Column::Id.eq(id)));
    let row = reads.one(query).await?.ok_or(Error::NotFound)?;
    if row.tag == steward.session.key.membership_tag(row.space) {
        return Err(Error::Refused("confirm-yourself"));
    }
    let log = (app.random.uuid(), app.clock.day(), asked.lang.code().to_owned());
    app.db.write(&steward, move |tx| Box::pin(async move { confirm(&tx, id, None, log).await })).await?;
    Ok(Done::to("/steward/facilitators", Okay::YES).told("done-steward-confirmed"))
}

async fn by_facilitator(
    facilitator: Facilitator<Space>,
    app: App,
    asked: Asked,
    InPath((_, id)): InPath<(String, Unproved<MembershipId>)>,
) -> Result<Done<Okay>> {
    let id: Proved<MembershipId> = facilitator.prove_membership(&app, id).await?;
    let by = Some((facilitator.membership.id, facilitator.membership.alias.clone()));
    let log = (app.random.uuid(), app.clock.day(), asked.lang.code().to_owned());
    let back = format!("/spaces/{}/facilitators", facilitator.space.id);
    app.db.write(&facilitator, move |tx| Box::pin(async move { confirm(&tx, id.id(), by, log).await })).await?;
    Ok(Done::to(back, Okay::YES).told("done-steward-confirmed"))
}
