//! Running the automaton over the tokens of a text: one pass, each place of the automaton at most once per token.

use std::ops::Range;

use super::hits::{Hit, Hits};
use super::program::{Mask, Node, Place, Program, START, Tag, bit};
use crate::normalise::{Kind, Text};

/// Words that a gap may pass over.
const WIDEST_GAP: u8 = 4;

/// A phrase that was met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    pub tag: Tag,
    pub tokens: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Thread {
    node: Node,
    /// What is left of the gap; the most first when sorted backwards.
    left: u8,
    start: u32,
}

/// All phrases in a text, by list and place.
pub fn run(text: &Text, hits: &Hits, program: &Program) -> Vec<Match> {
    let ahead = Ahead::of(text, hits);
    let threads = vec![Vec::new(); hits.tokens() + 1];
    let mut run = Run { text, program, ahead, threads, found: Vec::new(), spare: Vec::new() };
    for at in 0..hits.tokens() {
        let here = hits.at(at);
        let mut threads = std::mem::take(run.threads.get_mut(at).unwrap_or(&mut Vec::new()));
        if is_passed(text, hits, at) {
            for thread in threads {
                run.push(at + 1, thread);
            }
            continue;
        }
        // The latest start with the most of its gap left stands for the others: it shows the fewest words.
        threads.sort_unstable_by(|a, b| b.cmp(a));
        threads.dedup_by_key(|thread| thread.node);
        threads.push(Thread { node: START, left: 0, start: u32::try_from(at).unwrap_or(u32::MAX) });
        for &thread in &threads {
            run.step(thread, at, here);
        }
        threads.clear();
        run.spare.push(threads);
    }
    run.found.sort_unstable_by_key(|found| (found.tag, found.tokens.start, found.tokens.end));
    run.found.dedup();
    run.found
}

/// Phrases pass over a picture that none of them names.
fn is_passed(text: &Text, hits: &Hits, at: usize) -> bool {
    text.tokens.get(at).is_some_and(|token| token.kind == Kind::Picture) && hits.at(at).is_empty()
}

/// What comes next, so that nothing is begun that cannot go on.
struct Ahead {
    /// The bits of the atoms at a token, or at the next one that is not passed over.
    next: Vec<Mask>,
    /// The same for as many tokens as a gap may reach.
    gap: Vec<Mask>,
}

impl Ahead {
    fn of(text: &Text, hits: &Hits) -> Ahead {
        let mut ahead = Ahead { next: vec![0; hits.tokens()], gap: vec![0; hits.tokens()] };
        let mut window = [0; WIDEST_GAP as usize + 1];
        for at in (0..hits.tokens()).rev() {
            if !is_passed(text, hits, at) {
                window.rotate_right(1);
                if let Some(first) = window.first_mut() {
                    *first = hits.at(at).iter().fold(0, |mask, &(atom, ..)| mask | bit(atom));
                }
            }
            if let (Some(next), Some(gap)) = (ahead.next.get_mut(at), ahead.gap.get_mut(at)) {
                *next = window.first().copied().unwrap_or_default();
                *gap = window.iter().fold(0, |all, mask| all | mask);
            }
        }
        ahead
    }

    /// Can a phrase go on from a place?
    fn leads_on(&self, place: &Place, at: usize) -> bool {
        let masks = if place.is_gap { &self.gap } else { &self.next };
        masks.get(at).is_some_and(|mask| place.mask & mask != 0)
    }
}

struct Run<'a> {
    text: &'a Text,
    program: &'a Program,
    ahead: Ahead,
    /// For each token, what waits for it.
    threads: Vec<Vec<Thread>>,
    found: Vec<Match>,
    /// Room that was used and can be used again.
    spare: Vec<Vec<Thread>>,
}

impl Run<'_> {
    fn step(&mut self, thread: Thread, at: usize, hits: &[Hit]) {
        let Some(place) = self.program.place(thread.node) else { return };
        for &(atom, length, resembles) in hits {
            let alone = resembles && thread.node == START;
            for target in self.program.targets(thread.node, place, atom) {
                self.arrive(target, at + usize::from(length), thread.start, alone);
            }
        }
        if place.is_gap && thread.left > 0 {
            self.push(at + 1, Thread { left: thread.left - 1, ..thread });
        }
    }

    /// `alone`: nothing but a resemblance has led here, and no phrase ends with it.
    fn arrive(&mut self, node: Node, at: usize, start: u32, alone: bool) {
        let Some(place) = self.program.place(node) else { return };
        let tokens = start as usize..at;
        let ends = if alone { &[] } else { self.program.ends(place) };
        self.found.extend(ends.iter().map(|&tag| Match { tag, tokens: tokens.clone() }));
        self.push(at, Thread { node, left: 0, start });
        if let Some(gap) = place.gap {
            self.push(at, Thread { node: gap, left: WIDEST_GAP, start });
        }
    }

    /// Has a phrase wait for a token, if it can go on there and its sentence does.
    fn push(&mut self, at: usize, thread: Thread) {
        let leads_on = self.program.place(thread.node).is_some_and(|place| self.ahead.leads_on(place, at));
        if !leads_on || self.text.sentence(at) != self.text.sentence(thread.start as usize) {
            return;
        }
        if let Some(threads) = self.threads.get_mut(at) {
            if threads.capacity() == 0 {
                *threads = self.spare.pop().unwrap_or_default();
            }
            threads.push(thread);
        }
    }
}
