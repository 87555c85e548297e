//! What someone reads who was barred from the whole instance, whichever page she asked for: why, where to reply, and
//! where to take what is hers.

use askama::Template;
use entity::former::What;
use entity::ids::SpaceId;
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::Barred;
use crate::app::App;
use crate::error::Result;
use crate::posts::views::dir;
use crate::web::context::rfc3339;
use crate::web::{Asked, Page, View, filters};

/// Why, and what is left to her.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/barred.html")]
pub struct BarredPage {
    pub reasons: Vec<BarReason>,
    /// All spaces she can take what is hers from.
    pub spaces: Vec<Export>,
}

impl View for BarredPage {
    const TITLE: &'static str = "title-sorry";
}

/// A reason she was given.
#[derive(Serialize, ToSchema)]
pub struct BarReason {
    pub id: SpaceId,
    pub name: String,
    pub reason: String,
    pub lang: String,
    /// Who decided; empty where it was a steward.
    pub by: String,
    pub at: String,
    #[serde(skip)]
    pub day: i64,
    #[serde(skip)]
    pub dir: &'static str,
}

/// A space of hers.
#[derive(Serialize, ToSchema)]
pub struct Export {
    pub id: SpaceId,
    pub name: String,
    #[serde(skip)]
    pub dir: &'static str,
}

pub async fn read_barred(barred: Barred, app: App, asked: Asked) -> Result<Page<BarredPage>> {
    let places = barred.places(&app, asked.lang).await?;
    let here = places.here.iter().map(|member| &member.space);
    let spaces = here.chain(places.former.iter().map(|former| &former.space)).map(|space| Export {
        id: space.id,
        name: space.name.clone(),
        dir: dir(space.direction),
    });
    let reasons = places.former.iter().filter(|former| former.former.what == What::BarredInstance);
    let reasons = reasons.map(|former| BarReason {
        id: former.space.id,
        name: former.space.name.clone(),
        reason: former.former.reason.clone(),
        lang: former.former.language.clone(),
        by: former.former.by_alias.clone(),
        at: rfc3339(former.former.day),
        day: former.former.day,
        dir: dir(former.space.direction),
    });
    Ok(Page(BarredPage { reasons: reasons.collect(), spaces: spaces.collect() }))
}
