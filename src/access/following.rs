//! Who of many may follow a stream: what [`super::Member::of_session`] and [`super::session_stands`] answer for one,
//! answered for a roomful in five looks.

use std::collections::{HashMap, HashSet};

use entity::ids::{AccountId, MembershipId, SpaceId, StreamId};
use entity::membership::State;
use entity::{account, membership, session, stream};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::app::App;
use crate::error::Result;

use super::targets::{self, Stream, Target};
use super::{Session, WARRANT};

/// Who they are in the space of the stream, in the order they were asked about; nobody where one may not follow.
pub struct Following {
    pub space: SpaceId,
    /// Read before the memberships: it never vouches for more than was looked at.
    pub epoch: i64,
    pub as_whom: Vec<Option<MembershipId>>,
}

/// Looks at many sessions at once. Nothing where there is no such stream.
pub async fn following(app: &App, sessions: &[&Session], id: StreamId) -> Result<Option<Following>> {
    let look = app.db.look(&WARRANT);
    let Some(row) = stream::Entity::find_by_id(id).one(look.connection()).await? else { return Ok(None) };
    let space = targets::space_row(&look, row.space).await?;
    let standing = standing(app, sessions).await?;
    let tags: Vec<Vec<u8>> = sessions.iter().map(|session| session.key.membership_tag(space.id).to_vec()).collect();
    let members = membership::Entity::find()
        .filter(membership::Column::Tag.is_in(tags.clone()))
        .filter(membership::Column::State.ne(State::Former));
    let members: HashMap<Vec<u8>, membership::Model> =
        members.all(look.connection()).await?.into_iter().map(|member| (member.tag.clone(), member)).collect();
    let as_whom = sessions.iter().zip(&tags).map(|(session, tag)| {
        let open = standing.contains(&session.token_hash) && !app.bars.hold(&session.key);
        let member = members.get(tag).filter(|member| open && Stream::is_for(&row, member))?;
        Some(member.id)
    });
    Ok(Some(Following { space: space.id, epoch: space.access_epoch, as_whom: as_whom.collect() }))
}

/// The hashes of those sessions that are open and whose account is not barred.
async fn standing(app: &App, sessions: &[&Session]) -> Result<HashSet<Vec<u8>>> {
    let look = app.db.look(&WARRANT);
    let hashes = sessions.iter().map(|session| session.token_hash.clone());
    let open: Vec<(Vec<u8>, AccountId)> = session::Entity::find()
        .filter(session::Column::TokenHash.is_in(hashes))
        .filter(session::Column::State.eq(session::State::Open))
        .filter(session::Column::EndsAt.gt(app.clock.seconds()))
        .select_only()
        .columns([session::Column::TokenHash, session::Column::Account])
        .into_tuple()
        .all(look.connection())
        .await?;
    let accounts: Vec<AccountId> = account::Entity::find()
        .filter(account::Column::Id.is_in(open.iter().map(|(_, account)| *account)))
        .filter(account::Column::Barred.is_null())
        .select_only()
        .column(account::Column::Id)
        .into_tuple()
        .all(look.connection())
        .await?;
    let accounts: HashSet<AccountId> = accounts.into_iter().collect();
    Ok(open.into_iter().filter(|(_, account)| accounts.contains(account)).map(|(hash, _)| hash).collect())
}
