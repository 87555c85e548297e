//! What a sender's key stood for, so that a post sent twice appears once (P4). Erased after a day.

use sea_orm::entity::prelude::*;

use crate::ids::{MembershipId, PostId, StreamId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sent_key")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub membership: MembershipId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub stream: StreamId,
    /// The client's own UUID.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: Uuid,
    /// The same key with other words is refused.
    pub text_hash: Vec<u8>,
    pub post: PostId,
    pub day: i64,
}

impl ActiveModelBehavior for ActiveModel {}
