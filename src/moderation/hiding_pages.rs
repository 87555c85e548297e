//! The pages of hiding and restoring.

use std::ops::Deref;

use askama::Template;
use entity::ids::PostId;
use entity::post;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Facilitator, InSpace, Post, Presence};
use crate::app::App;
use crate::error::{Error, Result};
use crate::posts::fragments;
use crate::posts::query;
use crate::posts::routes::place;
use crate::posts::views::{PostView, Posted};
use crate::web::context::Context;
use crate::web::{Asked, Done, Form, Many, Page, View, filters};

use super::decisions::Reason;
use super::hiding;
use super::verdict::First;

/// The form of hiding.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/hide.html")]
pub struct HidePage {
    pub id: PostId,
    pub state: &'static str,
    /// As whom she acts; the author sees it.
    pub you: String,
    #[serde(skip)]
    pub body: String,
    #[serde(skip)]
    pub place: String,
}

impl View for HidePage {
    const TITLE: &'static str = "title-hide";
}

/// The form of restoring.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/restore.html")]
pub struct RestorePage {
    pub id: PostId,
    pub state: &'static str,
    /// Why it was hidden, and by whom.
    pub reason: Option<String>,
    pub hidden_by: Option<String>,
    #[serde(skip)]
    pub html: String,
    #[serde(skip)]
    pub place: String,
}

impl View for RestorePage {
    const TITLE: &'static str = "title-restore";
}

pub async fn hide_form(facilitator: Facilitator<Post>, app: App, asked: Asked) -> Result<Page<HidePage>> {
    let row = &facilitator.row;
    let member = facilitator.as_member();
    let shown = query::posts(&app.db.read(&member), &[row.id]).await?.into_iter().next().ok_or(Error::NotFound)?;
    let post = PostView::of(&shown, None, Vec::new());
    Ok(Page(HidePage {
        id: row.id,
        state: post.state,
        you: facilitator.membership.alias.clone(),
        body: fragments::body(&post, &Context::of(&app, &asked))?,
        place: place(row.kind, row.stream, row.id, row.seq),
    }))
}

pub async fn restore_form(facilitator: Facilitator<Post>) -> Result<Page<RestorePage>> {
    let row = &facilitator.row;
    let hidden = row.state == post::State::Hidden;
    Ok(Page(RestorePage {
        id: row.id,
        state: crate::posts::views::state(row.state),
        reason: row.state_reason.clone().filter(|_| hidden),
        hidden_by: row.hidden_by.clone().filter(|_| hidden),
        html: if hidden { row.html.clone() } else { String::new() },
        place: place(row.kind, row.stream, row.id, row.seq),
    }))
}

/// Why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Why {
    pub reason: String,
    /// The rules she was asked about and goes on with.
    pub anyway: Many,
}

impl Why {
    /// A reason that must be there.
    pub async fn needed<P, R>(&self, app: &App, asked: &Asked, who: &P, first: First) -> Result<Reason>
    where
        P: InSpace + Deref<Target = Presence<R>>,
    {
        Reason::read(app, asked, who, first, ("reason", &self.reason), &self.anyway).await
    }

    /// A reason that may be left out.
    async fn welcome(&self, app: &App, asked: &Asked, who: &Facilitator<Post>) -> Result<Reason> {
        if self.reason.trim().is_empty() {
            return Ok(Reason::none());
        }
        self.needed(app, asked, who, First::CannotWait).await
    }
}

pub async fn hide_post(
    facilitator: Facilitator<Post>,
    app: App,
    asked: Asked,
    Form(why): Form<Why>,
) -> Result<Done<Posted>> {
    let seq =
        hiding::hide(&app, &facilitator, why.needed(&app, &asked, &facilitator, First::CannotWait).await?).await?;
    Ok(done(&facilitator, seq).told("done-hidden"))
}

pub async fn restore_post(
    facilitator: Facilitator<Post>,
    app: App,
    asked: Asked,
    Form(why): Form<Why>,
) -> Result<Done<Posted>> {
    let seq = hiding::restore(&app, &facilitator, why.welcome(&app, &asked, &facilitator).await?).await?;
    Ok(done(&facilitator, seq).told("done-restored"))
}

fn done(facilitator: &Facilitator<Post>, seq: i64) -> Done<Posted> {
    let row = &facilitator.row;
    let view = Posted::at(row.id, row.stream, seq);
    Done::to(place(row.kind, row.stream, row.id, row.seq), view)
}
