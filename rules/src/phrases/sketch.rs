//! How the automaton grows: every list of every pack and language in one, sharing beginnings.

use std::collections::HashMap;

use super::grammar::{CLASSES, Item};
use super::program::{Known, Node, Program, START, Tag};
use super::vocabulary::{Atom, EXACT, Growing};

/// More than any packs written by people need; a file that goes past it is refused.
const LARGEST: usize = 400_000;

/// One place while phrases are still coming in.
#[derive(Clone, Debug, Default)]
pub struct Spot {
    pub steps: Vec<(Atom, Node)>,
    /// The place from which words may be passed over.
    pub gap: Option<Node>,
    pub is_gap: bool,
    pub ends: Vec<Tag>,
}

/// Phrases coming in, one after the other.
#[derive(Clone, Debug)]
pub struct Sketch {
    vocabulary: Growing,
    spots: Vec<Spot>,
    shared: HashMap<(Node, Atom), Node>,
    known: Known,
}

impl Default for Sketch {
    fn default() -> Sketch {
        let reserved = Atom::try_from(CLASSES.len()).unwrap_or(Atom::MAX);
        Sketch {
            vocabulary: Growing::new(reserved),
            spots: vec![Spot::default()],
            shared: HashMap::new(),
            known: Known::default(),
        }
    }
}

/// Finds the phrases of a named list.
pub trait Lists {
    fn list(&self, name: &str) -> Option<&[Vec<Item>]>;
}

impl Sketch {
    /// Adds a phrase; the fault is a sentence for whoever wrote it.
    pub fn add(&mut self, phrase: &[Item], tag: Tag, lists: &dyn Lists) -> Result<(), String> {
        let ends = self.sequence(phrase, vec![START], lists, 0)?;
        if ends.contains(&START) {
            return Err("it can be met by nothing at all".to_owned());
        }
        let tag = Tag { single: shortest(phrase, lists, 0) <= 1, ..tag };
        for end in ends {
            if let Some(place) = self.spots.get_mut(end as usize).filter(|place| !place.ends.contains(&tag)) {
                place.ends.push(tag);
            }
        }
        Ok(())
    }

    /// The program that runs, once all phrases are in.
    pub fn finish(self) -> Program {
        Program::of(self.spots, self.vocabulary, self.known)
    }

    /// Has a word be found where signs stand for some of its letters.
    pub fn mask(&mut self, word: &str) {
        let atom = self.vocabulary.word(word);
        self.known.masked.push((word.chars().collect(), atom));
    }

    /// Says that a word is one of the small ones that every text is full of.
    pub fn common(&mut self, word: &str) {
        self.known.common.insert(self.vocabulary.word(word));
    }

    fn sequence(
        &mut self,
        items: &[Item],
        mut from: Vec<Node>,
        lists: &dyn Lists,
        depth: usize,
    ) -> Result<Vec<Node>, String> {
        if depth > 12 {
            return Err("lists name one another in a circle".to_owned());
        }
        for item in items {
            from = match item {
                Item::Word(word) => {
                    let atom = self.vocabulary.word(word);
                    vec![self.step(&from, atom)?]
                }
                Item::Stem(stem) => {
                    let atom = self.vocabulary.stem(stem);
                    vec![self.step(&from, atom)?]
                }
                Item::Exact(word) => {
                    let atom = self.exact(word);
                    vec![self.step(&from, atom)?]
                }
                Item::Class(class) => vec![self.step(&from, *class as Atom)?],
                Item::Gap => from.iter().map(|&node| self.gap(node)).collect::<Result<_, _>>()?,
                Item::Either(ways) => self.either(ways, &from, lists, depth)?,
                Item::List(name) => {
                    let ways = lists.list(name).ok_or_else(|| format!("there is no list `{name}`"))?.to_vec();
                    self.either(&ways, &from, lists, depth)?
                }
            };
        }
        Ok(from)
    }

    /// All ways of one word each lead to one place; the others go on from where they end.
    fn either(
        &mut self,
        ways: &[Vec<Item>],
        from: &[Node],
        lists: &dyn Lists,
        depth: usize,
    ) -> Result<Vec<Node>, String> {
        let mut ends = Vec::new();
        let mut joint = None;
        for way in ways {
            let atom = match way.as_slice() {
                [Item::Word(word)] => Some(self.vocabulary.word(word)),
                [Item::Stem(stem)] => Some(self.vocabulary.stem(stem)),
                [Item::Exact(word)] => Some(self.exact(word)),
                [Item::Class(class)] => Some(*class as Atom),
                _ => None,
            };
            match atom {
                Some(atom) => {
                    let target = if let Some(target) = joint { target } else { self.place(false)? };
                    joint = Some(target);
                    self.link(from, atom, target);
                }
                None => ends.extend(self.sequence(way, from.to_vec(), lists, depth + 1)?),
            }
        }
        ends.extend(joint);
        ends.sort_unstable();
        ends.dedup();
        Ok(ends)
    }

    fn exact(&mut self, word: &str) -> Atom {
        self.known.exact = true;
        self.vocabulary.word(&format!("{EXACT}{word}"))
    }

    fn step(&mut self, from: &[Node], atom: Atom) -> Result<Node, String> {
        if let [single] = from {
            if let Some(&node) = self.shared.get(&(*single, atom)) {
                return Ok(node);
            }
            let target = self.place(false)?;
            self.shared.insert((*single, atom), target);
            self.link(from, atom, target);
            return Ok(target);
        }
        let target = self.place(false)?;
        self.link(from, atom, target);
        Ok(target)
    }

    fn gap(&mut self, node: Node) -> Result<Node, String> {
        if let Some(gap) = self.spots.get(node as usize).and_then(|place| place.gap) {
            return Ok(gap);
        }
        let gap = self.place(true)?;
        if let Some(place) = self.spots.get_mut(node as usize) {
            place.gap = Some(gap);
        }
        Ok(gap)
    }

    fn link(&mut self, from: &[Node], atom: Atom, target: Node) {
        for &node in from {
            if let Some(place) = self.spots.get_mut(node as usize) {
                place.steps.push((atom, target));
            }
        }
    }

    fn place(&mut self, is_gap: bool) -> Result<Node, String> {
        if self.spots.len() >= LARGEST {
            return Err("the packs are too large: a list is named too often by others".to_owned());
        }
        let node = Node::try_from(self.spots.len()).map_err(|err| err.to_string())?;
        self.spots.push(Spot { is_gap, ..Spot::default() });
        Ok(node)
    }
}

/// The least number of tokens that meet a sequence.
fn shortest(items: &[Item], lists: &dyn Lists, depth: usize) -> usize {
    if depth > 12 {
        return 0;
    }
    let least = |ways: &[Vec<Item>]| ways.iter().map(|way| shortest(way, lists, depth + 1)).min().unwrap_or(0);
    items
        .iter()
        .map(|item| match item {
            Item::Gap => 0,
            Item::Word(_) | Item::Stem(_) | Item::Exact(_) => 1,
            // No word of another language is a phone number.
            Item::Class(_) => 2,
            Item::Either(ways) => least(ways),
            Item::List(name) => lists.list(name).map_or(0, least),
        })
        .sum()
}
