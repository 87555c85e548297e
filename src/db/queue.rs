//! The writer: changes that arrive together share one commit.
//!
//! A durable commit costs a flush of the disk, whatever it holds. So the writer takes what is waiting, runs each
//! change under a savepoint of its own, commits once, and only then answers all of them. On PostgreSQL, which shares
//! commits by itself, each change is a transaction.
//!
//! A transaction that SQLite ended by itself (a full disk does that) leaves its connection's driver believing that it is
//! still in one: what came after would be acknowledged and lie in a transaction that nobody commits. So a connection
//! whose transaction did not end as it was told is closed, and another opened.

use futures_util::future::BoxFuture;
use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, TransactionTrait};
use sea_orm::{SqliteTransactionMode, TransactionOptions};
use tokio::sync::{Mutex, mpsc, oneshot};

use crate::error::{Error, Result};

/// How many changes may share a commit. More would make the first wait for the last.
const MOST_TOGETHER: usize = 64;
/// How many may wait. Beyond it a writer is told at once that nothing was saved.
const MOST_WAITING: usize = 1024;

/// A change, run on a transaction.
pub type Change<T> = Box<dyn for<'t> FnOnce(&'t DatabaseTransaction) -> BoxFuture<'t, Result<T>> + Send>;

/// A change that knows whom to answer: it runs, and gives back how to announce what became of it.
type Job = Box<dyn for<'t> FnOnce(&'t DatabaseTransaction) -> BoxFuture<'t, (bool, Announce)> + Send>;
type Announce = Box<dyn FnOnce(Result<()>) + Send>;

pub struct Writer {
    how: How,
}

/// Hears that a transaction ended, before those who asked for it do.
pub type Ended = Box<dyn Fn() + Send + Sync>;

/// Opens the writer's connection.
pub type Open = Box<dyn Fn() -> BoxFuture<'static, Result<DatabaseConnection>> + Send + Sync>;

enum How {
    Queue {
        jobs: Mutex<Option<mpsc::Sender<Job>>>,
        sender: mpsc::WeakSender<Job>,
        task: Mutex<Option<tokio::task::JoinHandle<()>>>,
    },
    Each(DatabaseConnection),
}

impl Writer {
    pub fn start(connection: DatabaseConnection, open: Open, ended: Ended) -> Self {
        if connection.get_database_backend() != DbBackend::Sqlite {
            return Self { how: How::Each(connection) };
        }
        let (jobs, waiting) = mpsc::channel(MOST_WAITING);
        let sender = jobs.downgrade();
        let task = crate::tasks::spawn("writer", write_all(connection, open, ended, waiting));
        Self { how: How::Queue { jobs: Mutex::new(Some(jobs)), sender, task: Mutex::new(Some(task)) } }
    }

    /// Runs a change and answers after its commit.
    pub async fn run<T: Send + 'static>(&self, change: Change<T>) -> Result<T> {
        match &self.how {
            How::Each(connection) => run_alone(connection, change).await,
            How::Queue { sender, .. } => {
                let (answer, answered) = oneshot::channel();
                let sender = sender.upgrade().ok_or(Error::NotSaved)?;
                sender.try_send(job(change, answer)).map_err(|_full| Error::NotSaved)?;
                drop(sender);
                answered.await.map_err(|_writer_gone| Error::NotSaved)?
            }
        }
    }

    /// Lets what was begun finish, and takes no more.
    pub async fn close(&self) {
        if let How::Queue { jobs, task, .. } = &self.how {
            jobs.lock().await.take();
            if let Some(task) = task.lock().await.take() {
                let _ = task.await;
            }
        }
    }
}

fn job<T: Send + 'static>(change: Change<T>, answer: oneshot::Sender<Result<T>>) -> Job {
    Box::new(move |tx| {
        Box::pin(async move {
            let outcome = change(tx).await;
            let kept = outcome.is_ok();
            let announce: Announce = Box::new(move |committed| {
                // The asker may have gone away; what she wrote is kept all the same.
                let _ = answer.send(committed.and(outcome));
            });
            (kept, announce)
        })
    })
}

async fn run_alone<T>(connection: &DatabaseConnection, change: Change<T>) -> Result<T> {
    let tx = connection.begin().await?;
    match change(&tx).await {
        Ok(done) => {
            tx.commit().await?;
            Ok(done)
        }
        Err(err) => {
            tx.rollback().await?;
            Err(err)
        }
    }
}

async fn write_all(connection: DatabaseConnection, open: Open, ended: Ended, mut waiting: mpsc::Receiver<Job>) {
    let mut connection = Some(connection);
    let mut batch = Vec::with_capacity(MOST_TOGETHER);
    while waiting.recv_many(&mut batch, MOST_TOGETHER).await > 0 {
        if connection.is_none() {
            connection = open().await.ok();
        }
        let sound = match &connection {
            Some(connection) => write_together(connection, &ended, &mut batch).await,
            None => false,
        };
        // Dropping a job answers its asker that nothing was saved.
        batch.clear();
        if !sound && let Some(doubtful) = connection.take() {
            tracing::error!("the database took no write; is the disk full or another process at it?");
            let _ = doubtful.close().await;
        }
    }
    if let Some(connection) = connection {
        let _ = connection.close().await;
    }
}

/// Runs the changes and commits them; whether the connection can be used again.
async fn write_together(connection: &DatabaseConnection, ended: &Ended, batch: &mut Vec<Job>) -> bool {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let Ok(tx) = connection.begin_with_options(options).await else { return false };
    let together = batch.len() > 1;
    let mut announcements = Vec::with_capacity(batch.len());
    let (mut keep, mut sound) = (true, true);
    for job in batch.drain(..) {
        if together {
            if let Some(announce) = under_savepoint(&tx, job).await {
                announcements.push(announce);
            } else {
                // Whatever was in the transaction is gone with it.
                sound = false;
                break;
            }
        } else {
            let (kept, announce) = job(&tx).await;
            keep = kept;
            announcements.push(announce);
        }
    }
    let committed = match (sound, keep) {
        (true, true) => tx.commit().await.is_ok(),
        (true, false) => {
            sound = tx.rollback().await.is_ok();
            true
        }
        (false, _) => false,
    };
    ended();
    for announce in announcements {
        announce(if committed { Ok(()) } else { Err(Error::NotSaved) });
    }
    sound && committed
}

/// Runs one of several so that its failure undoes only itself; nothing where the transaction itself is no more.
async fn under_savepoint(tx: &DatabaseTransaction, job: Job) -> Option<Announce> {
    tx.execute_unprepared("SAVEPOINT one").await.ok()?;
    let (kept, announce) = job(tx).await;
    let ended = if kept { "RELEASE one" } else { "ROLLBACK TO one; RELEASE one" };
    if tx.execute_unprepared(ended).await.is_err() {
        announce(Err(Error::NotSaved));
        return None;
    }
    Some(announce)
}
