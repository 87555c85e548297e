//! Stories of the live engine, over real sockets and an event log in memory.

#![expect(clippy::disallowed_methods, reason = "a story opens its own server, without proofs, and ends with it")]

mod access;
mod hostile;
mod numbers;
mod slow;
mod world;
