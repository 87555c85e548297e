//! What is said now reaches who is reading now: the one socket of a page, and the fan-out behind it.
//!
//! The event log is the truth and everything here is a shadow of it. A [`bus::Hint`] says that a stream has a new
//! number; the [`Hub`] loads the event once, encodes one frame and hands the same bytes to every follower. Nothing here
//! knows a database, a page or a rule: what it needs of them is the [`Source`] trait, and it decides no permission of
//! its own. It refuses to queue without bound: who reads too slowly is told to fetch the page again, and who does not
//! read at all is cut.

pub mod bus;
mod catch_up;
mod event;
mod fan_out;
mod follower;
mod frame;
mod hub;
mod inbound;
mod kept;
mod limits;
mod outlet;
pub mod protocol;
mod settings;
mod socket;
pub mod source;
mod stream;
mod sweep;
#[cfg(test)]
mod tests;
mod wire;

pub use bus::{Bus, Hint};
pub use hub::Hub;
pub use settings::Settings;
pub use socket::upgrade;
pub use source::{Follow, Head, Loaded, Message, Said, Source};

use std::sync::{Mutex, MutexGuard, PoisonError};

/// A lock whose holder panicked still guards whole values here: every change under it is a single step.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
