//! A form that was refused because her session had ended: sealed under her own account key, and offered to that
//! account alone when she is back (DESIGN 5). Nothing typed is lost, and nothing typed is left for the next person at
//! that phone.

use entity::draft;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

use crate::access::{Session, SessionState, SignedIn};
use crate::app::App;
use crate::clock::days;
use crate::error::{Error, Result};
use crate::web::Typed;

/// How many days a draft waits for her.
const KEPT: i64 = 7;

/// What was typed, and the page of its form.
#[derive(Serialize, Deserialize)]
pub struct Draft {
    pub path: String,
    pub typed: Typed,
}

/// Seals a refused form for the account whose session had ended; does nothing for anyone else.
pub async fn keep(app: &App, state: &SessionState, path: Option<&str>, typed: Option<Typed>) {
    let (SessionState::Ended(session), Some(path), Some(typed)) = (state, path, typed) else { return };
    let draft = Draft { path: path.to_owned(), typed };
    if seal(app, session, &draft).await.is_err() {
        tracing::error!("a draft could not be kept");
    }
}

async fn seal(app: &App, session: &std::sync::Arc<Session>, draft: &Draft) -> Result<()> {
    let text = serde_json::to_string(draft).map_err(|_unwritten| Error::internal("a draft could not be written"))?;
    let id = app.random.uuid();
    let row = draft::ActiveModel {
        id: Set(id.into()),
        account: Set(session.account),
        sealed: Set(session.key.seal_draft(id.as_bytes(), &text, &app.random)),
        until_day: Set(app.clock.day() + days(KEPT)),
    };
    let proof = SignedIn { session: std::sync::Arc::clone(session) };
    app.db.write(&proof, move |tx| Box::pin(async move { tx.insert::<draft::Entity>(row).await })).await
}
