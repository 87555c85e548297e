//! An alias that nobody may take yet, since people still remember whose it was.

use sea_orm::entity::prelude::*;

use crate::ids::SpaceId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reserved_alias")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub space: SpaceId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub alias_key: String,
    pub until_day: i64,
}

impl ActiveModelBehavior for ActiveModel {}
