//! How long each rule takes over the cases.

use std::time::Duration;

use crate::engine::Packs;

/// The name of what all rules share: folding, detectors, phrases.
const READING: &str = "(reading, for all rules together)";

/// The time per case that each rule takes, slowest first.
#[expect(clippy::disallowed_methods, reason = "it measures the machine, and nothing is decided by it")]
pub fn slowest(packs: &Packs, texts: &[String]) -> Vec<(String, Duration)> {
    let count = u32::try_from(texts.len()).unwrap_or(u32::MAX).max(1);
    let mut times: Vec<(String, Duration)> =
        packs.rules().map(|(_, rule, ..)| (rule.to_owned(), Duration::ZERO)).collect();
    let mut reading = Duration::ZERO;
    for text in texts {
        let start = std::time::Instant::now();
        let read = packs.read(text);
        reading += start.elapsed();
        for (at, (_, time)) in times.iter_mut().enumerate() {
            let start = std::time::Instant::now();
            packs.ask(at, &read);
            *time += start.elapsed();
        }
    }
    times.push((READING.to_owned(), reading));
    times.sort_by_key(|&(_, time)| std::cmp::Reverse(time));
    times.into_iter().map(|(rule, time)| (rule, time / count)).collect()
}
