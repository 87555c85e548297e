//! From ways to findings: what is found where, and with which verdict.

use std::ops::Range;

use super::conditions::{self, Way, in_place};
use super::reading::Reading;
use super::{Context, Finding, OwnWords, State};
use crate::pack::{Compiled, Rule};

/// Everything the rules find in a reading, as ranges of bytes of its original.
pub fn findings(compiled: &Compiled, reading: &Reading, context: &Context<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = compiled.rules.iter().filter_map(|rule| finding(rule, reading, context)).collect();
    findings.extend(own(reading, context));
    findings
}

fn finding(rule: &Rule, reading: &Reading, context: &Context<'_>) -> Option<Finding> {
    let state = context.choices.map_or(State::On, |choices| choices.state(&rule.pack, &rule.id));
    if state == State::Off
        || !in_place(&rule.places, context.place)
        || (rule.new_member && !context.new_member)
        || !too_often(rule, context)
    {
        return None;
    }
    let ways = conditions::ways(rule, reading, context);
    let asks_words = !rule.any.is_empty() || !rule.all.is_empty();
    if ways.is_empty() && asks_words {
        return None;
    }
    Some(Finding {
        pack: rule.pack.clone(),
        rule: rule.id.clone(),
        verdict: rule.verdict_in.get(&context.place).copied().unwrap_or(rule.verdict),
        anyway: rule.anyway,
        message: rule.message.clone(),
        notices: rule.notices.clone(),
        ranges: ranges(&ways, reading),
        shadow: state == State::Shadow,
    })
}

/// A rule that counts finds only what comes too often.
fn too_often(rule: &Rule, context: &Context<'_>) -> bool {
    let Some(limit) = rule.rate else { return true };
    let own = context.choices.and_then(|choices| choices.thresholds.get(&rule.id)).copied();
    let reached = |count: u32, limit: Option<u32>| limit.is_none_or(|limit| count >= own.unwrap_or(limit).max(1));
    reached(context.rate.same, limit.same) && reached(context.rate.burst, limit.burst)
}

fn own(reading: &Reading, context: &Context<'_>) -> Vec<Finding> {
    let Some(words) = context.own else { return Vec::new() };
    let mut findings: Vec<Finding> = Vec::new();
    for ((verdict, notice), found) in words.find(&reading.original, &reading.text, &reading.marked) {
        let verdict = *verdict;
        let place = ranges(&[vec![found.tokens]], reading);
        match findings.iter_mut().find(|one| one.verdict == verdict && one.notices.first() == notice.as_ref()) {
            Some(finding) => finding.ranges.extend(place),
            None => findings.push(Finding {
                pack: OwnWords::NAME.to_owned(),
                rule: OwnWords::NAME.to_owned(),
                verdict,
                anyway: (verdict == super::Verdict::Nudge).then_some(super::Anyway::Publish),
                message: format!("rule-{}", OwnWords::NAME),
                notices: notice.iter().cloned().collect(),
                ranges: place,
                shadow: false,
            }),
        }
    }
    for finding in &mut findings {
        merge(&mut finding.ranges);
    }
    findings
}

fn ranges(ways: &[Way], reading: &Reading) -> Vec<Range<usize>> {
    let text = &reading.text;
    let mut ranges: Vec<Range<usize>> = ways
        .iter()
        .flatten()
        .filter(|tokens| !tokens.is_empty())
        .map(|tokens| {
            let mut covered = text.covered(tokens.clone());
            // The sign that makes a number or a name what it is belongs to it.
            covered.start -= usize::from(text.before(tokens.start).ends_with(['+', '@']));
            text.form.original(covered)
        })
        .collect();
    merge(&mut ranges);
    ranges
}

/// Sorted and apart.
pub fn merge(ranges: &mut Vec<Range<usize>>) {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges.drain(..) {
        match merged.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => merged.push(range),
        }
    }
    *ranges = merged;
}
