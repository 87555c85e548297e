//! All words and stems that any phrase names, as one tree of letters: a token is spelled through it once, and what it
//! is comes out, together with the place from which the next token would go on if the two were one word torn apart.

/// A word, a stem or a class that a phrase can ask for.
pub type Atom = u32;

const NONE: u32 = u32::MAX;

#[derive(Clone, Debug)]
struct Branch {
    next: Vec<(u8, u32)>,
    word: Atom,
    stem: Atom,
}

#[derive(Clone, Debug)]
pub struct Vocabulary {
    branches: Vec<Branch>,
    atoms: Atom,
}

/// How far a spelling has come.
pub type Way = u32;
pub const ROOT: Way = 0;

impl Vocabulary {
    /// A vocabulary whose first atoms are reserved for classes.
    pub fn new(reserved: Atom) -> Vocabulary {
        Vocabulary { branches: vec![Branch { next: Vec::new(), word: NONE, stem: NONE }], atoms: reserved }
    }

    pub fn word(&mut self, word: &str) -> Atom {
        let end = self.grow(word);
        let atom = self.atoms;
        match self.branches.get_mut(end) {
            Some(branch) if branch.word == NONE => branch.word = atom,
            Some(branch) => return branch.word,
            None => return NONE,
        }
        self.atoms += 1;
        atom
    }

    pub fn stem(&mut self, stem: &str) -> Atom {
        let end = self.grow(stem);
        let atom = self.atoms;
        match self.branches.get_mut(end) {
            Some(branch) if branch.stem == NONE => branch.stem = atom,
            Some(branch) => return branch.stem,
            None => return NONE,
        }
        self.atoms += 1;
        atom
    }

    fn grow(&mut self, letters: &str) -> usize {
        let mut at = 0usize;
        for &byte in letters.as_bytes() {
            let fresh = u32::try_from(self.branches.len()).unwrap_or(NONE);
            let Some(branch) = self.branches.get_mut(at) else { break };
            at = match branch.next.binary_search_by_key(&byte, |&(letter, _)| letter) {
                Ok(found) => branch.next.get(found).map_or(0, |&(_, next)| next as usize),
                Err(place) => {
                    branch.next.insert(place, (byte, fresh));
                    self.branches.push(Branch { next: Vec::new(), word: NONE, stem: NONE });
                    fresh as usize
                }
            };
        }
        at
    }

    /// Spells on from a place; `stems` is told each stem that is passed, with the number of bytes spelled by then.
    pub fn spell(&self, from: Way, letters: &str, mut stems: impl FnMut(Atom, usize)) -> Option<Way> {
        let mut at = from as usize;
        for (spelled, byte) in letters.bytes().enumerate() {
            let branch = self.branches.get(at)?;
            let found = branch.next.binary_search_by_key(&byte, |&(letter, _)| letter).ok()?;
            at = branch.next.get(found)?.1 as usize;
            match self.branches.get(at) {
                Some(branch) if branch.stem != NONE => stems(branch.stem, spelled + 1),
                _ => {}
            }
        }
        Way::try_from(at).ok()
    }

    /// The word that ends here, if one does.
    pub fn ending(&self, way: Way) -> Option<Atom> {
        self.branches.get(way as usize).map(|branch| branch.word).filter(|&word| word != NONE)
    }
}
