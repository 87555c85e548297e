//! What a space chose about a rule pack, a rule or a number of the rules. What it did not choose has no row.

use sea_orm::entity::prelude::*;

use crate::ids::SpaceId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rule_choice")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub space: SpaceId,
    /// Of the pack, the rule or the number.
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// Of a pack or a rule.
    pub state: Option<State>,
    /// Of a number.
    pub number: Option<i64>,
    /// The day on which it was chosen.
    pub since: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    Off,
    /// It looks on, and nothing follows.
    Watching,
    InForce,
}

impl ActiveModelBehavior for ActiveModel {}
