//! Rule packs: what a text says, before anyone reads it. It owns the folding of spellings, the detectors, the format of
//! packs, their check and the judgement. It knows no person, no database and no clock: whatever a rule may weigh
//! beside the words comes in through [`Context`], and what follows from a [`Judgement`] is the server's to do.

mod check;
mod detectors;
mod engine;
mod fnv;
mod lines;
pub mod normalise;
mod pack;
mod phrases;

pub use check::{Checked, Missed, Score, check};
pub use engine::{Anyway, Choices, Context, Finding, Judgement, OwnWord, OwnWords, Packs, Place, Rate, State, Verdict};
pub use pack::{Case, Fault, Faults};
