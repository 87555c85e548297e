//! What is decided about her is told in a stream of her own: live what her pages say when they are asked for again,
//! and followed by nobody else.

use serde_json::{Value, json};

use crate::harness::acts::{AMAL, Circle};
use crate::harness::cast::{Person, text};
use crate::harness::live::Live;
use crate::harness::server::{House, stories};

stories! {
    what_is_decided_about_her_is_told_in_her_own_stream,
    a_second_persons_yes_is_told_to_whom_it_concerns,
    her_own_stream_is_followed_by_nobody_else,
}

/// Follows her own stream of a space.
async fn own_stream(person: &Person, space: &str) -> (String, Live) {
    let here = person.reads("read_space", &[("space", space)]).await.done();
    let stream = text(&here, "stream");
    let mut live = person.goes_live().await;
    live.follows(&stream, i64::MAX).await;
    // A number that was never reached is answered with a reload, and the follow goes on from the head.
    assert_eq!(live.next().await, Some(json!({ "reload": stream })));
    (stream, live)
}

/// The next event of the kind, and that her page has what it is about.
async fn hears(live: &mut Live, kind: &str, page: &Value) {
    let event = live.event().await;
    assert_eq!(event["kind"], kind, "{event}");
    let subject = event["subject"].as_str().expect("a subject");
    assert!(page.to_string().contains(subject), "{event} is about nothing on {page}");
}

async fn what_is_decided_about_her_is_told_in_her_own_stream(house: &House) {
    let Circle { space, noor, iris, amal, lena, .. } = Circle::of(house).await;
    let named = [("space", space.id.as_str())];
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let (lenas, iriss) = (lena.replies(&thread, "Not I").await, iris.replies(&thread, "Nor I").await);
    let (_, mut live) = own_stream(&amal, &space.id).await;
    let decisions = async || amal.reads("list_decisions", &named).await.done();
    let reports = async || amal.reads("my_reports", &named).await.done();
    let why = json!({ "reason": "It names a street" });
    iris.hides(&thread, "It names a street").await;
    hears(&mut live, "decided", &decisions().await).await;
    iris.restores(&thread).await;
    hears(&mut live, "decided", &decisions().await).await;
    let mute = json!({ "alias": AMAL, "hours": 24, "reason": "A pause for everyone" });
    iris.does("mute_member", &named, mute).await.done();
    hears(&mut live, "decided", &decisions().await).await;
    iris.does("unmute_member", &named, json!({ "alias": AMAL, "reason": "It is over" })).await.done();
    hears(&mut live, "decided", &decisions().await).await;
    let one = amal.does("report_post", &[("post", &lenas.id)], why.clone()).await.done();
    let one = [named[0], ("report", one["id"].as_str().expect("an id"))];
    iris.does("answer_report", &one, json!({ "answer": "We have spoken" })).await.done();
    hears(&mut live, "answered", &reports().await).await;
    let other = amal.does("report_post", &[("post", &iriss.id)], why).await.done();
    let other = [("report", other["id"].as_str().expect("an id"))];
    noor.does("answer_steward_report", &other, json!({ "answer": "We have spoken" })).await.done();
    hears(&mut live, "answered", &reports().await).await;
    live.leaves().await;
}

async fn a_second_persons_yes_is_told_to_whom_it_concerns(house: &House) {
    let Circle { space, noor, .. } = Circle::of(house).await;
    let sofia = Person::new(house, "Sofia");
    sofia.joins(&space.facilitators, "Little Comet").await;
    let (_, mut live) = own_stream(&sofia, &space.id).await;
    noor.confirms_facilitators().await;
    let decisions = sofia.reads("list_decisions", &[("space", &space.id)]).await.done();
    hears(&mut live, "decided", &decisions).await;
    live.leaves().await;
}

async fn her_own_stream_is_followed_by_nobody_else(house: &House) {
    let Circle { space, noor, iris, amal, lena, vera } = Circle::of(house).await;
    let (stream, live) = own_stream(&amal, &space.id).await;
    live.leaves().await;
    for other in [&noor, &iris, &lena, &vera] {
        let mut theirs = other.goes_live().await;
        theirs.sends(json!({ "do": "follow", "stream": stream, "after": 0 })).await;
        assert_eq!(theirs.next().await, Some(json!({ "gone": stream })), "{}", other.name);
        theirs.leaves().await;
        assert!(!other.device.heard().contains(&stream));
    }
}
