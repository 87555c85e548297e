//! Matching on PostgreSQL: `LIKE` over the trigrams of `pg_trgm`.

use entity::search_entry;
use sea_orm::sea_query::{Expr, ExprTrait, LikeExpr};

/// Entries whose words hold these. What `LIKE` would read as more than itself is escaped.
pub fn holding(words: &str) -> Expr {
    let mut pattern = String::with_capacity(words.len() + 2);
    pattern.push('%');
    for letter in words.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    Expr::col((search_entry::Entity, search_entry::Column::Words)).like(LikeExpr::new(pattern).escape('\\'))
}
