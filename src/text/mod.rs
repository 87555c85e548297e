//! What happens to words before they are kept and shown: checked for length and bad characters (`limits`), turned
//! from Markdown into safe HTML (`markdown`), given a language and a direction (`direction`), and brought to one form
//! for search and comparison (`normalise`). Everything here is pure: no database, no request, no clock.

pub mod direction;
pub mod limits;
pub mod markdown;
pub mod normalise;
mod pruning;
