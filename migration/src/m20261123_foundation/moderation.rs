//! Reports and decisions. Both outlive the posts they are about, so only the space takes them with it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob_null, text, text_null, uuid, uuid_null};

use crate::table::{NewTable, keep_no_samples};

pub const TABLES: &[&str] = &["report", "decision"];

pub async fn up(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("report")
        .col(uuid("id"))
        .col(uuid("space"))
        .col(uuid_null("post"))
        .col(uuid_null("about"))
        .col(uuid_null("reporter"))
        .col(text("reason"))
        .col(text("language"))
        .col(text("reader"))
        .col(text("state"))
        .col(blob_null("sealed_copy"))
        .col(big_integer("day"))
        .col(text_null("answer"))
        .key(&["id"])
        .goes_with("space", "space", "id")
        .forgets("reporter", "membership", "id")
        .index(&["space", "state", "day"])
        .index_where_set("post")
        .index_where_set("about")
        .index_where_set("reporter")
        .create(manager)
        .await?;
    keep_no_samples(manager, "report", &["reason", "sealed_copy", "answer"]).await?;

    NewTable::named("decision")
        .col(uuid("id"))
        .col(uuid("space"))
        .col(text("act"))
        .col(uuid_null("subject"))
        .col(uuid_null("membership"))
        .col(uuid_null("by_membership"))
        .col(text("by_alias"))
        .col(text("reason"))
        .col(text("language"))
        .col(big_integer("day"))
        .key(&["id"])
        .goes_with("space", "space", "id")
        .index(&["space", "day"])
        .index(&["membership"])
        .index_where_set("subject")
        .create(manager)
        .await?;
    keep_no_samples(manager, "decision", &["by_alias", "reason"]).await
}
