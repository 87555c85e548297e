//! Everywhere one account is: found by computing its tag in each space, since nothing at rest lists them (DESIGN 5).
//!
//! What this finds belongs on pages that only she sees, and in no log: side by side, two of her names are one person.

use std::collections::HashMap;
use std::sync::Arc;

use entity::ids::{MembershipId, SpaceId};
use entity::membership::State;
use entity::{former, join_request, membership, space};
use http::request::Parts;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::app::App;
use crate::db::Look;
use crate::error::{Error, Result};
use crate::language::Lang;

use super::{ByRequest, Former, Member, Proof, SignedIn, Space, WARRANT};

/// How many tags are looked for at once: databases bound the values of one query.
const AT_ONCE: usize = 1_000;

/// Where an account is a member, where it was, and where it has asked to be.
#[derive(Default)]
pub struct Places {
    pub here: Vec<Member<Space>>,
    pub former: Vec<Former>,
    pub asked: Vec<(space::Model, join_request::Model)>,
}

impl SignedIn {
    /// All her places, by the names they have in this language.
    pub async fn places(&self, app: &App, lang: Lang) -> Result<Places> {
        let look = app.db.look(&WARRANT);
        let spaces = space::Entity::find().all(look.connection()).await?;
        let tags: Vec<Vec<u8>> =
            spaces.iter().map(|space| self.session.key.membership_tag(space.id).to_vec()).collect();
        let mut by_id: HashMap<SpaceId, space::Model> = spaces.into_iter().map(|space| (space.id, space)).collect();
        for space in by_id.values_mut() {
            app.signs.dress(space, lang);
        }
        let mut places = Places::default();
        for tags in tags.chunks(AT_ONCE) {
            let rows = membership::Entity::find().filter(membership::Column::Tag.is_in(tags.to_vec()));
            for row in rows.all(look.connection()).await? {
                let Some(space) = by_id.remove(&row.space) else { continue };
                places.add(&look, self, space, row).await?;
            }
            let rows = join_request::Entity::find().filter(join_request::Column::Tag.is_in(tags.to_vec()));
            for row in rows.all(look.connection()).await? {
                let Some(space) = by_id.remove(&row.space) else { continue };
                places.asked.push((space, row));
            }
        }
        places.here.sort_by(|one, other| one.space.name.cmp(&other.space.name));
        places.former.sort_by(|one, other| one.space.name.cmp(&other.space.name));
        places.asked.sort_by(|one, other| one.0.name.cmp(&other.0.name));
        Ok(places)
    }

    /// The spaces she is a member of.
    pub async fn memberships(&self, app: &App, lang: Lang) -> Result<Vec<Member<Space>>> {
        Ok(self.places(app, lang).await?.here)
    }
}

impl Places {
    async fn add(
        &mut self,
        look: &Look<'_>,
        who: &SignedIn,
        space: space::Model,
        membership: membership::Model,
    ) -> Result<()> {
        let session = Arc::clone(&who.session);
        if membership.state != State::Former {
            self.here.push(Member::found(session, membership, space));
            return Ok(());
        }
        let id: MembershipId = membership.id;
        if let Some(row) = former::Entity::find_by_id(id).one(look.connection()).await? {
            self.former.push(Former::found(session, membership, space, row));
        }
        Ok(())
    }
}

/// Someone who is, or was, a member of the space: for what stays hers after a removal (P7).
#[derive(Clone)]
pub enum Belonging {
    Member(Member<Space>),
    Former(Former),
}

impl Belonging {
    /// The space, and who she is or was in it.
    pub(super) fn place(&self) -> (SpaceId, MembershipId) {
        (self.space().id, self.membership().id)
    }

    pub fn space(&self) -> &space::Model {
        match self {
            Self::Member(member) => &member.space,
            Self::Former(former) => &former.space,
        }
    }

    pub fn membership(&self) -> &membership::Model {
        match self {
            Self::Member(member) => &member.membership,
            Self::Former(former) => &former.membership,
        }
    }
}

impl Proof for Belonging {
    async fn confirm(&self, look: &Look<'_>, minute: i64) -> Result<()> {
        match self {
            Self::Member(member) => member.confirm(look, minute).await,
            Self::Former(former) => former.confirm(look, minute).await,
        }
    }
}

impl axum::extract::FromRequestParts<App> for Belonging {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        match Member::<Space>::even_barred(parts, app).await {
            Ok(member) => Ok(Self::Member(member)),
            Err(Error::NotFound) => Former::from_request_parts(parts, app).await.map(Self::Former),
            Err(other) => Err(other),
        }
    }
}

impl ByRequest for Belonging {
    const WHO: &'static str = "a member or former member of the space";
}
