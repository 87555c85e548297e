//! Hiding a post from everyone but its author and the facilitators, and showing it again.

use entity::decision::Act;
use entity::ids::{DecisionId, MembershipId, PostId, StreamId};
use entity::{event, post, search_entry};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{Facilitator, InSpace, Post};
use crate::app::App;
use crate::db::Writes;
use crate::error::{Error, Result};
use crate::streams;

use super::decisions::{By, Decided, Reason, hidden_alike, may_act, tell};

/// What both acts go by: a copy of what was asked, for the transaction to own.
struct Acting {
    id: PostId,
    stream: StreamId,
    decision: Decided,
}

impl Acting {
    fn new(app: &App, facilitator: &Facilitator<Post>, act: Act, reason: Reason) -> Result<Self> {
        may_act(facilitator, app.clock.seconds())?;
        let row = &facilitator.row;
        // Her own words she may withdraw. Hiding them, she could bring them back unseen by anyone; restoring what
        // another hid, she would be judge of herself.
        if row.author == Some(facilitator.membership_id()) {
            return Err(Error::Refused("act-on-self"));
        }
        let decision = Decided {
            id: DecisionId(app.random.uuid()),
            space: facilitator.space_id(),
            act,
            subject: Some(row.id.into()),
            about: row.author,
            by: By::facilitator(facilitator),
            reason,
            day: app.clock.day(),
        };
        Ok(Self { id: row.id, stream: row.stream, decision })
    }

    /// Logs it, moves the post's stream, and tells the author.
    async fn done(self, tx: &Writes<'_, Facilitator<Post>>, kind: event::Kind) -> Result<i64> {
        // The author may have left since the page was opened; then nobody is told.
        let about = author(tx, self.id).await?;
        let id = self.decision.id;
        Decided { about, ..self.decision }.log(tx).await?;
        let seq = streams::append(tx, self.stream, kind, self.id).await?;
        if let Some(about) = about {
            tell(tx, about, event::Kind::Decided, id).await?;
        }
        Ok(seq)
    }
}

async fn author(tx: &Writes<'_, Facilitator<Post>>, id: PostId) -> Result<Option<MembershipId>> {
    let query = tx.find::<post::Entity>().narrow(|rows| rows.filter(post::Column::Id.eq(id)));
    Ok(tx.values::<_, Option<MembershipId>>(query, post::Column::Author).await?.into_iter().next().flatten())
}

/// Hides a post that is shown. Another facilitator who was a moment earlier has done it already, with her own reason,
/// which stands; the same form sent twice did it once.
pub async fn hide(app: &App, facilitator: &Facilitator<Post>, reason: Reason) -> Result<i64> {
    let acting = Acting::new(app, facilitator, Act::Hide, reason)?;
    app.db
        .write(facilitator, move |tx| {
            Box::pin(async move {
                let (id, by, reason) = (acting.id, acting.decision.by.clone(), acting.decision.reason.text.clone());
                let (said, alias) = (reason.clone(), by.alias.clone());
                let changed = tx
                    .update::<post::Entity>(|rows| {
                        rows.set(post::ActiveModel {
                            state: Set(post::State::Hidden),
                            state_reason: Set(Some(said)),
                            hidden_by: Set(Some(alias)),
                            ..Default::default()
                        })
                        .filter(post::Column::Id.eq(id))
                        .filter(post::Column::State.eq(post::State::Shown))
                    })
                    .await?;
                if changed == 0 {
                    return already(&tx, id, &by, &reason).await;
                }
                tx.delete::<search_entry::Entity>(|rows| rows.filter(search_entry::Column::Post.eq(id))).await?;
                acting.done(&tx, event::Kind::Hidden).await
            })
        })
        .await
}

/// What became of a post that could not be hidden.
async fn already(tx: &Writes<'_, Facilitator<Post>>, id: PostId, by: &By, reason: &str) -> Result<i64> {
    let row = tx.one(tx.find::<post::Entity>().narrow(|rows| rows.filter(post::Column::Id.eq(id)))).await?;
    match row {
        Some(row) if row.state == post::State::Hidden && hidden_alike(&row, by, reason) => Ok(row.seq),
        Some(row) if row.state == post::State::Hidden => Err(Error::Refused("already-hidden")),
        _ => Err(Error::Refused("words-gone")),
    }
}

/// Shows a hidden post again. The search finds it again by the event.
pub async fn restore(app: &App, facilitator: &Facilitator<Post>, reason: Reason) -> Result<i64> {
    let acting = Acting::new(app, facilitator, Act::Restore, reason)?;
    app.db
        .write(facilitator, move |tx| {
            Box::pin(async move {
                let id = acting.id;
                let changed = tx
                    .update::<post::Entity>(|rows| {
                        rows.set(post::ActiveModel {
                            state: Set(post::State::Shown),
                            state_reason: Set(None),
                            hidden_by: Set(None),
                            ..Default::default()
                        })
                        .filter(post::Column::Id.eq(id))
                        .filter(post::Column::State.eq(post::State::Hidden))
                    })
                    .await?;
                if changed == 0 {
                    return Err(Error::Refused("not-hidden"));
                }
                acting.done(&tx, event::Kind::Restored).await
            })
        })
        .await
}
