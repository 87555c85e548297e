//! What every page of a space says to a facilitator while someone may be asking for help there; and what a
//! conversation's page says to whoever asked, until she knows what became of it.

use std::sync::{Arc, OnceLock};

use entity::alert::{self, State};
use entity::ids::{PostId, SpaceId, StreamId};
use entity::{held, post, stream};
use http::request::Parts;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::app::App;
use crate::clock::days;
use crate::error::Result;

use super::{WARRANT, Who};

/// For how long she is still told, after it is done.
const TOLD: i64 = days(2);

/// The lines of a page's frame about alerts.
#[derive(Clone, Debug, Default)]
pub struct Holding {
    pub space: String,
    /// For a facilitator: what to follow, and up to where this page knows it.
    pub queue: Option<(StreamId, i64)>,
    /// Whether there is an alert that nobody answers yet, for a facilitator.
    pub open: bool,
    /// Whether all there is is being answered.
    pub answered: bool,
    /// The reader's own: which post, and whether someone has seen it.
    pub hers: Option<(PostId, bool)>,
}

/// Where a proof leaves it for the page's frame.
#[derive(Clone, Default)]
pub struct HoldingSlot(Arc<OnceLock<Holding>>);

impl HoldingSlot {
    pub fn take(&self) -> Option<Holding> {
        self.0.get().cloned()
    }
}

/// Notes it for the page that is about to be drawn.
pub(super) async fn note(parts: &Parts, app: &App, who: &Who) -> Result<()> {
    // Not on every page she opens: someone may look over her shoulder.
    let there = ["/threads/", "/rooms/"].iter().any(|path| parts.uri.path().starts_with(path));
    let asked = there && app.watch.has_asked(who.membership.id);
    let Some(slot) = parts.extensions.get::<HoldingSlot>().filter(|_| asked || who.is_facilitator()) else {
        return Ok(());
    };
    let mut holding = Holding { space: who.space.id.to_string(), ..Holding::default() };
    if who.is_facilitator() {
        if let Some(queue) = who.space.queue_stream {
            holding.queue = Some((queue, head(app, queue).await?));
        }
        let states = states(app, who.space.id).await?;
        holding.open = states.contains(&State::Open);
        holding.answered = !holding.open && states.contains(&State::Answered);
    }
    if asked {
        holding.hers = hers(app, who).await?;
    }
    // The first proof of a request speaks for its page.
    let _ = slot.0.set(holding);
    Ok(())
}

async fn head(app: &App, queue: StreamId) -> Result<i64> {
    let head = stream::Entity::find_by_id(queue).select_only().column(stream::Column::LastSeq).into_tuple();
    Ok(head.one(app.db.look(&WARRANT).connection()).await?.unwrap_or_default())
}

async fn states(app: &App, space: SpaceId) -> Result<Vec<State>> {
    let rows = alert::Entity::find()
        .filter(alert::Column::Space.eq(space))
        .filter(alert::Column::State.ne(State::Closed))
        .limit(50);
    let rows = rows.all(app.db.look(&WARRANT).connection()).await?;
    Ok(rows.into_iter().map(|row| row.state).collect())
}

async fn hers(app: &App, who: &Who) -> Result<Option<(PostId, bool)>> {
    let me = who.membership.id;
    let posts =
        Query::select().column(post::Column::Id).from(post::Entity).and_where(post::Column::Author.eq(me)).take();
    let held =
        Query::select().column(held::Column::Id).from(held::Entity).and_where(held::Column::Author.eq(me)).take();
    let own = Condition::any().add(alert::Column::Post.in_subquery(posts)).add(alert::Column::Post.in_subquery(held));
    let lately = Condition::any()
        .add(alert::Column::State.ne(State::Closed))
        .add(alert::Column::At.gt(app.clock.seconds() - TOLD));
    let row = alert::Entity::find()
        .filter(alert::Column::Space.eq(who.space.id))
        .filter(own)
        .filter(lately)
        .order_by_desc(alert::Column::At)
        .one(app.db.look(&WARRANT).connection())
        .await?;
    Ok(row.map(|row| (row.post, row.state != State::Open)))
}
