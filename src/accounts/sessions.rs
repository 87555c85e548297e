//! Sessions: begun at sign-in, kept open by what she does, ended by idling, signing out or Exit (DESIGN 5).

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use entity::ids::AccountId;
use entity::session::{self, Device};
use http::request::Parts;
use http::{HeaderValue, Method};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use sha2::{Digest, Sha256};

use crate::access::{Leaving, Session, SignedIn, Visitor};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::{Asked, cookies};

use super::account_key::AccountKey;

/// How long a session on a borrowed device outlives her last step, in seconds.
pub const BORROWED: i64 = 30 * 60;
/// On her own device.
pub const MINE: i64 = 12 * 60 * 60;
/// Following a room keeps a session open this long: reading along is being there.
pub const BY_FOLLOWING: i64 = 2 * 60 * 60;
/// By any step of hers, as long as the device allows.
pub const BY_USE: i64 = 0;
/// Last use is known no finer than this.
const STEP: i64 = 5 * 60;

/// How long a page of hers waits for its session to be kept open.
const KEEPING_WAITS: Duration = Duration::from_millis(500);
/// How long Exit waits for the database.
const EXIT_WAITS: Duration = Duration::from_millis(300);
/// After how many seconds ending a session is tried, and tried again.
const AGAIN_AFTER: [u64; 6] = [0, 1, 5, 30, 120, 600];

/// A session just begun: what its cookie carries.
pub struct Begun {
    pub token: String,
}

impl Begun {
    /// The cookie for the browser that asked under this host.
    pub fn cookie(&self, app: &App, asked: &Asked) -> Result<HeaderValue> {
        let secure = app.config.is_secure_host(&asked.host);
        cookies::set_session(&self.token, secure).ok_or_else(|| Error::internal("a session's cookie could not be made"))
    }
}

/// A session's row and what its cookie carries, for an account whose key is at hand.
pub fn prepare(app: &App, account: AccountId, key: &AccountKey, device: Device) -> (session::ActiveModel, Begun) {
    let token: [u8; 32] = app.random.bytes();
    let now = app.clock.seconds();
    let row = session::ActiveModel {
        token_hash: Set(Sha256::digest(token.as_slice()).to_vec()),
        account: Set(account),
        sealed_key: Set(key.seal_for_session(&app.secret, &token, &app.random)),
        device: Set(device),
        used_at: Set(now - now % STEP),
        ends_at: Set(now + lasts(device)),
        state: Set(session::State::Open),
    };
    (row, Begun { token: URL_SAFE_NO_PAD.encode(token) })
}

/// Begins a session for an account whose key was just unlocked.
pub async fn begin(
    app: &App,
    visitor: &Visitor,
    account: AccountId,
    key: &AccountKey,
    device: Device,
) -> Result<Begun> {
    let (row, begun) = prepare(app, account, key, device);
    app.db.write(visitor, move |tx| Box::pin(async move { tx.insert::<session::Entity>(row).await })).await?;
    Ok(begun)
}

/// The token of a cookie, or nothing that could be one.
pub fn read_token(text: &str) -> Option<[u8; 32]> {
    URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}

fn lasts(device: Device) -> i64 {
    match device {
        Device::Borrowed => BORROWED,
        Device::Mine => MINE,
    }
}

/// Whether a request is one she made: a page she opened or a form she sent, not one that a script or a frame made for
/// her. A browser that says nothing about it is believed.
pub fn is_her_own(parts: &Parts) -> bool {
    let says = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let path = parts.uri.path();
    // The last is asked by a page whose time is over, to save what she typed in it.
    if path.ends_with("/frame") || path == "/live" || (parts.method == Method::POST && path == "/drafts") {
        return false;
    }
    parts.method == Method::POST || matches!(says("sec-fetch-dest"), "" | "document")
}

/// How long a step of hers keeps her session open at least: reading along in a room is being there, though she sends
/// nothing.
pub fn at_least(parts: &Parts) -> i64 {
    if parts.method == Method::GET && parts.uri.path().starts_with("/rooms/") { BY_FOLLOWING } else { BY_USE }
}

/// Moves a session's end, at most every five minutes, and says when that is now. Failing to is no reason to refuse her
/// page.
pub async fn keep_open(app: &App, session: &std::sync::Arc<Session>, at_least: i64) -> i64 {
    let now = app.clock.seconds();
    let ends_at = now + lasts(session.device).max(at_least);
    if ends_at - session.ends_at < STEP {
        return session.ends_at;
    }
    let proof = SignedIn { session: std::sync::Arc::clone(session) };
    let hash = session.token_hash.clone();
    let row = session::ActiveModel { used_at: Set(now - now % STEP), ends_at: Set(ends_at), ..Default::default() };
    let moving = app.db.write(&proof, move |tx| {
        Box::pin(async move {
            tx.update::<session::Entity>(|rows| rows.set(row).filter(session::Column::TokenHash.eq(hash))).await
        })
    });
    // A database that is locked must not keep a page from her that only reads.
    if !matches!(tokio::time::timeout(KEEPING_WAITS, moving).await, Ok(Ok(_))) {
        tracing::warn!("a session could not be kept open");
        return session.ends_at;
    }
    ends_at
}

/// Ends the session whose cookie a new one has just taken the place of: nobody holds its token any more who should.
pub async fn end_older(app: &App, older: &Leaving) {
    if end(app, older).await.is_err() {
        tracing::warn!("an older session could not be ended; it ends by itself when it has idled");
    }
}

/// Ends the session of her cookie: sign-out, and a sign-in over an older one. Nothing to end is no failure.
pub async fn end(app: &App, leaving: &Leaving) -> Result<()> {
    let Some(hash) = leaving.token_hash() else { return Ok(()) };
    app.sessions_ended([hash.to_vec()]);
    app.db.write(leaving, |tx| Box::pin(async move { tx.delete::<session::Entity>(|rows| rows).await })).await?;
    // Once more: a socket may have been opened while the row still stood.
    app.sessions_ended([hash.to_vec()]);
    Ok(())
}

/// Ends it for Exit, which waits for nothing: where the database is slow or down, this goes on trying after she has
/// gone.
pub async fn end_on_exit(app: &App, leaving: &Leaving) {
    if leaving.token_hash().is_none() {
        return;
    }
    let (app, leaving) = (app.clone(), leaving.clone());
    let ending = crate::tasks::spawn("exit", async move {
        for pause in AGAIN_AFTER {
            tokio::time::sleep(Duration::from_secs(pause)).await;
            if end(&app, &leaving).await.is_ok() {
                return;
            }
        }
        tracing::error!("a session could not be ended after Exit; it ends by itself when it has idled");
    });
    // A fraction of a second, so that the answer usually finds the session gone already.
    let _ = tokio::time::timeout(EXIT_WAITS, ending).await;
}

/// The hashes of all her sessions, to close their sockets once they have ended.
pub(super) async fn hashes(app: &App, signed_in: &SignedIn) -> Result<Vec<Vec<u8>>> {
    let reads = app.db.read(signed_in);
    reads.values(reads.find::<session::Entity>(), session::Column::TokenHash).await
}

/// Ends every session of her account.
pub async fn end_all(app: &App, signed_in: &SignedIn) -> Result<()> {
    let ended = app
        .db
        .write(signed_in, |tx| {
            Box::pin(async move {
                let hashes = tx.values(tx.find::<session::Entity>(), session::Column::TokenHash).await?;
                tx.delete::<session::Entity>(|rows| rows).await?;
                Ok(hashes)
            })
        })
        .await?;
    app.sessions_ended(ended);
    Ok(())
}

/// A session's cookie as it stands in a plain http request's header: for the demo's crowd.
pub fn cookie_of(token: &[u8; 32]) -> String {
    cookies::as_sent(&URL_SAFE_NO_PAD.encode(token))
}
