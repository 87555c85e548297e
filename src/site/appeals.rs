//! What someone who was removed or barred says to the steward, and the answer (P7). It is answered by someone who was
//! not part of the decision, and the answer can lift it.

use askama::Template;
use entity::decision::Act;
use entity::former::What;
use entity::ids::{DecisionId, MembershipId, SpaceId};
use entity::membership::{Role, State};
use entity::{decision, event, former, membership, space};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Steward, one_steward};
use crate::app::App;
use crate::db::Writes;
use crate::error::{Error, Result};
use crate::moderation::decisions::{Reason, is_own, tell};
use crate::streams;
use crate::web::context::rfc3339;
use crate::web::{Asked, Done, Form, InPath, Many, Okay, Page, Routes, Tick, View, filters};

/// How many a page shows: the unanswered first.
const SHOWN: u64 = 100;

pub fn routes() -> Routes {
    const ONE: &str = "/steward/appeals/{membership}";
    Routes::new().get("/steward/appeals", "list_appeals", list_appeals).get(ONE, "read_appeal", read_appeal).form(
        ONE,
        "answer_appeal",
        ONE,
        answer_appeal,
    )
}

#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/appeals.html")]
pub struct Appeals {
    pub appeals: Vec<Appeal>,
    /// Whether she is the only steward, so that nobody can answer what she decided herself.
    pub alone: bool,
}

#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/appeal.html")]
pub struct Appeal {
    pub id: MembershipId,
    pub space: String,
    /// `removed`, `barred_space` or `barred_instance`.
    pub what: &'static str,
    pub reason: String,
    pub by_alias: String,
    pub appeal: String,
    pub answer: Option<String>,
    pub at: String,
    /// Whether the reader took the decision herself, so that another steward must answer.
    pub your_own: bool,
    #[serde(skip)]
    day: i64,
}

impl View for Appeals {
    const TITLE: &'static str = "title-site";
}

impl View for Appeal {
    const TITLE: &'static str = "title-site";
}

fn what_code(what: What) -> &'static str {
    match what {
        What::Removed => "removed",
        What::BarredSpace => "barred_space",
        What::BarredInstance => "barred_instance",
    }
}

fn appeal(row: former::Model, space: &str, your_own: bool) -> Appeal {
    Appeal {
        id: row.membership,
        space: space.to_owned(),
        what: what_code(row.what),
        reason: row.reason,
        by_alias: row.by_alias,
        appeal: row.appeal.unwrap_or_default(),
        answer: row.appeal_answer,
        at: rfc3339(row.day),
        your_own,
        day: row.day,
    }
}

async fn list_appeals(steward: Steward, app: App) -> Result<Page<Appeals>> {
    let reads = app.db.read(&steward);
    let rows = reads
        .all(reads.find::<former::Entity>().narrow(|rows| {
            rows.filter(former::Column::Appeal.is_not_null())
                .order_by_desc(former::Column::AppealAnswer.is_null())
                .order_by_desc(former::Column::Day)
                .limit(SHOWN)
        }))
        .await?;
    let spaces = reads.all(reads.find::<space::Entity>()).await?;
    let name = |id: SpaceId| spaces.iter().find(|space| space.id == id).map_or("", |space| space.name.as_str());
    let mut appeals = Vec::with_capacity(rows.len());
    for row in rows {
        let (space, your_own) = (name(row.space), took_part(&app, &steward, &row).await?);
        appeals.push(appeal(row, space, your_own));
    }
    Ok(Page(Appeals { appeals, alone: one_steward(&app).await? }))
}

async fn one(app: &App, steward: &Steward, id: MembershipId) -> Result<(former::Model, bool)> {
    let reads = app.db.read(steward);
    let query = reads
        .find::<former::Entity>()
        .narrow(|rows| rows.filter(former::Column::Membership.eq(id)).filter(former::Column::Appeal.is_not_null()));
    let row = reads.one(query).await?.ok_or(Error::NotFound)?;
    let your_own = took_part(app, steward, &row).await?;
    Ok((row, your_own))
}

/// Whether this steward put her out, as a steward or as a facilitator of the space, whatever she is there by now.
async fn took_part(app: &App, steward: &Steward, row: &former::Model) -> Result<bool> {
    let reads = app.db.read(steward);
    let decided = reads.find::<decision::Entity>().narrow(|rows| {
        rows.filter(decision::Column::Membership.eq(row.membership)).filter(decision::Column::Act.is_in([
            Act::Remove,
            Act::BarSpace,
            Act::BarInstance,
        ]))
    });
    let decided = reads.all(decided).await?;
    if decided.iter().any(|decided| is_own(&steward.session, decided)) {
        return Ok(true);
    }
    let tag = steward.session.key.membership_tag(row.space).to_vec();
    let query = reads.find::<membership::Entity>().narrow(|rows| rows.filter(membership::Column::Tag.eq(tag)));
    let own = reads.one(query).await?;
    Ok(own.is_some_and(|own| decided.iter().any(|decided| decided.by_membership == Some(own.id))))
}

async fn read_appeal(steward: Steward, app: App, InPath(id): InPath<MembershipId>) -> Result<Page<Appeal>> {
    let (row, your_own) = one(&app, &steward, id).await?;
    let space = super::spaces::found(&app, &steward, &row.space.to_string()).await?;
    Ok(Page(appeal(row, &space.name, your_own)))
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct Answered {
    /// What she reads.
    answer: String,
    /// Whether she may come back, as a member.
    lift: Tick,
    /// The rules she was asked about and goes on with.
    anyway: Many,
}

async fn answer_appeal(
    steward: Steward,
    app: App,
    asked: Asked,
    InPath(id): InPath<MembershipId>,
    Form(form): Form<Answered>,
) -> Result<Done<Okay>> {
    let answer = Reason::by_steward(&app, &asked, ("answer", &form.answer), &form.anyway)?.text;
    let (row, your_own) = one(&app, &steward, id).await?;
    if your_own {
        return Err(Error::Refused("appeal-own"));
    }
    let lift = form.lift.0;
    let decided = DecisionId(app.random.uuid());
    let log = decision::ActiveModel {
        id: Set(decided),
        space: Set(row.space),
        act: Set(if lift { Act::Readmit } else { Act::AnswerAppeal }),
        subject: Set(Some(id.into())),
        membership: Set(Some(id)),
        by_membership: Set(None),
        by_tag: Set(None),
        by_alias: Set(String::new()),
        reason: Set(answer.clone()),
        language: Set(asked.lang.code().to_owned()),
        day: Set(app.clock.day()),
    };
    let space = row.space;
    app.db
        .write(&steward, move |tx| {
            Box::pin(async move {
                tx.insert::<decision::Entity>(log).await?;
                if lift { readmit(&tx, space, id, decided).await } else { keep(&tx, id, answer, decided).await }
            })
        })
        .await?;
    // A bar from the whole instance may have been lifted.
    app.bars.reload(&app).await?;
    Ok(Done::to("/steward/appeals", Okay::YES).told("done-steward-answered"))
}

async fn keep(tx: &Writes<'_, Steward>, id: MembershipId, answer: String, decided: DecisionId) -> Result<()> {
    tx.update::<former::Entity>(|rows| {
        rows.col_expr(former::Column::AppealAnswer, Expr::value(answer)).filter(former::Column::Membership.eq(id))
    })
    .await?;
    tell(tx, id, event::Kind::Answered, decided).await
}

/// She is a member again; a facilitator must be invited and confirmed anew. The answer stays in the decision's reason.
async fn readmit(tx: &Writes<'_, Steward>, space: SpaceId, id: MembershipId, decided: DecisionId) -> Result<()> {
    let moved = tx
        .update::<membership::Entity>(|rows| {
            rows.col_expr(membership::Column::State, Expr::value(State::Active))
                .col_expr(membership::Column::Role, Expr::value(Role::Member))
                .filter(membership::Column::Id.eq(id))
                .filter(membership::Column::State.eq(State::Former))
        })
        .await?;
    if moved == 0 {
        return Err(Error::NotFound);
    }
    streams::move_epoch(tx, space).await?;
    tell(tx, id, event::Kind::Decided, decided).await?;
    // Last: the row is what lets a steward reach her.
    tx.delete::<former::Entity>(|rows| rows.filter(former::Column::Membership.eq(id))).await.map(|_| ())
}
