//! Texts that wait for a facilitator, apart from posts: what is not there cannot be read by mistake. And the mark of a
//! post that was written before it was shown.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, boolean, text, text_null, uuid, uuid_null};

use crate::table::{NewTable, keep_no_samples};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        held(manager).await?;
        NewTable::named("passed_on")
            .col(uuid("held"))
            .col(uuid("membership"))
            .key(&["held", "membership"])
            .goes_with("held", "held", "id")
            .goes_with("membership", "membership", "id")
            .index(&["membership"])
            .create(manager)
            .await?;
        let earlier = boolean("earlier").default(false).take();
        manager.alter_table(Table::alter().table("post").add_column(earlier).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("post").drop_column("earlier").take()).await?;
        for table in ["passed_on", "held"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

/// The stream is no foreign key: the one of a conversation that has not begun is not there yet.
async fn held(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("held")
        .col(uuid("id"))
        .col(uuid("space"))
        .col(uuid("stream"))
        .col(text("kind"))
        .col(uuid("author"))
        .col(uuid_null("revises"))
        .col(uuid_null("parent"))
        .col(text("title"))
        .col(text("title_language"))
        .col(text("title_direction"))
        .col(text_null("wants"))
        .col(text("source"))
        .col(text("html"))
        .col(text("language"))
        .col(text("direction"))
        .col(text("notices"))
        .col(big_integer("written_at"))
        .col(big_integer_null("lasts"))
        .col(text("rules"))
        .col(boolean("urgent"))
        .col(text("state"))
        .col(text("reason"))
        .col(text("reason_language"))
        .col(text("returned_by"))
        .key(&["id"])
        .goes_with("space", "space", "id")
        .goes_with("author", "membership", "id")
        .goes_with("revises", "post", "id")
        .index(&["space", "state"])
        .index(&["author"])
        .index(&["stream"])
        .index_where_set("revises")
        .create(manager)
        .await?;
    keep_no_samples(manager, "held", &["title", "source", "html", "reason", "returned_by", "rules"]).await
}
