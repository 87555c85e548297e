//! Someone who was removed or barred: she may read why, appeal, take what is hers and withdraw her words (P7), and
//! nothing else.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use entity::ids::{MembershipId, SpaceId};
use entity::membership::State;
use entity::{former, membership, space};
use http::request::Parts;
use sea_orm::EntityTrait;

use crate::app::App;
use crate::db::Look;
use crate::error::{Error, Result};

use super::member::membership_of;
use super::signed_in::whoever_is_signed_in;
use super::{ByRequest, Proof, Session, WARRANT, targets};

/// A former member of a space, with the reasons she was given.
#[derive(Clone)]
pub struct Former(Arc<Inner>);

pub struct Inner {
    pub session: Arc<Session>,
    pub membership: membership::Model,
    pub space: space::Model,
    pub former: former::Model,
}

impl std::ops::Deref for Former {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Former {
    /// From rows that this module found by the account's own tag.
    pub(super) fn found(
        session: Arc<Session>,
        membership: membership::Model,
        space: space::Model,
        former: former::Model,
    ) -> Self {
        Self(Arc::new(Inner { session, membership, space, former }))
    }

    pub fn space_id(&self) -> SpaceId {
        self.space.id
    }

    pub fn membership_id(&self) -> MembershipId {
        self.membership.id
    }
}

impl Proof for Former {
    async fn confirm(&self, look: &Look<'_>, _: i64) -> Result<()> {
        let found = former::Entity::find_by_id(self.membership.id).one(look.connection()).await?;
        found.map(|_| ()).ok_or(Error::NotFound)
    }
}

impl FromRequestParts<App> for Former {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let session = whoever_is_signed_in(parts)?;
        let id: SpaceId =
            targets::parameter(parts, app, "space").await?.parse().map_err(|_not_an_id| Error::NotFound)?;
        let look = app.db.look(&WARRANT);
        let membership = membership_of(&look, &session, id).await?.ok_or(Error::NotFound)?;
        if membership.state != State::Former {
            return Err(Error::NotFound);
        }
        let mut space = targets::space_row(&look, id).await?;
        app.signs.dress(&mut space, crate::web::Asked::of(parts).lang);
        let former = former::Entity::find_by_id(membership.id).one(look.connection()).await?.ok_or(Error::NotFound)?;
        Ok(Self(Arc::new(Inner { session, membership, space, former })))
    }
}

impl ByRequest for Former {
    const WHO: &'static str = "a former member of the space";
}
