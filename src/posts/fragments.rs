//! Rendered posts, kept in memory by their stream's number.
//!
//! Every change of what may be seen is an event, and moves its stream's number; every change of a membership moves the
//! space's epoch. So (stream, number, epoch, day) is a perfect key: what is kept under it cannot be stale, on any node,
//! and what was withdrawn is dropped with the first reader after. What depends on the reader is added afterwards.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use askama::Template;
use entity::ids::StreamId;
use quick_cache::sync::Cache;

use crate::error::{Error, Result};
use crate::language::Lang;
use crate::web::context::Context;
use crate::web::filters;

use super::query::{Shown, Window};
use super::views::PostView;

/// How many streams are kept.
const STREAMS: usize = 256;

/// Where a stream stands, as far as what it shows depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub seq: i64,
    pub epoch: i64,
    /// Times are said in words ("yesterday"), which change with the day.
    pub day: i64,
}

/// The rendered posts of the streams read lately.
pub struct Fragments(Cache<StreamId, Arc<Kept>>);

struct Kept {
    standing: Standing,
    pages: Mutex<HashMap<(Lang, Window), Arc<PageOfPosts>>>,
}

/// A window of posts with their rendered bodies, the same for every reader of a language.
pub struct PageOfPosts {
    pub posts: Vec<Shown>,
    /// In the same order: everything of a post that does not depend on who reads it.
    pub bodies: Vec<String>,
    /// What a thread's page has of it for every reader; drawn by the first.
    pub drawn: OnceLock<DrawnPage>,
}

/// What is the same on a page for every reader of a language.
pub struct DrawnPage {
    /// In the order of the posts: each as it stands for whoever neither wrote nor acknowledged it, which is most of them
    /// for almost everyone.
    pub articles: Vec<String>,
    /// What live posts are made of: a name and a post.
    pub shapes: Vec<(&'static str, String)>,
}

impl Default for Fragments {
    fn default() -> Self {
        Self(Cache::new(STREAMS))
    }
}

impl Fragments {
    /// The window as kept, if the stream stands where it stood then. What is older is dropped.
    pub fn find(&self, stream: StreamId, standing: Standing, lang: Lang, window: Window) -> Option<Arc<PageOfPosts>> {
        let kept = self.0.get(&stream)?;
        if kept.standing != standing {
            self.0.remove(&stream);
            return None;
        }
        kept.pages.lock().unwrap_or_else(PoisonError::into_inner).get(&(lang, window)).cloned()
    }

    pub fn keep(&self, stream: StreamId, standing: Standing, lang: Lang, window: Window, page: &Arc<PageOfPosts>) {
        let kept = match self.0.get(&stream) {
            Some(kept) if kept.standing == standing => kept,
            _ => {
                let kept = Arc::new(Kept { standing, pages: Mutex::default() });
                self.0.insert(stream, Arc::clone(&kept));
                kept
            }
        };
        kept.pages.lock().unwrap_or_else(PoisonError::into_inner).insert((lang, window), Arc::clone(page));
    }
}

#[derive(Template)]
#[template(path = "posts/body.html")]
struct Body<'a> {
    post: &'a PostView,
}

/// A message as a line of a room, where there is less room for it.
#[derive(Template)]
#[template(path = "rooms/body.html")]
struct Line<'a> {
    post: &'a PostView,
}

/// Renders what does not depend on the reader.
pub fn render(posts: Vec<Shown>, context: &Context) -> Result<PageOfPosts> {
    let bodies =
        posts.iter().map(|shown| drawn(&PostView::of(shown, None, Vec::new()), context)).collect::<Result<_>>()?;
    Ok(PageOfPosts { posts, bodies, drawn: OnceLock::new() })
}

/// A post's body as it stands in its stream's page.
pub fn drawn(post: &PostView, context: &Context) -> Result<String> {
    if post.kind == "message" { told(&Line { post }, context) } else { body(post, context) }
}

/// One post's body: who, when, in answer to what, the words behind their notices.
pub fn body(post: &PostView, context: &Context) -> Result<String> {
    told(&Body { post }, context)
}

fn told(template: &impl Template, context: &Context) -> Result<String> {
    template.render_with_values(context).map_err(|err| Error::internal(format!("a post could not be drawn: {err}")))
}
