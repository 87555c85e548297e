//! `cases*.yaml` and `unseen*.yaml`: texts that the rules must catch or spare.

use serde::Deserialize;

use crate::engine::Place;

/// One text and what is expected of the rules.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub text: String,
    pub language: String,
    /// At least one of these rules must find it.
    #[serde(default)]
    pub catch: Vec<String>,
    /// None of these packs or rules may.
    #[serde(default)]
    pub spare: Spare,
    #[serde(default)]
    pub new_member: bool,
    #[serde(default)]
    pub place: Place,
    /// Her quick posts just before.
    #[serde(default)]
    pub before: Vec<String>,
    /// How often the same words stand already.
    #[serde(default)]
    pub same: u32,
    /// Her posts in the last minutes.
    #[serde(default)]
    pub burst: u32,
    /// Why it is known to fail; it then does not refuse the pack.
    pub known: Option<String>,
}

/// Which packs or rules a case is spared from.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Spare {
    These(Vec<String>),
    All(AllWord),
}

/// The word `all`.
#[derive(Clone, Copy, Debug, Deserialize)]
pub enum AllWord {
    #[serde(rename = "all")]
    All,
}

impl Default for Spare {
    fn default() -> Spare {
        Spare::These(Vec::new())
    }
}

impl Spare {
    pub fn is_empty(&self) -> bool {
        matches!(self, Spare::These(names) if names.is_empty())
    }

    /// Is a rule of a pack to keep away?
    pub fn covers(&self, pack: &str, rule: &str) -> bool {
        match self {
            Spare::All(AllWord::All) => true,
            Spare::These(names) => names.iter().any(|name| name == pack || name == rule || name == "all"),
        }
    }
}
