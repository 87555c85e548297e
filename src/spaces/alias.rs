//! What a membership is called. It refuses names that pass for another member's, for someone in charge, or for a way
//! to be reached elsewhere: in a place where nobody is known, the name is all there is to go by.

use std::fmt;

use unicode_normalization::char::is_combining_mark;
use unicode_security::{GeneralSecurityProfile, MixedScript};

use crate::moderation::verdict::Said;
use crate::text::limits::{self, Problem, check};
use crate::text::normalise::normalise;

mod look_alike;
mod reserved;
mod suggest;
mod words;

pub use suggest::suggest;

/// An alias that may be shown, and the key under which its look-alikes meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    shown: String,
    key: String,
}

impl Alias {
    /// Takes what was typed as an alias, or says why not.
    pub fn parse(typed: &str) -> Result<Self, Problem> {
        if holds_contact(typed) {
            return Err(Problem::ContactDetail);
        }
        let shown = check(limits::ALIAS, typed)?;
        if !shown.is_single_script() {
            return Err(Problem::MixedLetters);
        }
        let key = look_alike::key(&shown);
        if !is_readable(&shown) || key.is_empty() {
            return Err(Problem::BadCharacters);
        }
        if reserved::sounds_of_authority(&shown, &key) {
            return Err(Problem::SoundsOfAuthority);
        }
        Ok(Self { shown, key })
    }

    /// As it is shown: never translated, always isolated from the direction around it.
    pub fn as_str(&self) -> &str {
        &self.shown
    }

    /// The same for every alias that a reader could take for this one: unique in a space.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Whether it could be taken for this name: the site's own, as the operator set it, or the space's.
    pub fn resembles(&self, name: &str) -> bool {
        let name = look_alike::key(name);
        !name.is_empty() && self.key == name
    }
}

impl Said for Alias {
    fn texts(&self) -> Vec<(&'static str, &str)> {
        vec![("alias", &self.shown)]
    }
}

impl fmt::Display for Alias {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

/// Letters of words people write, digits, and what joins them. Signs and emoji are left out: a tick beside a name reads
/// as "verified", and stacked marks reach into the lines around.
fn is_readable(shown: &str) -> bool {
    let mut marks = 0;
    let fits = shown.chars().all(|c| {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        let joins = matches!(c, ' ' | '\'' | '’' | 'ʼ' | '-' | '‐' | '·' | '.' | '&' | '\u{200C}' | '\u{200D}');
        marks <= 2 && (joins || ((c.is_alphanumeric() || marks > 0) && c.identifier_allowed()))
    });
    fits && shown.chars().filter(|c| c.is_alphabetic()).count() >= 2
}

/// An e-mail address, a link, a handle or a telephone number, however its digits are written.
fn holds_contact(typed: &str) -> bool {
    let plain = normalise(typed);
    let digits = plain.chars().filter(char::is_ascii_digit).count();
    let dotted = plain.split(' ').any(|word| {
        word.split_once('.').is_some_and(|(before, after)| {
            !before.is_empty() && after.chars().take_while(|c| c.is_alphanumeric()).count() >= 2
        })
    });
    digits >= 5 || dotted || ["@", "://", "www.", "#"].iter().any(|sign| plain.contains(sign))
}

#[cfg(test)]
#[path = "alias/tests.rs"]
mod tests;
