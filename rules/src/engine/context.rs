//! What a rule may weigh beside the words. It holds nothing about who the author is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::OwnWords;

/// Where a text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    Thread,
    #[default]
    Reply,
    Message,
    Alias,
    /// A line between a member and the facilitators, or between two members.
    Private,
    /// An answer to a questionnaire.
    Answer,
}

/// Whether a rule or a pack is at work in a space.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    #[default]
    On,
    /// It looks on: findings are told, nothing follows.
    Shadow,
    Off,
}

/// What a space has chosen: by the name of a pack or a rule; a rule's own choice goes before its pack's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Choices {
    pub states: BTreeMap<String, State>,
    /// For rules that count: from how many on.
    pub thresholds: BTreeMap<String, u32>,
}

impl Choices {
    pub fn state(&self, pack: &str, rule: &str) -> State {
        self.states.get(rule).or_else(|| self.states.get(pack)).copied().unwrap_or_default()
    }
}

/// How she has been posting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rate {
    /// How many of her recent posts have the same normalised text as this one.
    pub same: u32,
    /// How many she posted in the last minutes.
    pub burst: u32,
}

/// Everything beside the words.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    pub place: Place,
    pub new_member: bool,
    /// The language it is likely written in; the words themselves outweigh it.
    pub language: Option<&'a str>,
    pub choices: Option<&'a Choices>,
    pub rate: Rate,
    /// The space's own words.
    pub own: Option<&'a OwnWords>,
    /// Her quick posts just before, the oldest first: a number may be split over two.
    pub before: &'a [&'a str],
}
