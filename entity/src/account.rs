//! What signs in (DESIGN 5). It holds no word about any space, no time, and nothing that is equal to anything on a
//! membership's side: whoever takes the database must not be able to tell which memberships are one person's.

use sea_orm::entity::prelude::*;

use crate::ids::AccountId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AccountId,
    /// Keyed hash of the normalised sign-in name.
    #[sea_orm(unique)]
    pub name_tag: Vec<u8>,
    /// Salt and cost of the passphrase's Argon2id.
    pub name_params: Vec<u8>,
    pub verifier: Vec<u8>,
    /// The account key under the passphrase.
    pub wrapped_key: Vec<u8>,
    /// Keyed hash of the recovery phrase: it finds the account when the name is forgotten too.
    #[sea_orm(unique)]
    pub recovery_tag: Vec<u8>,
    pub recovery_salt: Vec<u8>,
    pub recovery_verifier: Vec<u8>,
    /// The same account key under the recovery phrase.
    pub recovery_wrapped_key: Vec<u8>,
    pub language: Option<String>,
    pub steward: bool,
    /// Why the account was put out of the instance.
    pub barred: Option<String>,
    /// How she likes her pages, as JSON.
    pub preferences: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
