//! The texts that stewards write, in the language of whoever reads: hers, else English, else whichever there is.

use std::collections::HashMap;

use entity::ids::OwnerId;
use entity::page_text::{self, Kind};
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

/// The texts of the site or of a space, each in the best language there is for the reader.
pub async fn read<P>(reads: &Reads<'_, P>, owner: impl Into<OwnerId>, lang: Lang) -> Result<HashMap<Kind, Words>>
where
    P: Proof,
    page_text::Entity: Within<P>,
{
    let owner = owner.into();
    let rows = reads.find::<page_text::Entity>().narrow(|rows| rows.filter(page_text::Column::Owner.eq(owner)));
    let mut rows = reads.all(rows).await?;
    rows.sort_by_key(|row| rank(&row.language, lang));
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

fn rank(language: &str, wanted: Lang) -> u8 {
    match Lang::from_code(language) {
        Some(lang) if lang == wanted => 0,
        Some(Lang::En) => 1,
        _ => 2,
    }
}
