//! Streams and their events; the threads, rooms and posts that are read through them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, blob, text, text_null, uuid, uuid_null};

use crate::table::{NewTable, keep_no_samples};

pub const TABLES: &[&str] =
    &["stream", "event", "thread", "room", "post", "acknowledgement", "muted_alias", "sent_key"];

pub async fn up(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    stream(manager).await?;
    thread(manager).await?;
    room(manager).await?;
    post(manager).await?;
    what_members_do_without_words(manager).await?;
    sent_key(manager).await
}

async fn stream(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("stream")
        .col(uuid("id"))
        .col(uuid("space"))
        .col(text("kind"))
        .col(big_integer("last_seq"))
        .key(&["id"])
        .goes_with("space", "space", "id")
        .index(&["space"])
        .create(manager)
        .await?;

    NewTable::named("event")
        .col(uuid("stream"))
        .col(big_integer("seq"))
        .col(text("kind"))
        .col(uuid("subject"))
        .col(big_integer("epoch"))
        .key(&["stream", "seq"])
        .goes_with("stream", "stream", "id")
        .index(&["subject"])
        .create(manager)
        .await
}

async fn thread(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("thread")
        .col(uuid("id"))
        .col(uuid("space"))
        .col(text("title"))
        .col(text("language"))
        .col(text("direction"))
        .col(text_null("wants"))
        .col(text("state"))
        .col(text("notices"))
        .col(uuid("opening"))
        .col(big_integer("last_at"))
        .col(big_integer_null("ends_at"))
        .key(&["id"])
        .goes_with("id", "stream", "id")
        .index(&["space", "last_at", "id"])
        .index_where_set("ends_at")
        .create(manager)
        .await?;
    keep_no_samples(manager, "thread", &["title"]).await
}

async fn room(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("room")
        .col(uuid("id"))
        .col(uuid("space"))
        .col(text("name"))
        .col(text("language"))
        .col(text("direction"))
        .col(text("purpose"))
        .col(text("state"))
        .key(&["id"])
        .goes_with("id", "stream", "id")
        .index(&["space"])
        .create(manager)
        .await
}

/// The key is not the id: rows lie on disk by stream and number, so that a page of a thread is one stretch of the
/// table and not fifty leaps through it.
async fn post(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("post")
        .col(uuid("id"))
        .col(uuid("stream"))
        .col(uuid("space"))
        .col(text("kind"))
        .col(big_integer("seq"))
        .col(uuid_null("author"))
        .col(uuid_null("parent"))
        .col(text("source"))
        .col(text("html"))
        .col(text("language"))
        .col(text("direction"))
        .col(text("notices"))
        .col(big_integer("written_at"))
        .col(big_integer_null("edited_at"))
        .col(text("state"))
        .col(text_null("state_reason"))
        .col(text_null("hidden_by"))
        .col(big_integer_null("expires_at"))
        .key(&["stream", "seq"])
        .unique(&["id"])
        .goes_with("stream", "stream", "id")
        .forgets("author", "membership", "id")
        .index(&["author"])
        .index(&["space", "written_at"])
        .index_where_set("expires_at")
        .create(manager)
        .await?;
    keep_no_samples(manager, "post", &["source", "html", "state_reason", "hidden_by"]).await
}

async fn what_members_do_without_words(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("acknowledgement")
        .col(uuid("post"))
        .col(uuid("membership"))
        .col(uuid("space"))
        .col(text("kind"))
        .key(&["post", "membership", "kind"])
        .goes_with("post", "post", "id")
        .goes_with("membership", "membership", "id")
        .index(&["membership"])
        .create(manager)
        .await?;

    NewTable::named("muted_alias")
        .col(uuid("membership"))
        .col(uuid("muted"))
        .key(&["membership", "muted"])
        .goes_with("membership", "membership", "id")
        .goes_with("muted", "membership", "id")
        .index(&["muted"])
        .create(manager)
        .await
}

async fn sent_key(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("sent_key")
        .col(uuid("membership"))
        .col(uuid("stream"))
        .col(uuid("key"))
        .col(blob("text_hash"))
        .col(uuid("post"))
        .col(big_integer("day"))
        .key(&["membership", "stream", "key"])
        .goes_with("membership", "membership", "id")
        .index(&["day"])
        .create(manager)
        .await?;
    keep_no_samples(manager, "sent_key", &["text_hash"]).await
}
