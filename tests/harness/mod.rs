//! What the stories stand on: a private PostgreSQL, real browsers, and a way to wait that is not a pause. It knows
//! nothing of what the app does; the cast and its world come above it.

pub mod browser;
mod chrome;
pub mod postgres;
pub mod wait;
mod watchdog;

mod itself;
