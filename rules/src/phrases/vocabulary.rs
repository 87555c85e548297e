//! All words and stems that any phrase names, as one tree of letters: a token is spelled through it once, and what it
//! is comes out, together with the place from which the next token would go on if the two were one word torn apart.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::hash::BuildHasherDefault;

use crate::fnv::Fnv;
use crate::normalise::{chat_arabic, spellings};

/// A word, a stem or a class that a phrase can ask for.
pub type Atom = u32;

/// Stands before words that count only as they are written; no text has it.
pub const EXACT: char = '\u{1}';

/// A single consonant is no word.
const SHORTEST_FRAME: usize = 2;
/// Shorter words sound like too many others.
const SHORTEST_SOUND: usize = 3;
/// So many consonants are hardly another word.
const SURE_FRAME: usize = 4;
/// What a stem leaves open needs more to go by.
const SHORTEST_STEM: usize = 4;

const NONE: u32 = u32::MAX;

#[derive(Clone, Debug, Default)]
struct Bough {
    next: BTreeMap<u8, u32>,
    word: Option<Atom>,
    stem: Option<Atom>,
}

/// The tree while words still come in.
#[derive(Clone, Debug)]
pub struct Growing {
    boughs: Vec<Bough>,
    atoms: Atom,
    /// The Arabic words and stems among them, by their frame.
    frames: Frames,
    /// The Latin words, by how they sound.
    sounds: Frames,
}

/// Words by what is left of them in another way of writing; some are stems.
pub type Frames = HashMap<String, Vec<(Atom, bool)>, BuildHasherDefault<Fnv>>;

impl Growing {
    /// A vocabulary whose first atoms are reserved for classes.
    pub fn new(reserved: Atom) -> Growing {
        Growing {
            boughs: vec![Bough::default()],
            atoms: reserved,
            frames: Frames::default(),
            sounds: Frames::default(),
        }
    }

    pub fn word(&mut self, word: &str) -> Atom {
        let end = self.grow(word);
        let known = self.atoms;
        let atom = Self::atom(&mut self.atoms, self.boughs.get_mut(end).map(|bough| &mut bough.word));
        if self.atoms > known {
            self.frame(word, atom, false);
        }
        atom
    }

    pub fn stem(&mut self, stem: &str) -> Atom {
        let end = self.grow(stem);
        let known = self.atoms;
        let atom = Self::atom(&mut self.atoms, self.boughs.get_mut(end).map(|bough| &mut bough.stem));
        if self.atoms > known {
            self.frame(stem, atom, true);
        }
        atom
    }

    fn atom(atoms: &mut Atom, slot: Option<&mut Option<Atom>>) -> Atom {
        let Some(slot) = slot else { return NONE };
        *slot.get_or_insert_with(|| {
            *atoms += 1;
            *atoms - 1
        })
    }

    fn frame(&mut self, word: &str, atom: Atom, is_stem: bool) {
        let (table, key) = if word.bytes().all(|b| b.is_ascii_lowercase()) {
            (&mut self.sounds, Some(spellings::sound(word)).filter(|sound| !is_stem && sound.len() >= SHORTEST_SOUND))
        } else {
            (&mut self.frames, Some(chat_arabic::frame_of_arabic(word)).filter(|frame| frame.len() >= SHORTEST_FRAME))
        };
        let Some(key) = key else { return };
        table.entry(key).or_default().push((atom, is_stem));
    }

    fn grow(&mut self, letters: &str) -> usize {
        let mut at = 0usize;
        for &byte in letters.as_bytes() {
            let fresh = u32::try_from(self.boughs.len()).unwrap_or(NONE);
            let Some(bough) = self.boughs.get_mut(at) else { break };
            let next = *bough.next.entry(byte).or_insert(fresh);
            if next == fresh {
                self.boughs.push(Bough::default());
            }
            at = next as usize;
        }
        at
    }

    /// Laid out so that the branches from one place stand side by side.
    pub fn finish(self) -> Vocabulary {
        let mut vocabulary = Vocabulary { frames: self.frames, sounds: self.sounds, ..Vocabulary::default() };
        vocabulary.push(0, self.boughs.first());
        let mut waiting = VecDeque::from([(0usize, 0usize)]);
        while let Some((from, to)) = waiting.pop_front() {
            let (Some(bough), first) = (self.boughs.get(from), vocabulary.branches.len()) else { continue };
            for (&letter, &next) in &bough.next {
                waiting.push_back((next as usize, vocabulary.branches.len()));
                vocabulary.push(letter, self.boughs.get(next as usize));
            }
            if let Some(branch) = vocabulary.branches.get_mut(to) {
                branch.first = u32::try_from(first).unwrap_or(NONE);
            }
        }
        vocabulary
    }
}

/// Where the letters after one letter of a word stand, and what ends with it.
#[derive(Clone, Debug)]
struct Branch {
    first: u32,
    count: u32,
    word: Atom,
    stem: Atom,
}

/// The tree to spell tokens through.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// The letter of each branch, apart: they are looked through in a row.
    letters: Vec<u8>,
    branches: Vec<Branch>,
    frames: Frames,
    sounds: Frames,
}

/// How far a spelling has come.
pub type Way = u32;
pub const ROOT: Way = 0;

impl Vocabulary {
    fn push(&mut self, letter: u8, bough: Option<&Bough>) {
        let atom = |of: fn(&Bough) -> Option<Atom>| bough.and_then(of).unwrap_or(NONE);
        self.letters.push(letter);
        self.branches.push(Branch {
            first: 0,
            count: bough.map_or(0, |bough| u32::try_from(bough.next.len()).unwrap_or(0)),
            word: atom(|bough| bough.word),
            stem: atom(|bough| bough.stem),
        });
    }

    /// Spells on from a place; `stems` is told each stem that is passed, with the number of bytes spelled by then.
    pub fn spell(&self, from: Way, letters: &str, mut stems: impl FnMut(Atom, usize)) -> Option<Way> {
        let mut way = from;
        for (spelled, letter) in letters.bytes().enumerate() {
            let branch = self.branches.get(way as usize)?;
            let next = self.letters.get(branch.first as usize..(branch.first + branch.count) as usize)?;
            let found = u32::try_from(next.iter().position(|&next| next == letter)?).ok()?;
            way = branch.first + found;
            match self.branches.get(way as usize) {
                Some(branch) if branch.stem != NONE => stems(branch.stem, spelled + 1),
                _ => {}
            }
        }
        Some(way)
    }

    /// The Arabic words that a word in Latin letters may be, told one by one, each with whether there is little doubt.
    pub fn by_frame(&self, latin: &str, mut found: impl FnMut(Atom, bool)) {
        let whole = chat_arabic::frame_of_latin(latin);
        // "The", "in" and "with" are written onto the word.
        let bare = whole.strip_prefix(['l', 'b', 'f']).filter(|rest| rest.len() >= SHORTEST_STEM);
        for frame in [Some(whole.as_str()), bare].into_iter().flatten() {
            for length in SHORTEST_FRAME..=frame.len() {
                let words = frame.get(..length).and_then(|start| self.frames.get(start));
                for &(atom, is_stem) in words.into_iter().flatten() {
                    if length == frame.len() || (is_stem && length >= SHORTEST_STEM) {
                        found(atom, length >= SURE_FRAME);
                    }
                }
            }
        }
    }

    /// The words that sound as this one, which no phrase names, would in Spanish.
    pub fn by_sound(&self, word: &str, mut found: impl FnMut(Atom)) {
        if word.len() < SHORTEST_SOUND || !word.is_ascii() {
            return;
        }
        let words = self.sounds.get(spellings::sound(word).as_str());
        words.into_iter().flatten().for_each(|&(atom, _)| found(atom));
    }

    /// Does any phrase name this very word?
    pub fn has(&self, word: &str) -> bool {
        self.spell(ROOT, word, |_, _| {}).and_then(|way| self.ending(way)).is_some()
    }

    /// The word that ends here, if one does.
    pub fn ending(&self, way: Way) -> Option<Atom> {
        self.branches.get(way as usize).map(|branch| branch.word).filter(|&word| word != NONE)
    }
}
