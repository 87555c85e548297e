//! What a page or a program sees of a post.

use entity::ids::{MembershipId, PostId, StreamId};
use entity::post::State;
use entity::words::Direction;
use serde::Serialize;
use utoipa::ToSchema;

use crate::language::Lang;
use crate::web::context::rfc3339;
use crate::web::words;

use super::publish::Published;
use super::query::{Quoted, Shown};

/// A post, in JSON and as the part of a page.
#[derive(Clone, Serialize, ToSchema)]
pub struct PostView {
    pub id: PostId,
    pub seq: i64,
    pub kind: &'static str,
    /// None once its author left the space.
    pub alias: Option<String>,
    /// An SVG.
    pub badge: Option<String>,
    pub facilitator: bool,
    pub at: String,
    /// Empty unless `state` is `shown`.
    pub html: String,
    pub lang: String,
    pub dir: &'static str,
    pub notices: Vec<String>,
    pub parent: Option<ParentView>,
    pub edited: bool,
    /// It was written before it was shown.
    pub earlier: bool,
    pub state: &'static str,
    /// When it goes by itself.
    pub until: Option<String>,
    /// The acknowledgements it was given by anyone.
    pub given: Vec<&'static str>,
    /// Those she gave.
    pub acknowledged: Vec<&'static str>,
    pub mine: bool,
    #[serde(skip)]
    pub written_at: i64,
    #[serde(skip)]
    pub expires_at: Option<i64>,
}

/// The line that says which post a reply answers.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ParentView {
    pub id: PostId,
    /// None where it is withdrawn, hidden, or its author left.
    pub alias: Option<String>,
    /// None where it is gone or marked with a content notice.
    pub words: Option<String>,
}

impl PostView {
    /// A post as this reader sees it.
    pub fn of(shown: &Shown, reader: Option<MembershipId>, acknowledged: Vec<&'static str>) -> Self {
        let author = shown.author.as_ref().filter(|_| shown.state == State::Shown);
        Self {
            id: shown.id,
            seq: shown.seq,
            kind: kind(shown.kind),
            alias: author.map(|author| author.alias.clone()),
            badge: author.map(|author| author.badge.clone()),
            facilitator: author.is_some_and(|author| author.facilitator),
            at: rfc3339(shown.written_at),
            html: shown.html.clone(),
            lang: shown.language.clone(),
            dir: dir(shown.direction),
            notices: if shown.state == State::Shown { shown.notices.clone() } else { Vec::new() },
            parent: shown.parent.as_ref().filter(|_| shown.state == State::Shown).map(ParentView::of),
            edited: shown.edited,
            earlier: shown.earlier,
            state: state(shown.state),
            until: shown.expires_at.map(rfc3339),
            given: shown.kinds_given(),
            acknowledged,
            mine: reader.is_some() && shown.author.as_ref().map(|author| author.id) == reader,
            written_at: shown.written_at,
            expires_at: shown.expires_at,
        }
    }

    /// Whether there are words to read.
    pub fn is_shown(&self) -> bool {
        self.state == "shown"
    }
}

impl ParentView {
    fn of(quoted: &Quoted) -> Self {
        Self { id: quoted.id, alias: quoted.alias.clone(), words: quoted.words.clone() }
    }
}

pub fn kind(kind: entity::post::Kind) -> &'static str {
    match kind {
        entity::post::Kind::Opening => "opening",
        entity::post::Kind::Reply => "reply",
        entity::post::Kind::Message => "message",
    }
}

pub fn state(state: State) -> &'static str {
    match state {
        State::Shown => "shown",
        State::Held => "held",
        State::Hidden => "hidden",
        State::Withdrawn => "withdrawn",
        State::Expired => "expired",
    }
}

pub fn dir(direction: Direction) -> &'static str {
    match direction {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
        Direction::Auto => "auto",
    }
}

/// What came of posting, for a program.
#[derive(Serialize, ToSchema)]
pub struct Posted {
    pub id: PostId,
    pub stream: StreamId,
    /// None while it waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seq: Option<i64>,
    /// It waits until a facilitator has read it; nobody but its author sees it.
    #[serde(skip_serializing_if = "is_false")]
    pub held: bool,
    /// What its author is told of that, or of a language that no rule speaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// What the author of a text is told, quietly, of a language that no rule speaks.
pub fn told(published: Published, lang: Lang) -> Option<String> {
    published.unread.then(|| words::say(lang, "uncovered-told"))
}

pub fn is_false(flag: &bool) -> bool {
    !*flag
}

impl Posted {
    pub fn at(id: PostId, stream: StreamId, seq: i64) -> Self {
        Self { id, stream, seq: Some(seq), held: false, message: None }
    }

    /// What was just sent, with what its author is told of it.
    pub fn sent(published: Published, stream: StreamId, lang: Lang) -> Self {
        Self { message: told(published, lang), ..Self::at(published.id, stream, published.seq) }
    }

    pub fn waiting(id: PostId, stream: StreamId, lang: Lang) -> Self {
        Self { id, stream, seq: None, held: true, message: Some(words::say(lang, "held-waits")) }
    }
}
