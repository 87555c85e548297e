//! Which languages a text is written in, by its small words. A guess that leans to "perhaps": a language is only
//! left out where another one clearly speaks.

use std::collections::HashSet;

use whatlang::{Detector, Lang};

use crate::normalise::{Kind, Text};
use crate::pack::Compiled;
use crate::phrases::Match;

/// Fewer words than these tell no language.
const FEWEST: usize = 4;
/// Of a hundred words, at least so many small ones in a language that is really written.
const SMALL_WORDS: usize = 12;

/// So many small words at least tell which language it is.
const FEWEST_TOLD: usize = 2;

/// Between neighbours fewer words tell nothing, and more cost time.
const LEAST_TOLD: usize = 8;
const MOST_READ: usize = 40;

/// Of a hundred words so many small ones leave no doubt.
const CLEAR: usize = 35;

/// The languages of a text.
#[derive(Clone, Debug, Default)]
pub struct Languages {
    /// None: nothing is known, and all of them may be.
    present: Option<HashSet<u16>>,
    words: usize,
    /// How many of the words are small ones of the language that has most of them here.
    small: usize,
    /// The language that was expected is none that the packs speak.
    hinted_away: bool,
}

impl Languages {
    pub fn speaks(&self, language: u16) -> bool {
        language == u16::MAX || self.present.as_ref().is_none_or(|present| present.contains(&language))
    }

    /// Whether the packs speak what the text is written in.
    pub fn covered(&self, original: &str, text: &Text, compiled: &Compiled) -> bool {
        let small = self.small * 100;
        let told = self.words < FEWEST || small >= self.words * SMALL_WORDS || compiled.function_words.is_none();
        let clear = small >= self.words * CLEAR;
        let foreign = || self.words >= LEAST_TOLD && !clear && is_neighbour(original, text, compiled);
        told && !(self.hinted_away && small < self.words * SMALL_WORDS * 2) && !foreign()
    }
}

pub fn of(text: &Text, met: &[Match], hint: Option<&str>, compiled: &Compiled) -> Languages {
    let counts = small_words(text, met, compiled);
    let small = counts.iter().copied().max().unwrap_or(0);
    let mut present: HashSet<u16> =
        (0..).zip(&counts).filter(|&(_, &count)| count * 2 > small).map(|(l, _)| l).collect();
    let hinted = hint.map(|hint| compiled.languages.iter().position(|known| known == hint));
    // A single small word is no language: it may have been slipped in.
    if small < FEWEST_TOLD {
        let hinted = hinted.flatten().and_then(|at| u16::try_from(at).ok());
        match hinted {
            Some(language) => present.extend(Some(language)),
            None => present.clear(),
        }
        if small == 0 {
            present.retain(|&language| Some(language) == hinted);
        }
    }
    Languages {
        present: Some(present).filter(|present| !present.is_empty()),
        words: words(text),
        small,
        hinted_away: hinted.is_some_and(|at| at.is_none()),
    }
}

/// The words of a text; where a script has no spaces, its letters tell.
fn words(text: &Text) -> usize {
    let words = text.tokens.iter().filter(|token| token.kind == Kind::Word);
    words.map(|token| 1 + token.at.len() / 18).sum()
}

/// Is it one of the languages that share their small words with one that a pack speaks?
fn is_neighbour(original: &str, text: &Text, compiled: &Compiled) -> bool {
    const NEIGHBOURS: [(Lang, &str); 9] = [
        (Lang::Por, "pt"),
        (Lang::Ita, "it"),
        (Lang::Cat, "ca"),
        (Lang::Ron, "ro"),
        (Lang::Nld, "nl"),
        (Lang::Deu, "de"),
        (Lang::Pes, "fa"),
        (Lang::Urd, "ur"),
        (Lang::Afr, "af"),
    ];
    if original.chars().all(is_arabs_own) {
        return false;
    }
    // As it was written: folding takes the very letters by which neighbours are told apart.
    let end = text.tokens.get(MOST_READ).map(|token| text.form.original(token.at.clone()).start);
    let start = original.get(..end.unwrap_or(original.len())).unwrap_or(original);
    // Among these alone: to weigh every language there is costs more than all rules together.
    let among = NEIGHBOURS.iter().map(|(lang, _)| *lang).chain([Lang::Eng, Lang::Spa, Lang::Fra, Lang::Ara]);
    let info = Detector::with_allowlist(among.collect()).detect(start).filter(whatlang::Info::is_reliable);
    info.and_then(|info| NEIGHBOURS.iter().find(|(lang, _)| *lang == info.lang()))
        .is_some_and(|(_, code)| !compiled.languages.iter().any(|known| known == code))
}

/// Not Latin, and none of the letters that Arabic's neighbours have and Arabic has not.
fn is_arabs_own(c: char) -> bool {
    matches!(c, '\u{060C}'..='\u{0669}') || !c.is_alphabetic()
}

/// For each language, how many of the text's words are its small words.
fn small_words(text: &Text, met: &[Match], compiled: &Compiled) -> Vec<usize> {
    let mut counts = vec![0; compiled.languages.len()];
    let small = met.iter().filter(|found| Some(found.tag.list) == compiled.function_words);
    // What is left of a torn word is no word.
    let torn = |found: &Match| matches!(text.word(found.tokens.start), "t" | "d" | "x" | "q" | "k" | "r" | "u");
    for found in small.filter(|found| !torn(found)) {
        if let Some(count) = counts.get_mut(usize::from(found.tag.language)) {
            *count += 1;
        }
    }
    counts
}
