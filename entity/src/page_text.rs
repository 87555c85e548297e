//! The texts that a steward writes, once in each language: the site's own and those of each space.

use sea_orm::entity::prelude::*;

use crate::ids::OwnerId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "page_text")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub owner: OwnerId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: Kind,
    #[sea_orm(primary_key, auto_increment = false)]
    pub language: String,
    /// Markdown, as it was typed.
    pub source: String,
    /// Sanitised at the write.
    pub html: String,
}

/// Which text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Kind {
    HouseRules,
    PublicPage,
    /// Who runs and funds this.
    About,
    /// Whether they identify people for any authority (P13).
    Authorities,
    /// When the law may make them speak (P13).
    Law,
    /// One checked line of help.
    HelpLine,
    /// Lines of help for people who are too young for this place.
    YoungerHelpLine,
    /// What a space is for.
    Purpose,
    /// What a space is called in another language than its main one.
    Name,
}

impl ActiveModelBehavior for ActiveModel {}
