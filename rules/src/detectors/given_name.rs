//! Words that begin with a capital inside a sentence, in scripts that have capitals.

use std::ops::Range;

use super::read::Read;
use crate::normalise::Kind;

/// All such words. A text in capitals throughout has none.
pub fn find(original: &str, text: &Read<'_>) -> Vec<Range<usize>> {
    // Arabic has none, and asking Unicode's table takes a while.
    let cased = || original.chars().filter(|c| !matches!(c, '\u{0600}'..='\u{06FF}'));
    let upper = cased().filter(|c| c.is_uppercase()).count();
    if upper == 0 || upper > cased().filter(|c| c.is_lowercase()).count() {
        return Vec::new();
    }
    (0..text.tokens.len()).filter(|&at| is_name(original, text, at)).map(|at| at..at + 1).collect()
}

fn is_name(original: &str, text: &Read<'_>, at: usize) -> bool {
    let Some(token) = text.tokens.get(at).filter(|token| token.kind == Kind::Word) else { return false };
    let written = original.get(text.form.original(token.at.clone())).unwrap_or_default();
    let mut letters = written.chars();
    let capital = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    capital && (at == 0 || text.sentence(at - 1) == text.sentence(at))
}
