//! Why a membership is former: what was done, the reason that she reads, and her appeal (P7).

use sea_orm::entity::prelude::*;

use crate::ids::{MembershipId, SpaceId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "former")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub membership: MembershipId,
    pub space: SpaceId,
    /// The membership's tag: a bar from the instance is found by it, in whichever space it was said.
    pub tag: Vec<u8>,
    pub what: What,
    pub reason: String,
    pub language: String,
    pub by_alias: String,
    /// Without end if empty.
    pub until: Option<i64>,
    pub appeal: Option<String>,
    pub appeal_answer: Option<String>,
    pub day: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum What {
    Removed,
    BarredSpace,
    BarredInstance,
}

impl ActiveModelBehavior for ActiveModel {}
