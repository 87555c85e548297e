//! Running the automaton over the tokens of a text: one pass, each place of the automaton at most once per token.

use std::ops::Range;

use super::hits::Hit;
use super::program::{Node, Place, Program, START, Tag, bit};
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
pub fn run(text: &Text, hits: &[Vec<Hit>], program: &Program) -> Vec<Match> {
    let mut run = Run { program, threads: vec![Vec::new(); hits.len() + 1], found: Vec::new(), spare: Vec::new() };
    for (at, here) in hits.iter().enumerate() {
        let mut threads = std::mem::take(run.threads.get_mut(at).unwrap_or(&mut Vec::new()));
        if text.tokens.get(at).is_some_and(|token| token.kind == Kind::Picture) && here.is_empty() {
            run.pass(at, threads);
            continue;
        }
        let sentence = text.sentence(at);
        let mask = here.iter().fold(0, |mask, &(atom, _)| mask | bit(atom));
        threads.retain(|thread| {
            let goes_on = run.place(thread.node).is_some_and(|place| place.mask & mask != 0);
            (goes_on || thread.left > 0) && text.sentence(thread.start as usize) == sentence
        });
        // The latest start with the most of its gap left stands for the others: it shows the fewest words.
        threads.sort_unstable_by(|a, b| b.cmp(a));
        threads.dedup_by_key(|thread| thread.node);
        threads.push(Thread { node: START, left: 0, start: u32::try_from(at).unwrap_or(u32::MAX) });
        for &thread in &threads {
            run.step(thread, at, here, mask);
        }
        threads.clear();
        run.spare.push(threads);
    }
    run.found.sort_unstable_by_key(|found| (found.tag, found.tokens.start, found.tokens.end));
    run.found.dedup();
    run.found
}

struct Run<'a> {
    program: &'a Program,
    threads: Vec<Vec<Thread>>,
    found: Vec<Match>,
    /// Room that was used and can be used again.
    spare: Vec<Vec<Thread>>,
}

impl Run<'_> {
    fn place(&self, node: Node) -> Option<&Place> {
        self.program.places.get(node as usize)
    }

    fn pass(&mut self, at: usize, threads: Vec<Thread>) {
        if let Some(next) = self.threads.get_mut(at + 1) {
            next.extend(threads);
        }
    }

    fn step(&mut self, thread: Thread, at: usize, hits: &[Hit], mask: u64) {
        let Some(place) = self.program.places.get(thread.node as usize) else { return };
        let hits = if place.mask & mask == 0 { &[] } else { hits };
        for &(atom, length) in hits {
            let first = place.steps.partition_point(|&(known, _)| known < atom);
            for &(_, target) in place.steps.iter().skip(first).take_while(|&&(known, _)| known == atom) {
                self.arrive(target, at + usize::from(length), thread.start);
            }
        }
        if place.is_gap && thread.left > 0 {
            self.push(at + 1, Thread { left: thread.left - 1, ..thread });
        }
    }

    fn arrive(&mut self, node: Node, at: usize, start: u32) {
        let Some(place) = self.place(node) else { return };
        let (gap, goes_on) = (place.gap, !place.steps.is_empty());
        let tokens = start as usize..at;
        let ends: Vec<Match> = place.ends.iter().map(|&tag| Match { tag, tokens: tokens.clone() }).collect();
        self.found.extend(ends);
        if goes_on {
            self.push(at, Thread { node, left: 0, start });
        }
        if let Some(gap) = gap {
            self.push(at, Thread { node: gap, left: WIDEST_GAP, start });
        }
    }

    fn push(&mut self, at: usize, thread: Thread) {
        if let Some(threads) = self.threads.get_mut(at) {
            if threads.capacity() == 0 {
                *threads = self.spare.pop().unwrap_or_default();
            }
            threads.push(thread);
        }
    }
}
