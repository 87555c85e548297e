//! What an event shows to everyone: the body of a live frame, made from the event and from what its subject is *now*.
//!
//! It never depends on who looks or in which language. An event whose words may no longer be seen shows nothing; the
//! later event that took them away says so.

use entity::event::{self, Kind};
use entity::ids::{MembershipId, PostId, SubjectId};
use entity::post::State;
use entity::{stream, thread};
use serde::Serialize;

use crate::live::Loaded;
use crate::posts::query::Shown as Post;
use crate::posts::views::{ParentView, PostView, dir, is_false};

/// The body of an event's frame, beside `stream` and `seq`.
#[derive(Debug, Serialize)]
pub struct Shown {
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<SubjectId>,
    /// The number of the event that brought the post, where this is not that event: its place on the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<i64>,
    #[serde(flatten)]
    pub what: What,
}

/// What there is to see.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum What {
    /// A post as it stands.
    Post(Box<Words>),
    /// The acknowledgements a post was given, without numbers (P9).
    Given { given: Vec<&'static str> },
    /// What a thread or room is called now.
    Name { title: String, lang: String, dir: &'static str },
    /// That it happened is all.
    Only {},
}

/// A post's words, with what stands around them.
#[derive(Debug, Serialize)]
pub struct Words {
    pub alias: Option<String>,
    pub badge: Option<String>,
    pub facilitator: bool,
    pub at: String,
    pub html: String,
    pub lang: String,
    pub dir: &'static str,
    pub notices: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<ParentView>,
    pub edited: bool,
    #[serde(skip_serializing_if = "is_false")]
    pub earlier: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    pub given: Vec<&'static str>,
}

impl Words {
    fn of(post: &Post) -> Self {
        let view = PostView::of(post, None, Vec::new());
        Self {
            alias: view.alias,
            badge: view.badge,
            facilitator: view.facilitator,
            at: view.at,
            html: view.html,
            lang: view.lang,
            dir: view.dir,
            notices: view.notices,
            parent: view.parent,
            edited: view.edited,
            earlier: view.earlier,
            until: view.until,
            given: view.given,
        }
    }
}

/// What a stream is called now.
pub struct Named {
    pub title: String,
    pub lang: String,
    pub dir: &'static str,
}

impl Named {
    pub fn thread(row: thread::Model) -> Self {
        Self { title: row.title, lang: row.language, dir: dir(row.direction) }
    }

    pub fn room(row: entity::room::Model) -> Self {
        Self { title: row.name, lang: row.language, dir: dir(row.direction) }
    }
}

/// Whether the event is about a post.
pub fn is_of_post(kind: Kind) -> bool {
    use Kind as K;
    matches!(
        kind,
        K::Opening
            | K::Reply
            | K::Message
            | K::Edited
            | K::Withdrawn
            | K::Hidden
            | K::Restored
            | K::Held
            | K::Released
            | K::Expired
            | K::Acknowledged
    )
}

/// An event of a thread or a room.
pub fn of_post(event: &event::Model, post: Option<&Post>) -> Loaded<Shown> {
    let shown = post.filter(|post| post.state == State::Shown);
    let only = || Some(What::Only {});
    let words = || shown.map(|post| What::Post(Box::new(Words::of(post))));
    // Encoded a second time only where it quotes someone.
    let quoting =
        shown.and_then(|post| Some((post.parent.as_ref()?.author?, What::Post(Box::new(Words::of(&post.unquoted()))))));
    let (kind, what) = match event.kind {
        Kind::Opening => ("opening", words()),
        Kind::Reply => ("reply", words()),
        Kind::Message => ("message", words()),
        Kind::Edited => ("edited", words()),
        Kind::Restored | Kind::Released => ("restored", words()),
        Kind::Withdrawn => ("withdrawn", only()),
        Kind::Expired => ("expired", only()),
        Kind::Hidden => ("hidden", only()),
        Kind::Held => ("held", only()),
        Kind::Acknowledged => {
            let given = shown.map(|post| Words::of(post).given);
            ("acknowledged", given.map(|given| What::Given { given }))
        }
        _ => ("nothing", None),
    };
    let of = post.map(|post| post.seq).filter(|seq| *seq != event.seq);
    let dressed = |what| Shown { kind, subject: Some(event.subject), of, what };
    let unquoted = quoting.filter(|_| matches!(what, Some(What::Post(_))));
    let loaded = loaded(event, author(post), what.map(dressed));
    Loaded { unquoted: unquoted.map(|(quoted, what)| (quoted, dressed(what))), ..loaded }
}

fn author(post: Option<&Post>) -> Option<MembershipId> {
    post.and_then(|post| post.author.as_ref()).map(|author| author.id)
}

/// An event of a stream as a whole, or of a membership.
pub fn of_stream(event: &event::Model, stream: stream::Kind, named: Option<&Named>) -> Loaded<Shown> {
    let own = matches!(stream, stream::Kind::Private | stream::Kind::Queue);
    let what = match (event.kind, named) {
        (Kind::Renamed, Some(named)) => {
            Some(What::Name { title: named.title.clone(), lang: named.lang.clone(), dir: named.dir })
        }
        (Kind::Renamed, None) => None,
        _ => Some(What::Only {}),
    };
    // Whose membership changed is for the streams that are addressed to someone; a room learns only that faces may
    // have changed, and looks again.
    let subject = own.then_some(event.subject);
    loaded(event, None, what.map(|what| Shown { kind: name(event.kind), subject, of: None, what }))
}

fn loaded(event: &event::Model, author: Option<MembershipId>, shown: Option<Shown>) -> Loaded<Shown> {
    let rewrites = !matches!(event.kind, Kind::Opening | Kind::Reply | Kind::Message);
    Loaded { seq: event.seq, epoch: event.epoch, author, rewrites, shown, unquoted: None }
}

/// The posts that events are about.
pub fn posts_of(events: &[event::Model]) -> Vec<PostId> {
    let mut ids: Vec<PostId> =
        events.iter().filter(|event| is_of_post(event.kind)).map(|event| PostId(event.subject.0)).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Opening => "opening",
        Kind::Reply => "reply",
        Kind::Message => "message",
        Kind::Edited => "edited",
        Kind::Withdrawn => "withdrawn",
        Kind::Hidden => "hidden",
        Kind::Restored => "restored",
        Kind::Held => "held",
        Kind::Released => "released",
        Kind::Expired => "expired",
        Kind::Acknowledged => "acknowledged",
        Kind::Renamed => "renamed",
        Kind::Closed => "closed",
        Kind::Reopened => "reopened",
        Kind::Joined => "joined",
        Kind::MemberChanged => "member_changed",
        Kind::Left => "left",
        Kind::Muted => "muted",
        Kind::Unmuted => "unmuted",
        Kind::Removed => "removed",
        Kind::Requested => "requested",
        Kind::Answered => "answered",
        Kind::Reported => "reported",
        Kind::Appealed => "appealed",
        Kind::Alerted => "alerted",
        Kind::Decided => "decided",
    }
}

#[cfg(test)]
#[path = "shown_tests.rs"]
mod tests;
