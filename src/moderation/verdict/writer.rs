//! Who writes, as far as a verdict may know: how new she is in this space, and what she wrote in the last minutes.
//! Never who she is.

use entity::ids::{MembershipId, PostId, SpaceId, StreamId};
use entity::post;
use rules::Rate;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::access::{InSpace, Presence};
use crate::app::App;
use crate::error::Result;

use super::lately;

/// Whoever wrote a text.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    /// Whose rules apply; the site's where there is none.
    pub space: Option<SpaceId>,
    pub new: bool,
    /// The language she reads.
    pub language: Option<String>,
    /// When that space is held, in the steward's words.
    pub held: Option<String>,
    /// What she wrote to the same place in the last minutes, the oldest first.
    pub before: Vec<String>,
    /// All she sent in the last minutes, in their normal form, where it is counted at all.
    sent: Vec<u64>,
}

impl Writer {
    /// A member. A facilitator is known here.
    pub async fn of<P: InSpace, R>(app: &App, proof: &P, presence: &Presence<R>) -> Result<Self> {
        let id = presence.membership.id;
        let accepted = app.rules.numbers(Some(presence.space.id)).accepted;
        let new = !presence.is_facilitator() && !app.lately.is_known(id) && is_new(app, proof, id, accepted).await?;
        if !new {
            app.lately.knows(id);
        }
        Ok(Self { space: Some(presence.space.id), held: presence.space.held.clone(), new, ..Self::default() })
    }

    /// With what she wrote to this stream lately.
    #[must_use]
    pub fn in_stream(self, app: &App, who: MembershipId, stream: StreamId, key: Uuid) -> Self {
        let now = app.clock.seconds();
        let within = app.rules.numbers(self.space).minutes * 60;
        let sent = if app.limits.counts() { app.lately.sent(who, key, now - within) } else { Vec::new() };
        Self { before: app.lately.before(who, stream, key, now), sent, ..self }
    }

    /// As someone who reads this language.
    #[must_use]
    pub fn reading(self, language: &str) -> Self {
        Self { language: Some(language.to_owned()), ..self }
    }

    /// How she has been writing, with this text.
    pub fn rate(&self, text: &str) -> Rate {
        let same = lately::mark(text);
        let count = |times: usize| u32::try_from(times).unwrap_or(u32::MAX);
        Rate { same: count(self.sent.iter().filter(|sent| **sent == same).count()), burst: count(self.sent.len()) }
    }

    /// Someone of a space whose words are stopped before anything of hers is weighed.
    pub fn stopped(space: SpaceId, language: &str) -> Self {
        Self { space: Some(space), language: Some(language.to_owned()), ..Self::default() }
    }

    /// Someone before the door of a space, or one who was put out.
    pub fn outside(space: SpaceId) -> Self {
        Self { space: Some(space), new: true, ..Self::default() }
    }

    /// A steward, who is in no space.
    pub fn steward() -> Self {
        Self::default()
    }
}

async fn is_new<P: InSpace>(app: &App, proof: &P, id: MembershipId, enough: u64) -> Result<bool> {
    let reads = app.db.read(proof);
    let accepted = reads.find::<post::Entity>().narrow(|rows| {
        rows.filter(post::Column::Author.eq(id)).filter(post::Column::State.eq(post::State::Shown)).limit(enough)
    });
    let accepted: Vec<PostId> = reads.values(accepted, post::Column::Id).await?;
    Ok(u64::try_from(accepted.len()).is_ok_and(|count| count < enough))
}
