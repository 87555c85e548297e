//! What was erased and is still to be written into the ledger of erased ids, without which a restored backup would
//! bring back what people withdrew (P5).

use sea_orm::entity::prelude::*;

use crate::ids::SubjectId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "erased")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: SubjectId,
    pub kind: Kind,
}

/// What it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Kind {
    Account,
    Space,
    Membership,
    Thread,
    Room,
    Post,
    Report,
    JoinRequest,
    Invitation,
}

impl ActiveModelBehavior for ActiveModel {}
