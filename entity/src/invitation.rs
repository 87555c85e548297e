//! A batch of invitations that share one code. It says neither who used it, nor how often, nor when.

use sea_orm::entity::prelude::*;

use crate::ids::{InvitationId, SpaceId};
use crate::words::OpenClosed;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InvitationId,
    /// Empty for a steward's invitation.
    pub space: Option<SpaceId>,
    pub role: Role,
    /// Keyed hash of the code, by which it is found.
    #[sea_orm(unique)]
    pub code_tag: Vec<u8>,
    /// The code itself, so that its cards can be printed again.
    pub sealed_code: Vec<u8>,
    pub until_day: Option<i64>,
    pub state: OpenClosed,
    pub language: String,
    /// Only for the first steward's invitation: others would tell that they were used.
    pub single_use: bool,
}

/// What whoever accepts becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Role {
    Steward,
    Member,
    Facilitator,
}

impl ActiveModelBehavior for ActiveModel {}
