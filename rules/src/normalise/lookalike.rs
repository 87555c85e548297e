//! Letters of other alphabets inside Latin words. Unicode's table of look-alikes (UTS 39) is the base; a few that
//! only a person would confuse are added. A text that is really written in Cyrillic or Greek keeps its letters.

use unicode_security::confusable_detection::skeleton;

use super::Glyph;

/// Turns the look-alikes of mixed words into Latin letters, and those of words that hold nothing else where most
/// words are Latin. Mixed words count as Latin on both sides, so that doing it twice is doing it once.
pub fn settle(glyphs: &mut [Glyph]) {
    if !glyphs.iter().any(|glyph| is_suspect(glyph.c)) {
        return;
    }
    let words = words(glyphs);
    let latin = words.iter().filter(|word| word.latin).count();
    let foreign = words.iter().filter(|word| word.suspect && !word.latin).count();
    let mostly_latin = latin >= foreign;
    for word in words {
        let Some(letters) = glyphs.get_mut(word.from..word.to) else { continue };
        let all = || letters.iter().all(|glyph| is_twin(glyph.c));
        if word.suspect && (word.latin || (mostly_latin && all())) {
            for glyph in letters {
                glyph.c = latin_twin(glyph.c).unwrap_or(glyph.c);
            }
        }
    }
}

struct Word {
    from: usize,
    to: usize,
    latin: bool,
    suspect: bool,
}

fn words(glyphs: &[Glyph]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, glyph) in glyphs.iter().enumerate() {
        if !super::is_letter(glyph.c) {
            open = false;
            continue;
        }
        if !open {
            words.push(Word { from: at, to: at, latin: false, suspect: false });
            open = true;
        }
        if let Some(word) = words.last_mut() {
            word.to = at + 1;
            word.latin |= glyph.c.is_ascii_alphabetic();
            word.suspect |= is_suspect(glyph.c);
        }
    }
    words
}

/// Scripts whose letters pass for Latin ones. Arabic and Hebrew also have some in the table, which no reader confuses.
fn is_suspect(c: char) -> bool {
    matches!(u32::from(c),
        0x0080..=0x024F | 0x0250..=0x02AF | 0x0370..=0x058F | 0x13A0..=0x13FF | 0x1D00..=0x1DBF | 0x2C60..=0x2CFF
        | 0xA4D0..=0xA4FF | 0xA640..=0xA69F | 0xA720..=0xA7FF | 0xAB30..=0xABBF | 0x10400..=0x1044F)
        && c.is_alphabetic()
}

/// The Latin letter that this one passes for.
fn latin_twin(c: char) -> Option<char> {
    if c.is_ascii_alphabetic() {
        return Some(c);
    }
    if !is_suspect(c) {
        return None;
    }
    by_eye(c).or_else(|| by_table(c))
}

fn by_table(c: char) -> Option<char> {
    let mut buffer = [0; 4];
    let mut letters = skeleton(c.encode_utf8(&mut buffer));
    let first = letters.next().filter(char::is_ascii_alphabetic)?;
    letters.next().is_none().then(|| first.to_ascii_lowercase())
}

/// Cannot be told from a Latin letter at all. A word of nothing else is taken for Latin; one that merely resembles
/// may well be a word of its own.
fn is_twin(c: char) -> bool {
    c.is_ascii_alphabetic() || (is_suspect(c) && (matches!(c, 'к' | 'м' | 'т' | 'в' | 'н') || by_table(c).is_some()))
}

fn by_eye(c: char) -> Option<char> {
    Some(match c {
        'α' => 'a',
        'в' | 'β' => 'b',
        'ε' | 'є' => 'e',
        'н' => 'h',
        'ι' => 'i',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'η' | 'п' | 'и' => 'n',
        'ο' => 'o',
        'ρ' => 'p',
        'г' => 'r',
        'т' | 'τ' => 't',
        'υ' => 'u',
        'ν' => 'v',
        'ω' | 'ш' => 'w',
        'у' | 'γ' => 'y',
        _ => return None,
    })
}
