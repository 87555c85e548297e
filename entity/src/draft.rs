//! A refused form, sealed under the account key of the one who sent it and offered to that account alone.

use sea_orm::entity::prelude::*;

use crate::ids::{AccountId, DraftId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DraftId,
    pub account: AccountId,
    /// Where the form was going is inside: outside it would tie the account to a space.
    pub sealed: Vec<u8>,
    /// The day it is erased.
    pub until_day: i64,
}

impl ActiveModelBehavior for ActiveModel {}
