//! The database as whoever takes it sees it: every row of every table, each value as text.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseConnection, Statement};
use serde_json::Value;

use super::server::{House, Kind};

/// A row: its columns and what stands in them.
pub type Row = BTreeMap<String, String>;

/// All tables, each in the order in which the database hands out its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dump(pub BTreeMap<String, Vec<Row>>);

impl Dump {
    pub async fn of(house: &House) -> Self {
        let database = house.open_database().await;
        let mut tables = BTreeMap::new();
        for table in tables_of(&database, house.kind).await {
            let rows = rows_of(&database, house.kind, &table).await;
            tables.insert(table, rows);
        }
        database.close().await.expect("a clean goodbye");
        Self(tables)
    }

    pub fn table(&self, name: &str) -> &[Row] {
        self.0.get(name).unwrap_or_else(|| panic!("there is no table {name}"))
    }

    /// Where a text stands: table and column, each once.
    pub fn places_of(&self, words: &str) -> BTreeSet<String> {
        let mut places = BTreeSet::new();
        for (table, rows) in &self.0 {
            for (column, value) in rows.iter().flatten() {
                if value.contains(words) {
                    places.insert(format!("{table}.{column}"));
                }
            }
        }
        places
    }

    /// Every row, with its table, in which one of these values stands alone in a column.
    pub fn rows_with<'a>(&'a self, values: &BTreeSet<&str>) -> Vec<(&'a str, &'a Row)> {
        let all = self.0.iter().flat_map(|(table, rows)| rows.iter().map(move |row| (table.as_str(), row)));
        all.filter(|(_, row)| row.values().any(|value| values.contains(value.as_str()))).collect()
    }

    /// The tables in which a row came, went or changed.
    pub fn differs_from(&self, before: &Self) -> BTreeSet<&str> {
        let sorted = |rows: Option<&Vec<Row>>| {
            let mut rows = rows.cloned().unwrap_or_default();
            rows.sort();
            rows
        };
        let changed = |table: &&String| sorted(self.0.get(*table)) != sorted(before.0.get(*table));
        self.0.keys().filter(changed).map(String::as_str).collect()
    }
}

async fn tables_of(database: &DatabaseConnection, kind: Kind) -> Vec<String> {
    let tables = match kind {
        Kind::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        Kind::Postgres => "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'",
    };
    texts(database, tables).await
}

async fn rows_of(database: &DatabaseConnection, kind: Kind, table: &str) -> Vec<Row> {
    let rows = match kind {
        Kind::Sqlite => {
            let columns = format!("SELECT name FROM pragma_table_info('{table}')");
            let columns: Vec<String> = texts(database, &columns).await;
            let pairs: Vec<String> = columns.iter().map(|name| format!("'{name}', quote(\"{name}\")")).collect();
            format!("SELECT json_object({}) FROM \"{table}\"", pairs.join(", "))
        }
        Kind::Postgres => format!("SELECT to_jsonb(t)::text FROM \"{table}\" t"),
    };
    texts(database, &rows).await.iter().map(|text| row(text)).collect()
}

fn row(text: &str) -> Row {
    let row: BTreeMap<String, Value> = serde_json::from_str(text).expect("a row as JSON");
    let plain = |value: Value| match value {
        Value::String(text) => unquoted(&text),
        other => other.to_string(),
    };
    row.into_iter().map(|(column, value)| (column, plain(value))).collect()
}

/// SQLite's `quote` puts texts between quotes; blobs keep their `X'…'`.
fn unquoted(text: &str) -> String {
    match text.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')) {
        Some(inner) => inner.replace("''", "'"),
        None if text == "NULL" => "null".to_owned(),
        None => text.to_owned(),
    }
}

/// The first column of each row.
pub async fn texts(database: &DatabaseConnection, question: &str) -> Vec<String> {
    let backend = database.get_database_backend();
    let question = Statement::from_string(backend, question);
    let rows = database.query_all_raw(question).await.expect("the database answers");
    assert!(matches!(backend, DatabaseBackend::Sqlite | DatabaseBackend::Postgres));
    rows.iter().map(|row| row.try_get_by_index(0).expect("a text")).collect()
}
