//! What someone says about a post or a membership. One about a facilitator is for the steward, never for her.

use sea_orm::entity::prelude::*;

use crate::ids::{MembershipId, PostId, ReportId, SpaceId};
use crate::words::OpenClosed;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "report")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ReportId,
    pub space: SpaceId,
    pub post: Option<PostId>,
    pub about: Option<MembershipId>,
    /// Empty once her membership is erased.
    pub reporter: Option<MembershipId>,
    pub reason: String,
    pub language: String,
    pub reader: Reader,
    pub state: OpenClosed,
    /// The words as they were, only while the report is open (P5).
    pub sealed_copy: Option<Vec<u8>>,
    pub day: i64,
    pub answer: Option<String>,
}

/// Who reads it; the form says so beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Reader {
    Facilitators,
    Steward,
}

impl ActiveModelBehavior for ActiveModel {}
