//! The program itself, started as a machine starts it: a process of its own over a data folder that outlives it, so
//! that a story can kill it in the middle of a sentence and start it again.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;

use http::Method;
use tempfile::TempDir;

use super::cast::Person;
use super::http::Device;
use super::postgres::{Database, fresh_database};
use super::server::Kind;
use super::wait::until;
use super::watchdog::Watched;

const SCRIPT: &str = r#"
folder=$1 program=$2
# All that it could ever write down, so that a story can look for what must not be there.
export UNDERSTORY_LOG=trace
export UNDERSTORY_DATA="$3" UNDERSTORY_LISTEN="$4" UNDERSTORY_POSTS_A_MINUTE=0
[ -z "$5" ] || export UNDERSTORY_DATABASE_URL="$5"
# A file that may not grow is an error to the program, as a full disk is, and not its end.
trap '' XFSZ
"$program" serve </dev/null >"$folder/out" 2>"$folder/log" &
server=$!
echo "runs as $server"
read -r _
kill -9 "$server" 2>/dev/null
wait "$server" 2>/dev/null
cd / && rm -rf "$folder"
"#;

/// A server in a process of its own.
pub struct Process {
    data: TempDir,
    database: Option<Database>,
    listen: String,
    running: Option<(Watched, String)>,
}

impl Process {
    pub async fn on(kind: Kind) -> Self {
        let data = tempfile::Builder::new().prefix("understory-process-").tempdir().expect("a folder in /tmp");
        let database = match kind {
            Kind::Postgres => Some(fresh_database().await),
            Kind::Sqlite => None,
        };
        let free = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let listen = free.local_addr().expect("a bound port").to_string();
        drop(free);
        let mut process = Self { data, database, listen, running: None };
        process.starts().await;
        process
    }

    /// Starts it over whatever its data folder holds, and waits until it serves.
    pub async fn starts(&mut self) {
        let program = PathBuf::from(env!("CARGO_BIN_EXE_understory")).display().to_string();
        let data = self.data.path().display().to_string();
        let url = self.database.as_ref().map(Database::url).unwrap_or_default();
        let given = [program.as_str(), &data, &self.listen, &url];
        self.running = Some(Watched::start("process", SCRIPT, &given, None, "runs as "));
        let visitor = Device::new(&self.url());
        until("the program serves", async || visitor.try_ask(Method::GET, "/healthz", &[], Vec::new()).await.ok())
            .await;
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.listen)
    }

    pub fn person(&self, name: &'static str) -> Person {
        Person::at(&self.url(), name)
    }

    /// Ends it as a power cut would: nothing is finished, nobody is told.
    pub fn is_killed(&self) {
        let (_, number) = self.running.as_ref().expect("it runs");
        let killed = Command::new("kill").args(["-9", number]).status().expect("kill is there");
        assert!(killed.success(), "it had ended by itself");
    }

    /// Lets none of its files grow by more than this beyond the largest there is: a disk that is nearly full, without
    /// the power to make one.
    pub fn has_room_for(&self, bytes: u64) {
        let files = std::fs::read_dir(self.data.path()).expect("the data folder").filter_map(Result::ok);
        let largest = files.filter_map(|file| Some(file.metadata().ok()?.len())).max().unwrap_or_default();
        self.limits_files_to(&(largest + bytes).to_string());
    }

    /// The disk takes not a byte more.
    pub fn has_no_room(&self) {
        self.limits_files_to("0");
    }

    /// Somebody made room on the disk.
    pub fn has_room(&self) {
        self.limits_files_to("unlimited");
    }

    fn limits_files_to(&self, bytes: &str) {
        let (_, number) = self.running.as_ref().expect("it runs");
        let limited = Command::new("prlimit").args(["--pid", number, &format!("--fsize={bytes}:")]).status();
        assert!(limited.expect("prlimit is there").success(), "the limit was not set");
    }

    /// All that it wrote down and printed so far.
    pub fn said(&self) -> String {
        let folder = self.running.as_ref().expect("it runs").0.folder();
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("what it said");
        read("log") + &read("out")
    }

    /// The code of the link that it printed for a steward.
    pub async fn steward_code(&self) -> String {
        let printed = self.running.as_ref().expect("it runs").0.folder().join("out");
        let link = async || {
            let told = std::fs::read_to_string(&printed).ok()?;
            Some(told.lines().find_map(|line| line.split_once("/join/"))?.1.trim().to_owned())
        };
        until("the program prints a link", link).await
    }

    pub fn closes(mut self) {
        drop(self.running.take());
        drop(self.database.take());
        self.data.close().expect("the data folder goes");
    }
}
