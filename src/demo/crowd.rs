//! A crowd for load tools: many members and rooms in one space, written straight into the tables, with a session each.

use std::collections::BTreeSet;

use entity::ids::{AccountId, MembershipId, SpaceId, StreamId};
use entity::{account, membership, room, rule_choice, session, space, stream};
use sea_orm::ActiveValue::Set;
use sea_orm::QueryOrder;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::access::System;
use crate::accounts::account_key::AccountKey;
use crate::accounts::sessions::cookie_of;
use crate::app::App;
use crate::db::Writes;
use crate::error::{Error, Result};
use crate::moderation::rules::chosen;
use crate::streams;

/// How many rows share a transaction.
const TOGETHER: u32 = 500;

/// What load tools read.
#[derive(Serialize)]
pub struct Crowd {
    /// One a member, as it stands in a `Cookie` header.
    pub cookies: Vec<String>,
    /// Rooms' stream ids.
    pub rooms: Vec<StreamId>,
    pub space: SpaceId,
    /// Threads of that space.
    pub threads: Vec<StreamId>,
}

/// Adds a crowd to the first space.
pub async fn crowd(app: &App, system: &System, members: u32, rooms: u32) -> Result<Crowd> {
    let (space, threads) = first_space(app, system).await?;
    let mut cookies = Vec::new();
    for from in (0..members).step_by(TOGETHER as usize) {
        cookies.extend(add_members(app, system, space, from..members.min(from + TOGETHER)).await?);
    }
    let rooms = add_rooms(app, system, space, rooms).await?;
    let_rules_watch(app, system, space).await?;
    Ok(Crowd { cookies, rooms, space, threads })
}

/// Load tools mark their messages with long numbers and send them as fast as they go. Each text is still read by every
/// rule, so that what is measured is what a text costs; but none is asked about, held or refused.
async fn let_rules_watch(app: &App, system: &System, space: SpaceId) -> Result<()> {
    let packs: BTreeSet<String> = app.rules.packs().rules().map(|(pack, ..)| pack.to_owned()).collect();
    let today = app.clock.day();
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                for name in packs {
                    tx.insert::<rule_choice::Entity>(rule_choice::ActiveModel {
                        space: Set(space),
                        name: Set(name),
                        state: Set(Some(rule_choice::State::Watching)),
                        number: Set(None),
                        since: Set(today),
                    })
                    .await?;
                }
                Ok(())
            })
        })
        .await?;
    chosen::reload(app, system).await
}

async fn first_space(app: &App, system: &System) -> Result<(SpaceId, Vec<StreamId>)> {
    use sea_orm::{ColumnTrait, QueryFilter};
    let reads = app.db.read(system);
    let spaces = reads.all(reads.find::<space::Entity>().narrow(|rows| rows.order_by_asc(space::Column::Name))).await?;
    let space = spaces.first().map(|space| space.id).ok_or(Error::NotFound)?;
    let threads =
        reads.find::<entity::thread::Entity>().narrow(|rows| rows.filter(entity::thread::Column::Space.eq(space)));
    Ok((space, reads.values(threads, entity::thread::Column::Id).await?))
}

async fn add_members(app: &App, system: &System, space: SpaceId, which: std::ops::Range<u32>) -> Result<Vec<String>> {
    let app = app.clone();
    let within = app.clone();
    within
        .db
        .write(system, move |tx| {
            Box::pin(async move {
                let mut cookies = Vec::new();
                for n in which {
                    cookies.push(add_member(&app, &tx, space, n).await?);
                }
                Ok(cookies)
            })
        })
        .await
}

async fn add_member(app: &App, tx: &Writes<'_, System>, space: SpaceId, n: u32) -> Result<String> {
    let key = AccountKey::new(&app.random);
    let id = AccountId(app.random.uuid());
    tx.insert::<account::Entity>(account_row(app, id)).await?;
    let private = StreamId(app.random.uuid());
    streams::create(tx, private, space, stream::Kind::Private).await?;
    tx.insert::<membership::Entity>(membership::ActiveModel {
        id: Set(MembershipId(app.random.uuid())),
        space: Set(space),
        tag: Set(key.membership_tag(space).to_vec()),
        alias: Set(format!("Crowd {n}")),
        alias_key: Set(format!("crowd{n}")),
        badge: Set(i64::from(n)),
        role: Set(membership::Role::Member),
        state: Set(membership::State::Active),
        joined_month: Set(app.clock.month()),
        keeps_visits: Set(true),
        mutes: Set(false),
        languages: Set(String::new()),
        stream: Set(private),
        ..Default::default()
    })
    .await?;
    let token: [u8; 32] = app.random.bytes();
    let now = app.clock.seconds();
    tx.insert::<session::Entity>(session::ActiveModel {
        token_hash: Set(Sha256::digest(token.as_slice()).to_vec()),
        account: Set(id),
        sealed_key: Set(key.seal_for_session(&app.secret, &token, &app.random)),
        device: Set(session::Device::Mine),
        used_at: Set(now),
        ends_at: Set(now + 12 * 60 * 60),
        state: Set(session::State::Open),
    })
    .await?;
    Ok(cookie_of(&token))
}

/// An account that nobody can sign in to: its locks are noise.
fn account_row(app: &App, id: AccountId) -> account::ActiveModel {
    let noise = || app.random.bytes::<32>().to_vec();
    account::ActiveModel {
        id: Set(id),
        name_tag: Set(noise()),
        name_params: Set(noise()),
        verifier: Set(noise()),
        wrapped_key: Set(noise()),
        recovery_tag: Set(noise()),
        recovery_salt: Set(noise()),
        recovery_verifier: Set(noise()),
        recovery_wrapped_key: Set(noise()),
        language: Set(Some("en".to_owned())),
        steward: Set(false),
        ..Default::default()
    }
}

async fn add_rooms(app: &App, system: &System, space: SpaceId, rooms: u32) -> Result<Vec<StreamId>> {
    let ids: Vec<StreamId> = (0..rooms).map(|_| StreamId(app.random.uuid())).collect();
    let made = ids.clone();
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                for (n, id) in made.into_iter().enumerate() {
                    streams::create(&tx, id, space, stream::Kind::Room).await?;
                    tx.insert::<room::Entity>(room::ActiveModel {
                        id: Set(id),
                        space: Set(space),
                        name: Set(format!("Room {n}")),
                        language: Set("en".to_owned()),
                        direction: Set(entity::words::Direction::Ltr),
                        purpose: Set(String::new()),
                        state: Set(entity::words::OpenClosed::Open),
                    })
                    .await?;
                }
                Ok(())
            })
        })
        .await?;
    Ok(ids)
}
