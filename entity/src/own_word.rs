//! A phrase that a space's facilitators look for, and what follows where it is found.

use sea_orm::entity::prelude::*;

use crate::ids::{OwnWordId, SpaceId};
use crate::rule_choice::State;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "own_word")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OwnWordId,
    pub space: SpaceId,
    /// In the language of phrases.
    pub phrase: String,
    pub verdict: Verdict,
    /// The content notice that is added, where the verdict is one.
    pub topic: Option<String>,
    /// Never off: it is taken out instead.
    pub state: State,
    /// The day on which it came to be so.
    pub since: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Verdict {
    Nudge,
    Notice,
    Hold,
}

impl ActiveModelBehavior for ActiveModel {}
