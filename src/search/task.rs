//! Keeping the index within two seconds of the log.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use entity::ids::StreamId;
use tokio::sync::Notify;

use crate::access::System;
use crate::app::App;
use crate::error::Result;
use crate::live::bus::{Hint, Listener};

use super::index;

/// How long hints are gathered: a lively room is followed in one write, not in one for each message.
const GATHER: Duration = Duration::from_millis(1500);
/// How often everything is looked at where other nodes may have written.
const WITH_OTHERS: Duration = Duration::from_millis(1500);
/// How often where all hints come from this process, and only a failed write can have been missed.
const ALONE: Duration = Duration::from_secs(20);

/// Streams that were said to have moved.
#[derive(Default)]
struct Moved {
    streams: Mutex<HashSet<StreamId>>,
    any: Notify,
}

impl Listener for Moved {
    fn heard(&self, hint: Hint) {
        self.streams.lock().unwrap_or_else(PoisonError::into_inner).insert(hint.stream);
        self.any.notify_one();
    }
}

impl Moved {
    fn take(&self) -> HashSet<StreamId> {
        std::mem::take(&mut *self.streams.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Follows the log for ever. What a hint missed or a failure left is found by the next look at everything.
pub async fn follow(app: &App, system: &System) {
    let moved = Arc::new(Moved::default());
    app.bus.listen(Arc::<Moved>::clone(&moved) as Arc<dyn Listener>);
    let every = if app.db.is_sqlite() { ALONE } else { WITH_OTHERS };
    loop {
        if let Err(fault) = index::once(app, system).await {
            tracing::error!(%fault, "the search could not follow and will try again");
        }
        let until = tokio::time::Instant::now() + every;
        while tokio::time::timeout_at(until, moved.any.notified()).await.is_ok() {
            tokio::time::sleep(GATHER).await;
            if let Err(fault) = follow_moved(app, system, &moved).await {
                tracing::error!(%fault, "the search could not follow and will try again");
                break;
            }
        }
    }
}

async fn follow_moved(app: &App, system: &System, moved: &Moved) -> Result<()> {
    index::follow_streams(app, system, moved.take().into_iter().collect()).await
}
