//! The packs at work.

use std::collections::BTreeSet;
use std::path::Path;

use super::conditions;
use super::judge;
use super::reading::Reading;
use super::{Anyway, Context, Finding, Judgement, Place, Verdict, alias, before};
use crate::check::{Checked, run_cases};
use crate::pack::{Compiled, Draft, Faults, Files};

/// The pack whose findings go before all others.
const CRISIS: &str = "crisis";

/// Packs that were read, checked against their own cases, and found fit to judge.
#[derive(Debug, Default)]
pub struct Packs {
    compiled: Compiled,
}

impl Packs {
    /// Those that are built into the program.
    pub fn builtin() -> Result<Packs, Faults> {
        Packs::of(&Files::built_in())
    }

    /// Those of a folder; refused as a whole if anything is wrong with one.
    pub fn load(folder: &Path) -> Result<Packs, Faults> {
        Packs::of(&Files::read(folder)?)
    }

    pub(super) fn of(files: &Files) -> Result<Packs, Faults> {
        let (packs, checked) = Packs::check(files);
        if checked.faults.is_empty() { Ok(packs) } else { Err(Faults(checked.faults)) }
    }

    /// The packs as far as they can be read, and everything that is to be said of them.
    pub(crate) fn check(files: &Files) -> (Packs, Checked) {
        let Draft { compiled, cases, faults, remarks, .. } = Draft::of(files);
        let packs = Packs { compiled };
        let checked = run_cases(&packs, &cases, faults, remarks);
        (packs, checked)
    }

    /// Reads a text as judging does, for measuring.
    pub(crate) fn read(&self, text: &str) -> Reading {
        Reading::of(text, None, &self.compiled)
    }

    /// Asks one rule, for measuring.
    pub(crate) fn ask(&self, rule: usize, reading: &Reading) {
        if let Some(rule) = self.compiled.rules.get(rule) {
            std::hint::black_box(conditions::ways(rule, reading, &Context::default()));
        }
    }

    /// Every rule: pack, id, verdict and message key.
    pub fn rules(&self) -> impl Iterator<Item = (&str, &str, Verdict, &str)> {
        self.compiled
            .rules
            .iter()
            .map(|rule| (rule.pack.as_str(), rule.id.as_str(), rule.verdict, rule.message.as_str()))
    }

    /// What becomes of a text that this rule asks about and that is posted all the same.
    pub fn anyway(&self, rule: &str) -> Option<Anyway> {
        self.compiled.rules.iter().find(|known| known.id == rule).and_then(|known| known.anyway)
    }

    /// The languages that the packs speak.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.compiled.languages.iter().map(String::as_str)
    }

    /// Judges a text.
    pub fn judge(&self, text: &str, context: &Context<'_>) -> Judgement {
        let name = (context.place == Place::Alias).then(|| alias::plain(text));
        let text = name.as_deref().unwrap_or(text);
        let reading = Reading::of(text, context.language, &self.compiled);
        let mut judgement = Judgement {
            findings: judge::findings(&self.compiled, &reading, context),
            covered: reading.covered(&self.compiled),
            ..Judgement::default()
        };
        if !context.before.is_empty() {
            let crossing = before::crossing(&self.compiled, text, context, &judgement);
            judgement.findings.extend(crossing);
        }
        if context.place == Place::Alias {
            let found = alias::findings(&self.compiled, text, context, &judgement);
            judgement.findings.extend(found);
        }
        help_outranks(&mut judgement);
        self.conclude(&mut judgement);
        in_code_points(text, &mut judgement.findings);
        judgement
    }

    fn conclude(&self, judgement: &mut Judgement) {
        judgement.verdict = judgement.live().map(|finding| finding.verdict).max().unwrap_or_default();
        let mut notices = BTreeSet::new();
        let mut resources = false;
        for finding in judgement.live() {
            notices.extend(finding.notices.iter().cloned());
            if let Some(rule) = self.compiled.rules.iter().find(|rule| rule.id == finding.rule) {
                resources |= rule.resources || finding.verdict == Verdict::Resources;
            }
        }
        judgement.notices = notices.into_iter().collect();
        judgement.resources = resources;
    }
}

/// With a cry for help nothing is refused and nothing asked first: what another pack would stop waits for a
/// facilitator, who looks at once. A nudge that would let the words pass all the same stays the nudge it is.
fn help_outranks(judgement: &mut Judgement) {
    if !judgement.live().any(|finding| finding.pack == CRISIS) {
        return;
    }
    for finding in judgement.findings.iter_mut().filter(|finding| finding.pack != CRISIS) {
        let stops = matches!(finding.verdict, Verdict::Refuse)
            || (finding.verdict == Verdict::Nudge && finding.anyway == Some(super::Anyway::Hold));
        if stops {
            finding.verdict = Verdict::Hold;
            finding.anyway = None;
        }
        judgement.urgent |= finding.verdict == Verdict::Hold && !finding.shadow;
    }
}

/// Outside, ranges count characters, not bytes.
fn in_code_points(text: &str, findings: &mut [Finding]) {
    if findings.is_empty() || text.is_ascii() {
        return;
    }
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let count = |byte: usize| starts.partition_point(|&start| start < byte);
    for finding in findings {
        for range in &mut finding.ranges {
            *range = count(range.start)..count(range.end);
        }
    }
}
