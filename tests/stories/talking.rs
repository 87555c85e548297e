//! She talks in a room: what is said arrives live, in one order, once (P4); and a socket is nobody's but hers.

use http::StatusCode;
use serde_json::json;

use crate::harness::acts::{AMAL, Circle, LENA, posts};
use crate::harness::cast::key;
use crate::harness::server::{House, stories};
use crate::harness::wait::until;

stories! {
    what_is_said_arrives_live_once_and_in_one_order,
    a_lost_connection_resumes_where_it_stopped,
    what_is_said_twice_under_one_key_is_said_once,
    a_stream_that_is_not_hers_is_gone_and_tells_nothing,
    a_socket_opens_for_our_own_pages_and_a_signed_in_person_alone,
    a_socket_ends_with_its_session,
    who_leaves_the_space_hears_nothing_more,
    a_muted_alias_is_not_heard_live_and_leaves_no_gap,
    who_talks_on_is_stopped_at_the_moment_she_may_not,
}

async fn what_is_said_arrives_live_once_and_in_one_order(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let (mut hers, mut theirs) = (amal.goes_live().await, lena.goes_live().await);
    assert_eq!((hers.follows(&room, 0).await, theirs.follows(&room, 0).await), (0, 0));
    for n in 1..=5 {
        let by = if n % 2 == 0 { &lena } else { &amal };
        assert_eq!(by.says(&room, &format!("Message {n}")).await.seq, n);
    }
    let (one, other) = (hers.events_until(5, 0).await, theirs.events_until(5, 0).await);
    assert_eq!(one, other, "two readers were told different things");
    let told: Vec<_> = one.iter().map(|event| (event["alias"].clone(), event["html"].clone())).collect();
    assert_eq!(told[0], (json!(AMAL), json!("<p>Message 1</p>")));
    assert_eq!(told[1], (json!(LENA), json!("<p>Message 2</p>")));
    let page = amal.reads("read_room", &[("room", &room)]).await.done();
    assert_eq!((posts(&page).len(), &page["seq"]), (5, &json!(5)));
    assert_eq!(page["posts"][4]["html"], one[4]["html"]);
    hers.leaves().await;
    theirs.leaves().await;
}

async fn a_lost_connection_resumes_where_it_stopped(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let mut live = amal.goes_live().await;
    live.follows(&room, 0).await;
    lena.says(&room, "One").await;
    assert_eq!(live.event().await["seq"], 1);
    live.leaves().await;
    lena.says(&room, "Two").await;
    lena.says(&room, "Three").await;
    let mut again = amal.goes_live().await;
    assert_eq!(again.follows(&room, 1).await, 3);
    let missed = again.events_until(3, 1).await;
    assert_eq!(missed.iter().map(|event| event["html"].clone()).collect::<Vec<_>>(), ["<p>Two</p>", "<p>Three</p>"]);
    lena.says(&room, "Four").await;
    assert_eq!(again.event().await["seq"], 4);
    again.leaves().await;
}

async fn what_is_said_twice_under_one_key_is_said_once(house: &House) {
    let Circle { space, amal, iris, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let mut live = amal.goes_live().await;
    assert_eq!(live.says(&room, &key(1), "Good evening").await, json!({ "ack": key(1), "seq": 1 }));
    assert_eq!(live.says(&room, &key(1), "Good evening").await, json!({ "ack": key(1), "seq": 1 }));
    let form = json!({ "text": "Good evening", "key": key(1) });
    let posted = amal.does("say", &[("room", &room)], form).await.done();
    assert_eq!(posted["seq"], 1);
    let refused = live.says(&room, &key(1), "Other words").await;
    assert_eq!(refused["error"], "key_reused", "{refused}");
    let refused = live.says(&room, &key(2), &"x".repeat(2_001)).await;
    assert!(refused["message"].as_str().is_some_and(|message| message.contains(' ')), "{refused}");
    assert_eq!(posts(&amal.reads("read_room", &[("room", &room)]).await.done()).len(), 1);
    live.leaves().await;
}

async fn a_stream_that_is_not_hers_is_gone_and_tells_nothing(house: &House) {
    let Circle { space, amal, iris, vera, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let mut live = vera.goes_live().await;
    for stream in [room.as_str(), &thread.stream, "AAAAAAAAQACAAAAAAAAAAA"] {
        live.sends(json!({ "do": "follow", "stream": stream, "after": 0 })).await;
        assert_eq!(live.next().await.expect("an answer"), json!({ "gone": stream }));
    }
    let refused = live.says(&room, &key(1), "Let me in").await;
    assert_eq!(refused["error"], "not_found", "{refused}");
    live.leaves().await;
    assert_eq!(posts(&amal.reads("read_room", &[("room", &room)]).await.done()).len(), 0);
}

async fn a_socket_opens_for_our_own_pages_and_a_signed_in_person_alone(house: &House) {
    let Circle { amal, .. } = Circle::of(house).await;
    let ours = amal.device.url().to_owned();
    amal.tries_to_go_live(Some(&ours)).await.expect("ours opens").leaves().await;
    for foreign in [None, Some("https://elsewhere.example"), Some("null")] {
        assert!(amal.tries_to_go_live(foreign).await.is_err(), "{foreign:?} was let in");
    }
    amal.does("sign_out", &[], json!({})).await.done();
    assert!(amal.tries_to_go_live(Some(&ours)).await.is_err());
    assert_ne!(amal.opens("/live").await.status, StatusCode::OK);
}

async fn a_socket_ends_with_its_session(house: &House) {
    let Circle { space, amal, iris, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    for way_out in ["sign_out", "sign_out_everywhere", "exit"] {
        amal.signs_in().await;
        let mut live = amal.goes_live().await;
        live.follows(&room, 0).await;
        amal.does(way_out, &[], json!({})).await.done();
        assert_eq!(live.next().await, None, "the socket outlived {way_out}");
    }
}

async fn who_leaves_the_space_hears_nothing_more(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let mut live = lena.goes_live().await;
    live.follows(&room, 0).await;
    amal.says(&room, "One").await;
    assert_eq!(live.event().await["html"], "<p>One</p>");
    lena.does("leave_space", &[("space", &space.id)], json!({})).await.done();
    amal.says(&room, "A word like marzipanwhisper").await;
    loop {
        let frame = live.next().await.expect("she is told");
        assert!(!frame.to_string().contains("marzipanwhisper"), "{frame}");
        if frame["gone"] == room.as_str() {
            break;
        }
    }
    live.leaves().await;
}

async fn a_muted_alias_is_not_heard_live_and_leaves_no_gap(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let mut live = amal.goes_live().await;
    live.follows(&room, 0).await;
    lena.says(&room, "One").await;
    assert_eq!(live.event().await["html"], "<p>One</p>");
    amal.does("mute_alias", &[("space", &space.id)], json!({ "alias": LENA })).await.done();
    lena.says(&room, "A word like marzipanwhisper").await;
    iris.says(&room, "Three").await;
    let (two, three) = (live.event().await, live.event().await);
    assert_eq!((&two["kind"], &two["seq"], two.get("html")), (&json!("nothing"), &json!(2), None), "{two}");
    assert_eq!((&three["seq"], &three["html"]), (&json!(3), &json!("<p>Three</p>")));
    let page = until("the page leaves her out", async || {
        let page = amal.reads("read_room", &[("room", &room)]).await.done();
        (posts(&page).len() == 1).then_some(page)
    });
    assert_eq!(page.await["posts"][0]["html"], "<p>Three</p>");
    // Nor quoted by someone else, who goes on being heard; a second reader shows that there was something to quote.
    let mut other = iris.goes_live().await;
    other.follows(&room, 3).await;
    let quoted = json!({ "text": "Four", "parent": two_of(&iris, &room).await });
    iris.does("say", &[("room", &room)], quoted).await.done();
    let (four, whole) = (live.event().await, other.event().await);
    assert_eq!((&four["seq"], &four["html"]), (&json!(4), &json!("<p>Four</p>")));
    assert_eq!((&four["parent"]["words"], &four["parent"]["alias"]), (&json!(null), &json!(null)), "{four}");
    assert_eq!(whole["parent"]["words"], "A word like marzipanwhisper");
    // The same for who comes back later.
    let mut late = amal.goes_live().await;
    late.follows(&room, 3).await;
    assert_eq!(late.event().await, four);
    for live in [live, other, late] {
        live.leaves().await;
    }
}

/// The id of the room's second message.
async fn two_of(reader: &crate::harness::cast::Person, room: &str) -> serde_json::Value {
    reader.reads("read_room", &[("room", room)]).await.done()["posts"][1]["id"].clone()
}

async fn who_talks_on_is_stopped_at_the_moment_she_may_not(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let (this, there) = ([("room", room.as_str())], [("space", space.id.as_str())]);
    let (mut hers, mut theirs) = (amal.goes_live().await, lena.goes_live().await);
    assert_eq!(hers.says(&room, &key(1), "Good evening").await["seq"], 1);
    assert_eq!(theirs.says(&room, &key(2), "And to you").await["seq"], 2);

    iris.does("close_room", &this, json!({})).await.done();
    assert_eq!(hers.says(&room, &key(3), "Is it closed?").await["error"], "room_closed");
    iris.does("reopen_room", &this, json!({})).await.done();
    let seq = hers.says(&room, &key(3), "Is it closed?").await["seq"].clone();
    assert!(seq.is_i64(), "what was refused could not be said again: {seq}");

    let mute = json!({ "alias": LENA, "hours": "3", "reason": "A pause" });
    iris.does("mute_member", &there, mute).await.done();
    assert_eq!(theirs.says(&room, &key(4), "Still here").await["error"], "muted");
    let away = json!({ "alias": AMAL, "reason": "She sold rooms", "days": "" });
    iris.does("remove_member", &there, away).await.done();
    let answer = hers.tries_to_say(&room, &key(5), "Still here").await;
    assert!(answer.is_none_or(|answer| answer["error"] == "not_found"));
    let page = iris.reads("read_room", &this).await.done();
    assert!(!page.to_string().contains("Still here"));
    theirs.leaves().await;
    hers.leaves().await;
}
