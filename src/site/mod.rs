//! What a steward says and decides for the whole instance: its name, where Exit leads, who runs it, its texts, its
//! spaces and invitations; and the pages that anyone may read without an account (S35, P13).
//!
//! The settings are read at start and after each change, and kept in memory: every page needs the name.

mod appeals;
pub mod audio;
mod ending;
pub mod facilitators;
mod handed_on;
pub mod help;
pub mod icon;
mod identity;
mod invitations;
mod kept;
pub mod number;
mod public;
mod qr;
mod reports;
pub mod service;
pub mod setting_up;
pub mod setup;
mod space_form;
mod space_words;
pub mod spaces;
mod statements;
pub mod texts;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::web::Routes;

pub fn routes() -> Routes {
    public::routes()
        .and(kept::routes())
        .and(icon::routes())
        .and(audio::routes())
        .and(setup::routes())
        .and(identity::routes())
        .and(statements::routes())
        .and(help::routes())
        .and(setting_up::routes())
        .and(spaces::routes())
        .and(ending::routes())
        .and(space_words::routes())
        .and(invitations::routes())
        .and(facilitators::routes())
        .and(reports::routes())
        .and(appeals::routes())
}

/// The site's settings, as they are in force.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Site {
    /// What it is called, on every page and in `/openapi.json`.
    pub name: String,
    /// A small SVG, drawn anew by [`icon::drawn`]; none until a steward chose one.
    pub icon: Option<String>,
    /// Where Exit leads: an ordinary site that someone might well be looking at.
    pub exit: String,
    /// Whether a steward has looked at the name and at where Exit leads; the defaults are not her choice.
    pub chosen: bool,
    /// Whether visitors may make an account without an invitation.
    pub door: bool,
    /// Whether the operator identifies people for any authority; none until she has said so.
    pub identifies: Option<bool>,
    /// By language, the day (`YYYY-MM-DD`) on which someone last called the lines of help.
    pub help_checked: BTreeMap<String, String>,
    /// Set once everything the short list asks for is there.
    pub opened: bool,
}

impl Default for Site {
    fn default() -> Self {
        Self {
            name: "Understory".to_owned(),
            icon: None,
            exit: "https://en.wikipedia.org/wiki/Special:Random".to_owned(),
            chosen: false,
            door: false,
            identifies: None,
            help_checked: BTreeMap::new(),
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
