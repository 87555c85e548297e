//! Looking whether everything is as it should be, and saying what to do where it is not. It changes nothing.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::UNIX_EPOCH;

use crate::accounts::binding;
use crate::accounts::secret::Secret;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{self, Health};
use crate::random::Random;

/// Free space below which a busy week could fill the disk.
const LEAST_FREE: u64 = 500 * 1024 * 1024;
/// 2026 and 2100: a clock outside has lost its time.
const BELIEVABLE: std::ops::Range<i64> = 1_767_225_600..4_102_444_800;

/// What was found out: sentences that are fine, and sentences that say what to do.
#[derive(Debug, Default)]
pub struct Findings {
    pub fine: Vec<String>,
    pub wrong: Vec<String>,
}

impl Findings {
    fn check(&mut self, fine: bool, good: impl Into<String>, bad: impl Into<String>) {
        if fine { self.fine.push(good.into()) } else { self.wrong.push(bad.into()) }
    }
}

/// Looks at everything and prints what was found; says whether all of it is as it should be.
pub async fn doctor(config: &Config) -> bool {
    let findings = examine(config, &Clock::system()).await;
    say(&findings);
    findings.wrong.is_empty()
}

/// Looks at everything.
pub async fn examine(config: &Config, clock: &Clock) -> Findings {
    let mut findings = Findings::default();
    addresses(config, &mut findings);
    time(config, clock, &mut findings);
    packs(config, &mut findings);
    let secret = files(config, &mut findings);
    let database =
        !config.database_url().starts_with("sqlite:") || sqlite_file(config).is_none_or(|file| file.exists());
    if !database {
        findings
            .wrong
            .push("There is no database yet: start `understory` once, or run `understory migrate`.".to_owned());
        return findings;
    }
    match db::examine(config).await {
        Ok(health) => database_is(&health, secret.as_deref(), &mut findings),
        Err(error) => findings.wrong.push(format!(
            "The database does not answer ({error}): see that it runs, and that `database_url` is right."
        )),
    }
    findings
}

fn addresses(config: &Config, findings: &mut Findings) {
    for origin in &config.origins {
        let host = origin.strip_prefix("http://").map(|host| host.rsplit_once(':').map_or(host, |(host, _)| host));
        let private = host.is_none_or(|host| {
            host.rsplit('.').next() == Some("onion")
                || host == "localhost"
                || host.starts_with("127.")
                || host == "[::1]"
        });
        findings.check(
            private,
            format!("{origin} is encrypted on its way, or does not leave this machine."),
            format!("{origin} can be read by anyone on the way: put it behind https, or use an onion address."),
        );
    }
}

fn time(config: &Config, clock: &Clock, findings: &mut Findings) {
    let now = clock.seconds();
    let written = sqlite_file(config)
        .and_then(|file| file.metadata().ok()?.modified().ok()?.duration_since(UNIX_EPOCH).ok())
        .and_then(|since| i64::try_from(since.as_secs()).ok())
        .unwrap_or_default();
    findings.check(
        BELIEVABLE.contains(&now) && written < now + 3600,
        "The clock can be believed.",
        "The clock is wrong: what is to be erased at a time would go too early or stay. Set it, and let it be kept (for example by systemd-timesyncd).",
    );
}

/// The operator's own rule packs, read as the start and the running server read them.
fn packs(config: &Config, findings: &mut Findings) {
    let Some(folder) = &config.rules_folder else { return };
    match rules::Packs::load(folder) {
        Ok(packs) => findings.fine.push(format!(
            "The rule packs in {} are whole: {} rules, and all of their cases are met.",
            folder.display(),
            packs.rules().count()
        )),
        Err(faults) => findings.wrong.push(format!(
            "The rule packs in {} are refused; a server that runs keeps those from before, and one that starts with them stops:\n        {}",
            folder.display(),
            faults.to_string().replace('\n', "\n        ")
        )),
    }
}

/// The data folder, what is in it, and the room around it. Gives the id of the secret.
fn files(config: &Config, findings: &mut Findings) -> Option<String> {
    let data = &config.data;
    if !data.is_dir() {
        findings.wrong.push(format!("There is no data folder {}: start `understory` once.", data.display()));
        return None;
    }
    mode(data, "700", findings);
    for file in [config.secret_file(), config.ledger_file()] {
        if file.exists() {
            mode(&file, "600", findings);
        }
    }
    let free = rustix::fs::statvfs(data).ok().map(|about| about.f_bavail.saturating_mul(about.f_frsize));
    findings.check(
        free.is_none_or(|free| free >= LEAST_FREE),
        "There is room on the disk.",
        "The disk is nearly full, and soon nothing could be saved: make room, or move the data folder.",
    );
    if let Some(audio) = config.audio.as_ref().filter(|audio| !audio.is_dir()) {
        findings
            .wrong
            .push(format!("There is no folder {} with recordings: make it, or drop `audio`.", audio.display()));
    }
    if !config.secret_file().exists() {
        findings.wrong.push("There is no server secret: if this database was in use, put its secret back before you start, or no account opens.".to_owned());
        return None;
    }
    match Secret::open(&config.secret_file(), &Random::system()) {
        Ok(secret) => Some(secret.id().to_string()),
        Err(error) => {
            findings.wrong.push(format!("{error}."));
            None
        }
    }
}

fn mode(path: &Path, should: &str, findings: &mut Findings) {
    let open = path.metadata().map_or(0o777, |about| about.permissions().mode() & 0o077);
    findings.check(
        open == 0,
        format!("{} is for its owner alone.", path.display()),
        format!("{0} can be read by other users of this machine: run `chmod {should} {0}`.", path.display()),
    );
}

fn database_is(health: &Health, secret: Option<&str>, findings: &mut Findings) {
    findings.check(
        health.lacks == 0,
        "The database is of this version.",
        "The database is of an earlier version: make a backup, then run `understory migrate`.",
    );
    findings.check(
        health.whole,
        "The database is whole.",
        "The database is damaged: stop the server, keep the files as they are, and restore a backup. Keep the present `erased.log`, so that what was erased since goes again.",
    );
    findings.check(
        health.overwrites,
        "What is erased is overwritten.",
        "This SQLite does not overwrite what is erased (`secure_delete`): use the one this program is built with.",
    );
    findings.check(
        health.sees_letters,
        "The search sees the letters of every script.",
        "PostgreSQL's locale hides the letters of Arabic and others from the search: make the database anew with `LC_CTYPE 'C.UTF-8'` (or any UTF-8 locale) and restore into it.",
    );
    let belongs = health.secret.as_deref().zip(secret).is_none_or(|(database, file)| database == file);
    findings.check(
        belongs,
        "The secret belongs to the database.",
        format!("The secret is the wrong one: {}.", binding::OTHER),
    );
}

fn sqlite_file(config: &Config) -> Option<std::path::PathBuf> {
    let url = config.database_url();
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    Some(path.split('?').next().unwrap_or(path).into())
}

#[expect(clippy::print_stdout, reason = "what was found is for whoever asked, at the terminal")]
fn say(findings: &Findings) {
    for sentence in &findings.fine {
        println!("  fine  {sentence}");
    }
    for sentence in &findings.wrong {
        println!("  LOOK  {sentence}");
    }
    println!(
        "\nA backup without the server secret opens no account, and with it whoever holds both can try passphrases: keep \
         copies of the two, in different places. Keep `erased.log` out of backups that replace it."
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn served() -> (tempfile::TempDir, Config) {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let config = Config { data, origins: vec!["https://a.example".into()], ..Config::default() };
        super::super::start(config.clone()).await.unwrap().close().await;
        (folder, config)
    }

    #[tokio::test]
    async fn a_server_as_it_was_set_up_is_fine() {
        let (_folder, config) = served().await;
        assert_eq!(examine(&config, &Clock::system()).await.wrong, Vec::<String>::new());
    }

    #[tokio::test]
    async fn packs_with_a_fault_are_named_with_it() {
        let (folder, mut config) = served().await;
        let pack = folder.path().join("packs/weather");
        std::fs::create_dir_all(&pack).unwrap();
        std::fs::write(pack.join("pack.yaml"), "pack: weather\nrules:\n  - id: weather-rain\n    verdict: hold\n")
            .unwrap();
        config.rules_folder = pack.parent().map(Path::to_owned);
        let wrong = examine(&config, &Clock::system()).await.wrong.join("\n");
        assert!(wrong.contains("are refused") && wrong.contains("weather-rain"), "{wrong}");
    }

    #[tokio::test]
    async fn each_thing_that_is_wrong_is_said_with_what_to_do() {
        let (_folder, mut config) = served().await;
        config.origins = vec!["http://a.example".into()];
        std::fs::set_permissions(&config.data, std::fs::Permissions::from_mode(0o755)).unwrap();
        std::fs::write(config.secret_file(), [7; 32]).unwrap();
        let wrong = examine(&config, &Clock::at(0)).await.wrong.join("\n");
        for sign in ["https", "chmod 700", "The clock is wrong", "another server secret"] {
            assert!(wrong.contains(sign), "{sign}: {wrong}");
        }
        assert!(super::super::start(config.clone()).await.is_err());
        std::fs::remove_dir_all(&config.data).unwrap();
        let wrong = examine(&config, &Clock::system()).await.wrong.join("\n");
        assert!(wrong.contains("no data folder") && !config.data.exists(), "{wrong}");
    }
}
