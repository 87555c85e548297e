//! Asking to join a listed space: an alias, and at most one question, never about what happened, papers or names.

use askama::Template;
use axum::response::Response;
use entity::ids::JoinRequestId;
use entity::membership::State;
use entity::{event, join_request, membership};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Asking, Joining};
use crate::app::App;
use crate::error::{Error, Problems, Result};
use crate::moderation::verdict::{self, First, How, Judged, Line, Place, Writer, anyway};
use crate::streams;
use crate::text::limits::{self, check};
use crate::web::{Asked, Done, Either, Form, Many, Okay, Page, View, filters, see_other};

use super::alias::Alias;
use super::entrance::{Offered, judged, offer, read_alias, read_seed};
use super::face::Face;
use super::joining;
use super::names::Taken;
use super::signs::Signs;
use super::threshold::{self, Threshold};

/// The page on which she asks, or sees what became of it.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "spaces/ask.html")]
pub struct Ask {
    pub space: Threshold,
    /// The one question, which she may leave empty.
    pub question: Option<String>,
    pub aliases: Vec<String>,
    pub badges: Vec<Offered>,
    pub request: Option<Request>,
    #[serde(skip)]
    pub others: String,
}

impl View for Ask {
    const TITLE: &'static str = "title-ask";
}

/// Her request, as she sees it.
#[derive(Serialize, ToSchema)]
pub struct Request {
    pub id: JoinRequestId,
    #[serde(flatten)]
    pub face: Face,
    pub answer: Option<String>,
    pub declined: bool,
    pub reason: Option<String>,
}

impl Request {
    pub fn of(row: join_request::Model) -> Self {
        Self {
            id: row.id,
            face: Face::new(row.alias, row.badge),
            answer: row.question_answer,
            declined: row.state == join_request::State::Declined,
            reason: row.reason,
        }
    }
}

pub async fn ask_page(asking: Asking, app: App, asked: Asked) -> Result<Either<Page<Ask>, Response>> {
    let joining = asking.joining();
    let reads = app.db.read(&joining);
    let mine = reads.find::<membership::Entity>().narrow(|rows| rows.filter(membership::Column::Tag.eq(joining.tag())));
    let states: Vec<State> = reads.values(mine, membership::Column::State).await?;
    let id = asking.space.id;
    if let Some(state) = states.first() {
        let to = if *state == State::Former { format!("/spaces/{id}/former") } else { format!("/spaces/{id}") };
        return Ok(Either::That(see_other(&to)));
    }
    let request = reads.find::<join_request::Entity>().narrow(|rows| of_hers(rows, &joining));
    let request = reads.one(request).await?.map(Request::of);
    let ours = Signs::ours(&app, &asking.space);
    let taken = Taken::read(&reads, id, ours, app.clock.day()).await?;
    let (aliases, badges) = if request.is_some() { Default::default() } else { offer(&app, &asked, &taken) };
    Ok(Either::This(Page(Ask {
        space: threshold::read(&app, &reads, &asking.space, asked.lang).await?,
        question: asking.space.question.clone(),
        others: format!("?names={}", app.random.below(1_000_000)),
        aliases,
        badges,
        request,
    })))
}

fn of_hers(rows: sea_orm::Select<join_request::Entity>, joining: &Joining) -> sea_orm::Select<join_request::Entity> {
    rows.filter(join_request::Column::Tag.eq(joining.tag()))
}

/// What she says.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AskForm {
    alias: String,
    own: String,
    badge: String,
    /// Her answer to the one question, or nothing.
    answer: String,
    /// The rules she was asked about and goes on with.
    anyway: Many,
}

/// A request that was made.
#[derive(Serialize, ToSchema)]
pub struct Made {
    pub id: JoinRequestId,
    #[serde(flatten)]
    pub face: Face,
}

pub async fn ask_to_join(asking: Asking, app: App, asked: Asked, Form(form): Form<AskForm>) -> Result<Done<Made>> {
    if !asking.is_open() {
        return Err(Error::Refused("space-door-closed"));
    }
    let mut problems = Problems::default();
    let alias = problems.check("alias", read_alias(&form.alias, &form.own));
    let badge = problems.check("badge", read_seed(&form.badge)).flatten();
    let answer = match form.answer.trim() {
        "" => None,
        answer => problems.check("answer", check(limits::ANSWER, answer)),
    };
    problems.none()?;
    let alias = alias.ok_or_else(|| Error::internal("an alias was lost"))?;
    let alias = judged(&app, &asking.joining(), alias, asked.lang)?;
    let how = How { place: Place::Answer, first: First::IsForThem, anyway: &anyway(&form.anyway) };
    let writer = Writer::outside(asking.space.id).reading(asked.lang.code());
    let answer = answer.map(|text| verdict::judge(&app, &writer, Line { field: "answer", text }, how)).transpose()?;
    let made = make(&app, &asking, alias, badge, answer, asked.lang.code()).await?;
    Ok(Done::to(format!("/spaces/{}/ask", asking.space.id), made).told("done-space-asked"))
}

async fn make(
    app: &App,
    asking: &Asking,
    alias: Judged<Alias>,
    badge: Option<u64>,
    answer: Option<Judged<Line>>,
    language: &'static str,
) -> Result<Made> {
    let (alias, answer) = (alias.into_said(), answer.map(|answer| answer.into_said().text));
    let joining = asking.joining();
    let (space, tag, random) = (asking.space.clone(), joining.tag(), app.random.clone());
    let (now, today, ours) = (app.clock.seconds(), app.clock.day(), Signs::ours(app, &asking.space));
    app.db
        .write(&joining, move |tx| {
            Box::pin(async move {
                if joining::already_there(&tx, &tag, now).await?.is_some() {
                    return Err(Error::Refused("already-here"));
                }
                joining::standing(&tx, &tag, now).await?;
                let mine = tx.find::<join_request::Entity>();
                let mine = mine.narrow(|rows| rows.filter(join_request::Column::Tag.eq(tag.clone())));
                if let Some(row) = tx.one(mine).await? {
                    // Sent twice, it is one request.
                    return Ok(Made { id: row.id, face: Face::new(row.alias, row.badge) });
                }
                let taken = Taken::read(&tx, space.id, ours, today).await?;
                taken.check(&alias).map_err(|problem| Error::invalid("alias", problem))?;
                let badge = taken.badge(badge, &random)?.cast_signed();
                let id: JoinRequestId = random.uuid().into();
                tx.insert::<join_request::Entity>(join_request::ActiveModel {
                    id: Set(id),
                    space: Set(space.id),
                    tag: Set(tag),
                    alias: Set(alias.as_str().to_owned()),
                    alias_key: Set(alias.key().to_owned()),
                    badge: Set(badge),
                    question_answer: Set(answer),
                    language: Set(language.to_owned()),
                    day: Set(today),
                    state: Set(join_request::State::Waiting),
                    reason: Set(None),
                })
                .await?;
                if let Some(queue) = space.queue_stream {
                    streams::append(&tx, queue, event::Kind::Requested, id).await?;
                }
                Ok(Made { id, face: Face::new(alias.as_str(), badge) })
            })
        })
        .await
}

/// Takes her request back, whatever became of it. Nothing of it stays.
pub async fn take_back_request(asking: Asking, app: App) -> Result<Done<Okay>> {
    let joining = asking.joining();
    let tag = joining.tag();
    app.db
        .write(&joining, move |tx| {
            Box::pin(async move {
                tx.delete::<join_request::Entity>(|rows| rows.filter(join_request::Column::Tag.eq(tag))).await
            })
        })
        .await?;
    Ok(Done::to("/home", Okay::YES).told("done-space-request-back"))
}
