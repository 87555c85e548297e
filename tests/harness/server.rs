//! Owns the house that a story happens in: the real application on a fresh database, served on a port of its own, with
//! a clock that stands still until the story moves it and randomness that repeats. Closing it is part of the story: what
//! cannot be put away fails the test.

use std::path::PathBuf;
use std::time::Duration;

use sea_orm::{ConnectionTrait, DatabaseConnection};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::{OnceCell, oneshot};
use tokio::task::JoinHandle;
use understory::access::System;
use understory::accounts::guesses::Pace;
use understory::accounts::secret::Secret;
use understory::app::{App, Start};
use understory::clock::Clock;
use understory::commands;
use understory::config::Config;
use understory::random::Random;

use super::postgres::{Database, connect, fresh_database};

/// A Monday in September, in the middle of a minute, an hour and a day.
pub const BEGINNING: i64 = 1_789_998_765;

/// How long a server may take to stop once nobody talks to it any more.
const STOPPING: Duration = Duration::from_secs(20);

/// The SQLite file that every house begins with, migrated once.
static MIGRATED: OnceCell<Vec<u8>> = OnceCell::const_new();

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// A running server, and what it stands on.
pub struct House {
    pub clock: Clock,
    pub kind: Kind,
    url: String,
    app: App,
    secret: Secret,
    stop: Option<oneshot::Sender<()>>,
    served: Option<JoinHandle<()>>,
    folder: TempDir,
    database: Option<Database>,
}

impl House {
    pub async fn on(kind: Kind) -> Self {
        Self::with(kind, |_| ()).await
    }

    /// A house with settings of its own.
    pub async fn with(kind: Kind, set: impl FnOnce(&mut Config)) -> Self {
        let random = Random::seeded(7);
        let secret = Secret::passing(&random);
        let file = if kind == Kind::Sqlite { migrated().await } else { &[] };
        Self::built(kind, file, secret, random, Pace::default(), set).await
    }

    /// A house where guesses at a name come this much apart.
    pub async fn with_guesses_apart(kind: Kind, apart: Duration) -> Self {
        let random = Random::seeded(7);
        let secret = Secret::passing(&random);
        let file = if kind == Kind::Sqlite { migrated().await } else { &[] };
        Self::built(kind, file, secret, random, Pace { apart, ..Pace::default() }, |_| ()).await
    }

    /// Another house that is what this one was when its file was copied: the same people, signed in as they were.
    pub async fn again(&self, file: &[u8]) -> Self {
        // Other numbers than those the file was made with, or new ids would be old ones.
        Self::built(Kind::Sqlite, file, self.secret.clone(), Random::seeded(8), Pace::default(), |_| ()).await
    }

    /// The database file as it is now (SQLite only).
    pub async fn file(&self) -> Vec<u8> {
        let copy = self.folder().join("copy.db");
        let database = self.open_database().await;
        let kept = database.execute_unprepared(&format!("VACUUM INTO '{}'", copy.display())).await;
        kept.expect("a copy of the database");
        database.close().await.expect("a clean goodbye");
        std::fs::read(copy).expect("the copy")
    }

    async fn built(
        kind: Kind,
        file: &[u8],
        secret: Secret,
        random: Random,
        pace: Pace,
        set: impl FnOnce(&mut Config),
    ) -> Self {
        let folder = tempfile::Builder::new().prefix("understory-house-").tempdir().expect("a folder in /tmp");
        let database = match kind {
            Kind::Postgres => Some(fresh_database().await),
            Kind::Sqlite => None,
        };
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let listen = listener.local_addr().expect("a bound port");
        let url = format!("http://{listen}");
        let mut config = Config {
            data: folder.path().to_owned(),
            listen,
            origins: vec![url.clone()],
            database_url: database.as_ref().map(Database::url),
            database_connections: 2,
            posts_a_minute: 0,
            ..Config::default()
        };
        set(&mut config);
        if kind == Kind::Sqlite {
            std::fs::write(folder.path().join("understory.db"), file).expect("a file in a new folder");
        }
        let clock = Clock::at(BEGINNING);
        let start = Start { config, clock: clock.clone(), random, secret: secret.clone(), pace };
        let app = App::start(start).await.expect("the application starts");
        let (stop, stopped) = oneshot::channel();
        let router = app.router();
        #[expect(clippy::disallowed_methods, reason = "the server itself, joined when the house closes")]
        let served = tokio::spawn(async move {
            let serving = axum::serve(listener, router).with_graceful_shutdown(async {
                let _ = stopped.await;
            });
            serving.await.expect("the server serves until it is stopped");
        });
        Self { clock, kind, url, app, secret, stop: Some(stop), served: Some(served), folder, database }
    }

    /// Where it is served: scheme, host and port.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The code of a steward's invitation, as the command line prints it.
    pub async fn steward_code(&self) -> String {
        let link = commands::steward_link(&self.app, &System::mint()).await.expect("a link for a steward");
        link.rsplit('/').next().expect("a link with a code").to_owned()
    }

    /// The application itself, for what no request can do: its clock apart, only the background work is that.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The database, as whoever takes it sees it.
    pub async fn open_database(&self) -> DatabaseConnection {
        let file = || format!("sqlite://{}", self.folder.path().join("understory.db").display());
        connect(&self.database.as_ref().map_or_else(file, Database::url)).await
    }

    /// Lets Exit lead to an address on this machine, which the steward's page rightly refuses.
    pub fn exit_leads_to(&self, address: &str) {
        let mut site = self.app.site().as_ref().clone();
        address.clone_into(&mut site.exit);
        self.app.set_site(site);
    }

    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    pub fn passes(&self, seconds: i64) {
        self.clock.advance(seconds);
    }

    /// Stops serving, puts everything away, and fails where something would not go.
    pub async fn close(mut self) {
        drop(self.stop.take());
        let served = self.served.take().expect("a house is closed once");
        tokio::time::timeout(STOPPING, served)
            .await
            .expect("the server stops in time")
            .expect("it stops without a panic");
        self.app.close().await;
        drop(self.database.take());
        self.folder.close().expect("the house's folder goes");
    }
}

async fn migrated() -> &'static [u8] {
    let made = MIGRATED.get_or_init(|| async {
        let folder = tempfile::tempdir().expect("a folder in /tmp");
        let config = Config { data: folder.path().to_owned(), ..Config::default() };
        commands::migrate(&config).await.expect("the migrations run on SQLite");
        let bytes = std::fs::read(folder.path().join("understory.db")).expect("a migrated file");
        folder.close().expect("the template's folder goes");
        bytes
    });
    made.await
}

/// Small rule packs that stay as they are while the real ones grow: what a story needs is caught, whatever the lists say.
pub fn with_small_packs(config: &mut Config) {
    config.rules_folder = Some(PathBuf::from("tests/packs"));
}

/// The stories of a file, each lived twice: once on each database. The names are its table of contents. `with` names a
/// function that sets the houses' settings.
macro_rules! stories {
    ($($name:ident,)+) => { $crate::harness::server::stories!(with |_: &mut understory::config::Config| (); $($name,)+); };
    (with $set:expr; $($name:ident,)+) => {$(
        mod $name {
            use $crate::harness::server::{House, Kind};

            #[tokio::test]
            async fn on_sqlite() {
                let house = House::with(Kind::Sqlite, $set).await;
                Box::pin(super::$name(&house)).await;
                house.close().await;
            }

            #[tokio::test]
            async fn on_postgres() {
                let house = House::with(Kind::Postgres, $set).await;
                Box::pin(super::$name(&house)).await;
                house.close().await;
            }
        }
    )+};
}
pub(crate) use stories;
