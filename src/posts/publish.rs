//! The one way a post comes to be: its number in the stream, the post, the event and the sender's key, in one
//! transaction (P4).

use entity::ids::{MembershipId, PostId, StreamId};
use entity::{event, post, sent_key};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::access::{InSpace, Member, Proved, Target};
use crate::accounts::secret::Label;
use crate::app::App;
use crate::db::Writes;
use crate::error::{Error, Result};
use crate::streams;

use super::words::Words;

/// A post about to be.
pub struct New {
    pub id: PostId,
    pub stream: StreamId,
    pub kind: post::Kind,
    pub parent: Option<Proved<PostId>>,
    pub words: Words,
    pub expires_at: Option<i64>,
    /// The sender's own name for this sending: the same key brings the same post, however often it is sent.
    pub key: Uuid,
    /// To the minute.
    pub at: i64,
}

/// A post as it came to be; or, for a key sent before, as it came to be then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    pub id: PostId,
    pub seq: i64,
    /// Whether this sending made it.
    pub new: bool,
}

/// Publishes a post. The same key with other words is refused, so that neither text is lost silently.
pub async fn publish<T: Target>(tx: &Writes<'_, Member<T>>, new: New) -> Result<Published> {
    let hash = fingerprint(&new);
    streams::hold(tx, new.stream).await?;
    if let Some(sent) = sent_before(tx, new.stream, new.key).await? {
        let same = sent.text_hash == hash;
        return if same {
            Ok(Published { id: sent.post, seq: sent.seq, new: false })
        } else {
            Err(Error::Refused("key-reused"))
        };
    }
    let kind = match new.kind {
        post::Kind::Opening => event::Kind::Opening,
        post::Kind::Reply => event::Kind::Reply,
        post::Kind::Message => event::Kind::Message,
    };
    let seq = streams::append(tx, new.stream, kind, new.id).await?;
    let (id, stream, key, at) = (new.id, new.stream, new.key, new.at);
    tx.insert::<post::Entity>(row(new, seq, tx.proof().membership_id())).await?;
    tx.insert::<sent_key::Entity>(sent_key::ActiveModel {
        membership: Set(tx.proof().membership_id()),
        stream: Set(stream),
        key: Set(key),
        text_hash: Set(hash),
        post: Set(id),
        seq: Set(seq),
        day: Set(at - at.rem_euclid(crate::clock::days(1))),
    })
    .await?;
    Ok(Published { id, seq, new: true })
}

/// With the sending's own key, so that the same words sent in two spaces leave no equal value behind (P2).
fn fingerprint(new: &New) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(new.key.as_bytes());
    hash.update(new.words.source.as_bytes());
    hash.update([0]);
    hash.update(new.words.notices.as_bytes());
    hash.update(new.parent.map(|parent| *parent.id().0.as_bytes()).unwrap_or_default());
    hash.finalize().to_vec()
}

async fn sent_before<T: Target>(
    tx: &Writes<'_, Member<T>>,
    stream: StreamId,
    key: Uuid,
) -> Result<Option<sent_key::Model>> {
    let query = tx
        .find::<sent_key::Entity>()
        .narrow(|rows| rows.filter(sent_key::Column::Stream.eq(stream)).filter(sent_key::Column::Key.eq(key)));
    tx.one(query).await
}

fn row(new: New, seq: i64, author: MembershipId) -> post::ActiveModel {
    post::ActiveModel {
        id: Set(new.id),
        stream: Set(new.stream),
        seq: Set(seq),
        kind: Set(new.kind),
        author: Set(Some(author)),
        parent: Set(new.parent.map(Proved::id)),
        source: Set(new.words.source),
        html: Set(new.words.html),
        language: Set(new.words.language),
        direction: Set(new.words.direction),
        notices: Set(new.words.notices),
        written_at: Set(new.at),
        edited_at: Set(None),
        state: Set(post::State::Shown),
        state_reason: Set(None),
        hidden_by: Set(None),
        expires_at: Set(new.expires_at),
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
