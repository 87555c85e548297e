//! The ground floor: accounts, spaces, streams, moderation, erasure and search.
//!
//! No foreign key and no column leads from an account to a membership or back (DESIGN 5).

use sea_orm_migration::prelude::*;

mod accounts;
mod erasure;
mod moderation;
mod search;
mod site;
mod spaces;
mod streams;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        site::up(manager).await?;
        accounts::up(manager).await?;
        spaces::up(manager).await?;
        streams::up(manager).await?;
        moderation::up(manager).await?;
        erasure::up(manager).await?;
        search::up(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        search::down(manager).await?;
        for tables in
            [erasure::TABLES, moderation::TABLES, streams::TABLES, spaces::TABLES, accounts::TABLES, site::TABLES]
        {
            for table in tables.iter().rev() {
                manager.drop_table(Table::drop().table(*table).take()).await?;
            }
        }
        Ok(())
    }
}
