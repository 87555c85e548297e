//! The pages of threads.

use std::sync::Arc;

use entity::ids::PostId;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::access::{Member, Presence, Space, Thread, Unproved};
use crate::app::App;
use crate::error::{Error, Problems, Result};
use crate::moderation::held::own;
use crate::moderation::rules::check;
use crate::moderation::verdict::{Place, anyway};
use crate::posts::fragments::PageOfPosts;
use crate::posts::query::Window;
use crate::posts::reading::{self, Reading, since};
use crate::posts::routes::{place, preview};
use crate::posts::send::Sent;
use crate::posts::views::{ParentView, Posted, dir, told};
use crate::posts::words::Raw;
use crate::posts::{notices, publish};
use crate::web::context::Context;
use crate::web::words;
use crate::web::{Asked, Done, Form, Many, Page, Query, Routes};

use super::articles;
use super::query::{self, After, LIST};
use super::service::{self, Opening, Reply};
use super::views::{Composer, NewThread, StartedView, ThreadLine, ThreadList, ThreadPage, wants};

pub fn routes() -> Routes {
    Routes::new()
        .get("/spaces/{space}/threads", "list_threads", list_threads)
        .get("/spaces/{space}/threads/new", "new_thread", new_thread)
        .form("/spaces/{space}/threads", "start_thread", "/spaces/{space}/threads/new", start_thread)
        .get("/threads/{thread}", "read_thread", read_thread)
        .form("/threads/{thread}/replies", "post_reply", "/threads/{thread}", post_reply)
}

/// Where a list goes on.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct ListPaging {
    after: String,
}

async fn list_threads(member: Member<Space>, app: App, Query(paging): Query<ListPaging>) -> Result<Page<ThreadList>> {
    let mut listed = query::list(&app, &member, After::read(&paging.after)).await?;
    let most = usize::try_from(LIST).unwrap_or(usize::MAX);
    let more = listed.len() > most;
    listed.truncate(most);
    let next = listed.last().filter(|_| more).map(|last| After::text(&last.row));
    let threads = listed.iter().map(|listed| ThreadLine::of(listed, since(&member))).collect();
    let open = member.may_write(app.clock.seconds()).is_ok();
    Ok(Page(ThreadList { id: member.space.id, space: member.space.name.clone(), threads, next, open }))
}

/// Which text that came back is written again.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct Again {
    again: String,
}

async fn new_thread(
    member: Member<Space>,
    app: App,
    asked: Asked,
    Query(Again { again }): Query<Again>,
) -> Result<Page<NewThread>> {
    let again = own::returned(&app.db.read(&member), &again).await?;
    let looked = check::of_preview(&app, &member, &asked, Place::Thread).await?;
    Ok(Page(NewThread {
        id: member.space.id,
        space: member.space.name.clone(),
        alias: member.membership.alias.clone(),
        composer: Composer { looked, again, ..composer(&app, &asked, &member, None) },
    }))
}

fn composer<R>(app: &App, asked: &Asked, presence: &Presence<R>, to: Option<ParentView>) -> Composer {
    // A form that is shown again keeps its key: sent before the connection broke, it is still posted once.
    let kept = asked.typed.as_ref().and_then(|typed| typed.first("key")).map(str::to_owned);
    Composer {
        key: kept.unwrap_or_else(|| app.random.uuid().to_string()),
        topics: notices::TOPICS.to_vec(),
        to,
        preview: preview(asked),
        looked: None,
        refused: presence.may_write(app.clock.seconds()).err().map(|error| format!("error-{}", error.code())),
        again: None,
    }
}

/// A new thread.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct ThreadForm {
    title: String,
    text: String,
    /// `heard`, `advice`, `company`, `good_news`, or empty.
    wants: String,
    notices: Many,
    /// `day`, `week`, `month`, or empty.
    expires: String,
    /// A UUID of the sender's: sent twice with the same words, it is posted once.
    key: String,
    /// The rules she was asked about and goes on with.
    anyway: Many,
    /// A text of hers that came back, and is sent again with this.
    again: String,
    /// `preview` shows the words instead of posting them.
    r#do: String,
}

async fn start_thread(
    member: Member<Space>,
    app: App,
    asked: Asked,
    Form(form): Form<ThreadForm>,
) -> Result<Done<StartedView>> {
    if form.r#do == "preview" {
        return Err(Error::Invalid(Problems::default()));
    }
    let spoken: Vec<&str> = member.languages().collect();
    let opening = Opening {
        title: &form.title,
        wants: &form.wants,
        words: Raw { text: &form.text, notices: &form.notices.0, reads: asked.lang.code(), spoken: &spoken },
        expires: &form.expires,
        key: publish::key(&form.key, &app.random)?,
        anyway: &anyway(&form.anyway),
    };
    let started = service::start_thread(&app, &member, opening).await?;
    own::sent_again(&app, &member, &form.again).await?;
    let id = started.thread;
    Ok(match started.opening {
        Sent::Posted(posted) => {
            let view = StartedView {
                id: id.into(),
                stream: id,
                post: posted.id,
                seq: Some(posted.seq),
                held: false,
                message: told(posted, asked.lang),
            };
            let key = if posted.unread { "done-uncovered" } else { "done-started" };
            Done::to(format!("/threads/{id}"), view).told(key)
        }
        Sent::Waits(post) => {
            let message = Some(words::say(asked.lang, "held-waits"));
            let view = StartedView { id: post.into(), stream: id, post, seq: None, held: true, message };
            Done::to(format!("/spaces/{}/waiting", member.space.id), view).told("done-waits")
        }
    })
}

/// Which part of a thread.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct ThreadPaging {
    after: String,
    before: String,
    /// Anything: the latest posts.
    last: String,
    /// The post to answer.
    to: String,
    /// The text that came back and is written again.
    again: String,
}

impl ThreadPaging {
    fn window(&self) -> Window {
        match (self.after.parse(), self.before.parse()) {
            (Ok(after), _) => Window::After(after),
            (_, Ok(before)) => Window::Before(before),
            _ if self.last.is_empty() => Window::After(0),
            _ => Window::Last,
        }
    }
}

async fn read_thread(
    member: Member<Thread>,
    app: App,
    asked: Asked,
    Query(paging): Query<ThreadPaging>,
) -> Result<Page<ThreadPage>> {
    let reading = reading::read(&app, &member, &asked, (member.row.id, member.row.head), paging.window()).await?;
    let mut view = empty(&member, reading.seq, composer(&app, &asked, &*member, quoted(&reading.page, &paging.to)));
    if asked.json {
        view.posts = reading.posts();
    } else {
        view.articles = articles::of(&reading, &Context::of(&app, &asked))?;
    }
    (view.before, view.after) = (reading.before, reading.after);
    // A title is the opening's words, and goes where they go.
    let opening = reading.page.posts.iter().find(|post| post.id == member.row.opening).map(|post| post.state);
    let stands = match opening {
        Some(state) => state == entity::post::State::Shown,
        None => query::stands(&app.db.read(&member), member.row.opening).await?,
    };
    if !stands {
        view.title.clear();
    }
    mark_new(&mut view, &reading, since(&member));
    if view.after.is_none() && member.row.waits {
        view.waiting = own::in_stream(&app.db.read(&member), member.row.id).await?;
    }
    view.composer.again =
        view.waiting.iter().find(|one| one.is_returned() && one.id.to_string() == paging.again).cloned();
    view.composer.looked = check::of_preview(&app, &member, &asked, Place::Reply).await?;
    if view.after.is_none() && !asked.json {
        view.shapes = Some(Arc::clone(&reading.page));
    }
    Ok(Page(view))
}

fn quoted(page: &PageOfPosts, to: &str) -> Option<ParentView> {
    let id: PostId = to.parse().ok()?;
    let shown = page.posts.iter().find(|post| post.id == id)?;
    Some(ParentView { id, alias: shown.author.as_ref().map(|author| author.alias.clone()), words: None })
}

fn empty(member: &Member<Thread>, seq: i64, composer: Composer) -> ThreadPage {
    let thread = &member.row;
    ThreadPage {
        id: thread.id,
        stream: thread.id,
        seq,
        space: member.space.id,
        space_name: member.space.name.clone(),
        title: thread.title.clone(),
        lang: thread.language.clone(),
        dir: dir(thread.direction),
        wants: thread.wants.map(wants),
        closed: thread.state == entity::words::OpenClosed::Closed,
        facilitator: member.is_facilitator(),
        alias: member.membership.alias.clone(),
        posts: Vec::new(),
        before: None,
        after: None,
        articles: Vec::new(),
        composer,
        new_from: None,
        since: 0,
        shapes: None,
        waiting: Vec::new(),
    }
}

/// Notes where what is new since her last visit begins; not where everything on the page is.
fn mark_new(view: &mut ThreadPage, reading: &Reading, since: Option<i64>) {
    let Some(since) = since else { return };
    let posts = || reading.seen.iter().filter_map(|seen| Some((seen, reading.page.posts.get(seen.place)?)));
    let first_new = posts().position(|(seen, post)| post.written_at >= since && !seen.mine);
    if let Some(place) = first_new.filter(|place| *place > 0) {
        view.new_from = posts().nth(place).map(|(_, post)| post.seq);
        view.since = since;
    }
}

/// A reply.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct ReplyForm {
    text: String,
    /// The post it answers; the thread as a whole where there is none.
    #[schema(value_type = Option<String>)]
    parent: Option<Unproved<PostId>>,
    notices: Many,
    expires: String,
    key: String,
    anyway: Many,
    again: String,
    r#do: String,
}

async fn post_reply(
    member: Member<Thread>,
    app: App,
    asked: Asked,
    Form(form): Form<ReplyForm>,
) -> Result<Done<Posted>> {
    if form.r#do == "preview" {
        return Err(Error::Invalid(Problems::default()));
    }
    let spoken: Vec<&str> = member.languages().collect();
    let reply = Reply {
        parent: form.parent,
        words: Raw { text: &form.text, notices: &form.notices.0, reads: asked.lang.code(), spoken: &spoken },
        expires: &form.expires,
        key: publish::key(&form.key, &app.random)?,
        anyway: &anyway(&form.anyway),
    };
    let sent = service::post_reply(&app, &member, reply).await?;
    own::sent_again(&app, &member, &form.again).await?;
    let stream = member.row.id;
    Ok(match sent {
        Sent::Posted(posted) => {
            let to = place(entity::post::Kind::Reply, stream, posted.id, posted.seq);
            let done = Done::to(to, Posted::sent(posted, stream, asked.lang));
            if posted.unread { done.told("done-uncovered") } else { done }
        }
        Sent::Waits(id) => {
            let to = format!("/threads/{stream}?last=1#w-{id}");
            Done::to(to, Posted::waiting(id, stream, asked.lang)).told("done-waits")
        }
    })
}
