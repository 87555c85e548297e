//! Threads: an opening, and replies in one order (S1, "discuss").
//!
//! This folder owns the list of a space's threads, starting one and replying; the posts themselves are `posts`. Long
//! threads page by the stream's numbers and never load whole.

mod articles;
pub mod query;
pub mod routes;
pub mod service;
pub mod views;

pub use routes::routes;
