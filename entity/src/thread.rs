//! A conversation. Its id is its stream's; its words are posts, the opening among them.

use sea_orm::entity::prelude::*;

use crate::ids::{PostId, SpaceId, StreamId};
use crate::words::{Direction, OpenClosed};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "thread")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: StreamId,
    pub space: SpaceId,
    pub title: String,
    pub language: String,
    pub direction: Direction,
    pub wants: Option<Wants>,
    pub state: OpenClosed,
    /// Content notices, with commas.
    pub notices: String,
    pub opening: PostId,
    /// The minute of its latest post; the list is in this order.
    pub last_at: i64,
    pub ends_at: Option<i64>,
}

/// What would help, if she likes to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Wants {
    Heard,
    Advice,
    Company,
    GoodNews,
}

impl ActiveModelBehavior for ActiveModel {}
