//! The two proofs that prove nothing about who is asking.

use axum::extract::FromRequestParts;
use http::request::Parts;

use crate::app::App;
use crate::db::Look;
use crate::error::{Error, Result};

use super::{ByRequest, Proof};

/// Anyone may read this: the public page, what is kept, the welcome before joining (S35). Reaches what is public.
#[derive(Clone, Copy)]
pub struct Public(());

/// Someone at the door, signing in, signing up or recovering. Reaches accounts and sessions, which only `accounts`
/// may do anything with.
#[derive(Clone, Copy)]
pub struct Visitor(());

impl Visitor {
    /// Someone on her way out, whose session may already be gone: ending it must never be refused (P3).
    pub fn leaving() -> Self {
        Self(())
    }
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
