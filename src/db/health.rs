//! What `doctor` asks a database.

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use sea_orm_migration::MigratorTrait;

use crate::config::Config;
use crate::error::{Error, Result};

use super::connect;

/// How a database is.
#[derive(Debug)]
pub struct Health {
    /// How many migrations it still lacks.
    pub lacks: usize,
    /// Whether its pages are what they should be (SQLite only; PostgreSQL looks after its own).
    pub whole: bool,
    /// Whether what is erased is overwritten (SQLite only).
    pub overwrites: bool,
    /// Whether its search sees the letters of every script: under PostgreSQL's locale `C` it sees ASCII alone.
    pub sees_letters: bool,
    /// The id of the secret it belongs to, once it was served.
    pub secret: Option<String>,
}

/// Looks at the database without changing it; an SQLite file that is not there is not made.
pub async fn examine(config: &Config) -> Result<Health> {
    let connection = connect::open_existing(config).await?;
    let lacks = migration::Migrator::get_pending_migrations(&connection)
        .await
        .map_err(|err| Error::internal(format!("its migrations could not be read: {err}")))?
        .len();
    let sqlite = connection.get_database_backend() == DbBackend::Sqlite;
    let health = Health {
        lacks,
        whole: !sqlite || text(&connection, "PRAGMA integrity_check").await?.as_deref() == Some("ok"),
        overwrites: !sqlite || number(&connection, "PRAGMA secure_delete").await? == Some(1),
        sees_letters: sqlite || lacks > 0 || sees_letters(&connection).await?,
        secret: if lacks > 0 { None } else { secret(&connection).await? },
    };
    connection.close().await?;
    Ok(health)
}

/// Asked of the index's own function, since a locale's name does not say what it does.
async fn sees_letters(connection: &DatabaseConnection) -> Result<bool> {
    let seen = number(connection, "SELECT coalesce(array_length(show_trgm('سلام'), 1), 0)").await?;
    Ok(seen.is_some_and(|trigrams| trigrams > 1))
}

async fn secret(connection: &DatabaseConnection) -> Result<Option<String>> {
    let key = crate::accounts::binding::KEY;
    text(connection, &format!("SELECT value FROM setting WHERE key = '{key}'")).await
}

async fn text(connection: &DatabaseConnection, sql: &str) -> Result<Option<String>> {
    let row = connection.query_one_raw(Statement::from_string(connection.get_database_backend(), sql)).await?;
    Ok(row.map(|row| row.try_get_by_index(0)).transpose()?)
}

async fn number(connection: &DatabaseConnection, sql: &str) -> Result<Option<i32>> {
    let row = connection.query_one_raw(Statement::from_string(connection.get_database_backend(), sql)).await?;
    Ok(row.map(|row| row.try_get_by_index(0)).transpose()?)
}
