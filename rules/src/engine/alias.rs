//! Names are written without room between their words: `IWillFindYou`, `sale_pute`, `killthemall`. What only the words
//! apart say is found in the whole name.

use super::reading::Reading;
use super::{Context, Finding, Judgement, judge};
use crate::normalise::{Kind, Text};
use crate::pack::Compiled;
use crate::phrases::{Program, ROOT};

/// A word must be so long to be taken for several.
const LEAST: usize = 6;
/// No name is longer.
const MOST: usize = 60;

/// A name with its words apart where nothing but an underscore holds them together: it is no handle for that. As many
/// bytes as before.
pub fn plain(name: &str) -> String {
    let plain = !name.contains('@') && !name.chars().any(char::is_numeric);
    if plain { name.replace('_', " ") } else { name.to_owned() }
}

/// Findings that the name as it is written does not hold.
pub fn findings(compiled: &Compiled, name: &str, context: &Context<'_>, alone: &Judgement) -> Vec<Finding> {
    let apart = apart(name, &compiled.program);
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
fn apart(name: &str, program: &Program) -> String {
    let mut spaced = String::with_capacity(name.len() * 2);
    let mut last = ' ';
    let mut letters = name.chars().take(MOST).peekable();
    while let Some(c) = letters.next() {
        let begins = c.is_uppercase() && letters.peek().is_some_and(|next| next.is_lowercase());
        let turns = c.is_uppercase() && last.is_lowercase() || begins && last.is_uppercase();
        if turns || last.is_alphabetic() && c.is_numeric() || last.is_numeric() && c.is_alphabetic() {
            spaced.push(' ');
        }
        spaced.push(if matches!(c, '_' | '.' | '-') { ' ' } else { c });
        last = c;
    }
    let text = Text::of(&spaced);
    let mut words = Vec::new();
    for (at, token) in text.tokens.iter().enumerate() {
        let word = text.word(at);
        match pieces(word, program).filter(|_| token.kind == Kind::Word) {
            Some(pieces) => words.extend(pieces.into_iter().map(str::to_owned)),
            // A capital stays one: `I` and names are known by it.
            None => words.push(text.as_given(&spaced, at).to_owned()),
        }
    }
    words.join(" ")
}

/// May a piece of a name be a word? Two or three letters may only be a small one: `Horizon` holds no insult.
fn stands(piece: &str, program: &Program) -> bool {
    let vocabulary = &program.vocabulary;
    let atom = || vocabulary.spell(ROOT, piece, |_, _| {}).and_then(|way| vocabulary.ending(way));
    match piece.len() {
        1 => matches!(piece, "a" | "i"),
        2 | 3 => atom().is_some_and(|atom| program.known.common.contains(&atom)),
        _ => atom().is_some(),
    }
}

/// The fewest words of the packs that a word is made of.
fn pieces<'a>(word: &'a str, program: &Program) -> Option<Vec<&'a str>> {
    if word.len() < LEAST || program.vocabulary.has(word) {
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
                // What is left at the end may be any ending.
                let whole = end < word.len() || piece.len() > 2;
                (whole && stands(piece, program)).then_some((start, count + 1))
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
