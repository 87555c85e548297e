//! All words and stems that any phrase names, as one tree of letters: a token is spelled through it once, and what it
//! is comes out, together with the place from which the next token would go on if the two were one word torn apart.

use std::collections::{BTreeMap, VecDeque};

/// A word, a stem or a class that a phrase can ask for.
pub type Atom = u32;

/// Stands before words that count only as they are written; no text has it.
pub const EXACT: char = '\u{1}';

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
}

impl Growing {
    /// A vocabulary whose first atoms are reserved for classes.
    pub fn new(reserved: Atom) -> Growing {
        Growing { boughs: vec![Bough::default()], atoms: reserved }
    }

    pub fn word(&mut self, word: &str) -> Atom {
        let end = self.grow(word);
        Self::atom(&mut self.atoms, self.boughs.get_mut(end).map(|bough| &mut bough.word))
    }

    pub fn stem(&mut self, stem: &str) -> Atom {
        let end = self.grow(stem);
        Self::atom(&mut self.atoms, self.boughs.get_mut(end).map(|bough| &mut bough.stem))
    }

    fn atom(atoms: &mut Atom, slot: Option<&mut Option<Atom>>) -> Atom {
        let Some(slot) = slot else { return NONE };
        *slot.get_or_insert_with(|| {
            *atoms += 1;
            *atoms - 1
        })
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
        let mut vocabulary = Vocabulary::default();
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

    /// The word that ends here, if one does.
    pub fn ending(&self, way: Way) -> Option<Atom> {
        self.branches.get(way as usize).map(|branch| branch.word).filter(|&word| word != NONE)
    }
}
