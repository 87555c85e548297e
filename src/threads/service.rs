//! Starting a thread and replying in one.

use entity::ids::{PostId, StreamId};
use entity::thread::{self, Wants};
use entity::words::OpenClosed;
use entity::{post, stream};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use crate::access::{Member, Proved, Space, Thread, Unproved};
use crate::app::App;
use crate::error::{Error, Problem, Problems, Result};
use crate::posts::publish::{self, New, Published};
use crate::posts::together;
use crate::posts::words::{self, Raw, Words};
use crate::streams;
use crate::text::limits;

/// What starts a thread, as it was sent.
pub struct Opening<'a> {
    pub title: &'a str,
    pub wants: &'a str,
    pub words: Raw<'a>,
    pub expires: &'a str,
    pub key: Uuid,
}

/// A thread just started.
pub struct Started {
    pub thread: StreamId,
    pub opening: Published,
}

/// Starts a thread. The same key brings the same thread.
pub async fn start_thread(app: &App, member: &Member<Space>, sent: Opening<'_>) -> Result<Started> {
    member.may_write(app.clock.seconds())?;
    app.limits.post(member.membership.id)?;
    let mut problems = Problems::default();
    let title = problems.check("title", limits::check(limits::TITLE, sent.title));
    let wants = read_wants(sent.wants, &mut problems);
    let expires_at = words::expires(sent.expires, app.clock.minute(), &mut problems);
    let body = Words::prepare(limits::TEXT, sent.words, &mut problems);
    problems.none()?;
    let (title, body) = title.zip(body).ok_or(Error::NotFound)?;
    let (language, direction) = words::tongue(&title, sent.words.reads, sent.words.spoken);
    // The thread's id follows from her key, so that a form sent twice finds the thread it made.
    let id = publish::stream_of_key(app, member.membership.id, sent.key);
    let opening = PostId(app.random.uuid());
    let at = app.clock.minute();
    let row = thread::ActiveModel {
        id: Set(id),
        title: Set(title),
        language: Set(language),
        direction: Set(direction),
        wants: Set(wants),
        state: Set(OpenClosed::Open),
        notices: Set(body.notices.clone()),
        opening: Set(opening),
        last_at: Set(at),
        ends_at: Set(expires_at),
        ..Default::default()
    };
    let new = New {
        id: opening,
        stream: id,
        kind: post::Kind::Opening,
        parent: None,
        words: body,
        expires_at,
        key: sent.key,
        at,
        later: false,
    };
    let opening = app
        .db
        .write(member, move |tx| {
            Box::pin(async move {
                if streams::create_once(&tx, id, tx.proof().space.id, stream::Kind::Thread).await? {
                    tx.insert::<thread::Entity>(row).await?;
                }
                publish::publish(&tx, new).await
            })
        })
        .await?;
    Ok(Started { thread: id, opening })
}

fn read_wants(sent: &str, problems: &mut Problems) -> Option<Wants> {
    match sent {
        "" | "nothing" => None,
        "heard" => Some(Wants::Heard),
        "advice" => Some(Wants::Advice),
        "company" => Some(Wants::Company),
        "good_news" => Some(Wants::GoodNews),
        _ => {
            problems.add("wants", Problem::new("problem-wrong-kind"));
            None
        }
    }
}

/// A reply, as it was sent.
pub struct Reply<'a> {
    pub parent: Option<Unproved<PostId>>,
    pub words: Raw<'a>,
    pub expires: &'a str,
    pub key: Uuid,
}

/// Posts a reply to the thread, or to one of its posts.
pub async fn post_reply(app: &App, member: &Member<Thread>, sent: Reply<'_>) -> Result<Published> {
    member.may_write(app.clock.seconds())?;
    if member.row.state == OpenClosed::Closed {
        return Err(Error::Refused("thread-closed"));
    }
    app.limits.post(member.membership.id)?;
    let thread = member.row.id;
    let mut problems = Problems::default();
    let parent = prove_parent(app, member, sent.parent, &mut problems).await?;
    let expires_at = words::expires(sent.expires, app.clock.minute(), &mut problems);
    let body = Words::prepare(limits::TEXT, sent.words, &mut problems);
    problems.none()?;
    let body = body.ok_or(Error::NotFound)?;
    let at = app.clock.minute();
    let id = PostId(app.random.uuid());
    let later = member.row.last_at < at;
    let key = sent.key;
    let new = New { id, stream: thread, kind: post::Kind::Reply, parent, words: body, expires_at, key, at, later };
    together::publish(app, member, new).await
}

/// A parent that vanished meanwhile is a sentence beside her kept words, not a lost reply.
async fn prove_parent(
    app: &App,
    member: &Member<Thread>,
    parent: Option<Unproved<PostId>>,
    problems: &mut Problems,
) -> Result<Option<Proved<PostId>>> {
    let Some(parent) = parent else { return Ok(None) };
    let proved = member.prove_post(app, parent, member.row.id).await?;
    if proved.is_none() {
        problems.add("parent", Problem::new("problem-parent-gone"));
    }
    Ok(proved)
}
