//! Amounts: a number beside a coin's sign, code or name.

use std::ops::Range;

use super::vocabulary::{COINS, is_one_of};
use crate::normalise::{Kind, Text};

const SIGNS: [char; 10] = ['$', '€', '£', '¥', '₹', '₦', '₱', '₺', '₽', '₡'];

/// All amounts in a text.
pub fn find(text: &Text) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
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

fn is_number(text: &Text, at: usize) -> bool {
    text.tokens.get(at).is_some_and(|token| token.kind == Kind::Number)
}

fn amount(text: &Text, at: usize) -> Option<Range<usize>> {
    let coin_first = is_one_of(&COINS, text.word(at)) && is_number(text, at + 1) && text.before(at + 1).len() <= 2;
    let first = if coin_first { at + 1 } else { at };
    if !is_number(text, first) {
        return None;
    }
    let mut end = first + 1;
    while is_number(text, end) && matches!(text.before(end), "." | "," | " " | "'") && text.word(end).len() <= 3 {
        end += 1;
    }
    if matches!(
        text.word(end),
        "k" | "mil" | "mille" | "thousand" | "million" | "millones" | "millions" | "الف" | "مليون"
    ) {
        end += 1;
    }
    if is_one_of(&COINS, text.word(end)) && text.before(end).len() <= 2 {
        return Some(at..end + 1);
    }
    let signed = text.before(first).trim_end().ends_with(SIGNS) || text.before(end).trim_start().starts_with(SIGNS);
    (signed || coin_first).then_some(at..end)
}
