//! The space itself: its threads and rooms, and beside them who she is here and who cares for it.

use askama::Template;
use entity::ids::{SpaceId, StreamId};
use entity::membership::{Role, State};
use entity::page_text::Kind;
use entity::words::OpenClosed;
use entity::{join_request, membership, room};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Member, SignedIn, Space};
use crate::app::App;
use crate::db::Reads;
use crate::error::Result;
use crate::threads::query;
use crate::threads::views::ThreadLine;
use crate::web::{Asked, Done, Form, Okay, Page, Tick, View, filters};

use super::face::{Face, codes, dir};
use super::joining::role;
use super::{home, texts, visits};

/// A space, as a member sees it.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "spaces/space.html")]
pub struct Place {
    pub id: SpaceId,
    pub name: String,
    pub languages: Vec<String>,
    pub purpose: Option<texts::Words>,
    pub held: Option<String>,
    pub keep_days: Option<i64>,
    pub closed: bool,
    /// When everything in it is erased, where that is decided (Unix seconds).
    pub ends_at: Option<i64>,
    /// Who she is here.
    pub me: Face,
    /// Her own stream here, which nobody else can follow: what is decided about her is told in it.
    pub stream: StreamId,
    pub role: &'static str,
    pub unconfirmed: bool,
    /// Until when she may not write (Unix seconds), if she is muted.
    pub muted_until: Option<i64>,
    pub facilitators: Vec<Face>,
    pub facilitators_read: Vec<String>,
    pub threads: Vec<ThreadLine>,
    /// Where the list of threads goes on, for `after`.
    pub next: Option<String>,
    pub rooms: Vec<RoomLine>,
    /// Whether "new since your last visit" is kept for her.
    pub keeps_visits: bool,
    /// Whether someone waits to be let in: for facilitators.
    pub requests: bool,
    #[serde(skip)]
    pub facilitator: bool,
    #[serde(skip)]
    pub dir: &'static str,
}

impl Place {
    /// Whether a conversation can be started here just now.
    fn may_begin(&self) -> bool {
        !self.closed && self.muted_until.is_none()
    }
}

impl View for Place {
    const TITLE: &'static str = "title-space";
}

/// A room in the list.
#[derive(Serialize, ToSchema)]
pub struct RoomLine {
    pub id: StreamId,
    pub name: String,
    pub purpose: String,
    pub open: bool,
    #[serde(skip)]
    pub dir: &'static str,
}

pub async fn read_space(member: Member<Space>, app: App, asked: Asked) -> Result<Page<Place>> {
    let (space, me, today) = (&member.space, &member.membership, app.clock.day());
    let new_since = home::since(&member, today);
    let reads = app.db.read(&member);
    let facilitators = facilitators(&reads).await?;
    let mut listed = query::list(&app, &member, None).await?;
    let most = usize::try_from(query::LIST).unwrap_or(usize::MAX);
    let more = listed.len() > most;
    listed.truncate(most);
    let next = listed.last().filter(|_| more).map(|last| query::After::text(&last.row));
    let rooms = rooms(&reads).await?;
    let facilitator = member.is_facilitator();
    let requests = facilitator && reads.any(waiting(&reads)).await?;
    let mut read: Vec<String> = facilitators.iter().flat_map(|row| codes(&row.languages)).collect();
    read.sort();
    read.dedup();
    let place = Place {
        id: space.id,
        name: space.name.clone(),
        languages: codes(&space.languages),
        purpose: texts::of_space(&reads, space, asked.lang).await?.remove(&Kind::Purpose),
        held: space.held.clone(),
        keep_days: space.keep_days,
        closed: space.state == OpenClosed::Closed,
        ends_at: space.ends_day,
        me: Face::new(me.alias.clone(), me.badge),
        stream: me.stream,
        role: role(me.role),
        unconfirmed: me.state == State::Unconfirmed,
        muted_until: me.muted_until.filter(|until| *until > app.clock.seconds()),
        facilitators: facilitators.into_iter().map(|row| Face::new(row.alias, row.badge)).collect(),
        facilitators_read: read,
        threads: listed.iter().map(|listed| ThreadLine::of(listed, new_since)).collect(),
        next,
        rooms,
        keeps_visits: me.keeps_visits,
        requests,
        facilitator,
        dir: dir(space.direction),
    };
    visits::note(&app, &member).await;
    Ok(Page(place))
}

fn waiting(reads: &Reads<'_, Member<Space>>) -> crate::db::Scoped<join_request::Entity> {
    reads
        .find::<join_request::Entity>()
        .narrow(|rows| rows.filter(join_request::Column::State.eq(join_request::State::Waiting)))
}

async fn facilitators(reads: &Reads<'_, Member<Space>>) -> Result<Vec<membership::Model>> {
    let query = reads.find::<membership::Entity>().narrow(|rows| {
        rows.filter(membership::Column::Role.eq(Role::Facilitator))
            .filter(membership::Column::State.eq(State::Active))
            .order_by_asc(membership::Column::Alias)
    });
    reads.all(query).await
}

async fn rooms(reads: &Reads<'_, Member<Space>>) -> Result<Vec<RoomLine>> {
    let rows = reads.all(reads.find::<room::Entity>().narrow(|rows| rows.order_by_asc(room::Column::Name))).await?;
    let lines = rows.into_iter().map(|row| RoomLine {
        id: row.id,
        open: row.state == OpenClosed::Open,
        dir: dir(row.direction),
        name: row.name,
        purpose: row.purpose,
    });
    Ok(lines.collect())
}

/// The rules of the site, then those of the space.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "spaces/rules.html")]
pub struct Rules {
    pub id: SpaceId,
    pub name: String,
    pub rules: Vec<texts::Words>,
}

impl View for Rules {
    const TITLE: &'static str = "title-rules";
}

pub async fn read_rules(member: Member<Space>, app: App, asked: Asked) -> Result<Page<Rules>> {
    // A member's proof reaches her space's texts; the site's are for anyone signed in.
    let signed_in = SignedIn { session: member.session.clone() };
    let mut own = texts::of_space(&app.db.read(&member), &member.space, asked.lang).await?;
    let mut site = texts::of_site(&app.db.read(&signed_in), asked.lang).await?;
    let rules = [site.remove(&Kind::HouseRules), own.remove(&Kind::HouseRules)].into_iter().flatten().collect();
    Ok(Page(Rules { id: member.space.id, name: member.space.name.clone(), rules }))
}

/// Whether her last visit is kept.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct KeepVisits {
    keep: Tick,
}

pub async fn keep_visits(member: Member<Space>, app: App, Form(said): Form<KeepVisits>) -> Result<Done<Okay>> {
    visits::keep(&app, &member, said.keep.0).await?;
    let told = if said.keep.0 { "done-space-visits-kept" } else { "done-space-visits-off" };
    Ok(Done::to(format!("/spaces/{}", member.space.id), Okay::YES).told(told))
}
