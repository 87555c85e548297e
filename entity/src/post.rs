//! A thread's opening, a reply or a room's message: one table, since each is shown, edited, withdrawn, hidden,
//! acknowledged and reported alike.
//!
//! sea-orm finds a post by its id. On disk the rows lie by stream and number instead, so that a page of a thread is
//! one stretch of the table.

use sea_orm::entity::prelude::*;

use crate::ids::{MembershipId, PostId, SpaceId, StreamId};
use crate::words::Direction;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "post")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PostId,
    pub stream: StreamId,
    pub space: SpaceId,
    pub kind: Kind,
    /// The number of the event that brought it; unique in the stream.
    pub seq: i64,
    /// Empty once the author's membership is erased and she chose to leave her words.
    pub author: Option<MembershipId>,
    /// The post it answers; it may be gone by now.
    pub parent: Option<PostId>,
    /// Markdown, as it was typed; empty once withdrawn.
    pub source: String,
    /// Sanitised at the write; empty once withdrawn.
    pub html: String,
    pub language: String,
    pub direction: Direction,
    /// Content notices, with commas.
    pub notices: String,
    /// To the minute.
    pub written_at: i64,
    /// To the minute.
    pub edited_at: Option<i64>,
    pub state: State,
    /// Why it is held or hidden; its author reads it.
    pub state_reason: Option<String>,
    /// The alias of whoever hid it.
    pub hidden_by: Option<String>,
    pub expires_at: Option<i64>,
    /// It was written before it was shown: it waited for a facilitator.
    pub earlier: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Kind {
    Opening,
    Reply,
    Message,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    Shown,
    Held,
    Hidden,
    /// Taken back by its author.
    Withdrawn,
    /// It went by itself: at the time its author set, or when its space kept it no longer.
    Expired,
}

impl State {
    /// Without words for good: only a tombstone is left.
    pub const GONE: [Self; 2] = [Self::Withdrawn, Self::Expired];
}

impl ActiveModelBehavior for ActiveModel {}
