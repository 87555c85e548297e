//! One account's presence in one space. It has no account column and must never get one: the account finds it by
//! computing `tag`, and nobody else can (DESIGN 5).

use sea_orm::entity::prelude::*;

use crate::ids::{MembershipId, SpaceId, StreamId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "membership")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MembershipId,
    pub space: SpaceId,
    /// HMAC of the space's id under the account key.
    #[sea_orm(unique)]
    pub tag: Vec<u8>,
    pub alias: String,
    /// The alias without case, spacing and look-alikes; unique in the space.
    pub alias_key: String,
    /// The seed of her picture.
    pub badge: i64,
    pub role: Role,
    pub state: State,
    /// `YYYY-MM`: a day would let joining be matched with other traces.
    pub joined_month: String,
    pub muted_until: Option<i64>,
    /// Rounded, so that it equals no session's time.
    pub visited_at: Option<i64>,
    pub previous_visit_at: Option<i64>,
    /// Whether she wants "new since your last visit" at all.
    pub keeps_visits: bool,
    /// Whether she ever chose not to see someone's words: where she did not, nobody has to look whose.
    pub mutes: bool,
    /// The languages a facilitator reads, with commas.
    pub languages: String,
    /// Her private stream, for what is addressed to her alone.
    pub stream: StreamId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Role {
    Member,
    Facilitator,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    Active,
    /// A facilitator whom no second person has confirmed yet.
    Unconfirmed,
    /// Removed or barred; `former` says why.
    Former,
}

impl ActiveModelBehavior for ActiveModel {}
