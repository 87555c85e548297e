//! What each space is called in each of its languages. Kept in memory, since every page of a space says its name; read
//! again after a change, and every minute for what another node changed.

use std::collections::HashMap;
use std::sync::Arc;

use arc_swap::ArcSwap;
use entity::ids::{OwnerId, SpaceId};
use entity::page_text::{self, Kind};
use entity::space;
use entity::words::Direction;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{Proof, Within};
use crate::app::App;
use crate::error::Result;
use crate::language::{Dir, Lang};
use crate::text::direction::strong_direction;

/// The names beside the one in a space's main language.
#[derive(Default)]
pub struct Signs(ArcSwap<HashMap<(OwnerId, Lang), Arc<str>>>);

impl Signs {
    /// Reads them again.
    pub async fn reload<P>(app: &App, proof: &P) -> Result<()>
    where
        P: Proof,
        page_text::Entity: Within<P>,
    {
        let reads = app.db.read(proof);
        let rows = reads.find::<page_text::Entity>().narrow(|rows| rows.filter(page_text::Column::Kind.eq(Kind::Name)));
        let named = reads.all(rows).await?.into_iter().filter_map(|row| {
            let lang = Lang::from_code(&row.language)?;
            Some(((row.owner, lang), Arc::from(row.source)))
        });
        app.signs.0.store(Arc::new(named.collect()));
        // What is kept of a space carries the name it had.
        app.db.kept().forget();
        Ok(())
    }

    /// Gives a space the name it has in this language; where it has none it keeps that of its main language. Its
    /// `language` stays the main one. Says whether it had one.
    pub fn dress(&self, space: &mut space::Model, lang: Lang) -> bool {
        let name = self.in_language(space.id, lang);
        if let Some(name) = &name {
            space.direction = direction(name);
            space.name = name.to_string();
        }
        name.is_some()
    }

    /// The same space under the name it has in this language.
    pub fn dressed(&self, space: &space::Model, lang: Lang) -> space::Model {
        let mut dressed = space.clone();
        self.dress(&mut dressed, lang);
        dressed
    }

    /// What nobody in the space may be called: the site, and the space in any language.
    pub fn ours(app: &App, space: &space::Model) -> Vec<String> {
        let named = app.signs.0.load();
        let others = Lang::ALL.iter().filter_map(|lang| named.get(&(space.id.into(), *lang)));
        [app.site().name.clone(), space.name.clone()].into_iter().chain(others.map(ToString::to_string)).collect()
    }

    fn in_language(&self, space: SpaceId, lang: Lang) -> Option<Arc<str>> {
        self.0.load().get(&(space.into(), lang)).cloned()
    }
}

/// Which way a space's name runs.
pub fn direction(name: &str) -> Direction {
    match strong_direction(name) {
        Some(Dir::Rtl) => Direction::Rtl,
        Some(Dir::Ltr) => Direction::Ltr,
        None => Direction::Auto,
    }
}
