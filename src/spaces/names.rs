//! What someone chooses to be called and to look like, held against everyone else in the space.

use entity::ids::SpaceId;
use entity::{join_request, membership, reserved_alias};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};

use crate::access::{Proof, Within};
use crate::db::Reads;
use crate::error::{Error, Problem, Result};
use crate::random::Random;
use crate::text::limits;

use super::alias::Alias;
use super::badge::{self, Badge};

/// While fewer than these are taken, no two badges share motif and colour.
const EASY_TO_TELL_APART: usize = 100;

/// The names and pictures in use in one space.
pub struct Taken {
    keys: Vec<String>,
    badges: Vec<u64>,
    /// The site's name and the space's, which nobody may speak as.
    ours: Vec<String>,
}

impl Taken {
    pub fn new(keys: Vec<String>, badges: Vec<u64>, ours: Vec<String>) -> Self {
        Self { keys, badges, ours }
    }

    /// Reads what is in use: by members and former ones, by people who ask to join, and by people who left lately.
    pub async fn read<P>(reads: &Reads<'_, P>, space: SpaceId, ours: Vec<String>, today: i64) -> Result<Self>
    where
        P: Proof,
        membership::Entity: Within<P>,
        join_request::Entity: Within<P>,
        reserved_alias::Entity: Within<P>,
    {
        let members = reads.find::<membership::Entity>().narrow(|rows| {
            let columns = [membership::Column::AliasKey, membership::Column::Badge];
            rows.filter(membership::Column::Space.eq(space)).select_only().columns(columns)
        });
        let asking = reads.find::<join_request::Entity>().narrow(|rows| {
            let columns = [join_request::Column::AliasKey, join_request::Column::Badge];
            rows.filter(join_request::Column::Space.eq(space)).select_only().columns(columns)
        });
        let reserved = reads.find::<reserved_alias::Entity>().narrow(|rows| {
            let still = reserved_alias::Column::UntilDay.gte(today);
            rows.filter(reserved_alias::Column::Space.eq(space)).filter(still)
        });
        let mut seen: Vec<Seen> = reads.chosen(members).await?;
        seen.extend(reads.chosen::<_, Seen>(asking).await?);
        let mut keys: Vec<String> = reads.values(reserved, reserved_alias::Column::AliasKey).await?;
        let badges = seen.iter().map(|seen| seen.badge.cast_unsigned()).collect();
        keys.extend(seen.into_iter().map(|seen| seen.alias_key));
        Ok(Self { keys, badges, ours })
    }

    /// Takes a key out, for someone who keeps the name she has.
    #[must_use]
    pub fn without(mut self, key: &str) -> Self {
        self.keys.retain(|taken| taken != key);
        self
    }

    pub fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|taken| taken == key)
    }

    /// Refuses an alias that a reader could take for someone else's, or for the site itself.
    pub fn check(&self, alias: &Alias) -> Result<(), Problem> {
        if self.ours.iter().any(|name| alias.resembles(name)) {
            return Err(limits::Problem::SoundsOfAuthority.into());
        }
        if self.has(alias.key()) { Err(Problem::new("space-alias-taken")) } else { Ok(()) }
    }

    /// The badge she chose if it is easy to tell from the others, or one that is where she chose none.
    pub fn badge(&self, chosen: Option<u64>, random: &Random) -> Result<u64> {
        let Some(seed) = chosen else {
            return self.badges_to_choose(random, 1).pop().ok_or_else(|| Error::internal("no badge could be drawn"));
        };
        let others: Vec<Badge> = self.badges.iter().map(|&seed| Badge::from_seed(seed)).collect();
        let badge = Badge::from_seed(seed);
        let crowded = others.len() >= EASY_TO_TELL_APART;
        let distinct = badge.distinct_from(&others) || (crowded && !others.contains(&badge));
        if distinct { Ok(seed) } else { Err(Error::invalid("badge", Problem::new("space-badge-taken"))) }
    }

    pub fn badges_to_choose(&self, random: &Random, n: usize) -> Vec<u64> {
        badge::pick_distinct(&self.badges, random, n)
    }
}

#[derive(sea_orm::FromQueryResult)]
struct Seen {
    alias_key: String,
    badge: i64,
}

#[cfg(test)]
#[path = "names/tests.rs"]
mod tests;
