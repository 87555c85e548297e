//! The samples in `deploy/` are what they say: settings that are read, a unit that shuts the rest of the machine out,
//! and a proxy that passes everything on but who it is.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use understory::config::Config;

use crate::harness::acts::Circle;
use crate::harness::cast::Person;
use crate::harness::server::{House, Kind};
use crate::harness::wait::until;

fn sample(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|fault| panic!("deploy/{name}: {fault}"))
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy").join(name)
}

#[test]
fn the_sample_settings_are_settings() {
    let config = Config::read(Some(&path("understory.toml"))).expect("they are read");
    assert_eq!(config.origins, ["https://community.example"]);
    assert_eq!(config.data, Path::new("/var/lib/understory"));
    assert!(config.listen.ip().is_loopback(), "it is open to everyone past the proxy");
}

#[test]
fn the_unit_dumps_no_memory_and_is_shut_off_from_the_machine() {
    let unit = sample("understory.service");
    for line in ["LimitCORE=0", "MemorySwapMax=0", "UMask=0077", "StateDirectoryMode=0700", "User=understory"] {
        assert!(unit.lines().any(|found| found == line), "{line}");
    }
    let judged = Command::new("systemd-analyze")
        .args(["security", "--offline=true", "--threshold=15"])
        .arg(path("understory.service"))
        .output()
        .expect("systemd-analyze of the package systemd");
    assert!(judged.status.success(), "{}", String::from_utf8_lossy(&judged.stdout));
}

#[test]
fn the_index_names_every_sample_and_stays_short() {
    let index = sample("README.md");
    assert!(index.lines().count() <= 80);
    for file in fs::read_dir(path("")).expect("the folder") {
        let name = file.expect("a file").file_name().into_string().expect("a name");
        assert!(name == "README.md" || index.contains(&format!("({name})")), "{name} is not in the index");
    }
}

/// nginx with the sample before a server, without its TLS and on a port of its own.
struct Proxy {
    port: u16,
    folder: tempfile::TempDir,
    child: Child,
}

async fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
    listener.local_addr().expect("a bound port").port()
}

impl Proxy {
    async fn before(upstream: &str, port: u16) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let at = folder.path().display();
        let plain: String = served(&sample("nginx.conf"))
            .replace("127.0.0.1:4000", upstream)
            .replace("listen 443 ssl http2;", &format!("listen 127.0.0.1:{port};"));
        // Else its workers would be someone who cannot read this folder.
        let root = folder.path().metadata().expect("a folder").uid() == 0;
        let user = if root { "user root;\n" } else { "" };
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|what| format!("{what}_temp_path {at}/{what};\n"))
            .concat();
        let main = format!(
            "{user}daemon off;\npid {at}/pid;\nerror_log {at}/error.log info;\nevents {{}}\nhttp {{\n{temporary}{plain}}}\n"
        );
        fs::write(folder.path().join("nginx.conf"), main).expect("its settings");
        let child = Command::new("/usr/sbin/nginx")
            .args(["-p", folder.path().to_str().expect("a path"), "-c", "nginx.conf", "-e", "error.log"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("nginx of the package nginx-light");
        until("the proxy listens", async || TcpStream::connect(("127.0.0.1", port)).await.ok()).await;
        Self { port, folder, child }
    }

    fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Everything it wrote while it ran, but its settings.
    fn wrote(&self) -> String {
        let files = fs::read_dir(self.folder.path()).expect("its folder").flatten();
        let files = files.filter(|file| file.file_name() != "nginx.conf" && file.path().is_file());
        files.map(|file| fs::read_to_string(file.path()).unwrap_or_default()).collect()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        // Its workers end with it.
        let ended = Command::new("kill").arg(self.child.id().to_string()).status();
        assert!(ended.is_ok_and(|ended| ended.success()), "it does not end");
        let _ = self.child.wait();
    }
}

/// The sample's upstream and its second server, the one with TLS, without what the machine would have to hold for it.
fn served(sample: &str) -> String {
    let (head, rest) = sample.split_once("server {").expect("a first server");
    let (_, tls) = rest.split_once("\nserver {").expect("a second server");
    let lines = tls.lines().filter(|line| !line.trim_start().starts_with("ssl_") && !line.contains("listen [::]"));
    format!("{head}\nserver {{{}", lines.collect::<Vec<_>>().join("\n"))
}

#[tokio::test]
async fn through_the_sample_proxy_she_signs_in_posts_and_talks_live() {
    let port = free_port().await;
    let house = House::with(Kind::Sqlite, |config| config.origins.push(format!("http://127.0.0.1:{port}"))).await;
    let Circle { space, lena, iris, .. } = Circle::of(&house).await;
    let proxy = Proxy::before(house.url().trim_start_matches("http://"), port).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let amal = Person::at(&proxy.url(), "Amal");
    amal.signs_in().await;
    let mut live = amal.goes_live().await;
    live.follows(&room, 0).await;
    lena.says(&room, "Good evening").await;
    assert_eq!(live.event().await["html"], "<p>Good evening</p>");
    assert_eq!(live.says(&room, &crate::harness::cast::key(1), "Good evening, Lena").await["seq"], 2);
    live.leaves().await;
    let page = amal.submits(&format!("/rooms/{room}/messages"), &[("text", "And by a form")]).await;
    assert!(page.leads_to().contains(&room), "{}", page.text());
    let long = json!({ "text": "marzipanwhisper ".repeat(100) });
    amal.does("say", &[("room", &room)], long).await.done();
    assert!(!proxy.wrote().contains("marzipanwhisper") && !proxy.wrote().contains("client"), "{}", proxy.wrote());
    drop((amal, lena, iris));
    house.close().await;
}

#[tokio::test]
async fn the_sample_proxy_passes_no_address_on_and_writes_none_down() {
    let behind = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
    let proxy = Proxy::before(&behind.local_addr().expect("a port").to_string(), free_port().await).await;
    for path in ["/home", "/live"] {
        let mut visitor = TcpStream::connect(("127.0.0.1", proxy.port)).await.expect("it listens");
        let asked = format!(
            "GET {path} HTTP/1.1\r\nHost: community.example\r\nX-Forwarded-For: 203.0.113.7\r\nX-Real-IP: 203.0.113.7\r\n\
             Forwarded: for=203.0.113.7\r\nVia: 1.1 203.0.113.7\r\nUpgrade: websocket\r\nConnection: close\r\n\r\n"
        );
        visitor.write_all(asked.as_bytes()).await.expect("it takes a request");
        let (mut server, _) = behind.accept().await.expect("the proxy asks on");
        let mut heard = vec![0; 4096];
        let length = server.read(&mut heard).await.expect("what the server hears");
        let heard = String::from_utf8_lossy(&heard[..length]).to_lowercase();
        assert!(heard.contains("host: community.example"), "{heard}");
        assert!(!heard.contains("203.0.113.7") && !heard.contains("forwarded") && !heard.contains("x-real"), "{heard}");
        assert_eq!(heard.contains("upgrade: websocket"), path == "/live", "{heard}");
        // The server goes away without an answer, which nginx would write down with the visitor's address.
        drop(server);
        let mut told = Vec::new();
        visitor.read_to_end(&mut told).await.expect("an answer");
        assert!(String::from_utf8_lossy(&told).contains("502"), "{path}");
    }
    assert!(!proxy.wrote().contains("client"), "{}", proxy.wrote());
}
