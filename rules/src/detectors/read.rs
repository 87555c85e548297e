//! A text as detectors read it: with the lists each word is on, looked up once.

use std::ops::Deref;

use super::number_words::{Spoken, spoken};
use super::vocabulary::{Lists, lists};
use crate::normalise::{Kind, Text};

/// A text and what is known of each of its words.
pub struct Read<'a> {
    text: &'a Text,
    lists: Vec<Lists>,
    spoken: Vec<Option<Spoken>>,
    numbers: bool,
}

impl Read<'_> {
    pub fn of(text: &Text) -> Read<'_> {
        let words = || (0..text.tokens.len()).map(|at| text.word(at));
        let kinds = text.tokens.iter().map(|token| token.kind);
        Read {
            text,
            lists: words().map(lists).collect(),
            numbers: kinds.clone().any(|kind| kind == Kind::Number),
            spoken: words()
                .zip(kinds)
                .map(|(word, kind)| if kind == Kind::Word { spoken(word) } else { None })
                .collect(),
        }
    }

    /// Are there any figures? Most detectors need not look at a text without.
    pub fn has_numbers(&self) -> bool {
        self.numbers
    }

    /// Is the word at a token on a list?
    pub fn is(&self, list: Lists, token: usize) -> bool {
        self.lists.get(token).is_some_and(|lists| lists & list != 0)
    }

    /// What the word at a token says within a number.
    pub fn says(&self, token: usize) -> Option<&Spoken> {
        self.spoken.get(token).and_then(Option::as_ref)
    }
}

impl Deref for Read<'_> {
    type Target = Text;

    fn deref(&self) -> &Text {
        self.text
    }
}
