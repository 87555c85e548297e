//! Texts in a language that no pack speaks: their authors are told, quietly and once a day; the steward learns how many
//! there were, so that someone can write the words that are missing. Only a number for each language and day is kept,
//! written down by the background work, so that no row says which post it was.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use entity::ids::MembershipId;
use entity::uncovered::{self, Column};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::System;
use crate::app::App;
use crate::clock::days;
use crate::error::Result;
use crate::text::direction;

/// For how many days the numbers are kept.
pub const KEPT: i64 = 90;
/// A language that could not be told.
const UNKNOWN: &str = "und";

/// What was counted and is not written down yet, and who was told on which day.
pub struct Uncovered {
    counts: Mutex<BTreeMap<(i64, &'static str), i64>>,
    told: quick_cache::sync::Cache<MembershipId, i64>,
}

impl Default for Uncovered {
    fn default() -> Self {
        Self { counts: Mutex::default(), told: quick_cache::sync::Cache::new(5_000) }
    }
}

impl Uncovered {
    /// Counts a text. Says whether its author is to be told.
    pub fn note(&self, who: MembershipId, text: &str, day: i64) -> bool {
        let language = direction::any_language_of(text).unwrap_or(UNKNOWN);
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        *counts.entry((day, language)).or_default() += 1;
        let told = self.told.get(&who) == Some(day);
        self.told.insert(who, day);
        !told
    }

    fn take(&self) -> BTreeMap<(i64, &'static str), i64> {
        std::mem::take(&mut *self.counts.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Adds what was counted to the days' numbers.
pub async fn write_down(app: &App, system: &System) -> Result<()> {
    let counts = app.uncovered.take();
    if counts.is_empty() {
        return Ok(());
    }
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                for ((day, language), texts) in counts {
                    let row =
                        uncovered::ActiveModel { day: Set(day), language: Set(language.to_owned()), texts: Set(0) };
                    tx.insert_once::<uncovered::Entity>(row, &[Column::Day, Column::Language]).await?;
                    tx.update::<uncovered::Entity>(|rows| {
                        rows.col_expr(Column::Texts, Expr::col(Column::Texts).add(texts))
                            .filter(Column::Day.eq(day))
                            .filter(Column::Language.eq(language))
                    })
                    .await?;
                }
                Ok(())
            })
        })
        .await
}

/// Forgets the days that are past.
pub async fn forget(app: &App, system: &System) -> Result<()> {
    let last = app.clock.day() - days(KEPT);
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                tx.delete::<uncovered::Entity>(|rows| rows.filter(Column::Day.lt(last))).await.map(|_| ())
            })
        })
        .await
}
