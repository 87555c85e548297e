//! The log of what facilitators and stewards did to a member's words or membership, and why (P7).

use sea_orm::entity::prelude::*;

use crate::ids::{DecisionId, MembershipId, SpaceId, SubjectId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decision")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DecisionId,
    pub space: SpaceId,
    pub act: Act,
    /// The post, thread, room, request, report or membership.
    pub subject: Option<SubjectId>,
    /// Whom it concerns; she reads the reason.
    pub membership: Option<MembershipId>,
    /// Empty when a steward decided.
    pub by_membership: Option<MembershipId>,
    pub by_alias: String,
    /// By which her own key, and nobody else's, knows that she decided it. An appeal is answered by someone else.
    pub by_tag: Option<Vec<u8>>,
    pub reason: String,
    pub language: String,
    pub day: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Act {
    Hide,
    Restore,
    /// Let a held text be seen.
    Release,
    /// Give a held text back to its author.
    Return,
    Mute,
    Unmute,
    Remove,
    BarSpace,
    BarInstance,
    /// Undo a removal or a bar.
    Readmit,
    /// Confirm a facilitator.
    Confirm,
    /// Say yes to a request to join.
    Admit,
    Decline,
    /// Give a conversation or a room another name.
    Rename,
    Close,
    Reopen,
    AnswerReport,
    AnswerAppeal,
    /// Read a text that alerted, while no facilitator was there.
    ReadAlert,
}

impl ActiveModelBehavior for ActiveModel {}
