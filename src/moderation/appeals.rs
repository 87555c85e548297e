//! A member's one reply to a decision about her words or her right to write. It is a report about whoever decided, so
//! that it goes where those go: to a steward who took no part, and past every facilitator.
//!
//! The reply's id is the decision's own: there is one to each, however often a form is sent, and the steward finds the
//! decision by it. Someone who was removed or barred replies on her own page (`spaces`).

use askama::Template;
use entity::decision::{self, Act};
use entity::ids::{DecisionId, PostId, ReportId, SpaceId};
use entity::report::{self, Reader};
use entity::words::OpenClosed;
use entity::{event, post};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::{InSpace, Member, Space, one_steward};
use crate::app::App;
use crate::db::Reads;
use crate::error::{Error, Result};
use crate::posts::views::dir;
use crate::web::{Asked, Done, Form, InPath, Page, View, filters};

use super::decisions::{self, tell};
use super::hiding_pages::Why;
use super::reporting::{Reported, reads_it};
use super::sealed_copy;
use super::verdict::First;

/// The acts whose reasons a member can reply to while she is one.
pub const APPEALABLE: [Act; 4] = [Act::Hide, Act::Mute, Act::Rename, Act::Close];

/// The form of a reply.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/appeal.html")]
pub struct AppealPage {
    pub id: DecisionId,
    pub act: &'static str,
    pub reason: String,
    /// Whether she has replied already.
    pub sent: bool,
    /// Whether one person alone runs the site: if it is who decided, nobody can answer yet.
    pub one_steward: bool,
    #[serde(skip)]
    pub lang: String,
    #[serde(skip)]
    pub space: SpaceId,
    #[serde(skip)]
    pub space_name: String,
    #[serde(skip)]
    pub space_dir: &'static str,
}

impl View for AppealPage {
    const TITLE: &'static str = "title-decisions";
}

/// A decision about her that she may reply to; anyone else's is not there.
async fn hers(reads: &Reads<'_, Member<Space>>, id: DecisionId) -> Result<decision::Model> {
    let me = reads.proof().membership_id();
    let query = reads.find::<decision::Entity>().narrow(|rows| {
        rows.filter(decision::Column::Id.eq(id))
            .filter(decision::Column::Membership.eq(me))
            .filter(decision::Column::Act.is_in(APPEALABLE))
    });
    reads.one(query).await?.ok_or(Error::NotFound)
}

pub async fn appeal_form(
    member: Member<Space>,
    app: App,
    InPath((_, id)): InPath<(SpaceId, DecisionId)>,
) -> Result<Page<AppealPage>> {
    let reads = app.db.read(&member);
    let row = hers(&reads, id).await?;
    let reply = ReportId(id.0);
    let sent =
        reads.any(reads.find::<report::Entity>().narrow(|rows| rows.filter(report::Column::Id.eq(reply)))).await?;
    Ok(Page(AppealPage {
        id,
        act: decisions::act(row.act),
        reason: row.reason,
        sent,
        one_steward: one_steward(&app).await?,
        lang: row.language,
        space: member.space.id,
        space_name: member.space.name.clone(),
        space_dir: dir(member.space.direction),
    }))
}

pub async fn appeal_decision(
    member: Member<Space>,
    app: App,
    asked: Asked,
    InPath((_, id)): InPath<(SpaceId, DecisionId)>,
    Form(why): Form<Why>,
) -> Result<Done<Reported>> {
    let reason = why.needed(&app, &asked, &member, First::IsForThem).await?;
    let reply = ReportId(id.0);
    let (held, day) = (app.clone(), app.clock.day());
    app.db
        .write(&member, move |tx| {
            Box::pin(async move {
                let row = hers(&tx, id).await?;
                let post = match row.subject.filter(|_| row.act == Act::Hide) {
                    Some(subject) => {
                        let query = tx.find::<post::Entity>();
                        tx.one(query.narrow(|rows| rows.filter(post::Column::Id.eq(PostId(subject.0))))).await?
                    }
                    None => None,
                };
                // The steward reads no post: she sees the words that were hidden only because their author says so.
                let words = post.as_ref().filter(|post| post.state == post::State::Hidden);
                let me = tx.proof().membership_id();
                let new = report::ActiveModel {
                    id: Set(reply),
                    post: Set(post.as_ref().map(|post| post.id)),
                    about: Set(row.by_membership),
                    reporter: Set(Some(me)),
                    reason: Set(reason.text),
                    language: Set(reason.language),
                    reader: Set(Reader::Steward),
                    state: Set(OpenClosed::Open),
                    sealed_copy: Set(words.map(|post| sealed_copy::seal(&held, reply, post, None))),
                    day: Set(day),
                    answer: Set(None),
                    ..Default::default()
                };
                if tx.insert_once::<report::Entity>(new, &[report::Column::Id]).await? {
                    return tell(&tx, me, event::Kind::Appealed, id).await;
                }
                Err(Error::Refused("appeal-sent"))
            })
        })
        .await?;
    let to = format!("/spaces/{}/my-reports", member.space.id);
    Ok(Done::to(to, Reported { id: reply, reader: reads_it(Reader::Steward) }).told("done-appealed"))
}
