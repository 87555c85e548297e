//! What is hers in one space, to keep: one readable file, or JSON. Never two spaces in one, since that file would say
//! that two names are one person (P2).

use std::collections::HashMap;

use askama::Template;
use axum::response::{IntoResponse, Response};
use entity::ids::{PostId, SpaceId, StreamId};
use entity::{decision, post, room, thread};
use http::header;
use sea_orm::{ActiveEnum, ColumnTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::Belonging;
use crate::app::App;
use crate::db::Reads;
use crate::error::{Error, Result};
use crate::moderation::held::own::{self, WaitingView};
use crate::web::context::{Context, rfc3339};
use crate::web::{Asked, Either, Page, View, filters};

use super::face::{Face, codes, dir};
use super::joining::role;

/// Her membership, her words, and what was decided about her.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "spaces/export.html")]
pub struct Export {
    /// The space's.
    pub id: SpaceId,
    pub space: String,
    #[serde(flatten)]
    pub face: Face,
    pub role: &'static str,
    /// `YYYY-MM`: nothing finer is kept.
    pub joined_month: String,
    pub languages: Vec<String>,
    pub posts: Vec<Own>,
    /// Texts that wait for a facilitator, or were given back.
    pub waiting: Vec<WaitingView>,
    pub decisions: Vec<Decided>,
}

impl View for Export {
    const TITLE: &'static str = "title-export";
}

/// A post of hers.
#[derive(Serialize, ToSchema)]
pub struct Own {
    pub id: PostId,
    pub stream: StreamId,
    /// `opening`, `reply` or `message`.
    pub kind: String,
    /// `shown`, `held`, `hidden` or `withdrawn`.
    pub state: String,
    /// The conversation's title where she began it, else the room's name; others' titles are others' words.
    pub title: Option<String>,
    pub at: String,
    pub text: String,
    pub html: String,
    pub notices: Vec<String>,
    /// Why it is held or hidden.
    pub reason: Option<String>,
    #[serde(skip)]
    pub written_at: i64,
    #[serde(skip)]
    pub dir: &'static str,
    #[serde(skip)]
    pub language: String,
}

/// A decision about her, with its reason.
#[derive(Serialize, ToSchema)]
pub struct Decided {
    pub act: String,
    pub by: String,
    pub reason: String,
    pub day: i64,
}

pub async fn export_mine(belonging: Belonging, app: App, asked: Asked) -> Result<Either<Page<Export>, Response>> {
    let reads = app.db.read(&belonging);
    let (space, membership) = (belonging.space(), belonging.membership());
    let export = Export {
        id: space.id,
        space: space.name.clone(),
        face: Face::new(membership.alias.clone(), membership.badge),
        role: role(membership.role),
        joined_month: membership.joined_month.clone(),
        languages: codes(&membership.languages),
        posts: posts(&reads).await?,
        waiting: own::all(&reads).await?,
        decisions: decisions(&reads).await?,
    };
    if asked.json { Ok(Either::This(Page(export))) } else { file(&app, &asked, &export).map(Either::That) }
}

/// One page that needs nothing else, under a name that says nothing.
fn file(app: &App, asked: &Asked, export: &Export) -> Result<Response> {
    let context =
        Context { asked: asked.clone(), site: app.site().name.clone(), help: app.help(), now: app.clock.seconds() };
    let html =
        export.render_with_values(&context).map_err(|_undrawn| Error::internal("an export could not be drawn"))?;
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"notes.html\""),
    ];
    Ok((headers, html).into_response())
}

async fn posts(reads: &Reads<'_, Belonging>) -> Result<Vec<Own>> {
    let query = reads.find::<post::Entity>().narrow(|rows| {
        rows.filter(post::Column::State.ne(post::State::Withdrawn))
            .order_by_asc(post::Column::WrittenAt)
            .order_by_asc(post::Column::Stream)
            .order_by_asc(post::Column::Seq)
    });
    let rows = reads.all(query).await?;
    let titles = titles(reads, &rows).await?;
    let own = rows.into_iter().map(|row| Own {
        id: row.id,
        stream: row.stream,
        kind: row.kind.to_value(),
        state: row.state.to_value(),
        title: if row.kind == post::Kind::Reply { None } else { titles.get(&row.stream).cloned() },
        at: rfc3339(row.written_at),
        text: row.source,
        html: row.html,
        notices: codes(&row.notices),
        reason: row.state_reason,
        written_at: row.written_at,
        dir: dir(row.direction),
        language: row.language,
    });
    Ok(own.collect())
}

async fn titles(reads: &Reads<'_, Belonging>, posts: &[post::Model]) -> Result<HashMap<StreamId, String>> {
    let openings: Vec<PostId> =
        posts.iter().filter(|post| post.kind == post::Kind::Opening).map(|post| post.id).collect();
    let mut titles = HashMap::new();
    for openings in openings.chunks(1_000) {
        let query =
            reads.find::<thread::Entity>().narrow(|rows| rows.filter(thread::Column::Opening.is_in(openings.to_vec())));
        titles.extend(reads.all(query).await?.into_iter().map(|row| (row.id, row.title)));
    }
    if posts.iter().any(|post| post.kind == post::Kind::Message) {
        titles.extend(reads.all(reads.find::<room::Entity>()).await?.into_iter().map(|row| (row.id, row.name)));
    }
    Ok(titles)
}

async fn decisions(reads: &Reads<'_, Belonging>) -> Result<Vec<Decided>> {
    let query = reads.find::<decision::Entity>().narrow(|rows| rows.order_by_asc(decision::Column::Day));
    let decided = reads.all(query).await?.into_iter().map(|row| Decided {
        act: row.act.to_value(),
        by: row.by_alias,
        reason: row.reason,
        day: row.day,
    });
    Ok(decided.collect())
}
