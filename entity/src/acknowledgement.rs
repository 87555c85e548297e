//! One of a small set of answers without words. Never counted and never ranked (P9).

use sea_orm::entity::prelude::*;

use crate::ids::{MembershipId, PostId, SpaceId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "acknowledgement")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub post: PostId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub membership: MembershipId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: Kind,
    /// The space it lies in, so that it is found by the proof's own space.
    pub space: SpaceId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Kind {
    /// "I hear you."
    Hear,
    MeToo,
    Thanks,
    Strength,
}

impl ActiveModelBehavior for ActiveModel {}
