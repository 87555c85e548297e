//! Character by character: compatibility form, lower case, no marks, one digit and one letter for its variants.
//! What most texts are made of is looked up in a table, so that a long post costs little.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::Glyph;
use super::marks::{is_dropped, is_invisible};
use super::table::{expansion, variant};

/// Below it every folding is known beforehand: Latin, Greek, Cyrillic, Arabic, Indic, punctuation and symbols.
const KNOWN: u32 = 0x3000;

static TABLE: LazyLock<Vec<Box<[char]>>> =
    LazyLock::new(|| (0..KNOWN).map(|code| char::from_u32(code).map_or_else(Vec::new, settled).into()).collect());

/// Folds every character; white space shrinks to one space, or one line break where there was one.
pub fn glyphs(text: &str) -> Vec<Glyph> {
    let mut glyphs: Vec<Glyph> = Vec::with_capacity(text.len());
    let table = &*TABLE;
    for (at, c) in text.char_indices() {
        let start = u32::try_from(at).unwrap_or(u32::MAX);
        let end = u32::try_from(at + c.len_utf8()).unwrap_or(u32::MAX);
        if c.is_ascii_alphanumeric() {
            glyphs.push(Glyph { c: c.to_ascii_lowercase(), start, end });
        } else if let Some(folded) = table.get(c as usize) {
            for &c in folded {
                push(&mut glyphs, Glyph { c, start, end });
            }
        } else if stays(c) {
            glyphs.push(Glyph { c, start, end });
        } else {
            for c in settled(c) {
                push(&mut glyphs, Glyph { c, start, end });
            }
        }
    }
    glyphs
}

fn push(glyphs: &mut Vec<Glyph>, glyph: Glyph) {
    if let Some(last) = glyphs.last_mut().filter(|last| is_space(last.c) && is_space(glyph.c)) {
        if glyph.c == '\n' {
            *last = glyph;
        }
        return;
    }
    glyphs.push(glyph);
}

fn is_space(c: char) -> bool {
    c == ' ' || c == '\n'
}

/// Ideographs and most pictures fold to themselves.
fn stays(c: char) -> bool {
    matches!(u32::from(c), 0x4E00..=0x9FFF | 0x1F300..=0x1F51E | 0x1F520..=0x1F64F | 0x1F680..=0x1F6FF | 0x1F900..=0x1F9FF)
}

/// Folds until nothing changes; for every letter people write that is at once or at the second time.
fn settled(c: char) -> Vec<char> {
    let mut now = vec![c];
    for _ in 0..6 {
        let next = step(&now);
        if next == now {
            break;
        }
        now = next;
    }
    now
}

fn step(now: &[char]) -> Vec<char> {
    let mut next = Vec::with_capacity(now.len());
    for c in now.iter().copied().map(variant).nfkd().filter(|&c| !is_invisible(c) && !is_dropped(c)) {
        match expansion(c) {
            Some(letters) => next.extend(letters.chars()),
            None => next.extend(variant(c).to_lowercase().filter(|&c| !is_dropped(c))),
        }
    }
    next
}
