//! What an author's words become before they are kept: checked, made into safe HTML once, with their language and
//! direction.

use entity::words::Direction;

use crate::clock::days;
use crate::error::Problems;
use crate::language::Dir;
use crate::text::limits::{self, Field};
use crate::text::{direction, markdown};

use super::notices;

/// Words ready to be kept.
#[derive(Clone, Debug)]
pub struct Words {
    pub source: String,
    pub html: String,
    pub language: String,
    pub direction: Direction,
    pub notices: String,
}

/// What an author sent, before anything looked at it.
#[derive(Clone, Copy)]
pub struct Raw<'a> {
    pub text: &'a str,
    pub notices: &'a [String],
    /// The language she reads, for words too short to tell.
    pub reads: &'a str,
    pub spoken: &'a [&'a str],
}

impl Words {
    /// Checks and prepares them; what is wrong is noted under `text` and `notices`.
    pub fn prepare(field: Field, raw: Raw<'_>, problems: &mut Problems) -> Option<Self> {
        let source = problems.check("text", limits::check(field, raw.text));
        let notices = problems.check("notices", notices::check(raw.notices));
        let (source, notices) = (source?, notices?);
        let html = markdown::render(&source).into_string();
        if html.trim().is_empty() {
            problems.add("text", limits::Problem::Empty);
            return None;
        }
        let (language, direction) = tongue(&source, raw.reads, raw.spoken);
        Some(Self { html, language, direction, notices: notices::join(&notices), source })
    }
}

/// The language and the direction of a text.
pub fn tongue(text: &str, reads: &str, spoken: &[&str]) -> (String, Direction) {
    let language = direction::language_of(text, reads, spoken);
    let direction = match direction::strong_direction(text) {
        Some(Dir::Ltr) => Direction::Ltr,
        Some(Dir::Rtl) => Direction::Rtl,
        None => Direction::Auto,
    };
    (language, direction)
}

/// When a post goes by itself.
pub fn expires(choice: &str, now: i64, problems: &mut Problems) -> Option<i64> {
    let after = match choice {
        "" | "never" => return None,
        "day" => 1,
        "week" => 7,
        "month" => 30,
        _ => {
            problems.add("expires", crate::error::Problem::new("problem-wrong-kind"));
            return None;
        }
    };
    Some(now + days(after))
}
