//! Dates and times, in figures and with the names of months.

use std::ops::Range;

use super::read::Read;
use super::vocabulary::MONTHS;
use crate::normalise::Kind;

/// Exact days: `12/05/2019`, `12 de mayo`, `May 12th`, `١٢ مايو`.
pub fn dates(text: &Read<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    if !text.has_numbers() {
        return found;
    }
    for at in 0..text.tokens.len() {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        if let Some(end) = in_figures(text, at).or_else(|| named(text, at)) {
            found.push(at..end);
        }
    }
    found
}

fn number(text: &Read<'_>, at: usize) -> Option<u32> {
    text.tokens.get(at).filter(|token| token.kind == Kind::Number)?;
    Some(text.word(at).parse().unwrap_or(u32::MAX))
}

/// Three numbers with the same single sign, not part of a longer chain.
fn in_figures(text: &Read<'_>, at: usize) -> Option<usize> {
    let (a, b, c) = (number(text, at)?, number(text, at + 1)?, number(text, at + 2)?);
    let sign = text.before(at + 1);
    if !matches!(sign, "/" | "." | "-") || text.before(at + 2) != sign || text.word(at + 1).len() > 2 {
        return None;
    }
    let goes_on = |token: usize| number(text, token).is_some() && text.before(token).trim() == sign;
    if goes_on(at + 3) || (at > 0 && number(text, at - 1).is_some() && goes_on(at)) {
        return None;
    }
    let year = |value: u32, digits: usize| digits == 2 || (digits == 4 && (1900..2100).contains(&value));
    let day = |a: u32, b: u32| (1..=31).contains(&a.max(b)) && (1..=12).contains(&a.min(b));
    let last = year(c, text.word(at + 2).len()) && text.word(at).len() <= 2 && day(a, b);
    let first = text.word(at).len() == 4 && year(a, 4) && day(b, c);
    (last || first).then_some(at + 3)
}

/// A day and the name of a month, either way round, with a year if one follows.
fn named(text: &Read<'_>, at: usize) -> Option<usize> {
    let day = |at: usize| number(text, at).is_some_and(|day| (1..=31).contains(&day));
    let month = |at: usize| text.is(MONTHS, at);
    let mut end = if day(at) {
        let mut next = at + 1;
        while next < at + 4
            && matches!(text.word(next), "st" | "nd" | "rd" | "th" | "er" | "of" | "de" | "d" | "من" | "شهر")
        {
            next += 1;
        }
        month(next).then_some(next + 1)?
    } else if month(at) && (day(at + 1) || (text.word(at + 1) == "the" && day(at + 2))) {
        let day = if day(at + 1) { at + 2 } else { at + 3 };
        if matches!(text.word(day), "st" | "nd" | "rd" | "th") { day + 1 } else { day }
    } else {
        return None;
    };
    if matches!(text.word(end), "de" | "del" | "of") && number(text, end + 1).is_some() {
        end += 1;
    }
    if number(text, end).is_some_and(|year| (1900..2100).contains(&year)) {
        end += 1;
    }
    Some(end)
}

/// `14:30`, `7pm`, `19h30`.
pub fn times(text: &Read<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if !text.has_numbers() {
        return found;
    }
    for at in 0..text.tokens.len() {
        let Some(hour) = number(text, at).filter(|&hour| hour <= 24) else { continue };
        let minutes = |at: usize| text.word(at).len() == 2 && number(text, at).is_some_and(|minutes| minutes < 60);
        let chained = number(text, at + 2).is_some() && matches!(text.before(at + 2), ":" | ".");
        if text.before(at + 1) == ":" && minutes(at + 1) && !chained && text.word(at).len() <= 2 {
            found.push(at..at + 2);
        } else if text.word(at + 1) == "h" && text.before(at + 1).len() <= 1 {
            let glued = minutes(at + 2) && text.before(at + 2).is_empty();
            found.push(at..at + 2 + usize::from(glued));
        } else if matches!(text.word(at + 1), "am" | "pm") && hour <= 12 {
            found.push(at..at + 2);
        }
    }
    found
}
