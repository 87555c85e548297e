//! The account's side.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, boolean, text, text_null, uuid};

use crate::table::{NewTable, keep_no_samples};

pub const TABLES: &[&str] = &["account", "session", "draft"];

pub async fn up(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    account(manager).await?;

    NewTable::named("session")
        .col(blob("token_hash"))
        .col(uuid("account"))
        .col(blob("sealed_key"))
        .col(text("device"))
        .col(big_integer("used_at"))
        .col(big_integer("ends_at"))
        .col(text("state"))
        .key(&["token_hash"])
        .goes_with("account", "account", "id")
        .index(&["account"])
        .index(&["ends_at"])
        .create(manager)
        .await?;
    keep_no_samples(manager, "session", &["token_hash", "sealed_key"]).await?;

    NewTable::named("draft")
        .col(uuid("id"))
        .col(uuid("account"))
        .col(blob("sealed"))
        .col(big_integer("until_day"))
        .key(&["id"])
        .goes_with("account", "account", "id")
        .index(&["account"])
        .index(&["until_day"])
        .create(manager)
        .await?;
    keep_no_samples(manager, "draft", &["sealed"]).await
}

async fn account(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("account")
        .col(uuid("id"))
        .col(blob("name_tag"))
        .col(blob("name_params"))
        .col(blob("verifier"))
        .col(blob("wrapped_key"))
        .col(blob("recovery_tag"))
        .col(blob("recovery_salt"))
        .col(blob("recovery_verifier"))
        .col(blob("recovery_wrapped_key"))
        .col(text_null("language"))
        .col(boolean("steward"))
        .col(text_null("barred"))
        .col(text_null("preferences"))
        .key(&["id"])
        .unique(&["name_tag"])
        .unique(&["recovery_tag"])
        .create(manager)
        .await?;
    let secrets = [
        "name_tag",
        "name_params",
        "verifier",
        "wrapped_key",
        "recovery_tag",
        "recovery_salt",
        "recovery_verifier",
        "recovery_wrapped_key",
        "barred",
        "preferences",
    ];
    keep_no_samples(manager, "account", &secrets).await
}
