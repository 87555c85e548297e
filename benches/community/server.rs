//! The server under load: the demo, in a process of its own, on the first core.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::Value;

/// How many ticks `/proc` counts a second; 100 on every Linux that this runs on.
const TICKS: f64 = 100.0;

pub struct Server {
    child: Child,
    pub address: String,
    pub cookies: Vec<String>,
    pub rooms: Vec<String>,
    pub threads: Vec<String>,
}

impl Server {
    pub fn start(members: u32, rooms: u32) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let sessions = folder.path().join("sessions.json");
        let mut command = Command::new("taskset");
        command.args(["-c", "0", env!("CARGO_BIN_EXE_understory"), "demo"]);
        command.args(["--members", &members.to_string(), "--rooms", &rooms.to_string(), "--sessions"]).arg(&sessions);
        let mut child = command.stdout(Stdio::piped()).spawn().expect("the demo, under taskset");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("its line");
        let told: Value = serde_json::from_str(&line).expect("its line is JSON");
        let crowd = std::fs::read_to_string(&sessions).expect("its sessions file");
        let crowd: Value = serde_json::from_str(&crowd).expect("its sessions are JSON");
        let list = |name: &str| -> Vec<String> {
            let values = crowd[name].as_array().expect("a list");
            values.iter().filter_map(Value::as_str).map(str::to_owned).collect()
        };
        Self {
            child,
            address: told["url"].as_str().expect("its address").trim_start_matches("http://").to_owned(),
            cookies: list("cookies"),
            rooms: list("rooms"),
            threads: list("threads"),
        }
    }

    /// User and system time so far, in seconds.
    pub fn cpu_seconds(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).expect("its figures");
        let after_name = stat.rsplit(')').next().expect("fields");
        let ticks: f64 = after_name.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<f64>().ok()).sum();
        ticks / TICKS
    }

    pub fn resident_mib(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("its status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("its memory");
        line.split_whitespace().next().and_then(|kib| kib.parse::<u64>().ok()).unwrap_or_default() / 1024
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // taskset became the server itself, so this ends what this bench started and nothing else.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
