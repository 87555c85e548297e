//! Aliases to choose from: a quiet thing and what it is like, in the reader's language. They name things, never
//! people, so that none says whether she is a woman or a man, young or old, or where she comes from.

use crate::language::Lang;
use crate::random::Random;

use super::Alias;
use super::words;

/// Draws per alias asked for. A space would need thousands of members before these run dry.
const TRIES: usize = 40;

/// Up to `n` aliases in this language, unlike one another and none that `taken` (asked with the key) knows.
pub fn suggest(lang: Lang, taken: &dyn Fn(&str) -> bool, random: &Random, n: usize) -> Vec<Alias> {
    let mut offered: Vec<Alias> = Vec::with_capacity(n);
    let mut used = Vec::new();
    for _ in 0..n * TRIES {
        if offered.len() == n {
            break;
        }
        let Some((thing, quality)) = draw(lang, random) else { break };
        // Six suggestions with the same moon in them would be one suggestion.
        if used.contains(&thing) || used.contains(&quality) {
            continue;
        }
        let Ok(alias) = Alias::parse(&join(lang, thing, quality)) else { continue };
        if !taken(alias.key()) {
            used.extend([thing, quality]);
            offered.push(alias);
        }
    }
    offered
}

fn draw(lang: Lang, random: &Random) -> Option<(&'static str, &'static str)> {
    let (things, qualities) = words::of(lang);
    Some((random.pick(things)?, random.pick(qualities)?))
}

/// In the order and with the capitals of the language.
pub(super) fn join(lang: Lang, thing: &str, quality: &str) -> String {
    match lang {
        Lang::En => format!("{} {}", capital(quality), capital(thing)),
        Lang::Es | Lang::Fr => format!("{} {quality}", capital(thing)),
        Lang::Ar => format!("{thing} {quality}"),
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
