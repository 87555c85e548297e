//! What becomes of a post that was sent: it is seen at once, or it waits until a facilitator has read it. Sent again
//! under its key it is what it was, whatever the rules say by now (P4).

use entity::ids::{PostId, StreamId};
use entity::words::OpenClosed;
use entity::{held, sent_key, stream, thread};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use crate::access::{InSpace, Member, Proved, Space, Target, Who};
use crate::app::App;
use crate::db::{Reads, Writes};
use crate::error::{Error, Result};
use crate::moderation::alerts::raise::{Raised, raise};
use crate::moderation::alerts::watch::nobody_is_there;
use crate::moderation::held::keep::{self, Heading};
use crate::moderation::verdict::{self, First, Holds, How, Judged, Place, Said, Writer};
use crate::streams;

use super::publish::{self, New, Published};
use super::together;
use super::words::Words;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    Posted(Published),
    /// Nobody sees it but its author, until a facilitator has read it.
    Waits(PostId),
}

/// Where a post is sent, and under which key.
#[derive(Clone, Copy)]
pub struct Sending<'a> {
    pub place: Place,
    pub stream: StreamId,
    pub key: Uuid,
    pub parent: Option<Proved<PostId>>,
    /// The rules she was asked about and goes on with.
    pub anyway: &'a [String],
    /// Her writing is paused: nothing but a cry for help is taken, and that waits for a facilitator.
    pub paused: bool,
}

/// How many texts of someone whose writing is paused may wait at a time. They are alerted to each.
const WHILE_PAUSED: u64 = 3;

/// Refuses where nobody may write. Says whether her writing is paused: then her words are still looked at, since they
/// may cry for help.
pub fn paused(app: &App, who: &Who) -> Result<bool> {
    match who.may_write(app.clock.seconds()) {
        Err(Error::Refused("muted")) if who.space.state == OpenClosed::Open => Ok(true),
        refused => refused.map(|()| false),
    }
}

/// Judges what is sent, or says what became of it where it was sent before. Too much in a short time is refused, but
/// for a cry for help: that waits for a facilitator, who is told at once, and is never lost.
pub async fn judge<T: Target, S: Said>(
    app: &App,
    member: &Member<T>,
    said: S,
    words: impl Fn(&S) -> &Words,
    sending: Sending<'_>,
) -> Result<Result<Judged<S>, Sent>> {
    let flooding = app.limits.post(member.membership_id()).is_err();
    let hash = publish::fingerprint(sending.key, words(&said), sending.parent);
    let writer = Writer::of(app, member, member).await?.reading(&words(&said).language);
    let writer = writer.in_stream(app, member.membership_id(), sending.stream, sending.key);
    let how = How { place: sending.place, first: First::Waits, anyway: sending.anyway };
    match verdict::judge(app, &writer, said, how) {
        Ok(judged) if sending.paused => {
            let judged = judged.though_paused().ok_or(Error::Refused("muted"))?;
            let sent = publish::sent_before(&app.db.read(member), sending.stream, sending.key).await?;
            if sent.is_none() {
                hears_more(app, member, flooding).await?;
            }
            Ok(Ok(judged))
        }
        Err(Error::Ruled(ruled)) if sending.paused => {
            if !ruled.alerts() {
                return Err(Error::Refused("muted"));
            }
            hears_more(app, member, flooding).await?;
            Err(Error::Ruled(Box::new(ruled.while_paused())))
        }
        Ok(judged) if flooding => judged.though_too_many().map(Ok).ok_or(Error::TooMany),
        Ok(judged) => Ok(Ok(judged)),
        Err(Error::Ruled(ruled)) if flooding && !ruled.alerts() => Err(Error::TooMany),
        Err(asks) => {
            let reads = app.db.read(member);
            match publish::sent_before(&reads, sending.stream, sending.key).await? {
                Some(sent) if sent.text_hash == hash => Ok(Err(as_it_is(&reads, &sent).await?)),
                _ => Err(asks),
            }
        }
    }
}

/// Whether more of someone whose writing is paused is taken: they read what waits first.
async fn hears_more<T: Target>(app: &App, member: &Member<T>, flooding: bool) -> Result<()> {
    let reads = app.db.read(member);
    let hers = reads.find::<held::Entity>().narrow(|rows| {
        rows.filter(held::Column::Author.eq(member.membership_id()))
            .filter(held::Column::State.eq(held::State::Waiting))
    });
    match reads.count(hers).await? {
        _ if flooding => Err(Error::TooMany),
        WHILE_PAUSED.. => Err(Error::Refused("paused-waits")),
        _ => Ok(()),
    }
}

/// Publishes a post to a stream that stands, or lets it wait, as its verdict says.
pub async fn send<T: Target>(app: &App, member: &Member<T>, new: New) -> Result<Sent> {
    let (stream, key, kept) = (new.stream, new.key, Kept::of(&new));
    let alerts = !new.words.outcome().alerts.is_empty();
    let raised = Raised { at: new.at, unattended: alerts && nobody_is_there(app, member) };
    let sent = if let Some(holds) = new.words.outcome().holds.clone() {
        app.db.write(member, move |tx| Box::pin(async move { wait(&tx, new, None, holds, raised).await })).await
    } else if alerts {
        let published =
            app.db.write(member, move |tx| Box::pin(async move { publish_alerting(&tx, new, raised).await })).await;
        or_waiting(app, member, (stream, key), published).await
    } else {
        or_waiting(app, member, (stream, key), together::publish(app, member, new).await).await
    }?;
    if alerts {
        app.watch.asks(member.membership_id());
    }
    Ok(kept.note(app, member, sent))
}

/// Begins a thread, or lets it wait. A thread that waits is nowhere: neither its stream nor its title is there.
pub async fn begin(app: &App, member: &Member<Space>, new: New, heading: Heading) -> Result<Sent> {
    let kept = Kept::of(&new);
    let alerts = !new.words.outcome().alerts.is_empty();
    let raised = Raised { at: new.at, unattended: alerts && nobody_is_there(app, member) };
    let begun =
        app.db.write(member, move |tx| Box::pin(async move { begin_or_wait(&tx, new, heading, raised).await })).await?;
    if alerts {
        app.watch.asks(member.membership_id());
    }
    Ok(kept.note(app, member, begun))
}

async fn begin_or_wait(tx: &Writes<'_, Member<Space>>, new: New, heading: Heading, raised: Raised) -> Result<Sent> {
    if let Some(holds) = new.words.outcome().holds.clone() {
        return wait(tx, new, Some(heading), holds, raised).await;
    }
    let (id, key, alerts) = (new.stream, new.key, !new.words.outcome().alerts.is_empty());
    let made = streams::create_once(tx, id, tx.proof().space.id, stream::Kind::Thread).await?;
    if made {
        let notices = new.words.clone().kept().notices;
        tx.insert::<thread::Entity>(heading.thread(id, new.id, notices, new.lasts, new.at)).await?;
    }
    match publish::publish(tx, new).await {
        Err(Error::Refused("post-gone")) => {
            // The same form waits, from when the rules said so.
            if made {
                tx.delete::<stream::Entity>(|rows| rows.filter(stream::Column::Id.eq(id))).await?;
            }
            waiting(tx, id, key).await
        }
        Err(other) => Err(other),
        Ok(published) => {
            if alerts && published.new {
                raise(tx, published.id, raised).await?;
            }
            Ok(Sent::Posted(published))
        }
    }
}

async fn publish_alerting<T: Target>(tx: &Writes<'_, Member<T>>, new: New, raised: Raised) -> Result<Published> {
    let (id, stream, at, later) = (new.id, new.stream, new.at, new.later);
    let published = publish::publish(tx, new).await?;
    if later {
        tx.update::<thread::Entity>(|rows| {
            rows.set(thread::ActiveModel { last_at: Set(at), ..Default::default() })
                .filter(thread::Column::Id.eq(stream))
                .filter(thread::Column::LastAt.lt(at))
        })
        .await?;
    }
    if published.new {
        raise(tx, id, raised).await?;
    }
    Ok(published)
}

/// A key whose post is not there may stand for one that waits.
async fn or_waiting<T: Target>(
    app: &App,
    member: &Member<T>,
    (stream, key): (StreamId, Uuid),
    published: Result<Published>,
) -> Result<Sent> {
    match published {
        Err(Error::Refused("post-gone")) => waiting(&app.db.read(member), stream, key).await,
        other => other.map(Sent::Posted),
    }
}

async fn wait<T: Target>(
    tx: &Writes<'_, Member<T>>,
    new: New,
    heading: Option<Heading>,
    holds: Holds,
    raised: Raised,
) -> Result<Sent> {
    use sent_key::Column;
    let (hash, stream, key, id) = (new.fingerprint(), new.stream, new.key, new.id);
    let unique = [Column::Membership, Column::Stream, Column::Key];
    if !tx.insert_once::<sent_key::Entity>(new.sent_key(hash.clone()), &unique).await? {
        let sent = publish::sent_before(tx, stream, key).await?.ok_or(Error::NotSaved)?;
        return if sent.text_hash == hash { as_it_is(tx, &sent).await } else { Err(Error::Refused("key-reused")) };
    }
    streams::stays_open(tx, stream).await?;
    let alerts = !new.words.outcome().alerts.is_empty();
    keep::keep(tx, new, heading, holds).await?;
    if alerts {
        raise(tx, id, raised).await?;
    }
    Ok(Sent::Waits(id))
}

async fn waiting<T: Target>(reads: &Reads<'_, Member<T>>, stream: StreamId, key: Uuid) -> Result<Sent> {
    let sent = publish::sent_before(reads, stream, key).await?.ok_or(Error::Refused("post-gone"))?;
    as_it_is(reads, &sent).await
}

/// What was sent under a key, as it is by now: released, it is a post.
async fn as_it_is<T: Target>(reads: &Reads<'_, Member<T>>, sent: &sent_key::Model) -> Result<Sent> {
    match publish::as_sent(reads, sent).await? {
        Err(Error::Refused(gone)) => {
            let waits = reads.find::<held::Entity>().narrow(|rows| rows.filter(held::Column::Id.eq(sent.post)));
            if reads.any(waits).await? { Ok(Sent::Waits(sent.post)) } else { Err(Error::Refused(gone)) }
        }
        found => found.map(Sent::Posted),
    }
}

/// What of a text is remembered in memory once it was kept.
struct Kept {
    stream: StreamId,
    key: Uuid,
    text: String,
    covered: bool,
}

impl Kept {
    fn of(new: &New) -> Self {
        let text = new.words.said().source.clone();
        Self { stream: new.stream, key: new.key, text, covered: new.words.outcome().covered }
    }

    /// For some minutes the text, so that the next one can be read together with it; and that there was one in a
    /// language no rule speaks, which its author is told.
    fn note<T: Target>(self, app: &App, member: &Member<T>, sent: Sent) -> Sent {
        if !matches!(sent, Sent::Posted(Published { new: true, .. }) | Sent::Waits(_)) {
            return sent;
        }
        let who = member.membership_id();
        app.lately.note(who, self.stream, self.key, &self.text, app.clock.seconds());
        let unread = !self.covered && app.uncovered.note(who, &self.text, app.clock.day());
        match sent {
            Sent::Posted(published) => Sent::Posted(Published { unread, ..published }),
            Sent::Waits(id) => Sent::Waits(id),
        }
    }
}
