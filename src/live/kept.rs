//! The newest events of a live stream, encoded, for who comes back after a moment and for who catches up meanwhile.

use std::collections::VecDeque;
use std::sync::Arc;

use super::event::Event;
use super::settings::Settings;

#[derive(Default)]
pub struct Kept {
    events: VecDeque<Arc<Event>>,
    bytes: usize,
}

impl Kept {
    pub fn add(&mut self, event: &Arc<Event>, settings: &Settings) {
        if event.rewrites {
            // A withdrawn message must not come back to someone who was away for a moment.
            self.forget();
        }
        self.bytes += event.shown().len();
        self.events.push_back(Arc::clone(event));
        while self.events.len() > settings.kept_events || self.bytes > settings.kept_bytes {
            let Some(oldest) = self.events.pop_front() else { break };
            self.bytes -= oldest.shown().len();
        }
    }

    pub fn after(&self, seq: i64) -> Vec<Arc<Event>> {
        self.events.iter().filter(|event| event.seq > seq).cloned().collect()
    }

    pub fn forget(&mut self) {
        self.events.clear();
        self.bytes = 0;
    }
}
