//! How many texts of a day were in a language that no rule pack speaks. Of no person and of no space.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "uncovered")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: i64,
    /// As a tag; `und` where it could not be told.
    #[sea_orm(primary_key, auto_increment = false)]
    pub language: String,
    pub texts: i64,
}

impl ActiveModelBehavior for ActiveModel {}
