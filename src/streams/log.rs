//! Appending to a stream, and moving a space's access epoch.

use entity::ids::{SpaceId, StreamId, SubjectId};
use entity::{event, space, stream};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};

use crate::access::{Proof, Within};
use crate::db::Writes;
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
    space::Entity: Within<P>,
{
    let moved = tx
        .update_returning::<stream::Entity>(|rows| {
            rows.col_expr(stream::Column::LastSeq, Expr::col(stream::Column::LastSeq).add(1))
                .filter(stream::Column::Id.eq(stream))
        })
        .await?;
    let moved = moved.into_iter().next().ok_or(Error::NotFound)?;
    let epoch = epoch(tx, moved.space).await?;
    tx.insert::<event::Entity>(event::ActiveModel {
        stream: Set(stream),
        seq: Set(moved.last_seq),
        kind: Set(kind),
        subject: Set(subject.into()),
        epoch: Set(epoch),
    })
    .await?;
    tx.hint(stream, moved.last_seq);
    Ok(moved.last_seq)
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

/// Lets one writer at a time look at a stream before it appends. Where there is one writer anyway (SQLite) nothing is
/// asked.
pub async fn hold<P>(tx: &Writes<'_, P>, stream: StreamId) -> Result<()>
where
    P: Proof,
    stream::Entity: Within<P>,
{
    if tx.is_alone() {
        return Ok(());
    }
    let query = tx.find::<stream::Entity>().narrow(|rows| rows.filter(stream::Column::Id.eq(stream)).lock_exclusive());
    let _: Vec<i64> = tx.values(query, stream::Column::LastSeq).await?;
    Ok(())
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

async fn epoch<P>(tx: &Writes<'_, P>, space: SpaceId) -> Result<i64>
where
    P: Proof,
    space::Entity: Within<P>,
{
    let query = tx.find::<space::Entity>().narrow(|rows| rows.filter(space::Column::Id.eq(space)));
    tx.values(query, space::Column::AccessEpoch).await?.into_iter().next().ok_or(Error::NotFound)
}
