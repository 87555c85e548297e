//! Rooms: live chat in a space. A room is a stream, and its messages are posts.
//!
//! This folder owns opening rooms, saying something in one, and their pages: the live one, and the frame that refreshes
//! itself where there is no JavaScript. What becomes of a message afterwards (edited, withdrawn, hidden) belongs to
//! `posts`; how it reaches whoever is reading now, to `live`.

mod frame;
mod query;
mod routes;
pub mod service;
mod views;

pub use routes::routes;
