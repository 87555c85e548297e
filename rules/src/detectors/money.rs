//! Amounts: a number beside a coin's sign, code or name.

use std::ops::Range;

use super::read::Read;
use super::vocabulary::COINS;
use crate::normalise::Kind;

const SIGNS: [char; 10] = ['$', '€', '£', '¥', '₹', '₦', '₱', '₺', '₽', '₡'];

/// No amount that people earn or owe has more groups of digits.
const GROUPS: usize = 5;

/// All amounts in a text.
pub fn find(text: &Read<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    if !text.has_numbers() {
        return found;
    }
    let mut at = 0;
    while at < text.tokens.len() {
        match amount(text, at) {
            Some(range) => {
                at = range.end;
                found.push(range);
            }
            None => at += 1,
        }
    }
    found
}

fn is_number(text: &Read<'_>, at: usize) -> bool {
    text.tokens.get(at).is_some_and(|token| token.kind == Kind::Number)
}

fn amount(text: &Read<'_>, at: usize) -> Option<Range<usize>> {
    let coin_first = text.is(COINS, at) && is_number(text, at + 1) && text.before(at + 1).len() <= 2;
    let first = if coin_first { at + 1 } else { at };
    if !is_number(text, first) {
        return None;
    }
    let mut end = first + 1;
    while is_number(text, end)
        && end < first + GROUPS
        && matches!(text.before(end), "." | "," | " " | "'")
        && text.word(end).len() <= 3
    {
        end += 1;
    }
    if matches!(
        text.word(end),
        "k" | "mil" | "mille" | "thousand" | "million" | "millones" | "millions" | "الف" | "مليون"
    ) {
        end += 1;
    }
    if text.is(COINS, end) && text.before(end).len() <= 2 {
        return Some(at..end + 1);
    }
    let signed = text.before(first).trim_end().ends_with(SIGNS) || text.before(end).trim_start().starts_with(SIGNS);
    (signed || coin_first).then_some(at..end)
}
