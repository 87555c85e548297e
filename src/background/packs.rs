//! Follows the operator's folder of rule packs: every few seconds by its files' times, and at once after SIGHUP.

use std::time::Duration;

use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::access::System;
use crate::app::App;
use crate::moderation::rules::folder;

/// How often the folder is looked at.
const LOOK: Duration = Duration::from_secs(3);

/// Follows it until stopped. Without a folder there is nothing to follow, and SIGHUP is heard all the same: it must
/// not end a server whose operator only meant its packs.
pub async fn follow(app: &App, system: &System) {
    let mut hangup = signal(SignalKind::hangup()).ok();
    loop {
        let read = tokio::select! {
            () = tokio::time::sleep(LOOK) => folder::look(app, system).await,
            () = heard(&mut hangup) => folder::read(app, system).await,
        };
        if let Err(fault) = read {
            tracing::error!(%fault, "the folder of rule packs could not be looked at and will be tried again");
        }
    }
}

async fn heard(signal: &mut Option<Signal>) {
    let heard = match signal {
        Some(signal) => signal.recv().await.is_some(),
        None => false,
    };
    if !heard {
        // No signal will come any more.
        *signal = None;
        std::future::pending::<()>().await;
    }
}
