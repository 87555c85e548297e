//! Whose request this is: the cookie's token, found by its hash (DESIGN 5).

use std::sync::Arc;

use entity::ids::AccountId;
use entity::{account, session};
use http::request::Parts;
use sea_orm::ColumnTrait;
use sea_orm::EntityTrait;
use sea_orm::sea_query::{ExprTrait, Query};
use sha2::{Digest, Sha256};

use crate::accounts::account_key::AccountKey;
use crate::app::App;
use crate::error::Result;
use crate::language::Lang;
use crate::web::cookies;

use super::{WARRANT, rows};

/// An open session, with the account key it unsealed. The key never leaves the memory of this process, where it stays
/// for the request, for some seconds after it ([`super::Kept`]), and for as long as a socket is open.
pub struct Session {
    pub token_hash: Vec<u8>,
    pub account: AccountId,
    pub key: AccountKey,
    pub device: session::Device,
    pub used_at: i64,
    pub ends_at: i64,
    pub language: Option<Lang>,
    pub steward: bool,
    pub barred: bool,
}

/// What a request's cookie came to.
#[derive(Clone, Default)]
pub enum SessionState {
    #[default]
    None,
    Open(Arc<Session>),
    /// Ended by idling within the last hour: its one power is to seal a refused form for its account.
    Ended(Arc<Session>),
}

/// For how long an idle-ended session may still seal a form, in seconds.
pub const SEALS_FOR: i64 = 60 * 60;

impl SessionState {
    pub fn open(&self) -> Option<&Arc<Session>> {
        match self {
            Self::Open(session) => Some(session),
            _ => None,
        }
    }
}

/// Reads the session of a request once, and notes it on the request for the proofs.
pub async fn note(app: &App, parts: &mut Parts) -> Result<SessionState> {
    let state = find(app, parts).await?;
    parts.extensions.insert(state.clone());
    Ok(state)
}

/// Whether a session is still open and its account not barred: a socket outlives the request that proved both.
pub async fn session_stands(app: &App, session: &Session) -> Result<bool> {
    let look = app.db.look(&WARRANT);
    let row = session::Entity::find_by_id(session.token_hash.clone()).one(look.connection()).await?;
    let open = row.is_some_and(|row| row.state == session::State::Open && row.ends_at > app.clock.seconds());
    if !open {
        return Ok(false);
    }
    let account = account::Entity::find_by_id(session.account).one(look.connection()).await?;
    Ok(account.is_some_and(|account| account.barred.is_none()))
}

async fn find(app: &App, parts: &Parts) -> Result<SessionState> {
    let secure = app.config.is_secure(&parts.headers);
    let Some(token) = cookies::session(&parts.headers, secure).and_then(crate::accounts::sessions::read_token) else {
        return Ok(SessionState::None);
    };
    let hash = Sha256::digest(token.as_slice()).to_vec();
    let (now, age) = (app.clock.seconds(), app.db.kept().age());
    app.bars.refresh(app).await?;
    if let Some(session) = app.db.kept().session(&hash, now)
        && now < session.ends_at
        && !app.bars.hold(&session.key)
    {
        return Ok(SessionState::Open(session));
    }
    let mut query = Query::select();
    query.from(session::Entity);
    rows::select::<session::Entity>(&mut query, "s_");
    rows::select::<account::Entity>(&mut query, "a_");
    let of_account = session::Column::Account.into_expr().equals(account::Column::Id.as_column_ref());
    query.inner_join(account::Entity, of_account).and_where(session::Column::TokenHash.eq(hash));
    let Some(found) = rows::one(&app.db.look(&WARRANT), &query).await? else { return Ok(SessionState::None) };
    let row: session::Model = rows::read(&found, "s_")?;
    if row.ends_at + SEALS_FOR <= now {
        return Ok(SessionState::None);
    }
    let account: account::Model = rows::read(&found, "a_")?;
    let Some(key) = AccountKey::open_from_session(&app.secret, &token, &row.sealed_key) else {
        tracing::error!("a session's key does not open; was the server's secret replaced?");
        return Ok(SessionState::None);
    };
    let barred = account.barred.is_some() || app.bars.hold(&key);
    let ended = row.ends_at <= now || row.state == session::State::IdleEnded;
    let session = Arc::new(Session {
        token_hash: row.token_hash,
        account: account.id,
        key,
        device: row.device,
        used_at: row.used_at,
        ends_at: row.ends_at,
        language: account.language.as_deref().and_then(Lang::from_code),
        steward: account.steward,
        barred,
    });
    if ended {
        return Ok(SessionState::Ended(session));
    }
    if !session.barred {
        app.db.kept().keep_session(age, &session, now);
    }
    Ok(SessionState::Open(session))
}
