//! Carries hints from whoever wrote an event to whoever shows it. A hint may be lost or come twice; it never holds
//! content, so that nothing which travels between nodes can leak or grow stale.
//!
//! The bus exists before the hub does, because the database writes to it and the hub reads from the database.

use std::sync::{Arc, PoisonError, RwLock};

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

/// Whoever wants to hear hints; the hub is one. It must not wait: whoever wrote is waiting.
pub trait Listener: Send + Sync {
    fn heard(&self, hint: Hint);
    /// Whoever lost her place is told at this moment, not with the next thing that is said.
    fn moved(&self, _moved: Moved) {}
}

/// The bus of a single node: a hint is a function call. Clones are the same bus.
#[derive(Clone, Default)]
pub struct Bus(Arc<RwLock<Vec<Arc<dyn Listener>>>>);

impl Bus {
    /// Listens from now on: one hub to a node, and the search.
    pub fn listen(&self, listener: Arc<dyn Listener>) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).push(listener);
    }

    /// Call after the commit: a hint of what may still be rolled back would find nothing.
    pub fn tell(&self, hint: Hint) {
        for listener in self.0.read().unwrap_or_else(PoisonError::into_inner).iter() {
            listener.heard(hint);
        }
    }

    /// Call after the commit, too.
    pub fn tell_moved(&self, moved: Moved) {
        for listener in self.0.read().unwrap_or_else(PoisonError::into_inner).iter() {
            listener.moved(moved);
        }
    }
}
