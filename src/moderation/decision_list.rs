//! The list of a space's decisions: all of them for facilitators, those about her for a member (P7).

use std::collections::HashMap;

use askama::Template;
use entity::decision::{self, Act};
use entity::ids::{DecisionId, MembershipId, PostId, SpaceId, StreamId};
use entity::{room, thread};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{InSpace, Member, Space};
use crate::app::App;
use crate::db::Reads;
use crate::error::Result;
use crate::posts::views::dir;
use crate::web::context::rfc3339;
use crate::web::{Page, Query, View, filters};

use super::appeals::APPEALABLE;
use super::decisions::act;

/// How many decisions a page holds.
const PAGE: u64 = 50;

/// A decision, as those it concerns and the facilitators read it.
#[derive(Serialize, ToSchema)]
pub struct DecisionLine {
    pub id: DecisionId,
    /// `hide`, `restore`, `mute`, `remove` …
    pub act: &'static str,
    /// Whom it concerns; none once she left, or where it names nobody.
    pub alias: Option<String>,
    /// Whether it is about the reader.
    pub mine: bool,
    /// Whether she may reply to it.
    pub appealable: bool,
    /// Who decided; empty where it was a steward.
    pub by: String,
    pub reason: String,
    pub lang: String,
    pub at: String,
    #[serde(skip)]
    pub day: i64,
    /// The post it is about.
    pub post: Option<PostId>,
    /// The conversation or room it is about.
    pub stream: Option<StreamId>,
    /// Where that is.
    #[serde(skip)]
    pub place: Option<String>,
}

/// The decisions of a space: for facilitators all, for a member those about her.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/decisions.html")]
pub struct Decisions {
    pub id: SpaceId,
    #[serde(skip)]
    pub space: String,
    #[serde(skip)]
    pub space_dir: &'static str,
    pub decisions: Vec<DecisionLine>,
    /// Until when she may not write.
    pub muted_until: Option<String>,
    #[serde(skip)]
    pub muted: Option<i64>,
    #[serde(skip)]
    pub facilitator: bool,
    /// For `before`, where there are older ones.
    pub next: Option<String>,
}

impl View for Decisions {
    const TITLE: &'static str = "title-decisions";
}

/// Where the list goes on.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct Older {
    before: String,
}

impl Older {
    /// The day and the id after which it goes on.
    fn read(&self) -> Option<(i64, DecisionId)> {
        let (day, id) = self.before.split_once('.')?;
        Some((day.parse().ok()?, id.parse().ok()?))
    }
}

/// What a reader may know of the log. A steward's answers to reports are in no facilitator's list: the report may be
/// about her.
fn may_know(member: &Member<Space>) -> Condition {
    let own = decision::Column::Membership.eq(member.membership_id());
    if !member.is_facilitator() {
        return Condition::all().add(own);
    }
    Condition::any().add(own).add(decision::Column::Act.ne(Act::AnswerReport)).add(
        Condition::all()
            .add(decision::Column::Act.eq(Act::AnswerReport))
            .add(decision::Column::ByMembership.is_not_null()),
    )
}

pub async fn list_decisions(member: Member<Space>, app: App, Query(older): Query<Older>) -> Result<Page<Decisions>> {
    let reads = app.db.read(&member);
    let query = reads.find::<decision::Entity>().narrow(|rows| {
        let rows = rows.filter(may_know(&member));
        let rows = match older.read() {
            Some((day, id)) => rows.filter(
                Condition::any()
                    .add(decision::Column::Day.lt(day))
                    .add(Condition::all().add(decision::Column::Day.eq(day)).add(decision::Column::Id.lt(id))),
            ),
            None => rows,
        };
        rows.order_by_desc(decision::Column::Day).order_by_desc(decision::Column::Id).limit(PAGE + 1)
    });
    let mut rows = reads.all(query).await?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    let next = rows.last().filter(|_| more).map(|row| format!("{}.{}", row.day, row.id));
    let about = rows.iter().filter_map(|row| row.membership).collect();
    let faces = crate::posts::query::authors(&reads, about).await?;
    let places = places(&reads, &rows).await?;
    let decisions = rows
        .into_iter()
        .map(|row| {
            let alias = row.membership.and_then(|id| faces.get(&id)).map(|face| face.alias.clone());
            let line = line(row, alias, member.membership_id());
            let place = line.stream.and_then(|id| Some(format!("/{}/{id}", places.get(&id)?)));
            DecisionLine { place, ..line }
        })
        .collect();
    let muted = member.membership.muted_until.filter(|until| *until > app.clock.seconds());
    Ok(Page(Decisions {
        id: member.space.id,
        space: member.space.name.clone(),
        space_dir: dir(member.space.direction),
        decisions,
        muted_until: muted.map(rfc3339),
        muted,
        facilitator: member.is_facilitator(),
        next,
    }))
}

/// The acts on a conversation or a room as a whole.
const ON_STREAMS: [Act; 3] = [Act::Rename, Act::Close, Act::Reopen];

/// The first part of the address of each conversation and room that these are about, as far as they are still there.
async fn places(reads: &Reads<'_, Member<Space>>, rows: &[decision::Model]) -> Result<HashMap<StreamId, &'static str>> {
    let about = rows.iter().filter(|row| ON_STREAMS.contains(&row.act)).filter_map(|row| row.subject);
    let ids: Vec<StreamId> = about.map(|subject| StreamId(subject.0)).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let threads = reads.find::<thread::Entity>().narrow(|rows| rows.filter(thread::Column::Id.is_in(ids.clone())));
    let threads: Vec<StreamId> = reads.values(threads, thread::Column::Id).await?;
    let rooms = reads.find::<room::Entity>().narrow(|rows| rows.filter(room::Column::Id.is_in(ids)));
    let rooms: Vec<StreamId> = reads.values(rooms, room::Column::Id).await?;
    Ok(threads.into_iter().map(|id| (id, "threads")).chain(rooms.into_iter().map(|id| (id, "rooms"))).collect())
}

fn line(row: decision::Model, alias: Option<String>, reader: MembershipId) -> DecisionLine {
    DecisionLine {
        id: row.id,
        act: act(row.act),
        alias,
        mine: row.membership == Some(reader),
        appealable: row.membership == Some(reader) && APPEALABLE.contains(&row.act),
        by: row.by_alias,
        reason: row.reason,
        lang: row.language,
        at: rfc3339(row.day),
        day: row.day,
        post: matches!(row.act, Act::Hide | Act::Restore | Act::Release | Act::ReadAlert)
            .then_some(row.subject)
            .flatten()
            .map(|subject| PostId(subject.0)),
        stream: row.subject.filter(|_| ON_STREAMS.contains(&row.act)).map(|subject| StreamId(subject.0)),
        place: None,
    }
}
