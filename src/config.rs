//! The settings of the machine it runs on: a TOML file and `UNDERSTORY_*` variables over it.
//!
//! What a steward decides (names, rules, who runs this) is not here but in the database, set through pages. An unknown
//! or wrong setting stops the start with a sentence that names it.

use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use http::{HeaderMap, header};
use serde::{Deserialize, Serialize};

/// Every setting, with its default. The names are those of the file; a variable is `UNDERSTORY_` and the name in
/// capitals.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The folder of the database, the secret and the ledger of erased ids. `data`
    pub data: PathBuf,
    /// Where to listen; a reverse proxy or an onion service stands before it. `127.0.0.1:4000`
    pub listen: std::net::SocketAddr,
    /// The addresses people open it under, scheme included. The first is used in invitations. By default the address
    /// it listens on, with http. An http address is meant for an onion service or for loopback.
    pub origins: Vec<String>,
    /// `postgres://…`; by default SQLite in the data folder. A variable keeps the password out of the file.
    pub database_url: Option<String>,
    /// How many connections read at once. `4`
    pub database_connections: u32,
    /// For how many seconds a change waits for a database that something else holds; then it is not saved, and says so.
    /// `10`
    pub database_patience: u64,
    /// Memory of one passphrase check, in KiB; never below OWASP's floor. `19456`
    pub argon2_memory: u32,
    /// Passes of one passphrase check. `2`
    pub argon2_passes: u32,
    /// How many passphrase checks run at once. `2`
    pub argon2_at_once: usize,
    /// How many posts and messages a member may write a minute; `0` for no limit. `30`
    pub posts_a_minute: u32,
    /// A folder with `welcome.en.mp3` and so on: the welcome page, read aloud. None by default.
    pub audio: Option<PathBuf>,
    /// A folder of rule packs in the place of those that are built in. None by default.
    pub rules_folder: Option<PathBuf>,
    /// How much is logged: `error`, `warn`, `info` or `debug`. No level logs words, names or addresses. `info`
    pub log: String,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: PathBuf::from("data"),
            listen: std::net::SocketAddr::from(([127, 0, 0, 1], 4000)),
            origins: Vec::new(),
            database_url: None,
            database_connections: 4,
            database_patience: 10,
            argon2_memory: 19_456,
            argon2_passes: 2,
            argon2_at_once: 2,
            posts_a_minute: 30,
            audio: None,
            rules_folder: None,
            log: "info".to_owned(),
        }
    }
}

impl Config {
    /// Reads the file (if there is one) and the variables. The error is a sentence that names the setting.
    pub fn read(file: Option<&Path>) -> Result<Self, String> {
        let mut figment = Figment::from(Serialized::defaults(Self::default()));
        match file {
            Some(file) if !file.exists() => return Err(format!("the file {} does not exist", file.display())),
            Some(file) => figment = figment.merge(Toml::file_exact(file)),
            None => figment = figment.merge(Toml::file("understory.toml")),
        }
        let config: Self = figment
            .merge(Env::prefixed("UNDERSTORY_").ignore(&["config"]))
            .extract()
            .map_err(|err| err.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join("; "))?;
        config.checked()
    }

    fn checked(mut self) -> Result<Self, String> {
        if self.origins.is_empty() {
            self.origins = vec![format!("http://{}", self.listen)];
        }
        for origin in &self.origins {
            let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
            if host.is_none_or(|host| host.is_empty() || host.contains('/')) {
                return Err(format!("origins: \"{origin}\" should be like \"https://example.org\", without a path"));
            }
        }
        if self.database_connections == 0 {
            return Err("database_connections: there must be at least one".to_owned());
        }
        if let Some(url) = &self.database_url
            && !["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme))
        {
            return Err("database_url: should begin with postgres:// or sqlite:".to_owned());
        }
        Ok(self)
    }

    pub fn database_url(&self) -> String {
        self.database_url
            .clone()
            .unwrap_or_else(|| format!("sqlite://{}?mode=rwc", self.data.join("understory.db").display()))
    }

    /// Where the server secret is kept (DESIGN 5).
    pub fn secret_file(&self) -> PathBuf {
        self.data.join("secret")
    }

    /// The ledger of erased ids, which must outlive every backup (DESIGN 7).
    pub fn ledger_file(&self) -> PathBuf {
        self.data.join("erased.log")
    }

    /// The address for invitations.
    pub fn first_origin(&self) -> &str {
        self.origins.first().map(String::as_str).unwrap_or_default()
    }

    /// Whether a request came to an https address. The host decides, since behind a proxy nothing else says so; an
    /// unknown host counts as https, and so can only lose a session, never leak one over http.
    pub fn is_secure(&self, headers: &HeaderMap) -> bool {
        self.is_secure_host(headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default())
    }

    /// The same, where only the host is at hand.
    pub fn is_secure_host(&self, host: &str) -> bool {
        !self.origins.iter().any(|origin| origin.strip_prefix("http://").is_some_and(|known| known == host))
    }

    /// Whether a socket's `Origin` is one of ours.
    pub fn is_ours(&self, origin: &str) -> bool {
        self.origins.iter().any(|ours| ours == origin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(change: impl FnOnce(&mut Config)) -> Result<Config, String> {
        let mut config = Config::default();
        change(&mut config);
        config.checked()
    }

    #[test]
    fn a_wrong_setting_is_named() {
        assert!(with(|c| c.origins = vec!["example.org".into()]).is_err_and(|err| err.starts_with("origins")));
        assert!(with(|c| c.database_url = Some("mysql://x".into())).is_err_and(|err| err.starts_with("database_url")));
    }

    #[test]
    fn a_plain_cookie_is_honoured_only_where_http_was_configured() {
        let config = with(|c| c.origins = vec!["https://a.example".into(), "http://b.onion".into()]).unwrap();
        let host = |host: &str| HeaderMap::from_iter([(header::HOST, host.parse().unwrap())]);
        assert!(config.is_secure(&host("a.example")));
        assert!(!config.is_secure(&host("b.onion")));
        assert!(config.is_secure(&host("elsewhere")));
    }
}
