//! Appending to a stream, and moving a space's access epoch.

use entity::ids::{SpaceId, StreamId, SubjectId};
use entity::{event, space, stream};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, QueryFilter};

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
