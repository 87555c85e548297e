//! The pages of acts on a membership: each says what will happen and what she will see.

use askama::Template;
use entity::ids::{MembershipId, SpaceId};
use entity::membership;
use entity::membership::{Role, State};
use sea_orm::{ColumnTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Facilitator, InSpace, Space, Unproved};
use crate::app::App;
use crate::error::{Error, Problem, Problems, Result};
use crate::site::number::Number;
use crate::spaces::face::Face;
use crate::text::limits;
use crate::web::{Asked, Done, Form, Many, Okay, Page, Query, Tick, View, filters};

use super::decisions::Reason;
use super::members;
use super::sanctions::{LONGEST_MUTE, LONGEST_REMOVAL, Sanction};
use super::verdict::First;

/// Whom it is about: an id, since no address holds a name.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct Whom {
    #[schema(value_type = Option<String>)]
    member: Option<Unproved<MembershipId>>,
    /// What the page that is shown again was asked to say.
    #[serde(rename = "done")]
    _done: String,
}

/// The form of muting, removing, barring or letting back in.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/member.html")]
pub struct MemberAct {
    pub id: SpaceId,
    /// `mute`, `unmute`, `remove`, `bar` or `readmit`.
    pub act: &'static str,
    /// Whom it is about; none lets her be named.
    pub member: Option<MembershipId>,
    #[serde(flatten)]
    pub face: Option<Face>,
    /// As whom the facilitator acts.
    pub you: String,
    /// Why it cannot be done by a facilitator: the key of a sentence.
    pub refused: Option<&'static str>,
    /// Whether whoever asks may bar from the whole instance.
    #[serde(skip)]
    pub everywhere: bool,
    #[serde(skip)]
    pub space: String,
    #[serde(skip)]
    pub muted_until: Option<i64>,
}

impl View for MemberAct {
    const TITLE: &'static str = "title-member";
}

async fn form(facilitator: Facilitator<Space>, app: App, whom: Whom, act: &'static str) -> Result<Page<MemberAct>> {
    let row = match whom.member {
        Some(id) => {
            let id = facilitator.prove_membership(&app, id).await?.id();
            let reads = app.db.read(&facilitator);
            let query = reads.find::<membership::Entity>().narrow(|rows| rows.filter(membership::Column::Id.eq(id)));
            Some(reads.one(query).await?.ok_or(Error::NotFound)?)
        }
        None => None,
    };
    let now = app.clock.seconds();
    Ok(Page(MemberAct {
        id: facilitator.space.id,
        act,
        refused: row.as_ref().and_then(|row| refused(&facilitator, row)),
        member: row.as_ref().map(|row| row.id),
        muted_until: row.as_ref().and_then(|row| row.muted_until).filter(|until| *until > now),
        face: row.map(|row| Face::new(row.alias, row.badge)),
        you: facilitator.membership.alias.clone(),
        everywhere: facilitator.session.steward,
        space: facilitator.space.name.clone(),
    }))
}

fn refused(facilitator: &Facilitator<Space>, row: &membership::Model) -> Option<&'static str> {
    if row.id == facilitator.membership_id() {
        return Some("error-act-on-self");
    }
    if row.role == Role::Facilitator {
        return Some("error-facilitators-are-stewards");
    }
    (row.state == State::Former).then_some("error-already-out")
}

pub async fn mute_form(who: Facilitator<Space>, app: App, Query(whom): Query<Whom>) -> Result<Page<MemberAct>> {
    form(who, app, whom, "mute").await
}

pub async fn unmute_form(who: Facilitator<Space>, app: App, Query(whom): Query<Whom>) -> Result<Page<MemberAct>> {
    form(who, app, whom, "unmute").await
}

pub async fn remove_form(who: Facilitator<Space>, app: App, Query(whom): Query<Whom>) -> Result<Page<MemberAct>> {
    form(who, app, whom, "remove").await
}

pub async fn bar_form(who: Facilitator<Space>, app: App, Query(whom): Query<Whom>) -> Result<Page<MemberAct>> {
    form(who, app, whom, "bar").await
}

pub async fn readmit_form(who: Facilitator<Space>, app: App, Query(_): Query<Whom>) -> Result<Page<MemberAct>> {
    form(who, app, Whom::default(), "readmit").await
}

/// For how long a member may not write, and why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Mute {
    alias: String,
    /// From 1 to 720.
    hours: Number,
    reason: String,
    /// The rules she was asked about and goes on with.
    anyway: Many,
}

/// Who is removed, for how long, and why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Remove {
    alias: String,
    /// From 1 to 365; without end if empty.
    days: Number,
    reason: String,
    /// The rules she was asked about and goes on with.
    anyway: Many,
}

/// Whose pause ends or who is let back in, and why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Named {
    alias: String,
    reason: String,
    /// The rules she was asked about and goes on with.
    anyway: Many,
}

/// Who is barred, and why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Bar {
    alias: String,
    reason: String,
    /// From the whole instance, which only a steward may.
    everywhere: Tick,
    /// The rules she was asked about and goes on with.
    anyway: Many,
}

/// Checks who and why together, so that all problems are told at once; then the reason meets its verdict.
async fn checked(
    mut problems: Problems,
    (app, asked, who): (&App, &Asked, &Facilitator<Space>),
    named: &Named,
) -> Result<Reason> {
    if named.alias.trim().is_empty() {
        problems.add("alias", limits::Problem::Empty);
    }
    problems.check("reason", limits::check(limits::REASON, &named.reason));
    problems.none()?;
    Reason::read(app, asked, who, First::CannotWait, ("reason", &named.reason), &named.anyway).await
}

async fn carry_out(
    who: &Facilitator<Space>,
    app: &App,
    asked: &Asked,
    named: &Named,
    sanction: Sanction,
) -> Result<()> {
    let reason = checked(Problems::default(), (app, asked, who), named).await?;
    members::act(app, who, &named.alias, sanction, reason).await
}

fn done(who: &Facilitator<Space>, told: &'static str) -> Done<Okay> {
    Done::to(format!("/spaces/{}/members", who.space.id), Okay::YES).told(told)
}

pub async fn mute_member(
    who: Facilitator<Space>,
    app: App,
    asked: Asked,
    Form(mute): Form<Mute>,
) -> Result<Done<Okay>> {
    let mut problems = Problems::default();
    let hours = problems.check("hours", mute.hours.within(1, LONGEST_MUTE));
    if hours == Some(None) {
        problems.add("hours", Problem::new("field-empty"));
    }
    let named = Named { alias: mute.alias, reason: mute.reason, anyway: mute.anyway };
    let reason = checked(problems, (&app, &asked, &who), &named).await?;
    let sanction = Sanction::Mute { hours: hours.flatten().unwrap_or(1) };
    members::act(&app, &who, &named.alias, sanction, reason).await?;
    Ok(done(&who, "done-member-muted"))
}

pub async fn unmute_member(
    who: Facilitator<Space>,
    app: App,
    asked: Asked,
    Form(named): Form<Named>,
) -> Result<Done<Okay>> {
    carry_out(&who, &app, &asked, &named, Sanction::Unmute).await?;
    Ok(done(&who, "done-member-unmuted"))
}

pub async fn remove_member(
    who: Facilitator<Space>,
    app: App,
    asked: Asked,
    Form(remove): Form<Remove>,
) -> Result<Done<Okay>> {
    let mut problems = Problems::default();
    let days = problems.check("days", remove.days.within(1, LONGEST_REMOVAL));
    let named = Named { alias: remove.alias, reason: remove.reason, anyway: remove.anyway };
    let reason = checked(problems, (&app, &asked, &who), &named).await?;
    members::act(&app, &who, &named.alias, Sanction::Remove { days: days.flatten() }, reason).await?;
    Ok(done(&who, "done-member-removed"))
}

pub async fn bar_member(who: Facilitator<Space>, app: App, asked: Asked, Form(bar): Form<Bar>) -> Result<Done<Okay>> {
    let sanction = if bar.everywhere.0 { Sanction::BarInstance } else { Sanction::BarSpace };
    let named = Named { alias: bar.alias, reason: bar.reason, anyway: bar.anyway };
    carry_out(&who, &app, &asked, &named, sanction).await?;
    Ok(done(&who, "done-member-barred"))
}

pub async fn readmit_member(
    who: Facilitator<Space>,
    app: App,
    asked: Asked,
    Form(named): Form<Named>,
) -> Result<Done<Okay>> {
    let reason = checked(Problems::default(), (&app, &asked, &who), &named).await?;
    members::readmit(&app, &who, &named.alias, reason).await?;
    Ok(done(&who, "done-member-readmitted"))
}
