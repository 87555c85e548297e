//! Finding words in one's own spaces (S38).
//!
//! The index follows the event log, as every reader does: within two seconds of an event its post's words are in
//! `search_entry`, or gone from it. Hiding and withdrawing do not wait for that: they delete the entry in their own
//! transaction. And what is found is looked up again under the proof of each space before it is shown, so that a stale
//! entry finds nothing.
//!
//! This folder refuses to search where she is not a member, and to show words that a content notice covers or whose
//! author she muted. Nothing of what was searched for is kept, logged, or put into an address.

mod index;
mod postgres;
mod query;
mod routes;
mod sqlite;
mod task;
mod views;

pub use index::once;
pub use routes::routes;
pub use task::follow;
