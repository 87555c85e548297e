//! The way out of one socket: written to directly while the peer keeps up, a bounded queue when it does not.
//!
//! Sending never waits, so a slow peer cannot slow the others. When its queue is full, the events of the stream that
//! fills it most are dropped and one `reload` of that stream takes their place; what is said after that follows on, so
//! the numbers she sees after fetching the page have no gap, and a loud room costs a quiet conversation beside it
//! nothing. A peer that lets even its own answers pile up is cut.

use std::collections::VecDeque;
use std::io::{self, ErrorKind, IoSlice};
use std::sync::Mutex;
use std::time::Duration;

use bytes::Buf;
use entity::ids::StreamId;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio::time::Instant;

use super::frame::{self, Frame};
use super::lock;

/// What a waiting frame is, which decides if it may be dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Event(StreamId),
    Reload(StreamId),
    /// Heads, acks and pings: never dropped.
    Socket,
}

/// Why a socket ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Say so with a closing frame first.
    Close(u16, &'static str),
    /// The peer is gone or does not read: nothing more to say.
    Cut,
}

struct Waiting {
    frame: Frame,
    about: About,
}

#[derive(Default)]
struct State {
    queue: VecDeque<Waiting>,
    bytes: usize,
    /// The first frame of the queue has been written in part, and must be finished before anything else.
    partial: bool,
    /// Since when the queue has not moved.
    stuck: Option<Instant>,
    ending: Option<Ending>,
}

pub struct Outlet {
    tcp: Option<TcpStream>,
    frames: usize,
    bytes: usize,
    state: Mutex<State>,
    /// The queue is no longer empty, or the end has come.
    stirred: Notify,
    /// The queue is short again.
    eased: Notify,
}

impl Outlet {
    /// Without `tcp`, everything goes through the queue and [`Outlet::pour`].
    pub fn new(tcp: Option<TcpStream>, frames: usize, bytes: usize) -> Self {
        let (state, stirred, eased) = (Mutex::default(), Notify::new(), Notify::new());
        Self { tcp, frames, bytes, state, stirred, eased }
    }

    pub fn tcp(&self) -> Option<&TcpStream> {
        self.tcp.as_ref()
    }

    /// Sends or queues; never waits.
    pub fn send(&self, frame: &Frame, about: About) {
        let mut state = lock(&self.state);
        if state.ending.is_some() || frame.is_empty() {
            return;
        }
        let mut frame = frame.clone();
        if state.queue.is_empty() {
            match self.try_write(&frame) {
                Ok(written) if written == frame.len() => return,
                Ok(written) => {
                    state.partial = written > 0;
                    frame.advance(written);
                }
                Err(_) => return self.finish(&mut state, Ending::Cut),
            }
        }
        let first = state.queue.is_empty();
        self.queue(&mut state, frame, about);
        if first {
            self.stirred.notify_one();
        }
    }

    fn try_write(&self, frame: &Frame) -> io::Result<usize> {
        match self.tcp.as_ref().map(|tcp| tcp.try_write(frame)) {
            None => Ok(0),
            Some(Err(error)) if error.kind() == ErrorKind::WouldBlock => Ok(0),
            Some(written) => written,
        }
    }

    fn queue(&self, state: &mut State, frame: Frame, about: About) {
        let over = |state: &State, frames: usize, bytes: usize| {
            !state.queue.is_empty() && (state.queue.len() >= frames || state.bytes + frame.len() > bytes)
        };
        if let About::Event(came) = about {
            while over(state, self.frames, self.bytes) {
                let dropped = state.overflow(came, frame.len());
                self.eased.notify_one();
                if dropped == came {
                    return;
                }
            }
        }
        if over(state, self.frames * 2, self.bytes * 2) {
            return self.finish(state, Ending::Cut);
        }
        state.push(frame, about);
    }

    /// Ends the socket: nothing is sent after this but the closing frame.
    pub fn end(&self, ending: Ending) {
        self.finish(&mut lock(&self.state), ending);
    }

    fn finish(&self, state: &mut State, ending: Ending) {
        state.ending.get_or_insert(ending);
        // What waits is not sent any more (she may just have left by Exit), but for the frame already begun: half a
        // frame followed by another would be read as garbage.
        let keep = usize::from(state.partial);
        state.queue.truncate(keep);
        state.bytes = state.queue.iter().map(|waiting| waiting.frame.len()).sum();
        self.stirred.notify_one();
        self.eased.notify_one();
    }

    pub fn ending(&self) -> Option<Ending> {
        lock(&self.state).ending
    }

    /// For how long the peer has taken nothing of what waits for it.
    pub fn stuck_for(&self, now: Instant) -> Duration {
        lock(&self.state).stuck.map_or(Duration::ZERO, |since| now.saturating_duration_since(since))
    }

    /// Waits until half of the queue is free, or the end has come.
    pub async fn ease(&self) {
        loop {
            {
                let state = lock(&self.state);
                let short = state.queue.len() <= self.frames / 2 && state.bytes <= self.bytes / 2;
                if short || state.ending.is_some() {
                    return;
                }
            }
            self.eased.notified().await;
        }
    }

    /// Writes what waits, whenever the peer has room, until the end.
    pub async fn drain(&self) -> Ending {
        let Some(tcp) = &self.tcp else { return std::future::pending().await };
        loop {
            match self.flush(tcp) {
                Ok(true) => self.stirred.notified().await,
                Ok(false) => tokio::select! {
                    ready = tcp.writable() => if ready.is_err() { self.end(Ending::Cut) },
                    () = self.stirred.notified() => {}
                },
                Err(_) => self.end(Ending::Cut),
            }
            if let Some(ending) = self.ending() {
                return ending;
            }
        }
    }

    /// Writes what it can; `true` when nothing is left.
    fn flush(&self, tcp: &TcpStream) -> io::Result<bool> {
        let mut state = lock(&self.state);
        while !state.queue.is_empty() {
            let mut slices = [IoSlice::new(&[]); 16];
            for (slice, waiting) in slices.iter_mut().zip(&state.queue) {
                *slice = IoSlice::new(&waiting.frame);
            }
            match tcp.try_write_vectored(&slices) {
                Ok(0) => return Err(ErrorKind::WriteZero.into()),
                Ok(written) => {
                    state.written(written);
                    self.eased.notify_one();
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(false),
                Err(error) => return Err(error),
            }
        }
        Ok(true)
    }

    /// [`Outlet::drain`] for a connection that is not plain TCP.
    pub async fn pour(&self, io: &mut (impl AsyncWrite + Unpin)) -> Ending {
        loop {
            if let Some(frame) = self.begin() {
                tokio::select! {
                    written = io.write_all(&frame) => match written {
                        Ok(()) => lock(&self.state).written(frame.len()),
                        Err(_) => self.end(Ending::Cut),
                    },
                    // How much of the frame is out is not known any more, so there can be no closing frame either.
                    () = self.ended() => return Ending::Cut,
                }
            } else {
                drop(io.flush().await);
                self.stirred.notified().await;
            }
            self.eased.notify_one();
            if let Some(ending) = self.ending() {
                return ending;
            }
        }
    }

    /// The first frame that waits, which from now on must be finished.
    fn begin(&self) -> Option<Frame> {
        let mut state = lock(&self.state);
        state.partial = !state.queue.is_empty();
        state.queue.front().map(|waiting| waiting.frame.clone())
    }

    async fn ended(&self) {
        while self.ending().is_none() {
            self.stirred.notified().await;
        }
    }

    /// What must still be written before the connection closes: the frame already begun, and the closing one.
    pub fn last_words(&self, ending: Ending) -> Vec<Frame> {
        let Ending::Close(code, reason) = ending else { return Vec::new() };
        let mut state = lock(&self.state);
        state.queue.drain(..).map(|waiting| waiting.frame).chain([frame::close(code, reason)]).collect()
    }
}

impl State {
    fn push(&mut self, frame: Frame, about: About) {
        self.bytes += frame.len();
        self.stuck.get_or_insert_with(Instant::now);
        self.queue.push_back(Waiting { frame, about });
    }

    fn written(&mut self, mut count: usize) {
        self.bytes = self.bytes.saturating_sub(count);
        while let Some(first) = self.queue.front_mut() {
            let length = first.frame.len();
            if count < length {
                first.frame.advance(count);
                self.partial |= count > 0;
                break;
            }
            count -= length;
            self.queue.pop_front();
            self.partial = false;
        }
        self.stuck = (!self.queue.is_empty()).then(Instant::now);
        if self.queue.is_empty() {
            // Having been slow once is no reason to hold room for it ever after.
            self.queue = VecDeque::new();
        }
    }

    /// Drops the events of the stream that fills the queue most, the one that came among them if it is of that stream,
    /// and asks for a reload of it. Says which stream it was.
    fn overflow(&mut self, came: StreamId, size: usize) -> StreamId {
        let begun = if self.partial { self.queue.pop_front() } else { None };
        let heaviest = self.heaviest(came, size);
        self.queue.retain(|waiting| waiting.about != About::Event(heaviest));
        if !self.queue.iter().chain(&begun).any(|waiting| waiting.about == About::Reload(heaviest)) {
            self.queue.push_back(Waiting { frame: frame::reload(heaviest), about: About::Reload(heaviest) });
        }
        if let Some(begun) = begun {
            self.queue.push_front(begun);
        }
        self.bytes = self.queue.iter().map(|waiting| waiting.frame.len()).sum();
        heaviest
    }

    /// Of which stream most bytes wait, with those that came.
    fn heaviest(&self, came: StreamId, size: usize) -> StreamId {
        let mut sizes = vec![(came, size)];
        for waiting in &self.queue {
            let About::Event(stream) = waiting.about else { continue };
            match sizes.iter_mut().find(|(of, _)| *of == stream) {
                Some((_, sum)) => *sum += waiting.frame.len(),
                None => sizes.push((stream, waiting.frame.len())),
            }
        }
        sizes.into_iter().max_by_key(|(_, sum)| *sum).map_or(came, |(stream, _)| stream)
    }
}
