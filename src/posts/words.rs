//! What an author's words become before they are kept: checked, made into safe HTML once, with their language and
//! direction.

use entity::held;
use entity::words::Direction;

use crate::error::Problems;
use crate::language::Dir;
use crate::moderation::verdict::{Judged, Said};
use crate::text::limits::{self, Field};
use crate::text::{direction, markdown};

use super::notices;

/// Words as they would be kept. They are not until they met their verdict.
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

impl Words {
    /// A text that waited, which a person has read.
    pub fn of_held(row: held::Model) -> Self {
        Self {
            source: row.source,
            html: row.html,
            language: row.language,
            direction: row.direction,
            notices: row.notices,
        }
    }
}

impl Said for Words {
    fn texts(&self) -> Vec<(&'static str, &str)> {
        vec![("text", &self.source)]
    }
}

impl Judged<Words> {
    /// The words with the content notices that the verdict adds to hers.
    pub fn kept(self) -> Words {
        let added = self.outcome().notices.clone();
        let mut words = self.into_said();
        if !added.is_empty() {
            let mut marked = notices::split(&words.notices);
            marked.extend(added);
            words.notices = notices::check(&marked).map_or(words.notices, |marked| notices::join(&marked));
        }
        words
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

/// After how many days a post goes by itself.
pub fn lasts(choice: &str, problems: &mut Problems) -> Option<i64> {
    match choice {
        "" | "never" => None,
        "day" => Some(1),
        "week" => Some(7),
        "month" => Some(30),
        _ => {
            problems.add("expires", crate::error::Problem::new("problem-wrong-kind"));
            None
        }
    }
}
