//! Who is barred from the whole instance (DESIGN 5).
//!
//! A bar is said of a membership, in one space. Only her own key gives that membership's tag, so it is her own request
//! that finds it: the tags that are barred are kept in memory, and hers are computed for the few spaces that have one.
//! Nothing is written on the account's side: two copies of the database, before and after, do not show whose it is.

use std::sync::atomic::{AtomicI64, Ordering};

use arc_swap::ArcSwap;
use entity::ids::SpaceId;
use entity::{former, kept_tag};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::accounts::account_key::AccountKey;
use crate::app::App;
use crate::error::Result;

use super::WARRANT;

/// How old what is in memory may become, in seconds: another node may have barred someone.
const FRESH_FOR: i64 = 60;

/// The tags that are barred from the instance.
#[derive(Default)]
pub struct Bars {
    tags: ArcSwap<Vec<(SpaceId, Vec<u8>)>>,
    read_at: AtomicI64,
}

impl Bars {
    /// Whether a membership of this account's is barred.
    pub fn hold(&self, key: &AccountKey) -> bool {
        let tags = self.tags.load();
        let mut last = None;
        tags.iter().any(|(space, barred)| {
            let own = match last {
                Some((of, tag)) if of == *space => tag,
                _ => key.membership_tag(*space),
            };
            last = Some((*space, own));
            own.as_slice() == barred.as_slice()
        })
    }

    /// Reads them again where what is known has become old.
    pub async fn refresh(&self, app: &App) -> Result<()> {
        let now = app.clock.seconds();
        let read_at = self.read_at.load(Ordering::Relaxed);
        if read_at != 0 && (now - read_at).abs() < FRESH_FOR {
            return Ok(());
        }
        self.reload(app).await
    }

    /// Reads them again: after a bar was said or taken back.
    pub async fn reload(&self, app: &App) -> Result<()> {
        let look = app.db.look(&WARRANT);
        let mut tags: Vec<(SpaceId, Vec<u8>)> = former::Entity::find()
            .filter(former::Column::What.eq(former::What::BarredInstance))
            .select_only()
            .columns([former::Column::Space, former::Column::Tag])
            .into_tuple()
            .all(look.connection())
            .await?;
        let left: Vec<(SpaceId, Vec<u8>)> = kept_tag::Entity::find()
            .filter(kept_tag::Column::Why.eq(kept_tag::Why::BarredInstance))
            .select_only()
            .columns([kept_tag::Column::Space, kept_tag::Column::Tag])
            .into_tuple()
            .all(look.connection())
            .await?;
        tags.extend(left);
        tags.sort_unstable();
        self.tags.store(std::sync::Arc::new(tags));
        self.read_at.store(app.clock.seconds(), Ordering::Relaxed);
        Ok(())
    }
}
