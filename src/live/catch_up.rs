//! Following a stream: register first, then catch up, then go on live in one step with what was handed out meanwhile.
//! Any other order would lose or repeat what is said in between.

use std::sync::Arc;

use entity::ids::{MembershipId, StreamId};

use super::event::{Event, follow_on};
use super::follower::Seat;
use super::frame;
use super::inbound::Inbound;
use super::outlet::{About, Ending};
use super::source::{Follow, Source};
use super::stream::{LiveStream, PAGE, Standing, Turn};

/// What she hears when the database could not be read: come back, nothing is lost.
fn not_now(error: impl std::fmt::Display) -> Ending {
    tracing::warn!(%error, "a stream could not be followed");
    Ending::Close(1011, "try again")
}

impl<S: Source> Inbound<'_, S> {
    pub(super) async fn follow(&mut self, id: StreamId, after: i64) -> Result<(), Ending> {
        self.unfollow(id);
        self.seats.retain(|(stream, seat)| stream.holds(*seat));
        let proof = if self.seats.len() < self.hub.settings.follows_per_socket { self.ask(id).await? } else { None };
        let Some(proof) = proof else {
            self.socket.outlet.send(&frame::gone(id), About::Socket);
            return Ok(());
        };
        let (stream, seat, head) = self.hub.seat(self.socket, id, &proof);
        self.seats.push((Arc::clone(&stream), seat));
        self.socket.outlet.send(&frame::heads(id, head), About::Socket);
        let after = after.max(0);
        // A number that the stream has not reached is not one we gave her: her page is of another world.
        if head - after > self.hub.settings.catch_up || after > head {
            stream.go_live_from_head(seat, head);
            return Ok(());
        }
        self.catch_up(&stream, seat, after).await
    }

    async fn ask(&self, id: StreamId) -> Result<Option<Follow>, Ending> {
        self.hub.source.follow(&self.socket.viewer, id).await.map_err(not_now)
    }

    async fn catch_up(&self, stream: &LiveStream<S>, seat: Seat, mut at: i64) -> Result<(), Ending> {
        loop {
            match stream.go_live(seat, at) {
                Turn::Live | Turn::Gone => return Ok(()),
                Turn::Doubtful(doubt) => {
                    let (_, epoch) = stream.reached();
                    let proof = self.ask(stream.id).await?.filter(|proof| proof.epoch >= epoch);
                    stream.settle(seat, doubt, proof);
                    continue;
                }
                Turn::Behind => {}
            }
            let page = self.hub.source.events(stream.id, at, PAGE).await.map_err(not_now)?;
            let epoch = page.iter().map(|event| event.epoch).max().unwrap_or(i64::MIN);
            let Some(muted) = self.may_see(stream, seat, epoch).await? else { return Ok(()) };
            let Some(last) = page.last().map(|event| event.seq).filter(|_| follow_on(&page, at)) else {
                stream.go_live_from_head(seat, at);
                return Ok(());
            };
            for loaded in &page {
                let event = Event::encode(stream.id, loaded);
                self.socket.outlet.send(event.frame_for(&muted), About::Event(stream.id));
                self.socket.outlet.ease().await;
            }
            at = last;
        }
    }

    /// Confirms that she may see events of this epoch, and says whose words she does not want; `None` once she is out.
    async fn may_see(
        &self,
        stream: &LiveStream<S>,
        seat: Seat,
        epoch: i64,
    ) -> Result<Option<Arc<[MembershipId]>>, Ending> {
        loop {
            match stream.standing(seat, epoch) {
                Standing::Good(muted) => return Ok(Some(muted)),
                Standing::Gone => return Ok(None),
                Standing::Doubtful(doubt) => {
                    let proof = self.ask(stream.id).await?.filter(|proof| proof.epoch >= epoch);
                    stream.settle(seat, doubt, proof);
                }
            }
        }
    }
}
