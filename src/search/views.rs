//! What a page or a program sees of a search.

use askama::Template;
use entity::ids::{PostId, SpaceId, StreamId};
use entity::words::Direction;
use serde::Serialize;
use utoipa::ToSchema;

use crate::web::{View, filters};

/// The form, and what was found with it.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "search/search.html")]
pub struct SearchPage {
    /// What was searched for; empty where nothing was yet.
    pub q: String,
    /// The one space that was searched, if it was one.
    pub space: Option<SpaceId>,
    pub results: Vec<Found>,
    /// For `after`, where there is more. As text: it has more digits than some programs' numbers.
    pub next: Option<String>,
    /// Where she can search.
    pub spaces: Vec<Searchable>,
}

impl View for SearchPage {
    const TITLE: &'static str = "title-search";
}

impl SearchPage {
    fn is_in(&self, space: &SpaceId) -> bool {
        self.space.as_ref() == Some(space)
    }
}

/// A space of hers.
#[derive(Serialize, ToSchema)]
pub struct Searchable {
    pub id: SpaceId,
    pub name: String,
}

/// A post that was found.
#[derive(Serialize, ToSchema)]
pub struct Found {
    pub id: PostId,
    pub stream: StreamId,
    pub seq: i64,
    pub space: SpaceId,
    pub space_name: String,
    pub kind: &'static str,
    /// The thread's title or the room's name; none where a content notice covers it, or it is gone.
    pub title: Option<Titled>,
    /// None once its author left the space.
    pub alias: Option<String>,
    /// An SVG.
    pub badge: Option<String>,
    pub at: String,
    pub lang: String,
    pub dir: &'static str,
    /// A part of it, without markup; none where a content notice covers it.
    pub words: Option<String>,
    pub notices: Vec<String>,
    /// The page it stands on.
    pub href: String,
    #[serde(skip)]
    pub written_at: i64,
}

/// A title with its language and direction.
#[derive(Clone, Serialize, ToSchema)]
pub struct Titled {
    pub text: String,
    pub lang: String,
    pub dir: &'static str,
}

impl Titled {
    pub fn new(text: String, lang: &str, direction: Direction) -> Self {
        Self { text, lang: lang.to_owned(), dir: crate::posts::views::dir(direction) }
    }
}
