//! The names of lists and languages, and what is said of those that are missing or not asked for.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::compile::FUNCTION_WORDS;
use super::words::AllWords;
use super::{Draft, Fault};
use crate::phrases::Item;

/// Numbers for lists and languages.
pub struct Names {
    pub lists: HashMap<(String, String), u32>,
    pub languages: BTreeSet<String>,
    pub used: BTreeSet<u32>,
}

impl Names {
    pub fn of(all: &AllWords) -> Names {
        let mut lists = HashMap::new();
        for ((pack, _), words) in all {
            for name in words.lists.keys() {
                let next = u32::try_from(lists.len()).unwrap_or(u32::MAX);
                lists.entry((pack.clone(), name.clone())).or_insert(next);
            }
        }
        let languages = all.keys().map(|(_, language)| language.clone()).collect();
        Names { lists, languages, used: BTreeSet::new() }
    }

    pub fn number(&self, pack: &str, name: &str) -> Option<u32> {
        self.lists.get(&(pack.to_owned(), name.to_owned())).copied()
    }

    pub fn language(&self, language: &str) -> u16 {
        let at = self.languages.iter().position(|known| known == language);
        at.and_then(|at| u16::try_from(at).ok()).unwrap_or(u16::MAX)
    }

    /// Says which lists a language lacks, and which nobody asks for.
    pub fn remark(&self, all: &AllWords, masked: &[&str], draft: &mut Draft) {
        let mut named: HashSet<&str> = masked.iter().copied().collect();
        for items in all.values().flat_map(|words| words.lists.values()).flatten() {
            name_lists(items, &mut named);
        }
        for ((pack, name), number) in &self.lists {
            for language in &self.languages {
                let words = all.get(&(pack.clone(), language.clone()));
                let file = format!("{pack}/words.{language}.yaml");
                let has = words.is_some_and(|words| words.lists.get(name).is_some_and(|list| !list.is_empty()));
                if !has && self.used.contains(number) {
                    draft.remarks.push(Fault::new(&file, format!("has no list `{name}` yet")));
                }
                if has && !self.used.contains(number) && !named.contains(name.as_str()) && name != FUNCTION_WORDS {
                    draft.remarks.push(Fault::new(&file, format!("no rule and no other list asks for `{name}`")));
                }
            }
        }
        draft.remarks.sort();
    }
}

/// The lists that a phrase names.
fn name_lists<'a>(items: &'a [Item], named: &mut HashSet<&'a str>) {
    for item in items {
        match item {
            Item::List(name) => {
                named.insert(name);
            }
            Item::Either(ways) => ways.iter().for_each(|way| name_lists(way, named)),
            _ => {}
        }
    }
}
