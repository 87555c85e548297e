//! Where a door is: street and number as four languages write them, postcodes, boxes, coordinates.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::number_words::Spoken;
use super::read::Read;
use super::vocabulary::{COINS, DOORS, ONES, STREETS_AFTER, STREETS_BEFORE, STREETS_FRENCH, TELLING, UNITS, is_one_of};
use crate::normalise::Kind;

static SHAPES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)[a-z]{1,2}[0-9][0-9a-z]? [0-9][abd-hjlnp-uw-z]{2}(?-u:\b)",
        r"|-?(?-u:\b)[0-9]{1,3}\.[0-9]{3,8}[, ]{1,3}-?[0-9]{1,3}\.[0-9]{3,8}(?-u:\b)",
        r"|(?-u:\b)[23456789cfghjmpqrvwx]{4,8}\+[23456789cfghjmpqrvwx]{2,3}(?-u:\b)",
        r"|(?-u:\b)(po box|p\.o\. ?box|p\.? ?o\.? box|box|apartado|boite postale|bp|ص\.? ?ب\.?|صندوق بريد) ?(no\.? ?)?[0-9]{2,6}(?-u:\b)",
    ))
    .ok()
});

/// Words between a number and its street.
const LONGEST: usize = 4;

/// All addresses in a text.
pub fn find(text: &Read<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for at in 0..text.tokens.len() {
        let end = english(text, at).or_else(|| number_last(text, at)).or_else(|| french(text, at));
        found.extend(end.map(|end| at..with_door(text, end)));
    }
    let shaped = text.has_numbers() || text.form.flat.contains('+');
    if let Some(shapes) = SHAPES.as_ref().filter(|_| shaped) {
        found.extend(shapes.find_iter(&text.form.flat).map(|shape| text.touching(shape.range())));
    }
    found
}

fn is_number(text: &Read<'_>, at: usize) -> bool {
    text.tokens.get(at).is_some_and(|token| token.kind == Kind::Number) && text.word(at).len() <= 5
}

/// "One" is left out: in three languages it is also "a".
fn is_said(text: &Read<'_>, at: usize) -> bool {
    !text.is(ONES, at) && matches!(text.says(at), Some(Spoken::Digits(_) | Spoken::Tens(_)))
}

fn word(text: &Read<'_>, at: usize) -> bool {
    text.tokens.get(at).is_some_and(|token| token.kind == Kind::Word)
}

/// `3 years on the street`, `en la calle hasta las 5`: a life, not a door.
fn is_told(text: &Read<'_>, at: usize) -> bool {
    text.is(UNITS | TELLING, at)
}

/// `14 Larkfield Road`.
fn english(text: &Read<'_>, at: usize) -> Option<usize> {
    if !is_number(text, at) && !is_said(text, at) {
        return None;
    }
    for next in at + 1..=at + LONGEST {
        if text.sentence(next) != text.sentence(at) || text.before(next).contains([',', ':', '/']) {
            return None;
        }
        let street = text.is(STREETS_AFTER, next);
        // "one way", "two close friends": said in words, only what is nothing but a street.
        let plain = matches!(text.word(next), "street" | "road" | "avenue" | "lane" | "boulevard");
        let figure =
            is_number(text, at) && !matches!(text.word(next), "close" | "way" | "court" | "row" | "walk" | "st");
        if street && next > at + 1 && (plain || figure || next == at + 2 && is_number(text, at)) {
            return Some(next + 1);
        }
        if !word(text, next) || is_told(text, next) {
            return None;
        }
    }
    None
}

/// `calle Mayor 12`, `calle 45 # 12-30`, `شارع النصر رقم 5`.
fn number_last(text: &Read<'_>, at: usize) -> Option<usize> {
    let street = text.word(at);
    let bare = street.strip_prefix('ب').or_else(|| street.strip_prefix('و')).unwrap_or(street);
    if !is_one_of(STREETS_BEFORE, street) && !is_one_of(STREETS_BEFORE, bare) {
        return None;
    }
    for next in at + 1..=at + LONGEST + 3 {
        if text.sentence(next) != text.sentence(at) || next >= text.tokens.len() || is_told(text, next) {
            return None;
        }
        if is_number(text, next) || (next > at + 1 && is_said(text, next) && text.word(next).len() > 3) {
            let mut end = next + 1;
            while is_number(text, end) && text.before(end).chars().count() <= 3 {
                end += 1;
            }
            let year = end == next + 1 && text.word(next).len() == 4 && text.word(next).starts_with(['1', '2']);
            return (!text.is(UNITS | COINS, end) && !year).then_some(end);
        }
    }
    None
}

/// `12 bis, rue de la Paix`.
fn french(text: &Read<'_>, at: usize) -> Option<usize> {
    if !is_number(text, at) && !is_said(text, at) {
        return None;
    }
    let mut next = at + 1;
    while next < at + 3 && matches!(text.word(next), "bis" | "ter" | "de" | "la" | "b") {
        next += 1;
    }
    let street = text.is(STREETS_FRENCH, next) && text.before(next).chars().count() <= 2;
    (street && word(text, next + 1) && text.sentence(next + 1) == text.sentence(at)).then(|| {
        let mut end = next + 2;
        while end < next + 4
            && matches!(text.word(end - 1), "de" | "la" | "des" | "du" | "d" | "l" | "les")
            && word(text, end)
        {
            end += 1;
        }
        end
    })
}

/// A door number right behind.
fn with_door(text: &Read<'_>, end: usize) -> usize {
    if text.is(DOORS, end) && is_number(text, end + 1) { end + 2 } else { end }
}
