//! A number split over two quick posts: what only the posts together say is found in the present one.

use super::judge;
use super::reading::Reading;
use super::{Context, Finding, Judgement};
use crate::pack::Compiled;

/// So much of what was posted before is read along, in bytes.
const LONGEST: usize = 400;

/// The posts before and the present one as one text, and where the present one begins in it.
pub fn joined(text: &str, before: &[&str]) -> Option<(String, usize)> {
    let before = before.join(" ");
    let from = before.len().saturating_sub(LONGEST);
    let from = (from..=before.len()).find(|&at| before.is_char_boundary(at))?;
    let mut joined = before.get(from..).filter(|rest| !rest.trim().is_empty())?.to_owned();
    joined.push(' ');
    let start = joined.len();
    joined.push_str(text);
    Some((joined, start))
}

/// Findings that neither post holds alone: they cross from one into the other, or need words of both.
pub fn crossing(compiled: &Compiled, text: &str, context: &Context<'_>, alone: &Judgement) -> Vec<Finding> {
    let Some((joined, start)) = joined(text, context.before) else { return Vec::new() };
    let reading = Reading::of(&joined, context.language, compiled);
    let mut crossing = Vec::new();
    for mut finding in judge::findings(compiled, &reading, context) {
        let reaches = finding.ranges.iter().any(|range| range.start < start)
            && finding.ranges.iter().any(|range| range.end > start);
        if alone.found(&finding.rule) || !reaches {
            continue;
        }
        finding.ranges.retain(|range| range.end > start);
        for range in &mut finding.ranges {
            *range = range.start.saturating_sub(start)..range.end - start;
        }
        // What the earlier post breaks by itself was judged with it.
        if needs_present(compiled, &joined, start, context, &finding) {
            crossing.push(finding);
        }
    }
    crossing
}

fn needs_present(compiled: &Compiled, joined: &str, start: usize, context: &Context<'_>, finding: &Finding) -> bool {
    let earlier = joined.get(..start).unwrap_or_default();
    let reading = Reading::of(earlier, context.language, compiled);
    !judge::findings(compiled, &reading, context).iter().any(|other| other.rule == finding.rule)
}
