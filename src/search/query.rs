//! What is found, in the spaces of whoever asks.

use std::collections::HashMap;

use entity::ids::{MembershipId, PostId, StreamId};
use entity::words::Direction;
use entity::{muted_alias, post, room, search_entry, thread};
use sea_orm::{ColumnTrait, DerivePartialModel, QueryFilter, QueryOrder, QuerySelect};

use crate::access::{Member, Space};
use crate::app::App;
use crate::db::Reads;
use crate::error::{Error, Problem, Result};
use crate::posts::{notices, query as posts, routes::place};
use crate::text::normalise::normalise;
use crate::text::{limits, markdown};
use crate::web::context::rfc3339;

use super::views::{Found, Titled};
use super::{postgres, sqlite};

/// How many are on a page.
const PAGE: usize = 20;
/// Trigrams are three letters long: fewer cannot be looked up, only read through.
const LEAST: usize = 3;
/// How much of a post is shown, in characters.
const EXCERPT: usize = 180;
/// How many words before the found one are shown.
const BEFORE: usize = 8;

/// What was found, the newest first, and where it goes on.
pub struct Page {
    pub found: Vec<Found>,
    pub next: Option<i64>,
}

/// What was typed in its normal form, or what is wrong with it.
pub fn wanted(typed: &str) -> Result<String> {
    let checked = limits::check(limits::SEARCH, typed).map_err(|problem| Error::invalid("q", problem))?;
    let wanted = normalise(&checked);
    if wanted.chars().count() < LEAST {
        return Err(Error::invalid("q", Problem::new("problem-search-short")));
    }
    Ok(wanted)
}

#[derive(DerivePartialModel)]
#[sea_orm(entity = "search_entry::Entity")]
struct Entry {
    place: i64,
    post: PostId,
}

/// Searches these spaces, each under the proof of being in it.
pub async fn search(app: &App, members: &[Member<Space>], wanted: &str, after: Option<i64>) -> Result<Page> {
    let mut entries: Vec<(Entry, &Member<Space>)> = Vec::new();
    for member in members {
        entries.extend(in_space(app, member, wanted, after).await?.into_iter().map(|entry| (entry, member)));
    }
    entries.sort_unstable_by_key(|(entry, _)| std::cmp::Reverse(entry.place));
    let more = entries.len() > PAGE;
    entries.truncate(PAGE);
    let next = entries.last().filter(|_| more).map(|(entry, _)| entry.place);
    let mut found = HashMap::new();
    for member in members {
        let ids: Vec<PostId> =
            entries.iter().filter(|(_, of)| of.space.id == member.space.id).map(|(entry, _)| entry.post).collect();
        if !ids.is_empty() {
            found.extend(shown(app, member, ids, wanted).await?);
        }
    }
    Ok(Page { found: entries.iter().filter_map(|(entry, _)| found.remove(&entry.post)).collect(), next })
}

async fn in_space(app: &App, member: &Member<Space>, wanted: &str, after: Option<i64>) -> Result<Vec<Entry>> {
    let holding = if app.db.is_sqlite() { sqlite::holding(wanted) } else { postgres::holding(wanted) };
    let reads = app.db.read(member);
    let entries = reads.find::<search_entry::Entity>().narrow(|rows| {
        let rows = rows
            .filter(holding)
            .order_by_desc(search_entry::Column::Place)
            .limit(u64::try_from(PAGE + 1).unwrap_or(u64::MAX));
        match after {
            Some(after) => rows.filter(search_entry::Column::Place.lt(after)),
            None => rows,
        }
    });
    reads.rows(entries).await
}

#[derive(DerivePartialModel)]
#[sea_orm(entity = "post::Entity")]
struct Row {
    id: PostId,
    stream: StreamId,
    seq: i64,
    kind: post::Kind,
    author: Option<MembershipId>,
    source: String,
    language: String,
    direction: Direction,
    notices: String,
    written_at: i64,
}

/// The posts of one space that she may see: shown now, and not by someone she muted.
async fn shown(app: &App, member: &Member<Space>, ids: Vec<PostId>, wanted: &str) -> Result<Vec<(PostId, Found)>> {
    let reads = app.db.read(member);
    let muted: Vec<MembershipId> =
        reads.values(reads.find::<muted_alias::Entity>(), muted_alias::Column::Muted).await?;
    let rows = reads
        .find::<post::Entity>()
        .narrow(|rows| rows.filter(post::Column::Id.is_in(ids)).filter(post::Column::State.eq(post::State::Shown)));
    let rows: Vec<Row> = reads.rows(rows).await?;
    let mut titles = titles(&reads, &rows).await?;
    let authors = posts::authors(&reads, rows.iter().filter_map(|row| row.author).collect()).await?;
    let seen = rows.into_iter().filter(|row| row.author.is_none_or(|author| !muted.contains(&author)));
    Ok(seen
        .map(|row| {
            let author = row.author.and_then(|id| authors.get(&id));
            let found = Found {
                id: row.id,
                stream: row.stream,
                seq: row.seq,
                space: member.space.id,
                space_name: member.space.name.clone(),
                kind: crate::posts::views::kind(row.kind),
                title: titles.get_mut(&row.stream).and_then(|title| title.clone()),
                alias: author.map(|author| author.alias.clone()),
                badge: author.map(|author| author.badge.clone()),
                at: rfc3339(row.written_at),
                lang: row.language,
                dir: crate::posts::views::dir(row.direction),
                // Covered words stay covered: the page where they stand lets her choose.
                words: row.notices.is_empty().then(|| around(&markdown::plain(&row.source), wanted)),
                notices: notices::split(&row.notices),
                href: place(row.kind, row.stream, row.id, row.seq),
                written_at: row.written_at,
            };
            (row.id, found)
        })
        .collect())
}

/// The titles of threads and the names of rooms; none where a content notice covers it or the opening, whose words it
/// belongs to, is hidden or gone.
async fn titles(reads: &Reads<'_, Member<Space>>, rows: &[Row]) -> Result<HashMap<StreamId, Option<Titled>>> {
    let ids: Vec<StreamId> = rows.iter().map(|row| row.stream).collect();
    let threads = reads.find::<thread::Entity>().narrow(|rows| rows.filter(thread::Column::Id.is_in(ids.clone())));
    let rooms = reads.find::<room::Entity>().narrow(|rows| rows.filter(room::Column::Id.is_in(ids)));
    let mut titles = HashMap::new();
    let threads = reads.all(threads).await?;
    let openings: Vec<PostId> = threads.iter().map(|thread| thread.opening).collect();
    let standing = reads.find::<post::Entity>().narrow(|rows| {
        rows.filter(post::Column::Id.is_in(openings)).filter(post::Column::State.eq(post::State::Shown))
    });
    let standing: Vec<PostId> = reads.values(standing, post::Column::Id).await?;
    for thread in threads {
        let open = thread.notices.is_empty() && standing.contains(&thread.opening);
        titles.insert(thread.id, open.then(|| Titled::new(thread.title, &thread.language, thread.direction)));
    }
    for room in reads.all(rooms).await? {
        titles.insert(room.id, Some(Titled::new(room.name, &room.language, room.direction)));
    }
    Ok(titles)
}

/// The part of a text in which the found words stand. Which part of it is found by halving, since a beginning that
/// holds them goes on holding them however far it goes on.
fn around(text: &str, wanted: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let holds = |count: usize| {
        let beginning: Vec<&str> = words.iter().take(count).copied().collect();
        normalise(&beginning.join(" ")).contains(wanted)
    };
    let (mut least, mut most) = (0, words.len());
    if !holds(most) {
        return markdown::excerpt(text, EXCERPT);
    }
    while least < most {
        let middle = usize::midpoint(least, most);
        if holds(middle) { most = middle } else { least = middle + 1 }
    }
    let from = most.saturating_sub(BEFORE + wanted.split(' ').count());
    let rest: Vec<&str> = words.into_iter().skip(from).collect();
    let excerpt = markdown::excerpt(&rest.join(" "), EXCERPT);
    if from > 0 { format!("… {excerpt}") } else { excerpt }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_shows_where_the_words_stand() {
        let long = "one two three ".repeat(60) + "and here is the Café I meant " + &"four five ".repeat(60);
        let shown = around(&long, "cafe i");
        assert!(shown.starts_with("… ") && shown.contains("the Café I meant"), "{shown}");
        assert_eq!(around("Bread", "bread"), "Bread");
        assert_eq!(around("Only in the title", "bread"), "Only in the title");
    }

    #[test]
    fn fewer_than_three_letters_are_told_kindly() {
        for short in ["", "ab", "  a ", "\u{200b}\u{200b}\u{200b}a", "ـــــ"] {
            assert!(matches!(wanted(short), Err(Error::Invalid(_))), "{short:?}");
        }
        assert_eq!(wanted(" Café ").unwrap(), "cafe");
        assert!(wanted("نعم").is_ok());
    }
}
