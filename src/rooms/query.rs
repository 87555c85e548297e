//! Reading rooms: a space's list.

use entity::room;
use sea_orm::QueryOrder;

use crate::access::{Member, Space};
use crate::app::App;
use crate::error::Result;

/// A space's rooms by name, the open ones first.
pub async fn list(app: &App, member: &Member<Space>) -> Result<Vec<room::Model>> {
    let reads = app.db.read(member);
    let mut rooms =
        reads.all(reads.find::<room::Entity>().narrow(|rows| rows.order_by_asc(room::Column::Name))).await?;
    rooms.sort_by_key(|room| room.state != entity::words::OpenClosed::Open);
    Ok(rooms)
}
