//! Several tables' rows in one query: who someone is takes a session, an account, a membership, a space and a thread,
//! and each look at a database costs as much as the next.

use sea_orm::sea_query::{Expr, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, IdenStatic, Iterable, QueryResult};

use crate::db::Look;
use crate::error::Result;

/// Adds all columns of a table to a query, under a prefix that keeps them apart.
pub fn select<E: EntityTrait>(query: &mut SelectStatement, prefix: &str) {
    for column in E::Column::iter() {
        query.expr_as(Expr::col(column.as_column_ref()), format!("{prefix}{}", column.as_str()));
    }
}

/// The row of a table that was selected under this prefix.
pub fn read<M: FromQueryResult>(row: &QueryResult, prefix: &str) -> Result<M> {
    Ok(M::from_query_result(row, prefix)?)
}

/// Runs such a query.
pub async fn one(look: &Look<'_>, query: &SelectStatement) -> Result<Option<QueryResult>> {
    Ok(look.connection().query_one(query).await?)
}
