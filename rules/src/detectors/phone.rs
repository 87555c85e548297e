//! Numbers that someone can be called on. A run of seven to fifteen digits is one, in whatever way it is written or
//! said, unless its shape is that of a date, an amount, years or a list. No country is asked about: a number is
//! hidden in the ways of every country, and almost every string of that length is valid somewhere.

use std::ops::Range;

use super::number_words::{Spoken, begins_number, spoken};
use super::phone_shape;
use super::read::Read;
use crate::normalise::Kind;

/// Digits that belong together, as written or said.
#[derive(Debug, Default)]
pub struct Group {
    pub digits: String,
    pub tokens: Range<usize>,
    pub said: bool,
    /// What stands before it, between it and the group before.
    pub before: String,
}

/// Groups that follow one another.
#[derive(Debug, Default)]
pub struct Run {
    pub groups: Vec<Group>,
    pub plus: bool,
}

/// Between two groups there may be so many signs.
const WIDEST: usize = 7;

/// All numbers in a text. `taken` tells the tokens that are dates or times (never part of a number).
pub fn find(text: &Read<'_>, taken: &dyn Fn(usize) -> bool, paid: &dyn Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.tokens.len() {
        let run = read(text, at, taken);
        let Some(first) = run.groups.first() else {
            at += 1;
            continue;
        };
        let end = run.groups.last().map_or(at + 1, |last| last.tokens.end);
        let amount = !run.plus && !first.digits.starts_with('0') && run.groups.iter().any(|g| paid(g.tokens.start));
        if !amount && phone_shape::is_phone(&run) {
            found.push(first.tokens.start..end);
        }
        at = end.max(at + 1);
    }
    found
}

/// Reads as many groups as follow one another from a token on.
fn read(text: &Read<'_>, from: usize, taken: &dyn Fn(usize) -> bool) -> Run {
    let mut run = Run { plus: text.before(from).trim_end().trim_end_matches('(').ends_with('+'), ..Run::default() };
    let mut times = 1;
    let mut at = from;
    let mut end = from;
    while at < text.tokens.len() && !taken(at) {
        if at > from && !joins(text.before(at)) {
            break;
        }
        let (said, length) = piece(text, at);
        match said {
            Some(Said::Written(digits)) => {
                let before = between(text, end, at, &run);
                push(&mut run, repeated(&digits, times), at..at + length, false, before);
                (times, end) = (1, at + length);
            }
            Some(Said::Spoken(Spoken::Digits(digits))) => {
                let before = between(text, end, at, &run);
                push(&mut run, repeated(&digits, times), at..at + length, true, before);
                (times, end) = (1, at + length);
            }
            Some(Said::Spoken(Spoken::Tens(tens))) => {
                let before = between(text, end, at, &run);
                push(&mut run, format!("{tens}0"), at..at + length, true, before);
                end = at + length;
            }
            Some(Said::Spoken(Spoken::Times(count))) => times = count,
            Some(Said::Spoken(Spoken::Hundred)) => {
                if !hundred(&mut run, at + length) {
                    let before = between(text, end, at, &run);
                    push(&mut run, "100".to_owned(), at..at + length, true, before);
                }
                end = at + length;
            }
            Some(Said::Spoken(Spoken::Plus)) if run.groups.is_empty() => run.plus = true,
            Some(Said::Spoken(Spoken::Between)) if !run.groups.is_empty() && at < end + 2 => {}
            Some(Said::Picture) if at < end + 4 => {}
            _ => break,
        }
        at += length;
    }
    run
}

enum Said {
    Written(String),
    Spoken(Spoken),
    Picture,
}

/// What a token, or two torn ones, are within a number.
fn piece(text: &Read<'_>, at: usize) -> (Option<Said>, usize) {
    let Some(token) = text.tokens.get(at) else { return (None, 1) };
    let word = text.word(at);
    match token.kind {
        Kind::Number => (Some(Said::Written(word.to_owned())), 1),
        Kind::Picture => (Some(Said::Picture), 1),
        Kind::Word => {
            if let Some(digits) = letters_for_digits(text, at) {
                return (Some(Said::Written(digits)), 1);
            }
            if let Some(said) = text.says(at) {
                return (Some(Said::Spoken(said.clone())), 1);
            }
            let glued = |at: usize| text.tokens.get(at).is_some_and(|token| token.glued);
            if word.len() <= 4 && glued(at + 1) && glued(at + 2) {
                // Arabic in Latin letters writes some of its own as figures: `rb3a`.
                let joined = format!("{word}{}{}", text.word(at + 1), text.word(at + 2));
                if let Some(said) = spoken(&joined) {
                    return (Some(Said::Spoken(said)), 3);
                }
            }
            let torn = text.tokens.get(at + 1).filter(|next| next.kind == Kind::Word && text.before(at + 1).len() == 1);
            if torn.is_some() && word.len() < 6 && begins_number(word) {
                let joined = format!("{word}{}", text.word(at + 1));
                if let Some(said @ Spoken::Digits(_)) = spoken(&joined).filter(|_| joined.len() >= 4) {
                    return (Some(Said::Spoken(said)), 2);
                }
            }
            (None, 1)
        }
    }
}

/// `O77OO`, `l23`: letters that pass for digits, beside digits.
fn letters_for_digits(text: &Read<'_>, at: usize) -> Option<String> {
    let word = text.word(at);
    if word.chars().count() > 3 {
        return None;
    }
    let number = |token: usize| text.tokens.get(token).is_some_and(|token| token.kind == Kind::Number);
    let before = at > 0 && number(at - 1) && text.before(at).len() <= 1;
    let after = number(at + 1) && text.before(at + 1).len() <= 1;
    let glued = (before && text.before(at).is_empty()) || (after && text.before(at + 1).is_empty());
    // Apart from digits only the letter o is read as one; in Spanish it is also a word.
    let alone = before && after && matches!(word, "o" | "oo" | "о");
    if !(glued || alone) {
        return None;
    }
    word.chars()
        .map(|c| match c {
            'o' | 'о' | 'ο' | 'q' => Some('0'),
            'i' | 'l' | 'і' => Some('1'),
            'z' => Some('2'),
            's' => Some('5'),
            'b' => Some('8'),
            _ => None,
        })
        .collect()
}

/// Signs that may stand within a number.
fn joins(between: &str) -> bool {
    between.chars().count() <= WIDEST && !between.contains(['%', '=', '$', '€', '£', '?', '@', '#'])
}

/// The signs between two groups, without the words that are said for them.
fn between(text: &Read<'_>, end: usize, at: usize, run: &Run) -> String {
    if run.groups.is_empty() {
        return String::new();
    }
    let mut signs: String = (end..=at).map(|token| text.before(token)).collect();
    if (end..at)
        .any(|token| matches!(text.word(token), "and" | "y" | "et" | "و" | "w" | "then" | "luego" | "puis" | "ثم"))
    {
        signs.push(',');
    }
    signs
}

fn repeated(digits: &str, times: usize) -> String {
    let mut all = digits.get(..1).unwrap_or_default().repeat(times - 1);
    all.push_str(digits);
    all
}

fn push(run: &mut Run, digits: String, tokens: Range<usize>, said: bool, before: String) {
    // "twenty-one": the unit takes the place of the zero.
    if let Some(last) = run.groups.last_mut().filter(|last| last.said && said)
        && last.digits.len() == 2
        && last.digits.ends_with('0')
        && last.digits != "10"
        && digits.len() == 1
        && digits != "0"
    {
        last.digits.pop();
        last.digits.push_str(&digits);
        last.tokens.end = tokens.end;
        return;
    }
    run.groups.push(Group { digits, tokens, said, before });
}

fn hundred(run: &mut Run, end: usize) -> bool {
    let Some(last) = run.groups.last_mut().filter(|last| last.said && last.digits.len() == 1) else { return false };
    last.digits.push_str("00");
    last.tokens.end = end;
    true
}
