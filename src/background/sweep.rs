//! Erasing the rows of one table that are past their time, a batch at a time.

use sea_orm::sea_query::Value;
use sea_orm::{ColumnTrait, Condition, QueryFilter, QuerySelect, TryGetable};

use crate::access::{System, Within};
use crate::app::App;
use crate::error::Result;

use super::BATCH;

/// Erases what meets the condition; `by` is a column whose values tell rows of a batch from others.
///
/// Where it is not unique a batch may take a few rows more, all of which meet the condition too.
pub async fn sweep<E, T>(app: &App, system: &System, by: E::Column, past: Condition) -> Result<()>
where
    E: Within<System>,
    E::Column: Send,
    T: TryGetable + Into<Value> + Send + Sync + 'static,
{
    loop {
        let past = past.clone();
        let more = app
            .db
            .write(system, move |tx| {
                Box::pin(async move {
                    let batch = tx.find::<E>().narrow(|rows| rows.filter(past.clone()).limit(BATCH));
                    let values: Vec<T> = tx.values(batch, by).await?;
                    let more = u64::try_from(values.len()).is_ok_and(|count| count == BATCH);
                    if !values.is_empty() {
                        tx.delete::<E>(|rows| rows.filter(past).filter(by.is_in(values))).await?;
                    }
                    Ok(more)
                })
            })
            .await?;
        if !more {
            return Ok(());
        }
    }
}
