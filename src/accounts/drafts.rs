//! A form that was refused because her session had ended: sealed under her own account key, and offered to that
//! account alone when she is back (DESIGN 5). Nothing typed is lost, and nothing typed is left for the next person at
//! that phone.

use entity::draft;
use entity::ids::DraftId;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Session, SessionState, SignedIn};
use crate::app::App;
use crate::clock::days;
use crate::error::{Error, Result};
use crate::web::{Typed, TypedSlot};

/// How many days a draft waits for her.
pub const KEPT: i64 = 7;

/// What was typed, and the page of its form.
#[derive(Serialize, Deserialize)]
pub struct Draft {
    pub path: String,
    pub typed: Typed,
}

/// Seals a refused form for the account whose session had ended; does nothing for anyone else.
pub async fn keep(app: &App, state: &SessionState, path: Option<&str>, typed: Option<Typed>) {
    let (SessionState::Ended(session), Some(path), Some(typed)) = (state, path, typed) else { return };
    if typed.fields.iter().any(|(name, _)| name.contains("passphrase") || name == "recovery_phrase") {
        // What opens an account is not kept, even sealed under it.
        return;
    }
    let draft = Draft { path: path.to_owned(), typed };
    if seal(app, session, &draft).await.is_err() {
        tracing::error!("a draft could not be kept");
    }
}

/// Forgets the draft of a form that was taken: the words are where they were meant to be. Only a draft that she opened
/// can be in a form, so nothing is asked for anyone else's.
pub async fn sent(app: &App, state: &SessionState, path: Option<&str>, slot: &TypedSlot) {
    let (Some(session), Some(path)) = (state.open(), path) else { return };
    if app.opened_drafts.get(&session.account).is_none() {
        return;
    }
    let Some(typed) = slot.take() else { return };
    let signed_in = SignedIn { session: std::sync::Arc::clone(session) };
    let done = async {
        let reads = app.db.read(&signed_in);
        let rows = reads.all(reads.find::<draft::Entity>()).await?;
        let sent = rows.into_iter().filter(|row| {
            unseal(&signed_in, row)
                .is_some_and(|draft| draft.path == path && draft.typed.first("key") == typed.first("key"))
        });
        for row in sent {
            throw_away(app, &signed_in, row.id).await?;
        }
        Ok::<_, Error>(())
    };
    if done.await.is_err() {
        tracing::warn!("a draft could not be thrown away; it goes by itself");
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

/// A draft as it is offered to her.
#[derive(Serialize, ToSchema)]
pub struct Waiting {
    pub id: DraftId,
    /// The beginning of what she wrote.
    pub words: String,
    /// The day it is erased.
    pub until: i64,
    /// Where on its page her words are.
    #[serde(skip)]
    pub anchor: &'static str,
}

/// A conversation's form is at the foot of its page, and she opens the draft to find her words.
fn anchor(path: &str) -> &'static str {
    match path.split('/').nth(1) {
        Some("threads") => "#reply",
        Some("rooms") => "#say",
        _ => "",
    }
}

/// How much of a draft is shown where it is offered.
const BEGINNING: usize = 120;

/// The drafts that wait for her: for the notice on her first page, and `/drafts`.
pub async fn waiting(app: &App, signed_in: &SignedIn) -> Result<Vec<Waiting>> {
    let reads = app.db.read(signed_in);
    let today = app.clock.day();
    let rows =
        reads.all(reads.find::<draft::Entity>().narrow(|rows| rows.filter(draft::Column::UntilDay.gte(today)))).await?;
    let opened = rows.into_iter().filter_map(|row| {
        let draft = unseal(signed_in, &row)?;
        let words = words(&draft.typed).chars().take(BEGINNING).collect();
        Some(Waiting { id: row.id, words, until: row.until_day, anchor: anchor(&draft.path) })
    });
    Ok(opened.collect())
}

/// One of her drafts.
pub async fn open(app: &App, signed_in: &SignedIn, id: DraftId) -> Result<Draft> {
    let reads = app.db.read(signed_in);
    let row = reads.one(reads.find::<draft::Entity>().narrow(|rows| rows.filter(draft::Column::Id.eq(id)))).await?;
    let draft = row.and_then(|row| unseal(signed_in, &row)).ok_or(Error::NotFound)?;
    app.opened_drafts.insert(signed_in.session.account, ());
    Ok(draft)
}

/// Erases one of her drafts; one that is gone already is gone.
pub async fn throw_away(app: &App, signed_in: &SignedIn, id: DraftId) -> Result<()> {
    app.db
        .write(signed_in, move |tx| {
            Box::pin(async move { tx.delete::<draft::Entity>(|rows| rows.filter(draft::Column::Id.eq(id))).await })
        })
        .await
        .map(|_| ())
}

fn unseal(signed_in: &SignedIn, row: &draft::Model) -> Option<Draft> {
    let text = signed_in.session.key.open_draft(row.id.0.as_bytes(), &row.sealed)?;
    serde_json::from_str(&text).ok()
}

/// The longest thing she typed: her words, rather than a choice or a key.
pub fn words(typed: &Typed) -> String {
    typed.fields.iter().map(|(_, value)| value).max_by_key(|value| value.len()).cloned().unwrap_or_default()
}
