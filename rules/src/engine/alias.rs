//! Names are written without room between their words: `IWillFindYou`, `sale_pute`, `killthemall`. What only the words
//! apart say is found in the whole name.

use super::reading::Reading;
use super::{Context, Finding, Judgement, judge};
use crate::normalise::{Kind, Text};
use crate::pack::Compiled;
use crate::phrases::Vocabulary;

/// A word must be so long to be taken for several.
const LEAST: usize = 6;
/// No name is longer.
const MOST: usize = 60;

/// Findings that the name as it is written does not hold.
pub fn findings(compiled: &Compiled, name: &str, context: &Context<'_>, alone: &Judgement) -> Vec<Finding> {
    let apart = apart(name, &compiled.program.vocabulary);
    if apart == name {
        return Vec::new();
    }
    let reading = Reading::of(&apart, context.language, compiled);
    let mut found = judge::findings(compiled, &reading, context);
    // A name taken apart has lost the shape that detectors look for, and got others.
    found.retain(|finding| !alone.found(&finding.rule) && finding.pack != "contact");
    for finding in &mut found {
        finding.ranges = std::iter::once(0..name.len()).collect();
    }
    found
}

/// The words of a name: apart at capitals, signs and figures, and where the packs know the pieces.
fn apart(name: &str, vocabulary: &Vocabulary) -> String {
    let mut spaced = String::with_capacity(name.len() * 2);
    let mut last = ' ';
    for c in name.chars().take(MOST) {
        let turns = (last.is_lowercase() && c.is_uppercase()) || (last.is_alphabetic() && c.is_numeric());
        if turns || (last.is_numeric() && c.is_alphabetic()) {
            spaced.push(' ');
        }
        spaced.push(if matches!(c, '_' | '.' | '-') { ' ' } else { c });
        last = c;
    }
    let text = Text::of(&spaced);
    let mut words = Vec::new();
    for (at, token) in text.tokens.iter().enumerate() {
        let word = text.word(at);
        match pieces(word, vocabulary).filter(|_| token.kind == Kind::Word) {
            Some(pieces) => words.extend(pieces.into_iter().map(str::to_owned)),
            // A capital stays one: `I` and names are known by it.
            None => words.push(text.as_given(&spaced, at).to_owned()),
        }
    }
    words.join(" ")
}

/// The fewest words of the packs that a word is made of.
fn pieces<'a>(word: &'a str, vocabulary: &Vocabulary) -> Option<Vec<&'a str>> {
    if word.len() < LEAST || vocabulary.has(word) {
        return None;
    }
    // For each place, where the last of the fewest pieces up to it begins, and how many they are.
    let mut best: Vec<Option<(usize, usize)>> = vec![None; word.len() + 1];
    *best.first_mut()? = Some((0, 0));
    for end in 1..=word.len() {
        let fewest = (0..end)
            .filter_map(|start| {
                let (_, count) = best.get(start).copied().flatten()?;
                let piece = word.get(start..end)?;
                let stands = piece.len() > 1 || matches!(piece, "a" | "i" | "u" | "y");
                (stands && vocabulary.has(piece)).then_some((start, count + 1))
            })
            .min_by_key(|&(_, count)| count);
        *best.get_mut(end)? = fewest;
    }
    let mut pieces = Vec::new();
    let mut end = word.len();
    while end > 0 {
        let (start, _) = best.get(end).copied().flatten()?;
        pieces.push(word.get(start..end)?);
        end = start;
    }
    pieces.reverse();
    Some(pieces)
}
