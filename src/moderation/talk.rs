//! Giving a conversation or a room another name, closing it, and opening it again. Whoever reads it is told live; whoever
//! began the conversation is told why, and can appeal (P7).
//!
//! A title is a member's words, so that changing one is an act on them. A room is the facilitators' own: what is done to
//! one is in the log, and about nobody.

use std::future::Future;

use entity::decision::Act;
use entity::ids::{DecisionId, MembershipId, PostId, StreamId, SubjectId};
use entity::words::{Direction, OpenClosed};
use entity::{event, post, room, thread};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{Facilitator, InSpace, Room, Target, Thread};
use crate::app::App;
use crate::db::{Reads, Writes};
use crate::error::{Error, Problems, Result};
use crate::posts::reading::head;
use crate::posts::words;
use crate::streams;
use crate::text::limits::{self, Field};

use super::decisions::{By, Decided, Reason, may_act, tell};
use super::verdict::{self, First, How, Place, Said, Writer};

/// What a conversation and a room have in common for whoever looks after them.
pub trait Talk: Target + Sized {
    /// The first part of its address.
    const PATH: &'static str;
    /// How long its name may be, and what the field is called.
    const NAMED: (&'static str, Field);
    fn of(row: &Self::Row) -> Standing;
    /// Keeps another name.
    fn rename(tx: &Writes<'_, Facilitator<Self>>, id: StreamId, sign: Sign) -> impl Future<Output = Result<()>> + Send;
    /// Opens or closes it; says whether it was otherwise before.
    fn set_state(
        tx: &Writes<'_, Facilitator<Self>>,
        id: StreamId,
        state: OpenClosed,
    ) -> impl Future<Output = Result<bool>> + Send;
}

/// A conversation or a room, as it stands.
pub struct Standing {
    pub id: StreamId,
    pub name: String,
    /// What a room is for; a conversation says that itself.
    pub purpose: Option<String>,
    pub closed: bool,
    /// The post whose words the name is.
    pub opening: Option<PostId>,
}

/// A name, with its language and direction.
pub struct Sign {
    pub name: String,
    pub purpose: Option<String>,
    pub language: String,
    pub direction: Direction,
}

/// What is written on it, which meets one verdict.
struct Written {
    field: &'static str,
    name: String,
    purpose: Option<String>,
}

impl Said for Written {
    fn texts(&self) -> Vec<(&'static str, &str)> {
        let purpose = self.purpose.as_deref().map(|purpose| ("purpose", purpose));
        [(self.field, self.name.as_str())].into_iter().chain(purpose).collect()
    }
}

impl Talk for Thread {
    const PATH: &'static str = "threads";
    const NAMED: (&'static str, Field) = ("title", limits::TITLE);

    fn of(row: &Self::Row) -> Standing {
        Standing {
            id: row.id,
            name: row.title.clone(),
            purpose: None,
            closed: row.state == OpenClosed::Closed,
            opening: Some(row.opening),
        }
    }

    async fn rename(tx: &Writes<'_, Facilitator<Self>>, id: StreamId, sign: Sign) -> Result<()> {
        let row = thread::ActiveModel {
            title: Set(sign.name),
            language: Set(sign.language),
            direction: Set(sign.direction),
            ..Default::default()
        };
        tx.update::<thread::Entity>(|rows| rows.set(row).filter(thread::Column::Id.eq(id))).await.map(|_| ())
    }

    async fn set_state(tx: &Writes<'_, Facilitator<Self>>, id: StreamId, state: OpenClosed) -> Result<bool> {
        let row = thread::ActiveModel { state: Set(state), ..Default::default() };
        let changed = tx.update::<thread::Entity>(|rows| {
            rows.set(row).filter(thread::Column::Id.eq(id)).filter(thread::Column::State.ne(state))
        });
        Ok(changed.await? > 0)
    }
}

impl Talk for Room {
    const PATH: &'static str = "rooms";
    const NAMED: (&'static str, Field) = ("name", limits::ROOM_NAME);

    fn of(row: &Self::Row) -> Standing {
        Standing {
            id: row.id,
            name: row.name.clone(),
            purpose: Some(row.purpose.clone()),
            closed: row.state == OpenClosed::Closed,
            opening: None,
        }
    }

    async fn rename(tx: &Writes<'_, Facilitator<Self>>, id: StreamId, sign: Sign) -> Result<()> {
        let row = room::ActiveModel {
            name: Set(sign.name),
            purpose: Set(sign.purpose.unwrap_or_default()),
            language: Set(sign.language),
            direction: Set(sign.direction),
            ..Default::default()
        };
        tx.update::<room::Entity>(|rows| rows.set(row).filter(room::Column::Id.eq(id))).await.map(|_| ())
    }

    async fn set_state(tx: &Writes<'_, Facilitator<Self>>, id: StreamId, state: OpenClosed) -> Result<bool> {
        let row = room::ActiveModel { state: Set(state), ..Default::default() };
        let changed = tx.update::<room::Entity>(|rows| {
            rows.set(row).filter(room::Column::Id.eq(id)).filter(room::Column::State.ne(state))
        });
        Ok(changed.await? > 0)
    }
}

/// Whose words its name is, other than the facilitator's own, and whether they can still be read.
pub async fn begun_by<T: Talk>(reads: &Reads<'_, Facilitator<T>>, standing: &Standing) -> Result<Begun> {
    let Some(opening) = standing.opening else { return Ok(Begun { author: None, stands: true }) };
    let query = reads.find::<post::Entity>().narrow(|rows| rows.filter(post::Column::Id.eq(opening)));
    let Some(opening) = reads.one(query).await? else { return Ok(Begun { author: None, stands: false }) };
    let other = opening.author.filter(|author| *author != reads.proof().membership_id());
    Ok(Begun { author: other, stands: opening.state == post::State::Shown })
}

/// Who began it, if not the one who asks.
pub struct Begun {
    pub author: Option<MembershipId>,
    pub stands: bool,
}

/// A decision about it, which waits to learn whom it concerns.
fn decided<T: Talk>(app: &App, facilitator: &Facilitator<T>, id: StreamId, act: Act, reason: Reason) -> Decided {
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

/// Logs it, moves the stream, and tells whoever began it. The event names the opening, since its title is searched.
async fn done<T: Talk>(
    tx: &Writes<'_, Facilitator<T>>,
    standing: &Standing,
    begun: &Begun,
    (decision, kind): (Decided, event::Kind),
) -> Result<i64> {
    let id = decision.id;
    Decided { about: begun.author, ..decision }.log(tx).await?;
    let subject = standing.opening.map_or_else(|| SubjectId::from(standing.id), SubjectId::from);
    let seq = streams::append(tx, standing.id, kind, subject).await?;
    if let Some(author) = begun.author {
        tell(tx, author, event::Kind::Decided, id).await?;
    }
    Ok(seq)
}

/// Another name, as it was typed.
pub struct Renaming<'a> {
    pub name: &'a str,
    pub purpose: &'a str,
    pub anyway: &'a [String],
}

/// Gives it another name. A conversation whose opening is gone has none to change.
pub async fn rename<T: Talk>(app: &App, facilitator: &Facilitator<T>, to: Renaming<'_>, reason: Reason) -> Result<i64> {
    may_act(facilitator, app.clock.seconds())?;
    let standing = T::of(&facilitator.row);
    let (field, limit) = T::NAMED;
    let mut problems = Problems::default();
    let name = problems.check(field, limits::check(limit, to.name));
    let purpose = standing.purpose.as_ref().map(|_| limits::check(limits::ROOM_PURPOSE, to.purpose));
    let purpose = purpose.and_then(|purpose| problems.check("purpose", purpose));
    problems.none()?;
    let name = name.ok_or(Error::NotFound)?;
    let writer = Writer::of(app, facilitator, facilitator).await?;
    let how = How { place: Place::Thread, first: First::CannotWait, anyway: to.anyway };
    let Written { name, purpose, .. } =
        verdict::judge(app, &writer, Written { field, name, purpose }, how)?.into_said();
    let spoken: Vec<&str> = facilitator.languages().collect();
    let (language, direction) = words::tongue(&name, spoken.first().copied().unwrap_or("en"), &spoken);
    let same = standing.name == name && standing.purpose == purpose;
    let sign = Sign { name, purpose, language, direction };
    let decision = decided(app, facilitator, standing.id, Act::Rename, reason);
    app.db
        .write(facilitator, move |tx| {
            Box::pin(async move {
                let begun = begun_by(&tx, &standing).await?;
                if !begun.stands {
                    return Err(Error::Refused("words-gone"));
                }
                if same {
                    // The same form sent twice did it once.
                    return head(&tx, standing.id).await;
                }
                T::rename(&tx, standing.id, sign).await?;
                done(&tx, &standing, &begun, (decision, event::Kind::Renamed)).await
            })
        })
        .await
}

/// Closes it, or opens it again. Closed, it is read and nobody writes there.
pub async fn set_state<T: Talk>(
    app: &App,
    facilitator: &Facilitator<T>,
    state: OpenClosed,
    reason: Reason,
) -> Result<i64> {
    may_act(facilitator, app.clock.seconds())?;
    let standing = T::of(&facilitator.row);
    let (act, kind) = match state {
        OpenClosed::Closed => (Act::Close, event::Kind::Closed),
        OpenClosed::Open => (Act::Reopen, event::Kind::Reopened),
    };
    let decision = decided(app, facilitator, standing.id, act, reason);
    app.db
        .write(facilitator, move |tx| {
            Box::pin(async move {
                if !T::set_state(&tx, standing.id, state).await? {
                    // The same form sent twice did it once.
                    return head(&tx, standing.id).await;
                }
                let begun = begun_by(&tx, &standing).await?;
                done(&tx, &standing, &begun, (decision, kind)).await
            })
        })
        .await
}
