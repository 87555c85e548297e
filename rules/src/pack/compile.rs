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
    names.remark(all, draft);
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
