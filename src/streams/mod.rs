//! Streams: whatever a reader can follow live, as numbered events (DESIGN 6).
//!
//! A write bumps its stream's number and inserts the event in the same transaction; the row's lock makes the numbers
//! gap-free and in commit order. The log is the truth: pages say up to which number they are current, and live
//! readers are brought from there.

mod fresh;
mod log;
mod routes;
mod shown;
pub mod source;

pub use fresh::Fresh;
pub use log::{Numbers, append, closed_by, create, create_once, move_epoch, stays_open, take_numbers_if_open};
pub use routes::routes;
pub use source::{Live, bars_changed, mutes_changed, places_changed};
