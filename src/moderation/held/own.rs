//! What an author sees of her own texts that wait: in their place, in a list of her own, and back in the composer. She
//! may take each back at any time, and nobody is told.

use askama::Template;
use entity::ids::{PostId, SpaceId, StreamId};
use entity::{erased, held, post};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Member, Proof, Space, Target, Within};
use crate::app::App;
use crate::background::ledger;
use crate::db::Reads;
use crate::error::{Error, Result};
use crate::posts::notices;
use crate::posts::views::dir;
use crate::web::context::rfc3339;
use crate::web::{Done, Form, InPath, Okay, Page, View, filters};

/// A text of hers that waits, or came back.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WaitingView {
    pub id: PostId,
    /// `opening`, `reply`, `message` or `edit`.
    pub kind: &'static str,
    /// `waiting`, or `returned` with a reason.
    pub state: &'static str,
    /// Where it would stand.
    pub stream: StreamId,
    /// Of a conversation that has not begun.
    pub title: Option<String>,
    /// As it was typed.
    pub text: String,
    pub html: String,
    pub lang: String,
    pub dir: &'static str,
    pub notices: Vec<String>,
    pub at: String,
    /// The post it would change.
    pub post: Option<PostId>,
    pub parent: Option<PostId>,
    /// Why it came back, and who said so; nobody of the space where it was a steward.
    pub reason: Option<String>,
    pub by: Option<String>,
    #[serde(skip)]
    pub wants: Option<&'static str>,
    #[serde(skip)]
    pub written_at: i64,
    #[serde(skip)]
    pub space: SpaceId,
}

impl WaitingView {
    pub fn of(row: held::Model) -> Self {
        let returned = row.state == held::State::Returned;
        Self {
            id: row.id,
            kind: kind(row.kind),
            state: if returned { "returned" } else { "waiting" },
            stream: row.stream,
            title: (!row.title.is_empty()).then_some(row.title),
            text: row.source,
            html: row.html,
            lang: row.language,
            dir: dir(row.direction),
            notices: notices::split(&row.notices),
            at: rfc3339(row.written_at),
            post: row.revises,
            parent: row.parent,
            reason: returned.then_some(row.reason),
            by: returned.then_some(row.returned_by),
            wants: row.wants.map(crate::threads::views::wants),
            written_at: row.written_at,
            space: row.space,
        }
    }

    /// The form in which its words are again.
    pub fn composer(&self) -> String {
        let to = self.parent.map(|parent| format!("&to={parent}")).unwrap_or_default();
        let (id, stream) = (self.id, self.stream);
        match (self.kind, self.post) {
            ("opening", _) => format!("/spaces/{}/threads/new?again={id}", self.space),
            ("message", _) => format!("/rooms/{stream}?again={id}#say"),
            ("edit", Some(post)) => format!("/posts/{post}/edit?again={id}"),
            _ => format!("/threads/{stream}?last=1&again={id}{to}#reply"),
        }
    }

    pub fn is_returned(&self) -> bool {
        self.state == "returned"
    }
}

pub fn kind(kind: held::Kind) -> &'static str {
    match kind {
        held::Kind::Opening => "opening",
        held::Kind::Reply => "reply",
        held::Kind::Message => "message",
        held::Kind::Edit => "edit",
    }
}

/// Hers in one stream, in the order she wrote them.
pub async fn in_stream<T: Target>(reads: &Reads<'_, Member<T>>, stream: StreamId) -> Result<Vec<WaitingView>> {
    let query = reads.find::<held::Entity>().narrow(|rows| {
        rows.filter(held::Column::Stream.eq(stream))
            .order_by_asc(held::Column::WrittenAt)
            .order_by_asc(held::Column::Id)
    });
    Ok(reads.all(query).await?.into_iter().map(WaitingView::of).collect())
}

/// Hers in the whole space.
pub async fn all<P: Proof>(reads: &Reads<'_, P>) -> Result<Vec<WaitingView>>
where
    held::Entity: Within<P>,
{
    let query = reads
        .find::<held::Entity>()
        .narrow(|rows| rows.order_by_desc(held::Column::WrittenAt).order_by_asc(held::Column::Id));
    Ok(reads.all(query).await?.into_iter().map(WaitingView::of).collect())
}

/// One that came back, for its form; nothing where the address names none of hers.
pub async fn returned<P: Proof>(reads: &Reads<'_, P>, id: &str) -> Result<Option<WaitingView>>
where
    held::Entity: Within<P>,
{
    let Ok(id) = id.parse::<PostId>() else { return Ok(None) };
    let query = reads
        .find::<held::Entity>()
        .narrow(|rows| rows.filter(held::Column::Id.eq(id)).filter(held::Column::State.eq(held::State::Returned)));
    Ok(reads.one(query).await?.map(WaitingView::of))
}

/// Lets go of what came back, once its words were sent again. Erased for good: it is in the ledger.
pub async fn sent_again<P>(app: &App, proof: &P, again: &str) -> Result<()>
where
    P: Proof,
    held::Entity: Within<P>,
    erased::Entity: Within<P>,
{
    let Ok(id) = again.parse::<PostId>() else { return Ok(()) };
    erase(app, proof, id, held::State::Returned).await.map(|_| ())
}

async fn erase<P>(app: &App, proof: &P, id: PostId, state: held::State) -> Result<bool>
where
    P: Proof,
    held::Entity: Within<P>,
    erased::Entity: Within<P>,
{
    app.db
        .write(proof, move |tx| {
            Box::pin(async move {
                let gone = tx
                    .delete::<held::Entity>(|rows| {
                        rows.filter(held::Column::Id.eq(id)).filter(held::Column::State.eq(state))
                    })
                    .await?;
                if gone > 0 {
                    ledger::record(&tx, erased::Kind::Post, id).await?;
                }
                Ok(gone > 0)
            })
        })
        .await
}

/// Her texts that wait, in one space. Only she sees this page.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/waiting.html")]
pub struct WaitingPage {
    pub id: SpaceId,
    #[serde(skip)]
    pub space: String,
    #[serde(skip)]
    pub dir: &'static str,
    pub waiting: Vec<WaitingView>,
}

impl View for WaitingPage {
    const TITLE: &'static str = "title-waiting";
}

pub async fn list_waiting(member: Member<Space>, app: App) -> Result<Page<WaitingPage>> {
    Ok(Page(WaitingPage {
        id: member.space.id,
        space: member.space.name.clone(),
        dir: dir(member.space.direction),
        waiting: all(&app.db.read(&member)).await?,
    }))
}

/// Nothing needs to be said to take words back.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Nothing {}

/// Takes a text back, whether it waits or came back. Doing it twice is the same as once; what was released meanwhile is
/// a post, and is taken back as one.
pub async fn take_back(
    member: Member<Space>,
    app: App,
    InPath((_, id)): InPath<(SpaceId, PostId)>,
    Form(_): Form<Nothing>,
) -> Result<Done<Okay>> {
    let waited = erase(&app, &member, id, held::State::Waiting).await?;
    if !waited && !erase(&app, &member, id, held::State::Returned).await? {
        let reads = app.db.read(&member);
        let shown = reads
            .find::<post::Entity>()
            .narrow(|rows| rows.filter(post::Column::Id.eq(id)).filter(post::Column::Author.eq(member.membership.id)));
        if reads.any(shown).await? {
            return Err(Error::Refused("shown-meanwhile"));
        }
    }
    app.lately.forget(member.membership.id);
    Ok(Done::to(format!("/spaces/{}/waiting", member.space.id), Okay::YES).told("done-waiting-back"))
}
