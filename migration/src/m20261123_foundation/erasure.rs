//! Erasures to come, and the ledger of those that were. Neither refers to what it names: a job must survive a
//! membership that went another way, and the ledger names only what is gone.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, boolean, text, uuid};

use crate::table::{NewTable, keep_no_samples};

pub const TABLES: &[&str] = &["erasure_job", "erased", "departure"];

pub async fn up(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("erasure_job")
        .col(uuid("id"))
        .col(uuid("space"))
        .col(uuid("membership"))
        .col(boolean("keep_posts"))
        .col(big_integer("due_at"))
        .key(&["id"])
        .unique(&["membership"])
        .index(&["due_at"])
        .create(manager)
        .await?;

    NewTable::named("erased").col(uuid("subject")).col(text("kind")).key(&["subject"]).create(manager).await?;

    NewTable::named("departure").col(uuid("id")).col(blob("sealed")).key(&["id"]).create(manager).await?;
    keep_no_samples(manager, "departure", &["sealed"]).await
}
