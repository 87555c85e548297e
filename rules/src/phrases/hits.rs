//! Which atoms stand at which token: words as written, in their other spellings, torn apart or joined by signs, and
//! what the detectors marked.

use std::ops::Range;

use super::grammar::Class;
use super::masked;
use super::program::Program;
use super::vocabulary::{Atom, EXACT, ROOT, Vocabulary, Way};
use crate::normalise::{Kind, Text, chat_arabic, spellings};

/// Something that a detector found, in tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    pub class: Class,
    pub tokens: Range<usize>,
}

/// An atom, how many tokens it takes, and whether it is a mere resemblance, which makes no phrase alone.
pub type Hit = (Atom, u16, bool);

/// A torn word must have been worth tearing: a stem so long, a whole word one letter less, and one less again if a
/// letter stands alone that is no word.
const SHORTEST_TORN: usize = 5;
/// A word is torn into this many pieces at most, unless into single letters.
const PIECES: usize = 3;
/// Spelled out letter by letter, no longer than this.
const LONGEST_SPELLED: usize = 14;

/// For every token the atoms that begin there.
#[derive(Debug, Default)]
pub struct Hits {
    all: Vec<Hit>,
    /// Where those of each token end.
    ends: Vec<usize>,
}

impl Hits {
    pub fn at(&self, token: usize) -> &[Hit] {
        let from = token.checked_sub(1).and_then(|last| self.ends.get(last)).copied().unwrap_or(0);
        self.ends.get(token).and_then(|&end| self.all.get(from..end)).unwrap_or_default()
    }

    pub fn tokens(&self) -> usize {
        self.ends.len()
    }
}

/// Looks up every token of a text.
pub fn hits(original: &str, text: &Text, marked: &[Marked], program: &Program) -> Hits {
    let vocabulary = &program.vocabulary;
    let mut hits = Hits { all: Vec::with_capacity(text.tokens.len() * 4), ends: Vec::with_capacity(text.tokens.len()) };
    let mut marks: Vec<(usize, Hit)> = marked.iter().filter_map(of_mark).collect();
    marks.sort_unstable();
    let mut marks = marks.into_iter().peekable();
    let in_chat_arabic = chat_arabic::is_so_written(text);
    let mut slot = Vec::new();
    for (at, token) in text.tokens.iter().enumerate() {
        let word = text.word(at);
        let way = whole(word, vocabulary, &mut slot);
        if token.kind == Kind::Number {
            slot.push((Class::Number as Atom, 1, false));
        } else if token.kind == Kind::Word {
            spellings::each(word, |spelling| {
                whole(spelling, vocabulary, &mut slot);
            });
        }
        if let Some(way) = way {
            torn(text, at, way, program, &mut slot);
        }
        spelled_out(text, at, vocabulary, &mut slot);
        with_signs(text, at, vocabulary, &mut slot);
        masked::find(text, at, program, &mut slot);
        if token.kind == Kind::Word && way.and_then(|way| vocabulary.ending(way)).is_none() {
            vocabulary.by_sound(word, |atom| slot.push((atom, 1, true)));
        }
        if in_chat_arabic && !token.glued {
            let (run, end) = chat_arabic::run(text, at);
            let length = u16::try_from(end - at).unwrap_or(u16::MAX);
            vocabulary.by_frame(run, |atom, sure| slot.push((atom, length, !sure)));
        }
        if program.known.exact && token.kind == Kind::Word {
            as_written(original, text, at, vocabulary, &mut slot);
        }
        while let Some((_, mark)) = marks.next_if(|&(start, _)| start <= at) {
            slot.push(mark);
        }
        slot.sort_unstable();
        slot.dedup();
        hits.all.append(&mut slot);
        hits.ends.push(hits.all.len());
    }
    hits
}

fn of_mark(mark: &Marked) -> Option<(usize, Hit)> {
    let length = u16::try_from(mark.tokens.len()).ok()?;
    Some((mark.tokens.start, (mark.class as Atom, length.max(1), false)))
}

fn whole(word: &str, vocabulary: &Vocabulary, slot: &mut Vec<Hit>) -> Option<Way> {
    let way = vocabulary.spell(ROOT, word, |stem, _| slot.push((stem, 1, false)));
    slot.extend(way.and_then(|way| vocabulary.ending(way)).map(|word| (word, 1, false)));
    way
}

/// `wh atsapp`: two or three neighbours that spell one word together.
fn torn(text: &Text, at: usize, mut way: Way, program: &Program, slot: &mut Vec<Hit>) {
    let vocabulary = &program.vocabulary;
    let mut spelled = text.word(at).len();
    let mut lone = is_lone(text.word(at));
    for piece in 1..PIECES {
        let next = at + piece;
        if next >= text.tokens.len() || text.sentence(next) != text.sentence(at) || text.before(next).len() > 3 {
            return;
        }
        let word = text.word(next);
        if piece == 1 && are_ordinary(text.word(at), word, program) {
            return;
        }
        let length = u16::try_from(piece + 1).unwrap_or(u16::MAX);
        let so_far = spelled;
        let on = vocabulary.spell(way, word, |stem, more| {
            if so_far + more >= SHORTEST_TORN {
                slot.push((stem, length, false));
            }
        });
        spelled += word.len();
        let Some(on) = on else { return };
        lone |= is_lone(word);
        if spelled + 1 + usize::from(lone) >= SHORTEST_TORN {
            slot.extend(vocabulary.ending(on).map(|word| (word, length, false)));
        }
        way = on;
    }
}

/// A small word and any word the packs know are two words, however well they would go together: `so me`, `the rapist`,
/// `a dress`. The other way round it is an ending torn off: `waitress es`, `filth y`.
fn are_ordinary(one: &str, other: &str, program: &Program) -> bool {
    let vocabulary = &program.vocabulary;
    let atom = |word: &str| vocabulary.spell(ROOT, word, |_, _| {}).and_then(|way| vocabulary.ending(way));
    let is_small = matches!(one, "a" | "i" | "o" | "y" | "e" | "u")
        || atom(one).is_some_and(|atom| program.known.common.contains(&atom));
    is_small && other.len() > 1 && vocabulary.has(other)
}

/// The word just as it is written, for phrases that ask for it so.
fn as_written(original: &str, text: &Text, at: usize, vocabulary: &Vocabulary, slot: &mut Vec<Hit>) {
    let mut sign = [0; 4];
    let Some(way) = vocabulary.spell(ROOT, EXACT.encode_utf8(&mut sign), |_, _| {}) else { return };
    let way = vocabulary.spell(way, &text.as_written(original, at), |_, _| {});
    slot.extend(way.and_then(|way| vocabulary.ending(way)).map(|word| (word, 1, false)));
}

/// A letter that is no word of its own: what stands beside it was torn from it.
fn is_lone(word: &str) -> bool {
    word.len() == 1 && !matches!(word, "a" | "i" | "o" | "y" | "e" | "u")
}

/// `i n s t a`, `w.h.a.t.s`: three single letters or more, each with something between.
fn spelled_out(text: &Text, at: usize, vocabulary: &Vocabulary, slot: &mut Vec<Hit>) {
    if !is_single(text, at) {
        return;
    }
    let mut way = ROOT;
    for length in 1..=LONGEST_SPELLED {
        let token = at + length - 1;
        if !is_single(text, token) || (length > 1 && text.before(token).len() > 4) {
            return;
        }
        let count = u16::try_from(length).unwrap_or(u16::MAX);
        let on = vocabulary.spell(way, text.word(token), |stem, _| {
            if length >= 4 {
                slot.push((stem, count, false));
            }
        });
        let Some(on) = on else { return };
        if length >= 3 {
            slot.extend(vocabulary.ending(on).map(|word| (word, count, false)));
        }
        way = on;
    }
}

fn is_single(text: &Text, token: usize) -> bool {
    let word = text.word(token);
    !word.is_empty() && word.chars().nth(1).is_none()
}

/// `1nst4`, `wh@ts`, `$ex`: letters and signs without room between them.
fn with_signs(text: &Text, at: usize, vocabulary: &Vocabulary, slot: &mut Vec<Hit>) {
    let sign = |c: char| matches!(c, '@' | '$' | '!' | '|' | '€' | '+');
    if at > 0 && (text.before(at).is_empty() || text.before(at).ends_with(sign) && !text.before(at).contains(' ')) {
        return;
    }
    let mut last = at;
    while last + 1 < text.tokens.len()
        && text.tokens.get(last + 1).is_some_and(|token| token.kind != Kind::Picture)
        && text.before(last + 1).chars().all(sign)
        && last - at < 12
    {
        last += 1;
    }
    let covered = text.covered(at..last + 1);
    let lead = text.before(at).chars().next_back().filter(|&c| sign(c)).map_or(0, char::len_utf8);
    if last == at && lead == 0 {
        return;
    }
    let count = u16::try_from(last + 1 - at).unwrap_or(u16::MAX);
    for from in [covered.start, covered.start - lead] {
        for spelling in spellings::of_signs(text.slice(from..covered.end)) {
            let way = vocabulary.spell(ROOT, &spelling, |stem, spelled| {
                if spelled >= SHORTEST_TORN {
                    slot.push((stem, count, false));
                }
            });
            slot.extend(way.and_then(|way| vocabulary.ending(way)).map(|word| (word, count, false)));
        }
        if lead == 0 {
            break;
        }
    }
}
