//! A stream's posts as one reader is given them: the rendered page, shared by all, and beside it what is hers alone.

use std::sync::Arc;

use entity::ids::{MembershipId, StreamId};
use entity::{muted_alias, stream};
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{InSpace, Member, Presence, Target};
use crate::app::App;
use crate::db::Reads;
use crate::error::{Error, Result};
use crate::web::Asked;
use crate::web::context::Context;

use super::fragments::{self, PageOfPosts, Standing};
use super::query::{self, PAGE, Shown, Window};
use super::views::PostView;

/// A window of a stream, as one reader sees it.
pub struct Reading {
    /// The number up to which it is current.
    pub seq: i64,
    /// For `before`, where there are earlier posts than these.
    pub before: Option<i64>,
    /// For `after`, where there are later ones.
    pub after: Option<i64>,
    /// The window as everyone has it.
    pub page: Arc<PageOfPosts>,
    pub seen: Vec<Seen>,
    me: MembershipId,
}

/// One post of the window, as she sees it.
pub struct Seen {
    /// Its place among the page's posts.
    pub place: usize,
    pub mine: bool,
    /// What she acknowledged it with.
    pub acknowledged: Vec<&'static str>,
    /// Without the line of someone she muted, and drawn so.
    unquoted: Option<(Shown, String)>,
}

impl Seen {
    /// Whether it looks to her as to anyone.
    pub fn is_common(&self) -> bool {
        !self.mine && self.acknowledged.is_empty() && self.unquoted.is_none()
    }
}

impl Reading {
    /// The post with its body.
    pub fn drawn<'a>(&'a self, seen: &'a Seen) -> Option<(PostView, &'a str)> {
        let (shown, body) = match &seen.unquoted {
            Some((shown, body)) => (shown, body),
            None => self.page.posts.get(seen.place).zip(self.page.bodies.get(seen.place))?,
        };
        Some((PostView::of(shown, Some(self.me), seen.acknowledged.clone()), body))
    }

    pub fn posts(&self) -> Vec<PostView> {
        self.seen.iter().filter_map(|seen| Some(self.drawn(seen)?.0)).collect()
    }

    /// The rendered bodies, in the order of the posts.
    pub fn bodies(&self) -> Vec<String> {
        self.seen.iter().filter_map(|seen| Some(self.drawn(seen)?.1.to_owned())).collect()
    }
}

/// Reads a window of a stream that had come to this number, without the words of those she muted.
pub async fn read<T: Target>(
    app: &App,
    member: &Member<T>,
    asked: &Asked,
    (stream, seq): (StreamId, i64),
    window: Window,
) -> Result<Reading> {
    let page = page_of(app, member, asked, stream, seq, window).await?;
    let muted = muted(&app.db.read(member)).await?;
    let (from, to, before, after) = bounds(&page, window);
    let me = member.membership_id();
    let mut seen = Vec::with_capacity(to - from);
    for (place, shown) in page.posts.iter().enumerate().skip(from).take(to - from) {
        let author = shown.author.as_ref().map(|author| author.id);
        if author.is_some_and(|author| muted.contains(&author)) {
            continue;
        }
        let unquoted = if shown.quotes(&muted) {
            let unquoted = shown.unquoted();
            let body = fragments::drawn(&PostView::of(&unquoted, None, Vec::new()), &Context::of(app, asked))?;
            Some((unquoted, body))
        } else {
            None
        };
        seen.push(Seen { place, mine: author == Some(me), acknowledged: shown.given_by(me), unquoted });
    }
    Ok(Reading { seq, before, after, page, seen, me })
}

/// The page's posts, rendered; from memory where the stream still stands where it stood.
async fn page_of<T: Target>(
    app: &App,
    member: &Member<T>,
    asked: &Asked,
    stream: StreamId,
    seq: i64,
    window: Window,
) -> Result<Arc<PageOfPosts>> {
    let standing = Standing { seq, epoch: member.space.access_epoch, day: app.clock.day() };
    if let Some(page) = app.fragments.find(stream, standing, asked.lang, window) {
        return Ok(page);
    }
    let posts = query::window(&app.db.read(member), stream, window).await?;
    let page = Arc::new(fragments::render(posts, &Context::of(app, asked))?);
    app.fragments.keep(stream, standing, asked.lang, window, &page);
    Ok(page)
}

/// Which of the posts are shown (the one beyond the page only says that there are more), and where to go from here.
fn bounds(page: &PageOfPosts, window: Window) -> (usize, usize, Option<i64>, Option<i64>) {
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = page.posts.len() > most;
    let backwards = !matches!(window, Window::After(_));
    let (from, to) = match (more, backwards) {
        (false, _) => (0, page.posts.len()),
        (true, false) => (0, most),
        (true, true) => (page.posts.len() - most, page.posts.len()),
    };
    let first = page.posts.get(from).map(|post| post.seq);
    let last = page.posts.get(to.saturating_sub(1)).map(|post| post.seq);
    let before = match window {
        Window::After(0) => None,
        Window::After(_) => first,
        _ => first.filter(|_| more),
    };
    let after = match window {
        Window::After(_) => last.filter(|_| more),
        Window::Before(_) => last,
        Window::Last => None,
    };
    (from, to, before, after)
}

/// The day of her last visit, if she wants to know what is new.
pub fn since<R>(presence: &Presence<R>) -> Option<i64> {
    presence.membership.previous_visit_at.filter(|_| presence.membership.keeps_visits)
}

/// Whom she muted in this space.
pub async fn muted<P: InSpace>(reads: &Reads<'_, P>) -> Result<Vec<MembershipId>> {
    if !reads.proof().who().membership.mutes {
        return Ok(Vec::new());
    }
    reads.values(reads.find::<muted_alias::Entity>(), muted_alias::Column::Muted).await
}

/// Up to which number a stream has come.
pub async fn head<P: InSpace>(reads: &Reads<'_, P>, id: StreamId) -> Result<i64> {
    let query = reads.find::<stream::Entity>().narrow(|rows| rows.filter(stream::Column::Id.eq(id)));
    reads.values(query, stream::Column::LastSeq).await?.into_iter().next().ok_or(Error::NotFound)
}
