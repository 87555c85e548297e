//! On the threshold of a space: with an invitation, or before a door that is open to asking.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use entity::ids::SpaceId;
use entity::space::{Door, Visibility};
use entity::words::OpenClosed;
use entity::{invitation, join_request, space};
use http::request::Parts;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::accounts::secret::Label;
use crate::app::App;
use crate::db::Look;
use crate::error::{Error, Result};
use crate::spaces::code;

use super::signed_in::session_of;
use super::{ByRequest, Proof, Session, WARRANT, targets};

/// Someone who holds the code of an open invitation. Reaches the space it leads to as far as its door.
#[derive(Clone)]
pub struct Invited {
    pub invitation: Arc<invitation::Model>,
    /// The code as it stands in the path, in its canonical form.
    pub code: Arc<str>,
    /// None for a steward's invitation.
    pub space: Option<Arc<space::Model>>,
}

/// Someone signed in, before a listed space whose door is open to asking, or who asked while it was.
#[derive(Clone)]
pub struct Asking {
    pub session: Arc<Session>,
    pub space: Arc<space::Model>,
}

/// A signed-in person about to enter a space, by either way.
#[derive(Clone)]
pub struct Joining {
    pub session: Arc<Session>,
    pub space: Arc<space::Model>,
    /// The invitation she holds; none where she asks.
    pub invitation: Option<Arc<invitation::Model>>,
}

/// Someone who may make an account: by an open invitation, or because the steward opened the door to all. Reaches
/// what a new account is made of, and her own invitation.
#[derive(Clone)]
pub struct Newcomer {
    pub invitation: Option<Arc<invitation::Model>>,
}

impl Newcomer {
    /// By the code she holds; without one, only where the door is open.
    pub async fn by_code(app: &App, code: &str) -> Result<Self> {
        if code.trim().is_empty() {
            let open = app.site().door;
            return if open { Ok(Self { invitation: None }) } else { Err(Error::Refused("invitation-needed")) };
        }
        match Invited::by_code(app, code).await {
            Ok(invited) => Ok(Self { invitation: Some(invited.invitation) }),
            Err(Error::NotFound) => Err(Error::Refused("invitation-closed")),
            Err(other) => Err(other),
        }
    }
}

impl Proof for Newcomer {
    async fn confirm(&self, look: &Look<'_>, minute: i64) -> Result<()> {
        match &self.invitation {
            Some(invitation) => still_invited(look, invitation, minute).await,
            None => Ok(()),
        }
    }
}

impl Joining {
    pub fn space_id(&self) -> SpaceId {
        self.space.id
    }

    /// Her tag in this space.
    pub fn tag(&self) -> Vec<u8> {
        self.session.key.membership_tag(self.space.id).to_vec()
    }
}

impl Invited {
    /// The same invitation in the hands of someone signed in; nothing where it leads to no space.
    pub fn by(&self, session: &Arc<Session>) -> Option<Joining> {
        let space = Arc::clone(self.space.as_ref()?);
        Some(Joining { session: Arc::clone(session), space, invitation: Some(Arc::clone(&self.invitation)) })
    }

    /// Finds an invitation by a code that was typed or sent rather than opened. Codes are compared by their tags, so
    /// the database alone opens no door.
    pub async fn by_code(app: &App, code: &str) -> Result<Self> {
        let code = code::canonical(code).ok_or(Error::NotFound)?;
        let tag = app.secret.tag(Label::InvitationTag, code.as_bytes()).to_vec();
        let look = app.db.look(&WARRANT);
        let found =
            invitation::Entity::find().filter(invitation::Column::CodeTag.eq(tag)).one(look.connection()).await?;
        let invitation = found.filter(|found| is_open(found, app.clock.day())).ok_or(Error::NotFound)?;
        let space = match invitation.space {
            Some(id) => Some(Arc::new(targets::space_row(&look, id).await?)),
            None => None,
        };
        Ok(Self { invitation: Arc::new(invitation), code: code.into(), space })
    }
}

fn is_open(invitation: &invitation::Model, today: i64) -> bool {
    invitation.state == OpenClosed::Open && invitation.until_day.is_none_or(|until| until >= today)
}

impl Asking {
    /// Whether the door is still open to asking.
    pub fn is_open(&self) -> bool {
        takes_askers(&self.space)
    }

    pub fn joining(&self) -> Joining {
        Joining { session: Arc::clone(&self.session), space: Arc::clone(&self.space), invitation: None }
    }
}

impl Proof for Invited {
    async fn confirm(&self, look: &Look<'_>, minute: i64) -> Result<()> {
        still_invited(look, &self.invitation, minute).await
    }
}

impl Proof for Asking {
    async fn confirm(&self, look: &Look<'_>, _: i64) -> Result<()> {
        let space = targets::space_row(look, self.space.id).await?;
        if takes_askers(&space) {
            return Ok(());
        }
        // A door that closed behind her must not keep the answer from her, nor her own words.
        let tag = self.joining().tag();
        let asked =
            join_request::Entity::find().filter(join_request::Column::Tag.eq(tag)).one(look.connection()).await?;
        asked.map(|_| ()).ok_or(Error::NotFound)
    }
}

impl Proof for Joining {
    async fn confirm(&self, look: &Look<'_>, minute: i64) -> Result<()> {
        super::signed_in::still_open(look, &self.session).await?;
        match &self.invitation {
            Some(invitation) => still_invited(look, invitation, minute).await,
            None => {
                Asking { session: Arc::clone(&self.session), space: Arc::clone(&self.space) }
                    .confirm(look, minute)
                    .await
            }
        }
    }
}

async fn still_invited(look: &Look<'_>, invitation: &invitation::Model, minute: i64) -> Result<()> {
    let row = invitation::Entity::find_by_id(invitation.id).one(look.connection()).await?;
    let today = minute - minute.rem_euclid(86_400);
    row.filter(|row| is_open(row, today)).map(|_| ()).ok_or(Error::Refused("invitation-closed"))
}

fn takes_askers(space: &space::Model) -> bool {
    space.visibility == Visibility::Listed && space.door == Door::Ask && space.state == OpenClosed::Open
}

impl FromRequestParts<App> for Invited {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let code = targets::parameter(parts, app, "invitation").await?;
        Self::by_code(app, &code).await
    }
}

impl FromRequestParts<App> for Joining {
    type Rejection = Error;

    /// Unknown, closed and expired codes are one refusal: asking tells nothing about which codes there ever were.
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let session = session_of(parts)?;
        let invited = Invited::from_request_parts(parts, app).await.map_err(|error| match error {
            Error::NotFound => Error::Refused("invitation-closed"),
            other => other,
        })?;
        invited.by(&session).ok_or(Error::Refused("invitation-closed"))
    }
}

impl FromRequestParts<App> for Asking {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let session = session_of(parts)?;
        let id: SpaceId =
            targets::parameter(parts, app, "space").await?.parse().map_err(|_not_an_id| Error::NotFound)?;
        let look = app.db.look(&WARRANT);
        let asking = Self { session, space: Arc::new(targets::space_row(&look, id).await?) };
        asking.confirm(&look, app.clock.minute()).await?;
        Ok(asking)
    }
}

impl ByRequest for Invited {
    const WHO: &'static str = "anyone with the code";
}

impl ByRequest for Joining {
    const WHO: &'static str = "anyone signed in with the code";
}

impl ByRequest for Asking {
    const WHO: &'static str = "anyone signed in, where the space's door is open to asking";
}
