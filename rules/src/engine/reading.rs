//! A text read once for all rules: its tokens, what the detectors marked, the phrases that were met, its languages.

use std::ops::Range;

use super::languages::{self, Languages};
use crate::detectors;
use crate::normalise::Text;
use crate::pack::Compiled;
use crate::phrases::{Class, Marked, hits, run};

/// Everything the rules ask a text.
#[derive(Debug)]
pub struct Reading {
    pub original: String,
    pub text: Text,
    pub marked: Vec<Marked>,
    /// Where phrases of lists were met, list by list.
    lists: Vec<Range<usize>>,
    /// Where those of each list end.
    ends: Vec<usize>,
    pub languages: Languages,
}

impl Reading {
    pub fn of(original: &str, language: Option<&str>, compiled: &Compiled) -> Reading {
        let text = Text::of(original);
        let marked = detectors::all(original, &text);
        let met = run(&text, &hits(original, &text, &marked, &compiled.program), &compiled.program);
        let languages = languages::of(&text, &met, language, compiled);
        let mut reading = Reading {
            original: original.to_owned(),
            text,
            marked,
            lists: Vec::with_capacity(met.len()),
            ends: Vec::new(),
            languages,
        };
        for found in met {
            // One word alone may be quite another word in the language that is really written.
            if !found.tag.single || reading.languages.speaks(found.tag.language) {
                reading.ends.resize(found.tag.list as usize, reading.lists.len());
                reading.lists.push(found.tokens);
            }
        }
        reading.ends.push(reading.lists.len());
        reading
    }

    /// Whether the packs speak the text's language.
    pub fn covered(&self, compiled: &Compiled) -> bool {
        self.languages.covered(&self.original, &self.text, compiled)
    }

    pub fn list(&self, list: u32) -> &[Range<usize>] {
        let end = |list: u32| self.ends.get(list as usize).copied().unwrap_or(self.lists.len());
        let from = list.checked_sub(1).map_or(0, end);
        self.lists.get(from..end(list)).unwrap_or_default()
    }

    pub fn class(&self, class: Class) -> impl Iterator<Item = Range<usize>> {
        self.marked.iter().filter(move |marked| marked.class == class).map(|marked| marked.tokens.clone())
    }

    /// The sentences that a range of tokens touches.
    pub fn sentences(&self, tokens: &Range<usize>) -> Range<u32> {
        let last = tokens.end.saturating_sub(1).max(tokens.start);
        self.text.sentence(tokens.start)..self.text.sentence(last) + 1
    }
}
