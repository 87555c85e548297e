//! Members, facilitators and authors: who someone is in one space.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use entity::ids::{MembershipId, PostId, SpaceId, StreamId};
use entity::membership::{Role, State};
use entity::words::OpenClosed;
use entity::{membership, post, space};
use http::Method;
use http::request::Parts;
use sea_orm::sea_query::{ExprTrait, Query};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::app::App;
use crate::db::{Look, padded};
use crate::error::{Error, Result};
use crate::language::Lang;
use crate::web::Asked;

use super::kept::Wanted;
use super::rows;
use super::signed_in::{session_of, still_open, still_open_of, whoever_is_signed_in};
use super::targets::{self, Post, Space, Target};
use super::{ByRequest, Proof, Proved, Session, Unproved, WARRANT};

/// Someone in one space: the rows every proof of a space carries.
pub struct Who {
    pub session: Arc<Session>,
    pub membership: membership::Model,
    pub space: space::Model,
}

/// Someone's presence in a space, with what the path named within it.
pub struct Presence<R = ()> {
    who: Arc<Who>,
    pub row: R,
}

impl<R> std::ops::Deref for Presence<R> {
    type Target = Who;

    fn deref(&self) -> &Who {
        &self.who
    }
}

/// An active member of the space that the target lies in.
pub struct Member<T: Target = Space>(Arc<Presence<T::Row>>);

/// A confirmed facilitator of that space.
pub struct Facilitator<T: Target = Space>(Arc<Presence<T::Row>>);

/// A member who wrote the post.
pub struct Author<T: Target = Post>(Arc<Presence<T::Row>>);

/// A proof of being in a space. Reaches that space's rows and no other's.
pub trait InSpace: Proof {
    fn who(&self) -> &Who;

    fn space_id(&self) -> SpaceId {
        self.who().space.id
    }

    fn membership_id(&self) -> MembershipId {
        self.who().membership.id
    }
}

macro_rules! presences {
    ($($proof:ident),+) => {$(
        // Derived, these would ask the target itself to be clonable.
        impl<T: Target> Clone for $proof<T> {
            fn clone(&self) -> Self {
                Self(Arc::clone(&self.0))
            }
        }

        impl<T: Target> std::ops::Deref for $proof<T> {
            type Target = Presence<T::Row>;

            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }

        impl<T: Target> InSpace for $proof<T> {
            fn who(&self) -> &Who {
                &self.0.who
            }
        }
    )+};
}

presences!(Member, Facilitator, Author);

impl Who {
    pub fn is_facilitator(&self) -> bool {
        self.membership.role == Role::Facilitator && self.membership.state == State::Active
    }

    /// Refuses, with the reason she may know, where she may read but not write just now.
    pub fn may_write(&self, now: i64) -> Result<()> {
        if self.membership.muted_until.is_some_and(|until| until > now) {
            return Err(Error::Refused("muted"));
        }
        if self.space.state == OpenClosed::Closed { Err(Error::Refused("space-closed")) } else { Ok(()) }
    }

    fn still_stands(&self, now: Option<&Now>, minute: i64) -> Result<()> {
        let Some((_, state, role, muted_until)) = now else { return Err(Error::NotFound) };
        if *state == State::Former || *role != self.membership.role {
            return Err(Error::NotFound);
        }
        if *muted_until != self.membership.muted_until && muted_until.is_some_and(|until| until > minute) {
            return Err(Error::Refused("muted"));
        }
        Ok(())
    }

    /// The languages spoken in the space, as codes.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.space.languages.split(',').filter(|code| !code.is_empty())
    }
}

impl Member<Space> {
    /// From rows that this module found by the account's own tag.
    pub(super) fn found(session: Arc<Session>, membership: membership::Model, space: space::Model) -> Self {
        Self(Arc::new(Presence { who: Arc::new(Who { session, membership, space }), row: () }))
    }
}

impl<T: Target> Member<T> {
    /// Turns the id of a post into one that is proved to lie in this stream; nothing where it does not.
    pub async fn prove_post(
        &self,
        app: &App,
        id: Unproved<PostId>,
        stream: StreamId,
    ) -> Result<Option<Proved<PostId>>> {
        let look = app.db.look(&WARRANT);
        let found: Option<PostId> = post::Entity::find_by_id(id.0)
            .filter(post::Column::Space.eq(self.space.id))
            .filter(post::Column::Stream.eq(stream))
            .filter(post::Column::State.eq(post::State::Shown))
            .select_only()
            .column(post::Column::Id)
            .into_tuple()
            .one(look.connection())
            .await?;
        Ok(found.map(Proved))
    }

    /// Turns the id of a membership into one that is proved to be of this space.
    pub async fn prove_membership(&self, app: &App, id: Unproved<MembershipId>) -> Result<Proved<MembershipId>> {
        prove_membership(app, self.space.id, id).await
    }

    /// The same person as a facilitator, if she is one.
    pub fn as_facilitator(&self) -> Option<Facilitator<T>> {
        self.is_facilitator().then(|| Facilitator(Arc::clone(&self.0)))
    }
}

impl<T: Target> Facilitator<T> {
    /// Every facilitator is a member.
    pub fn as_member(&self) -> Member<T> {
        Member(Arc::clone(&self.0))
    }

    /// Turns the id of a membership into one that is proved to be of this space.
    pub async fn prove_membership(&self, app: &App, id: Unproved<MembershipId>) -> Result<Proved<MembershipId>> {
        prove_membership(app, self.space.id, id).await
    }
}

impl<T: Target> Author<T> {
    /// Every author is a member.
    pub fn as_member(&self) -> Member<T> {
        Member(Arc::clone(&self.0))
    }
}

async fn prove_membership(app: &App, space: SpaceId, id: Unproved<MembershipId>) -> Result<Proved<MembershipId>> {
    let found: Option<MembershipId> = membership::Entity::find_by_id(id.0)
        .filter(membership::Column::Space.eq(space))
        .filter(membership::Column::State.ne(State::Former))
        .select_only()
        .column(membership::Column::Id)
        .into_tuple()
        .one(app.db.look(&WARRANT).connection())
        .await?;
    found.map(Proved).ok_or(Error::NotFound)
}

/// Finds the membership that this session's account has in a space: by the tag that only her key gives.
pub(super) async fn membership_of(
    look: &Look<'_>,
    session: &Session,
    space: SpaceId,
) -> Result<Option<membership::Model>> {
    let tag = session.key.membership_tag(space).to_vec();
    Ok(membership::Entity::find().filter(membership::Column::Tag.eq(tag)).one(look.connection()).await?)
}

/// Builds a presence from what a path names, in one query. Whoever is not there gets the same answer as for what is
/// not there.
async fn presence<T: Target>(
    app: &App,
    session: Arc<Session>,
    id: &str,
    lang: Option<Lang>,
    wanted: Wanted,
) -> Result<Arc<Presence<T::Row>>> {
    let (id, now) = (T::parse(id)?, app.clock.seconds());
    if let Some(presence) = app.db.kept().presence::<T>(&session, (id, lang), wanted, now) {
        seen(app, &presence);
        return Ok(presence);
    }
    let age = app.db.kept().age();
    let presence = look::<T>(app, session, id, lang).await?;
    if T::IS_KEPT {
        app.db.kept().keep_presence::<T>(age, (id, lang), &presence, now);
    }
    Ok(presence)
}

/// Notes that a facilitator is there.
fn seen(app: &App, who: &Who) {
    if who.is_facilitator() {
        app.watch.seen(who.space.id, who.membership.id, app.clock.seconds());
    }
}

async fn look<T: Target>(
    app: &App,
    session: Arc<Session>,
    id: Uuid,
    lang: Option<Lang>,
) -> Result<Arc<Presence<T::Row>>> {
    let tag = session.key.membership_tag(targets::whereabouts::<T>(app, id).await?).to_vec();
    let mut query = Query::select();
    query.from(membership::Entity);
    rows::select::<membership::Entity>(&mut query, "m_");
    rows::select::<space::Entity>(&mut query, "s_");
    let of_space = membership::Column::Space.into_expr().equals(space::Column::Id.as_column_ref());
    query.inner_join(space::Entity, of_space);
    T::join(&mut query, id);
    query.and_where(membership::Column::Tag.eq(tag)).and_where(membership::Column::State.ne(State::Former));
    let found = rows::one(&app.db.look(&WARRANT), &query).await?.ok_or(Error::NotFound)?;
    let (membership, row) = (rows::read(&found, "m_")?, T::row(&found)?);
    if !T::is_for(&row, &membership) {
        return Err(Error::NotFound);
    }
    let mut space: space::Model = rows::read(&found, "s_")?;
    if let Some(lang) = lang {
        app.signs.dress(&mut space, lang);
    }
    let who = Arc::new(Who { session, membership, space });
    seen(app, &who);
    Ok(Arc::new(Presence { who, row }))
}

impl Member<Space> {
    /// Even of someone who is barred from the instance: her export stays hers.
    pub(super) async fn even_barred(parts: &mut Parts, app: &App) -> Result<Self> {
        let session = whoever_is_signed_in(parts)?;
        let id = targets::parameter(parts, app, Space::NAME).await?;
        presence::<Space>(app, session, &id, Some(Asked::of(parts).lang), Wanted::ToRead).await.map(Self)
    }
}

async fn presence_by_path<T: Target>(parts: &mut Parts, app: &App) -> Result<Arc<Presence<T::Row>>> {
    let session = session_of(parts)?;
    let id = targets::parameter(parts, app, T::NAME).await?;
    let lang = Some(Asked::of(parts).lang);
    let wanted = if parts.method == Method::POST { Wanted::ToWrite } else { Wanted::ToRead };
    let presence = presence::<T>(app, session, &id, lang, wanted).await?;
    super::holding::note(parts, app, &presence).await?;
    Ok(presence)
}

impl<T: Target> Member<T> {
    /// For the socket, whose frames name streams: the same proof as reading the page.
    pub async fn of_session(app: &App, session: &Arc<Session>, id: &str) -> Result<Self> {
        // The socket may have been opened before she was barred.
        if app.bars.hold(&session.key) {
            return Err(Error::NotFound);
        }
        Ok(Self(presence::<T>(app, Arc::clone(session), id, None, Wanted::ToRead).await?))
    }

    /// For what is said on the socket: proved a moment ago, or now.
    pub async fn of_session_to_write(app: &App, session: &Arc<Session>, id: &str) -> Result<Self> {
        if app.bars.hold(&session.key) {
            return Err(Error::NotFound);
        }
        Ok(Self(presence::<T>(app, Arc::clone(session), id, None, Wanted::ToWrite).await?))
    }
}

/// Reads the membership again inside the transaction. On PostgreSQL the row is held until the end, so that a removal
/// and a post cannot pass each other.
async fn confirm(who: &Who, look: &Look<'_>, now: i64) -> Result<()> {
    let row = memberships_now(look, vec![who.membership.id]).await?.into_iter().next();
    who.still_stands(row.as_ref(), now)?;
    still_open(look, &who.session).await
}

/// What of a membership may have changed since it was proved.
type Now = (MembershipId, State, Role, Option<i64>);

async fn memberships_now(look: &Look<'_>, ids: Vec<MembershipId>) -> Result<Vec<Now>> {
    use membership::Column;
    let query = membership::Entity::find().filter(Column::Id.is_in(ids)).select_only();
    let query = query.columns([Column::Id, Column::State, Column::Role, Column::MutedUntil]).lock_shared();
    Ok(query.into_tuple().all(look.connection()).await?)
}

/// Someone in a space, whatever the path named: what a write is done for when several people's are done together.
#[derive(Clone)]
pub struct Present(Arc<Who>);

impl std::ops::Deref for Present {
    type Target = Who;

    fn deref(&self) -> &Who {
        &self.0
    }
}

impl InSpace for Present {
    fn who(&self) -> &Who {
        &self.0
    }
}

impl Proof for Present {
    async fn confirm(&self, look: &Look<'_>, minute: i64) -> Result<()> {
        confirm(self, look, minute).await
    }
}

impl Present {
    /// Confirms several at once, which costs the database no more than one does. What became of each, in their order.
    pub async fn confirm_all(all: &[Self], look: &Look<'_>, minute: i64) -> Result<Vec<Result<()>>> {
        let ids = all.iter().map(|who| who.membership.id).collect();
        let now = memberships_now(look, padded(ids)).await?;
        let open = still_open_of(look, padded(all.iter().map(|who| who.session.token_hash.clone()).collect())).await?;
        let stands = |who: &Self| {
            who.still_stands(now.iter().find(|(id, ..)| *id == who.membership.id), minute)?;
            if open.contains(&who.session.token_hash) { Ok(()) } else { Err(Error::SignedOut) }
        };
        Ok(all.iter().map(stands).collect())
    }
}

impl<T: Target> Member<T> {
    /// Herself, whatever the path named.
    pub fn present(&self) -> Present {
        Present(Arc::clone(&self.0.who))
    }
}

impl<T: Target> Proof for Member<T> {
    async fn confirm(&self, look: &Look<'_>, minute: i64) -> Result<()> {
        confirm(&self.0, look, minute).await
    }
}

impl<T: Target> Proof for Facilitator<T> {
    async fn confirm(&self, look: &Look<'_>, minute: i64) -> Result<()> {
        confirm(&self.0, look, minute).await
    }
}

impl<T: Target> Proof for Author<T> {
    async fn confirm(&self, look: &Look<'_>, minute: i64) -> Result<()> {
        confirm(&self.0, look, minute).await
    }
}

impl<T: Target> FromRequestParts<App> for Member<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        presence_by_path::<T>(parts, app).await.map(Self)
    }
}

impl<T: Target> FromRequestParts<App> for Facilitator<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let presence = presence_by_path::<T>(parts, app).await?;
        if presence.is_facilitator() { Ok(Self(presence)) } else { Err(Error::NotFound) }
    }
}

impl FromRequestParts<App> for Author<Post> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let presence = presence_by_path::<Post>(parts, app).await?;
        if presence.row.author == Some(presence.membership.id) { Ok(Self(presence)) } else { Err(Error::NotFound) }
    }
}

impl<T: Target> ByRequest for Member<T> {
    const WHO: &'static str = "a member of the space";
}

impl<T: Target> ByRequest for Facilitator<T> {
    const WHO: &'static str = "a facilitator of the space";
}

impl ByRequest for Author<Post> {
    const WHO: &'static str = "the author of the post";
}
