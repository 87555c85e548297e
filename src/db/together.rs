//! Several people's changes of one kind, made together: what one of them costs in statements, all of them cost.
//!
//! A statement's way to the database and back takes longer than what it does there. Posts that arrive at the same
//! moment are therefore inserted as one: each is confirmed and placed by its own author's proof, and one that is refused
//! leaves the others as they are.

use entity::ids::StreamId;
use sea_orm::sea_query::{CaseStatement, Condition, Expr, ExprTrait, OnConflict, Query, Value};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseExecutor, DatabaseTransaction, Insert, QueryFilter,
    QueryResult, QueryTrait,
};

use crate::access::{Present, Within};
use crate::error::{Error, Result};
use crate::live::bus::Hint;

use super::Writes;
use super::writes::Hints;

/// A transaction on behalf of several people.
pub struct Together<'t> {
    connection: &'t DatabaseTransaction,
    present: &'t [Present],
    standing: Vec<Result<()>>,
    hints: &'t Hints,
}

/// A change's number among those made together.
pub type Place = usize;

impl<'t> Together<'t> {
    pub(super) fn new(
        connection: &'t DatabaseTransaction,
        present: &'t [Present],
        standing: Vec<Result<()>>,
        hints: &'t Hints,
    ) -> Self {
        Self { connection, present, standing, hints }
    }

    /// Why this one's author may not do it any more, if so. It is told once.
    pub fn refusal(&mut self, place: Place) -> Option<Error> {
        self.standing.get_mut(place).and_then(|standing| std::mem::replace(standing, Ok(())).err())
    }

    /// Whose change it is.
    pub fn who(&self, place: Place) -> Result<&'t Present> {
        self.present.get(place).ok_or(Error::NotFound)
    }

    /// The transaction as this one's author alone has it.
    pub fn of(&self, place: Place) -> Result<Writes<'t, Present>> {
        Ok(Writes::new(DatabaseExecutor::from(self.connection), self.who(place)?, self.hints))
    }

    /// Adds rows, each placed by its author's proof.
    pub async fn insert<E: Within<Present>>(&self, rows: Vec<(Place, E::ActiveModel)>) -> Result<()>
    where
        E::ActiveModel: ActiveModelTrait<Entity = E>,
    {
        self.hints.changes::<E>();
        for rows in chunks(self.placed::<E>(rows)?) {
            Insert::many(rows).exec_without_returning(self.connection).await?;
        }
        Ok(())
    }

    /// Adds the rows whose key is not there yet; says how many those are.
    pub async fn insert_once<E: Within<Present>>(
        &self,
        rows: Vec<(Place, E::ActiveModel)>,
        key: &[E::Column],
    ) -> Result<usize>
    where
        E::ActiveModel: ActiveModelTrait<Entity = E>,
    {
        self.hints.changes::<E>();
        let conflict = OnConflict::columns(key.iter().copied()).do_nothing().to_owned();
        let mut added = 0;
        for rows in chunks(self.placed::<E>(rows)?) {
            added += Insert::many(rows).on_conflict(conflict.clone()).exec_without_returning(self.connection).await?;
        }
        Ok(usize::try_from(added).unwrap_or(usize::MAX))
    }

    /// Adds to a number in each of several rows, as far as its place's proof reaches it and `only` holds, and gives what
    /// of those changed: as many rows as were changed, in no order.
    pub async fn add_telling<E: Within<Present>, K: Into<Value> + Clone>(
        &self,
        key: E::Column,
        number: E::Column,
        rows: Vec<(Place, K, i64)>,
        only: &Condition,
        what: &[Expr],
    ) -> Result<Vec<QueryResult>> {
        self.hints.changes::<E>();
        let mut told = Vec::with_capacity(rows.len());
        for rows in chunks(rows) {
            let (mut any, mut more) = (Condition::any(), CaseStatement::new());
            for (place, id, count) in rows {
                any = any.add(E::within(self.who(place)?).add(key.eq(id.clone())));
                more = more.case(key.eq(id), Expr::val(count));
            }
            let sum = Expr::col(number).add(more);
            let update = E::update_many().col_expr(number, sum).filter(only.clone()).filter(any);
            let mut update = update.into_query();
            update.returning(Query::returning().exprs(what.iter().cloned()));
            told.extend(self.connection.query_all(&update).await?);
        }
        Ok(told)
    }

    fn placed<E: Within<Present>>(&self, rows: Vec<(Place, E::ActiveModel)>) -> Result<Vec<E::ActiveModel>> {
        rows.into_iter()
            .map(|(place, mut row)| {
                E::claim(&mut row, self.who(place)?);
                Ok(row)
            })
            .collect()
    }

    /// Notes that a stream moved, so that the bus says so after the commit.
    pub fn hint(&self, stream: StreamId, seq: i64) {
        self.hints.note(Hint { stream, seq });
    }
}

/// Up to so many rows go in one statement whatever their number.
const EXACTLY: usize = 16;

/// Rows in as many as go in one statement: some, or a power of two of many. The database knows a statement again by its
/// text, and would otherwise prepare one for every number of rows.
pub(super) fn chunks<T>(mut rows: Vec<T>) -> impl Iterator<Item = Vec<T>> {
    std::iter::from_fn(move || {
        let some = (1..=EXACTLY).contains(&rows.len()).then_some(rows.len());
        let most = some.or_else(|| rows.len().checked_ilog2().map(|log| 1 << log))?;
        let rest = rows.split_off(most);
        Some(std::mem::replace(&mut rows, rest))
    })
}

/// As many values as the next power of two, the last one repeated: the database knows a query again by its text, and
/// would otherwise prepare one for every number of values.
pub fn padded<T: Clone + Ord>(mut values: Vec<T>) -> Vec<T> {
    values.sort_unstable();
    values.dedup();
    if let Some(last) = values.last().cloned() {
        values.resize(values.len().next_power_of_two(), last);
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_few_or_powers_of_two_and_lose_nothing() {
        let sizes = |count: usize| chunks((0..count).collect()).map(|chunk| chunk.len()).collect::<Vec<_>>();
        assert_eq!((sizes(0), sizes(13), sizes(45), sizes(200)), (vec![], vec![13], vec![32, 13], vec![128, 64, 8]));
        assert_eq!(chunks((0..45).collect()).flatten().collect::<Vec<_>>(), (0..45).collect::<Vec<_>>());
    }
}
