//! A steward before one text for which no facilitator is there. It is the only proof by which she reads words of a
//! space, it reaches that text alone, and only while nobody answers.

use axum::extract::FromRequestParts;
use entity::alert::{self, State};
use entity::ids::PostId;
use http::request::Parts;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

use crate::app::App;
use crate::db::Look;
use crate::error::{Error, Result};
use crate::moderation::alerts::watch::THERE;

use super::targets::parameter;
use super::{ByRequest, Proof, Steward, WARRANT};

/// A steward, and an alert that nobody is there for.
#[derive(Clone)]
pub struct Alerted {
    steward: Steward,
    pub alert: alert::Model,
}

/// The alerts that a steward is shown: nobody was there, or nobody answered while someone should have been.
pub fn unattended(now: i64) -> Condition {
    let left = Condition::any().add(alert::Column::Unattended.eq(true)).add(alert::Column::At.lt(now - THERE));
    Condition::all().add(alert::Column::State.eq(State::Open)).add(left)
}

impl Alerted {
    /// Hers who reads it.
    pub fn session(&self) -> &super::Session {
        &self.steward.session
    }
}

impl Proof for Alerted {
    async fn confirm(&self, look: &Look<'_>, minute: i64) -> Result<()> {
        self.steward.confirm(look, minute).await?;
        let now = alert::Entity::find_by_id(self.alert.post).one(look.connection()).await?;
        if now.is_some_and(|now| now.state == State::Open) { Ok(()) } else { Err(Error::NotFound) }
    }
}

impl FromRequestParts<App> for Alerted {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let steward = Steward::from_request_parts(parts, app).await?;
        let id: PostId = parameter(parts, app, "alert").await?.parse().map_err(|_not_an_id| Error::NotFound)?;
        let found = alert::Entity::find_by_id(id).filter(unattended(app.clock.seconds()));
        let alert = found.one(app.db.look(&WARRANT).connection()).await?.ok_or(Error::NotFound)?;
        Ok(Self { steward, alert })
    }
}

impl ByRequest for Alerted {
    const WHO: &'static str = "a steward, while no facilitator is there";
}
