//! Links, with and without a scheme, disguised, or said.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::names;
use super::read::Read;
use super::vocabulary::{DOT_WORDS, ENDINGS, HOSTS, SLASH_WORDS, WORDLIKE_ENDINGS, is_one_of};

static SCHEME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)h ?[tx*] ?[tx*] ?p ?s?[ :;]{1,3}/ ?/? ?[^\s]+|(?-u:\b)www ?[.,] ?[^\s]+").ok()
});

/// All links in a text.
pub fn find(text: &Read<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let flat = &text.form.flat;
    if let Some(scheme) = SCHEME.as_ref().filter(|_| flat.contains('/') || flat.contains("www")) {
        found.extend(scheme.find_iter(flat).map(|link| text.touching(link.range())));
    }
    let mut at = 0;
    while at < text.tokens.len() {
        match bare(text, at).or_else(|| said(text, at)) {
            Some(end) => {
                let end = path(text, end);
                found.push(at..end);
                at = end;
            }
            None => at += 1,
        }
    }
    found.sort_unstable_by_key(|range| (range.start, range.end));
    found.dedup_by(|later, earlier| {
        let within = later.start < earlier.end;
        if within {
            earlier.end = earlier.end.max(later.end);
        }
        within
    });
    found
}

/// `site.com`, `site . com`, `t.me/someone`.
fn bare(text: &Read<'_>, at: usize) -> Option<usize> {
    let end = names::name(text, at, false)?;
    let last = text.word(end - 1);
    let short = end == at + 2 && text.is(HOSTS, at);
    let sure = is_one_of(ENDINGS, last) || short || text.before(end).starts_with('/') || end > at + 2;
    let torn = !is_one_of(WORDLIKE_ENDINGS, last);
    // What is also a word must at least be written like a name: no capital can be seen any more, so the hosts of
    // whole sentences ("home.it was") are left to endings that mean nothing else.
    let name_like = matches!(
        last,
        "co" | "net"
            | "info"
            | "app"
            | "shop"
            | "site"
            | "online"
            | "store"
            | "link"
            | "chat"
            | "fr"
            | "es"
            | "eu"
            | "ma"
            | "sa"
            | "eg"
            | "tv"
    );
    (sure || torn || name_like).then_some(end)
}

/// `site dot com`, `wa dot me slash 44`.
fn said(text: &Read<'_>, at: usize) -> Option<usize> {
    if !text.is(DOT_WORDS, at + 1) {
        return None;
    }
    let last = text.word(at + 2);
    let slash = text.is(SLASH_WORDS, at + 3) || text.before(at + 3).contains('/');
    let country = matches!(last, "ma" | "sa" | "eg") && text.word(at + 1) != "point";
    let sure = is_one_of(ENDINGS, last) || matches!(last, "net" | "كوم" | "نت") || country;
    let host = is_one_of(WORDLIKE_ENDINGS, last) && (slash || text.is(HOSTS, at));
    (sure || host).then_some(at + 3)
}

/// What follows without room, or after a slash that is said.
fn path(text: &Read<'_>, mut end: usize) -> usize {
    while end < text.tokens.len() {
        let between = text.before(end);
        let said = text.is(SLASH_WORDS, end) || (end > 0 && text.is(SLASH_WORDS, end - 1));
        let hangs =
            !between.contains([' ', '\n']) && between.contains(['/', '.', '-', '_', '?', '=', '&', '#', '%', ':']);
        if !said && !hangs && !between.is_empty() {
            break;
        }
        end += 1;
    }
    end
}
