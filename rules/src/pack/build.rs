//! From files to a draft: everything read and compiled, with all faults collected, so that someone who writes a pack
//! is told everything at once. Only a draft without faults becomes packs that judge.

use std::collections::BTreeMap;

use super::words::{self, AllWords, SHARED};
use super::{Case, Compiled, Fault, Files, compile, format};
use crate::phrases::Sketch;

/// The cases of one pack.
#[derive(Clone, Debug, Default)]
pub struct PackCases {
    /// Those the rules are written against.
    pub seen: Vec<Case>,
    /// Those that only measure.
    pub unseen: Vec<Case>,
}

/// Packs as far as they could be read.
#[derive(Debug, Default)]
pub struct Draft {
    pub compiled: Compiled,
    /// The phrases as far as they came in.
    pub sketch: Sketch,
    pub cases: BTreeMap<String, PackCases>,
    pub faults: Vec<Fault>,
    /// Not wrong, but perhaps forgotten.
    pub remarks: Vec<Fault>,
}

impl Draft {
    pub fn of(files: &Files) -> Draft {
        let mut draft = Draft::default();
        let mut packs = Vec::new();
        let mut all = AllWords::new();
        for ((folder, name), contents) in &files.0 {
            let file = format!("{folder}/{name}");
            if let Some(language) = name.strip_prefix("words.").and_then(|rest| rest.strip_suffix(".yaml")) {
                let words = words::read(&file, contents, &mut draft.faults);
                all.insert((folder.clone(), language.to_owned()), words);
            } else if name == "pack.yaml" {
                match format::read::<format::PackFile>(&file, contents) {
                    Ok(pack) if pack.pack == *folder && folder != SHARED => packs.push((file, pack)),
                    Ok(pack) => {
                        draft.faults.push(Fault::new(&file, format!("`pack: {}` is not the folder's name", pack.pack)));
                    }
                    Err(fault) => draft.faults.push(fault),
                }
            } else if !draft.read_cases(folder, name, contents) {
                draft.faults.push(Fault::new(&file, "no such file belongs to a pack"));
            }
        }
        compile::compile(&packs, &all, &mut draft);
        draft.check_cases();
        draft.faults.sort();
        draft
    }

    fn read_cases(&mut self, folder: &str, name: &str, contents: &str) -> bool {
        let seen = name == "cases.yaml" || name.starts_with("cases.");
        if !seen && name != "unseen.yaml" && !name.starts_with("unseen.") {
            return false;
        }
        let cases = self.cases.entry(folder.to_owned()).or_default();
        match format::read::<Vec<Case>>(&format!("{folder}/{name}"), contents) {
            Ok(read) if seen => cases.seen.extend(read),
            Ok(read) => cases.unseen.extend(read),
            Err(fault) => self.faults.push(fault),
        }
        true
    }

    /// A pack without cases is refused, and a rule that nothing shows to catch or to spare.
    fn check_cases(&mut self) {
        let mut faults = Vec::new();
        for rule in &self.compiled.rules {
            let file = format!("{}/cases.yaml", rule.pack);
            let cases = self.cases.get(&rule.pack).map(|cases| cases.seen.as_slice()).unwrap_or_default();
            if !cases.iter().any(|case| case.catch.contains(&rule.id)) {
                faults.push(Fault::new(&file, "no case shows what it catches").rule(&rule.id));
            }
            if !cases.iter().any(|case| case.spare.covers(&rule.pack, &rule.id)) {
                faults.push(Fault::new(&file, "no case shows what it spares").rule(&rule.id));
            }
        }
        for (pack, cases) in &self.cases {
            for case in cases.seen.iter().chain(&cases.unseen) {
                let file = format!("{pack}/cases.yaml");
                for rule in &case.catch {
                    if !self.compiled.rules.iter().any(|known| known.id == *rule) {
                        faults.push(Fault::new(&file, "a case names it and there is no such rule").rule(rule));
                    }
                }
                if case.catch.is_empty() && case.spare.is_empty() {
                    faults.push(Fault::new(&file, "a case expects nothing: give it `catch` or `spare`"));
                }
            }
        }
        faults.sort();
        faults.dedup();
        self.faults.extend(faults);
    }
}
