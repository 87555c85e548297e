//! What a steward has said about the site: its name and icon, where Exit leads, who runs it, its texts.
//!
//! Read at start and after each change, and kept in memory: every page needs the name.

pub mod service;

use serde::{Deserialize, Serialize};

/// The site's settings, as they are in force.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Site {
    /// What it is called, on every page and in `/openapi.json`.
    pub name: String,
    /// A small SVG; none draws the name's first letter.
    pub icon: Option<String>,
    /// Where Exit leads: an ordinary site that someone might well be looking at.
    pub exit: String,
    /// Whether visitors may make an account without an invitation.
    pub door: bool,
    /// Whether the operator identifies people for any authority; none until she has said so.
    pub identifies: Option<bool>,
    /// Set once everything the short list asks for is there.
    pub opened: bool,
}

impl Default for Site {
    fn default() -> Self {
        Self {
            name: "Understory".to_owned(),
            icon: None,
            exit: "https://en.wikipedia.org/wiki/Special:Random".to_owned(),
            door: false,
            identifies: None,
            opened: false,
        }
    }
}

impl Site {
    /// The origin of where Exit leads, for the pages' policy.
    pub fn exit_origin(&self) -> String {
        let after_scheme = self.exit.find("://").map_or(0, |at| at + 3);
        let end = self.exit.get(after_scheme..).and_then(|rest| rest.find('/')).map(|at| at + after_scheme);
        end.and_then(|end| self.exit.get(..end)).unwrap_or(&self.exit).to_owned()
    }
}
