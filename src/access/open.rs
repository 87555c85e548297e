//! The two proofs that prove nothing about who is asking.

use axum::extract::FromRequestParts;
use http::request::Parts;
use sha2::{Digest, Sha256};

use crate::accounts::sessions;
use crate::app::App;
use crate::db::Look;
use crate::error::{Error, Result};
use crate::web::cookies;

use super::{ByRequest, Proof};

/// Anyone may read this: the public page, what is kept, the welcome before joining (S35). Reaches what is public.
#[derive(Clone, Copy)]
pub struct Public(());

/// Someone at the door, signing in, signing up or recovering. Reaches accounts and sessions, which only `accounts`
/// may do anything with.
#[derive(Clone, Copy)]
pub struct Visitor(());

/// Someone on her way out, whose session may be open, ended or gone: ending it must never be refused (P3), so this
/// asks the database nothing. Reaches the row of her own cookie's token.
#[derive(Clone)]
pub struct Leaving {
    token_hash: Option<Vec<u8>>,
}

impl Leaving {
    /// The hash of the token that her cookie holds, if it holds one.
    pub fn token_hash(&self) -> Option<&[u8]> {
        self.token_hash.as_deref()
    }
}

impl Proof for Leaving {
    async fn confirm(&self, _: &Look<'_>, _: i64) -> Result<()> {
        Ok(())
    }
}

impl FromRequestParts<App> for Leaving {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let secure = app.config.is_secure(&parts.headers);
        let token = cookies::session(&parts.headers, secure).and_then(sessions::read_token);
        Ok(Self { token_hash: token.map(|token| Sha256::digest(token.as_slice()).to_vec()) })
    }
}

impl ByRequest for Leaving {
    const WHO: &'static str = "anyone";
}

impl Proof for Public {
    async fn confirm(&self, _: &Look<'_>, _: i64) -> Result<()> {
        Ok(())
    }
}

impl Proof for Visitor {
    async fn confirm(&self, _: &Look<'_>, _: i64) -> Result<()> {
        Ok(())
    }
}

impl FromRequestParts<App> for Public {
    type Rejection = Error;

    async fn from_request_parts(_: &mut Parts, _: &App) -> Result<Self> {
        Ok(Self(()))
    }
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Error;

    async fn from_request_parts(_: &mut Parts, _: &App) -> Result<Self> {
        Ok(Self(()))
    }
}

impl ByRequest for Public {
    const WHO: &'static str = "anyone";
}

impl ByRequest for Visitor {
    const WHO: &'static str = "anyone";
}
