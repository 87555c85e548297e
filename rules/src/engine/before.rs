//! A number split over two quick posts: what only the posts together say is found in the present one.

use super::judge;
use super::reading::Reading;
use super::{Context, Finding, Judgement};
use crate::pack::Compiled;

/// So much on either side of the seam is read along, in characters: what is split stands at the seam, and the longest
/// phrases with the words that may stand between two of them are no longer.
const NEAR: usize = 120;

/// The end of what was posted before and the beginning of the present post as one text, and where the present one
/// begins in it.
pub fn joined(text: &str, before: &[&str]) -> Option<(String, usize)> {
    let before = before.join(" ");
    let mut joined = ending(&before).to_owned();
    if joined.trim().is_empty() {
        return None;
    }
    joined.push(' ');
    let start = joined.len();
    joined.push_str(beginning(text));
    Some((joined, start))
}

/// The last words, whole ones where there are any.
fn ending(text: &str) -> &str {
    let at = text.char_indices().nth_back(NEAR - 1).map_or(0, |(at, _)| at);
    let rest = text.get(at..).unwrap_or(text);
    let cut = (at > 0).then(|| rest.find(char::is_whitespace)).flatten().unwrap_or(0);
    rest.get(cut..).unwrap_or(rest)
}

/// The first words, whole ones where there are any.
fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(NEAR).map_or(text.len(), |(at, _)| at);
    let start = text.get(..end).unwrap_or(text);
    let cut = (start.len() < text.len()).then(|| start.rfind(char::is_whitespace)).flatten().unwrap_or(start.len());
    start.get(..cut).unwrap_or(start)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_at_the_seam_is_joined_and_in_whole_words() {
        assert_eq!(joined("me now", &["call", "on"]), Some(("call on me now".to_owned(), 8)));
        assert_eq!(joined("me", &[" "]), None);
        let (long, letters) = ("seven ".repeat(200), "ж".repeat(300));
        let (both, start) = joined(&long, &[&long]).unwrap();
        assert!(both.split_whitespace().all(|word| word == "seven") && both.len() < 2 * NEAR + 2, "{both}");
        assert!(both.is_char_boundary(start) && start < NEAR + 2);
        assert!(joined(&letters, &[&letters]).is_some_and(|(both, _)| both.chars().count() < 2 * NEAR + 4));
    }
}
