//! Changing what a proof reaches, inside a transaction.

use std::ops::Deref;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use entity::ids::{SpaceId, StreamId};
use sea_orm::sea_query::{Expr, OnConflict, Query};
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DatabaseExecutor, DbBackend, DeleteMany, EntityTrait, Insert, QueryFilter,
    QueryResult, QueryTrait, UpdateMany,
};

use crate::access::{Kept, Proof, Within, proves, takes_proofs_along};
use crate::error::Result;
use crate::live::bus::{Bus, Hint, Moved};

use super::Reads;
use super::together::chunks;

/// A transaction on behalf of a proof. It reads too.
pub struct Writes<'t, P> {
    reads: Reads<'t, P>,
    hints: &'t Hints,
}

/// What the transaction that is under way has touched, whoever's changes share it: for what is kept in memory.
#[derive(Default)]
pub(super) struct Touched {
    proofs: AtomicBool,
    streams: Mutex<Vec<StreamId>>,
}

impl Touched {
    /// The transaction has ended.
    pub fn tell(&self, kept: &Kept) {
        if self.proofs.swap(false, Ordering::AcqRel) {
            kept.forget();
        }
        let streams = self.streams.lock().map(|mut streams| std::mem::take(&mut *streams)).unwrap_or_default();
        if !streams.is_empty() {
            kept.moved(streams);
        }
    }
}

/// What to tell the bus once the transaction is committed; and, before that, whether it changes what proofs are made of.
pub(super) struct Hints {
    touched: Option<Arc<Touched>>,
    events: Mutex<Vec<Hint>>,
    moves: Mutex<Vec<Moved>>,
}

impl Hints {
    pub fn new(touched: Option<Arc<Touched>>) -> Self {
        Self { touched, events: Mutex::default(), moves: Mutex::default() }
    }

    /// A row of this table is changed.
    pub fn changes<E: EntityTrait>(&self) {
        if let Some(touched) = self.touched.as_ref().filter(|_| proves::<E>()) {
            touched.proofs.store(true, Ordering::Release);
        }
    }

    /// A row of this table is erased.
    pub fn erases<E: EntityTrait>(&self) {
        if let Some(touched) = self.touched.as_ref().filter(|_| takes_proofs_along::<E>()) {
            touched.proofs.store(true, Ordering::Release);
        }
    }

    pub fn note(&self, hint: Hint) {
        if let Some(mut streams) = self.touched.as_ref().and_then(|touched| touched.streams.lock().ok()) {
            streams.push(hint.stream);
        }
        if let Ok(mut hints) = self.events.lock() {
            hints.push(hint);
        }
    }

    pub fn tell(self, bus: &Bus) {
        for moved in self.moves.into_inner().unwrap_or_default() {
            bus.tell_moved(moved);
        }
        for hint in self.events.into_inner().unwrap_or_default() {
            bus.tell(hint);
        }
    }
}

impl<'t, P> Deref for Writes<'t, P> {
    type Target = Reads<'t, P>;

    fn deref(&self) -> &Self::Target {
        &self.reads
    }
}

impl<'t, P: Proof> Writes<'t, P> {
    pub(super) fn new(connection: DatabaseExecutor<'t>, proof: &'t P, hints: &'t Hints) -> Self {
        Self { reads: Reads::new(connection, proof), hints }
    }

    /// Whether no other transaction writes while this one does.
    pub fn is_alone(&self) -> bool {
        self.connection.get_database_backend() == DbBackend::Sqlite
    }

    /// Adds a row, placed by the proof: whatever space the row named, it becomes the proof's.
    pub async fn insert<E: Within<P>>(&self, row: E::ActiveModel) -> Result<()>
    where
        E::ActiveModel: ActiveModelTrait<Entity = E>,
    {
        self.hints.changes::<E>();
        let mut row = row;
        E::claim(&mut row, self.proof);
        Insert::one(row).exec_without_returning(&self.connection).await?;
        Ok(())
    }

    /// Adds a row, or leaves the one with the same key as it is; says whether it was added.
    pub async fn insert_once<E: Within<P>>(&self, row: E::ActiveModel, key: &[E::Column]) -> Result<bool>
    where
        E::ActiveModel: ActiveModelTrait<Entity = E>,
    {
        self.hints.changes::<E>();
        let mut row = row;
        E::claim(&mut row, self.proof);
        let conflict = OnConflict::columns(key.iter().copied()).do_nothing().to_owned();
        let added = Insert::one(row).on_conflict(conflict).exec_without_returning(&self.connection).await?;
        Ok(added > 0)
    }

    /// Adds a row or replaces these columns of the one with the same key.
    pub async fn put<E: Within<P>>(&self, row: E::ActiveModel, key: &[E::Column], columns: &[E::Column]) -> Result<()>
    where
        E::ActiveModel: ActiveModelTrait<Entity = E>,
    {
        self.hints.changes::<E>();
        let mut row = row;
        E::claim(&mut row, self.proof);
        let conflict = OnConflict::columns(key.iter().copied()).update_columns(columns.iter().copied()).to_owned();
        Insert::one(row).on_conflict(conflict).exec_without_returning(&self.connection).await?;
        Ok(())
    }

    /// As [`Self::put`], for several rows in as few statements as that takes.
    pub async fn put_all<E: Within<P>>(
        &self,
        rows: Vec<E::ActiveModel>,
        key: &[E::Column],
        columns: &[E::Column],
    ) -> Result<()>
    where
        E::ActiveModel: ActiveModelTrait<Entity = E>,
    {
        self.hints.changes::<E>();
        let conflict = OnConflict::columns(key.iter().copied()).update_columns(columns.iter().copied()).to_owned();
        for mut rows in chunks(rows) {
            for row in &mut rows {
                E::claim(row, self.proof);
            }
            Insert::many(rows).on_conflict(conflict.clone()).exec_without_returning(&self.connection).await?;
        }
        Ok(())
    }

    /// Changes rows that the proof reaches; says how many.
    pub async fn update<E: Within<P>>(&self, how: impl FnOnce(UpdateMany<E>) -> UpdateMany<E>) -> Result<u64> {
        self.hints.changes::<E>();
        let update = how(E::update_many().filter(E::within(self.proof)));
        Ok(update.exec(&self.connection).await?.rows_affected)
    }

    /// Changes rows that the proof reaches and gives them back as they are now.
    pub async fn update_returning<E: Within<P>>(
        &self,
        how: impl FnOnce(UpdateMany<E>) -> UpdateMany<E>,
    ) -> Result<Vec<E::Model>> {
        self.hints.changes::<E>();
        let update = how(E::update_many().filter(E::within(self.proof)));
        Ok(update.exec_with_returning(&self.connection).await?)
    }

    /// Changes one row that the proof reaches and gives what it and others are then.
    pub async fn update_telling<E: Within<P>>(
        &self,
        how: impl FnOnce(UpdateMany<E>) -> UpdateMany<E>,
        what: impl IntoIterator<Item = Expr>,
    ) -> Result<Option<QueryResult>> {
        self.hints.changes::<E>();
        let mut update = how(E::update_many().filter(E::within(self.proof))).into_query();
        update.returning(Query::returning().exprs(what));
        Ok(self.connection.query_one(&update).await?)
    }

    /// Erases rows that the proof reaches; says how many.
    pub async fn delete<E: Within<P>>(&self, which: impl FnOnce(DeleteMany<E>) -> DeleteMany<E>) -> Result<u64> {
        self.hints.erases::<E>();
        let delete = which(E::delete_many().filter(E::within(self.proof)));
        Ok(delete.exec(&self.connection).await?.rows_affected)
    }

    /// Notes that a stream moved, so that the bus says so after the commit.
    pub fn hint(&self, stream: StreamId, seq: i64) {
        self.hints.note(Hint { stream, seq });
    }

    /// Notes that a space's access epoch moved, so that live readers are asked about after the commit.
    pub fn hint_moved(&self, space: SpaceId, epoch: i64) {
        if let Ok(mut moves) = self.hints.moves.lock() {
            moves.push(Moved { space, epoch });
        }
    }
}
