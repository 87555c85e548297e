//! Judging a text: what the rules find, and what follows.

mod alias;
mod before;
mod conditions;
mod context;
mod judge;
mod judgement;
mod languages;
mod own;
mod packs;
mod reading;
#[cfg(test)]
mod tests;

pub use context::{Choices, Context, Place, Rate, State};
pub(crate) use judge::merge;
pub use judgement::{Anyway, Finding, Judgement, Verdict};
pub use own::{OwnWord, OwnWords};
pub use packs::Packs;
