//! A moderated place.

use sea_orm::entity::prelude::*;

use crate::ids::{SpaceId, StreamId};
use crate::words::{Direction, OpenClosed};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "space")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SpaceId,
    pub kind: Kind,
    pub visibility: Visibility,
    pub name: String,
    pub language: String,
    pub direction: Direction,
    /// The languages spoken in it, with commas.
    pub languages: String,
    /// When it is held, in the steward's words.
    pub held: Option<String>,
    /// How many days posts are kept; for ever if empty.
    pub keep_days: Option<i64>,
    pub door: Door,
    /// The one question someone who asks to join may be asked.
    pub question: Option<String>,
    /// Moved by every change of a membership, so that nobody who lost a place goes on receiving.
    pub access_epoch: i64,
    pub state: OpenClosed,
    /// The stream of its review queue.
    pub queue_stream: Option<StreamId>,
    /// The day on which everything in it is erased, where a steward has decided that.
    pub ends_day: Option<i64>,
}

/// For whom it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Kind {
    /// Lived experience, in one's own words.
    Peer,
    /// NGO workers.
    Practitioner,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Visibility {
    Listed,
    /// By invitation only; not named to anyone else.
    Hidden,
}

/// What someone without an invitation finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Door {
    Closed,
    Ask,
}

impl ActiveModelBehavior for ActiveModel {}
