//! Which server secret a database belongs to.
//!
//! Under another secret nobody's name is found and no account opens, and whoever signs up meanwhile is lost when the
//! right one comes back. So the database knows the id of its secret, which says nothing of the secret itself, and a
//! server with another one does not start.

use entity::setting;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::System;
use crate::app::App;
use crate::error::{Error, Result};

/// The row that holds it.
pub const KEY: &str = "secret";

/// Notes at the first start which secret the database belongs to, and refuses another one from then on.
pub async fn bind(app: &App, system: &System) -> Result<()> {
    let own = app.secret.id().to_string();
    let row = setting::ActiveModel { key: Set(KEY.to_owned()), value: Set(own.clone()) };
    let known = app
        .db
        .write(system, move |tx| {
            Box::pin(async move {
                tx.insert_once::<setting::Entity>(row, &[setting::Column::Key]).await?;
                let bound = tx.find::<setting::Entity>().narrow(|rows| rows.filter(setting::Column::Key.eq(KEY)));
                Ok(tx.one(bound).await?.map(|row| row.value))
            })
        })
        .await?;
    if known.as_ref() == Some(&own) { Ok(()) } else { Err(Error::internal(OTHER)) }
}

/// What to do about another secret.
pub const OTHER: &str = "the database belongs to another server secret than the file `secret` in the data folder: put back the one that was there when the database was made; without it no account opens";
