//! The check as text for a terminal.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{Checked, Missed, Score};

impl Checked {
    /// What concerns one pack, and one language of it.
    #[must_use]
    pub fn only(&self, pack: Option<&str>, language: Option<&str>) -> Checked {
        let of_pack = |name: &str| pack.is_none_or(|pack| name == pack || name.starts_with(&format!("{pack}/")));
        let of_rule = |name: &str| pack.is_none_or(|pack| name.starts_with(&format!("{pack}-")));
        let of_language = |file: &str| language.is_none_or(|language| file.contains(&format!(".{language}.")));
        let scores = self.scores.iter().map(|(half, scores)| {
            let kept = scores.iter().filter(|(name, _)| {
                of_rule(name)
                    || (of_pack(name) && language.is_none_or(|language| name.ends_with(&format!("/{language}"))))
            });
            (*half, kept.map(|(name, score)| (name.clone(), *score)).collect())
        });
        let mut missed = self.missed.clone();
        missed.retain(|missed| {
            let concerned = of_pack(&missed.pack) || missed.wrongly.iter().any(|rule| of_rule(rule));
            concerned && language.is_none_or(|language| missed.case.language == language)
        });
        Checked {
            faults: self.faults.iter().filter(|fault| of_pack(&fault.file)).cloned().collect(),
            remarks: self
                .remarks
                .iter()
                .filter(|fault| of_pack(&fault.file) && (of_language(&fault.file) || fault.file.ends_with("pack.yaml")))
                .cloned()
                .collect(),
            scores: scores.collect(),
            missed,
            slowest: self.slowest.clone(),
            texts: Vec::new(),
        }
    }

    /// Everything there is to say, the failing cases of the seen half in full. Of the unseen half only counts.
    pub fn report(&self) -> String {
        let mut out = String::new();
        for missed in &self.missed {
            case(&mut out, missed);
        }
        for (half, scores) in &self.scores {
            let title =
                if *half == "cases" { "cases (the rules are written against these)" } else { "unseen (only measured)" };
            table(&mut out, title, scores);
        }
        if !self.slowest.is_empty() {
            out.push_str("\nslowest, per case\n");
            for (rule, time) in self.slowest.iter().take(10) {
                let _ = writeln!(out, "  {rule:32} {:8.1} µs", time.as_secs_f64() * 1e6);
            }
        }
        section(&mut out, "remarks", self.remarks.iter().map(ToString::to_string));
        let failed = self.missed.len();
        let others = self.faults.iter().filter(|fault| !fault.what.starts_with("a case fails"));
        section(&mut out, "faults (the packs are refused while there is one)", others.map(ToString::to_string));
        let _ = writeln!(out, "\n{} faults, {failed} failing cases, {} remarks", self.faults.len(), self.remarks.len());
        out
    }
}

fn section(out: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    let mut first = true;
    for line in lines {
        if std::mem::take(&mut first) {
            let _ = writeln!(out, "\n{title}");
        }
        let _ = writeln!(out, "  {line}");
    }
}

fn case(out: &mut String, missed: &Missed) {
    let case = &missed.case;
    let what = if missed.wrongly.is_empty() { "MISSED" } else { "WRONGLY CAUGHT" };
    let _ = writeln!(
        out,
        "{what} {}/{} ({:?}{})",
        missed.pack,
        case.language,
        case.place,
        if case.new_member { ", new" } else { "" }
    );
    let _ = writeln!(out, "    {}", case.text.replace('\n', "\n    "));
    if missed.wrongly.is_empty() {
        let _ = writeln!(out, "    expected {}; found {}", case.catch.join(" or "), list(&missed.found));
    } else {
        let _ = writeln!(out, "    spared from {}; found {}", list(&missed.wrongly), list(&missed.found));
    }
    if let Some(known) = &case.known {
        let _ = writeln!(out, "    known: {known}");
    }
}

fn list(rules: &[String]) -> String {
    if rules.is_empty() { "nothing".to_owned() } else { rules.join(", ") }
}

fn table(out: &mut String, title: &str, scores: &BTreeMap<String, Score>) {
    let _ = writeln!(out, "\n{title}");
    let _ = writeln!(out, "  {:30} {:>9} {:>7}   right missed wrong spared", "", "precision", "recall");
    let (whole, rules): (Vec<_>, Vec<_>) = scores.iter().partition(|(name, _)| name.contains('/'));
    for (name, score) in whole.into_iter().chain(rules) {
        let _ = writeln!(
            out,
            "  {name:30} {:>9} {:>7}   {:5} {:6} {:5} {:6}",
            percent(score.precision()),
            percent(score.recall()),
            score.right,
            score.missed,
            score.wrong,
            score.spared
        );
    }
}

fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| "-".to_owned(), |share| format!("{:.0} %", share * 100.0))
}
