//! What a member can be a member *of*, for a route: a space, or something in one that is named in the path.

use std::future::Future;

use axum::extract::{FromRequestParts, RawPathParams};
use entity::ids::{PostId, SpaceId, StreamId};
use entity::membership::{self, Role, State};
use entity::{held, post, room, space, stream, thread};
use http::request::Parts;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryResult, QuerySelect};
use uuid::Uuid;

use crate::app::App;
use crate::db::Look;
use crate::error::{Error, Result};

use super::{WARRANT, rows};

/// A kind of thing that a path names, and the space it lies in.
pub trait Target: Send + Sync + 'static {
    /// The row that the proof carries.
    type Row: Clone + Send + Sync + 'static;
    /// The path's parameter.
    const NAME: &'static str;
    /// Whether its row changes only with the tables that end what is kept ([`super::proves`]), but for its head.
    const IS_KEPT: bool = false;
    fn parse(id: &str) -> Result<Uuid>;
    /// The space it lies in, which never changes; whether the asker may see it is decided after.
    fn space_of(look: &Look<'_>, id: Uuid) -> impl Future<Output = Result<SpaceId>> + Send;
    /// Joins its row to the query of a membership and its space, on lying in that space.
    fn join(query: &mut SelectStatement, id: Uuid);
    fn row(found: &QueryResult) -> Result<Self::Row>;
    /// Whether it is for this member of its space. Almost everything in a space is for every member.
    fn is_for(_row: &Self::Row, _membership: &membership::Model) -> bool {
        true
    }
}

/// A thread's or room's row, with the number its stream had come to when the proof was made. What is said after that
/// comes again as an event, so a page that says it is current up to here misses nothing. And whether a text of hers
/// waits there: hardly anyone's does, and only hers has to be looked for.
#[derive(Clone)]
pub struct Headed<M> {
    row: M,
    pub head: i64,
    pub waits: bool,
}

impl<M> std::ops::Deref for Headed<M> {
    type Target = M;

    fn deref(&self) -> &M {
        &self.row
    }
}

pub struct Space;
pub struct Thread;
pub struct Room;
/// A thread's opening, a reply or a message.
pub struct Post;
/// Whatever can be followed live.
pub struct Stream;

impl Target for Space {
    type Row = ();
    const NAME: &'static str = "space";
    const IS_KEPT: bool = true;

    fn parse(id: &str) -> Result<Uuid> {
        id.parse::<SpaceId>().map(|id| id.0).map_err(|_not_an_id| Error::NotFound)
    }

    async fn space_of(_: &Look<'_>, id: Uuid) -> Result<SpaceId> {
        Ok(SpaceId(id))
    }

    fn join(_: &mut SelectStatement, _: Uuid) {}

    fn row(_: &QueryResult) -> Result<()> {
        Ok(())
    }
}

macro_rules! targets {
    ($($target:ident $table:ident $id:ident $name:literal $row:ty, $read:ident $(, $join:ident)? {
        $($more:item)*
    })+) => {$(
        impl Target for $target {
            type Row = $row;
            const NAME: &'static str = $name;

            fn parse(id: &str) -> Result<Uuid> {
                id.parse::<$id>().map(|id| id.0).map_err(|_not_an_id| Error::NotFound)
            }

            async fn space_of(look: &Look<'_>, id: Uuid) -> Result<SpaceId> {
                let space: Option<SpaceId> = $table::Entity::find_by_id($id(id))
                    .select_only()
                    .column($table::Column::Space)
                    .into_tuple()
                    .one(look.connection())
                    .await?;
                space.ok_or(Error::NotFound)
            }

            fn join(query: &mut SelectStatement, id: Uuid) {
                rows::select::<$table::Entity>(query, "t_");
                let lies = $table::Column::Space.into_expr().equals(space::Column::Id.as_column_ref());
                query.inner_join($table::Entity, lies.and($table::Column::Id.eq($id(id))));
                $($join(query, $id(id));)?
            }

            fn row(found: &QueryResult) -> Result<Self::Row> {
                $read(found, rows::read(found, "t_")?)
            }

            $($more)*
        }
    )+};
}

#[expect(clippy::unnecessary_wraps, reason = "the other kind of row may lack its head")]
fn plain<M>(_: &QueryResult, row: M) -> Result<M> {
    Ok(row)
}

/// Their names among the columns of a proof's query.
const HEAD: &str = "head";
const WAITS: &str = "waits";

fn headed<M>(found: &QueryResult, row: M) -> Result<Headed<M>> {
    Ok(Headed { row, head: found.try_get("", HEAD)?, waits: found.try_get("", WAITS)? })
}

/// Joins a thread's or room's own stream.
fn join_stream(query: &mut SelectStatement, id: StreamId) {
    query.inner_join(stream::Entity, stream::Column::Id.eq(id));
    query.expr_as(Expr::col(stream::Column::LastSeq.as_column_ref()), HEAD);
    let hers = held::Column::Author.into_expr().equals(membership::Column::Id.as_column_ref());
    let there = held::Column::Stream.eq(id);
    let held = Query::select().expr(Expr::val(1)).from(held::Entity).and_where(hers).and_where(there).take();
    query.expr_as(Expr::exists(held), WAITS);
}

targets! {
    Thread thread StreamId "thread" Headed<thread::Model>, headed, join_stream {
        const IS_KEPT: bool = true;
    }
    Room room StreamId "room" Headed<room::Model>, headed, join_stream {
        const IS_KEPT: bool = true;
    }
    Post post PostId "post" post::Model, plain {}
    Stream stream StreamId "stream" stream::Model, plain {
        /// What is addressed to one member is followed by her alone, and the queue by those who answer it.
        fn is_for(row: &stream::Model, membership: &membership::Model) -> bool {
            match row.kind {
                stream::Kind::Thread | stream::Kind::Room => true,
                stream::Kind::Private => membership.stream == row.id,
                stream::Kind::Queue => membership.role == Role::Facilitator && membership.state == State::Active,
            }
        }
    }
}

/// The space of what a path names: from memory where it was asked before, since nothing ever moves to another space.
pub(super) async fn whereabouts<T: Target>(app: &App, id: Uuid) -> Result<SpaceId> {
    if let Some(space) = app.whereabouts.get(&id) {
        return Ok(space);
    }
    let space = T::space_of(&app.db.look(&WARRANT), id).await?;
    app.whereabouts.insert(id, space);
    Ok(space)
}

/// The value of a path's parameter.
pub(super) async fn parameter(parts: &mut Parts, app: &App, name: &str) -> Result<String> {
    let params = RawPathParams::from_request_parts(parts, app).await.map_err(|_not_text| Error::NotFound)?;
    let value = params.iter().find(|(found, _)| *found == name).map(|(_, value)| value.to_owned());
    value.ok_or_else(|| Error::internal(format!("a route lacks the parameter {name} that its proof needs")))
}

pub(super) async fn space_row(look: &Look<'_>, id: SpaceId) -> Result<space::Model> {
    space::Entity::find_by_id(id).one(look.connection()).await?.ok_or(Error::NotFound)
}
