//! The one place of a node that knows its open sockets and its live streams. A stream lives here only while someone
//! follows it; its task, like every other of the engine, ends with the hub.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use entity::ids::{SpaceId, StreamId};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::bus::{Hint, Listener, Moved};
use super::follower::Seat;
use super::lock;
use super::outlet::Ending;
use super::protocol::SESSION_ENDED;
use super::settings::Settings;
use super::socket::Socket;
use super::source::{Follow, Source};
use super::stream::LiveStream;
use super::sweep;
use crate::tasks;

/// RFC 6455, 7.4.1: this endpoint is going away.
const GOING_AWAY: u16 = 1001;

pub struct Hub<S: Source> {
    pub(super) source: S,
    pub(super) settings: Settings,
    pub(super) ending: CancellationToken,
    tasks: TaskTracker,
    began: Instant,
    numbers: AtomicU64,
    streams: Mutex<HashMap<StreamId, Arc<LiveStream<S>>>>,
    sockets: Mutex<Sockets<S>>,
}

struct Sockets<S: Source> {
    all: HashMap<u64, Arc<Socket<S>>>,
    of_session: HashMap<S::Session, usize>,
}

impl<S: Source> Hub<S> {
    /// Starts the engine on the current runtime.
    pub fn new(source: S, settings: Settings) -> Arc<Self> {
        let hub = Arc::new(Self {
            source,
            settings,
            ending: CancellationToken::new(),
            tasks: TaskTracker::new(),
            began: Instant::now(),
            numbers: AtomicU64::new(0),
            streams: Mutex::default(),
            sockets: Mutex::new(Sockets { all: HashMap::new(), of_session: HashMap::new() }),
        });
        hub.spawn("live heads", sweep::look_at_heads(Arc::clone(&hub)));
        hub.spawn("live sockets", sweep::look_over_sockets(Arc::clone(&hub)));
        hub
    }

    /// A stream has a new number. Costs nothing when nobody here follows it.
    pub fn hint(&self, stream: StreamId, seq: i64) {
        let stream = lock(&self.streams).get(&stream).cloned();
        if let Some(stream) = stream {
            stream.hint(seq);
        }
    }

    /// Access to a space, or what a viewer wants to see of it, has changed: her follows are confirmed anew at once.
    /// The access epoch would do it with the next event; who is removed shall hear nothing more from now on.
    pub fn doubt(&self, space: SpaceId, whom: impl Fn(&S::Viewer) -> bool) {
        for stream in self.live().into_iter().filter(|stream| stream.space == space) {
            stream.doubt(&whom);
        }
    }

    /// Sign-out and Exit: her sockets close before the answer is written.
    pub fn close_session(&self, session: &S::Session) {
        self.close_where(|socket| socket.session == *session);
    }

    /// Signing out everywhere, deleting an account.
    pub fn close_viewers(&self, whom: impl Fn(&S::Viewer) -> bool) {
        self.close_where(|socket| whom(&socket.viewer));
    }

    fn close_where(&self, whom: impl Fn(&Socket<S>) -> bool) {
        for socket in self.open().iter().filter(|socket| whom(socket)) {
            socket.outlet.end(Ending::Close(SESSION_ENDED, "session ended"));
        }
    }

    /// Tells every socket, and waits until all tasks have ended, at most for twice the time of a goodbye.
    pub async fn shutdown(&self) {
        self.ending.cancel();
        for socket in self.open() {
            socket.outlet.end(Ending::Close(GOING_AWAY, "going away"));
        }
        for stream in self.live() {
            stream.hint(i64::MIN);
        }
        self.tasks.close();
        if tokio::time::timeout(self.settings.goodbye * 2, self.tasks.wait()).await.is_err() {
            tracing::warn!(tasks = self.tasks.len(), "live tasks still running at shutdown");
        }
    }

    /// How many sockets are open, for the operator's page and for tests.
    pub fn socket_count(&self) -> usize {
        lock(&self.sockets).all.len()
    }

    /// How many streams are live.
    /// Whether anyone here follows this stream.
    pub fn is_live(&self, stream: StreamId) -> bool {
        lock(&self.streams).contains_key(&stream)
    }

    pub fn stream_count(&self) -> usize {
        lock(&self.streams).len()
    }

    pub(super) fn elapsed(&self) -> Duration {
        self.began.elapsed()
    }

    pub(super) fn next_number(&self) -> u64 {
        self.numbers.fetch_add(1, Ordering::Relaxed)
    }

    pub(super) fn open(&self) -> Vec<Arc<Socket<S>>> {
        lock(&self.sockets).all.values().cloned().collect()
    }

    pub(super) fn live(&self) -> Vec<Arc<LiveStream<S>>> {
        lock(&self.streams).values().cloned().collect()
    }

    /// One session with very many sockets is not a reader.
    pub(super) fn has_room_for(&self, session: &S::Session) -> bool {
        let open = lock(&self.sockets).of_session.get(session).copied().unwrap_or(0);
        !self.ending.is_cancelled() && open < self.settings.sockets_per_session
    }

    pub(super) fn admit(&self, socket: &Arc<Socket<S>>) {
        let mut sockets = lock(&self.sockets);
        *sockets.of_session.entry(socket.session.clone()).or_insert(0) += 1;
        sockets.all.insert(socket.number, Arc::clone(socket));
        drop(sockets);
        // A shutdown that began meanwhile has not seen this socket.
        if self.ending.is_cancelled() {
            socket.outlet.end(Ending::Close(GOING_AWAY, "going away"));
        }
    }

    pub(super) fn dismiss(&self, socket: &Socket<S>) {
        let mut sockets = lock(&self.sockets);
        sockets.all.remove(&socket.number);
        if let Entry::Occupied(mut open) = sockets.of_session.entry(socket.session.clone()) {
            *open.get_mut() -= 1;
            if *open.get() == 0 {
                open.remove();
            }
        }
    }

    /// Takes a place in a stream, which comes alive if nobody followed it yet. The lock on the streams is held over
    /// both, so that a stream cannot retire in between.
    pub(super) fn seat(
        self: &Arc<Self>,
        socket: &Arc<Socket<S>>,
        id: StreamId,
        proof: &Follow,
    ) -> (Arc<LiveStream<S>>, Seat, i64) {
        let mut streams = lock(&self.streams);
        let stream = streams.entry(id).or_insert_with(|| {
            let stream = Arc::new(LiveStream::new(id, proof, self.settings));
            self.spawn("live stream", Arc::clone(&stream).run(Arc::clone(self)));
            stream
        });
        let (seat, head) = stream.seat(socket, proof);
        (Arc::clone(stream), seat, head)
    }

    /// Lets a stream go that nobody follows any more.
    pub(super) fn retire(&self, stream: &LiveStream<S>) -> bool {
        let mut streams = lock(&self.streams);
        let empty = stream.is_empty();
        if empty {
            streams.remove(&stream.id);
        }
        empty
    }

    /// Lets a stream go whose task has failed, so that the next follow starts a new one.
    pub(super) fn forget(&self, stream: &LiveStream<S>) {
        lock(&self.streams).remove(&stream.id);
    }

    /// Every task of the engine starts here, so that a shutdown waits for it and a failure is heard of.
    pub(super) fn spawn(&self, name: &'static str, task: impl Future<Output = ()> + Send + 'static) {
        tasks::spawn(name, self.tasks.track_future(task));
    }
}

impl<S: Source> Listener for Hub<S> {
    fn heard(&self, hint: Hint) {
        self.hint(hint.stream, hint.seq);
    }

    fn moved(&self, moved: Moved) {
        for stream in self.live().into_iter().filter(|stream| stream.space == moved.space) {
            stream.space_moved(moved.epoch);
        }
    }
}
