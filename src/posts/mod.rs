//! Posts: a thread's opening, a reply, a room's message. One noun, since all are shown, edited, withdrawn, hidden,
//! acknowledged and reported alike.
//!
//! This folder owns what a post is made of (words, notices, the time it may go by itself) and every change of one; where
//! it stands belongs to `threads` and `rooms`. It refuses words without bounds and changes without an event.

pub mod acknowledge;
pub mod edit;
pub mod fragments;
pub mod notices;
pub mod publish;
pub mod query;
pub mod reading;
pub mod routes;
pub mod send;
pub mod shapes;
mod title;
pub mod together;
pub mod views;
pub mod withdraw;
pub mod words;

pub use routes::routes;
