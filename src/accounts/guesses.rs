//! The pace of guessing. Nothing ever locks, so that nobody can be shut out by another's guesses; instead a name that
//! has seen [`Pace::free`] wrong tries takes one at a time, a quarter of a second apart. It refuses only when more are
//! waiting than it has room for.
//!
//! **How many guesses that is:** 4 a second, **345,600 a day for one name**, plus the five free ones after a restart,
//! after a day or two of quiet, or once wrong tries at 16,384 other names have pushed it out of memory (minutes of all
//! the work this server allows itself). A passphrase that stands at all (10^8 guesses) withstands most of a year of that without
//! pause; a suggested one longer than there will be anyone to guess.
//!
//! **Who is next:** while all who wait can be served within a minute, whoever came first. So the owner among 200
//! guessers is in within a minute for certain, even if each guesser comes back at once. (Drawing at random there would
//! keep the same average and leave three in ten waiting longer than that minute.) When more wait than a minute can
//! serve, the order of coming would shut her out for as long as they keep coming, so the draw is at random: everyone
//! has the same chance at every quarter of a second.
//!
//! Counts are in memory only, of keyed tags only, and bounded. Unknown names are counted like known ones. A success
//! forgets nothing: else each sign-in of hers would hand the guessers five free tries.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedMutexGuard, Semaphore, oneshot};
use tokio::time::{Instant, sleep_until};

use crate::random::Random;

/// How fast may be guessed, and how many may wait.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Argon2 runs at once; each takes 19 MiB and a core.
    pub at_once: usize,
    /// How many may run or wait to; beyond, they are asked to come back.
    pub queue: usize,
    /// Wrong tries of a name before it slows down.
    pub free: u32,
    /// The time between two tries of a slowed name.
    pub apart: Duration,
    /// How many may wait for their turn at one slowed name.
    pub room: usize,
    /// How many names are remembered, at some 300 bytes each.
    pub names: usize,
}

impl Default for Pace {
    fn default() -> Self {
        Self { at_once: 2, queue: 512, free: 5, apart: Duration::from_millis(250), room: 1000, names: 32_768 }
    }
}

/// Up to this wait, turns go in the order of coming.
const IN_ORDER_WITHIN: Duration = Duration::from_secs(55);
/// Names that have been quiet for this long, or twice it, are forgotten.
const FORGET_AFTER: Duration = Duration::from_hours(24);

/// More wait than there is room for: try again in a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many are waiting")]
pub struct TooMany;

impl From<TooMany> for crate::error::Error {
    fn from(_: TooMany) -> Self {
        Self::TooMany
    }
}

/// Through here goes everything that stretches a passphrase. Cloning shares it.
#[derive(Clone)]
pub struct Guesses(Arc<Shared>);

struct Shared {
    pace: Pace,
    random: Random,
    runs: Arc<Semaphore>,
    queue: Arc<Semaphore>,
    names: Mutex<Names>,
}

/// What is remembered of names: the recent ones and the ones before. Forgetting drops the older half at once.
struct Names {
    recent: HashMap<[u8; 32], Arc<Name>>,
    older: HashMap<[u8; 32], Arc<Name>>,
    turned: Instant,
}

/// One name: its wrong tries, those under way included, and who waits for a turn at it.
struct Name {
    tries: Mutex<u32>,
    /// The turn itself: whoever holds it may try, not before the moment in it.
    turn: Arc<tokio::sync::Mutex<Instant>>,
    waiting: Mutex<Waiting>,
}

#[derive(Default)]
struct Waiting {
    last: u64,
    line: VecDeque<(u64, oneshot::Sender<Turn>)>,
}

type Turn = OwnedMutexGuard<Instant>;

impl Guesses {
    pub fn new(pace: Pace, random: Random) -> Self {
        let names = Names { recent: HashMap::new(), older: HashMap::new(), turned: Instant::now() };
        Self(Arc::new(Shared {
            pace,
            random,
            runs: Arc::new(Semaphore::new(pace.at_once.max(1))),
            queue: Arc::new(Semaphore::new(pace.queue)),
            names: Mutex::new(names),
        }))
    }

    /// One try at the account of this name tag: `verify` runs when its turn has come and says nothing for a wrong one.
    /// Who hangs up meanwhile has tried all the same.
    pub async fn try_name<T, V>(&self, name_tag: [u8; 32], verify: V) -> Result<Option<T>, TooMany>
    where
        T: Send + 'static,
        V: FnOnce() -> Option<T> + Send + 'static,
    {
        let name = held(&self.0.names).find(name_tag, self.0.pace.names);
        let Some(free) = FreeTry::take(&name, self.0.pace.free) else {
            let mut turn = self.await_turn(&name).await?;
            *turn = Instant::now() + self.0.pace.apart;
            // Not through the queue: it could refuse her after a minute's wait, and only one for each name comes here.
            return self
                .start(move || {
                    let verified = verify();
                    drop(turn);
                    verified
                })
                .await;
        };
        self.run(move || {
            let verified = verify();
            free.end(verified.is_some());
            verified
        })
        .await
    }

    /// Runs what stretches words without guessing at a name: setting a lock, or trying a recovery phrase (76 bits, and
    /// every one typed is another, so that only the runs at once need bounds).
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, TooMany> {
        let waiting = Arc::clone(&self.0.queue).try_acquire_owned().or(Err(TooMany))?;
        self.start(|| {
            drop(waiting);
            work()
        })
        .await
    }

    async fn start<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, TooMany> {
        let run = Arc::clone(&self.0.runs).acquire_owned().await.or(Err(TooMany))?;
        // The permit goes along: a caller who hangs up leaves the work running, and it still counts as one at once.
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(run);
            done
        });
        match done.await {
            Ok(done) => Ok(done),
            Err(failed) if failed.is_panic() => std::panic::resume_unwind(failed.into_panic()),
            Err(_stopping) => Err(TooMany),
        }
    }

    /// Whoever of those waiting gets hold of the turn waits until its moment has come, draws who is next, and hands it
    /// over. A turn handed to someone who has left comes back by being dropped.
    async fn await_turn(&self, name: &Arc<Name>) -> Result<Turn, TooMany> {
        let (place, mut mine) = Place::take(name, self.0.pace.room)?;
        loop {
            let mut turn = tokio::select! {
                biased;
                Ok(turn) = &mut mine => return Ok(turn),
                turn = Arc::clone(&name.turn).lock_owned() => turn,
            };
            sleep_until(*turn).await;
            while let Some((ticket, next)) = self.draw(name) {
                if ticket == place.ticket {
                    return Ok(turn);
                }
                match next.send(turn) {
                    Ok(()) => break,
                    Err(back) => turn = back,
                }
            }
        }
    }

    fn draw(&self, name: &Name) -> Option<(u64, oneshot::Sender<Turn>)> {
        let line = &mut held(&name.waiting).line;
        let within = IN_ORDER_WITHIN.as_millis() / self.0.pace.apart.as_millis().max(1);
        let crowded = line.len() as u128 > within;
        let at = if crowded { self.0.random.below(line.len()) } else { 0 };
        line.remove(at)
    }
}

impl Names {
    fn find(&mut self, tag: [u8; 32], most: usize) -> Arc<Name> {
        if self.turned.elapsed() >= FORGET_AFTER || self.recent.len() >= most / 2 {
            self.older = std::mem::take(&mut self.recent);
            self.turned = Instant::now();
        }
        let older = &mut self.older;
        Arc::clone(
            self.recent.entry(tag).or_insert_with(|| older.remove(&tag).unwrap_or_else(|| Arc::new(Name::new()))),
        )
    }
}

impl Name {
    fn new() -> Self {
        Self {
            tries: Mutex::new(0),
            turn: Arc::new(tokio::sync::Mutex::new(Instant::now())),
            waiting: Mutex::default(),
        }
    }
}

/// A free try under way. It counts as wrong until it proves right, or two hundred at the same moment would all be free.
struct FreeTry(Arc<Name>);

impl FreeTry {
    fn take(name: &Arc<Name>, free: u32) -> Option<Self> {
        let mut tries = held(&name.tries);
        (*tries < free).then(|| {
            *tries += 1;
            Self(Arc::clone(name))
        })
    }

    fn end(self, right: bool) {
        if right {
            *held(&self.0.tries) -= 1;
        }
    }
}

/// A place in the line for a turn; leaving gives it up.
struct Place {
    name: Arc<Name>,
    ticket: u64,
}

impl Place {
    fn take(name: &Arc<Name>, room: usize) -> Result<(Self, oneshot::Receiver<Turn>), TooMany> {
        let mut waiting = held(&name.waiting);
        if waiting.line.len() >= room {
            return Err(TooMany);
        }
        let (turn, mine) = oneshot::channel();
        waiting.last += 1;
        let ticket = waiting.last;
        waiting.line.push_back((ticket, turn));
        Ok((Self { name: Arc::clone(name), ticket }, mine))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // Tickets rise along the line, whoever was drawn out of it.
        let line = &mut held(&self.name.waiting).line;
        if let Ok(at) = line.binary_search_by_key(&self.ticket, |(ticket, _)| *ticket) {
            line.remove(at);
        }
    }
}

fn held<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
