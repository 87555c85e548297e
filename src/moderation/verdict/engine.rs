//! The rules at work: the packs that are built in, or those of the operator's own folder, and what each space chose.
//! A folder with a fault in it stops the start with every fault named, rather than leave a space unguarded.

use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, LazyLock};

use arc_swap::{ArcSwap, ArcSwapOption};
use entity::ids::SpaceId;
use rules::{Context, Judgement, Packs, Rate};

use crate::config::Config;
use crate::error::{Error, Result};
use crate::moderation::rules::chosen::{Chosen, Numbers};
use crate::moderation::rules::folder::{self, Refused, Seen};

use super::Place;

/// Compiling the packs and trying them on their cases takes a moment, and their text never changes.
///
/// One of ours that is refused would fail this repository's own tests. Until all are written it is said loudly and
/// nothing is judged by them, so that the rest can be worked on.
static BUILT_IN: LazyLock<Arc<Packs>> = LazyLock::new(|| {
    let packs = Packs::builtin().unwrap_or_else(|faults| {
        tracing::error!(%faults, "the built-in rule packs were refused: no text is judged");
        Packs::default()
    });
    Arc::new(packs)
});

/// The packs in force, and what each space chose of them.
pub struct Rules {
    packs: ArcSwap<Packs>,
    spaces: ArcSwap<HashMap<SpaceId, Arc<Chosen>>>,
    /// What of the operator's folder was looked at.
    pub seen: Seen,
    /// When packs were read from it last; 0 at the start.
    read_at: AtomicI64,
    refused: ArcSwapOption<Refused>,
}

/// What the rules may weigh beside the words.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'a> {
    pub place: Place,
    pub new_member: bool,
    /// The language she reads.
    pub language: Option<&'a str>,
    pub rate: Rate,
    /// What she wrote to the same place in the last minutes.
    pub before: &'a [&'a str],
}

impl Rules {
    pub fn open(config: &Config) -> Result<Self> {
        let (seen, packs) = match &config.rules_folder {
            Some(folder) => (Seen::tried(folder::mark(folder)), Self::read(folder)?),
            None => (Seen::default(), Arc::clone(&BUILT_IN)),
        };
        Ok(Self {
            packs: ArcSwap::new(packs),
            spaces: ArcSwap::default(),
            seen,
            read_at: AtomicI64::new(0),
            refused: ArcSwapOption::empty(),
        })
    }

    fn read(folder: &Path) -> Result<Arc<Packs>> {
        let packs = Packs::load(folder);
        packs.map(Arc::new).map_err(|faults| Error::internal(format!("the rule packs were refused: {faults}")))
    }

    /// Puts other packs in force at once.
    pub fn put(&self, packs: Arc<Packs>, now: i64) {
        self.packs.store(packs);
        self.read_at.store(now, Ordering::Relaxed);
        self.refused.store(None);
    }

    /// Notes that other packs were refused.
    pub fn refuse(&self, refused: Refused) {
        self.refused.store(Some(Arc::new(refused)));
    }

    /// The packs that were refused last, while those from before are in force.
    pub fn refused(&self) -> Option<Arc<Refused>> {
        self.refused.load_full()
    }

    /// When packs were read again while the server ran.
    pub fn read_at(&self) -> Option<i64> {
        Some(self.read_at.load(Ordering::Relaxed)).filter(|at| *at != 0)
    }

    /// The packs in force, to list them.
    pub fn packs(&self) -> Arc<Packs> {
        self.packs.load_full()
    }

    /// What a space chose; where nothing is known of it, everything is in force.
    pub fn chosen(&self, space: SpaceId) -> Arc<Chosen> {
        self.spaces.load().get(&space).cloned().unwrap_or_default()
    }

    /// Puts in force what these spaces chose.
    pub fn put_chosen(&self, chosen: Vec<(SpaceId, Arc<Chosen>)>) {
        self.spaces.rcu(|spaces| {
            let mut spaces = HashMap::clone(spaces);
            spaces.extend(chosen.iter().cloned());
            spaces
        });
    }

    /// The numbers of a space, or the usual ones.
    pub fn numbers(&self, space: Option<SpaceId>) -> Numbers {
        space.map(|space| self.chosen(space).numbers).unwrap_or_default()
    }

    /// Judges a text by the rules of a space: its packs, its numbers and its own words.
    pub fn judge(&self, space: Option<SpaceId>, text: &str, facts: Facts<'_>) -> Judgement {
        let chosen = space.map(|space| self.chosen(space));
        let context = Context {
            place: facts.place.into(),
            new_member: facts.new_member,
            language: facts.language,
            rate: facts.rate,
            before: facts.before,
            choices: chosen.as_deref().map(|chosen| &chosen.choices),
            own: chosen.as_deref().map(|chosen| &chosen.own),
        };
        self.packs.load().judge(text, &context)
    }
}

impl From<Place> for rules::Place {
    fn from(place: Place) -> Self {
        match place {
            Place::Thread => Self::Thread,
            Place::Reply => Self::Reply,
            Place::Message => Self::Message,
            Place::Alias => Self::Alias,
            Place::Private => Self::Private,
            Place::Answer => Self::Answer,
        }
    }
}
