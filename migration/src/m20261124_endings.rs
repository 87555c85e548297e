//! When a space ends; and a mark on each decision by which only whoever decided knows it as hers.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer_null, blob_null};

use crate::table::keep_no_samples;

#[derive(DeriveMigrationName)]
pub struct Migration;

const NEW: [&str; 2] = ["decision", "space"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in NEW.into_iter().zip([blob_null("by_tag"), big_integer_null("ends_day")]) {
            manager.alter_table(Table::alter().table(table).add_column(column).take()).await?;
        }
        keep_no_samples(manager, "decision", &["by_tag"]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in NEW.into_iter().zip(["by_tag", "ends_day"]) {
            manager.alter_table(Table::alter().table(table).drop_column(column).take()).await?;
        }
        Ok(())
    }
}
