//! What a steward sees of an alert for which no facilitator is there: that there is one, and in which space. She reads
//! nothing that is said in a space, but for this one text, and that she read it is in the log for its author.

use askama::Template;
use entity::decision::Act;
use entity::ids::{DecisionId, MembershipId, PostId, SpaceId};
use entity::words::Direction;
use entity::{alert, event, held, post, space};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Alerted, Steward, unattended};
use crate::app::App;
use crate::error::{Error, Result};
use crate::moderation::decisions::{By, Decided, Reason};
use crate::posts::notices;
use crate::posts::views::dir;
use crate::streams;
use crate::web::context::rfc3339;
use crate::web::{Done, Form, Okay, Page, Shown, View, filters};

/// The alerts that nobody is there for.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/alerts.html")]
pub struct Alerts {
    pub alerts: Vec<Unattended>,
}

/// One of them: where, and since when.
#[derive(Serialize, ToSchema)]
pub struct Unattended {
    pub id: PostId,
    pub space: SpaceId,
    pub space_name: String,
    #[serde(skip)]
    pub dir: &'static str,
    pub at: String,
    #[serde(skip)]
    pub since: i64,
}

impl View for Alerts {
    const TITLE: &'static str = "title-site";
}

/// How many there are.
pub async fn waiting(app: &App, steward: &Steward) -> Result<u64> {
    let reads = app.db.read(steward);
    let now = app.clock.seconds();
    reads.count(reads.find::<alert::Entity>().narrow(|rows| rows.filter(unattended(now)))).await
}

pub async fn list(steward: Steward, app: App) -> Result<Page<Alerts>> {
    let reads = app.db.read(&steward);
    let now = app.clock.seconds();
    let query = reads
        .find::<alert::Entity>()
        .narrow(|rows| rows.filter(unattended(now)).order_by_desc(alert::Column::At).limit(100));
    let rows = reads.all(query).await?;
    let spaces = reads.all(reads.find::<space::Entity>()).await?;
    let alerts = rows.into_iter().filter_map(|row| {
        let space = spaces.iter().find(|space| space.id == row.space)?;
        Some(Unattended {
            id: row.post,
            space: row.space,
            space_name: space.name.clone(),
            dir: dir(space.direction),
            at: rfc3339(row.at),
            since: row.at,
        })
    });
    Ok(Page(Alerts { alerts: alerts.collect() }))
}

/// The one text.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/alert.html")]
pub struct AlertText {
    pub id: PostId,
    pub html: String,
    pub lang: String,
    pub dir: &'static str,
    pub notices: Vec<String>,
    pub at: String,
    #[serde(skip)]
    written_at: i64,
}

impl View for AlertText {
    const TITLE: &'static str = "title-site";
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Nothing {}

/// What of a post or of a text that waits is read here.
struct Words {
    author: Option<MembershipId>,
    html: String,
    language: String,
    direction: Direction,
    notices: String,
    written_at: i64,
}

/// Opens the text, and writes down that she did.
pub async fn read(alerted: Alerted, app: App, Form(_): Form<Nothing>) -> Result<Shown<AlertText>> {
    let (decision, day) = (DecisionId(app.random.uuid()), app.clock.day());
    let words = app
        .db
        .write(&alerted, move |tx| {
            Box::pin(async move {
                let shown =
                    tx.find::<post::Entity>().narrow(|rows| rows.filter(post::Column::State.eq(post::State::Shown)));
                let words = if let Some(row) = tx.one(shown).await? {
                    Words {
                        author: row.author,
                        html: row.html,
                        language: row.language,
                        direction: row.direction,
                        notices: row.notices,
                        written_at: row.written_at,
                    }
                } else {
                    let row = tx.one(tx.find::<held::Entity>()).await?.ok_or(Error::Refused("post-gone"))?;
                    Words {
                        author: Some(row.author),
                        html: row.html,
                        language: row.language,
                        direction: row.direction,
                        notices: row.notices,
                        written_at: row.written_at,
                    }
                };
                let alert = &tx.proof().alert;
                Decided {
                    id: decision,
                    space: alert.space,
                    act: Act::ReadAlert,
                    subject: Some(alert.post.into()),
                    about: words.author,
                    by: By::steward(tx.proof().session()),
                    reason: Reason::none(),
                    day,
                }
                .log(&tx)
                .await?;
                Ok(words)
            })
        })
        .await?;
    Ok(Shown::new(AlertText {
        id: alerted.alert.post,
        dir: dir(words.direction),
        notices: notices::split(&words.notices),
        at: rfc3339(words.written_at),
        written_at: words.written_at,
        html: words.html,
        lang: words.language,
    }))
}

/// She is answering: the author sees that someone is, and so do the facilitators when they are back.
pub async fn answer(alerted: Alerted, app: App, Form(_): Form<Nothing>) -> Result<Done<Okay>> {
    app.db
        .write(&alerted, |tx| {
            Box::pin(async move {
                let answered = alert::ActiveModel { state: Set(alert::State::Answered), ..Default::default() };
                tx.update::<alert::Entity>(|rows| rows.set(answered)).await?;
                let (space, post) = (tx.proof().alert.space, tx.proof().alert.post);
                let found = tx.find::<space::Entity>().narrow(|rows| rows.filter(space::Column::Id.eq(space)));
                if let Some(queue) = tx.one(found).await?.and_then(|space| space.queue_stream) {
                    streams::append(&tx, queue, event::Kind::Alerted, post).await?;
                }
                Ok(())
            })
        })
        .await?;
    Ok(Done::to("/steward/alerts", Okay::YES).told("done-alert-answering"))
}
