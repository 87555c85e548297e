//! One numbered change in a stream: the truth that pages, sockets and the search follow. It holds no words, only what
//! it is about, so that withdrawing a post leaves nothing behind in the log.

use sea_orm::entity::prelude::*;

use crate::ids::{StreamId, SubjectId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub stream: StreamId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    pub kind: Kind,
    /// A post's, membership's, request's or report's id.
    pub subject: SubjectId,
    /// The space's access epoch at the write.
    pub epoch: i64,
}

/// What changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Kind {
    /// A thread's first post.
    Opening,
    Reply,
    Message,
    Edited,
    Withdrawn,
    Hidden,
    Restored,
    Held,
    /// A held post that may be seen now.
    Released,
    /// A post that went by itself.
    Expired,
    Acknowledged,
    /// The thread's or room's title, notices or purpose.
    Renamed,
    Closed,
    Reopened,
    Joined,
    /// An alias, a badge, a role or a confirmation.
    MemberChanged,
    Left,
    Muted,
    Unmuted,
    Removed,
    /// A request to join was made.
    Requested,
    /// A request to join, a report or an appeal was answered.
    Answered,
    Reported,
    Appealed,
    /// Someone may be asking for help in a text.
    Alerted,
    /// A decision addressed to the one whose private stream this is.
    Decided,
}

impl ActiveModelBehavior for ActiveModel {}
