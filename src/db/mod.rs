//! The only place that holds a connection.
//!
//! A feature reaches the database through [`Db::read`] and [`Db::write`], and both ask for a proof; what they hand
//! out finds only rows that the proof reaches ([`crate::access::Within`]). So a query that forgot its space does not
//! compile, and one that was meant for another space finds nothing.

mod connect;
mod health;
mod queue;
mod reads;
mod together;
mod writes;

use std::sync::Arc;

use futures_util::future::BoxFuture;
use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseExecutor, DbBackend, Statement};

use crate::access::{Kept, Present, Proof, Warrant};
use crate::clock::Clock;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::live::bus::Bus;

pub use connect::migrate;
pub use health::{Health, examine};
pub use reads::{Reads, Scoped};
pub use together::{Place, Together, padded};
use writes::Touched;
pub use writes::Writes;

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

struct Inner {
    readers: DatabaseConnection,
    writer: queue::Writer,
    bus: Bus,
    clock: Clock,
    kept: Arc<Kept>,
    /// What changes that are not committed yet have touched.
    touched: Arc<Touched>,
}

impl Db {
    /// Opens the database of the configuration; the tables must have been migrated.
    pub async fn open(config: &Config, clock: Clock, bus: Bus) -> Result<Self> {
        let (readers, writing) = connect::open(config).await?;
        let again = config.clone();
        let open = move || -> BoxFuture<'static, _> {
            let config = again.clone();
            Box::pin(async move { connect::writer(&config).await })
        };
        let alone = readers.get_database_backend() == DbBackend::Sqlite;
        let (kept, touched) = (Arc::new(Kept::new(alone)), Arc::<Touched>::default());
        let (keeps, ends) = (Arc::clone(&kept), Arc::clone(&touched));
        let ended = move || ends.tell(&keeps);
        let writer = queue::Writer::start(writing, Box::new(open), Box::new(ended));
        Ok(Self(Arc::new(Inner { readers, writer, bus, clock, kept, touched })))
    }

    /// The proofs of the last moment.
    pub fn kept(&self) -> &Kept {
        &self.0.kept
    }

    fn hints(&self) -> writes::Hints {
        // Where nothing is kept, nobody would ever ask what was touched.
        writes::Hints::new(self.is_sqlite().then(|| Arc::clone(&self.0.touched)))
    }

    /// Rows that the proof reaches, to read.
    pub fn read<'a, P: Proof>(&'a self, proof: &'a P) -> Reads<'a, P> {
        Reads::new(DatabaseExecutor::from(&self.0.readers), proof)
    }

    /// Runs a change in a transaction, after confirming the proof again inside it: a member who was removed since
    /// she was let in changes nothing.
    ///
    /// It answers only after the commit (P4). Closures share commits under savepoints, so one may run again from
    /// the start with others' changes around it, and must have no effect but through what it is handed.
    pub async fn write<P, T, F>(&self, proof: &P, change: F) -> Result<T>
    where
        P: Proof,
        T: Send + 'static,
        F: for<'t> FnOnce(Writes<'t, P>) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        let proof = proof.clone();
        let (minute, hints) = (self.0.clock.minute(), self.hints());
        let (outcome, hints) = self
            .0
            .writer
            .run(Box::new(move |tx| {
                Box::pin(async move {
                    proof.confirm(&Look(DatabaseExecutor::from(tx)), minute).await?;
                    let outcome = change(Writes::new(DatabaseExecutor::from(tx), &proof, &hints)).await?;
                    Ok((outcome, hints))
                })
            }))
            .await?;
        hints.tell(&self.0.bus);
        Ok(outcome)
    }

    /// Runs one change for several people, each confirmed inside the transaction. `kept` hears of the outcome after the
    /// commit and before anyone else does.
    pub async fn write_together<T, F>(&self, present: Vec<Present>, change: F, kept: impl FnOnce(&T)) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(Together<'t>) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        let (minute, hints) = (self.0.clock.minute(), self.hints());
        let (outcome, hints) = self
            .0
            .writer
            .run(Box::new(move |tx| {
                Box::pin(async move {
                    let look = Look(DatabaseExecutor::from(tx));
                    let standing = Present::confirm_all(&present, &look, minute).await?;
                    let tx = Together::new(tx, &present, standing, &hints);
                    let outcome = change(tx).await?;
                    Ok((outcome, hints))
                })
            }))
            .await?;
        kept(&outcome);
        hints.tell(&self.0.bus);
        Ok(outcome)
    }

    /// For `access` alone, which turns requests into proofs and so must look before there is one.
    pub fn look(&self, _: &Warrant) -> Look<'_> {
        Look(DatabaseExecutor::from(&self.0.readers))
    }

    /// Whether it answers: for `/healthz` and `doctor`.
    pub async fn ping(&self) -> Result<()> {
        self.0.readers.ping().await.map_err(Error::from)
    }

    pub fn is_sqlite(&self) -> bool {
        self.0.readers.get_database_backend() == DbBackend::Sqlite
    }

    /// Writes SQLite's log into the database and empties it: pages as they were before an erasure are still in it. Says
    /// whether it is empty; a reader at work can prevent it. On PostgreSQL there is nothing to do.
    pub async fn truncate_log(&self) -> Result<bool> {
        if !self.is_sqlite() {
            return Ok(true);
        }
        let pragma = Statement::from_string(DbBackend::Sqlite, "PRAGMA wal_checkpoint(TRUNCATE)");
        let told = self.0.readers.query_one_raw(pragma).await?;
        let busy: Option<i32> = told.map(|row| row.try_get_by_index(0)).transpose()?;
        Ok(busy == Some(0))
    }

    /// Finishes the writes that were begun and takes no more.
    pub async fn close(&self) {
        self.0.writer.close().await;
    }
}

/// An unscoped look at the tables, which only `access` is handed: by [`Db::look`], and to confirm a proof.
pub struct Look<'a>(DatabaseExecutor<'a>);

impl<'a> Look<'a> {
    pub fn connection(&self) -> &DatabaseExecutor<'a> {
        &self.0
    }
}
