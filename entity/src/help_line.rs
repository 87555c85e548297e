//! Where someone answers who can help: a line a steward wrote, and the day on which someone last made sure of it.

use sea_orm::entity::prelude::*;

use crate::ids::HelpLineId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "help_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: HelpLineId,
    /// Two letters (ISO 3166), in lower case; `any` where it answers from everywhere.
    pub country: String,
    /// The language its texts are written in.
    pub language: String,
    /// Who answers.
    pub who: String,
    /// How to reach them, as the steward wrote it.
    pub contact: String,
    pub cost: String,
    /// Those of our languages that are spoken there, with commas.
    pub spoken: String,
    /// What else is spoken, in the steward's words.
    pub also: String,
    pub hours: String,
    pub police: Police,
    /// For people who are too young for this place.
    pub younger: bool,
    /// The day someone last made sure that it answers.
    pub checked: i64,
}

/// Whether they tell the police of who calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Police {
    Yes,
    No,
    Maybe,
}

impl ActiveModelBehavior for ActiveModel {}
