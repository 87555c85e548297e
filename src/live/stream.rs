//! One live stream of this node: how far it is, who follows it, and how someone comes to follow or ceases to. What is
//! new is loaded and handed out by its task, in `fan_out.rs`.
//!
//! Invariant: every event up to `head` has been, or is being, handed to each follower whose `next` is not beyond it;
//! `next` only grows by what was handed out. So there is neither gap nor duplicate, however follows, hints and events
//! race. No event is handed to a follower who was not confirmed under its access epoch: a member removed a moment ago
//! must not hear what is said about it.

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use entity::ids::{MembershipId, SpaceId, StreamId};
use tokio::sync::Notify;

use super::follower::{Followers, Seat};
use super::frame;
use super::kept::Kept;
use super::lock;
use super::outlet::About;
use super::settings::Settings;
use super::socket::Socket;
use super::source::{Follow, Source};

/// Events loaded at once, for followers and for who catches up.
pub const PAGE: u32 = 64;

pub(super) struct State<S: Source> {
    pub head: i64,
    pub epoch: i64,
    pub kept: Kept,
    pub followers: Followers<S>,
}

pub struct LiveStream<S: Source> {
    pub id: StreamId,
    pub space: SpaceId,
    pub(super) settings: Settings,
    pub(super) state: Mutex<State<S>>,
    pub(super) hinted: AtomicI64,
    /// What was said between the first proof and the first look had no stream to be hinted to.
    pub(super) looked: AtomicBool,
    pub(super) stirred: Notify,
    /// Someone must be asked about, which does not wait until the stream has taken its breath.
    pub(super) doubted: Notify,
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
        let (kept, followers) = (Kept::default(), Followers::default());
        let state = Mutex::new(State { head: proof.head, epoch: proof.epoch, kept, followers });
        let (hinted, looked) = (AtomicI64::new(proof.head), AtomicBool::new(false));
        let (stirred, doubted) = (Notify::new(), Notify::new());
        stirred.notify_one();
        Self { id, space: proof.space, settings, state, hinted, looked, stirred, doubted }
    }

    /// A hint beyond the log does no harm: each further one makes us look again.
    pub fn hint(&self, seq: i64) {
        self.hinted.fetch_max(seq, Ordering::AcqRel);
        self.stirred.notify_one();
    }

    /// The space has moved on to this access epoch: who was confirmed before it is asked about now, event or none.
    pub fn space_moved(&self, epoch: i64) {
        let mut state = lock(&self.state);
        if state.epoch < epoch {
            state.epoch = epoch;
            self.stir_doubts();
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
        for follower in lock(&self.state).followers.all() {
            if whom(&follower.socket.viewer) {
                follower.doubt += 1;
                any = true;
            }
        }
        if any {
            self.stir_doubts();
        }
    }

    fn stir_doubts(&self) {
        self.stirred.notify_one();
        self.doubted.notify_one();
    }

    /// Takes a place, still catching up, and says how far the stream is.
    pub fn seat(&self, socket: &Arc<Socket<S>>, proof: &Follow) -> (Seat, i64) {
        let mut state = lock(&self.state);
        let seat = state.followers.seat(socket, proof);
        let head = state.head.max(proof.head);
        drop(state);
        self.hint(proof.head);
        (seat, head)
    }

    /// Gives the place back.
    pub fn leave(&self, seat: Seat) {
        let mut state = lock(&self.state);
        state.followers.leave(seat);
        if state.followers.is_empty() {
            self.stirred.notify_one();
        }
    }

    pub fn holds(&self, seat: Seat) -> bool {
        lock(&self.state).followers.find(seat).is_some()
    }

    pub fn is_empty(&self) -> bool {
        lock(&self.state).followers.is_empty()
    }

    /// Whether she may be given events of `epoch` now.
    pub fn standing(&self, seat: Seat, epoch: i64) -> Standing {
        match lock(&self.state).followers.find(seat) {
            None => Standing::Gone,
            Some(follower) if follower.doubtful(epoch) => Standing::Doubtful(follower.doubt),
            Some(follower) => Standing::Good(Arc::clone(&follower.muted)),
        }
    }

    /// The answer to a doubt. Whoever is no longer entitled hears `gone` and nothing else.
    pub fn settle(&self, seat: Seat, doubt: u32, proof: Option<Follow>) {
        let mut state = lock(&self.state);
        match (proof, state.followers.find(seat)) {
            (Some(proof), Some(follower)) => follower.confirm(doubt, proof),
            (None, _) => {
                if let Some(follower) = state.followers.leave(seat) {
                    follower.socket.outlet.send(&frame::gone(self.id), About::Socket);
                }
            }
            (Some(_), None) => {}
        }
    }

    /// Goes on live after number `at`, with what is kept in between; in one step, so that nothing falls between.
    pub fn go_live(&self, seat: Seat, at: i64) -> Turn {
        let mut state = lock(&self.state);
        let (head, epoch) = (state.head, state.epoch);
        let kept = state.kept.after(at);
        let Some(follower) = state.followers.find(seat) else { return Turn::Gone };
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
        if let Some(follower) = state.followers.find(seat) {
            follower.next = Some(head + 1);
            follower.socket.outlet.send(&frame::reload(self.id), About::Reload(self.id));
        }
    }
}
