//! The task of one live stream: loads what is new, confirms who may hear it, and hands it out, a few followers at a
//! time, so that a room of a thousand does not keep a room of two waiting.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use tokio::time::Instant;

use super::event::{Event, follow_on};
use super::frame::{self, Frame};
use super::hub::Hub;
use super::lock;
use super::outlet::{About, Ending};
use super::source::Source;
use super::stream::{LiveStream, PAGE};

/// Followers served before the others of this node get their turn again.
const TURN: usize = 32;
/// Followers asked about at once.
const ASKED: usize = 256;
/// A whole page is written to a socket in one go up to this size.
const TOGETHER: usize = 16 << 10;

impl<S: Source> LiveStream<S> {
    /// Serves the followers until there are none.
    pub async fn run(self: Arc<Self>, hub: Arc<Hub<S>>) {
        let _alarm = Alarm { stream: &self, hub: &hub };
        let mut breathed = Instant::now();
        loop {
            self.stirred.notified().await;
            while let Err(error) = self.catch_up(&hub.source, &mut breathed).await {
                tracing::warn!(%error, "live events could not be read; trying again");
                tokio::select! {
                    () = tokio::time::sleep(self.settings.look) => {}
                    () = hub.ending.cancelled() => return,
                }
            }
            if hub.retire(&self) || hub.ending.is_cancelled() {
                return;
            }
        }
    }

    /// Settles doubts, then loads and hands out until there is nothing new. It takes a breath between two hand-outs;
    /// doubts are settled meanwhile, for who was put out shall know it at once.
    async fn catch_up(&self, source: &S, breathed: &mut Instant) -> Result<(), S::Error> {
        loop {
            let (head, epoch) = self.reached();
            self.confirm(source, epoch).await?;
            let new = self.hinted.load(Ordering::Acquire) > head || !self.looked.load(Ordering::Acquire);
            if !new || self.is_empty() {
                return Ok(());
            }
            if Instant::now() < *breathed {
                tokio::select! {
                    () = tokio::time::sleep_until(*breathed) => {}
                    () = self.doubted.notified() => {}
                }
                continue;
            }
            let page = source.events(self.id, head, PAGE).await?;
            self.looked.store(true, Ordering::Release);
            let Some(last) = page.last().map(|event| event.seq) else { return Ok(()) };
            if !follow_on(&page, head) {
                self.skip_to(last);
                continue;
            }
            let events: Vec<_> = page.iter().map(|loaded| Arc::new(Event::encode(self.id, loaded))).collect();
            let epoch = page.iter().map(|event| event.epoch).max().unwrap_or(i64::MIN);
            while !self.publish(&events, epoch) {
                self.confirm(source, epoch).await?;
            }
            *breathed = Instant::now() + self.settings.breath;
            self.hand_out(&events).await;
        }
    }

    /// Asks again for every follower who is in doubt, or was confirmed before `epoch`.
    async fn confirm(&self, source: &S, epoch: i64) -> Result<(), S::Error> {
        let doubtful = lock(&self.state).followers.doubtful(epoch);
        for some in doubtful.chunks(ASKED) {
            let viewers: Vec<&S::Viewer> = some.iter().map(|(_, _, socket)| &socket.viewer).collect();
            let proofs = source.follow_all(&viewers, self.id).await?;
            for ((seat, doubt, _), proof) in some.iter().zip(proofs) {
                // An answer older than the event cannot vouch for it.
                self.settle(*seat, *doubt, proof.filter(|proof| proof.epoch >= epoch));
            }
        }
        Ok(())
    }

    /// Makes `events` the stream's newest, unless someone must be confirmed before she may see them.
    fn publish(&self, events: &[Arc<Event>], epoch: i64) -> bool {
        let mut state = lock(&self.state);
        if state.followers.any_doubtful(epoch) {
            return false;
        }
        state.epoch = state.epoch.max(epoch);
        for event in events {
            state.head = event.seq;
            state.kept.add(event, &self.settings);
        }
        true
    }

    async fn hand_out(&self, events: &[Arc<Event>]) {
        let together = together(events);
        for turn in 0.. {
            match lock(&self.state).followers.some(turn * TURN, TURN) {
                Some(some) => some.for_each(|follower| follower.deliver(events, together.as_ref())),
                None => return,
            }
            tokio::task::yield_now().await;
        }
    }

    /// The log no longer holds what comes next: everyone fetches the page.
    fn skip_to(&self, seq: i64) {
        let mut state = lock(&self.state);
        state.head = seq;
        state.kept.forget();
        for follower in state.followers.all().filter(|follower| follower.next.is_some()) {
            follower.next = Some(seq + 1);
            follower.socket.outlet.send(&frame::reload(self.id), About::Reload(self.id));
        }
    }
}

/// The frames of several events as one piece, so that they cost each socket one system call.
fn together(events: &[Arc<Event>]) -> Option<Frame> {
    let size: usize = events.iter().map(|event| event.shown().len()).sum();
    match events {
        [one] => Some(one.shown().clone()),
        _ if size <= TOGETHER => {
            Some(events.iter().flat_map(|event| event.shown().iter().copied()).collect::<Vec<u8>>().into())
        }
        _ => None,
    }
}

/// A stream whose task has failed would be silent for ever: its followers are sent to come again.
struct Alarm<'a, S: Source> {
    stream: &'a LiveStream<S>,
    hub: &'a Hub<S>,
}

impl<S: Source> Drop for Alarm<'_, S> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.hub.forget(self.stream);
            for follower in lock(&self.stream.state).followers.all() {
                follower.socket.outlet.end(Ending::Close(1011, "try again"));
            }
        }
    }
}
