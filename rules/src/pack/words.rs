//! `words.<language>.yaml`: named lists of phrases.

use std::collections::{BTreeMap, HashMap};

use serde_saphyr::Spanned;

use super::{Fault, format};
use crate::phrases::{Item, parse};

/// Lists that every pack may name.
pub const SHARED: &str = "shared";

/// A phrase and the line it stands on.
#[derive(Clone, Debug)]
pub struct Phrase {
    pub line: u64,
    pub text: String,
}

/// The lists of one pack in one language.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub file: String,
    pub lists: BTreeMap<String, Vec<Vec<Item>>>,
    pub phrases: BTreeMap<String, Vec<Phrase>>,
}

/// All lists: by pack and language.
pub type AllWords = BTreeMap<(String, String), Words>;

type WordsFile = BTreeMap<String, Option<Vec<Spanned<String>>>>;

/// Reads one file; a faulty phrase is told and left out.
pub fn read(file: &str, contents: &str, faults: &mut Vec<Fault>) -> Words {
    let mut words = Words { file: file.to_owned(), ..Words::default() };
    let lists: WordsFile = match format::read(file, contents) {
        Ok(lists) => lists,
        Err(fault) => {
            faults.push(fault);
            return words;
        }
    };
    for (name, texts) in lists {
        let mut seen = HashMap::new();
        let items = words.lists.entry(name.clone()).or_default();
        let phrases = words.phrases.entry(name.clone()).or_default();
        for text in texts.unwrap_or_default() {
            let line = text.referenced.line();
            match parse(&text.value) {
                Ok(phrase) => {
                    if seen.insert(phrase.clone(), line).is_none() {
                        items.push(phrase);
                        phrases.push(Phrase { line, text: text.value });
                    }
                }
                Err(what) => faults.push(Fault::new(file, format!("{name}: `{}`: {what}", text.value)).line(line)),
            }
        }
    }
    words
}
