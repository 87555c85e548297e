//! Making an account, opening it, leaving it. Whatever stretches words goes through [`super::guesses`]; whatever is
//! said to a stranger is the same whether or not there is such an account.

use entity::account;
use entity::ids::AccountId;
use entity::invitation::{self, Role};
use entity::words::OpenClosed;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use zeroize::Zeroizing;

use crate::access::{Newcomer, SignedIn, Visitor};
use crate::app::App;
use crate::error::{Error, Problem, Problems, Result};
use crate::language::Lang;

use super::account_key::AccountKey;
use super::lock::{Lock, Words};
use super::names::SignInName;
use super::passphrase::Passphrase;
use super::recovery_phrase::RecoveryPhrase;
use super::sessions::{self, Begun};
use super::{checks, forms, query};

/// A new account: its first session, and the words that are shown once.
pub struct Made {
    pub begun: Begun,
    pub recovery_phrase: Zeroizing<String>,
}

/// Both locks of an account, made from words of hers and a new recovery phrase.
pub(super) struct Locks {
    pub passphrase: Lock,
    pub recovery: Lock,
    pub recovery_tag: [u8; 32],
    pub shown: Zeroizing<String>,
}

/// Locks a key under these words and under a recovery phrase drawn in her language.
pub(super) async fn lock(app: &App, key: &AccountKey, passphrase: Passphrase, lang: Lang) -> Result<Locks> {
    let (held, key) = (app.clone(), key.clone());
    let (phrase, shown) = RecoveryPhrase::new(lang, &app.random);
    let recovery_tag = phrase.tag(&app.secret);
    let set = move || {
        let one = Lock::set(Words::Passphrase(&passphrase), &key, &held.secret, held.work, &held.random);
        let other = Lock::set(Words::Recovery(&phrase), &key, &held.secret, held.work, &held.random);
        (one, other)
    };
    let (passphrase, recovery) = app.guesses.run(set).await?;
    Ok(Locks { passphrase, recovery, recovery_tag, shown })
}

impl Locks {
    /// Puts both into an account's row.
    pub fn store(&self, row: &mut account::ActiveModel) {
        store_passphrase(&self.passphrase, row);
        store_recovery(&self.recovery, self.recovery_tag, row);
    }
}

pub(super) fn store_passphrase(lock: &Lock, row: &mut account::ActiveModel) {
    row.name_params = Set(lock.params());
    row.verifier = Set(lock.verifier().to_vec());
    row.wrapped_key = Set(lock.wrapped_key().to_vec());
}

pub(super) fn store_recovery(lock: &Lock, tag: [u8; 32], row: &mut account::ActiveModel) {
    row.recovery_tag = Set(tag.to_vec());
    row.recovery_salt = Set(lock.params());
    row.recovery_verifier = Set(lock.verifier().to_vec());
    row.recovery_wrapped_key = Set(lock.wrapped_key().to_vec());
}

/// Makes an account and begins its first session.
pub async fn sign_up(app: &App, visitor: &Visitor, form: &forms::SignUp, lang: Lang) -> Result<Made> {
    let newcomer = Newcomer::by_code(app, &form.invitation).await?;
    let (name, passphrase) = checks::name_and_passphrase(&form.sign_in_name, &form.passphrase)?;
    let by = newcomer.invitation.as_ref().map(|invitation| invitation.id);
    let name_tag = name.tag(&app.secret);
    if query::by_name(app, visitor, name_tag).await?.is_some() {
        return Err(taken(app, by));
    }
    app.sign_ups.count_account(by, app.clock.seconds())?;
    let key = AccountKey::new(&app.random);
    let locks = lock(app, &key, passphrase, lang).await?;
    let id = AccountId(app.random.uuid());
    let mut row = account::ActiveModel {
        id: Set(id),
        name_tag: Set(name_tag.to_vec()),
        language: Set(Some(lang.code().to_owned())),
        steward: Set(newcomer.invitation.as_ref().is_some_and(|invitation| invitation.role == Role::Steward)),
        barred: Set(None),
        preferences: Set(None),
        ..Default::default()
    };
    locks.store(&mut row);
    let (session, begun) = sessions::prepare(app, id, &key, form.device.into());
    if add(app, newcomer, row, session).await? {
        Ok(Made { begun, recovery_phrase: locks.shown })
    } else {
        Err(taken(app, by))
    }
}

/// Account, session and the end of a single-use invitation in one transaction: two who open the first steward's link
/// at once must not both run the site. Says false where the name was taken meanwhile.
async fn add(
    app: &App,
    newcomer: Newcomer,
    row: account::ActiveModel,
    session: entity::session::ActiveModel,
) -> Result<bool> {
    let single_use = newcomer.invitation.as_ref().is_some_and(|invitation| invitation.single_use);
    app.db
        .write(&newcomer, move |tx| {
            Box::pin(async move {
                if single_use && close(&tx).await? == 0 {
                    return Err(Error::Refused("invitation-closed"));
                }
                if !tx.insert_once::<account::Entity>(row, &[account::Column::NameTag]).await? {
                    return Err(Error::Refused("name-taken"));
                }
                tx.insert::<entity::session::Entity>(session).await?;
                Ok(true)
            })
        })
        .await
        .or_else(|error| if matches!(error, Error::Refused("name-taken")) { Ok(false) } else { Err(error) })
}

async fn close(tx: &crate::db::Writes<'_, Newcomer>) -> Result<u64> {
    tx.update::<invitation::Entity>(|rows| {
        rows.set(invitation::ActiveModel { state: Set(OpenClosed::Closed), ..Default::default() })
            .filter(invitation::Column::State.eq(OpenClosed::Open))
    })
    .await
}

/// That a name is taken may be said, a few times for each invitation: otherwise a list of names could be tried here.
fn taken(app: &App, by: Option<entity::ids::InvitationId>) -> Error {
    match app.sign_ups.count_taken(by, app.clock.seconds()) {
        Ok(()) => Error::invalid("sign_in_name", Problem::new("sign-up-name-taken")),
        Err(too_many) => too_many,
    }
}

/// Opens an account by its name and passphrase. An unknown name goes the same way, against a lock that never opens.
pub async fn sign_in(app: &App, visitor: &Visitor, form: &forms::SignIn) -> Result<Begun> {
    let mut problems = Problems::default();
    for (field, value) in [("sign_in_name", &form.sign_in_name), ("passphrase", &form.passphrase)] {
        if value.trim().is_empty() {
            problems.add(field, Problem::new("field-empty"));
        }
    }
    problems.none()?;
    let wrong = || Error::invalid("passphrase", Problem::new("sign-in-wrong"));
    let Ok(name) = SignInName::typed(&form.sign_in_name) else { return Err(wrong()) };
    let name_tag = name.tag(&app.secret);
    let account = query::by_name(app, visitor, name_tag).await?;
    let passphrase = Passphrase::typed(&form.passphrase);
    let lock = query::passphrase_lock(app, account.as_ref())?;
    let weaker = lock.is_weaker_than(app.work);
    let key = open(app, name_tag, lock, passphrase.clone()).await?;
    let (Some(account), Some(key)) = (account, key) else { return Err(wrong()) };
    let begun = sessions::begin(app, visitor, account.id, &key, form.device.into()).await?;
    if weaker && lock_anew(app, visitor, account.id, key, passphrase).await.is_err() {
        tracing::warn!("a lock could not be made stronger; the next sign-in tries again");
    }
    Ok(begun)
}

/// One try at a lock, at the pace of its name.
pub(super) async fn open(app: &App, name: [u8; 32], lock: Lock, words: Passphrase) -> Result<Option<AccountKey>> {
    let held = app.clone();
    Ok(app.guesses.try_name(name, move || lock.open(Words::Passphrase(&words), &held.secret)).await?)
}

/// Locks the key again where less work was enough when it was locked.
async fn lock_anew(app: &App, visitor: &Visitor, id: AccountId, key: AccountKey, words: Passphrase) -> Result<()> {
    let held = app.clone();
    let set = move || Lock::set(Words::Passphrase(&words), &key, &held.secret, held.work, &held.random);
    let lock = app.guesses.run(set).await?;
    let mut row = account::ActiveModel::default();
    store_passphrase(&lock, &mut row);
    app.db
        .write(visitor, move |tx| {
            Box::pin(async move {
                tx.update::<account::Entity>(|rows| rows.set(row).filter(account::Column::Id.eq(id))).await
            })
        })
        .await
        .map(|_| ())
}

/// Keeps her language with her account.
pub async fn choose_language(app: &App, signed_in: &SignedIn, lang: Lang) -> Result<()> {
    let row = account::ActiveModel { language: Set(Some(lang.code().to_owned())), ..Default::default() };
    app.db
        .write(signed_in, move |tx| Box::pin(async move { tx.update::<account::Entity>(|rows| rows.set(row)).await }))
        .await
        .map(|_| ())
}
