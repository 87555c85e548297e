//! Making spaces and changing what they are. A steward decides what a space is, and reads nothing that is said in it.

use askama::Template;
use entity::ids::{OwnerId, SpaceId, StreamId};
use entity::page_text::Kind as TextKind;
use entity::space::Door;
use entity::words::OpenClosed;
use entity::{space, stream};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::Steward;
use crate::app::App;
use crate::db::Writes;
use crate::error::{Error, Result};
use crate::language::Lang;
use crate::moderation::rules::chosen;
use crate::streams;
use crate::web::context::rfc3339;
use crate::web::{Asked, Done, Form, InPath, Page, Routes, View, filters};

use super::space_form::{Checked, SpaceForm, door_code, kind_code, state_code, visibility_code};
use super::statements::LanguageTab;
use super::{space_words, texts};

pub fn routes() -> Routes {
    Routes::new()
        .get("/steward/spaces/new", "new_space", new_space)
        .form("/steward/spaces", "create_space", "/steward/spaces/new", create_space)
        .get("/steward/spaces/{space}", "read_space_settings", read_space)
        .form("/steward/spaces/{space}", "edit_space", "/steward/spaces/{space}", edit_space)
}

/// The form of a space, new or as it is.
#[derive(Template, Serialize, ToSchema, Default)]
#[template(path = "steward/space.html")]
pub struct SpacePage {
    /// None for a new one.
    pub id: Option<SpaceId>,
    pub name: String,
    pub kind: &'static str,
    pub visibility: &'static str,
    pub languages: Vec<String>,
    pub held: String,
    pub keep_days: String,
    pub door: &'static str,
    pub question: String,
    pub purpose: String,
    pub house_rules: String,
    pub language: String,
    pub state: &'static str,
    /// When everything in it is erased, where a steward has decided that.
    pub ends_at: Option<String>,
    #[serde(skip)]
    pub ends_day: Option<i64>,
    /// Its words in each of its languages.
    #[serde(skip)]
    pub tabs: Vec<LanguageTab>,
}

impl View for SpacePage {
    const TITLE: &'static str = "title-site";
}

impl SpacePage {
    fn id_text(&self) -> String {
        self.id.map(|id| id.to_string()).unwrap_or_default()
    }

    fn speaks(&self, code: &str) -> bool {
        self.languages.iter().any(|spoken| spoken == code)
    }

    fn all_languages(&self) -> [(&'static str, &'static str); 4] {
        Lang::ALL.map(|lang| (lang.code(), lang.own_name()))
    }
}

/// What came of it.
#[derive(Serialize, ToSchema)]
pub struct SpaceKept {
    pub id: SpaceId,
    pub name: String,
}

async fn new_space(_: Steward, asked: Asked) -> Result<Page<SpacePage>> {
    let code = asked.lang.code().to_owned();
    Ok(Page(SpacePage {
        kind: "peer",
        visibility: "hidden",
        door: "closed",
        state: "open",
        languages: vec![code.clone()],
        language: code,
        ..SpacePage::default()
    }))
}

async fn create_space(
    steward: Steward,
    app: App,
    asked: Asked,
    Form(form): Form<SpaceForm>,
) -> Result<Done<SpaceKept>> {
    let checked = form.check(asked.lang)?;
    let (id, queue) = (SpaceId::from(app.random.uuid()), StreamId::from(app.random.uuid()));
    let name = checked.name.clone();
    app.db
        .write(&steward, move |tx| {
            Box::pin(async move {
                let row = space::ActiveModel {
                    id: Set(id),
                    access_epoch: Set(0),
                    queue_stream: Set(Some(queue)),
                    ..checked.row()
                };
                tx.insert::<space::Entity>(row).await?;
                streams::create(&tx, queue, id, stream::Kind::Queue).await?;
                put_texts(&tx, id, checked).await
            })
        })
        .await?;
    chosen::reload(&app, &steward).await?;
    Ok(Done::to(format!("/steward/spaces/{id}"), SpaceKept { id, name }).told("done-steward-space"))
}

async fn put_texts(tx: &Writes<'_, Steward>, id: SpaceId, checked: Checked) -> Result<()> {
    for (kind, text) in checked.texts {
        if text.is_empty() {
            texts::remove(tx, id.into(), kind, checked.lang).await?;
        } else {
            texts::put(tx, id.into(), kind, checked.lang, text).await?;
        }
    }
    Ok(())
}

/// The space of an id as a steward sends it.
pub async fn found(app: &App, steward: &Steward, id: &str) -> Result<space::Model> {
    let id: SpaceId = id.parse().map_err(|_not_an_id| Error::NotFound)?;
    let reads = app.db.read(steward);
    let query = reads.find::<space::Entity>().narrow(|rows| rows.filter(space::Column::Id.eq(id)));
    reads.one(query).await?.ok_or(Error::NotFound)
}

async fn read_space(steward: Steward, app: App, InPath(id): InPath<String>) -> Result<Page<SpacePage>> {
    let row = found(&app, &steward, &id).await?;
    let lang = Lang::from_code(&row.language).unwrap_or_default();
    let texts = texts::of(&app, &steward, OwnerId::from(row.id)).await?;
    let source = |kind| texts.source(kind, lang).unwrap_or_default().to_owned();
    let tabs = space_words::tabs(&row, &texts, lang);
    Ok(Page(SpacePage {
        id: Some(row.id),
        kind: kind_code(row.kind),
        visibility: visibility_code(row.visibility),
        languages: row.languages.split(',').map(str::to_owned).collect(),
        held: row.held.unwrap_or_default(),
        keep_days: row.keep_days.map(|days| days.to_string()).unwrap_or_default(),
        door: door_code(row.door),
        question: row.question.unwrap_or_default(),
        purpose: source(TextKind::Purpose),
        house_rules: source(TextKind::HouseRules),
        language: lang.code().to_owned(),
        state: state_code(row.state),
        ends_at: row.ends_day.map(rfc3339),
        ends_day: row.ends_day,
        tabs,
        name: row.name,
    }))
}

async fn edit_space(
    steward: Steward,
    app: App,
    InPath(id): InPath<String>,
    Form(form): Form<SpaceForm>,
) -> Result<Done<SpaceKept>> {
    let before = found(&app, &steward, &id).await?;
    let checked = form.check(Lang::from_code(&before.language).unwrap_or_default())?;
    let (id, name) = (before.id, checked.name.clone());
    // One that ends stays closed until it is kept after all.
    let ends = before.ends_day.is_some();
    app.db
        .write(&steward, move |tx| {
            Box::pin(async move {
                let mut row = checked.row();
                if ends {
                    (row.state, row.door) = (Set(OpenClosed::Closed), Set(Door::Closed));
                }
                tx.update::<space::Entity>(|rows| rows.set(row).filter(space::Column::Id.eq(id))).await?;
                put_texts(&tx, id, checked).await
            })
        })
        .await?;
    chosen::reload(&app, &steward).await?;
    Ok(Done::to(format!("/steward/spaces/{id}"), SpaceKept { id, name }).told("done-steward-saved"))
}
