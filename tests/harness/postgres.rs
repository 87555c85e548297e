//! Owns the private PostgreSQL of a test run: its own data folder, its own socket, no port, no password, and nothing
//! of the machine's own server. A test gets a database of its own, copied from a migrated template.

use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

use migration::Migrator;
use sea_orm::{ConnectionTrait, Database as Connect, DatabaseConnection};
use sea_orm_migration::MigratorTrait;
use tokio::sync::OnceCell;

use super::watchdog::{User, Watched};

/// `C.UTF-8`, since under plain `C` `pg_trgm` sees no letters in Arabic and finds nothing.
const SCRIPT: &str = r#"
folder=$1 bin=$2 fsync=$3
"$bin/initdb" -D "$folder/data" -U understory -A trust --locale=C.UTF-8 -E UTF8 --no-sync >"$folder/log" 2>&1 || exit 1
"$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w start >/dev/null 2>&1 \
    -o "-k '$folder' -c listen_addresses= -c max_connections=400 -c fsync=$fsync -c full_page_writes=$fsync -c timezone=UTC" || exit 1
echo ready
read -r _
"$bin/pg_ctl" -D "$folder/data" -w -m immediate stop >/dev/null 2>&1
cd / && rm -rf "$folder"
"#;

static SHARED: LazyLock<Postgres> = LazyLock::new(|| Postgres::start(Disk::Trusted));
static MIGRATED: OnceCell<String> = OnceCell::const_new();

/// Whether the server waits for the disk. Only a test of what survives a power cut needs it to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Disk {
    Trusted,
    Awaited,
}

/// One server, gone with its folder when dropped or when the test process ends, however it ends.
pub struct Postgres {
    server: Watched,
}

/// One test's database, dropped with it. Close what is connected to it or not: it goes all the same.
pub struct Database {
    folder: PathBuf,
    name: String,
}

/// A new migrated database in the server that all tests share.
pub async fn fresh_database() -> Database {
    let template = MIGRATED
        .get_or_init(|| async {
            let template = SHARED.empty_database().await;
            let connection = connect(&template.url()).await;
            Migrator::up(&connection, None).await.expect("the migrations run on PostgreSQL");
            connection.close().await.expect("a template nobody is connected to");
            template.keep()
        })
        .await;
    SHARED.create(Some(template)).await
}

impl Postgres {
    pub fn start(disk: Disk) -> Self {
        let fsync = if disk == Disk::Awaited { "on" } else { "off" };
        let binaries = newest_binaries();
        let (server, _) = Watched::start(
            "postgres",
            SCRIPT,
            &[&binaries.display().to_string(), fsync],
            User::unprivileged(),
            "ready",
        );
        Self { server }
    }

    pub async fn empty_database(&self) -> Database {
        self.create(None).await
    }

    async fn create(&self, template: Option<&str>) -> Database {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("test_{}", COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = self.server.folder().to_owned();
        // A connection outlives no test's runtime, so each creation brings its own.
        let connection = connect(&url(&folder, "postgres")).await;
        let copied = template.unwrap_or("template0");
        connection
            .execute_unprepared(&format!("CREATE DATABASE {name} TEMPLATE {copied}"))
            .await
            .expect("a new database");
        connection.close().await.expect("a clean goodbye");
        Database { folder, name }
    }
}

impl Database {
    /// What `UNDERSTORY_DATABASE_URL` would hold.
    pub fn url(&self) -> String {
        url(&self.folder, &self.name)
    }

    fn keep(self) -> String {
        let name = self.name.clone();
        std::mem::forget(self);
        name
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let dropped = Command::new(newest_binaries().join("dropdb"))
            .args(["--force", "--username=understory", "--host"])
            .args([self.folder.as_os_str(), self.name.as_ref()])
            .status();
        let clean = dropped.is_ok_and(|status| status.success());
        assert!(clean || std::thread::panicking(), "the database {} could not be dropped", self.name);
    }
}

#[expect(clippy::disallowed_methods, reason = "the harness looks at databases from outside the app")]
pub async fn connect(url: &str) -> DatabaseConnection {
    Connect::connect(url).await.expect("the private PostgreSQL answers")
}

fn url(folder: &std::path::Path, name: &str) -> String {
    format!("postgres://understory@localhost/{name}?host={}", folder.display())
}

/// Debian keeps each version's programs apart and puts only some of them on the path.
fn newest_binaries() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").expect("PostgreSQL is installed (make test installs it)");
    let newest = versions
        .filter_map(Result::ok)
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse::<u32>().ok()?, entry.path().join("bin"))))
        .filter(|(_, bin)| bin.join("initdb").exists())
        .max();
    newest.expect("a PostgreSQL server in /usr/lib/postgresql (make test installs it)").1
}
