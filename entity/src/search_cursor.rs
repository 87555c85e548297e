//! How far the search has followed a stream. A stream without a row, or with a `last_seq` beyond it, has something
//! to be indexed.

use sea_orm::entity::prelude::*;

use crate::ids::StreamId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "search_cursor")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub stream: StreamId,
    pub seq: i64,
}

impl ActiveModelBehavior for ActiveModel {}
