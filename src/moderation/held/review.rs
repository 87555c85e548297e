//! The facilitators' list of what waits, and what can be done about each. Its words stand behind a click, notices
//! first: whoever reads them chooses when.

use askama::Template;
use entity::held;
use entity::ids::{PostId, SpaceId, StreamId};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Facilitator, InSpace, Space};
use crate::app::App;
use crate::db::Reads;
use crate::error::{Error, Result};
use crate::moderation::decisions::Reason;
use crate::moderation::rules::rule_name;
use crate::moderation::verdict::First;
use crate::moderation::verdict::told::sentence;
use crate::posts::notices;
use crate::posts::query::{ShownAuthor, authors};
use crate::posts::views::{Posted, dir};
use crate::web::context::rfc3339;
use crate::web::{Asked, Done, Form, InPath, Many, Okay, Page, View, filters};

use super::give_back::{self, facilitators, passed};
use super::own::{Nothing, kind};
use super::release;

/// How many stand in a list.
const LIST: u64 = 100;

/// A text that waits, as a facilitator reads it.
#[derive(Serialize, ToSchema)]
pub struct HeldView {
    pub id: PostId,
    /// `opening`, `reply`, `message` or `edit`.
    pub kind: &'static str,
    /// Where it would stand.
    pub stream: StreamId,
    /// Who wrote it.
    pub alias: Option<String>,
    #[serde(skip)]
    pub badge: Option<String>,
    pub title: Option<String>,
    pub html: String,
    pub lang: String,
    pub dir: &'static str,
    pub notices: Vec<String>,
    pub at: String,
    #[serde(skip)]
    pub written_at: i64,
    /// Which rules held it, and what each says.
    pub rules: Vec<RuleSaid>,
    /// Someone may be asking for help in it.
    pub urgent: bool,
    /// The post it would change.
    pub post: Option<PostId>,
}

#[derive(Serialize, ToSchema)]
pub struct RuleSaid {
    pub rule: String,
    /// What it looks for, in a word or two.
    pub name: String,
    /// What it says to whoever wrote.
    pub message: String,
}

impl HeldView {
    fn of(row: held::Model, author: Option<&ShownAuthor>, asked: &Asked) -> Self {
        let rules = row.rules.split(',').filter(|rule| !rule.is_empty()).map(|rule| RuleSaid {
            rule: rule.to_owned(),
            name: rule_name(asked.lang, rule),
            message: sentence(asked.lang, rule),
        });
        Self {
            rules: rules.collect(),
            id: row.id,
            kind: kind(row.kind),
            stream: row.stream,
            alias: author.map(|author| author.alias.clone()),
            badge: author.map(|author| author.badge.clone()),
            title: (!row.title.is_empty()).then_some(row.title),
            html: row.html,
            lang: row.language,
            dir: dir(row.direction),
            notices: notices::split(&row.notices),
            at: rfc3339(row.written_at),
            written_at: row.written_at,
            urgent: row.urgent,
            post: row.revises,
        }
    }

    /// Where what is around it can be read; a conversation that has not begun is nowhere yet.
    pub fn around(&self) -> Option<String> {
        match (self.kind, self.post) {
            ("opening", _) => None,
            ("message", _) => Some(format!("/rooms/{}", self.stream)),
            ("edit", Some(post)) => Some(format!("/posts/{post}")),
            _ => Some(format!("/threads/{}?last=1", self.stream)),
        }
    }
}

/// What waits in a space.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/held.html")]
pub struct HeldList {
    pub id: SpaceId,
    #[serde(skip)]
    pub space: String,
    #[serde(skip)]
    pub dir: &'static str,
    pub held: Vec<HeldView>,
}

impl View for HeldList {
    const TITLE: &'static str = "title-held";
}

/// What waits for this facilitator: all but her own, and but what she passed to someone who still has it.
pub async fn hers(reads: &Reads<'_, Facilitator<Space>>) -> Result<Vec<held::Model>> {
    let query = reads.find::<held::Entity>().narrow(|rows| {
        rows.filter(held::Column::State.eq(held::State::Waiting))
            .order_by_desc(held::Column::Urgent)
            .order_by_asc(held::Column::WrittenAt)
            .order_by_asc(held::Column::Id)
            .limit(LIST)
    });
    let rows = reads.all(query).await?;
    if rows.is_empty() {
        return Ok(rows);
    }
    let (passed, others) = (passed(reads).await?, facilitators(reads).await?);
    let me = reads.proof().membership_id();
    let mine = |row: &held::Model| {
        let left = |other: &_| *other != row.author && !passed.contains(&(row.id, *other));
        !passed.contains(&(row.id, me)) || !others.iter().any(left)
    };
    Ok(rows.into_iter().filter(mine).collect())
}

pub async fn list_held(facilitator: Facilitator<Space>, app: App, asked: Asked) -> Result<Page<HeldList>> {
    let reads = app.db.read(&facilitator);
    let rows = hers(&reads).await?;
    let faces = authors(&reads, rows.iter().map(|row| row.author).collect()).await?;
    let held = rows.into_iter().map(|row| {
        let author = faces.get(&row.author);
        HeldView::of(row, author, &asked)
    });
    Ok(Page(HeldList {
        id: facilitator.space.id,
        space: facilitator.space.name.clone(),
        dir: dir(facilitator.space.direction),
        held: held.collect(),
    }))
}

/// One text, and the form of giving it back.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/return.html")]
pub struct ReturnPage {
    pub id: PostId,
    #[serde(flatten)]
    pub held: HeldView,
    /// As whom she acts; the author sees it.
    pub you: String,
    #[serde(skip)]
    pub space: SpaceId,
    #[serde(skip)]
    pub space_name: String,
    #[serde(skip)]
    pub space_dir: &'static str,
}

impl View for ReturnPage {
    const TITLE: &'static str = "title-held";
}

pub async fn return_form(
    facilitator: Facilitator<Space>,
    app: App,
    asked: Asked,
    InPath((_, id)): InPath<(SpaceId, PostId)>,
) -> Result<Page<ReturnPage>> {
    let reads = app.db.read(&facilitator);
    let query = reads
        .find::<held::Entity>()
        .narrow(|rows| rows.filter(held::Column::Id.eq(id)).filter(held::Column::State.eq(held::State::Waiting)));
    let row = reads.one(query).await?.ok_or(Error::NotFound)?;
    let faces = authors(&reads, vec![row.author]).await?;
    let author = faces.get(&row.author);
    Ok(Page(ReturnPage {
        id,
        held: HeldView::of(row, author, &asked),
        you: facilitator.membership.alias.clone(),
        space: facilitator.space.id,
        space_name: facilitator.space.name.clone(),
        space_dir: dir(facilitator.space.direction),
    }))
}

/// Shows it now.
pub async fn release_held(
    facilitator: Facilitator<Space>,
    app: App,
    InPath((_, id)): InPath<(SpaceId, PostId)>,
    Form(_): Form<Nothing>,
) -> Result<Done<Posted>> {
    let shown = release::release(&app, &facilitator, id).await?;
    let view = Posted::at(shown.id, shown.stream, shown.seq);
    Ok(Done::to(list(&facilitator), view).told("done-held-released"))
}

/// Why it goes back.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Back {
    pub reason: String,
    /// The rules she was asked about and goes on with.
    pub anyway: Many,
}

/// Gives it back to whoever wrote it.
pub async fn return_held(
    facilitator: Facilitator<Space>,
    app: App,
    asked: Asked,
    InPath((_, id)): InPath<(SpaceId, PostId)>,
    Form(back): Form<Back>,
) -> Result<Done<Okay>> {
    let reason =
        Reason::read(&app, &asked, &facilitator, First::CannotWait, ("reason", &back.reason), &back.anyway).await?;
    give_back::give_back(&app, &facilitator, id, reason).await?;
    Ok(Done::to(list(&facilitator), Okay::YES).told("done-held-returned"))
}

/// Leaves it to another facilitator. No reason is asked.
pub async fn pass_held(
    facilitator: Facilitator<Space>,
    app: App,
    InPath((_, id)): InPath<(SpaceId, PostId)>,
    Form(_): Form<Nothing>,
) -> Result<Done<Okay>> {
    give_back::pass_on(&app, &facilitator, id).await?;
    Ok(Done::to(list(&facilitator), Okay::YES).told("done-held-passed"))
}

fn list(facilitator: &Facilitator<Space>) -> String {
    format!("/spaces/{}/held", facilitator.space.id)
}
