//! A text begins to wait. Its author and the facilitators are told in their own streams; the stream it is for learns
//! nothing, not even a number.

use entity::ids::{PostId, StreamId};
use entity::thread::{self, Wants};
use entity::words::{Direction, OpenClosed};
use entity::{event, held, post};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{Author, InSpace, Member, Presence, Proof, Proved, Target, Within};
use crate::clock::days;
use crate::db::Writes;
use crate::error::Result;
use crate::moderation::verdict::{Holds, Judged};
use crate::posts::publish::New;
use crate::posts::words::Words;
use crate::streams;

/// What an opening is called, and what would help.
#[derive(Clone, Debug)]
pub struct Heading {
    pub title: String,
    pub language: String,
    pub direction: Direction,
    pub wants: Option<Wants>,
}

impl Heading {
    /// The row of a conversation that begins now.
    pub fn thread(
        self,
        id: StreamId,
        opening: PostId,
        notices: String,
        lasts: Option<i64>,
        at: i64,
    ) -> thread::ActiveModel {
        thread::ActiveModel {
            id: Set(id),
            title: Set(self.title),
            language: Set(self.language),
            direction: Set(self.direction),
            wants: Set(self.wants),
            state: Set(OpenClosed::Open),
            notices: Set(notices),
            opening: Set(opening),
            last_at: Set(at),
            ends_at: Set(lasts.map(|lasts| at + days(lasts))),
            ..Default::default()
        }
    }
}

/// Lets a post wait.
pub async fn keep<T: Target>(
    tx: &Writes<'_, Member<T>>,
    new: New,
    heading: Option<Heading>,
    holds: Holds,
) -> Result<()> {
    let kind = match new.kind {
        post::Kind::Opening => held::Kind::Opening,
        post::Kind::Reply => held::Kind::Reply,
        post::Kind::Message => held::Kind::Message,
    };
    let (id, lasts, parent) = (new.id, new.lasts, new.parent.map(Proved::id));
    let base = row(id, new.stream, kind, new.words.kept(), new.at, holds);
    let heading = heading.unwrap_or(Heading {
        title: String::new(),
        language: String::new(),
        direction: Direction::Auto,
        wants: None,
    });
    tx.insert::<held::Entity>(held::ActiveModel {
        lasts: Set(lasts),
        parent: Set(parent),
        title: Set(heading.title),
        title_language: Set(heading.language),
        title_direction: Set(heading.direction),
        wants: Set(heading.wants),
        ..base
    })
    .await?;
    tell(tx, tx.proof(), id).await
}

/// Lets new words of a post wait; readers keep the old ones. One change of a post waits at a time: the latest.
pub async fn keep_edit(
    tx: &Writes<'_, Author>,
    id: PostId,
    post: &post::Model,
    words: Judged<Words>,
    holds: Holds,
    at: i64,
) -> Result<()> {
    forget_edits(tx, post.id).await?;
    let base = row(id, post.stream, held::Kind::Edit, words.kept(), at, holds);
    tx.insert::<held::Entity>(held::ActiveModel { revises: Set(Some(post.id)), ..base }).await?;
    tell(tx, tx.proof(), id).await
}

/// New words of a post that wait no longer: it was changed or taken back meanwhile.
pub async fn forget_edits<P: Proof>(tx: &Writes<'_, P>, post: PostId) -> Result<()>
where
    held::Entity: Within<P>,
{
    tx.delete::<held::Entity>(|rows| rows.filter(held::Column::Revises.eq(post))).await?;
    Ok(())
}

fn row(id: PostId, stream: StreamId, kind: held::Kind, words: Words, at: i64, holds: Holds) -> held::ActiveModel {
    held::ActiveModel {
        id: Set(id),
        stream: Set(stream),
        kind: Set(kind),
        revises: Set(None),
        parent: Set(None),
        title: Set(String::new()),
        title_language: Set(String::new()),
        title_direction: Set(Direction::Auto),
        wants: Set(None),
        source: Set(words.source),
        html: Set(words.html),
        language: Set(words.language),
        direction: Set(words.direction),
        notices: Set(words.notices),
        written_at: Set(at),
        lasts: Set(None),
        rules: Set(holds.rules.join(",")),
        urgent: Set(holds.urgent),
        state: Set(held::State::Waiting),
        reason: Set(String::new()),
        reason_language: Set(String::new()),
        returned_by: Set(String::new()),
        ..Default::default()
    }
}

async fn tell<P: InSpace, R>(tx: &Writes<'_, P>, presence: &Presence<R>, id: PostId) -> Result<()> {
    streams::append(tx, presence.membership.stream, event::Kind::Held, id).await?;
    if let Some(queue) = presence.space.queue_stream {
        streams::append(tx, queue, event::Kind::Held, id).await?;
    }
    Ok(())
}
