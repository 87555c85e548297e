//! A sign-in on one device. The row can be used only by whoever holds the token, of which it keeps the hash.

use sea_orm::entity::prelude::*;

use crate::ids::AccountId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: Vec<u8>,
    pub account: AccountId,
    /// The account key, sealed under a key that only the token gives.
    pub sealed_key: Vec<u8>,
    pub device: Device,
    /// Seconds, to five minutes.
    pub used_at: i64,
    /// Seconds.
    pub ends_at: i64,
    pub state: State,
}

/// "Borrowed or mine?"
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Device {
    Borrowed,
    Mine,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    Open,
    /// Has one power left: to seal a refused form as a draft.
    IdleEnded,
}

impl ActiveModelBehavior for ActiveModel {}
