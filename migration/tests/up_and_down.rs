//! The schema comes, goes and keeps its promises about what lies on disk, on SQLite.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use migration::Migrator;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectOptions, Database, DatabaseConnection, DbBackend, Statement};

/// One connection, since each connection to memory is a database of its own.
#[expect(clippy::disallowed_methods, reason = "a database in memory, without the app")]
async fn empty() -> DatabaseConnection {
    let mut options = ConnectOptions::new("sqlite::memory:");
    options.max_connections(1).min_connections(1);
    Database::connect(options).await.unwrap()
}

async fn column(db: &DatabaseConnection, sql: &str) -> Vec<String> {
    let rows = db.query_all_raw(Statement::from_string(DbBackend::Sqlite, sql)).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

async fn count(db: &DatabaseConnection, sql: &str) -> i64 {
    let row = db.query_one_raw(Statement::from_string(DbBackend::Sqlite, sql)).await.unwrap();
    row.unwrap().try_get_by_index(0).unwrap()
}

#[tokio::test]
async fn it_comes_goes_and_comes_again() {
    let db = empty().await;
    Migrator::up(&db, None).await.unwrap();
    let made = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'seaql%' ORDER BY name";
    let tables = column(&db, made).await;
    assert!(tables.contains(&"membership".to_owned()));

    Migrator::down(&db, None).await.unwrap();
    assert_eq!(column(&db, made).await, Vec::<String>::new());

    Migrator::up(&db, None).await.unwrap();
    assert_eq!(column(&db, made).await, tables);
}

#[tokio::test]
async fn no_table_numbers_its_rows_as_they_come() {
    let db = empty().await;
    Migrator::up(&db, None).await.unwrap();
    // `search_entry` needs a rowid for FTS5 and sets it itself; the rest of the search is FTS5's own.
    let counted = column(
        &db,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT wr
         AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'seaql%'",
    )
    .await;
    assert_eq!(counted, ["search_entry"]);
}

#[tokio::test]
async fn nothing_leads_from_an_account_to_a_membership() {
    let db = empty().await;
    Migrator::up(&db, None).await.unwrap();
    let accounts = ["account", "session", "draft"];
    for table in column(&db, "SELECT name FROM sqlite_schema WHERE type = 'table'").await {
        for parent in column(&db, &format!("SELECT \"table\" FROM pragma_foreign_key_list('{table}')")).await {
            let inside = accounts.contains(&table.as_str());
            assert_eq!(inside, accounts.contains(&parent.as_str()), "{table} refers to {parent}");
        }
        let columns = column(&db, &format!("SELECT name FROM pragma_table_info('{table}')")).await;
        let names_account = columns.iter().any(|name| name == "account");
        assert!(!names_account || accounts.contains(&table.as_str()), "{table} names an account");
    }
}

const ONE_POST: &str = "
    INSERT INTO space (id, kind, visibility, name, language, direction, languages, door, access_epoch, state)
        VALUES (x'01', 'peer', 'listed', 'Willow', 'en', 'ltr', 'en', 'ask', 0, 'open');
    INSERT INTO stream (id, space, kind, last_seq) VALUES (x'02', x'01', 'room', 1);
    INSERT INTO post (id, stream, space, kind, seq, source, html, language, direction, notices, written_at, state)
        VALUES (x'03', x'02', x'01', 'message', 1, '', '', 'en', 'ltr', '', 0, 'shown');
    INSERT INTO search_entry (place, post, space, words) VALUES (77, x'03', x'01', 'quartz marigold');
";

#[tokio::test]
async fn words_that_can_be_found_go_with_their_post_and_leave_nothing_in_the_index() {
    let db = empty().await;
    Migrator::up(&db, None).await.unwrap();
    db.execute_unprepared(ONE_POST).await.unwrap();
    let found = "SELECT count(*) FROM search_index WHERE search_index MATCH '\"arigol\"'";
    // Trigrams lie in the index as text behind the prefix `0`, shared beginnings left out.
    let on_disk = "SELECT count(*) FROM search_index_data WHERE instr(block, CAST('qua' AS BLOB)) > 0";
    assert_eq!(count(&db, found).await, 1);
    assert_eq!(count(&db, on_disk).await, 1);

    db.execute_unprepared("DELETE FROM space").await.unwrap();
    assert_eq!(count(&db, "SELECT count(*) FROM post").await, 0);
    assert_eq!(count(&db, found).await, 0);
    assert_eq!(count(&db, on_disk).await, 0);
    db.execute_unprepared("INSERT INTO search_index (search_index) VALUES ('integrity-check')").await.unwrap();
}
