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

/// What was counted and is not written down yet, and who was told.
pub struct Uncovered {
    counts: Mutex<BTreeMap<(i64, &'static str), i64>>,
    told: quick_cache::sync::Cache<MembershipId, Told>,
}

/// On which day someone was told, and what was found out about her language on it. Finding out costs more than all
/// else that is done for a short message.
#[derive(Clone, Copy)]
struct Told {
    day: i64,
    language: &'static str,
    /// The length of the text it was found out from, in bytes.
    length: usize,
}

impl Told {
    /// Someone who writes in a language today goes on in it; where it could not be told, a text twice as long may tell.
    fn holds_for(&self, text: &str, day: i64) -> bool {
        self.day == day && (self.language != UNKNOWN || text.len() < self.length.saturating_mul(2))
    }
}

impl Default for Uncovered {
    fn default() -> Self {
        Self { counts: Mutex::default(), told: quick_cache::sync::Cache::new(5_000) }
    }
}

impl Uncovered {
    /// Counts a text. Says whether its author is to be told.
    pub fn note(&self, who: MembershipId, text: &str, day: i64) -> bool {
        let before = self.told.get(&who);
        let told = before.filter(|told| told.holds_for(text, day)).unwrap_or_else(|| {
            let language = direction::any_language_of(text).unwrap_or(UNKNOWN);
            Told { day, language, length: text.len() }
        });
        self.told.insert(who, told);
        *self.counts.lock().unwrap_or_else(PoisonError::into_inner).entry((day, told.language)).or_default() += 1;
        before.is_none_or(|before| before.day != day)
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

#[cfg(test)]
mod tests {
    use super::*;

    const SWAHILI: &str = "Nilifika hapa mwaka jana na bado natafuta mahali pa kukaa pamoja na watoto wangu wawili";

    #[test]
    fn she_is_told_once_a_day_and_every_text_is_counted() {
        let (uncovered, who) = (Uncovered::default(), MembershipId(uuid::Uuid::from_u128(1)));
        assert!(uncovered.note(who, SWAHILI, 1));
        assert!(!uncovered.note(who, SWAHILI, 1));
        assert!(uncovered.note(who, SWAHILI, 2));
        assert_eq!(
            uncovered.take().into_iter().map(|((day, _), texts)| (day, texts)).collect::<Vec<_>>(),
            [(1, 2), (2, 1)]
        );
    }

    #[test]
    fn a_language_that_could_not_be_told_is_found_out_from_a_longer_text() {
        let (uncovered, who) = (Uncovered::default(), MembershipId(uuid::Uuid::from_u128(1)));
        let polish = "Dziękuję wam wszystkim, dzisiaj czuję się trochę lepiej i chciałabym się z wami spotkać";
        for text in ["hm", "ok", polish, "hm"] {
            uncovered.note(who, text, 1);
        }
        assert_eq!(uncovered.take().into_iter().collect::<Vec<_>>(), [((1, "pl"), 2), ((1, UNKNOWN), 2)]);
    }
}
