//! `pack.yaml`: the logic of a pack, without a word of any language.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_saphyr::Spanned;

use super::Fault;
use crate::engine::{Anyway, Place, Verdict};
use crate::phrases::Class;

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackFile {
    pub pack: String,
    /// Lists whose words are also read with signs in the place of letters (`wh*re`).
    #[serde(default)]
    pub masked: Vec<String>,
    pub rules: Vec<Spanned<RuleText>>,
}

/// A rule as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleText {
    pub id: String,
    pub verdict: Verdict,
    /// What becomes of a nudged text that is posted all the same.
    pub anyway: Option<Anyway>,
    /// Another verdict in some places, for example `{alias: refuse}`.
    #[serde(default)]
    pub verdict_in: BTreeMap<Place, Verdict>,
    /// Help is shown beside the verdict.
    #[serde(default)]
    pub resources: bool,
    /// Content notices to add.
    #[serde(default)]
    pub notices: Vec<String>,
    /// The key of the sentence that explains it; `rule-<id>` if not given.
    pub message: Option<String>,
    /// Sentences in which the rule is explained, and which therefore do not break it.
    #[serde(default)]
    pub examples: Vec<Spanned<String>>,
    #[serde(default)]
    pub any: Vec<Spanned<Condition>>,
    #[serde(default)]
    pub all: Vec<Spanned<Condition>>,
    #[serde(default)]
    pub none: Vec<Spanned<Condition>>,
    #[serde(default)]
    pub new_member: bool,
    #[serde(default)]
    pub places: Vec<Place>,
    pub rate: Option<RateText>,
}

/// How often is too often; a space can set numbers of its own.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateText {
    /// The same words stand already, this many times.
    pub same: Option<u32>,
    /// Posts in the last minutes.
    pub burst: Option<u32>,
}

/// How far the word of a `none` reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reach {
    #[default]
    Sentence,
    /// Also the sentences before and after.
    Beside,
    Text,
}

/// One condition: exactly one of its first seven fields says what is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Condition {
    pub list: Option<String>,
    pub detector: Option<Class>,
    pub pattern: Option<String>,
    pub near: Option<Vec<Spanned<Condition>>>,
    pub any: Option<Vec<Spanned<Condition>>>,
    pub all: Option<Vec<Spanned<Condition>>>,
    /// Words between quotation marks, in `none`.
    pub quoted: Option<bool>,
    /// With `near`: how many words may stand between.
    pub within: Option<usize>,
    /// With `all`: everything in one sentence.
    pub sentence: bool,
    /// How often it must be found, at different places.
    pub times: Option<usize>,
    /// In `none`: how far it reaches.
    pub reach: Option<Reach>,
    /// In `none`: it only counts for what stands within so many words of it.
    pub close: Option<usize>,
    /// In `none`: where one of these is met, in the same sentence, it does not count.
    pub unless: Vec<Spanned<Condition>>,
    /// Only for someone new here.
    pub new_member: bool,
    /// Only in these places.
    pub places: Vec<Place>,
}

/// Reads a file strictly.
pub fn read<T: DeserializeOwned>(file: &str, contents: &str) -> Result<T, Fault> {
    let mut options = serde_saphyr::Options::default();
    options.with_snippet = false;
    serde_saphyr::from_str_with_options(contents, options).map_err(|err| {
        let what = err.to_string().lines().next().unwrap_or_default().to_owned();
        let fault = Fault::new(file, what);
        match err.location() {
            Some(location) => fault.line(location.line()),
            None => fault,
        }
    })
}
