//! A held text that a facilitator passed to someone else. Nobody asks why, and it says nothing of the text.

use sea_orm::entity::prelude::*;

use crate::ids::{MembershipId, PostId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "passed_on")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub held: PostId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub membership: MembershipId,
}

impl ActiveModelBehavior for ActiveModel {}
