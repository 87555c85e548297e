//! Owns the programs that the tests start. Each runs under a small shell that waits on a pipe from the test process
//! and stops the program when that pipe closes: after a panic, a Ctrl-C or a kill -9 no database and no browser stays
//! behind, which a destructor alone could not promise (statics are never dropped).

use std::fs::DirBuilder;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::time::Duration;

/// How long a program may take until it serves, or until it is gone.
const PATIENCE: Duration = Duration::from_mins(1);

/// A user that may run a program, as in `/etc/passwd`.
#[derive(Clone, Copy)]
pub struct User {
    uid: u32,
    gid: u32,
}

impl User {
    /// Who runs what refuses to run as root: nobody else's name is needed when the tests have no such power.
    pub fn unprivileged() -> Option<Self> {
        let root = std::fs::metadata("/proc/self").expect("/proc is there").uid() == 0;
        root.then(|| Self::named("postgres").or_else(|| Self::named("nobody")).expect("a user other than root"))
    }

    fn named(name: &str) -> Option<Self> {
        let passwd = std::fs::read_to_string("/etc/passwd").expect("/etc/passwd can be read");
        passwd.lines().find_map(|line| {
            let mut fields = line.split(':');
            let found = fields.next() == Some(name);
            let (uid, gid) = (fields.nth(1)?.parse().ok()?, fields.next()?.parse().ok()?);
            found.then_some(Self { uid, gid })
        })
    }
}

/// A running program with a folder of its own, both gone when this is dropped or the test process ends.
pub struct Watched {
    shell: Child,
    lifeline: Option<ChildStdin>,
    folder: PathBuf,
}

impl Watched {
    /// Runs a shell script in a new folder until the test process ends. The script gets the folder as `$1`, starts its
    /// program, does `read` on its standard input, and then stops what it started and removes the folder. It serves
    /// once it has printed a line with `sign` in it: what follows the sign on that line is returned as well.
    pub fn start(name: &str, script: &str, arguments: &[&str], user: Option<User>, sign: &str) -> (Self, String) {
        let folder = new_folder(name, user);
        let mut command = Command::new("/bin/sh");
        command.args(["-c", script, name]).arg(&folder).args(arguments).current_dir(&folder);
        // A group of its own: Ctrl-C is for the tests, and reaches the program through the closing pipe.
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .env("TMPDIR", &folder)
            .env("HOME", &folder)
            .process_group(0);
        if let Some(user) = user {
            command.uid(user.uid).gid(user.gid);
        }
        let mut shell = command.spawn().expect("/bin/sh starts");
        let lifeline = shell.stdin.take();
        let ready = what_follows(sign, shell.stdout.take().expect("its output is a pipe"));
        let watched = Self { shell, lifeline, folder };
        let ready = ready.recv_timeout(PATIENCE);
        let ready = ready.unwrap_or_else(|_| panic!("{name} did not start:\n{}", watched.log()));
        (watched, ready)
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        drop(self.lifeline.take());
        let ended = self.shell.wait();
        if !std::thread::panicking() {
            assert!(ended.is_ok_and(|status| status.success()), "the watchdog of {} failed", self.folder.display());
            assert!(!self.folder.exists(), "{} was left behind", self.folder.display());
        }
    }
}

/// A folder for one program, with a name short enough for the 107 bytes of a socket's path.
fn new_folder(name: &str, user: Option<User>) -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = PathBuf::from(format!("/tmp/understory-{name}-{}-{count}", std::process::id()));
    DirBuilder::new().mode(0o700).create(&folder).expect("a folder in /tmp");
    if let Some(user) = user {
        chown(&folder, Some(user.uid), Some(user.gid)).expect("root may give a folder away");
    }
    folder
}

/// In a channel, so that waiting for it can end. Later lines are read and dropped, lest the program block on a full pipe.
fn what_follows(sign: &str, output: ChildStdout) -> mpsc::Receiver<String> {
    let (send, receive) = mpsc::channel();
    let sign = sign.to_owned();
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if let Some((_, rest)) = line.split_once(&sign) {
                let _ = send.send(rest.to_owned());
            }
        }
    });
    receive
}
