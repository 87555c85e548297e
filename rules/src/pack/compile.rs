//! Rules with their lists numbered, their patterns compiled and every name looked up.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_saphyr::Spanned;

use super::format::{Condition, PackFile, RateText, RuleText};
use super::words::{AllWords, SHARED, Words};
use super::{Draft, Fault};
use crate::engine::{Anyway, Place, Verdict};
use crate::phrases::{Class, Item, Lists, Program, Tag};

pub use super::format::Reach;

/// The list of small words by which a language is known.
pub const FUNCTION_WORDS: &str = "function-words";
/// A pattern's automaton may take this much memory.
const PATTERN_SIZE: usize = 1 << 20;

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
    draft.compiled.program.finish();
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
                if let Err(what) = draft.compiled.program.add(phrase, tag, &lookup) {
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

/// Numbers for lists and languages.
struct Names {
    lists: HashMap<(String, String), u32>,
    languages: BTreeSet<String>,
    used: BTreeSet<u32>,
}

impl Names {
    fn of(all: &AllWords) -> Names {
        let mut lists = HashMap::new();
        for ((pack, _), words) in all {
            for name in words.lists.keys() {
                let next = u32::try_from(lists.len()).unwrap_or(u32::MAX);
                lists.entry((pack.clone(), name.clone())).or_insert(next);
            }
        }
        let languages = all.keys().map(|(_, language)| language.clone()).collect();
        Names { lists, languages, used: BTreeSet::new() }
    }

    fn number(&self, pack: &str, name: &str) -> Option<u32> {
        self.lists.get(&(pack.to_owned(), name.to_owned())).copied()
    }

    fn language(&self, language: &str) -> u16 {
        let at = self.languages.iter().position(|known| known == language);
        at.and_then(|at| u16::try_from(at).ok()).unwrap_or(u16::MAX)
    }

    /// Says which lists a language lacks, and which nobody asks for.
    fn remark(&self, all: &AllWords, draft: &mut Draft) {
        let phrases = |items: &Vec<Item>, name: &str| format!("{items:?}").contains(&format!("List(\"{name}\")"));
        for ((pack, name), number) in &self.lists {
            for language in &self.languages {
                let words = all.get(&(pack.clone(), language.clone()));
                let file = format!("{pack}/words.{language}.yaml");
                let has = words.is_some_and(|words| words.lists.get(name).is_some_and(|list| !list.is_empty()));
                if !has && self.used.contains(number) {
                    draft.remarks.push(Fault::new(&file, format!("has no list `{name}` yet")));
                }
                let named = all.values().any(|words| words.lists.values().flatten().any(|items| phrases(items, name)));
                if has && !self.used.contains(number) && !named && pack != SHARED {
                    draft.remarks.push(Fault::new(&file, format!("no rule and no other list asks for `{name}`")));
                }
            }
        }
        draft.remarks.sort();
    }
}

/// What is at hand while one rule is compiled.
struct Desk<'a> {
    file: &'a str,
    pack: &'a str,
    rule: &'a str,
    names: &'a mut Names,
    draft: &'a mut Draft,
}

impl Desk<'_> {
    fn fault(&mut self, line: u64, what: impl Into<String>) {
        self.draft.faults.push(Fault::new(self.file, what).line(line).rule(self.rule));
    }

    fn rule(&mut self, written: &Spanned<RuleText>) -> Rule {
        let line = written.referenced.line();
        let text = &written.value;
        if text.any.is_empty() && text.all.is_empty() && text.rate.is_none() {
            self.fault(line, "it has no `any`, no `all` and no `rate`: it would find everything or nothing");
        }
        if text.anyway.is_some() != (text.verdict == Verdict::Nudge) {
            self.fault(line, "`anyway` says what becomes of a nudged text, and belongs to `verdict: nudge` alone");
        }
        if !text.id.starts_with(self.pack) {
            self.fault(line, format!("its id begins with `{}-`", self.pack));
        }
        let (any, all) = (self.parts(&text.any), self.parts(&text.all));
        let mut none = self.parts(&text.none);
        none.extend(text.examples.iter().filter_map(|example| self.example(example)));
        Rule {
            pack: self.pack.to_owned(),
            id: text.id.clone(),
            verdict: text.verdict,
            anyway: text.anyway,
            verdict_in: text.verdict_in.clone(),
            resources: text.resources,
            notices: text.notices.clone(),
            message: text.message.clone().unwrap_or_else(|| format!("rule-{}", text.id)),
            any,
            all,
            none,
            new_member: text.new_member,
            places: text.places.clone(),
            rate: text.rate,
        }
    }

    fn example(&mut self, example: &Spanned<String>) -> Option<Part> {
        let text = crate::normalise::Text::of(&example.value);
        let phrase: Vec<Item> = (0..text.tokens.len()).map(|at| Item::Word(text.word(at).to_owned())).collect();
        let next = u32::try_from(self.names.lists.len()).unwrap_or(u32::MAX);
        let list = *self.names.lists.entry((format!("{}/examples", self.rule), example.value.clone())).or_insert(next);
        self.names.used.insert(list);
        let tag = Tag { list, language: u16::MAX, single: false };
        if phrase.len() < 2 || self.draft.compiled.program.add(&phrase, tag, &NoLists).is_err() {
            self.fault(example.referenced.line(), "an example has two words at least");
            return None;
        }
        Some(Part {
            test: Test::Example(list),
            times: 1,
            reach: Reach::Sentence,
            new_member: false,
            places: Vec::new(),
        })
    }

    fn parts(&mut self, written: &[Spanned<Condition>]) -> Vec<Part> {
        written.iter().filter_map(|condition| self.part(condition)).collect()
    }

    fn part(&mut self, written: &Spanned<Condition>) -> Option<Part> {
        let line = written.referenced.line();
        let text = &written.value;
        let mut tests = Vec::new();
        if let Some(name) = &text.list {
            tests.push(Test::List(self.list(name, line)));
        }
        tests.extend(text.detector.map(Test::Detector));
        if let Some(pattern) = &text.pattern {
            tests.extend(self.pattern(pattern, line));
        }
        if let Some(parts) = &text.near {
            tests.push(Test::Near(self.parts(parts), text.within.unwrap_or(8)));
        }
        if let Some(parts) = &text.any {
            tests.push(Test::Any(self.parts(parts)));
        }
        if let Some(parts) = &text.all {
            tests.push(Test::All(self.parts(parts), text.sentence));
        }
        tests.extend(text.quoted.filter(|&quoted| quoted).map(|_| Test::Quoted));
        if tests.len() != 1 {
            self.fault(
                line,
                "a condition has exactly one of `list`, `detector`, `pattern`, `near`, `any`, `all`, `quoted`",
            );
        }
        Some(Part {
            test: tests.pop()?,
            times: text.times.unwrap_or(1).max(1),
            reach: text.reach.unwrap_or_default(),
            new_member: text.new_member,
            places: text.places.clone(),
        })
    }

    fn list(&mut self, name: &str, line: u64) -> Option<u32> {
        let number = self.names.number(self.pack, name).or_else(|| self.names.number(SHARED, name));
        match number {
            Some(number) => {
                self.names.used.insert(number);
            }
            None => {
                let what = format!("{}: no language has a list `{name}` yet", self.rule);
                self.draft.remarks.push(Fault::new(self.file, what).line(line));
            }
        }
        number
    }

    fn pattern(&mut self, pattern: &str, line: u64) -> Option<Test> {
        match regex::RegexBuilder::new(pattern).size_limit(PATTERN_SIZE).dfa_size_limit(PATTERN_SIZE).build() {
            Ok(regex) if regex.is_match("") => {
                self.fault(line, "the pattern is met by nothing at all");
                None
            }
            Ok(regex) => Some(Test::Pattern(Box::new(regex))),
            Err(err) => {
                let what = err.to_string();
                self.fault(line, format!("the pattern is refused: {}", what.lines().last().unwrap_or_default()));
                None
            }
        }
    }
}

struct NoLists;

impl Lists for NoLists {
    fn list(&self, _: &str) -> Option<&[Vec<Item>]> {
        None
    }
}
