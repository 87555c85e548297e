//! The words that can be found. `search_entry` is the same table on both databases; what differs is the trigram
//! index over its `words`: FTS5 beside the table on SQLite, `pg_trgm` on the column itself on PostgreSQL.
//!
//! The key is a place in newest-first order, made by the search of the minute a post was written and of chance, and
//! never counted up: in SQLite it is the rowid, which FTS5 needs, and would else give away the order of writing
//! across spaces. An entry goes with its post, whichever way the post goes.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, uuid};
use sea_orm_migration::sea_orm::DbBackend;

use crate::table::{NewTable, keep_no_samples};

/// The triggers hand FTS5 the words that go, without which it could not find what to erase; `secure-delete` makes it
/// take them out of its pages instead of marking them.
const SQLITE: &str = "
CREATE TABLE search_entry (
    place INTEGER NOT NULL PRIMARY KEY,
    post uuid_text NOT NULL UNIQUE REFERENCES post (id) ON DELETE CASCADE,
    space uuid_text NOT NULL,
    words text NOT NULL
);
CREATE INDEX ix_search_entry_space_place ON search_entry (space, place);
CREATE VIRTUAL TABLE search_index USING fts5(words, content='search_entry', content_rowid='place', tokenize='trigram');
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER search_entry_comes AFTER INSERT ON search_entry BEGIN
    INSERT INTO search_index (rowid, words) VALUES (new.place, new.words);
END;
CREATE TRIGGER search_entry_goes AFTER DELETE ON search_entry BEGIN
    INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', old.place, old.words);
END;
CREATE TRIGGER search_entry_changes AFTER UPDATE ON search_entry BEGIN
    INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', old.place, old.words);
    INSERT INTO search_index (rowid, words) VALUES (new.place, new.words);
END;
";

/// Without `fastupdate` an entry's trigrams are in the index at the commit, not in a list that waits for a vacuum.
const POSTGRES: &str = "
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX ix_search_entry_words ON search_entry USING gin (words gin_trgm_ops) WITH (fastupdate = off);
";

pub async fn up(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    NewTable::named("search_cursor")
        .col(uuid("stream"))
        .col(big_integer("seq"))
        .key(&["stream"])
        .goes_with("stream", "stream", "id")
        .create(manager)
        .await?;

    if manager.get_database_backend() == DbBackend::Sqlite {
        manager.get_connection().execute_unprepared(SQLITE).await?;
        return Ok(());
    }
    NewTable::named("search_entry")
        .col(big_integer("place"))
        .col(uuid("post"))
        .col(uuid("space"))
        .col(text("words"))
        .key(&["place"])
        .unique(&["post"])
        .goes_with("post", "post", "id")
        .index(&["space", "place"])
        .create(manager)
        .await?;
    manager.get_connection().execute_unprepared(POSTGRES).await?;
    keep_no_samples(manager, "search_entry", &["words"]).await
}

/// The extension stays: it may not have been ours to bring.
pub async fn down(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    if manager.get_database_backend() == DbBackend::Sqlite {
        manager.get_connection().execute_unprepared("DROP TABLE search_index").await?;
    }
    for table in ["search_entry", "search_cursor"] {
        manager.drop_table(Table::drop().table(table).take()).await?;
    }
    Ok(())
}
