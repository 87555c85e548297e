//! Names on other services: `@name`, `name#1234`, `insta: name`, `some_name`.

use std::ops::Range;

use super::read::Read;
use super::vocabulary::MESSENGERS;
use crate::normalise::Kind;

/// All such names in a text.
pub fn find(text: &Read<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < text.tokens.len() {
        let end = hanging(text, at);
        if is_handle(text, at, end) {
            found.push(at..end);
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// Where the name that begins here ends: letters and digits held together by `_` and `.`.
fn hanging(text: &Read<'_>, at: usize) -> usize {
    let mut end = at + 1;
    while end < text.tokens.len() && end < at + 16 && matches!(text.before(end), "" | "_" | "." | "__" | "-") {
        end += 1;
    }
    end
}

fn is_handle(text: &Read<'_>, at: usize, end: usize) -> bool {
    let covered = text.slice(text.covered(at..end));
    let before = text.before(at);
    let signed = before.ends_with('@') && (at == 0 || before.len() > 1);
    let underscored = covered.contains('_') && covered.len() >= 5 && !before.ends_with(['_', '/']);
    let numbered = text.before(end) == "#"
        && text.tokens.get(end).is_some_and(|token| token.kind == Kind::Number)
        && text.word(end).len() == 4;
    (signed || underscored || numbered || named(text, at))
        && covered.chars().nth(2).is_some()
        && covered.chars().any(char::is_alphabetic)
}

/// `insta: name`, `snap = name`, `ig @ name`.
fn named(text: &Read<'_>, at: usize) -> bool {
    let Some(service) = at.checked_sub(1) else { return false };
    text.is(MESSENGERS, service)
        && text.before(at).contains([':', '=', '@'])
        && text.sentence(at) == text.sentence(service)
}
