//! The texts that stewards write, in the language of whoever reads: hers, else the main one (English for the site's),
//! else whichever there is.

use std::collections::HashMap;

use entity::ids::OwnerId;
use entity::page_text::{self, Kind};
use entity::space;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::{Proof, Within};
use crate::db::Reads;
use crate::error::Result;
use crate::language::Lang;
use crate::text::direction::direction_of_language;

/// A steward's text, already made safe.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Words {
    pub html: String,
    pub language: String,
    #[serde(skip)]
    pub dir: &'static str,
}

/// The texts of the site, each in the best language there is for the reader.
pub async fn of_site<P>(reads: &Reads<'_, P>, lang: Lang) -> Result<HashMap<Kind, Words>>
where
    P: Proof,
    page_text::Entity: Within<P>,
{
    read(reads, OwnerId::SITE, lang, Lang::En).await
}

/// The texts of a space, each in the reader's language, else in the space's main one.
pub async fn of_space<P>(reads: &Reads<'_, P>, space: &space::Model, lang: Lang) -> Result<HashMap<Kind, Words>>
where
    P: Proof,
    page_text::Entity: Within<P>,
{
    read(reads, space.id.into(), lang, Lang::from_code(&space.language).unwrap_or_default()).await
}

async fn read<P>(reads: &Reads<'_, P>, owner: OwnerId, lang: Lang, main: Lang) -> Result<HashMap<Kind, Words>>
where
    P: Proof,
    page_text::Entity: Within<P>,
{
    let rows = reads.find::<page_text::Entity>().narrow(|rows| rows.filter(page_text::Column::Owner.eq(owner)));
    let mut rows = reads.all(rows).await?;
    rows.sort_by_key(|row| rank(&row.language, lang, main));
    let mut texts = HashMap::new();
    for row in rows {
        texts.entry(row.kind).or_insert_with(|| Words {
            dir: direction_of_language(&row.language).code(),
            html: row.html,
            language: row.language,
        });
    }
    Ok(texts)
}

fn rank(language: &str, wanted: Lang, main: Lang) -> u8 {
    match Lang::from_code(language) {
        Some(lang) if lang == wanted => 0,
        Some(lang) if lang == main => 1,
        _ => 2,
    }
}
