//! Finding accounts by their tags. A tag that finds nothing and one that finds an account cost the same query.

use entity::account;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::Visitor;
use crate::app::App;
use crate::error::{Error, Result};

use super::lock::Lock;

/// The account of a sign-in name's tag.
pub async fn by_name(app: &App, visitor: &Visitor, tag: [u8; 32]) -> Result<Option<account::Model>> {
    let reads = app.db.read(visitor);
    let with_tag = |rows: sea_orm::Select<account::Entity>| rows.filter(account::Column::NameTag.eq(tag.to_vec()));
    reads.one(reads.find::<account::Entity>().narrow(with_tag)).await
}

/// The account of a recovery phrase's tag.
pub async fn by_recovery(app: &App, visitor: &Visitor, tag: [u8; 32]) -> Result<Option<account::Model>> {
    let reads = app.db.read(visitor);
    let with_tag = |rows: sea_orm::Select<account::Entity>| rows.filter(account::Column::RecoveryTag.eq(tag.to_vec()));
    reads.one(reads.find::<account::Entity>().narrow(with_tag)).await
}

/// The lock that a passphrase opens; one that nobody opens where there is no account, and which takes as long.
pub fn passphrase_lock(app: &App, account: Option<&account::Model>) -> Result<Lock> {
    let Some(row) = account else { return Ok(Lock::decoy(app.work, &app.random)) };
    Lock::from_stored(&row.name_params, &row.verifier, &row.wrapped_key)
        .map_err(|damaged| Error::internal(damaged.to_string()))
}

/// The same for a recovery phrase.
pub fn recovery_lock(app: &App, account: Option<&account::Model>) -> Result<Lock> {
    let Some(row) = account else { return Ok(Lock::decoy(app.work, &app.random)) };
    Lock::from_stored(&row.recovery_salt, &row.recovery_verifier, &row.recovery_wrapped_key)
        .map_err(|damaged| Error::internal(damaged.to_string()))
}
