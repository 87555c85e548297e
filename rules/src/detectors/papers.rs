//! Shapes of the numbers on papers. They are only weighed beside words that name such a paper, and may be generous.

use std::ops::Range;

use super::read::Read;
use crate::normalise::Kind;
use crate::phrases::Class;

/// Shapes of passport and file numbers.
pub fn find(text: &Read<'_>) -> Vec<(Class, Range<usize>)> {
    let mut found = Vec::new();
    if !text.has_numbers() {
        return found;
    }
    let mut at = 0;
    while at < text.tokens.len() {
        let end = chain(text, at);
        let numbers = (at..end).filter(|&token| text.tokens.get(token).is_some_and(|token| token.kind == Kind::Number));
        let digits: usize = numbers.map(|token| text.word(token).len()).sum();
        if digits == 0 {
            at += 1;
            continue;
        }
        let covered = text.slice(text.covered(at..end));
        let letters = covered.chars().filter(|c| c.is_alphabetic()).count();
        let whole = (at + 1..end).all(|token| matches!(text.before(token), "" | " "));
        if (6..=9).contains(&digits) && letters <= 3 && whole {
            found.push((Class::Passport, at..end));
        }
        if digits >= 3 && letters <= 8 {
            found.push((Class::CaseNumber, at..end));
        }
        at = end;
    }
    found
}

/// Letters and digits held together by the signs of files.
fn chain(text: &Read<'_>, at: usize) -> usize {
    let mut end = at + 1;
    while end < text.tokens.len() && end < at + 12 {
        let number = |token: usize| text.tokens.get(token).is_some_and(|token| token.kind == Kind::Number);
        let short = |token: usize| text.word(token).chars().count() <= 3;
        let between = text.before(end);
        let signed = matches!(between, "" | "/" | "-" | "." | "_");
        let spaced =
            between == " " && (number(end) || short(end)) && (number(end - 1) || short(end - 1) && number(end));
        if !signed && !(spaced && number(end) && (number(end - 1) || short(end - 1))) {
            break;
        }
        end += 1;
    }
    end
}
