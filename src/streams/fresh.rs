//! What was just said in a stream that someone follows, kept for the moment until it is handed out: whoever wrote it
//! had it at hand, and loading it again would cost more than writing it did.
//!
//! It holds words only for streams that are followed now, a few hundred at most, and none beyond the next change of
//! their stream.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use entity::event;
use entity::ids::StreamId;

use crate::live::Loaded;
use crate::live::bus::{Hint, Listener};
use crate::posts::query;

use super::shown::{self, Shown};

/// How many are kept. A reader who comes later than that finds them in the log.
const MOST: usize = 512;

/// Events with what they show, by stream and number.
#[derive(Default)]
pub struct Fresh(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    events: HashMap<(StreamId, i64), Loaded<Shown>>,
    order: VecDeque<(StreamId, i64)>,
}

impl Fresh {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps an event that was committed just now. Call before its hint is told.
    pub fn keep(&self, event: &event::Model, post: &query::Shown) {
        let loaded = shown::of_post(event, Some(post));
        let mut kept = self.kept();
        kept.events.insert((event.stream, event.seq), loaded);
        kept.order.push_back((event.stream, event.seq));
        while kept.order.len() > MOST {
            if let Some(oldest) = kept.order.pop_front() {
                kept.events.remove(&oldest);
            }
        }
    }

    /// The events right after `after`, as far as they are here; they are not here afterwards.
    pub fn take(&self, stream: StreamId, after: i64, limit: usize) -> Vec<Loaded<Shown>> {
        let mut kept = self.kept();
        (after + 1..).map_while(|seq| kept.events.remove(&(stream, seq))).take(limit).collect()
    }
}

impl Listener for Fresh {
    /// A number that is not kept here is a change of another kind, which may have taken away what is.
    fn heard(&self, hint: Hint) {
        let mut kept = self.kept();
        if !kept.events.contains_key(&(hint.stream, hint.seq)) {
            kept.events.retain(|(stream, _), _| *stream != hint.stream);
        }
    }
}
