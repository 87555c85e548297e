//! What the live engine asks of the rest of the house. Whoever implements [`Source`] decides who may see what; the
//! engine only promises to ask before it delivers.

use std::fmt::Display;
use std::future::Future;
use std::hash::Hash;

use entity::ids::{MembershipId, PostId, SpaceId, StreamId};
use serde::Serialize;
use uuid::Uuid;

/// One event as the log holds it now: an event whose words were withdrawn since has none.
#[derive(Clone, Debug)]
pub struct Loaded<E> {
    pub seq: i64,
    /// The space's access epoch when the event was written. A follower confirmed under an older one is asked about anew.
    pub epoch: i64,
    /// Whose words these are, so that who muted her gets the empty frame in their place.
    pub author: Option<MembershipId>,
    /// This event changes what earlier ones showed (edited, withdrawn, hidden …): frames kept of them are dropped.
    pub rewrites: bool,
    /// What everyone sees, whoever they are and whatever they read; `None` is for nobody.
    pub shown: Option<E>,
    /// Whose words it quotes, and what it is without them, for who muted that author.
    pub unquoted: Option<(MembershipId, E)>,
}

/// The proof that a viewer may read a stream, as of one moment.
#[derive(Clone, Debug)]
pub struct Follow {
    pub space: SpaceId,
    /// The space's access epoch, read together with the membership.
    pub epoch: i64,
    /// The stream's last number, read no earlier than the proof.
    pub head: i64,
    /// Authors whose words she does not want to see.
    pub muted: Vec<MembershipId>,
}

/// Where a stream and its space stand.
#[derive(Clone, Copy, Debug)]
pub struct Head {
    pub stream: StreamId,
    pub seq: i64,
    pub epoch: i64,
}

/// A message, as it was sent.
#[derive(Clone, Debug)]
pub struct Message {
    pub key: Uuid,
    pub text: String,
    /// The rules she was asked about and goes on with.
    pub anyway: Vec<String>,
}

/// What became of a message. Texts are in the sender's language.
#[derive(Clone, Debug)]
pub enum Said {
    Ack {
        seq: i64,
        /// What its sender is told beside.
        message: Option<String>,
    },
    Held {
        subject: PostId,
        message: String,
    },
    Refused {
        code: String,
        message: String,
        ranges: Vec<(u32, u32)>,
        /// To be sent back in `anyway`, to go on.
        rules: Vec<String>,
    },
    /// Her session has ended: the socket closes, and the page keeps her words.
    SignedOut,
}

/// The event log and the proofs, as the engine needs them. Reads must see every commit whose hint was told.
pub trait Source: Send + Sync + 'static {
    /// Who opened a socket.
    type Viewer: Send + Sync + 'static;
    /// What tells her sessions apart.
    type Session: Clone + Eq + Hash + Send + Sync + 'static;
    /// The body of an event's frame; `stream` and `seq` are added to its fields.
    type Event: Serialize + Send + Sync + 'static;
    /// Never shown to a peer, only logged.
    type Error: Display + Send + 'static;

    fn session(&self, viewer: &Self::Viewer) -> Self::Session;

    /// Up to `limit` events after `after`, in order and without gaps.
    fn events(
        &self,
        stream: StreamId,
        after: i64,
        limit: u32,
    ) -> impl Future<Output = Result<Vec<Loaded<Self::Event>>, Self::Error>> + Send;

    /// Where these streams stand; unknown ones are left out.
    fn heads(&self, streams: &[StreamId]) -> impl Future<Output = Result<Vec<Head>, Self::Error>> + Send;

    /// The same proof as reading the stream's page, session included. `None` is unknown, forbidden and lost alike.
    fn follow(
        &self,
        viewer: &Self::Viewer,
        stream: StreamId,
    ) -> impl Future<Output = Result<Option<Follow>, Self::Error>> + Send;

    /// The same of many followers of one stream, in their order: a membership that changes in a room of a thousand must
    /// not cost a thousand looks. The epoch of an answer is no newer than what it was found by.
    fn follow_all(
        &self,
        viewers: &[&Self::Viewer],
        stream: StreamId,
    ) -> impl Future<Output = Result<Vec<Option<Follow>>, Self::Error>> + Send;

    /// Says it durably or says why not. The session and the membership are proved again by this very write.
    fn say(&self, viewer: &Self::Viewer, room: StreamId, message: Message) -> impl Future<Output = Said> + Send;

    /// Whether her session is still open.
    fn revalidate(&self, viewer: &Self::Viewer) -> impl Future<Output = Result<bool, Self::Error>> + Send;
}
