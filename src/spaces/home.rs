//! Her own page: the spaces she is in, those she was in, and those she has asked for. The only page where her names
//! stand side by side, and only she sees it (P2).

use askama::Template;
use entity::ids::SpaceId;
use entity::membership::State;
use entity::page_text::Kind;
use entity::space::{Door, Visibility};
use entity::words::OpenClosed;
use entity::{former, join_request, space, thread};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::{Member, Places, SignedIn, Space};
use crate::accounts::drafts;
use crate::app::App;
use crate::error::Result;
use crate::language::Lang;
use crate::web::{Asked, Page, View, filters};

use super::face::{Face, codes, dir};
use super::joining::role;
use super::{texts, visits};

/// Her home.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "spaces/home.html")]
pub struct Home {
    pub spaces: Vec<Here>,
    pub asked: Vec<Asking>,
    pub former: Vec<Was>,
    /// Spaces she may ask to join.
    pub open: Vec<Listed>,
    /// Whether a form of hers was kept when her session had ended.
    pub drafts: bool,
}

impl View for Home {
    const TITLE: &'static str = "title-home";
}

/// A space she is in, and who she is there.
#[derive(Serialize, ToSchema)]
pub struct Here {
    pub id: SpaceId,
    pub name: String,
    #[serde(flatten)]
    pub face: Face,
    pub role: &'static str,
    pub unconfirmed: bool,
    /// Whether anything was written since she was last there.
    pub new: bool,
    /// When everything in it is erased, where that is decided (Unix seconds).
    pub ends_at: Option<i64>,
    #[serde(skip)]
    pub dir: &'static str,
}

/// A space she has asked to join.
#[derive(Serialize, ToSchema)]
pub struct Asking {
    pub id: SpaceId,
    pub name: String,
    pub alias: String,
    pub declined: bool,
    pub reason: Option<String>,
    #[serde(skip)]
    pub dir: &'static str,
}

/// A space she was removed or barred from.
#[derive(Serialize, ToSchema)]
pub struct Was {
    pub id: SpaceId,
    pub name: String,
    pub alias: String,
    /// `removed`, `barred_space` or `barred_instance`.
    pub what: &'static str,
    #[serde(skip)]
    pub dir: &'static str,
}

/// A listed space.
#[derive(Serialize, ToSchema)]
pub struct Listed {
    pub id: SpaceId,
    pub name: String,
    pub languages: Vec<String>,
    pub held: Option<String>,
    pub purpose: Option<texts::Words>,
    #[serde(skip)]
    pub dir: &'static str,
}

/// The listed spaces.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "spaces/list.html")]
pub struct List {
    pub spaces: Vec<Listed>,
}

impl View for List {
    const TITLE: &'static str = "title-spaces";
}

pub async fn my_home(who: SignedIn, app: App, asked: Asked) -> Result<Page<Home>> {
    let places = who.places(&app, asked.lang).await?;
    let mut spaces = Vec::with_capacity(places.here.len());
    for member in &places.here {
        spaces.push(here(&app, member).await?);
    }
    let open = listed(&app, &who, asked.lang).await?.into_iter().filter(|space| !knows(&places, space.id)).collect();
    let asked = places.asked.iter().map(|(space, request)| Asking {
        id: space.id,
        name: space.name.clone(),
        alias: request.alias.clone(),
        declined: request.state == join_request::State::Declined,
        reason: request.reason.clone(),
        dir: dir(space.direction),
    });
    let former = places.former.iter().map(|was| Was {
        id: was.space.id,
        name: was.space.name.clone(),
        alias: was.membership.alias.clone(),
        what: what(was.former.what),
        dir: dir(was.space.direction),
    });
    let drafts = !drafts::waiting(&app, &who).await?.is_empty();
    Ok(Page(Home { spaces, asked: asked.collect(), former: former.collect(), open, drafts }))
}

/// Listed spaces whose door is open to asking.
pub async fn list_spaces(who: SignedIn, app: App, asked: Asked) -> Result<Page<List>> {
    Ok(Page(List { spaces: listed(&app, &who, asked.lang).await? }))
}

/// What was done, as programs read it.
pub(super) fn what(what: former::What) -> &'static str {
    match what {
        former::What::Removed => "removed",
        former::What::BarredSpace => "barred_space",
        former::What::BarredInstance => "barred_instance",
    }
}

async fn here(app: &App, member: &Member<Space>) -> Result<Here> {
    let (membership, space, today) = (&member.membership, &member.space, app.clock.day());
    let visited = membership.visited_at.filter(|visited| membership.keeps_visits && *visited < today);
    let new = match visited {
        Some(since) => {
            let reads = app.db.read(member);
            reads
                .any(reads.find::<thread::Entity>().narrow(|rows| rows.filter(thread::Column::LastAt.gte(since))))
                .await?
        }
        None => false,
    };
    Ok(Here {
        id: space.id,
        name: space.name.clone(),
        face: Face::new(membership.alias.clone(), membership.badge),
        role: role(membership.role),
        unconfirmed: membership.state == State::Unconfirmed,
        new,
        ends_at: space.ends_day,
        dir: dir(space.direction),
    })
}

fn knows(places: &Places, id: SpaceId) -> bool {
    places.here.iter().any(|member| member.space.id == id)
        || places.former.iter().any(|former| former.space.id == id)
        || places.asked.iter().any(|(space, _)| space.id == id)
}

async fn listed(app: &App, who: &SignedIn, lang: Lang) -> Result<Vec<Listed>> {
    let reads = app.db.read(who);
    let open = reads.find::<space::Entity>().narrow(|rows| {
        rows.filter(space::Column::Visibility.eq(Visibility::Listed))
            .filter(space::Column::Door.eq(Door::Ask))
            .filter(space::Column::State.eq(OpenClosed::Open))
            .order_by_asc(space::Column::Name)
    });
    let mut listed = Vec::new();
    for space in reads.all(open).await? {
        let space = app.signs.dressed(&space, lang);
        listed.push(Listed {
            id: space.id,
            purpose: texts::of_space(&reads, &space, lang).await?.remove(&Kind::Purpose),
            languages: codes(&space.languages),
            dir: dir(space.direction),
            name: space.name,
            held: space.held,
        });
    }
    Ok(listed)
}

/// When things are new on a space's page.
pub(super) fn since(member: &Member<Space>, today: i64) -> Option<i64> {
    visits::new_since(&member.membership, today)
}
