//! Getting out is one movement (P3), with JavaScript and without; and nothing is left to go back to.

use std::net::SocketAddr;
use std::path::Path;

use axum::Router;
use axum::response::Html;

use crate::harness::acts::{AMAL, Circle};
use crate::harness::browser::{Browser, Setting};
use crate::harness::server::{House, stories};
use crate::harness::wait::until;

stories! {
    shift_three_times_is_the_way_out_too,
    other_tabs_go_blank_with_the_one_she_left,
    back_shows_nothing_though_the_server_has_not_heard_that_she_left,
    exit_arrives_at_an_ordinary_site_and_back_shows_nothing,
    exit_does_the_same_without_javascript,
}

const WORDS: [&str; 4] = ["marzipanwhisper", "saffronharbour", "Evening Circle", AMAL];

async fn exit_arrives_at_an_ordinary_site_and_back_shows_nothing(house: &House) {
    leaves_nothing(house, Browser::phone()).await;
}

async fn exit_does_the_same_without_javascript(house: &House) {
    leaves_nothing(house, Browser::phone().javascript_off()).await;
}

/// As WebDriver names the key.
const SHIFT: &str = "\u{e008}";

/// An ordinary page at an address of its own, gone with the test's runtime.
async fn ordinary_site() -> String {
    let page = Router::new().fallback(async || Html("<!doctype html><title>Weather</title><h1>Mild, some clouds</h1>"));
    let listener = tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.expect("a free port");
    let address = listener.local_addr().expect("a bound port");
    #[expect(clippy::disallowed_methods, reason = "a page to arrive at, not a part of the app")]
    tokio::spawn(async move { axum::serve(listener, page).await });
    format!("http://{address}/")
}

async fn leaves_nothing(house: &House, setting: Setting) {
    let Circle { space, amal, iris, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "A title like saffronharbour", "A word like marzipanwhisper").await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let neutral = ordinary_site().await;
    house.exit_leads_to(&neutral);
    let browser = setting.open().await;
    browser.signs_in(&amal).await;
    for path in [format!("/spaces/{}", space.id), format!("/rooms/{room}"), format!("/threads/{}", thread.stream)] {
        browser.go(&format!("{}{path}", house.url())).await;
    }
    browser.shows("marzipanwhisper").await;
    browser.clicks("form.exit button").await;
    browser.is_at(&neutral).await;
    assert_eq!(browser.text("h1").await, "Mild, some clouds");
    for (address, title) in browser.history().await {
        assert!(!WORDS.iter().any(|words| title.contains(words) || address.contains(words)), "{address}: {title}");
    }
    for step in 1..=10 {
        // Before the first page there is nothing to go back to.
        let _ = browser.page.back().await;
        let source = browser.source().await;
        let found = WORDS.iter().find(|words| source.contains(**words));
        assert_eq!(found, None, "{step} steps back, at {:?}", browser.page.current_url().await);
    }
    // What is kept for our own pages can be asked for from one of them; this one says nothing.
    browser.go(&format!("{}/healthz", house.url())).await;
    let kept = browser.storage(house.url()).await.to_string();
    assert!(!WORDS.iter().any(|words| kept.contains(words)), "{kept}");
    let cookies = browser.storage(house.url()).await["cookies"].to_string();
    assert!(!cookies.contains("\"s\""), "the session's cookie is still there: {cookies}");
    assert_eq!(holding(browser.profile(), b"marzipanwhisper"), Vec::<String>::new(), "the device kept her words");
    drop(browser);
}

/// The files below a folder that hold these bytes.
fn holding(folder: &Path, words: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(holding(&path, words));
        } else if std::fs::read(&path).is_ok_and(|bytes| bytes.windows(words.len()).any(|some| some == words)) {
            found.push(path.display().to_string());
        }
    }
    found
}

async fn shift_three_times_is_the_way_out_too(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "A word like marzipanwhisper").await;
    let neutral = ordinary_site().await;
    house.exit_leads_to(&neutral);
    let browser = Browser::desktop().open().await;
    browser.signs_in(&amal).await;
    let held = browser.storage(house.url()).await["cookies"].clone();
    browser.go(&format!("{}/threads/{}", house.url(), thread.stream)).await;
    // Writing in capitals is no wish to go: another key between them starts anew.
    browser.presses(&[SHIFT, "a", SHIFT, "b", SHIFT]).await;
    browser.shows("marzipanwhisper").await;
    assert_eq!(browser.text("textarea[name='text']").await, "");
    browser.presses(&["c", SHIFT, SHIFT, SHIFT]).await;
    browser.is_at(&neutral).await;
    browser.page.back().await.expect("a step back");
    assert!(!browser.source().await.contains("marzipanwhisper"));
    let old = held.as_array().and_then(|cookies| cookies.iter().find(|cookie| cookie["name"] == "s")).expect("hers");
    amal.device.hold_cookies([("s".to_owned(), old["value"].as_str().expect("a value").to_owned())].into());
    let ended = async || (amal.reads("my_home", &[]).await.status == http::StatusCode::UNAUTHORIZED).then_some(());
    until("her session has ended", ended).await;
    drop(browser);
}

async fn other_tabs_go_blank_with_the_one_she_left(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "A word like marzipanwhisper").await;
    let neutral = ordinary_site().await;
    house.exit_leads_to(&neutral);
    let browser = Browser::phone().open().await;
    browser.signs_in(&amal).await;
    let page = format!("{}/threads/{}", house.url(), thread.stream);
    browser.go(&page).await;
    let first = browser.page.window().await.expect("this tab");
    let second = browser.page.new_window(true).await.expect("another tab").handle;
    browser.page.switch_to_window(second).await.expect("it opens");
    browser.go(&page).await;
    browser.shows("marzipanwhisper").await;
    browser.clicks("form.exit button").await;
    browser.is_at(&neutral).await;
    browser.page.switch_to_window(first).await.expect("the first is still there");
    browser.is_at(&neutral).await;
    assert!(!browser.source().await.contains("marzipanwhisper"));
    drop(browser);
}

async fn back_shows_nothing_though_the_server_has_not_heard_that_she_left(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "A word like marzipanwhisper").await;
    let neutral = ordinary_site().await;
    house.exit_leads_to(&neutral);
    let browser = Browser::phone().open().await;
    browser.signs_in(&amal).await;
    for path in [format!("/spaces/{}", space.id), format!("/threads/{}", thread.stream)] {
        browser.go(&format!("{}{path}", house.url())).await;
    }
    let deaf = "window.fetch = () => new Promise(() => {})";
    browser.page.execute(deaf, Vec::new()).await.expect("the network is slow from now on");
    browser.clicks("form.exit button").await;
    browser.is_at(&neutral).await;
    // The session stands; the page before this one would be given to her again.
    browser.page.back().await.expect("a step back");
    let source = browser.source().await;
    assert!(!source.contains("marzipanwhisper") && !source.contains("Evening Circle"), "{source}");
    browser.is_at(&neutral).await;
    // The page that stayed covered said it again.
    let ended = async || {
        browser.go(&format!("{}/home", house.url())).await;
        (!browser.source().await.contains("data-session")).then_some(())
    };
    until("her session has ended", ended).await;
    browser.signs_in(&amal).await;
    browser.go(&format!("{}/threads/{}", house.url(), thread.stream)).await;
    browser.shows("marzipanwhisper").await;
    drop(browser);
}
