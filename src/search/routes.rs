//! The page of the search.
//!
//! What someone searches for is as telling as what she writes, and addresses stay in a browser's history, in a proxy's
//! log and on a shared phone. So the form is sent, not put into the address, and its answer is the page of results,
//! which like every page is not stored. `search` is that one operation, for forms and for JSON bodies alike. A program
//! that has no history may also `GET` it with a query string; a browser that does gets the empty form.

use entity::ids::SpaceId;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::access::SignedIn;
use crate::app::App;
use crate::error::{Error, Result};
use crate::language::Lang;
use crate::web::{Asked, Form, Page, Query, Routes, Shown};

use super::query;
use super::views::{SearchPage, Searchable};

pub fn routes() -> Routes {
    Routes::new().get("/search", "search_page", search_page).form("/search", "search", "/search", search)
}

/// What to find, where, and from where on.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct Wanted {
    /// At least three letters.
    q: String,
    /// The id of one of her spaces; all of them where it is empty.
    space: String,
    /// The `next` of the page before.
    after: String,
}

async fn search_page(who: SignedIn, app: App, asked: Asked, Query(wanted): Query<Wanted>) -> Result<Page<SearchPage>> {
    let wanted = if asked.json { wanted } else { Wanted::default() };
    if wanted.q.is_empty() {
        empty(&app, &who, asked.lang).await.map(Page)
    } else {
        find(&app, &who, asked.lang, wanted).await.map(Page)
    }
}

async fn search(who: SignedIn, app: App, asked: Asked, Form(wanted): Form<Wanted>) -> Result<Shown<SearchPage>> {
    find(&app, &who, asked.lang, wanted).await.map(Shown::new)
}

async fn empty(app: &App, who: &SignedIn, lang: Lang) -> Result<SearchPage> {
    let members = who.memberships(app, lang).await?;
    let spaces = members.iter().map(|member| Searchable { id: member.space.id, name: member.space.name.clone() });
    Ok(SearchPage { q: String::new(), space: None, results: Vec::new(), next: None, spaces: spaces.collect() })
}

async fn find(app: &App, who: &SignedIn, lang: Lang, sent: Wanted) -> Result<SearchPage> {
    let wanted = query::wanted(&sent.q)?;
    let mut members = who.memberships(app, lang).await?;
    let spaces = members.iter().map(|member| Searchable { id: member.space.id, name: member.space.name.clone() });
    let spaces = spaces.collect();
    let space = one_space(&sent.space)?;
    if let Some(space) = space {
        members.retain(|member| member.space.id == space);
        if members.is_empty() {
            return Err(Error::NotFound);
        }
    }
    let after = match sent.after.as_str() {
        "" => None,
        after => Some(after.parse().map_err(|_not_a_place| Error::NotFound)?),
    };
    let page = query::search(app, &members, &wanted, after).await?;
    let next = page.next.map(|next| next.to_string());
    Ok(SearchPage { q: sent.q, space, results: page.found, next, spaces })
}

fn one_space(sent: &str) -> Result<Option<SpaceId>> {
    if sent.is_empty() {
        return Ok(None);
    }
    sent.parse().map(Some).map_err(|_not_an_id| Error::NotFound)
}
