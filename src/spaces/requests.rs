//! Requests to join, as facilitators see and answer them. A no has a reason that she reads (P7).

use askama::Template;
use entity::ids::{JoinRequestId, SpaceId};
use entity::membership::{self, Role, State};
use entity::{decision, event, join_request};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Facilitator, Space};
use crate::app::App;
use crate::db::Writes;
use crate::error::{Error, Result};
use crate::moderation::decisions::Reason;
use crate::moderation::verdict::First;
use crate::random::Random;
use crate::streams;
use crate::web::{Asked, Done, Form, InPath, Many, Page, Tick, View, filters};

use super::face::Face;
use super::joining;

/// Who asks to join.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "spaces/requests.html")]
pub struct Requests {
    pub id: SpaceId,
    pub name: String,
    pub question: Option<String>,
    pub requests: Vec<Waiting>,
}

impl View for Requests {
    const TITLE: &'static str = "title-requests";
}

/// One who waits.
#[derive(Serialize, ToSchema)]
pub struct Waiting {
    pub id: JoinRequestId,
    #[serde(flatten)]
    pub face: Face,
    pub answer: Option<String>,
    pub language: String,
    /// The day she asked (Unix seconds).
    pub day: i64,
}

pub async fn list_requests(facilitator: Facilitator<Space>, app: App) -> Result<Page<Requests>> {
    let reads = app.db.read(&facilitator);
    let query = reads.find::<join_request::Entity>().narrow(|rows| {
        rows.filter(join_request::Column::State.eq(join_request::State::Waiting))
            .order_by_asc(join_request::Column::Day)
            .order_by_asc(join_request::Column::Id)
    });
    let requests = reads.all(query).await?.into_iter().map(|row| Waiting {
        id: row.id,
        face: Face::new(row.alias, row.badge),
        answer: row.question_answer,
        language: row.language,
        day: row.day,
    });
    Ok(Page(Requests {
        id: facilitator.space.id,
        name: facilitator.space.name.clone(),
        question: facilitator.space.question.clone(),
        requests: requests.collect(),
    }))
}

/// Which request the path names.
#[derive(Deserialize)]
pub struct Named {
    request: JoinRequestId,
}

/// Yes, or no with a reason.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AnswerForm {
    let_in: Tick,
    reason: String,
    /// The rules she was asked about and goes on with.
    anyway: Many,
    /// Which of the forms on the page this was; already in the path.
    #[serde(rename = "request")]
    _request: String,
}

/// What was answered.
#[derive(Serialize, ToSchema)]
pub struct Answered {
    pub id: JoinRequestId,
    pub let_in: bool,
}

pub async fn answer_request(
    facilitator: Facilitator<Space>,
    app: App,
    asked: Asked,
    InPath(named): InPath<Named>,
    Form(form): Form<AnswerForm>,
) -> Result<Done<Answered>> {
    let let_in = form.let_in.0;
    let reason = match form.reason.trim() {
        "" if let_in => String::new(),
        reason => {
            Reason::read(&app, &asked, &facilitator, First::CannotWait, ("reason", reason), &form.anyway).await?.text
        }
    };
    let answer = Answer {
        request: named.request,
        let_in,
        reason,
        by: facilitator.membership.clone(),
        queue: facilitator.space.queue_stream,
        random: app.random.clone(),
        now: app.clock.seconds(),
        today: app.clock.day(),
        month: app.clock.month(),
    };
    app.db.write(&facilitator, move |tx| Box::pin(async move { answer.give(&tx).await })).await?;
    let to = format!("/spaces/{}/requests", facilitator.space.id);
    let told = if let_in { "done-space-let-in" } else { "done-space-declined" };
    Ok(Done::to(to, Answered { id: named.request, let_in }).told(told))
}

struct Answer {
    request: JoinRequestId,
    let_in: bool,
    reason: String,
    by: membership::Model,
    queue: Option<entity::ids::StreamId>,
    random: Random,
    now: i64,
    today: i64,
    month: String,
}

impl Answer {
    async fn give(self, tx: &Writes<'_, Facilitator<Space>>) -> Result<()> {
        let query = tx.find::<join_request::Entity>().narrow(|rows| {
            rows.filter(join_request::Column::Id.eq(self.request))
                .filter(join_request::Column::State.eq(join_request::State::Waiting))
        });
        // Answered by another meanwhile, or taken back.
        let row = tx.one(query).await?.ok_or(Error::Refused("request-gone"))?;
        if self.let_in {
            self.admit(tx, row).await?;
        } else {
            self.decline(tx).await?;
        }
        if let Some(queue) = self.queue {
            streams::append(tx, queue, event::Kind::Answered, self.request).await?;
        }
        self.log(tx).await
    }

    async fn admit(&self, tx: &Writes<'_, Facilitator<Space>>, row: join_request::Model) -> Result<()> {
        let muted_until = joining::standing(tx, &row.tag, self.now).await?;
        joining::forget_standing(tx, &row.tag).await?;
        tx.delete::<join_request::Entity>(|rows| rows.filter(join_request::Column::Id.eq(row.id))).await?;
        let membership = membership::Model {
            id: self.random.uuid().into(),
            space: row.space,
            tag: row.tag,
            alias: row.alias,
            alias_key: row.alias_key,
            badge: row.badge,
            role: Role::Member,
            state: State::Active,
            joined_month: self.month.clone(),
            muted_until,
            visited_at: None,
            previous_visit_at: None,
            keeps_visits: true,
            mutes: false,
            languages: String::new(),
            stream: self.random.uuid().into(),
        };
        joining::enter(tx, membership).await.map(|_| ())
    }

    async fn decline(&self, tx: &Writes<'_, Facilitator<Space>>) -> Result<()> {
        tx.update::<join_request::Entity>(|rows| {
            rows.set(join_request::ActiveModel {
                state: Set(join_request::State::Declined),
                reason: Set(Some(self.reason.clone())),
                question_answer: Set(None),
                ..Default::default()
            })
            .filter(join_request::Column::Id.eq(self.request))
        })
        .await
        .map(|_| ())
    }

    /// That someone was let in is logged without saying who: a day beside a membership would tell more of its joining
    /// than the month that is kept.
    async fn log(self, tx: &Writes<'_, Facilitator<Space>>) -> Result<()> {
        tx.insert::<decision::Entity>(decision::ActiveModel {
            id: Set(self.random.uuid().into()),
            space: Set(self.by.space),
            act: Set(if self.let_in { decision::Act::Admit } else { decision::Act::Decline }),
            subject: Set(None),
            membership: Set(None),
            by_membership: Set(Some(self.by.id)),
            by_tag: Set(None),
            by_alias: Set(self.by.alias),
            reason: Set(self.reason),
            language: Set(String::new()),
            day: Set(self.today),
        })
        .await
    }
}
