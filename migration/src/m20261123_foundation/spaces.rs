//! Spaces, who is in them, and the ways in and out.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, blob, boolean, text, text_null, uuid, uuid_null};

use crate::table::{NewTable, keep_no_samples};

pub const TABLES: &[&str] =
    &["space", "membership", "former", "kept_tag", "reserved_alias", "join_request", "invitation"];

pub async fn up(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    space(manager).await?;
    membership(manager).await?;
    former(manager).await?;
    what_stays_of_those_who_left(manager).await?;
    join_request(manager).await?;
    invitation(manager).await
}

async fn space(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("space")
        .col(uuid("id"))
        .col(text("kind"))
        .col(text("visibility"))
        .col(text("name"))
        .col(text("language"))
        .col(text("direction"))
        .col(text("languages"))
        .col(text_null("held"))
        .col(big_integer_null("keep_days"))
        .col(text("door"))
        .col(text_null("question"))
        .col(big_integer("access_epoch"))
        .col(text("state"))
        .col(uuid_null("queue_stream"))
        .key(&["id"])
        .create(manager)
        .await
}

async fn membership(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("membership")
        .col(uuid("id"))
        .col(uuid("space"))
        .col(blob("tag"))
        .col(text("alias"))
        .col(text("alias_key"))
        .col(big_integer("badge"))
        .col(text("role"))
        .col(text("state"))
        .col(text("joined_month"))
        .col(big_integer_null("muted_until"))
        .col(big_integer_null("visited_at"))
        .col(big_integer_null("previous_visit_at"))
        .col(boolean("keeps_visits"))
        .col(boolean("mutes"))
        .col(text("languages"))
        .col(uuid("stream"))
        .key(&["id"])
        .unique(&["tag"])
        .unique(&["space", "alias_key"])
        .goes_with("space", "space", "id")
        .index(&["space", "state", "role"])
        .create(manager)
        .await?;
    keep_no_samples(manager, "membership", &["tag", "alias", "alias_key", "visited_at", "previous_visit_at"]).await
}

async fn former(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("former")
        .col(uuid("membership"))
        .col(uuid("space"))
        .col(blob("tag"))
        .col(text("what"))
        .col(text("reason"))
        .col(text("language"))
        .col(text("by_alias"))
        .col(big_integer_null("until"))
        .col(text_null("appeal"))
        .col(text_null("appeal_answer"))
        .col(big_integer("day"))
        .key(&["membership"])
        .goes_with("membership", "membership", "id")
        .index(&["tag"])
        .index(&["space"])
        .index_where_set("until")
        .create(manager)
        .await?;
    keep_no_samples(manager, "former", &["tag", "reason", "by_alias", "appeal", "appeal_answer"]).await
}

async fn what_stays_of_those_who_left(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("kept_tag")
        .col(uuid("space"))
        .col(blob("tag"))
        .col(text("why"))
        .col(big_integer_null("until"))
        .key(&["space", "tag"])
        .goes_with("space", "space", "id")
        .index(&["tag"])
        .index_where_set("until")
        .create(manager)
        .await?;
    keep_no_samples(manager, "kept_tag", &["tag"]).await?;

    NewTable::named("reserved_alias")
        .col(uuid("space"))
        .col(text("alias_key"))
        .col(big_integer("until_day"))
        .key(&["space", "alias_key"])
        .goes_with("space", "space", "id")
        .index(&["until_day"])
        .create(manager)
        .await?;
    keep_no_samples(manager, "reserved_alias", &["alias_key"]).await
}

async fn join_request(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("join_request")
        .col(uuid("id"))
        .col(uuid("space"))
        .col(blob("tag"))
        .col(text("alias"))
        .col(text("alias_key"))
        .col(big_integer("badge"))
        .col(text_null("question_answer"))
        .col(text("language"))
        .col(big_integer("day"))
        .col(text("state"))
        .col(text_null("reason"))
        .key(&["id"])
        .unique(&["tag"])
        .unique(&["space", "alias_key"])
        .goes_with("space", "space", "id")
        .index(&["space", "state"])
        .index(&["day"])
        .create(manager)
        .await?;
    keep_no_samples(manager, "join_request", &["tag", "alias", "alias_key", "question_answer", "reason"]).await
}

async fn invitation(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("invitation")
        .col(uuid("id"))
        .col(uuid_null("space"))
        .col(text("role"))
        .col(blob("code_tag"))
        .col(blob("sealed_code"))
        .col(big_integer_null("until_day"))
        .col(text("state"))
        .col(text("language"))
        .col(boolean("single_use"))
        .key(&["id"])
        .unique(&["code_tag"])
        .goes_with("space", "space", "id")
        .index(&["space"])
        .index_where_set("until_day")
        .create(manager)
        .await?;
    keep_no_samples(manager, "invitation", &["code_tag", "sealed_code"]).await
}
