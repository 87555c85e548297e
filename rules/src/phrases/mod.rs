//! Phrases: what a word list says, read, compiled into one automaton for all packs and languages, and run over the
//! tokens of a text. No phrase can run away: each token is looked at once per place that a phrase has reached.

mod grammar;
mod hits;
mod masked;
mod matcher;
mod program;
mod sketch;
mod vocabulary;

pub use grammar::{Class, Item, parse};
pub use hits::{Marked, hits};
pub use matcher::{Match, run};
pub use program::{Program, Tag};
pub use sketch::{Lists, Sketch};
pub use vocabulary::ROOT;
