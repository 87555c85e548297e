//! Two indexes fewer: nothing asks for events by their subject, and keys are looked through for old ones every ten
//! minutes, of which there are a day's. Each cost every post a page of its own.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const GONE: [(&str, &str, &str); 2] =
    [("ix_event_subject", "event", "subject"), ("ix_sent_key_day", "sent_key", "day")];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, table, _) in GONE {
            manager.drop_index(Index::drop().name(name).table(table).to_owned()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, table, column) in GONE {
            manager.create_index(Index::create().name(name).table(table).col(column).to_owned()).await?;
        }
        Ok(())
    }
}
