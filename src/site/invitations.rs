//! Invitations: a link, a code to read aloud, a QR code and a sheet of cards, ten or more people sharing one.
//!
//! A list shows whether one is open, for what, and until when; never who used it, how often or when, because that is
//! kept nowhere. A card says nothing of what the site is for: it may lie in a pocket someone searches.

use askama::Template;
use entity::ids::InvitationId;
use entity::invitation::{self, Role};
use entity::space;
use entity::words::OpenClosed;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::Steward;
use crate::accounts::secret::Label;
use crate::app::App;
use crate::clock::days;
use crate::error::{Error, Problem, Problems, Result};
use crate::language::Lang;
use crate::spaces::code;
use crate::web::{Asked, Done, Form, InPath, Page, Query, Routes, View, context::rfc3339, filters};

use super::handed_on::{self, InvitationPage};
use super::number::Number;
use super::space_form::language;
use super::spaces::found;

/// For how many days an invitation is open where nothing else is said, and at most.
const USUALLY: i64 = 30;
const LONGEST: i64 = 365;

pub fn routes() -> Routes {
    const LIST: &str = "/steward/invitations";
    Routes::new()
        .get(LIST, "list_invitations", list_invitations)
        .form(LIST, "create_invitation", LIST, create_invitation)
        .and(handed_on::routes())
        .form("/steward/invitations/{invitation}/close", "close_invitation", LIST, close_invitation)
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct InvitationForm {
    /// The space it leads to; none for a steward's.
    pub space: String,
    /// `member` (the default), `facilitator` or `steward`.
    pub role: String,
    /// How many days it stays open; 30 if empty, 365 at most.
    pub until_days: Number,
    /// The language its first page is shown in; the steward's own by default.
    pub language: String,
}

/// An invitation as a list shows it.
#[derive(Serialize, ToSchema)]
pub struct InvitationLine {
    pub id: InvitationId,
    pub role: &'static str,
    /// The space's name; none for a steward's.
    pub space: Option<String>,
    /// `open` or `closed`; what is past its day is closed.
    pub state: &'static str,
    pub until: Option<String>,
    #[serde(skip)]
    until_seconds: i64,
    /// Whether its code can be shown again: the link the server prints cannot.
    #[serde(skip)]
    readable: bool,
}

/// The list, with the form for another.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/invitations.html")]
pub struct Invitations {
    pub invitations: Vec<InvitationLine>,
    #[serde(skip)]
    opened: bool,
    #[serde(skip)]
    spaces: Vec<(String, String)>,
    #[serde(skip)]
    language: &'static str,
    /// The space whose page led here.
    #[serde(skip)]
    chosen: String,
}

/// For which space an invitation is wanted.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct For {
    space: String,
}

impl View for Invitations {
    const TITLE: &'static str = "title-site";
}

impl Invitations {
    fn roles(&self) -> [(&'static str, &'static str); 3] {
        [
            ("member", "steward-role-member"),
            ("facilitator", "steward-role-facilitator"),
            ("steward", "steward-role-steward"),
        ]
    }

    fn languages(&self) -> [(&'static str, &'static str); 4] {
        Lang::ALL.map(|lang| (lang.code(), lang.own_name()))
    }
}

pub fn role_code(role: Role) -> &'static str {
    match role {
        Role::Member => "member",
        Role::Facilitator => "facilitator",
        Role::Steward => "steward",
    }
}

fn role_of(typed: &str) -> Result<Role, Problem> {
    match typed {
        "" | "member" => Ok(Role::Member),
        "facilitator" => Ok(Role::Facilitator),
        "steward" => Ok(Role::Steward),
        _ => Err(Problem::new("problem-wrong-kind")),
    }
}

pub fn state(row: &invitation::Model, today: i64) -> &'static str {
    let open = row.state == OpenClosed::Open && row.until_day.is_none_or(|until| until >= today);
    if open { "open" } else { "closed" }
}

async fn list_invitations(
    steward: Steward,
    app: App,
    asked: Asked,
    Query(wanted): Query<For>,
) -> Result<Page<Invitations>> {
    let reads = app.db.read(&steward);
    let spaces = reads.all(reads.find::<space::Entity>().narrow(|rows| rows.order_by_asc(space::Column::Name))).await?;
    // Ordered by what they say: the order in which they were made is nobody's business.
    let rows = reads
        .all(reads.find::<invitation::Entity>().narrow(|rows| {
            rows.order_by_desc(invitation::Column::State)
                .order_by_desc(invitation::Column::UntilDay)
                .order_by_asc(invitation::Column::Id)
        }))
        .await?;
    let today = app.clock.day();
    let line = |row: &invitation::Model| InvitationLine {
        id: row.id,
        role: role_code(row.role),
        space: row.space.and_then(|id| spaces.iter().find(|space| space.id == id)).map(|space| space.name.clone()),
        state: state(row, today),
        until: row.until_day.map(rfc3339),
        until_seconds: row.until_day.unwrap_or_default(),
        readable: !row.sealed_code.is_empty(),
    };
    let open_space = |row: &&space::Model| row.state == OpenClosed::Open;
    Ok(Page(Invitations {
        invitations: rows.iter().map(line).collect(),
        opened: app.site().opened,
        spaces: spaces.iter().filter(open_space).map(|row| (row.id.to_string(), row.name.clone())).collect(),
        language: asked.lang.code(),
        chosen: wanted.space,
    }))
}

async fn create_invitation(
    steward: Steward,
    app: App,
    asked: Asked,
    Form(form): Form<InvitationForm>,
) -> Result<Done<InvitationPage>> {
    let mut problems = Problems::default();
    let role = problems.check("role", role_of(&form.role));
    let until = problems.check("until_days", form.until_days.within(1, LONGEST));
    let lang = problems.check("language", language(&form.language, asked.lang));
    if role != Some(Role::Steward) && form.space.is_empty() {
        problems.add("space", Problem::new("steward-invitation-space-missing"));
    }
    problems.none()?;
    let (role, lang) = (role.unwrap_or(Role::Member), lang.unwrap_or_default());
    if role != Role::Steward && !app.site().opened {
        return Err(Error::Refused("site-not-ready"));
    }
    let space = if role == Role::Steward { None } else { Some(found(&app, &steward, &form.space).await?) };
    if space.as_ref().is_some_and(|space| space.ends_day.is_some()) {
        return Err(Error::Refused("space-closed"));
    }
    let until = app.clock.day() + days(until.flatten().unwrap_or(USUALLY));
    let (row, code) = drawn(&app, role, space.as_ref().map(|space| space.id), until, lang);
    let written = row.clone();
    app.db
        .write(&steward, move |tx| Box::pin(async move { tx.insert::<invitation::Entity>(written.into()).await }))
        .await?;
    let page = handed_on::page(&app, &row, &code, space.map(|space| space.name))?;
    Ok(Done::to(format!("/steward/invitations/{}", row.id), page))
}

/// A new invitation and its code, which is kept only as a tag to find it by and sealed to print it again.
fn drawn(
    app: &App,
    role: Role,
    space: Option<entity::ids::SpaceId>,
    until: i64,
    lang: Lang,
) -> (invitation::Model, String) {
    let code = code::new(&app.random);
    let id = InvitationId::from(app.random.uuid());
    let row = invitation::Model {
        id,
        space,
        role,
        code_tag: app.secret.tag(Label::InvitationTag, code.as_bytes()).to_vec(),
        sealed_code: app.secret.seal(Label::InvitationSeal, id.0.as_bytes(), code.as_bytes(), &app.random),
        until_day: Some(until),
        state: OpenClosed::Open,
        language: lang.code().to_owned(),
        // A steward's is a key to the house: it opens once.
        single_use: role == Role::Steward,
    };
    (row, code)
}

pub async fn row_of(app: &App, steward: &Steward, id: &str) -> Result<invitation::Model> {
    let id: InvitationId = id.parse().map_err(|_not_an_id| Error::NotFound)?;
    let reads = app.db.read(steward);
    let query = reads.find::<invitation::Entity>().narrow(|rows| rows.filter(invitation::Column::Id.eq(id)));
    reads.one(query).await?.ok_or(Error::NotFound)
}

/// What closing came to.
#[derive(Serialize, ToSchema)]
pub struct Closed {
    pub id: InvitationId,
    pub state: &'static str,
}

async fn close_invitation(steward: Steward, app: App, InPath(id): InPath<String>) -> Result<Done<Closed>> {
    let id = row_of(&app, &steward, &id).await?.id;
    app.db
        .write(&steward, move |tx| {
            Box::pin(async move {
                tx.update::<invitation::Entity>(|rows| {
                    rows.col_expr(invitation::Column::State, Expr::value(OpenClosed::Closed))
                        .filter(invitation::Column::Id.eq(id))
                })
                .await
            })
        })
        .await?;
    Ok(Done::to("/steward/invitations", Closed { id, state: "closed" }).told("done-steward-invitation-closed"))
}
