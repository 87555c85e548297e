//! Who is signed in, and who runs the instance.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use entity::ids::AccountId;
use entity::{account, session};
use http::request::Parts;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::app::App;
use crate::db::Look;
use crate::error::{Error, Result};

use super::{ByRequest, Proof, Session, SessionState};

/// Someone with an open session. Reaches what is her account's alone.
#[derive(Clone)]
pub struct SignedIn {
    pub session: Arc<Session>,
}

/// Someone who runs the instance. Reaches its settings, spaces and invitations, and no post.
#[derive(Clone)]
pub struct Steward {
    pub session: Arc<Session>,
}

/// Someone whose session is open, or ended by idling within the last hour. Reaches nothing by itself: it only says
/// whose words may be sealed.
#[derive(Clone)]
pub struct Lingering {
    pub state: SessionState,
}

/// Whoever it is, for what both visitors and signed-in people do. Reaches nothing by itself.
#[derive(Clone)]
pub struct Anyone {
    pub signed_in: Option<SignedIn>,
}

/// A proof that names an account.
pub trait OfAccount: Proof {
    fn session(&self) -> &Arc<Session>;

    fn account(&self) -> AccountId {
        self.session().account
    }
}

impl OfAccount for SignedIn {
    fn session(&self) -> &Arc<Session> {
        &self.session
    }
}

impl OfAccount for Steward {
    fn session(&self) -> &Arc<Session> {
        &self.session
    }
}

impl Proof for SignedIn {
    /// The session may have been ended from another device since.
    async fn confirm(&self, look: &Look<'_>, _: i64) -> Result<()> {
        still_open(look, &self.session).await
    }
}

impl Proof for Anyone {
    async fn confirm(&self, _: &Look<'_>, _: i64) -> Result<()> {
        Ok(())
    }
}

impl Proof for Lingering {
    async fn confirm(&self, _: &Look<'_>, _: i64) -> Result<()> {
        Ok(())
    }
}

impl Proof for Steward {
    async fn confirm(&self, look: &Look<'_>, _: i64) -> Result<()> {
        still_open(look, &self.session).await?;
        let steward: Option<bool> = account::Entity::find_by_id(self.session.account)
            .select_only()
            .column(account::Column::Steward)
            .into_tuple()
            .one(look.connection())
            .await?;
        if steward == Some(true) { Ok(()) } else { Err(Error::NotFound) }
    }
}

pub(super) async fn still_open(look: &Look<'_>, session: &Session) -> Result<()> {
    let open = still_open_of(look, vec![session.token_hash.clone()]).await?;
    if open.is_empty() { Err(Error::SignedOut) } else { Ok(()) }
}

/// Which of these sessions, by their tokens' hashes, have not been ended.
pub(super) async fn still_open_of(look: &Look<'_>, hashes: Vec<Vec<u8>>) -> Result<Vec<Vec<u8>>> {
    let query = session::Entity::find().filter(session::Column::TokenHash.is_in(hashes));
    Ok(query.select_only().column(session::Column::TokenHash).into_tuple().all(look.connection()).await?)
}

/// The open session, even of someone who is barred: for the few pages that stay hers.
pub(super) fn whoever_is_signed_in(parts: &Parts) -> Result<Arc<Session>> {
    let state = parts.extensions.get::<SessionState>().cloned().unwrap_or_default();
    state.open().cloned().ok_or(Error::SignedOut)
}

pub(super) fn session_of(parts: &Parts) -> Result<Arc<Session>> {
    let session = whoever_is_signed_in(parts)?;
    if session.barred { Err(Error::Refused("barred")) } else { Ok(session) }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        Ok(Self { session: session_of(parts)? })
    }
}

impl FromRequestParts<App> for Lingering {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        match parts.extensions.get::<SessionState>().cloned().unwrap_or_default() {
            SessionState::None => Err(Error::SignedOut),
            state => Ok(Self { state }),
        }
    }
}

impl FromRequestParts<App> for Anyone {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        Ok(Self { signed_in: session_of(parts).ok().map(|session| SignedIn { session }) })
    }
}

impl FromRequestParts<App> for Steward {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        let session = session_of(parts)?;
        if session.steward { Ok(Self { session }) } else { Err(Error::NotFound) }
    }
}

impl ByRequest for SignedIn {
    const WHO: &'static str = "anyone signed in";
}

impl ByRequest for Lingering {
    const WHO: &'static str = "anyone signed in, or whose session ended by idling within the hour";
}

impl ByRequest for Anyone {
    const WHO: &'static str = "anyone";
}

impl ByRequest for Steward {
    const WHO: &'static str = "a steward";
}
