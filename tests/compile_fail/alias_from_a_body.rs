//! A mute of a membership that a body named: it may be of another space.

use entity::ids::MembershipId;
use entity::muted_alias;
use sea_orm::ActiveValue::Set;
use understory::access::{Member, Space, Unproved};

fn mute(member: &Member<Space>, sent: Unproved<MembershipId>) -> muted_alias::ActiveModel {
    muted_alias::ActiveModel { membership: Set(member.membership.id), muted: Set(sent) }
}

fn main() {}
