//! What is closed a moment before takes no words of anyone, whichever way they go: not those that alert someone, and not
//! those that would wait. Whoever cries for help there is shown where help is, and nobody is alerted to words that are
//! nowhere.

use serde_json::{Value, json};

use crate::harness::acts::{Circle, posts};
use crate::harness::cast::{Person, key, text};
use crate::harness::founding::Place;
use crate::harness::server::{House, stories};

stories! {
    with crate::harness::server::with_small_packs;
    who_has_just_spoken_in_a_room_says_nothing_there_once_it_is_closed,
    what_was_being_sent_when_a_conversation_was_closed_is_nowhere,
    what_was_being_sent_when_a_space_was_closed_is_nowhere,
}

const CRY: &str = "I want to end it tonight";
const CRISIS: &[&str] = &["crisis-self-harm"];
/// What the small rules hold.
const LURE: &str = "There is easy money abroad";

async fn assert_nothing_came(iris: &Person, amal: &Person, space: &Place) {
    let named = [("space", space.id.as_str())];
    let hold = iris.reads("read_hold", &named).await.done();
    assert_eq!(hold["alerts"], json!([]), "an alert about words that are nowhere: {hold}");
    assert_eq!(iris.reads("list_held", &named).await.done()["held"], json!([]));
    assert_eq!(amal.reads("list_waiting", &named).await.done()["waiting"], json!([]));
}

fn assert_helped(told: &Value) {
    let message = text(told, "message");
    assert!(message.contains("people who answer") && message.contains("closed"), "{told}");
    assert_eq!(told["rules"], json!(CRISIS), "the form that shows the lines is asked for by these: {told}");
}

async fn who_has_just_spoken_in_a_room_says_nothing_there_once_it_is_closed(house: &House) {
    let Circle { space, iris, amal, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let named = [("room", room.as_str())];
    let mut hers = amal.goes_live().await;
    assert_eq!(hers.says(&room, &key(1), "Good evening").await["seq"], 1);

    iris.does("close_room", &named, json!({})).await.done();
    let cry = hers.goes_on(&room, &key(2), CRY, CRISIS).await;
    assert_eq!(cry["error"], "room_closed", "{cry}");
    assert_helped(&cry);
    assert_eq!(hers.says(&room, &key(3), LURE).await["error"], "room_closed");
    assert_eq!(hers.says(&room, &key(4), "Good night").await["error"], "room_closed");
    let page = amal.submits(&format!("/rooms/{room}/messages"), &[("text", CRY)]).await.text();
    assert!(page.contains("The Lantern") && page.contains(CRY), "{page}");
    assert_eq!(posts(&iris.reads("read_room", &named).await.done()).len(), 1);
    assert_nothing_came(&iris, &amal, &space).await;

    iris.does("reopen_room", &named, json!({})).await.done();
    assert_eq!(hers.goes_on(&room, &key(2), CRY, CRISIS).await["ack"], key(2), "the same key is not spent");
    assert!(hers.says(&room, &key(3), LURE).await["held"].is_string());
    hers.leaves().await;
}

async fn what_was_being_sent_when_a_conversation_was_closed_is_nowhere(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = lena.starts_thread(&space, "Night", "Who is awake?").await;
    let named = [("thread", thread.stream.as_str())];
    let cry = amal.begins("post_reply", &named, json!({ "text": CRY, "key": key(1), "anyway": CRISIS })).await;
    let lure = amal.begins("post_reply", &named, json!({ "text": LURE, "key": key(2) })).await;
    let plain = amal.begins("post_reply", &named, json!({ "text": "I am", "key": key(3) })).await;
    iris.does("close_thread", &named, json!({ "reason": "Let us rest" })).await.done();

    let told = cry.goes_on().await.refused("thread_closed");
    assert_helped(&told);
    assert_eq!(told["help"], "/help");
    lure.goes_on().await.refused("thread_closed");
    plain.goes_on().await.refused("thread_closed");
    assert_eq!(posts(&iris.reads_thread(&thread).await).len(), 1);
    assert_nothing_came(&iris, &amal, &space).await;

    // The same while it is open: both arrive.
    iris.does("reopen_thread", &named, json!({})).await.done();
    let cry = amal.begins("post_reply", &named, json!({ "text": CRY, "key": key(1), "anyway": CRISIS })).await;
    assert!(cry.goes_on().await.done()["seq"].is_i64());
    let lure = amal.begins("post_reply", &named, json!({ "text": LURE, "key": key(2) })).await;
    assert_eq!(lure.goes_on().await.done()["held"], true);
}

async fn what_was_being_sent_when_a_space_was_closed_is_nowhere(house: &House) {
    let Circle { space, noor, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = lena.starts_thread(&space, "Night", "Who is awake?").await;
    let (here, there) = ([("space", space.id.as_str())], [("thread", thread.stream.as_str())]);
    let opening = |n, words: &str| json!({ "title": "Now", "text": words, "key": key(n), "anyway": CRISIS });
    let mut begun = vec![amal.begins("post_reply", &there, json!({ "text": LURE, "key": key(1) })).await];
    for (n, words) in [(2, CRY), (3, LURE), (4, "Good evening")] {
        begun.push(amal.begins("start_thread", &here, opening(n, words)).await);
    }
    noor.does("end_space", &here, json!({ "days": 30 })).await.done();
    for one in begun {
        one.goes_on().await.refused("space_closed");
    }
    assert_eq!(iris.reads("list_threads", &here).await.done()["threads"].as_array().expect("a list").len(), 1);
    assert_nothing_came(&iris, &amal, &space).await;
}
