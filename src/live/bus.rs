//! Carries hints from whoever wrote an event to whoever shows it. A hint may be lost or come twice; it never holds
//! content, so that nothing which travels between nodes can leak or grow stale.
//!
//! The bus exists before the hub does, because the database writes to it and the hub reads from the database.

use std::sync::{Arc, OnceLock};

use entity::ids::{SpaceId, StreamId};

/// "This stream has reached this number."
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    pub stream: StreamId,
    pub seq: i64,
}

/// "Who belongs to this space has changed": its access epoch is now this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    pub space: SpaceId,
    pub epoch: i64,
}

/// Whoever wants to hear hints; the hub is one.
pub trait Listener: Send + Sync {
    fn heard(&self, hint: Hint);
    /// Whoever lost her place is told at this moment, not with the next thing that is said.
    fn moved(&self, moved: Moved);
}

/// The bus of a single node: a hint is a function call. Clones are the same bus.
#[derive(Clone, Default)]
pub struct Bus(Arc<OnceLock<Arc<dyn Listener>>>);

impl Bus {
    /// The first listener stays; there is one hub to a node.
    pub fn listen(&self, listener: Arc<dyn Listener>) {
        // A second hub would be a mistake of assembly, and the first one goes on working.
        drop(self.0.set(listener));
    }

    /// Call after the commit: a hint of what may still be rolled back would find nothing.
    pub fn tell(&self, hint: Hint) {
        if let Some(listener) = self.0.get() {
            listener.heard(hint);
        }
    }

    /// Call after the commit, too.
    pub fn tell_moved(&self, moved: Moved) {
        if let Some(listener) = self.0.get() {
            listener.moved(moved);
        }
    }
}
