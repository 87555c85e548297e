//! The automaton as it runs: few, flat tables, so that a step touches little memory.

use std::collections::HashSet;

use super::sketch::Spot;
use super::vocabulary::{Atom, Growing, Vocabulary};

pub type Node = u32;
pub const START: Node = 0;

/// What the end of a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag {
    pub list: u32,
    pub language: u16,
    /// It can be met by one word, which in another language may be quite another.
    pub single: bool,
}

/// One bit for each atom, shared by many: where two masks have none in common, no step need be looked for.
pub type Mask = u128;

/// The bit of an atom.
pub fn bit(atom: Atom) -> Mask {
    1 << (atom % Mask::BITS)
}

/// A place with more steps than this has bits of its own, since nearly all of a mask's would be set.
const MANY: usize = 24;

/// One bit for each atom, shared by few.
type Wide = [u64; 16];

/// The bit of an atom in wide bits: which number, and which bit of it.
fn wide_bit(atom: Atom) -> (usize, u64) {
    (atom as usize / 64 % 16, 1 << (atom % 64))
}

/// A stretch of a flat table.
#[derive(Clone, Copy, Debug, Default)]
struct Stretch {
    from: u32,
    to: u32,
}

impl Stretch {
    fn of<T>(self, table: &[T]) -> &[T] {
        table.get(self.from as usize..self.to as usize).unwrap_or_default()
    }
}

/// What has been met so far of one phrase, or of many that begin alike.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place {
    /// The bits of the atoms that lead on.
    pub mask: Mask,
    wide: Option<u32>,
    steps: Stretch,
    ends: Stretch,
    /// The place from which words may be passed over.
    pub gap: Option<Node>,
    pub is_gap: bool,
}

/// What is known of words beside their phrases.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Words that are also read with signs in the place of letters.
    pub masked: Vec<(Vec<char>, Atom)>,
    /// Small words that every text is full of.
    pub common: HashSet<Atom>,
    /// Whether any phrase asks for a word just as it is written.
    pub exact: bool,
}

/// The phrases of all packs, or of one space.
#[derive(Clone, Debug, Default)]
pub struct Program {
    pub vocabulary: Vocabulary,
    pub known: Known,
    places: Vec<Place>,
    /// Of each place, sorted by atom.
    steps: Vec<(Atom, Node)>,
    ends: Vec<Tag>,
    wide: Vec<Wide>,
    /// The steps with which phrases begin, by atom: every token is tried against all of them.
    first: Vec<Stretch>,
}

impl Program {
    pub(super) fn of(spots: Vec<Spot>, vocabulary: Growing, known: Known) -> Program {
        let mut program = Program { vocabulary: vocabulary.finish(), known, ..Program::default() };
        for mut spot in spots {
            spot.steps.sort_unstable();
            spot.steps.dedup();
            let wide = (spot.steps.len() > MANY).then(|| length(&program.wide));
            if wide.is_some() {
                let mut bits = Wide::default();
                for &(atom, _) in &spot.steps {
                    let (at, bit) = wide_bit(atom);
                    bits.get_mut(at).into_iter().for_each(|bits| *bits |= bit);
                }
                program.wide.push(bits);
            }
            program.places.push(Place {
                wide,
                mask: spot.steps.iter().fold(0, |mask, &(atom, _)| mask | bit(atom)),
                steps: append(&mut program.steps, &spot.steps),
                ends: append(&mut program.ends, &spot.ends),
                gap: spot.gap,
                is_gap: spot.is_gap,
            });
        }
        let begin = program.places.first().map(|start| start.steps).unwrap_or_default();
        for run in begin.of(&program.steps).chunk_by(|a, b| a.0 == b.0) {
            let Some(&(atom, _)) = run.first() else { continue };
            let from = program.first.last().map_or(begin.from, |last| last.to);
            program.first.resize(atom as usize, Stretch { from, to: from });
            program.first.push(Stretch { from, to: from + length(run) });
        }
        program
    }

    pub fn place(&self, node: Node) -> Option<&Place> {
        self.places.get(node as usize)
    }

    /// What phrases end at a place.
    pub fn ends(&self, place: &Place) -> &[Tag] {
        place.ends.of(&self.ends)
    }

    /// Where an atom leads from a place.
    pub fn targets(&self, node: Node, place: &Place, atom: Atom) -> impl Iterator<Item = Node> {
        let steps = if node == START {
            self.first.get(atom as usize).map(|stretch| stretch.of(&self.steps)).unwrap_or_default()
        } else if self.may_lead(place, atom) {
            let steps = place.steps.of(&self.steps);
            steps.get(steps.partition_point(|&(known, _)| known < atom)..).unwrap_or_default()
        } else {
            &[]
        };
        steps.iter().take_while(move |&&(known, _)| known == atom).map(|&(_, target)| target)
    }

    fn may_lead(&self, place: &Place, atom: Atom) -> bool {
        let (at, bit) = wide_bit(atom);
        let wide = place.wide.and_then(|wide| self.wide.get(wide as usize));
        place.mask & self::bit(atom) != 0 && wide.is_none_or(|bits| bits.get(at).is_some_and(|bits| bits & bit != 0))
    }
}

fn append<T: Copy>(table: &mut Vec<T>, more: &[T]) -> Stretch {
    let from = length(table);
    table.extend_from_slice(more);
    Stretch { from, to: length(table) }
}

fn length<T>(table: &[T]) -> u32 {
    u32::try_from(table.len()).unwrap_or(u32::MAX)
}
