//! The operator's own folder of packs, followed while the server runs. What changed there is put in force once it has
//! settled; packs with a fault are refused aloud, and the old ones stay.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rules::Packs;

use crate::access::System;
use crate::app::App;
use crate::error::{Error, Result};

use super::{chosen, known};

/// Packs that were refused, and why.
#[derive(Clone, Debug)]
pub struct Refused {
    pub at: i64,
    /// Each fault a line, with its file and rule.
    pub faults: String,
}

/// Which state of the folder was tried, and which was seen last.
#[derive(Debug, Default)]
pub struct Seen(Mutex<(u64, u64)>);

impl Seen {
    /// With a state that was tried already.
    pub fn tried(mark: u64) -> Self {
        Self(Mutex::new((mark, mark)))
    }

    /// What was tried last was not taken up, and not for a fault of its own: it is to be tried again.
    fn untried(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0 = 0;
    }

    /// Whether a state is new and was the same at the last look: half of what someone is copying is no pack.
    fn settles(&self, mark: u64) -> bool {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let settled = mark != seen.0 && mark == seen.1;
        *seen = (if settled { mark } else { seen.0 }, mark);
        settled
    }
}

/// A mark of what lies in a folder: names, sizes and times.
pub fn mark(folder: &Path) -> u64 {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .flat_map(|pack| std::fs::read_dir(pack.path()).into_iter().flatten().flatten())
        .filter_map(|file| {
            let about = file.metadata().ok()?;
            Some((file.path(), about.len(), about.modified().ok()))
        })
        .collect();
    files.sort();
    let mut hasher = DefaultHasher::new();
    files.hash(&mut hasher);
    hasher.finish()
}

/// Looks whether the folder has changed, and takes up what settled there.
pub async fn look(app: &App, system: &System) -> Result<()> {
    let Some(folder) = app.config.rules_folder.clone() else { return Ok(()) };
    let now = blocking(move || mark(&folder)).await?;
    if app.rules.seen.settles(now) { read(app, system).await } else { Ok(()) }
}

/// Reads the folder again, whether or not it has changed.
pub async fn read(app: &App, system: &System) -> Result<()> {
    let Some(folder) = app.config.rules_folder.clone() else { return Ok(()) };
    match blocking(move || Packs::load(&folder)).await? {
        Ok(packs) => put(app, system, packs).await.inspect_err(|_not_put| app.rules.seen.untried()),
        Err(faults) => {
            let faults = faults.to_string();
            tracing::error!(%faults, "the rule packs were refused, and those from before stay in force");
            app.rules.refuse(Refused { at: app.clock.seconds(), faults });
            Ok(())
        }
    }
}

/// Puts packs in force, together with what each space makes of their rules.
async fn put(app: &App, system: &System, packs: Packs) -> Result<()> {
    let _turn = app.rules.turn.lock().await;
    known::introduce(app, system, &packs).await?;
    let chosen = chosen::of_all(app, system, &packs).await?;
    app.rules.put(Arc::new(packs), chosen, app.clock.seconds());
    tracing::info!("the rule packs were read again and are in force");
    Ok(())
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|_stopped| Error::internal("the rule packs could not be looked at"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_taken_up_once_it_rests() {
        let seen = Seen::tried(1);
        assert_eq!(
            [1, 1, 2, 3, 3, 3, 1, 1].map(|mark| seen.settles(mark)),
            [false, false, false, false, true, false, false, true]
        );
    }
}
