//! Who is in a space, as all its members see it; and whose words one of them would rather not see.

use askama::Template;
use entity::ids::{MembershipId, SpaceId};
use entity::membership::{Role, State};
use entity::{event, membership, muted_alias};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Member, Space};
use crate::app::App;
use crate::db::Reads;
use crate::error::{Error, Problem, Result};
use crate::streams;
use crate::web::{Done, Form, Page, Query, Tick, View, filters};

use super::alias::Alias;
use super::face::Face;
use super::joining::role;

/// How many members stand on one page.
const PAGE: u64 = 60;

/// The members of a space.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "spaces/members.html")]
pub struct Members {
    pub id: SpaceId,
    pub name: String,
    pub members: Vec<Line>,
    /// Where the list goes on, for `after`.
    pub next: Option<MembershipId>,
    #[serde(skip)]
    pub facilitator: bool,
}

impl View for Members {
    const TITLE: &'static str = "title-members";
}

/// One member in the list.
#[derive(Serialize, ToSchema)]
pub struct Line {
    pub id: MembershipId,
    #[serde(flatten)]
    pub face: Face,
    pub role: &'static str,
    pub unconfirmed: bool,
    /// Whether this is she herself.
    pub me: bool,
    /// Whether she muted this one; nobody else learns of it.
    pub muted: bool,
    /// Until when this one may not write; told to facilitators and to herself.
    pub muted_until: Option<i64>,
}

/// Where the list goes on.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct After {
    after: Option<MembershipId>,
}

pub async fn list_members(member: Member<Space>, app: App, Query(paging): Query<After>) -> Result<Page<Members>> {
    let reads = app.db.read(&member);
    let mut rows = page(&reads, paging.after).await?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let next = if rows.len() > most { rows.get(most - 1).map(|row| row.id) } else { None };
    rows.truncate(most);
    if paging.after.is_none() {
        let mut first = facilitators(&reads).await?;
        first.append(&mut rows);
        rows = first;
    }
    let muted: Vec<MembershipId> =
        reads.values(reads.find::<muted_alias::Entity>(), muted_alias::Column::Muted).await?;
    let facilitator = member.is_facilitator();
    let now = app.clock.seconds();
    let lines = rows.into_iter().map(|row| {
        let me = row.id == member.membership.id;
        Line {
            id: row.id,
            role: role(row.role),
            unconfirmed: row.state == State::Unconfirmed,
            me,
            muted: muted.contains(&row.id),
            muted_until: row.muted_until.filter(|until| (facilitator || me) && *until > now),
            face: Face::new(row.alias, row.badge),
        }
    });
    let (id, name) = (member.space.id, member.space.name.clone());
    Ok(Page(Members { id, name, members: lines.collect(), next, facilitator }))
}

/// Those who care for the space stand first, all of them.
async fn facilitators(reads: &Reads<'_, Member<Space>>) -> Result<Vec<membership::Model>> {
    let query = reads.find::<membership::Entity>().narrow(|rows| {
        rows.filter(membership::Column::Role.eq(Role::Facilitator))
            .filter(membership::Column::State.ne(State::Former))
            .order_by_asc(membership::Column::AliasKey)
    });
    reads.all(query).await
}

async fn page(reads: &Reads<'_, Member<Space>>, after: Option<MembershipId>) -> Result<Vec<membership::Model>> {
    let key = match after {
        Some(id) => {
            let last = reads.find::<membership::Entity>().narrow(|rows| rows.filter(membership::Column::Id.eq(id)));
            let keys: Vec<String> = reads.values(last, membership::Column::AliasKey).await?;
            Some(keys.into_iter().next().ok_or(Error::NotFound)?)
        }
        None => None,
    };
    let query = reads.find::<membership::Entity>().narrow(|rows| {
        let rows = rows
            .filter(membership::Column::Role.eq(Role::Member))
            .filter(membership::Column::State.ne(State::Former))
            .order_by_asc(membership::Column::AliasKey)
            .limit(PAGE + 1);
        match key {
            Some(key) => rows.filter(membership::Column::AliasKey.gt(key)),
            None => rows,
        }
    });
    reads.all(query).await
}

/// Whom to stop seeing, or to see again.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Mute {
    alias: String,
    undo: Tick,
}

/// Whether that alias is muted now.
#[derive(Serialize, ToSchema)]
pub struct Muted {
    pub alias: String,
    pub muted: bool,
}

/// Mutes an alias for herself alone. Her own open follows are told; nobody else is.
pub async fn mute_alias(member: Member<Space>, app: App, Form(mute): Form<Mute>) -> Result<Done<Muted>> {
    let key = Alias::parse(&mute.alias).map(|alias| alias.key().to_owned());
    let key = key.map_err(|_not_an_alias| Error::invalid("alias", Problem::new("space-alias-unknown")))?;
    let reads = app.db.read(&member);
    let named = reads.find::<membership::Entity>().narrow(|rows| rows.filter(membership::Column::AliasKey.eq(key)));
    let them = reads.one(named).await?;
    let them = them.ok_or_else(|| Error::invalid("alias", Problem::new("space-alias-unknown")))?;
    if them.id == member.membership.id {
        return Err(Error::invalid("alias", Problem::new("space-mute-self")));
    }
    set_mute(&app, &member, them.id, mute.undo.0).await?;
    streams::mutes_changed(&app, &member);
    let told = if mute.undo.0 { "done-space-unmuted" } else { "done-space-muted" };
    let to = format!("/spaces/{}/members#m-{}", member.space.id, them.id);
    Ok(Done::to(to, Muted { alias: them.alias, muted: !mute.undo.0 }).told(told))
}

async fn set_mute(app: &App, member: &Member<Space>, them: MembershipId, undo: bool) -> Result<()> {
    let (me, stream) = (member.membership.id, member.membership.stream);
    app.db
        .write(member, move |tx| {
            Box::pin(async move {
                let changed = if undo {
                    tx.delete::<muted_alias::Entity>(|rows| rows.filter(muted_alias::Column::Muted.eq(them))).await? > 0
                } else {
                    let row = muted_alias::ActiveModel { membership: Set(me), muted: Set(them) };
                    let key = [muted_alias::Column::Membership, muted_alias::Column::Muted];
                    let row = tx.insert_once::<muted_alias::Entity>(row, &key).await?;
                    let mutes = membership::ActiveModel { mutes: Set(true), ..Default::default() };
                    tx.update::<membership::Entity>(|rows| rows.set(mutes).filter(membership::Column::Id.eq(me)))
                        .await?;
                    row
                };
                if changed {
                    let kind = if undo { event::Kind::Unmuted } else { event::Kind::Muted };
                    streams::append(&tx, stream, kind, them).await?;
                }
                Ok(())
            })
        })
        .await
}
