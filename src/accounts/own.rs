//! What a signed-in person changes about her own account. Each change that could shut her out asks for her passphrase,
//! at the pace of every other guess: a phone left unlocked is not yet her account.

use entity::{account, session};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::{OfAccount, SignedIn, Visitor};
use crate::app::App;
use crate::error::{Error, Problem, Problems, Result};
use crate::language::Lang;

use super::account_key::AccountKey;
use super::lock::{Lock, Words};
use super::passphrase::{Passphrase, PassphraseRefusal};
use super::recovery_phrase::RecoveryPhrase;
use super::service::{self, Made};
use super::{checks, forms, query, sessions};

/// Her account's key, if this is her passphrase.
pub(super) async fn unlock(app: &App, signed_in: &SignedIn, passphrase: &str) -> Result<(account::Model, AccountKey)> {
    if passphrase.trim().is_empty() {
        return Err(Error::invalid("passphrase", Problem::new("field-empty")));
    }
    let account = of(app, signed_in).await?;
    let lock = query::passphrase_lock(app, Some(&account))?;
    let tag = account.name_tag.as_slice().try_into().map_err(|_short| Error::internal("a name's tag is damaged"))?;
    let key = service::open(app, tag, lock, Passphrase::typed(passphrase)).await?;
    let wrong = || Error::invalid("passphrase", Problem::new("me-passphrase-wrong"));
    Ok((account, key.ok_or_else(wrong)?))
}

async fn of(app: &App, signed_in: &SignedIn) -> Result<account::Model> {
    let reads = app.db.read(signed_in);
    reads.one(reads.find::<account::Entity>()).await?.ok_or(Error::SignedOut)
}

/// Changes her passphrase and signs out every other device: whoever knew the old one is out too.
pub async fn change_passphrase(app: &App, signed_in: &SignedIn, form: &forms::ChangePassphrase) -> Result<()> {
    let tag = of(app, signed_in).await?.name_tag;
    let is_her_name = |words: &super::names::SignInName| words.tag(&app.secret).as_slice() == tag.as_slice();
    let mut problems = Problems::default();
    let chosen = Passphrase::chosen_anew(&form.new_passphrase, is_her_name).map_err(new_problem);
    let chosen = problems.check("new_passphrase", chosen);
    problems.none()?;
    let (_, key) = unlock(app, signed_in, &form.passphrase).await?;
    let Some(chosen) = chosen else { return Err(Error::internal("a passphrase was neither taken nor refused")) };
    let held = app.clone();
    let set = move || Lock::set(Words::Passphrase(&chosen), &key, &held.secret, held.work, &held.random);
    let lock = app.guesses.run(set).await?;
    let mut row = account::ActiveModel::default();
    service::store_passphrase(&lock, &mut row);
    let ended = change(app, signed_in, row).await?;
    app.sessions_ended(ended);
    Ok(())
}

fn new_problem(refusal: PassphraseRefusal) -> Problem {
    checks::passphrase_problem(refusal)
}

/// Changes the account's row and ends her other sessions in the same transaction; gives their hashes.
async fn change(app: &App, signed_in: &SignedIn, row: account::ActiveModel) -> Result<Vec<Vec<u8>>> {
    let own = signed_in.session.token_hash.clone();
    app.db
        .write(signed_in, move |tx| {
            Box::pin(async move {
                let mut hashes = tx.values(tx.find::<session::Entity>(), session::Column::TokenHash).await?;
                hashes.retain(|hash: &Vec<u8>| *hash != own);
                tx.update::<account::Entity>(|rows| rows.set(row)).await?;
                tx.delete::<session::Entity>(|rows| rows.filter(session::Column::TokenHash.ne(own))).await?;
                Ok(hashes)
            })
        })
        .await
}

/// Draws a new recovery phrase; the old one opens nothing from then on. Gives the words to show once.
pub async fn renew_recovery_phrase(app: &App, signed_in: &SignedIn, passphrase: &str, lang: Lang) -> Result<String> {
    let (_, key) = unlock(app, signed_in, passphrase).await?;
    let (phrase, shown) = RecoveryPhrase::new(lang, &app.random);
    let tag = phrase.tag(&app.secret);
    let held = app.clone();
    let set = move || Lock::set(Words::Recovery(&phrase), &key, &held.secret, held.work, &held.random);
    let lock = app.guesses.run(set).await?;
    let mut row = account::ActiveModel::default();
    service::store_recovery(&lock, tag, &mut row);
    app.db
        .write(signed_in, move |tx| Box::pin(async move { tx.update::<account::Entity>(|rows| rows.set(row)).await }))
        .await?;
    Ok(shown.to_string())
}

/// Opens an account by its recovery phrase and sets name, passphrase and phrase anew. All its sessions end. An unknown
/// phrase goes the same way, against a lock that never opens.
pub async fn recover(app: &App, visitor: &Visitor, form: &forms::Recover, lang: Lang) -> Result<Made> {
    let mut problems = Problems::default();
    let phrase = RecoveryPhrase::typed(&form.recovery_phrase).map_err(checks::recovery_problem);
    let phrase = problems.check("recovery_phrase", phrase);
    let words = match checks::name_and_passphrase(&form.sign_in_name, &form.passphrase) {
        Ok(words) => Some(words),
        Err(Error::Invalid(more)) => {
            problems.0.extend(more.0);
            None
        }
        Err(other) => return Err(other),
    };
    problems.none()?;
    let (Some(phrase), Some((name, passphrase))) = (phrase, words) else {
        return Err(Error::internal("a recovery form was neither taken nor refused"));
    };
    let tag = phrase.tag(&app.secret);
    let account = query::by_recovery(app, visitor, tag).await?;
    let lock = query::recovery_lock(app, account.as_ref())?;
    let held = app.clone();
    let key = app.guesses.run(move || lock.open(Words::Recovery(&phrase), &held.secret)).await?;
    let wrong = || Error::invalid("recovery_phrase", Problem::new("recover-wrong"));
    let (Some(account), Some(key)) = (account, key) else { return Err(wrong()) };
    let name_tag = name.tag(&app.secret);
    if query::by_name(app, visitor, name_tag).await?.is_some_and(|other| other.id != account.id) {
        return Err(Error::invalid("sign_in_name", Problem::new("sign-up-name-taken")));
    }
    let locks = service::lock(app, &key, passphrase, lang).await?;
    let mut row = account::ActiveModel { name_tag: Set(name_tag.to_vec()), ..Default::default() };
    locks.store(&mut row);
    let (session, begun) = sessions::prepare(app, account.id, &key, form.device.into());
    let ended = replace(app, visitor, account.recovery_tag, account.id, row, session).await?;
    // The phrase was used up by another request meanwhile.
    app.sessions_ended(ended.ok_or_else(wrong)?);
    Ok(Made { begun, recovery_phrase: locks.shown })
}

/// New locks, no old session, and one new session, in one transaction; nothing where the phrase has been replaced
/// since it was read.
async fn replace(
    app: &App,
    visitor: &Visitor,
    old_tag: Vec<u8>,
    id: entity::ids::AccountId,
    row: account::ActiveModel,
    session: session::ActiveModel,
) -> Result<Option<Vec<Vec<u8>>>> {
    app.db
        .write(visitor, move |tx| {
            Box::pin(async move {
                let changed = tx
                    .update::<account::Entity>(|rows| {
                        rows.set(row)
                            .filter(account::Column::Id.eq(id))
                            .filter(account::Column::RecoveryTag.eq(old_tag))
                    })
                    .await?;
                if changed == 0 {
                    return Ok(None);
                }
                let hers = |rows: sea_orm::Select<session::Entity>| rows.filter(session::Column::Account.eq(id));
                let hashes = tx.values(tx.find::<session::Entity>().narrow(hers), session::Column::TokenHash).await?;
                tx.delete::<session::Entity>(|rows| rows.filter(session::Column::Account.eq(id))).await?;
                tx.insert::<session::Entity>(session).await?;
                Ok(Some(hashes))
            })
        })
        .await
}

/// Her devices, the one she is at first.
pub async fn devices(app: &App, signed_in: &SignedIn) -> Result<Vec<session::Model>> {
    let reads = app.db.read(signed_in);
    let mut rows = reads.all(reads.find::<session::Entity>()).await?;
    let now = app.clock.seconds();
    rows.retain(|row| row.ends_at > now && row.account == signed_in.account());
    rows.sort_by_key(|row| (row.token_hash != signed_in.session.token_hash, std::cmp::Reverse(row.used_at)));
    Ok(rows)
}
