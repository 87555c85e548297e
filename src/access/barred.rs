//! Someone whose account is barred from the whole instance. She may read why, reply, and take what is hers (P7):
//! [`super::Former`] and [`super::Belonging`] let her in to that, and every other proof of a session refuses her.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use entity::account;
use entity::ids::AccountId;
use http::request::Parts;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::app::App;
use crate::db::Look;
use crate::error::{Error, Result};
use crate::language::Lang;

use super::signed_in::{still_open, whoever_is_signed_in};
use super::{ByRequest, OfAccount, Places, Proof, Session, SignedIn, WARRANT};

/// An open session of a barred account. Reaches nothing by itself.
#[derive(Clone)]
pub struct Barred {
    session: Arc<Session>,
}

impl Barred {
    /// Where she is and was, to find her reasons and what is hers.
    pub async fn places(&self, app: &App, lang: Lang) -> Result<Places> {
        // Never handed out: as a proof, it would let her in everywhere.
        SignedIn { session: Arc::clone(&self.session) }.places(app, lang).await
    }
}

impl Proof for Barred {
    async fn confirm(&self, look: &Look<'_>, _: i64) -> Result<()> {
        still_open(look, &self.session).await
    }
}

impl FromRequestParts<App> for Barred {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        let session = whoever_is_signed_in(parts)?;
        if session.barred { Ok(Self { session }) } else { Err(Error::NotFound) }
    }
}

/// Someone about to delete her account, barred from the instance or not: what is hers stays hers to end.
#[derive(Clone)]
pub struct Closing {
    signed_in: SignedIn,
}

impl Closing {
    /// For the deletion alone: anywhere else it would let someone in who is barred.
    pub fn of_account(&self) -> &SignedIn {
        &self.signed_in
    }

    /// Whether nobody would run the instance once this account is gone.
    pub async fn is_last_steward(&self, app: &App) -> Result<bool> {
        is_last_steward(&self.signed_in.session, &app.db.look(&WARRANT), Held::No).await
    }
}

/// Whether the stewards' accounts are held until the transaction ends: of two who go at once the second then waits, and
/// finds the first gone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    No,
    UntilTheEnd,
}

async fn is_last_steward(session: &Session, look: &Look<'_>, held: Held) -> Result<bool> {
    Ok(session.steward && !stewards(look, held).await?.iter().any(|id| *id != session.account))
}

async fn stewards(look: &Look<'_>, held: Held) -> Result<Vec<AccountId>> {
    let rows = account::Entity::find().filter(account::Column::Steward.eq(true)).order_by_asc(account::Column::Id);
    let rows = rows.select_only().column(account::Column::Id);
    let rows = if held == Held::UntilTheEnd { rows.lock_exclusive() } else { rows };
    Ok(rows.into_tuple().all(look.connection()).await?)
}

/// Whether one person alone runs the instance: then nobody can answer for what that person decided.
pub async fn one_steward(app: &App) -> Result<bool> {
    Ok(stewards(&app.db.look(&WARRANT), Held::No).await?.len() < 2)
}

impl OfAccount for Closing {
    fn session(&self) -> &Arc<Session> {
        &self.signed_in.session
    }
}

impl Proof for Closing {
    /// The last one who runs the site cannot go before there is another: nobody could answer an appeal, nor invite
    /// anyone.
    async fn confirm(&self, look: &Look<'_>, _: i64) -> Result<()> {
        still_open(look, &self.signed_in.session).await?;
        if is_last_steward(&self.signed_in.session, look, Held::UntilTheEnd).await? {
            return Err(Error::Refused("last-steward"));
        }
        Ok(())
    }
}

impl FromRequestParts<App> for Closing {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        Ok(Self { signed_in: SignedIn { session: whoever_is_signed_in(parts)? } })
    }
}

impl ByRequest for Closing {
    const WHO: &'static str = "anyone signed in, even barred from the instance";
}

impl ByRequest for Barred {
    const WHO: &'static str = "someone barred from the instance";
}
