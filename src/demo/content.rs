//! What the demo's people are called and what they say, as `community.json` holds it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::error::{Error, Result};

const CONTENT: &str = include_str!("community.json");

/// Who is in the community and what they say.
#[derive(Deserialize)]
pub struct Content {
    pub spaces: Vec<SpaceContent>,
    pub good_things: Vec<String>,
    pub and_then: Vec<String>,
}

#[derive(Deserialize)]
pub struct SpaceContent {
    pub name: String,
    pub language: String,
    pub languages: Vec<String>,
    pub kind: String,
    pub held: String,
    pub keep_days: i64,
    pub facilitators: BTreeMap<String, String>,
    pub members: BTreeMap<String, String>,
    pub rooms: Vec<RoomContent>,
    pub threads: Vec<ThreadContent>,
    /// What the rules keep for a facilitator to read first.
    #[serde(default)]
    pub waiting: Vec<WaitingContent>,
}

/// A text that waits.
#[derive(Deserialize)]
pub struct WaitingContent {
    pub kind: WaitingKind,
    pub by: String,
    #[serde(default)]
    pub title: String,
    pub text: String,
    /// In which of the space's conversations.
    #[serde(default)]
    pub r#in: usize,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitingKind {
    Opening,
    Reply,
    Message,
    /// New words for the conversation's opening.
    Edit,
}

#[derive(Deserialize)]
pub struct RoomContent {
    pub name: String,
    pub purpose: String,
    pub messages: Vec<(String, String)>,
}

#[derive(Deserialize)]
pub struct ThreadContent {
    pub title: String,
    pub by: String,
    #[serde(default)]
    pub wants: String,
    #[serde(default)]
    pub notices: Vec<String>,
    pub text: String,
    pub replies: Vec<ReplyContent>,
    #[serde(default)]
    pub long: bool,
}

/// Who, what, in answer to which reply, marked with what.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum ReplyContent {
    Plain(String, String),
    To(String, String, usize),
    Marked(String, String, Option<usize>, Vec<String>),
}

impl ReplyContent {
    pub fn parts(&self) -> (&str, &str, Option<usize>, &[String]) {
        match self {
            Self::Plain(by, words) => (by, words, None, &[]),
            Self::To(by, words, to) => (by, words, Some(*to), &[]),
            Self::Marked(by, words, to, notices) => (by, words, *to, notices),
        }
    }
}

/// The content that is compiled in.
pub fn read() -> Result<Content> {
    serde_json::from_str(CONTENT).map_err(|err| Error::internal(format!("the demo's content: {err}")))
}
