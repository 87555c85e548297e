//! E-mail addresses, written or said.

use std::ops::Range;

use super::names::{self, ending};
use super::read::Read;
use super::vocabulary::{AT_WORDS, DOT_WORDS, MAIL_HOSTS};
use crate::normalise::Kind;

/// Words that may stand between "at" and the host when it is said.
const BETWEEN: usize = 4;

/// All addresses in a text.
pub fn find(text: &Read<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..text.tokens.len() {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        if let Some((start, end)) = signed(text, at).or_else(|| said(text, at)).or_else(|| host_alone(text, at)) {
            found.push(start..end);
        }
    }
    found
}

/// `name@host.end`, with spaces wherever; the token is the first after the sign.
fn signed(text: &Read<'_>, at: usize) -> Option<(usize, usize)> {
    let sign = text.before(at);
    if at == 0 || !sign.contains('@') || sign.chars().count() > 6 {
        return None;
    }
    let end = names::name(text, at, true).or_else(|| mail_host(text, at))?;
    Some((local(text, at - 1), end))
}

/// `name at host dot end`, `name at gmail`.
fn said(text: &Read<'_>, at: usize) -> Option<(usize, usize)> {
    if at == 0 || !text.is(AT_WORDS, at) {
        return None;
    }
    let plain = text.word(at) == "at";
    let mut host = at + 1;
    while host < at + BETWEEN
        && matches!(text.word(host), "sign" | "symbol" | "and" | "then" | "the" | "de" | "y" | "et" | "a")
    {
        host += 1;
    }
    let end = mail_host(text, host).or_else(|| spelled(text, host)).or_else(|| {
        // "at" is a common word: what follows must then be said as a host.
        if plain { None } else { names::name(text, host, true) }
    })?;
    Some((local(text, at - 1), end))
}

/// `gmail dot com`, without any "at".
fn host_alone(text: &Read<'_>, at: usize) -> Option<(usize, usize)> {
    let end = text.is(MAIL_HOSTS, at).then(|| mail_host(text, at)).flatten()?;
    (end > at + 1).then(|| (if at > 0 { local(text, at - 1) } else { at }, end))
}

/// A known host, with its ending if it has one.
fn mail_host(text: &Read<'_>, at: usize) -> Option<usize> {
    if !text.is(MAIL_HOSTS, at) {
        return None;
    }
    let dotted = usize::from(text.is(DOT_WORDS, at + 1));
    Some(if ending(text.word(at + 1 + dotted)) && text.before(at + 1).len() <= 3 { at + 2 + dotted } else { at + 1 })
}

/// `host dot end`, `host dot co dot end`.
fn spelled(text: &Read<'_>, at: usize) -> Option<usize> {
    let mut end = None;
    let mut next = at + 1;
    while next < at + 8 && text.is(DOT_WORDS, next) {
        if ending(text.word(next + 1)) || matches!(text.word(next + 1), "كوم" | "نت") {
            end = Some(next + 2);
        }
        next += 2;
    }
    end
}

/// Where the part before the sign begins: what hangs together by dots, dashes and their words.
fn local(text: &Read<'_>, last: usize) -> usize {
    let mut start = last;
    while start > 0 && last - start < 10 {
        let hangs = matches!(text.before(start), "" | "." | "_" | "-" | "+");
        let word =
            |at: usize| matches!(text.word(at), "dot" | "underscore" | "punto" | "point" | "guion" | "tiret" | "نقطه");
        let picture = text.tokens.get(start - 1).is_some_and(|token| token.kind == Kind::Picture);
        if picture || !(hangs || word(start) || word(start - 1)) {
            break;
        }
        start -= 1;
    }
    start
}
