//! What a live page makes new posts of: posts with everything a post can have, drawn by the very templates of the page,
//! for `live.js` to clone and to take away from. A second drawing of a post in JavaScript would sooner or later show
//! something else than the page fetched again.

use entity::ids::PostId;
use uuid::Uuid;

use crate::error::Result;
use crate::web::context::Context;

use super::acknowledge::KINDS;
use super::views::{ParentView, PostView};
use super::{fragments, notices};

/// A post with everything, or a tombstone.
pub struct Shape {
    pub name: &'static str,
    pub post: PostView,
    pub body: String,
}

/// The shapes of one kind of post: `opening`, `reply` or `message`.
pub fn of(kind: &'static str, context: &Context) -> Result<Vec<Shape>> {
    let kinds = [
        ("theirs", "shown", false),
        ("mine", "shown", true),
        ("withdrawn", "withdrawn", false),
        ("expired", "expired", false),
        ("hidden", "hidden", false),
    ];
    kinds
        .into_iter()
        .map(|(name, state, mine)| {
            let post = PostView { kind, state, mine, ..full() };
            Ok(Shape { name, body: fragments::drawn(&post, context)?, post })
        })
        .collect()
}

/// Its id is all zeros and its parent's all ones: the script puts real ones in their place wherever they stand.
fn full() -> PostView {
    PostView {
        id: PostId(Uuid::nil()),
        seq: 0,
        kind: "reply",
        alias: Some(String::new()),
        badge: Some("<svg class=\"badge\"></svg>".to_owned()),
        facilitator: true,
        at: String::new(),
        html: String::new(),
        lang: String::new(),
        dir: "auto",
        notices: notices::TOPICS.iter().map(|topic| (*topic).to_owned()).collect(),
        parent: Some(ParentView { id: PostId(Uuid::max()), alias: Some(String::new()), words: Some(String::new()) }),
        edited: true,
        earlier: true,
        state: "shown",
        until: Some(String::new()),
        given: KINDS.iter().map(|(_, name)| *name).collect(),
        acknowledged: Vec::new(),
        mine: false,
        written_at: 0,
        expires_at: Some(0),
    }
}
