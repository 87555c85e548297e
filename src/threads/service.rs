//! Starting a thread and replying in one.

use entity::ids::{PostId, StreamId};
use entity::post;
use entity::thread::Wants;
use entity::words::OpenClosed;
use uuid::Uuid;

use crate::access::{Member, Proved, Space, Thread, Unproved};
use crate::app::App;
use crate::error::{Error, Problem, Problems, Result};
use crate::moderation::held::keep::Heading;
use crate::moderation::verdict::{Place, Said, Writer, help_first};
use crate::posts::publish::{self, New};
use crate::posts::send::{self, Sending, Sent};
use crate::posts::words::{self, Raw, Words};
use crate::text::limits;

/// What starts a thread, as it was sent.
pub struct Opening<'a> {
    pub title: &'a str,
    pub wants: &'a str,
    pub words: Raw<'a>,
    pub expires: &'a str,
    pub key: Uuid,
    pub anyway: &'a [String],
}

/// A title with its opening, which meet one verdict.
struct Begun {
    title: String,
    words: Words,
}

impl Said for Begun {
    fn texts(&self) -> Vec<(&'static str, &str)> {
        vec![("title", &self.title), ("text", &self.words.source)]
    }
}

/// A thread just started.
pub struct Started {
    pub thread: StreamId,
    pub opening: Sent,
}

/// Starts a thread. The same key brings the same thread.
pub async fn start_thread(app: &App, member: &Member<Space>, sent: Opening<'_>) -> Result<Started> {
    let texts = [("title", sent.title), ("text", sent.words.text)];
    let writer = Writer::stopped(member.space.id, sent.words.reads);
    start(app, member, sent).await.map_err(|error| help_first(app, &writer, Place::Thread, &texts, error))
}

async fn start(app: &App, member: &Member<Space>, sent: Opening<'_>) -> Result<Started> {
    let paused = send::paused(app, member)?;
    let mut problems = Problems::default();
    let title = problems.check("title", limits::check(limits::TITLE, sent.title));
    let wants = read_wants(sent.wants, &mut problems);
    let lasts = words::lasts(sent.expires, &mut problems);
    let words = Words::prepare(limits::TEXT, sent.words, &mut problems);
    problems.none()?;
    let (title, words) = title.zip(words).ok_or(Error::NotFound)?;
    let (language, direction) = words::tongue(&title, sent.words.reads, sent.words.spoken);
    // The thread's id follows from her key, so that a form sent twice finds the thread it made.
    let id = publish::stream_of_key(app, member.membership.id, sent.key);
    let sending =
        Sending { place: Place::Thread, stream: id, key: sent.key, parent: None, anyway: sent.anyway, paused };
    let begun = match send::judge(app, member, Begun { title, words }, |begun| &begun.words, sending).await? {
        Ok(judged) => judged,
        Err(opening) => return Ok(Started { thread: id, opening }),
    };
    let heading = Heading { title: begun.said().title.clone(), language, direction, wants };
    let at = app.clock.minute();
    let new = New {
        id: PostId(app.random.uuid()),
        stream: id,
        kind: post::Kind::Opening,
        parent: None,
        words: begun.map(|begun, _| begun.words),
        lasts,
        key: sent.key,
        at,
        later: false,
    };
    let opening = send::begin(app, member, new, heading).await?;
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
    pub anyway: &'a [String],
}

/// Posts a reply to the thread, or to one of its posts.
pub async fn post_reply(app: &App, member: &Member<Thread>, sent: Reply<'_>) -> Result<Sent> {
    let texts = [("text", sent.words.text)];
    let writer = Writer::stopped(member.space.id, sent.words.reads);
    reply(app, member, sent).await.map_err(|error| help_first(app, &writer, Place::Reply, &texts, error))
}

async fn reply(app: &App, member: &Member<Thread>, sent: Reply<'_>) -> Result<Sent> {
    let paused = send::paused(app, member)?;
    if member.row.state == OpenClosed::Closed {
        return Err(Error::Refused("thread-closed"));
    }
    let thread = member.row.id;
    let mut problems = Problems::default();
    let parent = prove_parent(app, member, sent.parent, &mut problems).await?;
    let lasts = words::lasts(sent.expires, &mut problems);
    let words = Words::prepare(limits::TEXT, sent.words, &mut problems);
    problems.none()?;
    let words = words.ok_or(Error::NotFound)?;
    let sending = Sending { place: Place::Reply, stream: thread, key: sent.key, parent, anyway: sent.anyway, paused };
    let words = match send::judge(app, member, words, |words| words, sending).await? {
        Ok(judged) => judged,
        Err(sent) => return Ok(sent),
    };
    let at = app.clock.minute();
    let id = PostId(app.random.uuid());
    let (key, later) = (sent.key, member.row.last_at < at);
    send::send(app, member, New { id, stream: thread, kind: post::Kind::Reply, parent, words, lasts, key, at, later })
        .await
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
