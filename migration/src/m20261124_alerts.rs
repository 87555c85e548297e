//! Who may be asking for help, and whether anyone is answering.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, text, uuid};

use crate::table::NewTable;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// The post is no foreign key: a text that waits becomes the post of its id later.
#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        NewTable::named("alert")
            .col(uuid("post"))
            .col(uuid("space"))
            .col(big_integer("at"))
            .col(text("state"))
            .col(boolean("unattended"))
            .key(&["post"])
            .goes_with("space", "space", "id")
            .index(&["space", "state"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("alert").take()).await
    }
}
