//! Becoming a member: by an invitation, or because a facilitator let her in.
//!
//! A membership is found by its tag, which is unique: one account cannot be two people in one space, and whoever was
//! removed or muted cannot come back as somebody else while that stands (DESIGN 5).

use entity::ids::{MembershipId, SpaceId};
use entity::membership::{Role, State};
use entity::{former, invitation, join_request, kept_tag, membership, stream};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::{Joining, Proof, Within};
use crate::app::App;
use crate::db::Writes;
use crate::error::{Error, Problem, Result};
use crate::moderation::verdict::Judged;
use crate::streams;

use super::alias::Alias;
use super::face::Face;
use super::names::Taken;
use super::signs::Signs;

/// What she chose before anyone sees her.
pub struct Chosen {
    pub alias: Judged<Alias>,
    /// The seed of her badge; one is drawn where she chose none.
    pub badge: Option<u64>,
    /// The languages a facilitator reads, as codes.
    pub languages: Vec<String>,
}

/// Who she is in the space now.
#[derive(Clone, Serialize, ToSchema)]
pub struct Joined {
    /// The space's.
    pub id: SpaceId,
    pub membership: MembershipId,
    #[serde(flatten)]
    pub face: Face,
    pub role: &'static str,
    /// Whether a second person still has to confirm her as a facilitator.
    pub unconfirmed: bool,
}

impl Joined {
    pub fn of(row: &membership::Model) -> Self {
        Self {
            id: row.space,
            membership: row.id,
            face: Face::new(row.alias.clone(), row.badge),
            role: role(row.role),
            unconfirmed: row.state == State::Unconfirmed,
        }
    }
}

/// A role as programs read it.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Member => "member",
        Role::Facilitator => "facilitator",
    }
}

/// Joins with an invitation. Sending the same again finds her already there.
pub async fn join(app: &App, joining: &Joining, chosen: Chosen) -> Result<Joined> {
    let (app_now, today, month) = (app.clock.seconds(), app.clock.day(), app.clock.month());
    let (random, ours) = (app.random.clone(), Signs::ours(app, &joining.space));
    let role = match joining.invitation.as_ref().map(|invitation| invitation.role) {
        Some(invitation::Role::Facilitator) => Role::Facilitator,
        Some(invitation::Role::Member) => Role::Member,
        _ => return Err(Error::NotFound),
    };
    let (space, tag, alias) = (joining.space.clone(), joining.tag(), chosen.alias.into_said());
    app.db
        .write(joining, move |tx| {
            Box::pin(async move {
                if let Some(already) = already_there(&tx, &tag, app_now).await? {
                    let same = already.alias_key == alias.key();
                    return if same { Ok(Joined::of(&already)) } else { Err(Error::Refused("already-here")) };
                }
                let muted_until = standing(&tx, &tag, app_now).await?;
                forget_standing(&tx, &tag).await?;
                tx.delete::<join_request::Entity>(|rows| rows.filter(join_request::Column::Tag.eq(tag.clone())))
                    .await?;
                let taken = Taken::read(&tx, space.id, ours, today).await?;
                taken.check(&alias).map_err(|problem| Error::invalid("alias", problem))?;
                let badge = taken.badge(chosen.badge, &random)?;
                let row = membership::Model {
                    id: random.uuid().into(),
                    space: space.id,
                    tag,
                    alias: alias.as_str().to_owned(),
                    alias_key: alias.key().to_owned(),
                    badge: badge.cast_signed(),
                    role,
                    state: if role == Role::Facilitator { State::Unconfirmed } else { State::Active },
                    joined_month: month,
                    muted_until,
                    visited_at: None,
                    previous_visit_at: None,
                    keeps_visits: true,
                    mutes: false,
                    languages: chosen.languages.join(","),
                    stream: random.uuid().into(),
                };
                enter(&tx, row).await
            })
        })
        .await
}

/// Adds the membership with its private stream.
pub(super) async fn enter<P>(tx: &Writes<'_, P>, row: membership::Model) -> Result<Joined>
where
    P: Proof,
    membership::Entity: Within<P>,
    stream::Entity: Within<P>,
    entity::space::Entity: Within<P>,
{
    let joined = Joined::of(&row);
    streams::create(tx, row.stream, row.space, stream::Kind::Private).await?;
    let unique = [membership::Column::Space, membership::Column::AliasKey];
    let space = row.space;
    // Two who chose one name in the same moment: the second is told, as she would have been a moment later.
    if !tx.insert_once::<membership::Entity>(as_new(row), &unique).await? {
        return Err(Error::invalid("alias", Problem::new("space-alias-taken")));
    }
    streams::move_epoch(tx, space).await?;
    Ok(joined)
}

fn as_new(row: membership::Model) -> membership::ActiveModel {
    membership::ActiveModel {
        id: Set(row.id),
        space: Set(row.space),
        tag: Set(row.tag),
        alias: Set(row.alias),
        alias_key: Set(row.alias_key),
        badge: Set(row.badge),
        role: Set(row.role),
        state: Set(row.state),
        joined_month: Set(row.joined_month),
        muted_until: Set(row.muted_until),
        visited_at: Set(row.visited_at),
        previous_visit_at: Set(row.previous_visit_at),
        keeps_visits: Set(row.keeps_visits),
        mutes: Set(row.mutes),
        languages: Set(row.languages),
        stream: Set(row.stream),
    }
}

/// The membership she has, if any. A removal or bar that stands refuses her; one that has run out is forgotten with
/// the membership it was about, whose words stay without an author.
pub(super) async fn already_there(tx: &Writes<'_, Joining>, tag: &[u8], now: i64) -> Result<Option<membership::Model>> {
    let query = tx.find::<membership::Entity>().narrow(|rows| rows.filter(membership::Column::Tag.eq(tag.to_vec())));
    let Some(row) = tx.one(query).await? else { return Ok(None) };
    if row.state != State::Former {
        return Ok(Some(row));
    }
    let why = tx.find::<former::Entity>().narrow(|rows| rows.filter(former::Column::Membership.eq(row.id)));
    if let Some(why) = tx.one(why).await?.filter(|why| why.until.is_none_or(|until| until > now)) {
        return Err(Error::Refused(match why.what {
            former::What::Removed => "removed-here",
            former::What::BarredSpace | former::What::BarredInstance => "barred-here",
        }));
    }
    tx.delete::<membership::Entity>(|rows| rows.filter(membership::Column::Id.eq(row.id))).await?;
    tx.delete::<stream::Entity>(|rows| rows.filter(stream::Column::Id.eq(row.stream))).await?;
    Ok(None)
}

/// What still stands of a membership that she left: a refusal, or until when she is muted.
pub(super) async fn standing<P>(tx: &Writes<'_, P>, tag: &[u8], now: i64) -> Result<Option<i64>>
where
    P: Proof,
    kept_tag::Entity: Within<P>,
{
    let query = tx.find::<kept_tag::Entity>().narrow(|rows| rows.filter(kept_tag::Column::Tag.eq(tag.to_vec())));
    let kept = tx.one(query).await?.filter(|kept| kept.until.is_none_or(|until| until > now));
    match kept.map(|kept| (kept.why, kept.until)) {
        Some((kept_tag::Why::Removed, _)) => Err(Error::Refused("removed-here")),
        Some((kept_tag::Why::BarredSpace | kept_tag::Why::BarredInstance, _)) => Err(Error::Refused("barred-here")),
        Some((kept_tag::Why::Muted, until)) => Ok(until),
        // A report is no verdict: she may come back while it is read.
        Some((kept_tag::Why::Reported, _)) | None => Ok(None),
    }
}

/// Erases the tag that was kept, once the membership itself carries what stands. An open report keeps its own until it
/// is answered.
pub(super) async fn forget_standing<P>(tx: &Writes<'_, P>, tag: &[u8]) -> Result<()>
where
    P: Proof,
    kept_tag::Entity: Within<P>,
{
    tx.delete::<kept_tag::Entity>(|rows| {
        rows.filter(kept_tag::Column::Tag.eq(tag.to_vec())).filter(kept_tag::Column::Why.ne(kept_tag::Why::Reported))
    })
    .await
    .map(|_| ())
}
