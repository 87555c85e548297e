//! Brings the database to the shape the server expects, on SQLite and on PostgreSQL alike. It never imports `entity`:
//! entities change with the code, while a migration that has run must stay what it was.

use sea_orm_migration::prelude::*;

mod m20261123_foundation;
mod m20261123_held;
mod m20261124_alerts;
mod m20261124_endings;
mod m20261124_fewer_indexes;
mod m20261124_help_lines;
mod m20261124_rules;
mod table;

pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_foundation::Migration),
            Box::new(m20261123_held::Migration),
            Box::new(m20261124_help_lines::Migration),
            Box::new(m20261124_alerts::Migration),
            Box::new(m20261124_rules::Migration),
            Box::new(m20261124_endings::Migration),
            Box::new(m20261124_fewer_indexes::Migration),
        ]
    }
}
