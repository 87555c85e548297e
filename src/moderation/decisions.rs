//! The log of decisions: written with every act, in the act's own transaction, and read by whom it concerns.

use std::marker::PhantomData;
use std::ops::Deref;

use entity::decision::{self, Act};
use entity::ids::{DecisionId, MembershipId, SpaceId, SubjectId};
use entity::words::Direction;
use entity::{event, membership, post, space, stream};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Query as Select;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{InSpace, Presence, Proof, Session, Within};
use crate::accounts::account_key::AccountKey;
use crate::app::App;
use crate::db::Writes;
use crate::error::{Error, Result};
use crate::posts::views::dir;
use crate::posts::words::tongue;
use crate::streams;
use crate::text::direction::direction_of_language;
use crate::text::limits;
use crate::web::{Asked, Many};

use super::verdict::{self, First, How, Judged, Line, Place, Writer, anyway, help_first};

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
