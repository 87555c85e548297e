//! The program's own work, under the `System` proof: what is past its time is erased, not only hidden.
//!
//! Everything here goes in small batches, each a write of its own, so that ten thousand posts that end together never
//! keep a writer waiting for long; and everything may be done twice, by two nodes or after a crash, without harm.
//! [`once`] is one whole round, which tests call with a moved clock.

mod disk;
mod jobs;
pub mod ledger;
mod leftovers;
mod packs;
mod posts;
mod spaces;
mod sweep;

use std::future::Future;
use std::time::Duration;

use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::access::System;
use crate::app::App;
use crate::error::Result;
use crate::moderation::rules::{chosen, uncovered};
use crate::spaces::signs::Signs;

pub use leftovers::{ALERT, CLOSED_ALERT, CLOSED_INVITATION, DECLINED_REQUEST, ENDED_SESSION, RETURNED};

/// How often what people wait for is done: posts that go by themselves, memberships that end.
const ROUND: Duration = Duration::from_mins(1);
/// How often the rest is cleared away, and the disk rid of what was erased.
const CLEARING: Duration = Duration::from_mins(10);
/// How often proofs that are kept for a moment are put away.
const TIDYING: Duration = Duration::from_secs(5);
/// How many rows one write erases.
const BATCH: u64 = 200;

/// The tasks that run beside the server.
pub struct Background {
    stop: CancellationToken,
    tasks: Vec<JoinHandle<()>>,
}

impl Background {
    /// Starts them. What a backup brought back must be gone before ([`ledger::replay`]).
    pub fn start(app: &App, system: System) -> Self {
        let stop = CancellationToken::new();
        let round = {
            let (app, stop) = (app.clone(), stop.clone());
            crate::tasks::spawn("expiry", async move {
                every(&app, &stop, ROUND, "expiry", || round(&app, &system)).await;
            })
        };
        let clearing = {
            let (app, stop) = (app.clone(), stop.clone());
            crate::tasks::spawn("clearing", async move {
                every(&app, &stop, CLEARING, "clearing", || clear(&app, &system)).await;
            })
        };
        let search = {
            let (app, stop) = (app.clone(), stop.clone());
            crate::tasks::spawn("search", async move {
                tokio::select! {
                    () = stop.cancelled() => (),
                    () = crate::search::follow(&app, &system) => (),
                }
            })
        };
        let packs = {
            let (app, stop) = (app.clone(), stop.clone());
            crate::tasks::spawn("rule packs", async move {
                tokio::select! {
                    () = stop.cancelled() => (),
                    () = packs::follow(&app, &system) => (),
                }
            })
        };
        let tidying = {
            let (app, stop) = (app.clone(), stop.clone());
            crate::tasks::spawn("tidying", async move {
                while stop.run_until_cancelled(tokio::time::sleep(TIDYING)).await.is_some() {
                    app.db.kept().tidy(app.clock.seconds());
                }
            })
        };
        Self { stop, tasks: vec![tidying, round, clearing, search, packs] }
    }

    /// Stops between two writes; the rest waits for the next start.
    pub async fn stop(self) {
        self.stop.cancel();
        for task in self.tasks {
            // One that failed has said so.
            let _ = task.await;
        }
    }
}

/// Does everything that is due.
pub async fn once(app: &App, system: &System) -> Result<()> {
    round(app, system).await?;
    clear(app, system).await
}

async fn round(app: &App, system: &System) -> Result<()> {
    posts::end_expired(app, system).await?;
    jobs::end_memberships(app, system).await?;
    jobs::end_removals(app, system).await?;
    uncovered::write_down(app, system).await?;
    // Another node's facilitators may have changed theirs.
    chosen::reload(app, system).await?;
    Signs::reload(app, system).await?;
    ledger::write_down(app, system).await
}

async fn clear(app: &App, system: &System) -> Result<()> {
    spaces::end_spaces(app, system).await?;
    posts::end_old(app, system).await?;
    leftovers::clear(app, system).await?;
    uncovered::forget(app, system).await?;
    app.limits.forget();
    app.lately.sweep(app.clock.seconds());
    ledger::write_down(app, system).await?;
    disk::tidy(app).await
}

/// Repeats until stopped, never exactly on the beat: when something went must not tell to the minute when it was due,
/// and nodes that were started together must not all erase at once.
async fn every<F, Fut>(app: &App, stop: &CancellationToken, beat: Duration, name: &'static str, work: F)
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<()>>,
{
    loop {
        let pause = jittered(beat, app.random.below(512));
        let done = async {
            tokio::time::sleep(pause).await;
            work().await
        };
        // Dropping the work between two writes is safe: each is whole by itself.
        tokio::select! {
            () = stop.cancelled() => return,
            done = done => if let Err(fault) = done {
                tracing::error!(task = name, %fault, "background work failed and will be tried again");
            },
        }
    }
}

/// Three to five quarters of the beat.
fn jittered(beat: Duration, chance: usize) -> Duration {
    let chance = u32::try_from(chance % 512).unwrap_or_default();
    beat * 3 / 4 + beat * chance / 1024
}
