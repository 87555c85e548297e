//! Reading posts as everyone entitled sees them: nothing here depends on who reads.

use std::collections::HashMap;

use entity::ids::{MembershipId, PostId, StreamId};
use entity::words::Direction;
use entity::{acknowledgement, membership, post};
use sea_orm::{ColumnTrait, DerivePartialModel, QueryFilter, QueryOrder, QuerySelect};

use crate::access::{Proof, Within};
use crate::db::Reads;
use crate::error::Result;
use crate::spaces::badge::Badge;
use crate::text::markdown;

use super::acknowledge::{self, Kind};
use super::notices;

/// How many posts a page holds.
pub const PAGE: u64 = 50;
/// How much of a parent a reply quotes, in characters.
const EXCERPT: usize = 80;

/// A post's author, as the space knows her; none once she left.
#[derive(Clone, Debug)]
pub struct ShownAuthor {
    pub id: MembershipId,
    pub alias: String,
    /// An SVG.
    pub badge: String,
    pub facilitator: bool,
}

/// A post as everyone entitled sees it.
#[derive(Clone, Debug)]
pub struct Shown {
    pub id: PostId,
    pub stream: StreamId,
    pub seq: i64,
    pub kind: post::Kind,
    pub author: Option<ShownAuthor>,
    pub parent: Option<Quoted>,
    pub html: String,
    pub language: String,
    pub direction: Direction,
    pub notices: Vec<String>,
    pub written_at: i64,
    pub edited: bool,
    /// It was written before it was shown.
    pub earlier: bool,
    pub state: post::State,
    pub expires_at: Option<i64>,
    /// Who acknowledged it, and how.
    pub given: Vec<(MembershipId, Kind)>,
}

impl Shown {
    /// The kinds it was given by anyone, each once, in the order they are offered.
    pub fn kinds_given(&self) -> Vec<&'static str> {
        acknowledge::KINDS
            .iter()
            .filter(|(kind, _)| self.given.iter().any(|(_, given)| given == kind))
            .map(|(_, name)| *name)
            .collect()
    }

    /// The kinds that this member gave it.
    pub fn given_by(&self, who: MembershipId) -> Vec<&'static str> {
        self.given.iter().filter(|(giver, _)| *giver == who).map(|(_, kind)| acknowledge::name(*kind)).collect()
    }
}

impl Shown {
    /// The same for someone who muted the author it quotes: neither her words nor her name.
    #[must_use]
    pub fn unquoted(&self) -> Self {
        let parent =
            self.parent.as_ref().map(|parent| Quoted { alias: None, words: None, author: None, ..parent.clone() });
        Self { parent, ..self.clone() }
    }

    /// Whether it quotes one of these.
    pub fn quotes(&self, authors: &[MembershipId]) -> bool {
        self.parent.as_ref().and_then(|parent| parent.author).is_some_and(|author| authors.contains(&author))
    }
}

/// The post a reply answers, in a line. Its words are gone where it is withdrawn, hidden or marked (DESIGN 6).
#[derive(Clone, Debug)]
pub struct Quoted {
    pub id: PostId,
    pub alias: Option<String>,
    pub words: Option<String>,
    pub author: Option<MembershipId>,
}

#[derive(DerivePartialModel)]
#[sea_orm(entity = "post::Entity")]
struct Row {
    id: PostId,
    stream: StreamId,
    seq: i64,
    kind: post::Kind,
    author: Option<MembershipId>,
    parent: Option<PostId>,
    html: String,
    language: String,
    direction: Direction,
    notices: String,
    written_at: i64,
    edited_at: Option<i64>,
    state: post::State,
    expires_at: Option<i64>,
    earlier: bool,
}

#[derive(DerivePartialModel)]
#[sea_orm(entity = "post::Entity")]
struct ParentRow {
    id: PostId,
    author: Option<MembershipId>,
    source: String,
    notices: String,
    state: post::State,
}

/// Which posts of a stream, by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Window {
    /// The first ones after this number.
    After(i64),
    /// The last ones before this number.
    Before(i64),
    /// The latest.
    Last,
}

/// A window of a stream's posts in their order, one more than a page where there are more.
pub async fn window<P>(reads: &Reads<'_, P>, stream: StreamId, window: Window) -> Result<Vec<Shown>>
where
    P: Proof,
    post::Entity: Within<P>,
    membership::Entity: Within<P>,
    acknowledgement::Entity: Within<P>,
{
    let query = reads.find::<post::Entity>().narrow(|rows| {
        let rows = rows.filter(post::Column::Stream.eq(stream)).limit(PAGE + 1);
        match window {
            Window::After(seq) => rows.filter(post::Column::Seq.gt(seq)).order_by_asc(post::Column::Seq),
            Window::Before(seq) => rows.filter(post::Column::Seq.lt(seq)).order_by_desc(post::Column::Seq),
            Window::Last => rows.order_by_desc(post::Column::Seq),
        }
    });
    let mut rows: Vec<Row> = reads.rows(query).await?;
    if !matches!(window, Window::After(_)) {
        rows.reverse();
    }
    dress(reads, rows).await
}

/// These posts, in no particular order.
pub async fn posts<P>(reads: &Reads<'_, P>, ids: &[PostId]) -> Result<Vec<Shown>>
where
    P: Proof,
    post::Entity: Within<P>,
    membership::Entity: Within<P>,
    acknowledgement::Entity: Within<P>,
{
    let query = reads.find::<post::Entity>().narrow(|rows| rows.filter(post::Column::Id.is_in(ids.to_vec())));
    let rows: Vec<Row> = reads.rows(query).await?;
    dress(reads, rows).await
}

/// Adds what a post is shown with: its author, the line of its parent, what it was given.
async fn dress<P>(reads: &Reads<'_, P>, rows: Vec<Row>) -> Result<Vec<Shown>>
where
    P: Proof,
    post::Entity: Within<P>,
    membership::Entity: Within<P>,
    acknowledgement::Entity: Within<P>,
{
    let parents = parents(reads, &rows).await?;
    let wanted = rows.iter().filter_map(|row| row.author).chain(parents.values().filter_map(|parent| parent.author));
    let authors = authors(reads, wanted.collect()).await?;
    let mut given = given(reads, &rows).await?;
    Ok(rows
        .into_iter()
        .map(|row| Shown {
            id: row.id,
            stream: row.stream,
            seq: row.seq,
            kind: row.kind,
            author: row.author.and_then(|id| authors.get(&id).cloned()),
            parent: row.parent.map(|id| quote(id, parents.get(&id), &authors)),
            html: if row.state == post::State::Shown { row.html } else { String::new() },
            language: row.language,
            direction: row.direction,
            notices: notices::split(&row.notices),
            written_at: row.written_at,
            edited: row.edited_at.is_some(),
            earlier: row.earlier,
            state: row.state,
            expires_at: row.expires_at,
            given: given.remove(&row.id).unwrap_or_default(),
        })
        .collect())
}

fn quote(id: PostId, parent: Option<&ParentRow>, authors: &HashMap<MembershipId, ShownAuthor>) -> Quoted {
    let shown = parent.filter(|parent| parent.state == post::State::Shown);
    Quoted {
        id,
        author: shown.and_then(|parent| parent.author),
        alias: shown
            .and_then(|parent| parent.author)
            .and_then(|id| authors.get(&id))
            .map(|author| author.alias.clone()),
        words: shown
            .filter(|parent| parent.notices.is_empty())
            .map(|parent| markdown::excerpt(&markdown::plain(&parent.source), EXCERPT)),
    }
}

async fn parents<P>(reads: &Reads<'_, P>, rows: &[Row]) -> Result<HashMap<PostId, ParentRow>>
where
    P: Proof,
    post::Entity: Within<P>,
{
    let ids: Vec<PostId> = rows.iter().filter_map(|row| row.parent).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let query = reads.find::<post::Entity>().narrow(|rows| rows.filter(post::Column::Id.is_in(ids)));
    let found: Vec<ParentRow> = reads.rows(query).await?;
    Ok(found.into_iter().map(|row| (row.id, row)).collect())
}

/// Authors by their ids.
pub async fn authors<P>(reads: &Reads<'_, P>, mut ids: Vec<MembershipId>) -> Result<HashMap<MembershipId, ShownAuthor>>
where
    P: Proof,
    membership::Entity: Within<P>,
{
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let query = reads.find::<membership::Entity>().narrow(|rows| rows.filter(membership::Column::Id.is_in(ids)));
    Ok(reads.all(query).await?.iter().map(|row| (row.id, author(row))).collect())
}

/// A membership as others see it.
pub fn author(row: &membership::Model) -> ShownAuthor {
    ShownAuthor {
        id: row.id,
        alias: row.alias.clone(),
        badge: Badge::from_seed(row.badge.cast_unsigned()).svg(),
        facilitator: row.role == membership::Role::Facilitator && row.state == membership::State::Active,
    }
}

async fn given<P>(reads: &Reads<'_, P>, rows: &[Row]) -> Result<HashMap<PostId, Vec<(MembershipId, Kind)>>>
where
    P: Proof,
    acknowledgement::Entity: Within<P>,
{
    let ids: Vec<PostId> = rows.iter().map(|row| row.id).collect();
    let query =
        reads.find::<acknowledgement::Entity>().narrow(|rows| rows.filter(acknowledgement::Column::Post.is_in(ids)));
    let mut given: HashMap<PostId, Vec<(MembershipId, Kind)>> = HashMap::new();
    for row in reads.all(query).await? {
        given.entry(row.post).or_default().push((row.membership, row.kind));
    }
    Ok(given)
}
