//! Taking what was erased off the disk.
//!
//! On SQLite the database overwrites what it erases (`secure_delete`, set where it is opened), but its write-ahead log
//! still holds the pages as they were; so the log is emptied at intervals. On PostgreSQL vacuum and the recycling of
//! its own log do this, at times of their own. What a disk's own firmware keeps, nothing here can reach.

use crate::app::App;
use crate::error::Result;

/// Empties SQLite's write-ahead log. Where readers are at it just now, the next time will do.
pub async fn tidy(app: &App) -> Result<()> {
    if !app.db.truncate_log().await? {
        tracing::debug!("the write-ahead log was in use and will be emptied later");
    }
    Ok(())
}
