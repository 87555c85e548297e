//! Reading and changing the site's settings.

use entity::setting;
use sea_orm::ActiveValue::Set;

use crate::access::{Proof, Steward, Within};
use crate::app::App;
use crate::db::Db;
use crate::error::{Error, Result};

use super::Site;

/// The one row that holds them.
const KEY: &str = "site";

/// The settings as stored; the defaults where nothing is.
pub async fn load<P: Proof>(db: &Db, proof: &P) -> Result<Site>
where
    setting::Entity: Within<P>,
{
    let reads = db.read(proof);
    let row = reads.one(reads.find::<setting::Entity>().narrow(by_key)).await?;
    row.map_or_else(
        || Ok(Site::default()),
        |row| serde_json::from_str(&row.value).map_err(|_unread| Error::internal("the site's settings cannot be read")),
    )
}

fn by_key(rows: sea_orm::Select<setting::Entity>) -> sea_orm::Select<setting::Entity> {
    use sea_orm::{ColumnTrait, QueryFilter};
    rows.filter(setting::Column::Key.eq(KEY))
}

/// Changes the settings, and puts them in force at once. Two changes at once are both kept.
pub async fn change(app: &App, steward: &Steward, how: impl FnOnce(&mut Site)) -> Result<()> {
    let _turn = app.settings_turn.lock().await;
    let mut site = app.site().as_ref().clone();
    how(&mut site);
    let value = serde_json::to_string(&site).map_err(|_unwritten| Error::internal("settings could not be written"))?;
    app.db
        .write(steward, move |tx| {
            Box::pin(async move {
                let row = setting::ActiveModel { key: Set(KEY.to_owned()), value: Set(value) };
                tx.put::<setting::Entity>(row, &[setting::Column::Key], &[setting::Column::Value]).await
            })
        })
        .await?;
    app.set_site(site);
    Ok(())
}
