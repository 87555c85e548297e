//! What each space chose about the rules, its own words, and how many texts no rule could read.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, text, text_null, uuid};

use crate::table::{NewTable, keep_no_samples};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        NewTable::named("rule_choice")
            .col(uuid("space"))
            .col(text("name"))
            .col(text_null("state"))
            .col(big_integer_null("number"))
            .col(big_integer("since"))
            .key(&["space", "name"])
            .goes_with("space", "space", "id")
            .create(manager)
            .await?;
        NewTable::named("own_word")
            .col(uuid("id"))
            .col(uuid("space"))
            .col(text("phrase"))
            .col(text("verdict"))
            .col(text_null("topic"))
            .col(text("state"))
            .col(big_integer("since"))
            .key(&["id"])
            .unique(&["space", "phrase"])
            .goes_with("space", "space", "id")
            .create(manager)
            .await?;
        NewTable::named("uncovered")
            .col(big_integer("day"))
            .col(text("language"))
            .col(big_integer("texts"))
            .key(&["day", "language"])
            .create(manager)
            .await?;
        keep_no_samples(manager, "own_word", &["phrase"]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["uncovered", "own_word", "rule_choice"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}
