//! What a page or a program sees of threads.

use askama::Template;
use entity::ids::{PostId, SpaceId, StreamId};
use entity::thread;
use serde::Serialize;
use utoipa::ToSchema;

use crate::posts::shapes::Shape;
use crate::posts::views::{ParentView, PostView, dir};
use crate::web::{View, filters};

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
    /// Who she is here.
    pub alias: String,
    pub posts: Vec<PostView>,
    /// For `before`, where there are earlier posts than these.
    pub before: Option<i64>,
    /// For `after`, where there are later ones.
    pub after: Option<i64>,
    #[serde(skip)]
    pub bodies: Vec<String>,
    #[serde(skip)]
    pub composer: Composer,
    /// The first post since her last visit on this page.
    #[serde(skip)]
    pub new_from: Option<i64>,
    #[serde(skip)]
    pub since: i64,
    /// What live replies are made of.
    #[serde(skip)]
    pub shapes: Vec<Shape>,
}

impl View for ThreadPage {
    const TITLE: &'static str = "title-thread";
}

impl ThreadPage {
    /// Whether what is new since her last visit begins with this post.
    pub fn is_first_new(&self, seq: &i64) -> bool {
        self.new_from.as_ref() == Some(seq)
    }

    /// The posts with their bodies.
    pub fn drawn(&self) -> impl Iterator<Item = (&PostView, &String)> {
        self.posts.iter().zip(&self.bodies)
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
    /// Why she cannot write just now: the key of a sentence.
    pub refused: Option<String>,
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
    pub id: StreamId,
    pub stream: StreamId,
    pub seq: i64,
    /// The opening, which is a post.
    pub post: PostId,
}
