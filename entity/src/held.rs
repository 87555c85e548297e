//! A text that waits until a facilitator has read it. It is no post yet: it has no number in a stream and stands in no
//! page, search or event, so that readers have not even a gap. Released, it becomes the post of this id.

use sea_orm::entity::prelude::*;

use crate::ids::{MembershipId, PostId, SpaceId, StreamId};
use crate::thread::Wants;
use crate::words::Direction;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "held")]
pub struct Model {
    /// Of the post it will become; for an edit, its own.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PostId,
    pub space: SpaceId,
    /// Where it will stand. An opening's is not there until then.
    pub stream: StreamId,
    pub kind: Kind,
    /// Whoever wrote it; it goes with her.
    pub author: MembershipId,
    /// The post whose words it would replace.
    pub revises: Option<PostId>,
    /// The post it answers; it may be gone by now.
    pub parent: Option<PostId>,
    /// Of an opening's conversation; else empty.
    pub title: String,
    pub title_language: String,
    pub title_direction: Direction,
    pub wants: Option<Wants>,
    /// Markdown, as it was typed.
    pub source: String,
    /// Sanitised at the write.
    pub html: String,
    pub language: String,
    pub direction: Direction,
    /// Content notices, with commas.
    pub notices: String,
    /// To the minute.
    pub written_at: i64,
    /// How many days it is to stay once it is shown; for ever if empty.
    pub lasts: Option<i64>,
    /// The ids of the rules that held it, with commas.
    pub rules: String,
    /// Someone may be asking for help in it.
    pub urgent: bool,
    pub state: State,
    /// Why it was returned; its author reads it.
    pub reason: String,
    pub reason_language: String,
    /// The alias of whoever returned it.
    pub returned_by: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Kind {
    Opening,
    Reply,
    Message,
    /// New words of a post that is there.
    Edit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    Waiting,
    /// With its author again, and a reason.
    Returned,
}

impl ActiveModelBehavior for ActiveModel {}
