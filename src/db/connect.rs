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
        Ok((connect(config, config.database_connections).await?, writer(config).await?))
    } else {
        let pool = connect(config, config.database_connections).await?;
        Ok((pool.clone(), pool))
    }
}

/// SQLite's one connection that writes.
pub async fn writer(config: &Config) -> Result<DatabaseConnection> {
    connect(config, 1).await
}

/// Brings the tables to this version of the program.
pub async fn migrate(config: &Config) -> Result<()> {
    let connection = connect(config, 1).await?;
    migration::Migrator::up(&connection, None)
        .await
        .map_err(|err| Error::internal(format!("the database could not be migrated: {err}")))?;
    connection.close().await.map_err(Error::from)
}

/// One connection for a look, which makes no database where there is none.
pub async fn open_existing(config: &Config) -> Result<DatabaseConnection> {
    connect(config, 1).await
}

async fn connect(config: &Config, connections: u32) -> Result<DatabaseConnection> {
    let patience = Duration::from_secs(config.database_patience);
    let mut options = ConnectOptions::new(config.database_url());
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(patience)
        .test_before_acquire(false)
        .sqlx_logging(false)
        // Without it, a writer would wait for a lock until her request is cut off, and be told nothing.
        .map_sqlx_postgres_opts(move |postgres| {
            postgres.options([("lock_timeout", format!("{}s", patience.as_secs()))])
        })
        .map_sqlx_sqlite_opts(move |sqlite| {
            sqlite
                .create_if_missing(true)
                .busy_timeout(patience)
                .foreign_keys(true)
                .pragma("journal_mode", "WAL")
                // An acknowledged post survives the machine, not only the process (P4).
                .pragma("synchronous", "FULL")
                // What was withdrawn is overwritten on disk, not only forgotten (P5).
                .pragma("secure_delete", "ON")
                // Keys are random, so each post lies on pages of its own: written back less often, more of them are written once.
                .pragma("wal_autocheckpoint", "4000")
                .pragma("temp_store", "MEMORY")
                .pragma("cache_size", "-16384")
                .statement_cache_capacity(300)
        });
    #[expect(clippy::disallowed_methods, reason = "the one place that opens a connection")]
    let connected = Database::connect(options).await;
    connected.map_err(|err| Error::internal(format!("the database could not be opened: {err}")))
}
