//! How fast one socket may speak. A socket that is over its rate is simply not read until it is within it again, so
//! that nothing of hers is lost and nothing of it costs memory.

use std::time::Duration;

use tokio::time::Instant;

/// A token bucket: a frame costs one token, and tokens come back at a steady rate.
pub struct Pace {
    rate: f64,
    burst: f64,
    tokens: f64,
    filled: Instant,
}

impl Pace {
    pub fn new(rate: f64, burst: f64) -> Self {
        Self { rate, burst, tokens: burst, filled: Instant::now() }
    }

    /// Takes `frames` tokens and says how long to wait before reading on.
    pub fn spend(&mut self, frames: u32) -> Option<Duration> {
        let now = Instant::now();
        self.tokens = (self.tokens + now.duration_since(self.filled).as_secs_f64() * self.rate).min(self.burst);
        self.filled = now;
        self.tokens -= f64::from(frames);
        (self.tokens < 0.0).then(|| Duration::from_secs_f64(-self.tokens / self.rate))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_burst_is_free_and_what_follows_waits_its_turn() {
        let mut pace = Pace::new(10.0, 5.0);
        assert_eq!(pace.spend(5), None);
        assert_eq!(pace.spend(1), Some(Duration::from_millis(100)));
        tokio::time::advance(Duration::from_millis(200)).await;
        assert_eq!(pace.spend(1), None);
    }
}
