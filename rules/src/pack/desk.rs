//! One rule on the desk: its conditions read, its patterns compiled, its lists looked up.

use serde_saphyr::Spanned;

use super::compile::{NoLists, Part, Rule, Test};
use super::format::{Condition, Reach, RuleText};
use super::list_names::Names;
use super::words::SHARED;
use super::{Draft, Fault};
use crate::engine::Verdict;
use crate::phrases::{Item, Tag};

/// A pattern's automaton may take this much memory.
const PATTERN_SIZE: usize = 1 << 20;

/// What is at hand while one rule is compiled.
pub struct Desk<'a> {
    pub file: &'a str,
    pub pack: &'a str,
    pub rule: &'a str,
    pub names: &'a mut Names,
    pub draft: &'a mut Draft,
}

impl Desk<'_> {
    fn fault(&mut self, line: u64, what: impl Into<String>) {
        self.draft.faults.push(Fault::new(self.file, what).line(line).rule(self.rule));
    }

    /// Compiles the rule; what is wrong with it goes to the draft's faults.
    pub fn rule(&mut self, written: &Spanned<RuleText>) -> Rule {
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
        if phrase.len() < 2 || self.draft.sketch.add(&phrase, tag, &NoLists).is_err() {
            self.fault(example.referenced.line(), "an example has two words at least");
            return None;
        }
        Some(Part {
            test: Test::Example(list),
            times: 1,
            reach: Reach::Sentence,
            close: None,
            unless: Vec::new(),
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
            close: text.close,
            unless: self.parts(&text.unless),
            new_member: text.new_member,
            places: text.places.clone(),
        })
    }

    fn list(&mut self, name: &str, line: u64) -> Option<u32> {
        let number = self.names.number(self.pack, name).or_else(|| self.names.number(SHARED, name));
        if let Some(number) = number {
            self.names.used.insert(number);
        } else {
            self.fault(line, format!("no language has a list `{name}`: write it, or do not ask for it"));
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
