//! Running all cases: one function for the command, the tests and the start of the server.

mod report;
mod timing;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use crate::engine::{Context, Judgement, Packs, Rate};
use crate::pack::{Case, Fault, Faults, Files, PackCases};

/// How often a rule was right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Found where it should.
    pub right: u32,
    /// Not found where it should.
    pub missed: u32,
    /// Found where it should not.
    pub wrong: u32,
    /// Spared where it should.
    pub spared: u32,
}

impl Score {
    /// Of what it found, how much it should have.
    pub fn precision(&self) -> Option<f64> {
        share(self.right, self.wrong)
    }

    /// Of what it should have found, how much it did.
    pub fn recall(&self) -> Option<f64> {
        share(self.right, self.missed)
    }
}

fn share(good: u32, bad: u32) -> Option<f64> {
    (good + bad > 0).then(|| f64::from(good) / f64::from(good + bad))
}

/// A case of `cases.yaml` that fails.
#[derive(Clone, Debug)]
pub struct Missed {
    pub pack: String,
    pub case: Case,
    /// The rules that found it.
    pub found: Vec<String>,
    /// Of those, the ones that should have spared it; empty if nothing caught it.
    pub wrongly: Vec<String>,
}

/// What the check says. The texts of the unseen half are in none of it.
#[derive(Debug, Default)]
pub struct Checked {
    pub faults: Vec<Fault>,
    pub remarks: Vec<Fault>,
    /// By half (`cases` or `unseen`), then by name: a rule, or `pack/language`.
    pub scores: BTreeMap<&'static str, BTreeMap<String, Score>>,
    pub missed: Vec<Missed>,
    /// Time per rule over all cases, slowest first.
    pub slowest: Vec<(String, Duration)>,
    /// Texts to measure with; none of the unseen half.
    texts: Vec<String>,
}

/// Enough texts to tell a slow rule from a quick one.
const MEASURED: usize = 400;

/// Checks the packs of a folder, or the built-in ones.
pub fn check(folder: Option<&Path>) -> Result<(Packs, Checked), Faults> {
    let files = folder.map_or_else(|| Ok(Files::built_in()), Files::read)?;
    let (packs, mut checked) = Packs::check(&files);
    checked.slowest = timing::slowest(&packs, &checked.texts);
    Ok((packs, checked))
}

/// Runs every case; those of the seen half that fail become faults, unless they are known.
pub(crate) fn run_cases(
    packs: &Packs,
    cases: &BTreeMap<String, PackCases>,
    faults: Vec<Fault>,
    remarks: Vec<Fault>,
) -> Checked {
    let mut checked = Checked { faults, remarks, ..Checked::default() };
    let seen = cases.values().flat_map(|cases| &cases.seen);
    checked.texts = seen.map(|case| case.text.clone()).take(MEASURED).collect();
    for (pack, cases) in cases {
        for case in &cases.seen {
            let judgement = judged(packs, case);
            score(packs, pack, case, &judgement, checked.scores.entry("cases").or_default());
            if let Some(missed) = failed(packs, pack, case, &judgement) {
                if case.known.is_none() {
                    let what = format!("a case fails: {}", shortened(&case.text));
                    checked.faults.push(Fault::new(format!("{pack}/cases.yaml"), what));
                }
                checked.missed.push(missed);
            }
        }
        for case in &cases.unseen {
            let judgement = judged(packs, case);
            score(packs, pack, case, &judgement, checked.scores.entry("unseen").or_default());
        }
    }
    checked
}

fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn judged(packs: &Packs, case: &Case) -> Judgement {
    let before: Vec<&str> = case.before.iter().map(String::as_str).collect();
    packs.judge(
        &case.text,
        &Context {
            place: case.place,
            new_member: case.new_member,
            language: Some(&case.language),
            rate: Rate { same: case.same, burst: case.burst },
            before: &before,
            ..Context::default()
        },
    )
}

fn failed(packs: &Packs, pack: &str, case: &Case, judgement: &Judgement) -> Option<Missed> {
    let found: Vec<String> = judgement.findings.iter().map(|finding| finding.rule.clone()).collect();
    let caught = case.catch.is_empty() || case.catch.iter().any(|rule| found.contains(rule));
    let wrongly: Vec<String> = packs
        .rules()
        .filter(|(pack, rule, _, _)| case.spare.covers(pack, rule) && judgement.found(rule))
        .map(|(_, rule, _, _)| rule.to_owned())
        .collect();
    (!caught || !wrongly.is_empty()).then(|| Missed { pack: pack.to_owned(), case: case.clone(), found, wrongly })
}

/// Counts a case for each rule it speaks of, and once for its pack and language.
fn score(packs: &Packs, pack: &str, case: &Case, judgement: &Judgement, scores: &mut BTreeMap<String, Score>) {
    let caught = case.catch.iter().any(|rule| judgement.found(rule));
    for rule in &case.catch {
        let score = scores.entry(rule.clone()).or_default();
        match (judgement.found(rule), caught) {
            (true, _) => score.right += 1,
            (false, false) => score.missed += 1,
            // Another of the rules it names has found it.
            (false, true) => {}
        }
    }
    let mut wrong = false;
    for (its_pack, rule, _, _) in packs.rules().filter(|(pack, rule, _, _)| case.spare.covers(pack, rule)) {
        let score = scores.entry(rule.to_owned()).or_default();
        let found = judgement.found(rule);
        wrong |= found && its_pack == pack;
        if found {
            score.wrong += 1;
        } else {
            score.spared += 1;
        }
    }
    let whole = scores.entry(format!("{pack}/{}", case.language)).or_default();
    if !case.catch.is_empty() {
        if caught { whole.right += 1 } else { whole.missed += 1 }
    }
    if !case.spare.is_empty() {
        if wrong { whole.wrong += 1 } else { whole.spared += 1 }
    }
}
