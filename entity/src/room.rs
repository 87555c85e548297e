//! A live chat. Its id is its stream's.

use sea_orm::entity::prelude::*;

use crate::ids::{SpaceId, StreamId};
use crate::words::{Direction, OpenClosed};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "room")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: StreamId,
    pub space: SpaceId,
    pub name: String,
    pub language: String,
    pub direction: Direction,
    pub purpose: String,
    pub state: OpenClosed,
}

impl ActiveModelBehavior for ActiveModel {}
