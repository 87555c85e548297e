//! Words with signs in the place of letters: `wh*re`, `p*ta`, `sl**s`, `put@`. Read only for the few words that packs
//! say are written so, since a star is also how emphasis, footnotes and multiplication are written.

use super::hits::Hit;
use super::program::Program;
use crate::normalise::{Kind, Text};

/// So many letters must be left to see.
const LEAST_SEEN: usize = 2;
/// So many signs stand together at most.
const MOST_SIGNS: usize = 3;
/// No word on a list is longer.
const LONGEST: usize = 24;

/// Words that a token may begin with some of its letters hidden.
pub fn find(text: &Text, at: usize, program: &Program, slot: &mut Vec<Hit>) {
    if program.known.masked.is_empty() || !is_word(text, at) || is_inside(text, at) {
        return;
    }
    let mut seen: Vec<Option<char>> = text.word(at).chars().map(Some).collect();
    let mut end = at + 1;
    while let Some(signs) = hidden(text.before(end)).filter(|_| is_word(text, end)) {
        seen.extend(std::iter::repeat_n(None, signs));
        seen.extend(text.word(end).chars().map(Some));
        end += 1;
        if seen.len() > LONGEST {
            return;
        }
    }
    let letters = seen.iter().flatten().count();
    let closing = trailing(text, end - 1).filter(|_| !text.before(at).ends_with(is_sign));
    seen.extend(std::iter::repeat_n(None, closing.unwrap_or(0)));
    if seen.len() == letters || letters < LEAST_SEEN {
        return;
    }
    let length = u16::try_from(end - at).unwrap_or(u16::MAX);
    let fits =
        |word: &[char]| word.len() == seen.len() && word.iter().zip(&seen).all(|(c, s)| s.is_none_or(|s| s == *c));
    slot.extend(program.known.masked.iter().filter(|(word, _)| fits(word)).map(|&(_, atom)| (atom, length, false)));
}

fn is_word(text: &Text, at: usize) -> bool {
    text.tokens.get(at).is_some_and(|token| token.kind == Kind::Word)
}

/// Does a hidden word go through here that began before?
fn is_inside(text: &Text, at: usize) -> bool {
    at > 0 && is_word(text, at - 1) && hidden(text.before(at)).is_some()
}

fn is_sign(c: char) -> bool {
    matches!(c, '*' | '#' | '@' | '$' | '!' | '%' | '&' | '.' | '_' | '-')
}

/// How many letters the signs between two pieces hide, if they are nothing else.
fn hidden(between: &str) -> Option<usize> {
    (!between.is_empty() && between.len() <= MOST_SIGNS && between.chars().all(is_sign)).then_some(between.len())
}

/// How many letters the signs behind a word hide. A dot or an exclamation mark there ends a sentence.
fn trailing(text: &Text, last: usize) -> Option<usize> {
    let end = text.tokens.get(last)?.at.end;
    let signs = text.form.flat.get(end..)?.chars().take_while(|c| matches!(c, '*' | '#' | '@' | '$')).count();
    (1..=MOST_SIGNS).contains(&signs).then_some(signs)
}
