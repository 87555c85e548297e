//! A text read once for all rules: its tokens, what the detectors marked, the phrases that were met, its languages.

use std::collections::HashMap;
use std::ops::Range;

use super::languages::{self, Languages};
use crate::detectors;
use crate::normalise::Text;
use crate::pack::Compiled;
use crate::phrases::{Class, Marked, hits, run};

/// Everything the rules ask a text.
#[derive(Debug)]
pub struct Reading {
    pub text: Text,
    pub marked: Vec<Marked>,
    pub lists: HashMap<u32, Vec<Range<usize>>>,
    pub languages: Languages,
}

impl Reading {
    pub fn of(original: &str, language: Option<&str>, compiled: &Compiled) -> Reading {
        let text = Text::of(original);
        let marked = detectors::all(original, &text);
        let met = run(&text, &hits(&text, &marked, &compiled.program.vocabulary), &compiled.program);
        let languages = languages::of(original, &text, &met, language, compiled);
        let mut lists: HashMap<u32, Vec<Range<usize>>> = HashMap::new();
        for found in met {
            // One word alone may be quite another word in the language that is really written.
            if !found.tag.single || languages.speaks(found.tag.language) {
                lists.entry(found.tag.list).or_default().push(found.tokens);
            }
        }
        Reading { text, marked, lists, languages }
    }

    pub fn list(&self, list: u32) -> &[Range<usize>] {
        self.lists.get(&list).map(Vec::as_slice).unwrap_or_default()
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
