//! Lines of help, one row each. What was written in one line per language before stays where it is.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, text, uuid};

use crate::table::NewTable;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        NewTable::named("help_line")
            .col(uuid("id"))
            .col(text("country"))
            .col(text("language"))
            .col(text("who"))
            .col(text("contact"))
            .col(text("cost"))
            .col(text("spoken"))
            .col(text("also"))
            .col(text("hours"))
            .col(text("police"))
            .col(boolean("younger"))
            .col(big_integer("checked"))
            .key(&["id"])
            .create(manager)
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("help_line").take()).await
    }
}
