//! The one way a post comes to be: its number in the stream, the post, the event and the sender's key, in one
//! transaction (P4).

use entity::ids::{MembershipId, PostId, StreamId};
use entity::{event, post, sent_key};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::access::{InSpace, Member, Proved, Target, Who};
use crate::accounts::secret::Label;
use crate::app::App;
use crate::db::{Reads, Writes};
use crate::error::{Error, Result};
use crate::moderation::verdict::Judged;
use crate::streams;

use super::words::Words;
use super::{notices, query};

/// A post about to be.
pub struct New {
    pub id: PostId,
    pub stream: StreamId,
    pub kind: post::Kind,
    pub parent: Option<Proved<PostId>>,
    pub words: Judged<Words>,
    /// For how many days; for ever if empty.
    pub lasts: Option<i64>,
    /// The sender's own name for this sending: the same key brings the same post, however often it is sent.
    pub key: Uuid,
    /// To the minute.
    pub at: i64,
    /// A thread has had nothing in this minute yet, and goes to the head of its list.
    pub later: bool,
}

/// A post as it came to be; or, for a key sent before, as it came to be then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    pub id: PostId,
    pub seq: i64,
    /// Whether this sending made it.
    pub new: bool,
    /// No rule speaks its language, and its author is to be told.
    pub unread: bool,
}

/// Publishes a post, unless the place was closed meanwhile. The same key with other words is refused, so that neither
/// text is lost silently.
pub async fn publish<T: Target>(tx: &Writes<'_, Member<T>>, new: New) -> Result<Published> {
    use sent_key::Column;
    let hash = new.fingerprint();
    // The key first: of two that are sent at once the second waits for the first and finds it.
    let key = [Column::Membership, Column::Stream, Column::Key];
    if !tx.insert_once::<sent_key::Entity>(new.sent_key(hash.clone()), &key).await? {
        let sent = sent_before(tx, new.stream, new.key).await?.ok_or(Error::NotSaved)?;
        return if sent.text_hash == hash { as_sent(tx, &sent).await? } else { Err(Error::Refused("key-reused")) };
    }
    streams::stays_open(tx, new.stream).await?;
    let seq = streams::append(tx, new.stream, new.event_kind(), new.id).await?;
    let id = new.id;
    tx.insert::<post::Entity>(row(new, seq, tx.proof().membership_id())).await?;
    Ok(Published { id, seq, new: true, unread: false })
}

impl New {
    pub(super) fn fingerprint(&self) -> Vec<u8> {
        fingerprint(self.key, self.words.said(), self.parent)
    }

    /// What the sender's key stands for from now on. The membership is the proof's.
    pub(super) fn sent_key(&self, hash: Vec<u8>) -> sent_key::ActiveModel {
        sent_key::ActiveModel {
            stream: Set(self.stream),
            key: Set(self.key),
            text_hash: Set(hash),
            post: Set(self.id),
            day: Set(self.at - self.at.rem_euclid(crate::clock::days(1))),
            ..Default::default()
        }
    }

    pub(super) fn expires_at(&self) -> Option<i64> {
        self.lasts.map(|lasts| self.at + crate::clock::days(lasts))
    }

    pub(super) fn event_kind(&self) -> event::Kind {
        match self.kind {
            post::Kind::Opening => event::Kind::Opening,
            post::Kind::Reply => event::Kind::Reply,
            post::Kind::Message => event::Kind::Message,
        }
    }

    /// As everyone is shown it at first. Not for one that answers another, which would have to be read.
    pub(super) fn shown(&self, seq: i64, who: &Who) -> query::Shown {
        let words = self.words.clone().kept();
        query::Shown {
            id: self.id,
            stream: self.stream,
            seq,
            kind: self.kind,
            author: Some(query::author(&who.membership)),
            parent: None,
            html: words.html,
            language: words.language,
            direction: words.direction,
            notices: notices::split(&words.notices),
            written_at: self.at,
            edited: false,
            earlier: false,
            state: post::State::Shown,
            expires_at: self.expires_at(),
            given: Vec::new(),
        }
    }
}

/// With the sending's own key, so that the same words sent in two spaces leave no equal value behind (P2).
pub(super) fn fingerprint(key: Uuid, words: &Words, parent: Option<Proved<PostId>>) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(key.as_bytes());
    hash.update(words.source.as_bytes());
    hash.update([0]);
    hash.update(words.notices.as_bytes());
    hash.update(parent.map(|parent| *parent.id().0.as_bytes()).unwrap_or_default());
    hash.finalize().to_vec()
}

/// The post that a key stands for, as it came to be.
pub(super) async fn as_sent<P: InSpace>(reads: &Reads<'_, P>, sent: &sent_key::Model) -> Result<Result<Published>> {
    let query = reads.find::<post::Entity>().narrow(|rows| rows.filter(post::Column::Id.eq(sent.post)));
    let seq = reads.values(query, post::Column::Seq).await?.into_iter().next();
    // Its space keeps tombstones no longer than words; then the key outlived its post.
    Ok(seq.map(|seq| Published { id: sent.post, seq, new: false, unread: false }).ok_or(Error::Refused("post-gone")))
}

pub(super) async fn sent_before<P: InSpace>(
    reads: &Reads<'_, P>,
    stream: StreamId,
    key: Uuid,
) -> Result<Option<sent_key::Model>> {
    let query = reads
        .find::<sent_key::Entity>()
        .narrow(|rows| rows.filter(sent_key::Column::Stream.eq(stream)).filter(sent_key::Column::Key.eq(key)));
    reads.one(query).await
}

pub(super) fn row(new: New, seq: i64, author: MembershipId) -> post::ActiveModel {
    let expires_at = new.expires_at();
    let words = new.words.kept();
    post::ActiveModel {
        id: Set(new.id),
        stream: Set(new.stream),
        seq: Set(seq),
        kind: Set(new.kind),
        author: Set(Some(author)),
        parent: Set(new.parent.map(Proved::id)),
        source: Set(words.source),
        html: Set(words.html),
        language: Set(words.language),
        direction: Set(words.direction),
        notices: Set(words.notices),
        written_at: Set(new.at),
        edited_at: Set(None),
        state: Set(post::State::Shown),
        state_reason: Set(None),
        hidden_by: Set(None),
        expires_at: Set(expires_at),
        earlier: Set(false),
        ..Default::default()
    }
}

/// The key a form or a program sent; a new one where it sent none.
pub fn key(sent: &str, random: &crate::random::Random) -> Result<Uuid> {
    if sent.is_empty() {
        return Ok(random.uuid());
    }
    Uuid::parse_str(sent).map_err(|_not_a_uuid| Error::invalid("key", crate::error::Problem::new("problem-wrong-kind")))
}

/// The id of the stream that a key begins: a thread or a room whose form is sent twice is begun once.
pub fn stream_of_key(app: &App, membership: MembershipId, key: Uuid) -> StreamId {
    let tag = app.secret.tag(Label::SentKey, &[*membership.0.as_bytes(), *key.as_bytes()].concat());
    let bytes = tag.first_chunk().copied().unwrap_or_default();
    StreamId(uuid::Builder::from_random_bytes(bytes).into_uuid())
}
