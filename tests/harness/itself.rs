//! The harness holds what it promises, shown without the app.

use std::net::SocketAddr;

use axum::Router;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use sea_orm::{ConnectionTrait, DatabaseBackend, Statement};
use serde_json::json;

use super::browser::Browser;
use super::postgres::{Disk, Postgres, connect, fresh_database};
use super::wait::until;

const PAGE: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>As sent</title>
<h1>A quiet page</h1><p id="language"></p><a href="/second">On</a>
<script>document.title = "Changed"; localStorage.note = "kept"; setTimeout(() => document.body.append(Object.assign(
document.createElement("output"), { textContent: `${innerWidth} ${navigator.language} ${matchMedia("(prefers-color-scheme: dark)").matches}` })), 50);</script>
<noscript><p id="without">Without scripts</p></noscript>"#;

/// A page at an address of its own, gone with the test's runtime.
async fn serve() -> String {
    let csp = "default-src 'none'; script-src 'unsafe-inline'";
    let page = |body: &'static str| {
        move || async move { ([(CONTENT_TYPE, "text/html"), (CONTENT_SECURITY_POLICY, csp)], body) }
    };
    let second = r#"<!doctype html><title>Second</title><h1>Second</h1><img src="https://elsewhere.invalid/a.png">"#;
    let pages = Router::new().fallback(page(PAGE)).nest("/second", Router::new().fallback(page(second)));
    let listener = tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.unwrap();
    let address = listener.local_addr().unwrap();
    #[expect(clippy::disallowed_methods, reason = "a page to look at, not a part of the app")]
    tokio::spawn(async move { axum::serve(listener, pages).await });
    format!("http://{address}")
}

async fn count(connection: &impl ConnectionTrait, question: &str) -> i64 {
    let question = Statement::from_string(DatabaseBackend::Postgres, question);
    connection.query_one_raw(question).await.unwrap().unwrap().try_get_by_index(0).unwrap()
}

#[tokio::test]
async fn a_fresh_database_finds_arabic_by_trigrams() {
    let (one, other) = (fresh_database().await, fresh_database().await);
    assert_ne!(one.url(), other.url());
    let connection = connect(&one.url()).await;
    connection.execute_unprepared("CREATE EXTENSION IF NOT EXISTS pg_trgm").await.unwrap();
    let letters = "SELECT coalesce(array_length(show_trgm('شجرة الظل'), 1), 0)::int8";
    assert!(count(&connection, letters).await > 5, "PostgreSQL sees no letters in Arabic");
    let found = "SELECT count(*) FROM (VALUES ('تحت شجرة كبيرة'), ('a tree')) AS t(words) WHERE words LIKE '%شجرة%'";
    assert_eq!(count(&connection, found).await, 1);
    assert!(count(&connection, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").await > 0, "not migrated");
}

#[tokio::test]
async fn a_postgres_of_its_own_awaits_the_disk_and_leaves_nothing() {
    let server = tokio::task::spawn_blocking(|| Postgres::start(Disk::Awaited)).await.unwrap();
    let database = server.empty_database().await;
    let connection = connect(&database.url()).await;
    assert_eq!(count(&connection, "SELECT count(*) FROM pg_settings WHERE name = 'fsync' AND setting = 'on'").await, 1);
    connection.close().await.unwrap();
    // Dropping them fails this test if a folder or a process stays behind.
    drop(database);
    drop(server);
}

#[tokio::test]
async fn a_phone_without_javascript_runs_no_script() {
    let origin = serve().await;
    let browser = Browser::phone().javascript_off().open().await;
    browser.go(&origin).await;
    assert_eq!(browser.text("#without").await, "Without scripts");
    assert_eq!(browser.page.title().await.unwrap(), "As sent");
    let kept = browser.storage(&origin).await;
    assert_eq!((&kept["local"], &kept["session"], &kept["cookies"]), (&json!([]), &json!([]), &json!([])));
}

#[tokio::test]
async fn a_phone_has_the_width_the_language_and_the_darkness_asked_for() {
    let origin = serve().await;
    let browser = Browser::phone().dark().language("ar").open().await;
    browser.go(&origin).await;
    assert_eq!(browser.text("output").await, "360 ar true");
    assert_eq!(browser.storage(&origin).await["local"], json!([["note", "kept"]]));
}

#[tokio::test]
async fn a_desktop_tells_what_its_pages_asked_for() {
    let origin = serve().await;
    let browser = Browser::desktop().open().await;
    browser.go(&origin).await;
    assert_eq!(browser.text("output").await, "1280 en false");
    browser.see("a").await.click().await.unwrap();
    until("the second page is open", async || (browser.text("h1").await == "Second").then_some(())).await;
    let asked = browser.requests().await;
    assert!(asked.contains(&format!("{origin}/second")), "{asked:?}");
    let forbidden = browser.console().await;
    assert!(forbidden.iter().any(|line| line.contains("Content Security Policy")), "{forbidden:?}");
    let titles: Vec<_> = browser.history().await.into_iter().map(|(_, title)| title).collect();
    assert!(titles.ends_with(&["Changed".to_owned(), "Second".to_owned()]), "{titles:?}");
    assert!(browser.picture().await.starts_with(b"\x89PNG"));
    assert!(browser.profile().exists());
}
