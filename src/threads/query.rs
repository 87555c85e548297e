//! Reading threads: a space's list by latest activity, and one thread's page.

use entity::ids::{MembershipId, PostId, StreamId};
use entity::{post, thread};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use crate::access::{InSpace, Member, Target};
use crate::app::App;
use crate::db::Reads;
use crate::error::Result;
use crate::posts::query::ShownAuthor;
use crate::posts::reading::muted;

/// How many threads a list holds.
pub const LIST: u64 = 20;

/// A thread in a list.
pub struct Listed {
    pub row: thread::Model,
    pub author: Option<ShownAuthor>,
    /// Whether its opening can still be read.
    pub standing: bool,
}

/// Where a list goes on: after the thread with this time and id.
#[derive(Clone, Copy)]
pub struct After {
    pub last_at: i64,
    pub id: StreamId,
}

impl After {
    /// As it stands in an address.
    pub fn read(text: &str) -> Option<Self> {
        let (last_at, id) = text.split_once('.')?;
        Some(Self { last_at: last_at.parse().ok()?, id: id.parse().ok()? })
    }

    pub fn text(row: &thread::Model) -> String {
        format!("{}.{}", row.last_at, row.id)
    }
}

/// A space's threads, the latest first; one more than a list where there are more.
pub async fn list<T: Target>(app: &App, member: &Member<T>, after: Option<After>) -> Result<Vec<Listed>> {
    let reads = app.db.read(member);
    let query = reads.find::<thread::Entity>().narrow(|rows| {
        let rows = rows.order_by_desc(thread::Column::LastAt).order_by_desc(thread::Column::Id).limit(LIST + 1);
        match after {
            None => rows,
            Some(after) => rows.filter(Condition::any().add(thread::Column::LastAt.lt(after.last_at)).add(
                Condition::all().add(thread::Column::LastAt.eq(after.last_at)).add(thread::Column::Id.lt(after.id)),
            )),
        }
    });
    let rows = reads.all(query).await?;
    let muted = muted(&reads).await?;
    let openings = openings(&reads, &rows).await?;
    let ids = openings.iter().filter_map(|(_, author, _)| *author).collect();
    let authors = crate::posts::query::authors(&reads, ids).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let opening = openings.iter().find(|(id, ..)| *id == row.opening);
            let author = opening.and_then(|(_, author, _)| *author);
            if author.is_some_and(|author| muted.contains(&author)) {
                return None;
            }
            let standing = opening.is_some_and(|(.., state)| *state == post::State::Shown);
            // A title is the opening's words, and goes where they go.
            let row = thread::Model { title: if standing { row.title } else { String::new() }, ..row };
            Some(Listed { author: author.and_then(|id| authors.get(&id).cloned()), standing, row })
        })
        .collect())
}

/// Whether an opening can be read.
pub async fn stands<P: InSpace>(reads: &Reads<'_, P>, opening: PostId) -> Result<bool> {
    let shown = reads
        .find::<post::Entity>()
        .narrow(|posts| posts.filter(post::Column::Id.eq(opening)).filter(post::Column::State.eq(post::State::Shown)));
    reads.any(shown).await
}

async fn openings<P: InSpace>(
    reads: &Reads<'_, P>,
    rows: &[thread::Model],
) -> Result<Vec<(PostId, Option<MembershipId>, post::State)>> {
    let ids: Vec<PostId> = rows.iter().map(|row| row.opening).collect();
    let query = reads.find::<post::Entity>().narrow(|posts| posts.filter(post::Column::Id.is_in(ids)));
    let rows: Vec<OpeningRow> = reads.rows(query).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.author, row.state)).collect())
}

#[derive(sea_orm::DerivePartialModel)]
#[sea_orm(entity = "post::Entity")]
struct OpeningRow {
    id: PostId,
    author: Option<MembershipId>,
    state: post::State,
}
