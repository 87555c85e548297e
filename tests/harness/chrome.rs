//! What only the developer tools see: the requests a page made, what the console says, the history, the storage, a
//! picture of the whole page. Chromium's own protocol, reached through chromedriver.

use base64::Engine;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use super::browser::Browser;

/// A command of chromedriver's that WebDriver does not know.
#[derive(Debug)]
struct Own {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

impl Browser {
    /// Any command of the Chrome DevTools Protocol, and its answer.
    pub async fn ask_chrome(&self, command: &str, parameters: Value) -> Result<Value, CmdError> {
        let body = json!({ "cmd": command, "params": parameters });
        self.page.issue_cmd(Own { path: "goog/cdp/execute", body }).await
    }

    /// The same for a command that has to succeed.
    pub async fn tell_chrome(&self, command: &str, parameters: Value) -> Value {
        let answer = self.ask_chrome(command, parameters).await;
        answer.unwrap_or_else(|error| panic!("{command} failed: {error}"))
    }

    /// The console's lines since this was last asked: script errors, and whatever the Content-Security-Policy forbade.
    pub async fn console(&self) -> Vec<String> {
        let lines = self.log("browser").await;
        lines.iter().filter_map(|line| Some(line.get("message")?.as_str()?.to_owned())).collect()
    }

    /// The addresses the pages asked for since this was last asked, sockets included. A foreign one is a leak.
    pub async fn requests(&self) -> Vec<String> {
        let lines = self.log("performance").await;
        lines.iter().filter_map(|line| requested(line.get("message")?.as_str()?)).collect()
    }

    async fn log(&self, kind: &str) -> Vec<Value> {
        let lines = self.page.issue_cmd(Own { path: "se/log", body: json!({ "type": kind }) }).await;
        let lines = lines.unwrap_or_else(|error| panic!("no {kind} log: {error}"));
        lines.as_array().expect("a log is a list").clone()
    }

    /// Each step of this tab's history, as address and title.
    pub async fn history(&self) -> Vec<(String, String)> {
        let history = self.tell_chrome("Page.getNavigationHistory", json!({})).await;
        let steps = history["entries"].as_array().expect("a history is a list");
        let word = |step: &Value, name: &str| step[name].as_str().unwrap_or_default().to_owned();
        steps.iter().map(|step| (word(step, "url"), word(step, "title"))).collect()
    }

    /// Everything that pages of `origin` could find again on the device without asking the server: cookies with their
    /// values, both storages, databases, caches and service workers, by bytes in use. `null` counts are nothing.
    pub async fn storage(&self, origin: &str) -> Value {
        let cookies = self.tell_chrome("Storage.getCookies", json!({})).await;
        let used = self.tell_chrome("Storage.getUsageAndQuota", json!({ "origin": origin })).await;
        let caches = self.tell_chrome("CacheStorage.requestCacheNames", json!({ "securityOrigin": origin })).await;
        json!({
            "cookies": cookies["cookies"],
            "usage": used["usage"],
            "caches": caches["caches"],
            "local": self.items(origin, true).await,
            "session": self.items(origin, false).await,
        })
    }

    async fn items(&self, origin: &str, local: bool) -> Value {
        let place = json!({ "storageId": { "securityOrigin": origin, "isLocalStorage": local } });
        self.tell_chrome("DOMStorage.getDOMStorageItems", place).await["entries"].clone()
    }

    /// A PNG of the whole page, however long.
    pub async fn picture(&self) -> Vec<u8> {
        let whole = json!({ "format": "png", "captureBeyondViewport": true });
        let picture = self.tell_chrome("Page.captureScreenshot", whole).await;
        let text = picture["data"].as_str().expect("a picture");
        base64::engine::general_purpose::STANDARD.decode(text).expect("base64")
    }
}

fn requested(message: &str) -> Option<String> {
    let message: Value = serde_json::from_str(message).ok()?;
    let message = &message["message"];
    let address = match message["method"].as_str()? {
        "Network.requestWillBeSent" => &message["params"]["request"]["url"],
        "Network.webSocketCreated" => &message["params"]["url"],
        _ => return None,
    };
    Some(address.as_str()?.to_owned())
}
