//! A membership's end that is still to come. Deleting an account makes one for each space, each at a random moment
//! of its own, so that two that end together do not look like one person.

use sea_orm::entity::prelude::*;

use crate::ids::{ErasureJobId, MembershipId, SpaceId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "erasure_job")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ErasureJobId,
    pub space: SpaceId,
    pub membership: MembershipId,
    /// Whether her posts stay, without an author.
    pub keep_posts: bool,
    pub due_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
