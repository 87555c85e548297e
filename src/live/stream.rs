//! One live stream of this node: its followers, the events kept for who comes back, and the task that loads what is new
//! and hands it out.
//!
//! Invariant: every event up to `head` has been, or is being, handed to each follower whose `next` is not beyond it;
//! `next` only grows by what was handed out. So there is neither gap nor duplicate, however follows, hints and events
//! race. No event is handed to a follower who was not confirmed under its access epoch: a member removed a moment ago
//! must not hear what is said about it.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use entity::ids::{MembershipId, SpaceId, StreamId};
use tokio::sync::Notify;

use super::event::{Event, follow_on};
use super::frame::{self, Frame};
use super::hub::Hub;
use super::lock;
use super::outlet::About;
use super::settings::Settings;
use super::socket::Socket;
use super::source::{Follow, Source};

/// Events loaded at once, for followers and for who catches up.
pub const PAGE: u32 = 64;
/// Followers served before the others of this node get their turn again.
const TURN: usize = 32;
/// A whole page is written to a socket in one go up to this size.
const TOGETHER: usize = 16 << 10;

pub struct Follower<S: Source> {
    ticket: u64,
    socket: Arc<Socket<S>>,
    muted: Arc<[MembershipId]>,
    epoch: i64,
    /// Doubt is raised by whoever knows of a change, and settled by an answer that was asked for after it.
    doubt: u32,
    settled: u32,
    /// The next number she is due; `None` while she catches up by herself.
    next: Option<i64>,
}

struct State<S: Source> {
    head: i64,
    epoch: i64,
    kept: VecDeque<Arc<Event>>,
    kept_bytes: usize,
    followers: Vec<Option<Follower<S>>>,
    free: Vec<usize>,
    tickets: u64,
}

pub struct LiveStream<S: Source> {
    pub id: StreamId,
    pub space: SpaceId,
    settings: Settings,
    state: Mutex<State<S>>,
    hinted: AtomicI64,
    stirred: Notify,
}

/// A follower's place; the ticket tells it from whoever has the place after her.
#[derive(Clone, Copy, Debug)]
pub struct Seat {
    place: usize,
    ticket: u64,
}

/// Where someone who catches up stands.
pub enum Standing {
    /// She may see events of this epoch, but for the words of these.
    Good(Arc<[MembershipId]>),
    /// Ask for her proof again; this is the doubt it would settle.
    Doubtful(u32),
    Gone,
}

/// What came of trying to become live.
pub enum Turn {
    Live,
    Behind,
    Doubtful(u32),
    Gone,
}

impl<S: Source> LiveStream<S> {
    pub fn new(id: StreamId, proof: &Follow, settings: Settings) -> Self {
        let state = State {
            head: proof.head,
            epoch: proof.epoch,
            kept: VecDeque::new(),
            kept_bytes: 0,
            followers: Vec::new(),
            free: Vec::new(),
            tickets: 0,
        };
        // What was said between the proof and now had no stream to be hinted to: look once. A hint beyond the log does
        // no harm; each further one makes us look again.
        let hinted = AtomicI64::new(proof.head + 1);
        let stirred = Notify::new();
        stirred.notify_one();
        Self { id, space: proof.space, settings, state: Mutex::new(state), hinted, stirred }
    }

    pub fn hint(&self, seq: i64) {
        self.hinted.fetch_max(seq, Ordering::AcqRel);
        self.stirred.notify_one();
    }

    /// The space has moved on to this access epoch: who was confirmed before it is asked about now, event or none.
    pub fn space_moved(&self, epoch: i64) {
        let mut state = lock(&self.state);
        if state.epoch < epoch {
            state.epoch = epoch;
            self.stirred.notify_one();
        }
    }

    /// The last number handed out, and the access epoch it was handed out under.
    pub fn reached(&self) -> (i64, i64) {
        let state = lock(&self.state);
        (state.head, state.epoch)
    }

    /// Every follower for whom `whom` holds is asked about before she gets anything more.
    pub fn doubt(&self, whom: impl Fn(&S::Viewer) -> bool) {
        let mut any = false;
        for follower in lock(&self.state).followers.iter_mut().flatten() {
            if whom(&follower.socket.viewer) {
                follower.doubt += 1;
                any = true;
            }
        }
        if any {
            self.stirred.notify_one();
        }
    }

    /// Takes a place, still catching up, and says how far the stream is.
    pub fn seat(&self, socket: &Arc<Socket<S>>, proof: &Follow) -> (Seat, i64) {
        let mut state = lock(&self.state);
        state.tickets += 1;
        let ticket = state.tickets;
        let (socket, muted) = (Arc::clone(socket), Arc::from(proof.muted.as_slice()));
        let follower = Follower { ticket, socket, muted, epoch: proof.epoch, doubt: 0, settled: 0, next: None };
        let place = state.free.pop().unwrap_or(state.followers.len());
        match state.followers.get_mut(place) {
            Some(free) => *free = Some(follower),
            None => state.followers.push(Some(follower)),
        }
        let head = state.head.max(proof.head);
        drop(state);
        self.hint(proof.head);
        (Seat { place, ticket }, head)
    }

    /// Gives the place back. `false` when it was lost before.
    pub fn leave(&self, seat: Seat) -> bool {
        let mut state = lock(&self.state);
        let left = state.find(seat).is_some();
        if left {
            state.vacate(seat.place);
        }
        let empty = state.is_empty();
        drop(state);
        if empty {
            self.stirred.notify_one();
        }
        left
    }

    pub fn holds(&self, seat: Seat) -> bool {
        lock(&self.state).find(seat).is_some()
    }

    pub fn is_empty(&self) -> bool {
        lock(&self.state).is_empty()
    }

    /// Whether she may be given events of `epoch` now.
    pub fn standing(&self, seat: Seat, epoch: i64) -> Standing {
        match lock(&self.state).find(seat) {
            None => Standing::Gone,
            Some(follower) if follower.doubtful(epoch) => Standing::Doubtful(follower.doubt),
            Some(follower) => Standing::Good(Arc::clone(&follower.muted)),
        }
    }

    /// The answer to a doubt. Whoever is no longer entitled hears `gone` and nothing else.
    pub fn settle(&self, seat: Seat, doubt: u32, proof: Option<Follow>) {
        let mut state = lock(&self.state);
        let Some(follower) = state.find(seat) else { return };
        let Some(proof) = proof else {
            follower.socket.outlet.send(&frame::gone(self.id), About::Socket);
            return state.vacate(seat.place);
        };
        follower.settled = doubt;
        follower.epoch = proof.epoch;
        follower.muted = Arc::from(proof.muted);
    }

    /// Goes on live after number `at`, with what is kept in between; in one step, so that nothing falls between.
    pub fn go_live(&self, seat: Seat, at: i64) -> Turn {
        let mut state = lock(&self.state);
        let (head, epoch) = (state.head, state.epoch);
        let kept: Vec<_> = state.kept.iter().filter(|event| event.seq > at).cloned().collect();
        let Some(follower) = state.find(seat) else { return Turn::Gone };
        if follower.doubtful(epoch) {
            return Turn::Doubtful(follower.doubt);
        }
        let missing = usize::try_from(head - at).unwrap_or(0);
        if missing > kept.len() {
            return Turn::Behind;
        }
        follower.next = Some(at + 1);
        follower.deliver(&kept, None);
        Turn::Live
    }

    /// Goes on live from the head, whatever was missed.
    pub fn go_live_from_head(&self, seat: Seat, head: i64) {
        let mut state = lock(&self.state);
        let head = head.max(state.head);
        if let Some(follower) = state.find(seat) {
            follower.next = Some(head + 1);
            follower.socket.outlet.send(&frame::reload(self.id), About::Reload(self.id));
        }
    }

    /// Serves the followers until there are none.
    pub async fn run(self: Arc<Self>, hub: Arc<Hub<S>>) {
        loop {
            self.stirred.notified().await;
            while let Err(error) = self.catch_up(&hub.source).await {
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

    /// Settles doubts, then loads and hands out until there is nothing new.
    async fn catch_up(&self, source: &S) -> Result<(), S::Error> {
        loop {
            let (head, epoch) = self.reached();
            self.confirm(source, epoch).await?;
            if self.hinted.load(Ordering::Acquire) <= head || self.is_empty() {
                return Ok(());
            }
            let page = source.events(self.id, head, PAGE).await?;
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
            self.hand_out(&events).await;
        }
    }

    /// Asks again for every follower who is in doubt, or was confirmed before `epoch`.
    async fn confirm(&self, source: &S, epoch: i64) -> Result<(), S::Error> {
        let doubtful = lock(&self.state).doubtful(epoch);
        for (seat, doubt, socket) in doubtful {
            let proof = source.follow(&socket.viewer, self.id).await?;
            // An answer older than the event cannot vouch for it.
            self.settle(seat, doubt, proof.filter(|proof| proof.epoch >= epoch));
        }
        Ok(())
    }

    /// Makes `events` the stream's newest, unless someone must be confirmed before she may see them.
    fn publish(&self, events: &[Arc<Event>], epoch: i64) -> bool {
        let mut state = lock(&self.state);
        if state.followers.iter().flatten().any(|follower| follower.doubtful(epoch)) {
            return false;
        }
        state.epoch = state.epoch.max(epoch);
        for event in events {
            state.keep(event, &self.settings);
        }
        true
    }

    async fn hand_out(&self, events: &[Arc<Event>]) {
        let together = together(events);
        let mut from = 0;
        loop {
            {
                let mut state = lock(&self.state);
                let Some(turn) = state.followers.get_mut(from..) else { return };
                for follower in turn.iter_mut().take(TURN).flatten() {
                    follower.deliver(events, together.as_ref());
                }
                from += TURN;
                if from >= state.followers.len() {
                    return;
                }
            }
            tokio::task::yield_now().await;
        }
    }

    /// The log no longer holds what comes next: everyone fetches the page.
    fn skip_to(&self, seq: i64) {
        let mut state = lock(&self.state);
        state.head = seq;
        state.forget();
        for follower in state.followers.iter_mut().flatten().filter(|follower| follower.next.is_some()) {
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

impl<S: Source> Follower<S> {
    fn doubtful(&self, epoch: i64) -> bool {
        self.doubt != self.settled || self.epoch < epoch
    }

    /// Hands over what she is due of `events`, which are consecutive.
    fn deliver(&mut self, events: &[Arc<Event>], together: Option<&Frame>) {
        let (Some(next), Some(first), Some(last)) = (self.next, events.first(), events.last()) else { return };
        if next > last.seq {
            return;
        }
        self.next = Some(last.seq + 1);
        let (outlet, about) = (&self.socket.outlet, About::Event(first.stream()));
        match together {
            Some(frame) if next <= first.seq && self.muted.is_empty() => outlet.send(frame, about),
            _ => {
                for event in events.iter().filter(|event| event.seq >= next) {
                    outlet.send(event.frame_for(&self.muted), about);
                }
            }
        }
    }
}

impl<S: Source> State<S> {
    fn find(&mut self, seat: Seat) -> Option<&mut Follower<S>> {
        self.followers.get_mut(seat.place)?.as_mut().filter(|follower| follower.ticket == seat.ticket)
    }

    fn vacate(&mut self, place: usize) {
        if let Some(follower) = self.followers.get_mut(place) {
            *follower = None;
            self.free.push(place);
        }
    }

    fn is_empty(&self) -> bool {
        self.free.len() == self.followers.len()
    }

    fn doubtful(&self, epoch: i64) -> Vec<(Seat, u32, Arc<Socket<S>>)> {
        let followers = self.followers.iter().enumerate().filter_map(|(place, slot)| Some((place, slot.as_ref()?)));
        followers
            .filter(|(_, follower)| follower.doubtful(epoch))
            .map(|(place, follower)| {
                (Seat { place, ticket: follower.ticket }, follower.doubt, Arc::clone(&follower.socket))
            })
            .collect()
    }

    fn keep(&mut self, event: &Arc<Event>, settings: &Settings) {
        if event.rewrites {
            // A withdrawn message must not come back to someone who was away for a moment.
            self.forget();
        }
        self.head = event.seq;
        self.kept_bytes += event.shown().len();
        self.kept.push_back(Arc::clone(event));
        while self.kept.len() > settings.kept_events || self.kept_bytes > settings.kept_bytes {
            let Some(oldest) = self.kept.pop_front() else { break };
            self.kept_bytes -= oldest.shown().len();
        }
    }

    fn forget(&mut self) {
        self.kept.clear();
        self.kept_bytes = 0;
    }
}
