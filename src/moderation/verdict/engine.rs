//! The rules at work: the packs that are built in, or those of the operator's own folder, and what each space chose.
//! Packs with a fault in them stop the start with every fault named, rather than leave a space unguarded.

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, LazyLock};

use arc_swap::{ArcSwap, ArcSwapOption};
use entity::ids::SpaceId;
use rules::{Context, Faults, Judgement, Packs, Rate};

use crate::config::Config;
use crate::error::{Error, Result};
use crate::moderation::rules::chosen::{Chosen, Numbers};
use crate::moderation::rules::folder::{self, Refused, Seen};

use super::Place;

/// Compiling the packs and trying them on their cases takes a moment, and their text never changes.
static BUILT_IN: LazyLock<Result<Arc<Packs>, Faults>> = LazyLock::new(|| Packs::builtin().map(Arc::new));

/// What judges: the packs, and what each space chose of these very packs. They change together, so that no text meets
/// new rules with choices that do not know them.
#[derive(Clone, Default)]
struct InForce {
    packs: Arc<Packs>,
    spaces: HashMap<SpaceId, Arc<Chosen>>,
}

/// The packs in force, and what each space chose of them.
pub struct Rules {
    now: ArcSwap<InForce>,
    /// Whoever reads what was chosen and puts it in force has a turn: of two changes at once, what the later one wrote
    /// must not be overtaken by what the earlier one read.
    pub turn: tokio::sync::Mutex<()>,
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
    /// The packs to begin with. Those of a folder replace all that are built in. Fails with a sentence for the operator
    /// that names every fault: nobody is let in where no rule acts (P6).
    pub fn open(config: &Config) -> Result<Self> {
        let (seen, packs) = match &config.rules_folder {
            Some(folder) => {
                let whose = format!("of {}", folder.display());
                (Seen::tried(folder::mark(folder)), fit(&whose, Packs::load(folder).map(Arc::new))?)
            }
            None => (Seen::default(), fit("that come with this program", BUILT_IN.clone())?),
        };
        Ok(Self {
            now: ArcSwap::from_pointee(InForce { packs, spaces: HashMap::new() }),
            turn: tokio::sync::Mutex::default(),
            seen,
            read_at: AtomicI64::new(0),
            refused: ArcSwapOption::empty(),
        })
    }

    /// Puts other packs in force, with what each space chose of them.
    pub fn put(&self, packs: Arc<Packs>, chosen: Vec<(SpaceId, Arc<Chosen>)>, now: i64) {
        self.now.store(Arc::new(InForce { packs, spaces: chosen.into_iter().collect() }));
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
        Arc::clone(&self.now.load().packs)
    }

    /// What a space chose; where nothing is known of it, everything is in force.
    pub fn chosen(&self, space: SpaceId) -> Arc<Chosen> {
        self.now.load().spaces.get(&space).cloned().unwrap_or_default()
    }

    /// Puts in force what these spaces chose.
    pub fn put_chosen(&self, chosen: Vec<(SpaceId, Arc<Chosen>)>) {
        self.now.rcu(|now| {
            let mut now = InForce::clone(now);
            now.spaces.extend(chosen.iter().cloned());
            now
        });
    }

    /// The numbers of a space, or the usual ones.
    pub fn numbers(&self, space: Option<SpaceId>) -> Numbers {
        space.map(|space| self.chosen(space).numbers).unwrap_or_default()
    }

    /// Judges a text by the rules of a space: its packs, its numbers and its own words.
    pub fn judge(&self, space: Option<SpaceId>, text: &str, facts: Facts<'_>) -> Judgement {
        let now = self.now.load();
        let chosen = space.map(|space| now.spaces.get(&space).cloned().unwrap_or_default());
        let context = Context {
            place: facts.place.into(),
            new_member: facts.new_member,
            language: facts.language,
            rate: facts.rate,
            before: facts.before,
            choices: chosen.as_deref().map(|chosen| &chosen.choices),
            own: chosen.as_deref().map(|chosen| &chosen.own),
        };
        now.packs.judge(text, &context)
    }
}

/// Packs that were found fit to judge, or why nothing may start with them.
fn fit(whose: &str, packs: Result<Arc<Packs>, Faults>) -> Result<Arc<Packs>> {
    packs.map_err(|faults| {
        Error::internal(format!("the rule packs {whose} were refused, so nothing was started:\n{faults}"))
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use rules::Fault;

    #[test]
    fn the_packs_that_come_with_the_program_are_fit() {
        assert!(Rules::open(&Config::default()).is_ok_and(|rules| rules.packs().rules().count() > 20));
    }

    #[test]
    fn refused_packs_stop_the_start_and_each_fault_is_named() {
        let faults =
            Faults(vec![Fault::new("lures/pack.yaml", "no such list"), Fault::new("hurt/cases.yaml", "no case")]);
        let told = fit("that come with this program", Err(faults)).expect_err("they are refused").to_string();
        for said in
            ["come with this program", "nothing was started", "lures/pack.yaml: no such list", "hurt/cases.yaml"]
        {
            assert!(told.contains(said), "{said}: {told}");
        }
    }

    #[test]
    fn a_folder_with_a_fault_or_without_packs_stops_the_start() {
        let folder = tempfile::tempdir().expect("a folder");
        let config = Config { rules_folder: Some(folder.path().to_owned()), ..Config::default() };
        std::fs::create_dir(folder.path().join("lures")).expect("a pack");
        std::fs::write(folder.path().join("lures/pack.yaml"), "pack: lures\nrules: 7\n").expect("a file");
        let told = Rules::open(&config).err().expect("it is refused").to_string();
        assert!(told.contains("lures/pack.yaml") && told.contains(&folder.path().display().to_string()), "{told}");
        std::fs::remove_dir_all(folder.path()).expect("it goes");
        assert!(Rules::open(&config).is_err(), "a folder that is not there is no folder of packs");
    }
}
