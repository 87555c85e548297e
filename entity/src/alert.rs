//! Someone may be asking for help in a post or in a text that waits. It says which, never who: the words have their
//! author, and where they are gone nothing here names her.

use sea_orm::entity::prelude::*;

use crate::ids::{PostId, SpaceId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "alert")]
pub struct Model {
    /// The post, or the text that waits.
    #[sea_orm(primary_key, auto_increment = false)]
    pub post: PostId,
    pub space: SpaceId,
    /// To the minute.
    pub at: i64,
    pub state: State,
    /// No facilitator was there when it came: a steward is shown it too.
    pub unattended: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    Open,
    /// Someone is answering.
    Answered,
    Closed,
}

impl ActiveModelBehavior for ActiveModel {}
