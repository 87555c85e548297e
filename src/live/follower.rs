//! One follower of a live stream, and the seats they sit in.

use std::sync::Arc;

use entity::ids::MembershipId;

use super::event::Event;
use super::frame::Frame;
use super::outlet::About;
use super::socket::Socket;
use super::source::{Follow, Source};

pub struct Follower<S: Source> {
    ticket: u64,
    pub socket: Arc<Socket<S>>,
    pub muted: Arc<[MembershipId]>,
    epoch: i64,
    /// Doubt is raised by whoever knows of a change, and settled by an answer that was asked for after it.
    pub doubt: u32,
    settled: u32,
    /// The next number she is due; `None` while she catches up by herself.
    pub next: Option<i64>,
}

/// A follower's place; the ticket tells it from whoever has the place after her.
#[derive(Clone, Copy, Debug)]
pub struct Seat {
    place: usize,
    ticket: u64,
}

/// Everyone who follows one stream. Seats are used again, so that handing out never has to move anyone.
pub struct Followers<S: Source> {
    seats: Vec<Option<Follower<S>>>,
    free: Vec<usize>,
    tickets: u64,
}

impl<S: Source> Default for Followers<S> {
    fn default() -> Self {
        Self { seats: Vec::new(), free: Vec::new(), tickets: 0 }
    }
}

impl<S: Source> Follower<S> {
    pub fn doubtful(&self, epoch: i64) -> bool {
        self.doubt != self.settled || self.epoch < epoch
    }

    /// Takes an answer to a doubt of hers.
    pub fn confirm(&mut self, doubt: u32, proof: Follow) {
        self.settled = doubt;
        self.epoch = proof.epoch;
        self.muted = Arc::from(proof.muted);
    }

    /// Hands over what she is due of `events`, which are consecutive.
    pub fn deliver(&mut self, events: &[Arc<Event>], together: Option<&Frame>) {
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

impl<S: Source> Followers<S> {
    pub fn seat(&mut self, socket: &Arc<Socket<S>>, proof: &Follow) -> Seat {
        self.tickets += 1;
        let ticket = self.tickets;
        let (socket, muted) = (Arc::clone(socket), Arc::from(proof.muted.as_slice()));
        let follower = Follower { ticket, socket, muted, epoch: proof.epoch, doubt: 0, settled: 0, next: None };
        let place = self.free.pop().unwrap_or(self.seats.len());
        match self.seats.get_mut(place) {
            Some(free) => *free = Some(follower),
            None => self.seats.push(Some(follower)),
        }
        Seat { place, ticket }
    }

    pub fn find(&mut self, seat: Seat) -> Option<&mut Follower<S>> {
        self.seats.get_mut(seat.place)?.as_mut().filter(|follower| follower.ticket == seat.ticket)
    }

    /// Frees the seat; `None` when its follower had lost it before.
    pub fn leave(&mut self, seat: Seat) -> Option<Follower<S>> {
        self.find(seat)?;
        self.free.push(seat.place);
        self.seats.get_mut(seat.place)?.take()
    }

    pub fn is_empty(&self) -> bool {
        self.free.len() == self.seats.len()
    }

    pub fn all(&mut self) -> impl Iterator<Item = &mut Follower<S>> {
        self.seats.iter_mut().flatten()
    }

    /// Those in some of the seats, or `None` when there are none so far up.
    pub fn some(&mut self, from: usize, count: usize) -> Option<impl Iterator<Item = &mut Follower<S>>> {
        let seats = self.seats.get_mut(from..).filter(|seats| !seats.is_empty())?;
        Some(seats.iter_mut().take(count).flatten())
    }

    pub fn any_doubtful(&self, epoch: i64) -> bool {
        self.seats.iter().flatten().any(|follower| follower.doubtful(epoch))
    }

    /// Whom to ask about before an event of this epoch, and the doubt that each answer settles.
    pub fn doubtful(&self, epoch: i64) -> Vec<(Seat, u32, Arc<Socket<S>>)> {
        let taken = self.seats.iter().enumerate().filter_map(|(place, seat)| Some((place, seat.as_ref()?)));
        taken
            .filter(|(_, follower)| follower.doubtful(epoch))
            .map(|(place, follower)| {
                (Seat { place, ticket: follower.ticket }, follower.doubt, Arc::clone(&follower.socket))
            })
            .collect()
    }
}
