//! The key under which look-alike aliases meet: built on Unicode's own table of confusable characters (UTS 39), and
//! widened so that case, spacing, punctuation, diacritics and digits that pass for letters make no difference either.

use unicode_normalization::char::is_combining_mark;
use unicode_security::confusable_detection::skeleton;

use crate::text::normalise::normalise;

/// The key of a name. It need not be readable, and different names may share it when a hurried eye could mix them up.
pub(super) fn key(name: &str) -> String {
    // Small letters first (р as p), then capitals (В as B): a name can be retyped in either case and must not change.
    let small: String = skeleton(&normalise(name)).map(small_capital).collect();
    let capital: String = skeleton(&normalise(&small).to_uppercase()).collect();
    normalise(&capital).chars().filter_map(letter).collect()
}

/// The table gives Cyrillic в the look of a small capital; its capital is that of the plain letter.
fn small_capital(c: char) -> char {
    match c {
        'ʙ' | 'в' => 'b',
        'ʜ' | 'н' => 'h',
        'ᴋ' | 'к' => 'k',
        'ᴍ' | 'м' => 'm',
        'ᴛ' | 'т' => 't',
        other => other,
    }
}

fn letter(c: char) -> Option<char> {
    match c {
        'i' | 'l' | '1' | '|' | '!' => Some('l'),
        'o' | '0' => Some('o'),
        _ if c.is_alphanumeric() || is_combining_mark(c) => Some(c),
        _ => None,
    }
}
