//! Spaces, and who one is in them.

pub mod alias;
pub mod badge;
pub mod code;
