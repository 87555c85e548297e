//! The bounds and intervals of the live engine, with the defaults that a small server wants.

use std::time::Duration;

/// Every one of these is a promise of bounded memory or bounded time.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Frames and bytes that may wait for one socket before it is told to fetch anew.
    pub queue_frames: usize,
    pub queue_bytes: usize,
    /// What the kernel may hold for one socket besides.
    pub send_buffer: usize,
    /// The largest message and frame a client may send.
    pub inbound_bytes: usize,
    /// Frames a second that one socket may send, and how many at once. Beyond that it is not read for a while.
    pub inbound_rate: f64,
    pub inbound_burst: f64,
    /// Streams one socket may follow, and sockets one session may hold.
    pub follows_per_socket: usize,
    pub sockets_per_session: usize,
    /// Beyond this many missed events a page is cheaper than catching up.
    pub catch_up: i64,
    /// Events kept encoded per live stream, for who comes back after a moment.
    pub kept_events: usize,
    pub kept_bytes: usize,
    /// The time between two hand-outs of one stream. What is said after a silence goes out at once; what is said in a
    /// rush goes out together, so that a phone wakes five times a second and not fifty.
    pub breath: Duration,
    /// How often the heads of live streams are looked at, which heals lost hints.
    pub look: Duration,
    /// How often sockets are looked over.
    pub sweep: Duration,
    /// A ping after this much silence; the end after twice and a half as much.
    pub ping: Duration,
    /// The end for a peer that has not taken a byte for this long.
    pub stall: Duration,
    /// How often a session is asked about.
    pub revalidate: Duration,
    /// How long a closing handshake may take.
    pub goodbye: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            queue_frames: 256,
            queue_bytes: 64 << 10,
            send_buffer: 128 << 10,
            inbound_bytes: 64 << 10,
            inbound_rate: 100.0,
            inbound_burst: 200.0,
            follows_per_socket: 64,
            sockets_per_session: 32,
            catch_up: 200,
            kept_events: 32,
            kept_bytes: 32 << 10,
            breath: Duration::from_millis(200),
            look: Duration::from_secs(2),
            sweep: Duration::from_secs(5),
            ping: Duration::from_secs(30),
            stall: Duration::from_secs(30),
            revalidate: Duration::from_mins(1),
            goodbye: Duration::from_secs(2),
        }
    }
}
