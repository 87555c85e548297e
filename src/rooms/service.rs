//! Opening a room, and saying something in one.

use entity::ids::{PostId, StreamId};
use entity::words::OpenClosed;
use entity::{post, room, stream};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use crate::access::{Facilitator, InSpace, Member, Room, Space, Unproved};
use crate::app::App;
use crate::error::{Error, Problem, Problems, Result};
use crate::moderation::verdict::{self, First, How, Place, Said, Writer, help_first};
use crate::posts::publish::{self, New};
use crate::posts::send::{self, Sending, Sent};
use crate::posts::words::{self, Raw, Words};
use crate::streams;
use crate::text::limits;

/// What a room is called and what it is for, which meet one verdict.
struct Sign {
    name: String,
    purpose: String,
}

impl Said for Sign {
    fn texts(&self) -> Vec<(&'static str, &str)> {
        vec![("name", &self.name), ("purpose", &self.purpose)]
    }
}

/// Opens a room. The same key brings the same room.
pub async fn create_room(
    app: &App,
    facilitator: &Facilitator<Space>,
    name: &str,
    purpose: &str,
    key: Uuid,
    anyway: &[String],
) -> Result<StreamId> {
    facilitator.may_write(app.clock.seconds())?;
    let mut problems = Problems::default();
    let name = problems.check("name", limits::check(limits::ROOM_NAME, name));
    let purpose = problems.check("purpose", limits::check(limits::ROOM_PURPOSE, purpose));
    problems.none()?;
    let (name, purpose) = name.zip(purpose).ok_or(Error::NotFound)?;
    let writer = Writer::of(app, facilitator, facilitator).await?;
    let how = How { place: Place::Thread, first: First::CannotWait, anyway };
    let Sign { name, purpose } = verdict::judge(app, &writer, Sign { name, purpose }, how)?.into_said();
    let spoken: Vec<&str> = facilitator.languages().collect();
    let (language, direction) = words::tongue(&name, spoken.first().copied().unwrap_or("en"), &spoken);
    // The id follows from the key, so that a form sent twice finds the room it made.
    let id = publish::stream_of_key(app, facilitator.membership_id(), key);
    let row = room::ActiveModel {
        id: Set(id),
        name: Set(name),
        language: Set(language),
        direction: Set(direction),
        purpose: Set(purpose),
        state: Set(OpenClosed::Open),
        ..Default::default()
    };
    app.db
        .write(facilitator, move |tx| {
            Box::pin(async move {
                if streams::create_once(&tx, id, tx.proof().space.id, stream::Kind::Room).await? {
                    tx.insert::<room::Entity>(row).await?;
                }
                Ok(id)
            })
        })
        .await
}

/// A message, as it was sent.
pub struct Message<'a> {
    pub parent: Option<Unproved<PostId>>,
    pub words: Raw<'a>,
    pub key: Uuid,
    pub anyway: &'a [String],
}

/// Says something in a room. Answers once it is kept (P4).
pub async fn say(app: &App, member: &Member<Room>, sent: Message<'_>) -> Result<Sent> {
    let texts = [("text", sent.words.text)];
    let writer = Writer::stopped(member.space.id, sent.words.reads);
    speak(app, member, sent).await.map_err(|error| help_first(app, &writer, Place::Message, &texts, error))
}

async fn speak(app: &App, member: &Member<Room>, sent: Message<'_>) -> Result<Sent> {
    let paused = send::paused(app, member)?;
    if member.row.state == OpenClosed::Closed {
        return Err(Error::Refused("room-closed"));
    }
    let mut problems = Problems::default();
    let parent = match sent.parent {
        Some(parent) => {
            let proved = member.prove_post(app, parent, member.row.id).await?;
            if proved.is_none() {
                problems.add("parent", Problem::new("problem-parent-gone"));
            }
            proved
        }
        None => None,
    };
    let words = Words::prepare(limits::MESSAGE, sent.words, &mut problems);
    problems.none()?;
    let words = words.ok_or(Error::NotFound)?;
    let room = member.row.id;
    let sending = Sending { place: Place::Message, stream: room, key: sent.key, parent, anyway: sent.anyway, paused };
    let words = match send::judge(app, member, words, |words| words, sending).await? {
        Ok(judged) => judged,
        Err(sent) => return Ok(sent),
    };
    let (id, at) = (PostId(app.random.uuid()), app.clock.minute());
    let new = New {
        id,
        stream: room,
        kind: post::Kind::Message,
        parent,
        words,
        lasts: None,
        key: sent.key,
        at,
        later: false,
    };
    send::send(app, member, new).await
}
