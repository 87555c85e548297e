//! Names of machines on the net: labels and dots, however far apart they are written.

use super::read::Read;
use super::vocabulary::{ENDINGS, HOSTS, WORDLIKE_ENDINGS, is_one_of};

/// A torn name has so many pieces at most.
const PIECES: usize = 24;
/// So many spaces within a name are bridged.
const SPACES: usize = 2;

/// Does a name end so?
pub fn ending(word: &str) -> bool {
    is_one_of(ENDINGS, word) || is_one_of(WORDLIKE_ENDINGS, word)
}

/// Reads a name from a token on, and gives the token after it. `sure`: a sign before it says that it is one, so that
/// spaces within are bridged and any ending counts.
pub fn name(text: &Read<'_>, from: usize, sure: bool) -> Option<usize> {
    let mut end = None;
    let mut spaces = 0;
    let host = text.is(HOSTS, from);
    for at in from + 1..from + PIECES {
        if at >= text.tokens.len() {
            break;
        }
        let between = text.before(at);
        match dot(between) {
            Some(close) => {
                if let Some(pieces) = ends(text, at, close || sure || host, sure || host) {
                    end = Some(at + pieces);
                }
            }
            None if matches!(between, "-" | "_" | "") => {}
            None if sure
                && end.is_none()
                && between == " "
                && (spaces < SPACES || text.word(at).chars().nth(1).is_none()) =>
            {
                spaces += 1;
            }
            None => break,
        }
    }
    end
}

/// Is it a dot, in brackets or not; and does the next letter follow at once?
pub fn dot(between: &str) -> Option<bool> {
    let bare: String = between.chars().filter(|c| !matches!(c, '[' | ']' | '(' | ')' | '{' | '}' | ' ')).collect();
    (bare == ".").then(|| !between.ends_with(' '))
}

/// How many tokens the ending at a token takes, if one stands there; torn in two at most.
fn ends(text: &Read<'_>, at: usize, close: bool, sure: bool) -> Option<usize> {
    let word = text.word(at);
    if is_one_of(ENDINGS, word) || (close && is_one_of(WORDLIKE_ENDINGS, word)) {
        return Some(1);
    }
    if word.len() >= 3 || text.before(at + 1) != " " {
        return None;
    }
    let joined = format!("{word}{}", text.word(at + 1));
    (is_one_of(ENDINGS, &joined) || (sure && ending(&joined))).then_some(2)
}
