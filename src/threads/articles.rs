//! A thread's posts as they stand on its page: most of them the same for every reader, and drawn once for all.

use std::sync::Arc;

use askama::Template;

use crate::error::{Error, Result};
use crate::posts::fragments::{DrawnPage, PageOfPosts};
use crate::posts::reading::Reading;
use crate::posts::shapes::{self, Shape};
use crate::posts::views::PostView;
use crate::web::context::Context;
use crate::web::filters;

#[derive(Template)]
#[template(path = "threads/article.html")]
struct Drawing<'a> {
    post: &'a PostView,
    body: &'a str,
    /// Where the page's window begins, if not at the thread's beginning.
    before: Option<i64>,
}

fn draw(post: &PostView, body: &str, before: Option<i64>, context: &Context) -> Result<String> {
    Drawing { post, body, before }
        .render_with_values(context)
        .map_err(|err| Error::internal(format!("a post could not be drawn: {err}")))
}

/// A post on a thread's page.
pub struct Article {
    pub seq: i64,
    drawn: Drawn,
}

enum Drawn {
    /// The page's, at this place.
    Common(Arc<PageOfPosts>, usize),
    Hers(String),
}

impl Article {
    pub fn html(&self) -> &str {
        match &self.drawn {
            Drawn::Common(page, place) => {
                page.drawn.get().and_then(|drawn| drawn.articles.get(*place)).map_or("", String::as_str)
            }
            Drawn::Hers(html) => html,
        }
    }
}

/// The articles of a window.
pub fn of(reading: &Reading, context: &Context) -> Result<Vec<Article>> {
    let page = &reading.page;
    if page.drawn.get().is_none() {
        let _another_was_quicker = page.drawn.set(common(page, reading.before, context)?);
    }
    let mut articles = Vec::with_capacity(reading.seen.len());
    for seen in &reading.seen {
        let Some(seq) = page.posts.get(seen.place).map(|post| post.seq) else { continue };
        let drawn = if seen.is_common() {
            Drawn::Common(Arc::clone(page), seen.place)
        } else {
            let Some((post, body)) = reading.drawn(seen) else { continue };
            Drawn::Hers(draw(&post, body, reading.before, context)?)
        };
        articles.push(Article { seq, drawn });
    }
    Ok(articles)
}

fn common(page: &PageOfPosts, before: Option<i64>, context: &Context) -> Result<DrawnPage> {
    let posts = page.posts.iter().zip(&page.bodies);
    let article = |(shown, body): (_, &String)| draw(&PostView::of(shown, None, Vec::new()), body, before, context);
    let shapes = shapes::of("reply", context)?;
    let shape = |shape: &Shape| Ok((shape.name, draw(&shape.post, &shape.body, before, context)?));
    Ok(DrawnPage {
        articles: posts.map(article).collect::<Result<_>>()?,
        shapes: shapes.iter().map(shape).collect::<Result<_>>()?,
    })
}
