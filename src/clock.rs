//! The one clock. Everything that asks for the time is handed a `Clock`, so that tests can move it, and so that what
//! is stored is cut to what is shown: a finer time than a page shows would only serve someone who compares.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

const MINUTE: i64 = 60;
const DAY: i64 = 24 * 60 * MINUTE;

/// A source of the present time, cheap to clone.
#[derive(Clone)]
pub struct Clock(Source);

#[derive(Clone)]
enum Source {
    System,
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands at `seconds` (Unix) until it is moved: for tests.
    pub fn at(seconds: i64) -> Self {
        Self(Source::Set(Arc::new(AtomicI64::new(seconds))))
    }

    /// Moves a clock that was set; the machine's own clock is not ours to move.
    pub fn advance(&self, seconds: i64) {
        if let Source::Set(now) = &self.0 {
            now.fetch_add(seconds, Ordering::SeqCst);
        }
    }

    /// Unix seconds. For limits and expiry in memory; what is stored is cut first.
    pub fn seconds(&self) -> i64 {
        match &self.0 {
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
            Source::System => jiff::Timestamp::now().as_second(),
            Source::Set(now) => now.load(Ordering::SeqCst),
        }
    }

    /// Unix seconds of the present minute's start: the finest time a post carries.
    pub fn minute(&self) -> i64 {
        cut(self.seconds(), MINUTE)
    }

    /// Unix seconds of the present hour's start: how finely sanctions and visits are kept.
    pub fn hour(&self) -> i64 {
        cut(self.seconds(), 60 * MINUTE)
    }

    /// Unix seconds of today's start (UTC).
    pub fn day(&self) -> i64 {
        cut(self.seconds(), DAY)
    }

    /// The present month, `YYYY-MM`: all that is kept of when someone joined.
    pub fn month(&self) -> String {
        let now = jiff::Timestamp::from_second(self.seconds()).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        now.strftime("%Y-%m").to_string()
    }
}

/// `days` in seconds.
pub const fn days(days: i64) -> i64 {
    days * DAY
}

fn cut(seconds: i64, step: i64) -> i64 {
    seconds - seconds.rem_euclid(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_no_finer_than_what_is_shown() {
        let clock = Clock::at(1_790_000_123);
        assert_eq!(clock.minute() % MINUTE, 0);
        assert_eq!(clock.day() % DAY, 0);
        clock.advance(days(31));
        assert_eq!(clock.month(), "2026-10");
    }
}
