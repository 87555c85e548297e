//! The first page: what this is, what it promises and what it cannot do, before anything is asked. She may read it
//! and go.

use askama::Template;
use axum::response::Response;
use entity::invitation::Role;
use entity::page_text::Kind;
use http::StatusCode;
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::{Invited, Public};
use crate::app::App;
use crate::error::{Error, Result};
use crate::site::help::lines::Line;
use crate::web::{Asked, Either, InPath, Page, View, filters, show};

use super::texts::{self, Words};
use super::threshold::{self, Threshold};

/// The welcome of an invitation.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "spaces/welcome.html")]
pub struct Welcome {
    /// The code, as it stands in links.
    pub invitation: String,
    /// What whoever accepts becomes: `steward`, `facilitator` or `member`.
    pub role: &'static str,
    /// Where it leads; nowhere yet for a steward's.
    pub space: Option<Threshold>,
    /// Who runs and funds this.
    pub about: Option<Words>,
    /// Whether they identify people for any authority.
    pub authorities: Option<Words>,
    /// When the law may make them speak.
    pub law: Option<Words>,
    /// Who answers, from any country.
    pub help: Vec<Line>,
    /// Lines of help for people who are too young for this place.
    pub younger_help: Vec<Line>,
    #[serde(skip)]
    now: i64,
    /// The operator's recording of this page, if there is one.
    pub audio: Option<String>,
}

impl View for Welcome {
    const TITLE: &'static str = "title-welcome";
}

/// One kind page for every code that opens nothing.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "spaces/no-invitation.html")]
pub struct NoInvitation {
    pub open: bool,
}

impl View for NoInvitation {
    const TITLE: &'static str = "title-welcome";
}

/// Shows the welcome. Unknown, closed and expired codes get the same page: which codes ever were is nobody's to learn.
pub async fn read_invitation(
    _anyone: Public,
    app: App,
    asked: Asked,
    InPath(code): InPath<String>,
) -> Result<Either<Page<Welcome>, Response>> {
    match Invited::by_code(&app, &code).await {
        Ok(invited) => welcome(&app, &asked, &invited).await.map(|view| Either::This(Page(view))),
        Err(Error::NotFound) if !asked.json => {
            Ok(Either::That(show(&app, &asked, &NoInvitation { open: false }, StatusCode::NOT_FOUND)))
        }
        Err(other) => Err(other),
    }
}

async fn welcome(app: &App, asked: &Asked, invited: &Invited) -> Result<Welcome> {
    let reads = app.db.read(invited);
    let mut site = texts::of_site(&reads, asked.lang).await?;
    let space = match &invited.space {
        Some(space) => Some(threshold::read(app, &reads, space, asked.lang).await?),
        None => None,
    };
    let now = app.clock.seconds();
    let (help, younger_help) = app.help().few(asked.lang, now);
    Ok(Welcome {
        invitation: invited.code.to_string(),
        role: match invited.invitation.role {
            Role::Steward => "steward",
            Role::Facilitator => "facilitator",
            Role::Member => "member",
        },
        space,
        about: site.remove(&Kind::About),
        authorities: site.remove(&Kind::Authorities),
        law: site.remove(&Kind::Law),
        help,
        younger_help,
        now,
        audio: crate::site::audio::address(app, asked.lang).await,
    })
}
