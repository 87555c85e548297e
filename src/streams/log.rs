//! Appending to a stream, and moving a space's access epoch.

use std::collections::HashMap;

use entity::ids::{SpaceId, StreamId, SubjectId};
use entity::words::OpenClosed;
use entity::{event, room, space, stream, thread};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, IntoTableRef, Query, SelectStatement};
use sea_orm::{ColumnTrait, QueryFilter, QueryResult};

use crate::access::{InSpace, Proof, Within};
use crate::db::{Place, Reads, Together, Writes};
use crate::error::{Error, Result};

/// Appends one event and gives its number. Every change of what may be seen of a subject is one.
pub async fn append<P>(
    tx: &Writes<'_, P>,
    stream: StreamId,
    kind: event::Kind,
    subject: impl Into<SubjectId>,
) -> Result<i64>
where
    P: Proof,
    stream::Entity: Within<P>,
    event::Entity: Within<P>,
{
    let Numbers { last: seq, epoch } = take_number(tx, stream).await?;
    tx.insert::<event::Entity>(event::ActiveModel {
        stream: Set(stream),
        seq: Set(seq),
        kind: Set(kind),
        subject: Set(subject.into()),
        epoch: Set(epoch),
    })
    .await?;
    tx.hint(stream, seq);
    Ok(seq)
}

/// Numbers taken from a stream, which events must fill within the same transaction.
pub struct Numbers {
    pub last: i64,
    /// The space's access epoch at this moment.
    pub epoch: i64,
}

/// Takes the next numbers of streams in which something is said, so many of each: as [`append`] does, but not where the
/// space, the thread or the room was closed meanwhile. Such a stream is not among the answers; [`closed_by`]
/// says why.
pub async fn take_numbers_if_open(
    tx: &Together<'_>,
    streams: Vec<(Place, StreamId, i64)>,
) -> Result<HashMap<StreamId, Numbers>> {
    use stream::Column::{Id, LastSeq, Space};
    let mut open = Condition::all();
    open = open.add(closed(space::Entity, space::Column::Id, Space, space::Column::State).not());
    open = open.add(closed(room::Entity, room::Column::Id, Id, room::Column::State).not());
    open = open.add(closed(thread::Entity, thread::Column::Id, Id, thread::Column::State).not());
    let what = [Expr::col(Id), Expr::col(LastSeq), Expr::SubQuery(None, Box::new(epoch().into()))];
    let moved = tx.add_telling::<stream::Entity, _>(Id, LastSeq, streams, &open, &what).await?;
    let numbers = |row: &QueryResult| -> Result<_> {
        Ok((row.try_get_by_index(0)?, Numbers { last: row.try_get_by_index(1)?, epoch: row.try_get_by_index(2)? }))
    };
    moved.iter().map(numbers).collect()
}

/// Refuses where the space, the thread or the room was closed meanwhile, and keeps it from being closed before the
/// commit: whoever closes one moves its number, and so waits for its row. For words that take no number with the others.
pub async fn stays_open<P: InSpace>(tx: &Writes<'_, P>, stream: StreamId) -> Result<()>
where
    stream::Entity: Within<P>,
{
    let as_it_is = Expr::col(stream::Column::LastSeq).add(0);
    tx.update::<stream::Entity>(|rows| {
        rows.col_expr(stream::Column::LastSeq, as_it_is).filter(stream::Column::Id.eq(stream))
    })
    .await?;
    closed_by(tx, stream).await?.map_or(Ok(()), |why| Err(Error::Refused(why)))
}

/// Why nothing may be said in a stream, where it or its space is closed.
pub async fn closed_by<P: InSpace>(reads: &Reads<'_, P>, stream: StreamId) -> Result<Option<&'static str>> {
    let (id, closed) = (reads.proof().space_id(), OpenClosed::Closed);
    let spaces = reads.find::<space::Entity>().narrow(|rows| rows.filter(space::Column::Id.eq(id)));
    if reads.any(spaces.narrow(|rows| rows.filter(space::Column::State.eq(closed)))).await? {
        return Ok(Some("space-closed"));
    }
    let threads = reads.find::<thread::Entity>().narrow(|rows| rows.filter(thread::Column::Id.eq(stream)));
    if reads.any(threads.narrow(|rows| rows.filter(thread::Column::State.eq(closed)))).await? {
        return Ok(Some("thread-closed"));
    }
    let rooms = reads.find::<room::Entity>().narrow(|rows| rows.filter(room::Column::Id.eq(stream)));
    let room = reads.any(rooms.narrow(|rows| rows.filter(room::Column::State.eq(closed)))).await?;
    Ok(room.then_some("room-closed"))
}

/// Whether the row that a stream names is closed.
fn closed<C: ColumnTrait>(table: impl IntoTableRef, id: C, named_by: stream::Column, state: C) -> Expr {
    let row = id.into_expr().equals(named_by.as_column_ref());
    let closed = state.eq(OpenClosed::Closed);
    Expr::exists(Query::select().expr(Expr::val(1)).from(table).and_where(row).and_where(closed).take())
}

/// Takes the stream's next number. Its row stays locked until the commit, so that there are no gaps.
async fn take_number<P>(tx: &Writes<'_, P>, stream: StreamId) -> Result<Numbers>
where
    P: Proof,
    stream::Entity: Within<P>,
{
    let moved = tx
        .update_telling::<stream::Entity>(
            |rows| {
                rows.col_expr(stream::Column::LastSeq, Expr::col(stream::Column::LastSeq).add(1))
                    .filter(stream::Column::Id.eq(stream))
            },
            [Expr::col(stream::Column::LastSeq), Expr::SubQuery(None, Box::new(epoch().into()))],
        )
        .await?
        .ok_or(Error::NotFound)?;
    Ok(Numbers { last: moved.try_get_by_index(0)?, epoch: moved.try_get_by_index(1)? })
}

/// The access epoch of the space that a stream lies in.
fn epoch() -> SelectStatement {
    Query::select()
        .column(space::Column::AccessEpoch)
        .from(space::Entity)
        .and_where(space::Column::Id.into_expr().equals(stream::Column::Space.as_column_ref()))
        .take()
}

/// A new stream, with nothing in it.
pub async fn create<P>(tx: &Writes<'_, P>, id: StreamId, space: SpaceId, kind: stream::Kind) -> Result<()>
where
    P: Proof,
    stream::Entity: Within<P>,
{
    tx.insert::<stream::Entity>(stream::ActiveModel {
        id: Set(id),
        space: Set(space),
        kind: Set(kind),
        last_seq: Set(0),
    })
    .await
}

/// A new stream under an id that follows from its sender's key; says whether it was not there yet. Of two that are
/// sent at once the second waits for the first and finds it.
pub async fn create_once<P>(tx: &Writes<'_, P>, id: StreamId, space: SpaceId, kind: stream::Kind) -> Result<bool>
where
    P: Proof,
    stream::Entity: Within<P>,
{
    let row = stream::ActiveModel { id: Set(id), space: Set(space), kind: Set(kind), last_seq: Set(0) };
    tx.insert_once::<stream::Entity>(row, &[stream::Column::Id]).await
}

/// Moves the access epoch of the space: every change of a membership does, so that whoever lost a place stops
/// receiving at that moment (DESIGN 4).
pub async fn move_epoch<P>(tx: &Writes<'_, P>, space: SpaceId) -> Result<i64>
where
    P: Proof,
    space::Entity: Within<P>,
{
    let moved = tx
        .update_returning::<space::Entity>(|rows| {
            rows.col_expr(space::Column::AccessEpoch, Expr::col(space::Column::AccessEpoch).add(1))
                .filter(space::Column::Id.eq(space))
        })
        .await?;
    let epoch = moved.into_iter().next().map(|space| space.access_epoch).ok_or(Error::NotFound)?;
    tx.hint_moved(space, epoch);
    Ok(epoch)
}
