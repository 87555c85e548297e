//! Waiting for what another process does: by looking again until it is so, never by hoping that a pause is enough.

use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(15);
const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// Looks until there is something to see, and fails the test, naming what it waited for, when there never is.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let mut looks = tokio::time::interval(BETWEEN_LOOKS);
    let seen = tokio::time::timeout(PATIENCE, async {
        loop {
            looks.tick().await;
            if let Some(seen) = look().await {
                return seen;
            }
        }
    });
    seen.await.unwrap_or_else(|_| panic!("waited in vain until {what}"))
}
