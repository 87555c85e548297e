//! How a table is made here, so that none can forget that the order in which its rows came must leave no trace.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

/// A table to be created, with its indexes.
pub struct NewTable {
    name: &'static str,
    statement: TableCreateStatement,
    indexes: Vec<IndexCreateStatement>,
}

impl NewTable {
    pub fn named(name: &'static str) -> Self {
        Self { name, statement: Table::create().table(name).take(), indexes: Vec::new() }
    }

    pub fn col(mut self, column: ColumnDef) -> Self {
        self.statement.col(column);
        self
    }

    pub fn key(mut self, columns: &[&'static str]) -> Self {
        let mut key = Index::create().take();
        for column in columns {
            key.col(*column);
        }
        self.statement.primary_key(&mut key);
        self
    }

    pub fn unique(mut self, columns: &[&'static str]) -> Self {
        let mut unique = self.index_on("uq", columns);
        self.statement.index(unique.unique());
        self
    }

    pub fn index(mut self, columns: &[&'static str]) -> Self {
        let index = self.index_on("ix", columns);
        self.indexes.push(index);
        self
    }

    /// An index of the rows that have a value at all: most posts never expire and cost nothing here.
    pub fn index_where_set(mut self, column: &'static str) -> Self {
        let mut index = self.index_on("ix", &[column]);
        index.cond_where(Expr::col(column).is_not_null());
        self.indexes.push(index);
        self
    }

    /// The row goes with its parent.
    pub fn goes_with(self, column: &'static str, parent: &'static str, key: &'static str) -> Self {
        self.refers(column, parent, key, ForeignKeyAction::Cascade)
    }

    /// The row stays when its parent goes, and no longer names it.
    pub fn forgets(self, column: &'static str, parent: &'static str, key: &'static str) -> Self {
        self.refers(column, parent, key, ForeignKeyAction::SetNull)
    }

    /// SQLite would otherwise number the rows as they come, and two memberships made by one person in one sitting
    /// would lie side by side.
    pub async fn create(mut self, manager: &SchemaManager<'_>) -> Result<(), DbErr> {
        if manager.get_database_backend() == DbBackend::Sqlite {
            self.statement.extra("WITHOUT ROWID");
        }
        manager.create_table(self.statement).await?;
        for index in self.indexes {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    fn index_on(&self, prefix: &str, columns: &[&'static str]) -> IndexCreateStatement {
        let mut index = Index::create().table(self.name).take();
        index.name(format!("{prefix}_{}_{}", self.name, columns.join("_")));
        for column in columns {
            index.col(*column);
        }
        index
    }

    fn refers(mut self, column: &'static str, parent: &'static str, key: &'static str, end: ForeignKeyAction) -> Self {
        let mut reference = ForeignKey::create().from(self.name, column).to(parent, key).on_delete(end).take();
        self.statement.foreign_key(reference.name(format!("fk_{}_{column}", self.name)));
        self
    }
}

/// PostgreSQL keeps samples of a column's values for its planner, and would keep words, names and tags there after
/// their rows are erased. SQLite does so only where someone runs ANALYZE, which nothing here does.
pub async fn keep_no_samples(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    if manager.get_database_backend() == DbBackend::Postgres {
        for column in columns {
            let statement = format!(r#"ALTER TABLE "{table}" ALTER COLUMN "{column}" SET STATISTICS 0"#);
            manager.get_connection().execute_unprepared(&statement).await?;
        }
    }
    Ok(())
}
