//! Rules with their lists numbered, their patterns compiled and every name looked up.

use std::collections::{BTreeMap, BTreeSet};

use super::desk::Desk;
use super::format::{PackFile, RateText};
use super::list_names::Names;
use super::words::{AllWords, SHARED, Words};
use super::{Draft, Fault};
use crate::engine::{Anyway, Place, Verdict};
use crate::phrases::{Class, Item, Lists, Program, Tag};

pub use super::format::Reach;

/// The list of small words by which a language is known.
pub const FUNCTION_WORDS: &str = "function-words";
/// A rule ready to judge.
#[derive(Debug)]
pub struct Rule {
    pub pack: String,
    pub id: String,
    pub verdict: Verdict,
    pub anyway: Option<Anyway>,
    pub verdict_in: BTreeMap<Place, Verdict>,
    pub resources: bool,
    pub notices: Vec<String>,
    pub message: String,
    pub any: Vec<Part>,
    pub all: Vec<Part>,
    pub none: Vec<Part>,
    pub new_member: bool,
    pub places: Vec<Place>,
    pub rate: Option<RateText>,
}

/// A condition ready to be asked.
#[derive(Debug)]
pub struct Part {
    pub test: Test,
    pub times: usize,
    pub reach: Reach,
    pub close: Option<usize>,
    pub unless: Vec<Part>,
    pub new_member: bool,
    pub places: Vec<Place>,
}

/// What a condition looks for.
#[derive(Debug)]
pub enum Test {
    /// The numbers of the list: one, or none if no language has it yet.
    List(Option<u32>),
    Detector(Class),
    Pattern(Box<regex::Regex>),
    Near(Vec<Part>, usize),
    Any(Vec<Part>),
    /// All of them; in one sentence if so asked.
    All(Vec<Part>, bool),
    Quoted,
    /// One of the rule's own examples.
    Example(u32),
}

/// Everything that judging needs.
#[derive(Debug, Default)]
pub struct Compiled {
    pub program: Program,
    pub rules: Vec<Rule>,
    pub languages: Vec<String>,
    /// The number of the shared list of small words.
    pub function_words: Option<u32>,
}

/// Compiles all packs into the draft.
pub fn compile(packs: &[(String, PackFile)], all: &AllWords, draft: &mut Draft) {
    let mut names = Names::of(all);
    add_phrases(all, &names, draft);
    add_known(packs, all, draft);
    for (file, pack) in packs {
        for rule in &pack.rules {
            let mut desk = Desk { file, pack: &pack.pack, rule: &rule.value.id, names: &mut names, draft };
            let rule = desk.rule(rule);
            draft.compiled.rules.push(rule);
        }
    }
    draft.compiled.program = std::mem::take(&mut draft.sketch).finish();
    draft.compiled.languages = names.languages.iter().cloned().collect();
    draft.compiled.function_words = names.number(SHARED, FUNCTION_WORDS);
    let masked: Vec<&str> = packs.iter().flat_map(|(_, pack)| &pack.masked).map(String::as_str).collect();
    names.remark(all, &masked, draft);
    let mut seen = BTreeSet::new();
    for rule in &draft.compiled.rules {
        if !seen.insert(&rule.id) {
            draft
                .faults
                .push(Fault::new(format!("{}/pack.yaml", rule.pack), "there are two of this name").rule(&rule.id));
        }
    }
}

fn add_phrases(all: &AllWords, names: &Names, draft: &mut Draft) {
    for ((pack, language), words) in all {
        let lookup = Lookup { own: words, shared: all.get(&(SHARED.to_owned(), language.clone())) };
        let language = names.language(language);
        for (name, phrases) in &words.phrases {
            let Some(list) = names.number(pack, name) else { continue };
            let items = words.lists.get(name).map(Vec::as_slice).unwrap_or_default();
            for (phrase, written) in items.iter().zip(phrases) {
                let tag = Tag { list, language, single: false };
                if let Err(what) = draft.sketch.add(phrase, tag, &lookup) {
                    let what = format!("{name}: `{}`: {what}", written.text);
                    draft.faults.push(Fault::new(&words.file, what).line(written.line));
                }
            }
        }
    }
}

/// Words that may be hidden behind signs, and the small words of every language.
fn add_known(packs: &[(String, PackFile)], all: &AllWords, draft: &mut Draft) {
    for ((folder, _), words) in all {
        let masked = packs.iter().filter(|(_, pack)| pack.pack == *folder).flat_map(|(_, pack)| &pack.masked);
        for word in masked.filter_map(|name| words.lists.get(name)).flat_map(|list| single_words(list)) {
            if word.chars().count() >= SHORTEST_MASKED {
                draft.sketch.mask(word);
            }
        }
        let common = words.lists.get(FUNCTION_WORDS).filter(|_| folder == SHARED);
        common.into_iter().flat_map(|list| single_words(list)).for_each(|word| draft.sketch.common(word));
    }
}

/// A shorter word with a letter hidden may be any other.
const SHORTEST_MASKED: usize = 4;

fn single_words(list: &[Vec<Item>]) -> impl Iterator<Item = &str> {
    list.iter().filter_map(|phrase| match phrase.as_slice() {
        [Item::Word(word)] => Some(word.as_str()),
        _ => None,
    })
}

/// A `~list` is looked up in its own file, then in the shared one of the language.
struct Lookup<'a> {
    own: &'a Words,
    shared: Option<&'a Words>,
}

impl Lists for Lookup<'_> {
    fn list(&self, name: &str) -> Option<&[Vec<Item>]> {
        self.own.lists.get(name).or_else(|| self.shared?.lists.get(name)).map(Vec::as_slice)
    }
}

/// For phrases that name no lists.
pub struct NoLists;

impl Lists for NoLists {
    fn list(&self, _: &str) -> Option<&[Vec<Item>]> {
        None
    }
}
