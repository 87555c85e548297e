//! An invitation as it is handed on: a link, a code to read aloud, a QR code, and a sheet of cards to cut out. A card
//! says nothing of what the site is for: it may lie in a pocket that someone searches.

use askama::Template;
use entity::ids::InvitationId;
use entity::invitation;
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::Steward;
use crate::accounts::secret::Label;
use crate::app::App;
use crate::error::{Error, Result};
use crate::language::Lang;
use crate::spaces::code;
use crate::web::{Frame, InPath, Page, Routes, View, context::rfc3339, filters, words};

use super::invitations::{role_code, row_of, state};
use super::qr::{self, Qr};
use super::spaces::found;

pub fn routes() -> Routes {
    Routes::new().get("/steward/invitations/{invitation}", "show_invitation", show_invitation).get(
        "/steward/invitations/{invitation}/sheet",
        "print_invitation",
        print_invitation,
    )
}

/// An invitation with what is handed on.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/invitation.html")]
pub struct InvitationPage {
    pub id: InvitationId,
    /// In groups, as it is read aloud.
    pub code: String,
    pub url: String,
    pub state: &'static str,
    pub role: &'static str,
    pub space: Option<String>,
    pub until: Option<String>,
    pub language: String,
    #[serde(skip)]
    until_seconds: i64,
    #[serde(skip)]
    groups: Vec<String>,
    #[serde(skip)]
    qr: Qr,
}

impl View for InvitationPage {
    const TITLE: &'static str = "title-site";
}

/// Ten cards to cut out, with neutral words, in the invitation's language.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/sheet.html")]
pub struct Sheet {
    pub url: String,
    pub code: String,
    #[serde(skip)]
    line: String,
    #[serde(skip)]
    host: String,
    #[serde(skip)]
    groups: Vec<String>,
    #[serde(skip)]
    qr: Qr,
    #[serde(skip)]
    lang: Lang,
}

impl View for Sheet {
    const TITLE: &'static str = "title-site";
    const FRAME: Frame = Frame::Sheet;
}

/// What a steward hands on of an invitation whose code is known.
pub fn page(app: &App, row: &invitation::Model, code: &str, space: Option<String>) -> Result<InvitationPage> {
    let url = format!("{}/join/{code}", app.config.first_origin());
    let groups = code::groups(code);
    Ok(InvitationPage {
        id: row.id,
        code: groups.join("-"),
        state: state(row, app.clock.day()),
        role: role_code(row.role),
        space,
        until: row.until_day.map(rfc3339),
        until_seconds: row.until_day.unwrap_or_default(),
        language: row.language.clone(),
        groups,
        qr: qr::of(&url)?,
        url,
    })
}

async fn opened(app: &App, steward: &Steward, id: &str) -> Result<InvitationPage> {
    let row = row_of(app, steward, id).await?;
    if row.sealed_code.is_empty() {
        return Err(Error::NotFound);
    }
    let code = app
        .secret
        .unseal(Label::InvitationSeal, row.id.0.as_bytes(), &row.sealed_code)
        .map_err(|cannot| Error::internal(format!("an invitation's code: {cannot}")))?;
    let code = String::from_utf8_lossy(&code).into_owned();
    let space = match row.space {
        Some(space) => Some(found(app, steward, &space.to_string()).await?.name),
        None => None,
    };
    page(app, &row, &code, space)
}

async fn show_invitation(steward: Steward, app: App, InPath(id): InPath<String>) -> Result<Page<InvitationPage>> {
    opened(&app, &steward, &id).await.map(Page)
}

async fn print_invitation(steward: Steward, app: App, InPath(id): InPath<String>) -> Result<Page<Sheet>> {
    let InvitationPage { url, code, groups, qr, language, .. } = opened(&app, &steward, &id).await?;
    let lang = Lang::from_code(&language).unwrap_or_default();
    let host = app.config.first_origin();
    let host = host.split_once("://").map_or(host, |(_, host)| host).to_owned();
    let line = words::say(lang, "steward-card-line");
    Ok(Page(Sheet { url, code, line, host, groups, qr, lang }))
}
