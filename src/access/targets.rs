//! What a member can be a member *of*, for a route: a space, or something in one that is named in the path.

use std::future::Future;

use axum::extract::{FromRequestParts, RawPathParams};
use entity::ids::{PostId, SpaceId, StreamId};
use entity::{post, room, space, thread};
use http::request::Parts;
use sea_orm::EntityTrait;

use crate::app::App;
use crate::db::Look;
use crate::error::{Error, Result};

/// A kind of thing that a path names, and the space it lies in.
pub trait Target: Send + Sync + 'static {
    /// The row that the proof carries.
    type Row: Clone + Send + Sync + 'static;
    /// The path's parameter.
    const NAME: &'static str;
    /// Finds the row and its space; whether the asker may see it is decided after.
    fn find(look: &Look<'_>, id: &str) -> impl Future<Output = Result<(SpaceId, Self::Row)>> + Send;
}

pub struct Space;
pub struct Thread;
pub struct Room;
/// A thread's opening, a reply or a message.
pub struct Post;

impl Target for Space {
    type Row = ();
    const NAME: &'static str = "space";

    async fn find(_: &Look<'_>, id: &str) -> Result<(SpaceId, ())> {
        Ok((id.parse().map_err(|_not_an_id| Error::NotFound)?, ()))
    }
}

impl Target for Thread {
    type Row = thread::Model;
    const NAME: &'static str = "thread";

    async fn find(look: &Look<'_>, id: &str) -> Result<(SpaceId, thread::Model)> {
        let id: StreamId = id.parse().map_err(|_not_an_id| Error::NotFound)?;
        let row = thread::Entity::find_by_id(id).one(look.connection()).await?.ok_or(Error::NotFound)?;
        Ok((row.space, row))
    }
}

impl Target for Room {
    type Row = room::Model;
    const NAME: &'static str = "room";

    async fn find(look: &Look<'_>, id: &str) -> Result<(SpaceId, room::Model)> {
        let id: StreamId = id.parse().map_err(|_not_an_id| Error::NotFound)?;
        let row = room::Entity::find_by_id(id).one(look.connection()).await?.ok_or(Error::NotFound)?;
        Ok((row.space, row))
    }
}

impl Target for Post {
    type Row = post::Model;
    const NAME: &'static str = "post";

    async fn find(look: &Look<'_>, id: &str) -> Result<(SpaceId, post::Model)> {
        let id: PostId = id.parse().map_err(|_not_an_id| Error::NotFound)?;
        let row = post::Entity::find_by_id(id).one(look.connection()).await?.ok_or(Error::NotFound)?;
        Ok((row.space, row))
    }
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
