//! Anything that a reader can follow live, and the number of its latest event (DESIGN 6).

use sea_orm::entity::prelude::*;

use crate::ids::{SpaceId, StreamId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "stream")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: StreamId,
    pub space: SpaceId,
    pub kind: Kind,
    /// Bumped by the write that inserts the event; the row's lock keeps the numbers free of gaps.
    pub last_seq: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Kind {
    Thread,
    Room,
    /// One membership's own.
    Private,
    /// A space's review queue.
    Queue,
}

impl ActiveModelBehavior for ActiveModel {}
