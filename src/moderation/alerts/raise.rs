//! An alert comes, with the words it is about and in their transaction.

use entity::ids::PostId;
use entity::{alert, event, space, stream};
use sea_orm::ActiveValue::Set;

use crate::access::{InSpace, Within};
use crate::db::Writes;
use crate::error::Result;
use crate::streams;

/// What is known of an alert when it comes.
#[derive(Clone, Copy, Debug)]
pub struct Raised {
    /// To the minute.
    pub at: i64,
    pub unattended: bool,
}

/// Tells the facilitators at once that someone may be asking for help. Of a text that was answered before, because it
/// has other words now.
pub async fn raise<P: InSpace>(tx: &Writes<'_, P>, post: PostId, raised: Raised) -> Result<()>
where
    alert::Entity: Within<P>,
    event::Entity: Within<P>,
    stream::Entity: Within<P>,
    space::Entity: Within<P>,
{
    use alert::Column as C;
    let row = alert::ActiveModel {
        post: Set(post),
        at: Set(raised.at),
        state: Set(alert::State::Open),
        unattended: Set(raised.unattended),
        ..Default::default()
    };
    tx.put::<alert::Entity>(row, &[C::Post], &[C::At, C::State, C::Unattended]).await?;
    if let Some(queue) = tx.proof().who().space.queue_stream {
        streams::append(tx, queue, event::Kind::Alerted, post).await?;
    }
    Ok(())
}
