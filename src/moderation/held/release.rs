//! A held text is shown: now, with the next number of its stream and the time of this moment, marked as written earlier.
//! Whether what it answers is still there changes nothing.

use entity::decision::Act;
use entity::ids::{DecisionId, PostId, StreamId};
use entity::{event, held, post, space, stream, thread};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{Facilitator, InSpace, Proof, Space, Within};
use crate::app::App;
use crate::clock::days;
use crate::db::Writes;
use crate::error::{Error, Result};
use crate::moderation::decisions::{By, Decided, Reason, may_act, tell};
use crate::posts::edit;
use crate::posts::words::Words;
use crate::streams;

use super::keep::Heading;

/// Where a text is seen now.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    pub id: PostId,
    pub stream: StreamId,
    pub seq: i64,
}

/// Shows a text that waits. Another facilitator who was a moment earlier has decided it.
pub async fn release(app: &App, facilitator: &Facilitator<Space>, id: PostId) -> Result<Shown> {
    may_act(facilitator, app.clock.seconds())?;
    let at = app.clock.minute();
    let decision = decided(app, facilitator, id, Act::Release, Reason::none());
    app.db
        .write(facilitator, move |tx| {
            Box::pin(async move {
                let row = waiting(&tx, id).await?;
                let author = row.author;
                let shown = show(&tx, row, at).await?;
                settle(&tx, Decided { about: Some(author), ..decision }, id).await?;
                Ok(shown)
            })
        })
        .await
}

/// A decision about a held text, about to be logged.
pub(super) fn decided(app: &App, facilitator: &Facilitator<Space>, id: PostId, act: Act, reason: Reason) -> Decided {
    Decided {
        id: DecisionId(app.random.uuid()),
        space: facilitator.space_id(),
        act,
        subject: Some(id.into()),
        about: None,
        by: By::facilitator(facilitator),
        reason,
        day: app.clock.day(),
    }
}

/// The text as it waits in this transaction; decided or taken back meanwhile, it is for nobody to decide.
pub(super) async fn waiting<P: Proof>(tx: &Writes<'_, P>, id: PostId) -> Result<held::Model>
where
    held::Entity: Within<P>,
{
    let query = tx.find::<held::Entity>().narrow(|rows| rows.filter(held::Column::Id.eq(id)));
    match tx.one(query).await? {
        Some(row) if row.state == held::State::Waiting => Ok(row),
        _ => Err(Error::Refused("held-gone")),
    }
}

/// Logs it, tells its author, and tells the facilitators that it waits no longer.
pub(super) async fn settle(tx: &Writes<'_, Facilitator<Space>>, decision: Decided, id: PostId) -> Result<()> {
    let (decided, about) = (decision.id, decision.about);
    decision.log(tx).await?;
    if let Some(about) = about {
        tell(tx, about, event::Kind::Decided, decided).await?;
    }
    if let Some(queue) = tx.proof().space.queue_stream {
        streams::append(tx, queue, event::Kind::Answered, id).await?;
    }
    Ok(())
}

/// Puts it where it belongs, and out of what waits.
pub async fn show<P>(tx: &Writes<'_, P>, row: held::Model, at: i64) -> Result<Shown>
where
    P: Proof,
    held::Entity: Within<P>,
    post::Entity: Within<P>,
    thread::Entity: Within<P>,
    stream::Entity: Within<P>,
    event::Entity: Within<P>,
    space::Entity: Within<P>,
{
    let taken = tx.delete::<held::Entity>(|rows| rows.filter(held::Column::Id.eq(row.id))).await?;
    if taken == 0 {
        return Err(Error::Refused("held-gone"));
    }
    let (post_kind, event_kind) = match row.kind {
        held::Kind::Opening => (post::Kind::Opening, event::Kind::Opening),
        held::Kind::Reply => (post::Kind::Reply, event::Kind::Reply),
        held::Kind::Message => (post::Kind::Message, event::Kind::Message),
        held::Kind::Edit => return change(tx, row, at).await,
    };
    if row.kind == held::Kind::Opening {
        begin(tx, &row, at).await?;
    } else {
        still_there(tx, &row).await?;
    }
    let seq = streams::append(tx, row.stream, event_kind, row.id).await?;
    let (id, stream, reply) = (row.id, row.stream, row.kind == held::Kind::Reply);
    tx.insert::<post::Entity>(as_post(row, post_kind, seq, at)).await?;
    if reply {
        tx.update::<thread::Entity>(|rows| {
            rows.set(thread::ActiveModel { last_at: Set(at), ..Default::default() })
                .filter(thread::Column::Id.eq(stream))
                .filter(thread::Column::LastAt.lt(at))
        })
        .await?;
    }
    Ok(Shown { id, stream, seq })
}

fn as_post(row: held::Model, kind: post::Kind, seq: i64, at: i64) -> post::ActiveModel {
    post::ActiveModel {
        id: Set(row.id),
        stream: Set(row.stream),
        space: Set(row.space),
        seq: Set(seq),
        kind: Set(kind),
        author: Set(Some(row.author)),
        parent: Set(row.parent),
        source: Set(row.source),
        html: Set(row.html),
        language: Set(row.language),
        direction: Set(row.direction),
        notices: Set(row.notices),
        written_at: Set(at),
        edited_at: Set(None),
        state: Set(post::State::Shown),
        state_reason: Set(None),
        hidden_by: Set(None),
        expires_at: Set(row.lasts.map(|lasts| at + days(lasts))),
        earlier: Set(true),
    }
}

/// The conversation begins now.
async fn begin<P>(tx: &Writes<'_, P>, row: &held::Model, at: i64) -> Result<()>
where
    P: Proof,
    thread::Entity: Within<P>,
    stream::Entity: Within<P>,
{
    streams::create(tx, row.stream, row.space, stream::Kind::Thread).await?;
    let heading = Heading {
        title: row.title.clone(),
        language: row.title_language.clone(),
        direction: row.title_direction,
        wants: row.wants,
    };
    let thread = heading.thread(row.stream, row.id, row.notices.clone(), row.lasts, at);
    tx.insert::<thread::Entity>(thread::ActiveModel { space: Set(row.space), ..thread }).await
}

/// The conversation may have ended while it waited; then its words can only go back to whoever wrote them.
async fn still_there<P>(tx: &Writes<'_, P>, row: &held::Model) -> Result<()>
where
    P: Proof,
    stream::Entity: Within<P>,
{
    let query = tx.find::<stream::Entity>().narrow(|rows| rows.filter(stream::Column::Id.eq(row.stream)));
    if tx.any(query).await? { Ok(()) } else { Err(Error::Refused("held-place-gone")) }
}

async fn change<P>(tx: &Writes<'_, P>, row: held::Model, at: i64) -> Result<Shown>
where
    P: Proof,
    post::Entity: Within<P>,
    stream::Entity: Within<P>,
    event::Entity: Within<P>,
    space::Entity: Within<P>,
{
    let Some(post) = row.revises else { return Err(Error::Refused("held-place-gone")) };
    let stream = row.stream;
    if !edit::put(tx, post, Words::of_held(row), at).await? {
        return Err(Error::Refused("held-place-gone"));
    }
    let seq = streams::append(tx, stream, event::Kind::Edited, post).await?;
    Ok(Shown { id: post, stream, seq })
}
