//! The log of decisions: written with every act, in the act's own transaction, and read by whom it concerns.

use std::collections::HashMap;
use std::marker::PhantomData;
use std::ops::Deref;

use askama::Template;
use entity::decision::{self, Act};
use entity::ids::{DecisionId, MembershipId, SpaceId, StreamId, SubjectId};
use entity::words::Direction;
use entity::{event, membership, post, room, space, stream, thread};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Query as Select;
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{InSpace, Member, Presence, Proof, Session, Space, Within};
use crate::accounts::account_key::AccountKey;
use crate::app::App;
use crate::db::{Reads, Writes};
use crate::error::{Error, Result};
use crate::posts::views::dir;
use crate::posts::words::tongue;
use crate::streams;
use crate::text::direction::direction_of_language;
use crate::text::limits;
use crate::web::context::rfc3339;
use crate::web::{Asked, Many, Page, Query, View, filters};

use super::verdict::{self, First, How, Judged, Line, Place, Writer, anyway, help_first};

/// How many decisions a page holds.
const PAGE: u64 = 50;

/// A reason, with the language it is written in. It met its verdict.
#[derive(Clone, Debug)]
pub struct Reason {
    pub text: String,
    pub language: String,
    _judged: PhantomData<Judged<Line>>,
}

impl Reason {
    /// None was given.
    pub fn none() -> Self {
        Self { text: String::new(), language: String::new(), _judged: PhantomData }
    }

    /// Of words that met their verdict.
    pub fn of(judged: Judged<Line>, reads: &str, spoken: &[&str]) -> Self {
        let text = judged.into_said().text;
        let (language, _) = tongue(&text, reads, spoken);
        Self { text, language, _judged: PhantomData }
    }

    /// What a steward typed into a field, which must not be empty.
    pub fn by_steward(app: &App, asked: &Asked, (field, typed): (&'static str, &str), sent: &Many) -> Result<Self> {
        let text = limits::check(limits::REASON, typed).map_err(|problem| Error::invalid(field, problem))?;
        let how = How { place: Place::Private, first: First::CannotWait, anyway: &anyway(sent) };
        let writer = Writer::steward().reading(asked.lang.code());
        let judged = verdict::judge(app, &writer, Line { field, text }, how)?;
        Ok(Self::of(judged, asked.lang.code(), &[]))
    }

    /// What was typed into a field, which must not be empty, by someone of the space.
    pub async fn read<P, R>(
        app: &App,
        asked: &Asked,
        who: &P,
        first: First,
        (field, typed): (&'static str, &str),
        sent: &Many,
    ) -> Result<Self>
    where
        P: InSpace + Deref<Target = Presence<R>>,
    {
        let text = limits::check(limits::REASON, typed).map_err(|problem| {
            let writer = Writer::stopped(who.space_id(), asked.lang.code());
            help_first(app, &writer, Place::Private, &[(field, typed)], Error::invalid(field, problem))
        })?;
        let writer = Writer::of(app, who, who).await?.reading(asked.lang.code());
        let how = How { place: Place::Private, first, anyway: &anyway(sent) };
        let judged = verdict::judge(app, &writer, Line { field, text }, how)?;
        let spoken: Vec<&str> = who.languages().collect();
        Ok(Self::of(judged, asked.lang.code(), &spoken))
    }
}

/// Who decided; nobody of the space where it was a steward.
#[derive(Clone, Debug)]
pub struct By {
    pub membership: Option<MembershipId>,
    pub alias: String,
    key: AccountKey,
}

impl By {
    pub fn facilitator<R>(presence: &Presence<R>) -> Self {
        let key = presence.session.key.clone();
        Self { membership: Some(presence.membership.id), alias: presence.membership.alias.clone(), key }
    }

    /// A steward is named by what she does: her account has no name here, and her memberships are not her account's.
    pub fn steward(session: &Session) -> Self {
        Self { membership: None, alias: String::new(), key: session.key.clone() }
    }
}

/// Whether whoever this session is of took the decision, as a steward or as anyone of the space.
pub fn is_own(session: &Session, row: &decision::Model) -> bool {
    row.by_tag.as_deref().is_some_and(|tag| tag == session.key.decision_tag(row.id))
}

/// A decision about to be logged.
#[derive(Clone, Debug)]
pub struct Decided {
    pub id: DecisionId,
    pub space: SpaceId,
    pub act: Act,
    pub subject: Option<SubjectId>,
    /// Whom it concerns.
    pub about: Option<MembershipId>,
    pub by: By,
    pub reason: Reason,
    pub day: i64,
}

impl Decided {
    /// Writes the row.
    pub async fn log<P: Proof>(self, tx: &Writes<'_, P>) -> Result<()>
    where
        decision::Entity: Within<P>,
    {
        tx.insert::<decision::Entity>(decision::ActiveModel {
            id: Set(self.id),
            space: Set(self.space),
            act: Set(self.act),
            subject: Set(self.subject),
            membership: Set(self.about),
            by_membership: Set(self.by.membership),
            by_tag: Set(Some(self.by.key.decision_tag(self.id).to_vec())),
            by_alias: Set(self.by.alias),
            reason: Set(self.reason.text),
            language: Set(self.reason.language),
            day: Set(self.day),
        })
        .await
    }
}

/// Says it in the private stream of whom it concerns. Someone who left has none any more. The stream is found without
/// reading the membership: a steward tells people whose names she has no list of.
pub async fn tell<P>(
    tx: &Writes<'_, P>,
    whom: MembershipId,
    kind: event::Kind,
    subject: impl Into<SubjectId>,
) -> Result<()>
where
    P: Proof,
    stream::Entity: Within<P>,
    event::Entity: Within<P>,
    space::Entity: Within<P>,
{
    let hers = Select::select()
        .column(membership::Column::Stream)
        .from(membership::Entity)
        .and_where(membership::Column::Id.eq(whom))
        .take();
    let query = tx.find::<stream::Entity>().narrow(|rows| rows.filter(stream::Column::Id.in_subquery(hers)));
    let Some(private) = tx.values(query, stream::Column::Id).await?.into_iter().next() else { return Ok(()) };
    streams::append(tx, private, kind, subject).await?;
    Ok(())
}

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
    #[serde(skip)]
    pub dir: &'static str,
    pub at: String,
    #[serde(skip)]
    pub day: i64,
    /// The post it is about.
    pub post: Option<entity::ids::PostId>,
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
        appealable: row.membership == Some(reader) && super::appeals::APPEALABLE.contains(&row.act),
        by: row.by_alias,
        dir: direction_of_language(&row.language).code(),
        reason: row.reason,
        lang: row.language,
        at: rfc3339(row.day),
        day: row.day,
        post: matches!(row.act, Act::Hide | Act::Restore | Act::Release | Act::ReadAlert)
            .then_some(row.subject)
            .flatten()
            .map(|subject| entity::ids::PostId(subject.0)),
        stream: row.subject.filter(|_| ON_STREAMS.contains(&row.act)).map(|subject| StreamId(subject.0)),
        place: None,
    }
}

/// An act as programs read it.
pub fn act(act: Act) -> &'static str {
    match act {
        Act::Hide => "hide",
        Act::Restore => "restore",
        Act::Release => "release",
        Act::Return => "return",
        Act::Mute => "mute",
        Act::Unmute => "unmute",
        Act::Remove => "remove",
        Act::BarSpace => "bar_space",
        Act::BarInstance => "bar_instance",
        Act::Readmit => "readmit",
        Act::Confirm => "confirm",
        Act::Admit => "admit",
        Act::Decline => "decline",
        Act::Rename => "rename",
        Act::Close => "close",
        Act::Reopen => "reopen",
        Act::AnswerReport => "answer_report",
        Act::AnswerAppeal => "answer_appeal",
        Act::ReadAlert => "read_alert",
    }
}

/// Which way a text of this language and words runs.
pub fn runs(text: &str, language: &str) -> &'static str {
    match tongue(text, language, &[]).1 {
        Direction::Auto => direction_of_language(language).code(),
        sure => dir(sure),
    }
}

/// A facilitator acts for the space; one who may not write just now does not act either.
pub fn may_act<R>(presence: &Presence<R>, now: i64) -> Result<()> {
    let muted = presence.membership.muted_until.is_some_and(|until| until > now);
    if muted { Err(Error::Refused("muted")) } else { Ok(()) }
}

/// Whether two posts' rows say the same of being hidden: a form that was sent twice did it once.
pub fn hidden_alike(row: &post::Model, by: &By, reason: &str) -> bool {
    row.hidden_by.as_deref() == Some(by.alias.as_str()) && row.state_reason.as_deref() == Some(reason)
}
