//! Someone's wish to join. It becomes a membership when a facilitator says yes, and is then erased.

use sea_orm::entity::prelude::*;

use crate::ids::{JoinRequestId, SpaceId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "join_request")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JoinRequestId,
    pub space: SpaceId,
    /// The tag that the membership will have.
    #[sea_orm(unique)]
    pub tag: Vec<u8>,
    pub alias: String,
    pub alias_key: String,
    pub badge: i64,
    pub question_answer: Option<String>,
    pub language: String,
    pub day: i64,
    pub state: State,
    /// Why it was declined; she reads it.
    pub reason: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    Waiting,
    Declined,
}

impl ActiveModelBehavior for ActiveModel {}
