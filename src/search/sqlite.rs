//! Matching on SQLite: FTS5 with trigrams.

use sea_orm::sea_query::{Expr, ExprTrait};

use entity::search_entry;

/// Entries whose words hold these. FTS5 has a query language of its own (`AND`, `*`, `-`, columns), in which a text
/// between double quotes, its own doubled, is nothing but itself.
pub fn holding(words: &str) -> Expr {
    let phrase = format!("\"{}\"", words.replace('"', "\"\""));
    let found = Expr::cust_with_values("SELECT rowid FROM search_index WHERE search_index MATCH ?", [phrase]);
    Expr::col((search_entry::Entity, search_entry::Column::Place))
        .binary(sea_orm::sea_query::BinOper::In, Expr::cust_with_expr("(?)", found))
}
