//! What the command line can do.

mod demo;
mod doctor;
mod invite;
mod rules;
mod serve;

use crate::access::System;
use crate::accounts::guesses::Pace;
use crate::app::{App, Start};
use crate::clock::Clock;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::random::Random;

pub use demo::{Wishes, demo};
pub use doctor::doctor;
pub use invite::{invite, steward_link};
pub use rules::{Rules, rules};
pub use serve::serve;

/// Brings the database to this version of the program.
pub async fn migrate(config: &Config) -> Result<()> {
    prepare_folder(config)?;
    crate::db::migrate(config).await
}

/// The application over the machine's own clock and randomness, its database migrated.
async fn start(config: Config) -> Result<App> {
    migrate(&config).await?;
    let random = Random::system();
    let secret = crate::accounts::secret::Secret::open(&config.secret_file(), &random)
        .map_err(|err| Error::internal(err.to_string()))?;
    let pace = Pace::default();
    let app = App::start(Start { config, clock: Clock::system(), random, secret, pace }).await?;
    settle(&app).await?;
    Ok(app)
}

/// What comes before anyone is served: the database must be this secret's, and it may be a backup that holds what was
/// erased since.
async fn settle(app: &App) -> Result<()> {
    crate::accounts::binding::bind(app, &System::mint()).await?;
    crate::background::ledger::replay(app, &System::mint()).await
}

/// The data folder, readable by its owner alone.
fn prepare_folder(config: &Config) -> Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&config.data)
        .map_err(|err| Error::internal(format!("the data folder {} could not be made: {err}", config.data.display())))
}
