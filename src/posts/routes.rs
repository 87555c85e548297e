//! One post: its own page with what can be done about it, editing, withdrawing, acknowledging.

use askama::Template;
use entity::ids::{PostId, StreamId};
use entity::post;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Author, InSpace, Member, Post};
use crate::app::App;
use crate::error::{Error, Result};
use crate::moderation::held::own::{self, WaitingView};
use crate::moderation::rules::check::{self, Looked};
use crate::moderation::verdict::anyway;
use crate::web::context::Context;
use crate::web::{Asked, Done, Form, Many, Okay, Page, Query, Routes, View, filters};

use super::edit::Changed;
use super::title;
use super::views::{PostView, Posted};
use super::words::Raw;
use super::{acknowledge, edit, fragments, notices, query, reading, withdraw};

pub fn routes() -> Routes {
    Routes::new()
        .get("/posts/{post}", "read_post", read_post)
        .get("/posts/{post}/edit", "edit_post_form", edit_form)
        .form("/posts/{post}/edit", "edit_post", "/posts/{post}/edit", edit_post)
        .get("/posts/{post}/title", "edit_title_form", title::title_form)
        .form("/posts/{post}/title", "edit_title", "/posts/{post}/title", title::edit_title)
        .get("/posts/{post}/withdraw", "withdraw_post_form", withdraw_form)
        .form("/posts/{post}/withdraw", "withdraw_post", "/posts/{post}/withdraw", withdraw_post)
        .post("/posts/{post}/acknowledge", "acknowledge_post", acknowledge_post)
}

/// Where a post is read.
pub fn place(kind: post::Kind, stream: StreamId, id: PostId, seq: i64) -> String {
    match kind {
        post::Kind::Message => format!("/rooms/{stream}#p-{id}"),
        _ if seq > i64::try_from(query::PAGE).unwrap_or(i64::MAX) => {
            format!("/threads/{stream}?after={}#p-{id}", seq - 1)
        }
        _ => format!("/threads/{stream}#p-{id}"),
    }
}

/// A post on a page of its own.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "posts/post.html")]
pub struct PostPage {
    pub id: PostId,
    pub stream: StreamId,
    pub seq: i64,
    pub post: PostView,
    /// Why it is hidden, for its author and for facilitators.
    pub reason: Option<String>,
    pub hidden_by: Option<String>,
    /// Its author and the facilitators still see hidden words here.
    pub hidden_html: Option<String>,
    #[serde(skip)]
    pub body: String,
    #[serde(skip)]
    pub place: String,
    #[serde(skip)]
    pub space: String,
    #[serde(skip)]
    pub space_id: String,
    #[serde(skip)]
    pub facilitates: bool,
}

impl View for PostPage {
    const TITLE: &'static str = "title-post";
}

async fn read_post(member: Member<Post>, app: App, asked: Asked) -> Result<Page<PostPage>> {
    let row = &member.row;
    let reads = app.db.read(&member);
    let mut shown = query::posts(&reads, &[row.id]).await?.into_iter().next().ok_or(Error::NotFound)?;
    if shown.quotes(&reading::muted(&reads).await?) {
        shown = shown.unquoted();
    }
    let post = PostView::of(&shown, Some(member.membership_id()), Vec::new());
    let mine = row.author == Some(member.membership_id());
    let may_look = row.state == post::State::Hidden && (mine || member.is_facilitator());
    if row.state == post::State::Held && !mine && !member.is_facilitator() {
        return Err(Error::NotFound);
    }
    let context = Context::of(&app, &asked);
    let body = fragments::body(&post, &context)?;
    Ok(Page(PostPage {
        id: row.id,
        stream: row.stream,
        seq: row.seq,
        reason: row.state_reason.clone().filter(|_| may_look),
        hidden_by: row.hidden_by.clone().filter(|_| may_look),
        hidden_html: may_look.then(|| row.html.clone()),
        body,
        place: place(row.kind, row.stream, row.id, row.seq),
        space: member.space.name.clone(),
        space_id: member.space.id.to_string(),
        facilitates: member.is_facilitator(),
        post,
    }))
}

/// The form of an edit.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "posts/edit.html")]
pub struct EditPage {
    pub id: PostId,
    pub text: String,
    pub notices: Vec<String>,
    /// The change that came back, with its reason.
    pub again: Option<WaitingView>,
    #[serde(skip)]
    pub topics: Vec<&'static str>,
    #[serde(skip)]
    pub place: String,
    #[serde(skip)]
    pub preview: Option<String>,
    #[serde(skip)]
    pub looked: Option<Looked>,
}

impl EditPage {
    fn is_marked(&self, topic: &str) -> bool {
        self.notices.iter().any(|marked| marked == topic)
    }
}

impl View for EditPage {
    const TITLE: &'static str = "title-edit";
}

/// Which text that came back is changed.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct Again {
    again: String,
}

async fn edit_form(
    author: Author,
    app: App,
    asked: Asked,
    Query(Again { again }): Query<Again>,
) -> Result<Page<EditPage>> {
    let row = &author.row;
    if row.state != post::State::Shown {
        return Err(Error::NotFound);
    }
    let again = own::returned(&app.db.read(&author), &again).await?;
    let before = again.as_ref().map(|again| (again.text.clone(), again.notices.clone()));
    let (text, notices) = before.unwrap_or_else(|| (row.source.clone(), notices::split(&row.notices)));
    Ok(Page(EditPage {
        id: row.id,
        text,
        notices,
        again,
        topics: notices::TOPICS.to_vec(),
        place: place(row.kind, row.stream, row.id, row.seq),
        preview: preview(&asked),
        looked: check::of_preview(&app, &author.as_member(), &asked, edit::place(row.kind)).await?,
    }))
}

/// How what she typed will look, where she asked to see it first.
pub fn preview(asked: &Asked) -> Option<String> {
    let typed = asked.typed.as_ref().filter(|typed| typed.has("do", "preview"))?;
    let text = typed.first("text").filter(|text| !text.is_empty())?;
    Some(crate::text::markdown::render(text).into_string())
}

/// Changed words.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct EditForm {
    pub text: String,
    pub notices: Many,
    /// The rules she was asked about and goes on with.
    pub anyway: Many,
    /// A text of hers that came back, and is sent again with this.
    pub again: String,
    /// `preview` shows the words instead of keeping them.
    pub r#do: String,
}

async fn edit_post(author: Author, app: App, asked: Asked, Form(form): Form<EditForm>) -> Result<Done<Posted>> {
    if form.r#do == "preview" {
        return Err(Error::Invalid(crate::error::Problems::default()));
    }
    let spoken: Vec<&str> = author.languages().collect();
    let raw = Raw { text: &form.text, notices: &form.notices.0, reads: asked.lang.code(), spoken: &spoken };
    let changed = edit::edit(&app, &author, raw, &anyway(&form.anyway)).await?;
    own::sent_again(&app, &author, &form.again).await?;
    let row = &author.row;
    let to = place(row.kind, row.stream, row.id, row.seq);
    Ok(match changed {
        Changed::Now(seq) => Done::to(to, Posted::at(row.id, row.stream, seq)).told("done-edited"),
        Changed::Waits(id) => Done::to(to, Posted::waiting(id, row.stream, asked.lang)).told("done-edit-waits"),
    })
}

/// Asking once more before words are gone for good.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "posts/withdraw.html")]
pub struct WithdrawPage {
    pub id: PostId,
    #[serde(skip)]
    pub body: String,
    #[serde(skip)]
    pub place: String,
}

impl View for WithdrawPage {
    const TITLE: &'static str = "title-withdraw";
}

async fn withdraw_form(author: Author, app: App, asked: Asked) -> Result<Page<WithdrawPage>> {
    let row = &author.row;
    let shown = query::posts(&app.db.read(&author), &[row.id]).await?.into_iter().next().ok_or(Error::NotFound)?;
    let body = fragments::body(&PostView::of(&shown, None, Vec::new()), &Context::of(&app, &asked))?;
    Ok(Page(WithdrawPage { id: row.id, body, place: place(row.kind, row.stream, row.id, row.seq) }))
}

/// Nothing needs to be said to take words back.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Nothing {}

async fn withdraw_post(author: Author, app: App, Form(_): Form<Nothing>) -> Result<Done<Okay>> {
    withdraw::withdraw(&app, &author).await?;
    let row = &author.row;
    Ok(Done::to(place(row.kind, row.stream, row.id, row.seq), Okay::YES).told("done-withdrawn"))
}

/// Which acknowledgement: `hear`, `me_too`, `thanks` or `strength`.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AcknowledgeForm {
    pub kind: String,
}

/// Whether the acknowledgement now stands.
#[derive(Serialize, ToSchema)]
pub struct Acknowledged {
    pub id: PostId,
    pub stands: bool,
}

async fn acknowledge_post(
    member: Member<Post>,
    app: App,
    Form(form): Form<AcknowledgeForm>,
) -> Result<Done<Acknowledged>> {
    let stands = acknowledge::toggle(&app, &member, &form.kind).await?;
    let row = &member.row;
    Ok(Done::to(place(row.kind, row.stream, row.id, row.seq), Acknowledged { id: row.id, stands }))
}
