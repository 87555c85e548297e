//! All that stays of someone who left while a mute, removal, bar or report stood: enough that she cannot come back
//! as somebody else meanwhile, and nothing more.

use sea_orm::entity::prelude::*;

use crate::ids::SpaceId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kept_tag")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub space: SpaceId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub tag: Vec<u8>,
    pub why: Why,
    /// Without end if empty.
    pub until: Option<i64>,
}

/// What stood when she left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Why {
    Muted,
    Removed,
    BarredSpace,
    BarredInstance,
    Reported,
}

impl ActiveModelBehavior for ActiveModel {}
