//! The rules at work: the packs that are built in, or those of the operator's own folder, read when the server starts.
//! A folder with a fault in it stops the start with every fault named, rather than leave a space unguarded.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use arc_swap::ArcSwap;
use entity::ids::SpaceId;
use rules::{Context, Judgement, Packs, Rate};

use crate::config::Config;
use crate::error::{Error, Result};

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

/// The packs in force.
pub struct Rules(ArcSwap<Packs>);

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
        let packs = match &config.rules_folder {
            Some(folder) => Self::read(folder)?,
            None => Arc::clone(&BUILT_IN),
        };
        Ok(Self(ArcSwap::new(packs)))
    }

    fn read(folder: &Path) -> Result<Arc<Packs>> {
        let packs = Packs::load(folder);
        packs.map(Arc::new).map_err(|faults| Error::internal(format!("the rule packs were refused: {faults}")))
    }

    /// Puts other packs in force at once.
    pub fn put(&self, packs: Arc<Packs>) {
        self.0.store(packs);
    }

    /// The packs in force, to list them.
    pub fn packs(&self) -> Arc<Packs> {
        self.0.load_full()
    }

    /// Judges a text by the rules of a space. What a space chose (its packs, numbers and own words) joins the context
    /// here.
    pub fn judge(&self, _space: Option<SpaceId>, text: &str, facts: Facts<'_>) -> Judgement {
        let context = Context {
            place: facts.place.into(),
            new_member: facts.new_member,
            language: facts.language,
            rate: facts.rate,
            before: facts.before,
            ..Context::default()
        };
        self.0.load().judge(text, &context)
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
