//! A deleted account's memberships, each with the moment it is to end, sealed under the server's secret.
//!
//! They are not rows of `erasure_job` from the start: rows that wait side by side for two days would tell whoever
//! copies the database meanwhile which memberships were one person's. The row is never rewritten, so that what changes
//! between two copies does not tell it either; it goes at a random moment of its own.

use sea_orm::entity::prelude::*;

use crate::ids::DepartureId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "departure")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DepartureId,
    /// Padded: its length does not count her spaces.
    pub sealed: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
