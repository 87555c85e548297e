//! An event as the hub keeps it: encoded once, for everyone.

use std::sync::OnceLock;

use entity::ids::{MembershipId, StreamId};
use serde::Serialize;

use super::frame::{self, Frame};
use super::source::Loaded;

pub struct Event {
    stream: StreamId,
    pub seq: i64,
    pub rewrites: bool,
    author: Option<MembershipId>,
    shown: Frame,
    unquoted: Option<(MembershipId, Frame)>,
    nothing: OnceLock<Frame>,
}

impl Event {
    pub fn encode<E: Serialize>(stream: StreamId, loaded: &Loaded<E>) -> Self {
        let shown = match &loaded.shown {
            Some(shown) => frame::event(stream, loaded.seq, shown),
            None => frame::nothing(stream, loaded.seq),
        };
        let Loaded { seq, author, rewrites, ref unquoted, .. } = *loaded;
        let unquoted = unquoted.as_ref().map(|(quoted, shown)| (*quoted, frame::event(stream, seq, shown)));
        Self { stream, seq, rewrites, author, shown, unquoted, nothing: OnceLock::new() }
    }

    pub fn stream(&self) -> StreamId {
        self.stream
    }

    pub fn shown(&self) -> &Frame {
        &self.shown
    }

    /// The frame for someone who muted these authors: nothing of theirs, in its own place or quoted.
    pub fn frame_for(&self, muted: &[MembershipId]) -> &Frame {
        match self.author {
            Some(author) if muted.contains(&author) => {
                self.nothing.get_or_init(|| frame::nothing(self.stream, self.seq))
            }
            _ => match &self.unquoted {
                Some((quoted, unquoted)) if muted.contains(quoted) => unquoted,
                _ => &self.shown,
            },
        }
    }
}

/// Whether `events` are the ones right after `after`, none missing. They are not when the log was thinned meanwhile.
pub fn follow_on<E>(events: &[Loaded<E>], after: i64) -> bool {
    events.iter().zip(after + 1..).all(|(event, seq)| event.seq == seq)
}
