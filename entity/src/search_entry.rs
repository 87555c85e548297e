//! The words of a post that can be found, normalised. The trigram index beside it is the search's own business, the
//! one place where the two databases differ; rows are written and erased alike on both.

use sea_orm::entity::prelude::*;

use crate::ids::{PostId, SpaceId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "search_entry")]
pub struct Model {
    /// Its place in newest-first order: the minute of writing in the upper bits, chance in the lower 38. Never left
    /// to the database to number.
    #[sea_orm(primary_key, auto_increment = false)]
    pub place: i64,
    #[sea_orm(unique)]
    pub post: PostId,
    pub space: SpaceId,
    pub words: String,
}

impl ActiveModelBehavior for ActiveModel {}
