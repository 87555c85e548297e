//! Posts that arrive together are published together: one insert for all of their keys, one for their events, one for
//! their words. A lively room costs the disk one commit and the database a handful of statements, whoever speaks.

use std::collections::{BTreeMap, HashSet};
use std::time::Duration;

use entity::ids::StreamId;
use entity::{event, post, sent_key, thread};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;

use crate::access::{InSpace, Member, Present, Target};
use crate::app::App;
use crate::db::{Place, Together};
use crate::error::{Error, Result};
use crate::streams::{self, Fresh, Numbers};

use super::publish::{self, New, Published};
use super::query;

/// How many are published in one transaction. More would make the first wait for the last.
const MOST_TOGETHER: usize = 64;
/// How many may wait; beyond it a sender is told at once that nothing was saved.
const MOST_WAITING: usize = 1024;
/// How long after a commit that several shared the next one begins: who was answered by it, or spoke meanwhile, shares
/// that one. A lone sender waits for nobody. Messages come from people who read on meanwhile; whoever sent a form waits
/// for its answer.
const GATHER_MESSAGES: Duration = Duration::from_millis(12);
const GATHER_FORMS: Duration = Duration::from_millis(3);

/// A post on its way, and who is told what became of it.
struct Waiting {
    who: Present,
    new: New,
    answer: oneshot::Sender<Result<Published>>,
}

/// Where posts wait for the next transaction.
pub struct Publisher(mpsc::Sender<Waiting>);

/// The other end of a [`Publisher`].
pub struct Waits(mpsc::Receiver<Waiting>);

impl Publisher {
    pub fn new() -> (Self, Waits) {
        let (sender, receiver) = mpsc::channel(MOST_WAITING);
        (Self(sender), Waits(receiver))
    }
}

impl Waits {
    /// Waits for more, until there are enough or it is time.
    async fn gather(&mut self, batch: &mut Vec<Waiting>, enough: usize, until: Instant) {
        while batch.len() < enough
            && let Ok(Some(more)) = tokio::time::timeout_at(until, self.0.recv()).await
        {
            batch.push(more);
        }
        while batch.len() < MOST_TOGETHER
            && let Ok(more) = self.0.try_recv()
        {
            batch.push(more);
        }
    }

    /// Publishes what waits, for as long as the application lives.
    pub async fn publish(mut self, app: std::sync::Weak<crate::app::Inner>) {
        let mut batch = Vec::with_capacity(MOST_TOGETHER);
        let mut crowd = None;
        while self.0.recv_many(&mut batch, MOST_TOGETHER).await > 0 {
            if let Some((at, size)) = crowd {
                let talk = batch.iter().all(|waiting: &Waiting| waiting.new.kind == post::Kind::Message);
                let (gather, enough) = if talk { (GATHER_MESSAGES, MOST_TOGETHER) } else { (GATHER_FORMS, size) };
                self.gather(&mut batch, enough, at + gather).await;
            }
            let size = batch.len();
            let Some(app) = app.upgrade().map(App::from) else { return };
            let (posts, answers): (Vec<_>, Vec<_>) =
                batch.drain(..).map(|waiting| ((waiting.who, waiting.new), waiting.answer)).unzip();
            match write(&app, posts).await {
                // The asker may have gone away; what she wrote is kept all the same.
                Ok(outcomes) => {
                    answers.into_iter().zip(outcomes).for_each(|(answer, outcome)| drop(answer.send(outcome)));
                }
                Err(_) => answers.into_iter().for_each(|answer| drop(answer.send(Err(Error::NotSaved)))),
            }
            crowd = (size > 1).then(|| (Instant::now(), size));
        }
    }
}

/// Publishes a post to a stream that stands. Answers after the commit (P4). On PostgreSQL, where many write at once and
/// commits are shared anyway, each goes by itself.
pub async fn publish<T: Target>(app: &App, member: &Member<T>, new: New) -> Result<Published> {
    let who = member.present();
    if !app.db.is_sqlite() {
        return write(app, vec![(who, new)]).await?.pop().unwrap_or(Err(Error::NotSaved));
    }
    let (answer, answered) = oneshot::channel();
    app.publisher.0.try_send(Waiting { who, new, answer }).map_err(|_full| Error::NotSaved)?;
    answered.await.map_err(|_gone| Error::NotSaved)?
}

/// What came of a transaction: for each post, in their order; and what live readers are about to be told.
struct Outcome {
    published: Vec<Result<Published>>,
    fresh: Vec<(event::Model, query::Shown)>,
}

async fn write(app: &App, posts: Vec<(Present, New)>) -> Result<Vec<Result<Published>>> {
    let (present, news): (Vec<_>, Vec<_>) = posts.into_iter().unzip();
    let followed = news.iter().map(|new| new.stream).filter(|stream| app.live().is_live(*stream)).collect();
    let outcome = app
        .db
        .write_together(
            present,
            move |tx| Box::pin(publish_all(tx, news, followed)),
            |outcome: &Outcome| keep(&app.fresh, outcome),
        )
        .await?;
    Ok(outcome.published)
}

fn keep(fresh: &Fresh, outcome: &Outcome) {
    for (event, post) in &outcome.fresh {
        fresh.keep(event, post);
    }
}

async fn publish_all(mut tx: Together<'_>, news: Vec<New>, followed: HashSet<StreamId>) -> Result<Outcome> {
    let mut published: Vec<Option<Result<Published>>> =
        (0..news.len()).map(|place| tx.refusal(place).map(Err)).collect();
    let mut begun = Vec::new();
    for (place, new) in news.into_iter().enumerate() {
        if published.get(place).is_some_and(Option::is_none) {
            begun.push((place, new.fingerprint(), new));
        }
    }
    let known = take_keys(&tx, &begun).await?;
    let (new, again): (Vec<_>, Vec<_>) = begun.into_iter().partition(|(place, ..)| !known.contains(place));
    let posts = number(&tx, new, &mut published).await?;
    touch_threads(&tx, &posts).await?;
    let fresh = insert(&tx, posts, &followed, &mut published).await?;
    for (place, hash, new) in again {
        let hers = tx.of(place)?;
        let answer = match publish::sent_before(&hers, new.stream, new.key).await? {
            Some(sent) if sent.text_hash == hash => publish::as_sent(&hers, &sent).await?,
            _ => Err(Error::Refused("key-reused")),
        };
        set(&mut published, place, answer);
    }
    let published = published.into_iter().map(|answer| answer.unwrap_or(Err(Error::NotSaved))).collect();
    Ok(Outcome { published, fresh })
}

fn set(published: &mut [Option<Result<Published>>], place: Place, answer: Result<Published>) {
    if let Some(slot) = published.get_mut(place) {
        *slot = Some(answer);
    }
}

/// Takes the senders' keys. Says whose was taken before, by an earlier sending or by one beside it.
async fn take_keys(tx: &Together<'_>, begun: &[(Place, Vec<u8>, New)]) -> Result<HashSet<Place>> {
    use sent_key::Column;
    let rows = begun.iter().map(|(place, hash, new)| (*place, new.sent_key(hash.clone()))).collect();
    let added = tx.insert_once::<sent_key::Entity>(rows, &[Column::Membership, Column::Stream, Column::Key]).await?;
    let mut known = HashSet::new();
    if added == begun.len() {
        return Ok(known);
    }
    for (place, _, new) in begun {
        let hers = tx.of(*place)?;
        let sent = publish::sent_before(&hers, new.stream, new.key).await?;
        if sent.is_none_or(|sent| sent.post != new.id) {
            known.insert(*place);
        }
    }
    Ok(known)
}

/// A post with its number.
struct Numbered {
    place: Place,
    new: New,
    seq: i64,
    epoch: i64,
}

/// Gives each post its stream's next number, in the order in which they came.
async fn number(
    tx: &Together<'_>,
    new: Vec<(Place, Vec<u8>, New)>,
    published: &mut [Option<Result<Published>>],
) -> Result<Vec<Numbered>> {
    let mut streams: BTreeMap<StreamId, Vec<(Place, New)>> = BTreeMap::new();
    for (place, _, new) in new {
        streams.entry(new.stream).or_default().push((place, new));
    }
    let count = |posts: &[_]| i64::try_from(posts.len()).unwrap_or(i64::MAX);
    let wanted = streams.iter().filter_map(|(stream, posts)| Some((posts.first()?.0, *stream, count(posts))));
    let mut taken = streams::take_numbers_if_open(tx, wanted.collect()).await?;
    let mut numbered = Vec::new();
    for (stream, posts) in streams {
        if let Some(Numbers { last, epoch }) = taken.remove(&stream) {
            let seqs = last - count(&posts) + 1..;
            numbered.extend(posts.into_iter().zip(seqs).map(|((place, new), seq)| Numbered { place, new, seq, epoch }));
            continue;
        }
        // The thread or room went or was closed a moment ago; what was taken for it is given back.
        let Some(first) = posts.first().map(|(place, _)| *place) else { continue };
        let first = tx.of(first)?;
        let why = streams::closed_by(&first, stream).await?;
        for (place, new) in posts {
            let key = sent_key::Column::Key.eq(new.key);
            tx.of(place)?.delete::<sent_key::Entity>(|rows| rows.filter(key)).await?;
            set(published, place, Err(why.map_or(Error::NotFound, Error::Refused)));
        }
    }
    Ok(numbered)
}

/// Moves the threads that were answered in a later minute than before to the head of their lists.
async fn touch_threads(tx: &Together<'_>, posts: &[Numbered]) -> Result<()> {
    let mut touched = HashSet::new();
    for post in posts.iter().filter(|post| post.new.later && touched.insert(post.new.stream)) {
        let (stream, at) = (post.new.stream, post.new.at);
        tx.of(post.place)?
            .update::<thread::Entity>(|rows| {
                rows.set(thread::ActiveModel { last_at: Set(at), ..Default::default() })
                    .filter(thread::Column::Id.eq(stream))
                    .filter(thread::Column::LastAt.lt(at))
            })
            .await?;
    }
    Ok(())
}

async fn insert(
    tx: &Together<'_>,
    posts: Vec<Numbered>,
    followed: &HashSet<StreamId>,
    published: &mut [Option<Result<Published>>],
) -> Result<Vec<(event::Model, query::Shown)>> {
    let (mut events, mut rows, mut fresh) = (Vec::new(), Vec::new(), Vec::new());
    for Numbered { place, new, seq, epoch } in posts {
        let who = tx.who(place)?;
        let (id, stream) = (new.id, new.stream);
        let event = event::Model { stream, seq, kind: new.event_kind(), subject: id.into(), epoch };
        // What it answers would have to be read; such a post is loaded like any other.
        if new.parent.is_none() && followed.contains(&stream) {
            fresh.push((event.clone(), new.shown(seq, who)));
        }
        events.push((place, event.into()));
        rows.push((place, publish::row(new, seq, who.membership_id())));
        tx.hint(stream, seq);
        set(published, place, Ok(Published { id, seq, new: true, unread: false }));
    }
    tx.insert::<event::Entity>(events).await?;
    tx.insert::<post::Entity>(rows).await?;
    Ok(fresh)
}
