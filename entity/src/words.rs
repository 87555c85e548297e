//! The two answers that several tables share.

use sea_orm::entity::prelude::*;

/// Which way a text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum Direction {
    Ltr,
    Rtl,
    /// The text did not say; the browser looks at its first letter.
    Auto,
}

/// Of spaces, threads, rooms, invitations and reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum OpenClosed {
    Open,
    Closed,
}
