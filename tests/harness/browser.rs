//! Owns the browsers of a test run: one chromedriver for all, and for each test a Chromium with an empty profile, the
//! size of a phone or of a desk. What a person does goes through `Browser::page` (fantoccini's client); what only the
//! developer tools see is in `chrome.rs`.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::wd::{Capabilities, TimeoutConfiguration};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use super::wait::until;
use super::watchdog::Watched;

/// A browser listens to its driver through a pipe, so it ends when the driver does; it may still be writing to its
/// profile then, which is why the folder may take more than one try to remove.
const SCRIPT: &str = r#"
folder=$1
chromedriver --port=0 --log-path="$folder/log" </dev/null &
driver=$!
read -r _
kill "$driver"
wait "$driver" 2>/dev/null
tries=0
until rm -rf "$folder" 2>/dev/null || [ "$tries" -ge 100 ]; do tries=$((tries + 1)); sleep 0.1; done
[ ! -e "$folder" ]
"#;

/// No page of ours takes this long; a browser that does is stuck.
const STEP: Duration = Duration::from_secs(20);

const FLAGS: [&str; 12] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
];

static DRIVER: LazyLock<Driver> = LazyLock::new(Driver::start);

struct Driver {
    process: Watched,
    port: u16,
}

impl Driver {
    fn start() -> Self {
        let (process, port) = Watched::start("chromedriver", SCRIPT, &[], None, "successfully on port ");
        Self { process, port: port.trim_end_matches('.').parse().expect("chromedriver names its port") }
    }
}

/// What a browser will be like; `open` starts it.
#[derive(Clone)]
pub struct Setting {
    width: u32,
    height: u32,
    javascript: bool,
    dark: bool,
    language: String,
}

impl Setting {
    /// Her phone's browser with JavaScript switched off in its settings.
    pub fn javascript_off(mut self) -> Self {
        self.javascript = false;
        self
    }

    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// The language the browser asks for: `ar`, `es`, …
    pub fn language(mut self, language: &str) -> Self {
        language.clone_into(&mut self.language);
        self
    }

    pub async fn open(self) -> Browser {
        Browser::open(&self).await
    }

    fn capabilities(&self, profile: &Path) -> Capabilities {
        let mut arguments = FLAGS.map(str::to_owned).to_vec();
        arguments.push(format!("--user-data-dir={}", profile.display()));
        arguments.push(format!("--window-size={},{}", self.width, self.height));
        if self.dark {
            arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
        }
        let mut preferences = json!({
            "intl.accept_languages": self.language,
            "credentials_enable_service": false,
        });
        if !self.javascript {
            preferences["profile.managed_default_content_settings.javascript"] = json!(2);
        }
        let wanted = json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "binary": "/usr/bin/chromium", "args": arguments, "prefs": preferences },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        wanted.as_object().expect("an object").clone()
    }
}

/// One person's browser. It closes when dropped, so that a failed test leaves none behind.
pub struct Browser {
    /// What a person can do: go somewhere, find, click, type, look.
    pub page: Client,
    setting: Setting,
    profile: PathBuf,
    session: String,
}

impl Browser {
    /// A small phone, held upright.
    pub fn phone() -> Setting {
        Setting { width: 360, height: 740, javascript: true, dark: false, language: "en".to_owned() }
    }

    pub fn desktop() -> Setting {
        Setting { width: 1280, height: 900, ..Self::phone() }
    }

    async fn open(setting: &Setting) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        // The driver takes up to a minute on a cold disk, and is waited for outside the runtime's own thread.
        let driver = tokio::task::spawn_blocking(|| &*DRIVER).await.expect("chromedriver starts");
        let profile = driver.process.folder().join(format!("profile-{}", COUNT.fetch_add(1, Ordering::Relaxed)));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(setting.capabilities(&profile));
        let address = format!("http://127.0.0.1:{}", driver.port);
        let opening = tokio::time::timeout(STEP * 3, builder.connect(&address)).await;
        let page = opening.expect("the browser opens in time").expect("the browser opens");
        // `Drop` closes the session, and waits until it is closed; the client would only promise to.
        page.persist().await.expect("the driver listens");
        let session = page.session_id().await.expect("the driver listens").expect("an open session");
        page.update_timeouts(TimeoutConfiguration::new(Some(STEP), Some(STEP), None)).await.expect("time limits");
        let browser = Self { page, setting: setting.clone(), profile, session };
        browser.take_the_screen_of_its_kind().await;
        browser
    }

    /// A window is never narrower than 500 pixels, while a screen may be.
    async fn take_the_screen_of_its_kind(&self) {
        let Setting { width, height, .. } = self.setting;
        let phone = width < 500;
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
        self.tell_chrome("Emulation.setDeviceMetricsOverride", screen).await;
        self.tell_chrome("Emulation.setTouchEmulationEnabled", json!({ "enabled": phone })).await;
    }

    pub async fn go(&self, url: &str) {
        self.page.goto(url).await.unwrap_or_else(|error| panic!("{url} did not open: {error}"));
    }

    /// The first element that matches, as soon as there is one.
    pub async fn see(&self, css: &str) -> Element {
        until(&format!("the page shows {css}"), async || self.page.find(Locator::Css(css)).await.ok()).await
    }

    /// The words of the first element that matches, as shown.
    pub async fn text(&self, css: &str) -> String {
        self.see(css).await.text().await.expect("an element has text")
    }

    /// The folder of this browser's profile, to search what the device was left with.
    pub fn profile(&self) -> &Path {
        &self.profile
    }

    /// The driver answers when the browser is gone, and then keeps the connection: its first words are all there is.
    fn close(&self) -> std::io::Result<String> {
        let mut driver = TcpStream::connect(("127.0.0.1", DRIVER.port))?;
        driver.set_read_timeout(Some(STEP))?;
        write!(driver, "DELETE /session/{} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", self.session)?;
        let mut answer = [0; 12];
        driver.read_exact(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let closed = self.close();
        if !std::thread::panicking() {
            assert!(
                closed.as_ref().is_ok_and(|answer| answer == "HTTP/1.1 200"),
                "a browser would not close: {closed:?}"
            );
            let removed = std::fs::remove_dir_all(&self.profile);
            assert!(removed.is_ok() || !self.profile.exists(), "a profile was left behind: {removed:?}");
        }
    }
}
