//! What belongs to the whole instance.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{text, uuid};

use crate::table::NewTable;

pub const TABLES: &[&str] = &["setting", "page_text"];

pub async fn up(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("setting").col(text("key")).col(text("value")).key(&["key"]).create(manager).await?;

    NewTable::named("page_text")
        .col(uuid("owner"))
        .col(text("kind"))
        .col(text("language"))
        .col(text("source"))
        .col(text("html"))
        .key(&["owner", "kind", "language"])
        .create(manager)
        .await
}
