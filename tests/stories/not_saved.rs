//! What cannot be saved is not said to be: on a full disk and on a database that something else holds, she is told so
//! in a sentence, her words are still in the form, and the way out is as open as ever.

use http::StatusCode;
use sea_orm::{ConnectionTrait, TransactionTrait};
use serde_json::json;

use crate::harness::acts::{Circle, posts};
use crate::harness::cast::{Person, key};
use crate::harness::process::Process;
use crate::harness::server::{House, Kind};
use crate::harness::wait::until;

#[tokio::test]
async fn a_locked_database_saves_nothing_says_so_and_lets_her_out_on_sqlite() {
    is_locked(Kind::Sqlite).await;
}

#[tokio::test]
async fn a_locked_database_saves_nothing_says_so_and_lets_her_out_on_postgres() {
    is_locked(Kind::Postgres).await;
}

const WORDS: &str = "A word like marzipanwhisper";

/// She sends her words as a program, as a page and down her socket, and each time has them back with a sentence.
async fn is_told_and_keeps_her_words(person: &Person, thread: &str) {
    let named = [("thread", thread)];
    person.does("post_reply", &named, json!({ "text": WORDS, "key": key(1) })).await.refused("not_saved");
    let page = person.submits(&format!("/threads/{thread}/replies"), &[("text", WORDS)]).await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{:?} {}", page.headers, page.text());
    let page = page.text();
    let area = page.split("<textarea").nth(1).and_then(|rest| rest.split("</textarea>").next()).unwrap_or_default();
    assert!(area.contains(WORDS), "her words are gone: {page}");
    assert!(page.contains("role=\"alert\""), "nothing says why: {page}");
}

async fn is_locked(kind: Kind) {
    let house = House::with(kind, |config| config.database_patience = 1).await;
    let Circle { space, amal, lena, iris, .. } = Circle::of(&house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let mut live = lena.goes_live().await;
    live.follows(&room, 0).await;
    // Long enough that each page would like to note that she is still here.
    house.passes(10 * 60);
    let other = house.open_database().await;
    let lock = other.begin().await.expect("another's transaction");
    let taken = match kind {
        Kind::Sqlite => "UPDATE setting SET value = value",
        Kind::Postgres => "LOCK TABLE session, stream, post IN SHARE ROW EXCLUSIVE MODE",
    };
    lock.execute_unprepared(taken).await.expect("the lock");
    is_told_and_keeps_her_words(&amal, &thread.stream).await;
    let told = live.says(&room, &key(2), WORDS).await;
    assert_eq!(told["error"], "not_saved", "{told}");
    assert_eq!(posts(&lena.reads_thread(&thread).await).len(), 1, "a page can still be read");
    lena.reads("read_space", &[("space", &space.id)]).await.done();
    let before = amal.device.cookies();
    let out = amal.submits("/exit", &[]).await;
    assert_eq!(out.leads_to(), "https://weather.example/today");
    assert!(amal.device.cookie_line().is_none(), "the cookie is still there");
    lock.rollback().await.expect("the lock is given back");
    other.close().await.expect("a clean goodbye");
    // The session ends as soon as it can, though she is long gone.
    amal.device.hold_cookies(before);
    let ended = async || (amal.reads("my_home", &[]).await.status == StatusCode::UNAUTHORIZED).then_some(());
    until("her session has ended", ended).await;
    assert_eq!(live.says(&room, &key(2), WORDS).await["seq"], 1, "the same words are taken now");
    live.leaves().await;
    amal.signs_in().await;
    amal.does("post_reply", &[("thread", &thread.stream)], json!({ "text": WORDS, "key": key(1) })).await.done();
    assert_eq!(posts(&lena.reads_thread(&thread).await).len(), 2);
    house.close().await;
}

/// More than any disk of this story has left.
const LARGE: usize = 4_000;

#[tokio::test]
async fn a_full_disk_saves_nothing_says_so_and_loses_nothing_that_was_saved() {
    let process = Process::on(Kind::Sqlite).await;
    let noor = process.person("Noor");
    noor.founds_it_with(&process.steward_code().await).await;
    let space = noor.opens_space("Evening Circle").await;
    let amal = process.person("Amal");
    amal.joins(&space.invitation, "Quiet Heron").await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    process.has_room_for(64 << 10);
    let mut kept = Vec::new();
    let refused = loop {
        let (n, words) = (kept.len(), format!("{} {}", kept.len(), "loaf ".repeat(LARGE / 5)));
        assert!(n < 200, "the disk is never full");
        let fields = json!({ "text": words, "key": key(100 + n as u128) });
        let answer = amal.does("post_reply", &[("thread", &thread.stream)], fields.clone()).await;
        if answer.status != StatusCode::OK {
            answer.refused("not_saved");
            break fields;
        }
        kept.push(answer.done()["id"].clone());
    };
    // Its log began anew, and took something smaller perhaps; now it takes nothing.
    process.has_no_room();
    is_told_and_keeps_her_words(&amal, &thread.stream).await;
    amal.reads("read_space", &[("space", &space.id)]).await.done();
    let shown = amal.reads_thread(&thread).await;
    let ids: Vec<_> = posts(&shown).iter().skip(1).map(|post| post["id"].clone()).collect();
    assert_eq!(ids, kept, "what was acknowledged is not what is there");
    let noors = noor.submits("/exit", &[]).await;
    assert_eq!(noors.leads_to(), "https://weather.example/today");
    process.has_room();
    amal.does("post_reply", &[("thread", &thread.stream)], refused).await.done();
    assert_eq!(posts(&amal.reads_thread(&thread).await).len(), kept.len() + 2);
    process.closes();
}
