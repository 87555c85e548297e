//! The live engine's view of the house: the event log through the program's own proof, and whoever follows or speaks
//! through hers, proved anew each time.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Weak};

use entity::ids::{MembershipId, PostId, SpaceId, StreamId};
use entity::{event, muted_alias, post, room, space, stream, thread};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::access::{Member, Room, Session, Stream, System, Target, following, session_stands};
use crate::accounts::sessions;
use crate::app::{App, Inner};
use crate::db::Reads;
use crate::error::{Error, Problem, Result};
use crate::language::Lang;
use crate::live;
use crate::live::{Follow, Head, Hub, Loaded, Said, Source};
use crate::posts::reading;
use crate::posts::send::Sent;
use crate::posts::views::told;
use crate::posts::words::Raw;
use crate::rooms::service::{self, Message};
use crate::web::words;

use super::shown::{self, Named, Shown};

/// The hub of the house.
pub type Live = Hub<House>;

/// A session is kept open by what she says at most this often, in seconds.
const KEPT_EVERY: i64 = 5 * 60;

/// The house behind the hub. The application holds the hub, so the hub must not hold the application.
pub struct House {
    app: Weak<Inner>,
    system: System,
}

/// Who opened a socket. Her account key stays in memory as long as the socket does: without it nobody could tell which
/// membership is hers.
pub struct Viewer {
    pub session: Arc<Session>,
    lang: Lang,
    kept_at: AtomicI64,
}

impl Viewer {
    pub fn new(session: Arc<Session>, lang: Lang) -> Self {
        Self { session, lang, kept_at: AtomicI64::new(0) }
    }
}

/// She wants to see or not to see someone's words: her own follows must know it before the next message.
pub fn mutes_changed<T: Target>(app: &App, member: &Member<T>) {
    let account = member.session.account;
    app.live().doubt(member.space.id, |viewer| viewer.session.account == account);
}

/// Someone lost her place in a space, or got one: every follow there is asked about before anything more is said.
/// The epoch would do it with the next event or look; who was put out shall hear nothing from this moment.
pub fn places_changed(app: &App, space: SpaceId) {
    app.live().doubt(space, |_| true);
}

/// Someone was barred from the whole instance: her sockets close, in whichever space they follow.
pub fn bars_changed(app: &App) {
    app.live().close_viewers(|viewer| app.bars.hold(&viewer.session.key));
}

impl House {
    pub fn new(app: Weak<Inner>, system: System) -> Self {
        Self { app, system }
    }

    fn app(&self) -> Result<App> {
        self.app.upgrade().map(App::from).ok_or_else(|| Error::internal("the application has ended"))
    }
}

impl Source for House {
    type Viewer = Viewer;
    /// The hash of the session's token.
    type Session = Vec<u8>;
    type Event = Shown;
    type Error = Error;

    fn session(&self, viewer: &Viewer) -> Vec<u8> {
        viewer.session.token_hash.clone()
    }

    async fn events(&self, id: StreamId, after: i64, limit: u32) -> Result<Vec<Loaded<Shown>>> {
        let app = self.app()?;
        let fresh = app.fresh.take(id, after, usize::try_from(limit).unwrap_or(usize::MAX));
        if !fresh.is_empty() {
            return Ok(fresh);
        }
        let reads = app.db.read(&self.system);
        let query = reads.find::<event::Entity>().narrow(|rows| {
            rows.filter(event::Column::Stream.eq(id))
                .filter(event::Column::Seq.gt(after))
                .order_by_asc(event::Column::Seq)
                .limit(u64::from(limit))
        });
        let events = reads.all(query).await?;
        tell(&reads, id, &events).await
    }

    async fn heads(&self, streams: &[StreamId]) -> Result<Vec<Head>> {
        let app = self.app()?;
        let reads = app.db.read(&self.system);
        let rows = reads
            .all(reads.find::<stream::Entity>().narrow(|rows| rows.filter(stream::Column::Id.is_in(streams.to_vec()))))
            .await?;
        let mut spaces: Vec<SpaceId> = rows.iter().map(|row| row.space).collect();
        spaces.sort_unstable();
        spaces.dedup();
        let spaces = reads
            .all(reads.find::<space::Entity>().narrow(|rows| rows.filter(space::Column::Id.is_in(spaces))))
            .await?;
        let epoch = |id: SpaceId| spaces.iter().find(|space| space.id == id).map(|space| space.access_epoch);
        Ok(rows
            .into_iter()
            .filter_map(|row| Some(Head { stream: row.id, seq: row.last_seq, epoch: epoch(row.space)? }))
            .collect())
    }

    async fn follow(&self, viewer: &Viewer, id: StreamId) -> Result<Option<Follow>> {
        let app = self.app()?;
        match follow(&app, viewer, id).await {
            Ok(proof) => Ok(Some(proof)),
            Err(Error::Internal(what)) => Err(Error::Internal(what)),
            Err(Error::NotSaved) => Err(Error::NotSaved),
            Err(_not_for_her) => Ok(None),
        }
    }

    async fn follow_all(&self, viewers: &[&Viewer], id: StreamId) -> Result<Vec<Option<Follow>>> {
        let app = self.app()?;
        let sessions: Vec<&Session> = viewers.iter().map(|viewer| viewer.session.as_ref()).collect();
        let Some(found) = following(&app, &sessions, id).await? else {
            return Ok(viewers.iter().map(|_| None).collect());
        };
        let reads = app.db.read(&self.system);
        let whom: Vec<MembershipId> = found.as_whom.iter().flatten().copied().collect();
        let muted = reads.find::<muted_alias::Entity>();
        let muted = reads.all(muted.narrow(|rows| rows.filter(muted_alias::Column::Membership.is_in(whom)))).await?;
        let head = reads.find::<stream::Entity>().narrow(|rows| rows.filter(stream::Column::Id.eq(id)));
        let head = reads.values(head, stream::Column::LastSeq).await?.into_iter().next().unwrap_or_default();
        let of = |id| muted.iter().filter(|row| row.membership == id).map(|row| row.muted).collect();
        let follow = |id| Follow { space: found.space, epoch: found.epoch, head, muted: of(id) };
        Ok(found.as_whom.into_iter().map(|whom| whom.map(follow)).collect())
    }

    async fn say(&self, viewer: &Viewer, room: StreamId, message: live::Message) -> Said {
        let outcome = match self.app() {
            Ok(app) => say(&app, viewer, room, &message).await,
            Err(error) => Err(error),
        };
        match outcome {
            Ok(Sent::Posted(said)) => Said::Ack { seq: said.seq, message: told(said, viewer.lang) },
            Ok(Sent::Waits(subject)) => Said::Held { subject, message: words::say(viewer.lang, "held-waits") },
            Err(error) => refuse(viewer.lang, &error),
        }
    }

    async fn revalidate(&self, viewer: &Viewer) -> Result<bool> {
        let app = self.app()?;
        // Another node may have barred her.
        app.bars.refresh(&app).await?;
        Ok(!app.bars.hold(&viewer.session.key) && session_stands(&app, &viewer.session).await?)
    }
}

/// What the events show, each with what its subject is now.
async fn tell(reads: &Reads<'_, System>, id: StreamId, events: &[event::Model]) -> Result<Vec<Loaded<Shown>>> {
    let ids = shown::posts_of(events);
    let posts = if ids.is_empty() { Vec::new() } else { crate::posts::query::posts(reads, &ids).await? };
    let all_of_posts = events.iter().all(|event| shown::is_of_post(event.kind));
    let (kind, named) = if all_of_posts { (stream::Kind::Room, None) } else { stream_as_it_is(reads, id).await? };
    Ok(events
        .iter()
        .map(|event| {
            if !shown::is_of_post(event.kind) {
                return shown::of_stream(event, kind, named.as_ref());
            }
            shown::of_post(event, posts.iter().find(|post| post.id.0 == event.subject.0))
        })
        .collect())
}

async fn stream_as_it_is(reads: &Reads<'_, System>, id: StreamId) -> Result<(stream::Kind, Option<Named>)> {
    let query = reads.find::<stream::Entity>().narrow(|rows| rows.filter(stream::Column::Id.eq(id)));
    let kind = reads.one(query).await?.ok_or(Error::NotFound)?.kind;
    let named = match kind {
        stream::Kind::Thread => {
            let query = reads.find::<thread::Entity>().narrow(|rows| rows.filter(thread::Column::Id.eq(id)));
            let row = reads.one(query).await?;
            // A title is the opening's words, and goes where they go.
            match row {
                Some(row) if stands(reads, row.opening).await? => Some(Named::thread(row)),
                _ => None,
            }
        }
        stream::Kind::Room => {
            let query = reads.find::<room::Entity>().narrow(|rows| rows.filter(room::Column::Id.eq(id)));
            reads.one(query).await?.map(Named::room)
        }
        stream::Kind::Private | stream::Kind::Queue => None,
    };
    Ok((kind, named))
}

async fn stands(reads: &Reads<'_, System>, opening: PostId) -> Result<bool> {
    let query = reads
        .find::<post::Entity>()
        .narrow(|rows| rows.filter(post::Column::Id.eq(opening)).filter(post::Column::State.eq(post::State::Shown)));
    reads.any(query).await
}

/// The same proof as reading the page. Its epoch is of one query with the membership: read after it, she could be
/// removed in between and pass for confirmed.
async fn follow(app: &App, viewer: &Viewer, id: StreamId) -> Result<Follow> {
    if !session_stands(app, &viewer.session).await? {
        return Err(Error::SignedOut);
    }
    let member = Member::<Stream>::of_session(app, &viewer.session, &id.to_string()).await?;
    let reads = app.db.read(&member);
    let muted = reading::muted(&reads).await?;
    let head = reading::head(&reads, id).await?;
    Ok(Follow { space: member.space.id, epoch: member.space.access_epoch, head, muted })
}

async fn say(app: &App, viewer: &Viewer, room: StreamId, sent: &live::Message) -> Result<Sent> {
    let member = Member::<Room>::of_session_to_write(app, &viewer.session, &room.to_string()).await?;
    let spoken: Vec<&str> = member.languages().collect();
    let words = Raw { text: &sent.text, notices: &[], reads: viewer.lang.code(), spoken: &spoken };
    let message = Message { parent: None, words, key: sent.key, anyway: &sent.anyway };
    let said = service::say(app, &member, message).await?;
    let now = app.clock.seconds();
    if now - viewer.kept_at.swap(now, Ordering::Relaxed) >= KEPT_EVERY {
        sessions::keep_open(app, &viewer.session, sessions::BY_USE).await;
    }
    Ok(said)
}

fn refuse(lang: Lang, error: &Error) -> Said {
    if let Error::Internal(what) = error {
        tracing::error!(fault = %what, "a message could not be taken");
    }
    if let Error::Ruled(ruled) = error {
        let view = ruled.view(lang);
        let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let ranges = view.ranges.into_iter().map(|(from, to)| (number(from), number(to))).collect();
        return Said::Refused { code: view.error, message: view.message, ranges, rules: view.rules };
    }
    let problem = match error {
        Error::SignedOut => return Said::SignedOut,
        Error::Invalid(problems) => problems.0.first().map(|(_, problem)| problem.clone()),
        _ => None,
    };
    let problem = problem.unwrap_or_else(|| Problem::new(format!("error-{}", error.code())));
    let (code, message) = (error.code().replace('-', "_"), words::say_problem(lang, &problem));
    Said::Refused { code, message, ranges: Vec::new(), rules: Vec::new() }
}
