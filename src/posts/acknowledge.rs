//! Answering without words. No number is ever kept or shown (P9): a post says which of the four it was given, and she
//! sees which she gave.

use entity::ids::PostId;
use entity::{acknowledgement, event};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{InSpace, Member, Post};
use crate::app::App;
use crate::error::{Error, Problem, Result};
use crate::streams;

pub use entity::acknowledgement::Kind;

/// The four, in the order they are offered, with their names in forms and JSON.
pub const KINDS: [(Kind, &str); 4] =
    [(Kind::Hear, "hear"), (Kind::MeToo, "me_too"), (Kind::Thanks, "thanks"), (Kind::Strength, "strength")];

pub fn name(kind: Kind) -> &'static str {
    KINDS.iter().find(|(known, _)| *known == kind).map_or("", |(_, name)| name)
}

fn read(sent: &str) -> Result<Kind> {
    let kind = KINDS.iter().find(|(_, name)| *name == sent).map(|(kind, _)| *kind);
    kind.ok_or_else(|| Error::invalid("kind", Problem::new("problem-wrong-kind")))
}

/// Gives an acknowledgement, or takes it back where it was given. Says whether it now stands.
pub async fn toggle(app: &App, member: &Member<Post>, sent: &str) -> Result<bool> {
    let kind = read(sent)?;
    member.may_write(app.clock.seconds())?;
    if member.row.state != entity::post::State::Shown {
        return Err(Error::NotFound);
    }
    let (post, stream) = (member.row.id, member.row.stream);
    app.db
        .write(member, move |tx| {
            Box::pin(async move {
                let hers = tx.proof().membership_id();
                let taken = tx
                    .delete::<acknowledgement::Entity>(|rows| {
                        rows.filter(acknowledgement::Column::Post.eq(post))
                            .filter(acknowledgement::Column::Membership.eq(hers))
                            .filter(acknowledgement::Column::Kind.eq(kind))
                    })
                    .await?;
                if taken == 0 {
                    tx.insert::<acknowledgement::Entity>(row(post, hers, kind)).await?;
                }
                streams::append(&tx, stream, event::Kind::Acknowledged, post).await?;
                Ok(taken == 0)
            })
        })
        .await
}

fn row(post: PostId, membership: entity::ids::MembershipId, kind: Kind) -> acknowledgement::ActiveModel {
    acknowledgement::ActiveModel { post: Set(post), membership: Set(membership), kind: Set(kind), ..Default::default() }
}
