//! Reading what a proof reaches.

use sea_orm::{
    DatabaseExecutor, EntityTrait, FromQueryResult, IntoActiveModel, PaginatorTrait, PartialModelTrait, QueryFilter,
    QuerySelect, Select,
};

use crate::access::{Proof, Within};
use crate::error::Result;

/// A read of the database on behalf of a proof.
pub struct Reads<'a, P> {
    pub(super) connection: DatabaseExecutor<'a>,
    pub(super) proof: &'a P,
}

/// A query that is already limited to what a proof reaches, and can only become narrower.
pub struct Scoped<E: EntityTrait>(Select<E>);

impl<E: EntityTrait> Scoped<E> {
    /// Adds conditions, an order, a limit or chosen columns.
    #[must_use]
    pub fn narrow(self, how: impl FnOnce(Select<E>) -> Select<E>) -> Self {
        Self(how(self.0))
    }
}

impl<'a, P: Proof> Reads<'a, P> {
    pub(super) fn new(connection: DatabaseExecutor<'a>, proof: &'a P) -> Self {
        Self { connection, proof }
    }

    pub fn proof(&self) -> &'a P {
        self.proof
    }

    /// The rows of a table that this proof reaches.
    pub fn find<E: Within<P>>(&self) -> Scoped<E> {
        Scoped(E::find().filter(E::within(self.proof)))
    }

    pub async fn one<E>(&self, query: Scoped<E>) -> Result<Option<E::Model>>
    where
        E: EntityTrait,
        E::Model: IntoActiveModel<E::ActiveModel>,
    {
        Ok(query.0.one(&self.connection).await?)
    }

    pub async fn all<E: EntityTrait>(&self, query: Scoped<E>) -> Result<Vec<E::Model>> {
        Ok(query.0.all(&self.connection).await?)
    }

    /// Only the columns of `T`: a page of posts costs half of what whole entities cost.
    pub async fn rows<E: EntityTrait, T: PartialModelTrait>(&self, query: Scoped<E>) -> Result<Vec<T>> {
        Ok(query.0.into_partial_model::<T>().all(&self.connection).await?)
    }

    /// One row of chosen columns, which the query itself must select.
    pub async fn chosen<E: EntityTrait, T: FromQueryResult>(&self, query: Scoped<E>) -> Result<Vec<T>> {
        Ok(query.0.into_model::<T>().all(&self.connection).await?)
    }

    /// Single values of one chosen column.
    pub async fn values<E, T>(&self, query: Scoped<E>, column: E::Column) -> Result<Vec<T>>
    where
        E: EntityTrait,
        T: sea_orm::TryGetable + Send + Sync,
    {
        let rows: Vec<(T,)> = query.0.select_only().column(column).into_tuple().all(&self.connection).await?;
        Ok(rows.into_iter().map(|(value,)| value).collect())
    }

    pub async fn count<E>(&self, query: Scoped<E>) -> Result<u64>
    where
        E: EntityTrait,
        E::Model: FromQueryResult + Sized + Send + Sync,
    {
        Ok(query.0.count(&self.connection).await?)
    }

    pub async fn any<E>(&self, query: Scoped<E>) -> Result<bool>
    where
        E: EntityTrait,
        E::Model: FromQueryResult + Sized + Send + Sync,
    {
        Ok(query.0.limit(1).count(&self.connection).await? > 0)
    }
}
