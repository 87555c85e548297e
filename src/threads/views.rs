//! What a page or a program sees of threads.

use std::sync::Arc;

use askama::Template;
use entity::ids::{PostId, SpaceId, StreamId, SubjectId};
use entity::thread;
use serde::Serialize;
use utoipa::ToSchema;

use crate::moderation::held::own::WaitingView;
use crate::moderation::rules::check::Looked;
use crate::posts::fragments::PageOfPosts;
use crate::posts::views::{ParentView, PostView, dir, is_false};
use crate::web::{View, filters};

use super::articles::Article;
use super::query::Listed;

/// A thread in a list.
#[derive(Serialize, ToSchema)]
pub struct ThreadLine {
    pub id: StreamId,
    pub stream: StreamId,
    pub title: String,
    pub lang: String,
    pub dir: &'static str,
    pub alias: Option<String>,
    pub badge: Option<String>,
    pub wants: Option<&'static str>,
    pub notices: Vec<String>,
    pub closed: bool,
    /// Something was written since her last visit.
    pub new: bool,
    /// Its opening was withdrawn or hidden.
    pub gone: bool,
    #[serde(skip)]
    pub last_at: i64,
}

impl ThreadLine {
    pub fn of(listed: &Listed, since: Option<i64>) -> Self {
        let row = &listed.row;
        Self {
            id: row.id,
            stream: row.id,
            title: row.title.clone(),
            lang: row.language.clone(),
            dir: dir(row.direction),
            alias: listed.author.as_ref().map(|author| author.alias.clone()),
            badge: listed.author.as_ref().map(|author| author.badge.clone()),
            wants: row.wants.map(wants),
            notices: crate::posts::notices::split(&row.notices),
            closed: row.state == entity::words::OpenClosed::Closed,
            new: since.is_some_and(|since| row.last_at >= since),
            gone: !listed.standing,
            last_at: row.last_at,
        }
    }
}

pub fn wants(wants: thread::Wants) -> &'static str {
    match wants {
        thread::Wants::Heard => "heard",
        thread::Wants::Advice => "advice",
        thread::Wants::Company => "company",
        thread::Wants::GoodNews => "good_news",
    }
}

/// A space's threads.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "threads/list.html")]
pub struct ThreadList {
    pub id: SpaceId,
    pub space: String,
    pub threads: Vec<ThreadLine>,
    /// Where the list goes on, for `after`.
    pub next: Option<String>,
    /// Whether she may start one just now.
    #[serde(skip)]
    pub open: bool,
}

impl ThreadList {
    fn may_begin(&self) -> bool {
        self.open
    }
}

impl View for ThreadList {
    const TITLE: &'static str = "title-threads";
}

/// A thread's page.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "threads/thread.html")]
pub struct ThreadPage {
    pub id: StreamId,
    pub stream: StreamId,
    /// The number up to which this page is current.
    pub seq: i64,
    pub space: SpaceId,
    pub space_name: String,
    pub title: String,
    pub lang: String,
    pub dir: &'static str,
    pub wants: Option<&'static str>,
    pub closed: bool,
    /// Whether she may rename and close it.
    #[serde(skip)]
    pub facilitator: bool,
    /// Who she is here.
    pub alias: String,
    pub posts: Vec<PostView>,
    /// Her own texts that wait here; nobody else sees them.
    pub waiting: Vec<WaitingView>,
    /// For `before`, where there are earlier posts than these.
    pub before: Option<i64>,
    /// For `after`, where there are later ones.
    pub after: Option<i64>,
    /// The posts, drawn; empty where a program asked, as `posts` is where a browser did.
    #[serde(skip)]
    pub articles: Vec<Article>,
    #[serde(skip)]
    pub composer: Composer,
    /// The first post since her last visit on this page.
    #[serde(skip)]
    pub new_from: Option<i64>,
    #[serde(skip)]
    pub since: i64,
    /// What live replies are made of.
    #[serde(skip)]
    pub shapes: Option<Arc<PageOfPosts>>,
}

impl View for ThreadPage {
    const TITLE: &'static str = "title-thread";
}

impl ThreadPage {
    /// What live replies are made of, where the page is the thread's last.
    pub fn shapes(&self) -> &[(&'static str, String)] {
        self.shapes.as_ref().and_then(|page| page.drawn.get()).map_or(&[], |drawn| &drawn.shapes)
    }

    /// Whether what is new since her last visit begins with this post.
    pub fn is_first_new(&self, seq: &i64) -> bool {
        self.new_from.as_ref() == Some(seq)
    }
}

/// What the form for words needs.
pub struct Composer {
    /// The sender's key of this form: sent twice, it is posted once.
    pub key: String,
    pub topics: Vec<&'static str>,
    /// The post she answers.
    pub to: Option<ParentView>,
    /// How her words will look, where she asked.
    pub preview: Option<String>,
    /// What the rules would say of them.
    pub looked: Option<Looked>,
    /// Why she cannot write just now: the key of a sentence.
    pub refused: Option<String>,
    /// Her text that came back, to be written again.
    pub again: Option<WaitingView>,
}

impl Composer {
    /// What stands in the form before she types.
    pub fn text(&self) -> &str {
        self.again.as_ref().map_or("", |again| &again.text)
    }

    pub fn title(&self) -> &str {
        self.again.as_ref().and_then(|again| again.title.as_deref()).unwrap_or_default()
    }

    pub fn marks(&self, topic: &str) -> bool {
        self.again.as_ref().is_some_and(|again| again.notices.iter().any(|marked| marked == topic))
    }

    pub fn wants(&self, what: &str) -> bool {
        self.again.as_ref().is_some_and(|again| again.wants == Some(what))
    }
}

/// The page that starts a thread.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "threads/new.html")]
pub struct NewThread {
    pub id: SpaceId,
    pub space: String,
    pub alias: String,
    #[serde(skip)]
    pub composer: Composer,
}

impl View for NewThread {
    const TITLE: &'static str = "title-new-thread";
}

/// What came of starting a thread, for a program.
#[derive(Serialize, ToSchema)]
pub struct StartedView {
    pub id: SubjectId,
    pub stream: StreamId,
    /// The opening, which is a post.
    pub post: PostId,
    /// None while it waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seq: Option<i64>,
    /// It waits until a facilitator has read it; `id` is then the opening's, since the thread is not there yet.
    #[serde(skip_serializing_if = "is_false")]
    pub held: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}
