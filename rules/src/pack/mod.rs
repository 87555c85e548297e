//! Packs as people write them: YAML in a folder, read strictly, with faults that name file, line and rule.

mod build;
mod cases;
mod compile;
mod desk;
mod fault;
mod files;
mod format;
mod list_names;
mod words;

pub use build::{Draft, PackCases};
pub use cases::Case;
pub use compile::{Compiled, NoLists, Part, Reach, Rule, Test};
pub use fault::{Fault, Faults};
pub use files::Files;
