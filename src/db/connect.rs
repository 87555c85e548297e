//! Opening SQLite (the default) or PostgreSQL, with the settings that the promises need.

use std::time::Duration;

use sea_orm::{ConnectOptions, Database, DatabaseConnection};
use sea_orm_migration::MigratorTrait;

use crate::config::Config;
use crate::error::{Error, Result};

/// Readers and the connection(s) that write: one for SQLite, which has one writer whatever we do; the same pool for
/// PostgreSQL.
pub async fn open(config: &Config) -> Result<(DatabaseConnection, DatabaseConnection)> {
    let url = config.database_url();
    if url.starts_with("sqlite:") {
        Ok((connect(&url, config.database_connections).await?, connect(&url, 1).await?))
    } else {
        let pool = connect(&url, config.database_connections).await?;
        Ok((pool.clone(), pool))
    }
}

/// Brings the tables to this version of the program.
pub async fn migrate(config: &Config) -> Result<()> {
    let connection = connect(&config.database_url(), 1).await?;
    migration::Migrator::up(&connection, None)
        .await
        .map_err(|err| Error::internal(format!("the database could not be migrated: {err}")))?;
    connection.close().await.map_err(Error::from)
}

/// One connection for a look, which makes no database where there is none.
pub async fn open_existing(config: &Config) -> Result<DatabaseConnection> {
    connect(&config.database_url(), 1).await
}

async fn connect(url: &str, connections: u32) -> Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .busy_timeout(Duration::from_secs(10))
                .foreign_keys(true)
                .pragma("journal_mode", "WAL")
                // An acknowledged post survives the machine, not only the process (P4).
                .pragma("synchronous", "FULL")
                // What was withdrawn is overwritten on disk, not only forgotten (P5).
                .pragma("secure_delete", "ON")
                .pragma("temp_store", "MEMORY")
                .pragma("cache_size", "-16384")
                .statement_cache_capacity(200)
        });
    #[expect(clippy::disallowed_methods, reason = "the one place that opens a connection")]
    let connected = Database::connect(options).await;
    connected.map_err(|err| Error::internal(format!("the database could not be opened: {err}")))
}
