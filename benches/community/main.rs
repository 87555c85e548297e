//! What a page, a durable reply and a delivered message cost: `make bench`.
//!
//! It serves a furnished demo with a crowd on one core and drives it from another, on loopback only, for a few seconds
//! each. Compare figures of one run with each other, or medians of runs taken by turns; never with another machine's.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measurement that cannot be taken should stop where it failed"
)]

mod http;
mod rooms;
mod server;

use std::time::Duration;

use server::Server;

/// How long each load lasts.
const LASTS: Duration = Duration::from_secs(6);
/// Everyone in the crowd; 50 to a room.
const MEMBERS: u32 = 1_000;
const ROOMS: u32 = 20;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let server = Server::start(MEMBERS, ROOMS);
        let thread = http::long_thread(&server).await;
        let page = format!("/threads/{thread}");
        println!("{:<44} {:>10} {:>12} {:>10}", "load", "a second", "CPU ms each", "p50 ms");
        http::pages(&server, &page, 1).await.print("thread page, 50 posts, 1 connection");
        http::pages(&server, &page, 16).await.print("thread page, 50 posts, 16 connections");
        http::replies(&server, &format!("{page}/replies"), 1).await.print("durable reply, 1 connection");
        http::replies(&server, &format!("{page}/replies"), 16).await.print("durable reply, 16 connections");
        rooms::fan_out(&server, ROOMS as usize, 50).await.print("delivery, 20 rooms of 50, 50,000 a second");
        rooms::fan_out(&server, 1, 10).await.print("delivery, one room of 1,000, 10,000 a second");
        println!("resident memory: {} MiB", server.resident_mib());
    });
}

/// What one load came to.
pub struct Measured {
    done: u64,
    seconds: f64,
    cpu_seconds: f64,
    /// In order.
    latencies: Vec<Duration>,
}

impl Measured {
    fn print(mut self, what: &str) {
        self.latencies.sort_unstable();
        let middle = self.latencies.get(self.latencies.len() / 2).copied().unwrap_or_default();
        #[expect(clippy::cast_precision_loss, reason = "counts of a few seconds")]
        let done = self.done as f64;
        let each = self.cpu_seconds * 1_000.0 / done.max(1.0);
        println!("{what:<44} {:>10.0} {each:>12.4} {:>10.2}", done / self.seconds, middle.as_secs_f64() * 1_000.0);
    }
}
