//! Whose words a member does not want to see. Nobody else learns of it.

use sea_orm::entity::prelude::*;

use crate::ids::MembershipId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "muted_alias")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub membership: MembershipId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub muted: MembershipId,
}

impl ActiveModelBehavior for ActiveModel {}
