//! A text that a rule holds is seen by nobody but its author and whoever reads it first: no page, list, search, frame,
//! export or socket of anyone else shows it, nor a gap where it would be. Released, it appears once and at its time;
//! given back, its words are hers to change.

use serde_json::{Value, json};
use understory::access::System;
use understory::search;

use crate::harness::acts::{AMAL, Circle, LENA, Written, posts};
use crate::harness::cast::{Person, key, text};
use crate::harness::dump::Dump;
use crate::harness::founding::Place;
use crate::harness::server::{House, stories};

stories! {
    with crate::harness::server::with_small_packs;
    what_waits_is_seen_by_its_author_and_by_whoever_reads_first_and_by_nobody_else,
    what_is_released_appears_at_that_time_in_one_order_and_says_it_was_written_earlier,
    what_is_given_back_is_in_the_composer_with_the_reason_and_sent_again,
    a_change_that_waits_leaves_the_old_words_until_it_is_released,
    what_is_sent_twice_waits_once_and_is_shown_once,
    what_waits_goes_with_whoever_wrote_it,
    nobody_decides_about_her_own_words,
    who_leaves_a_text_to_someone_else_is_asked_for_no_reason,
    a_member_sees_nothing_of_the_list_and_decides_nothing,
}

/// No living word, so that wherever it stands it came from there.
const CANARY: &str = "zanzibarine";

/// What the rules hold, with the canary in it.
fn lure(more: &str) -> String {
    format!("There is easy money abroad, send me a photo of your passport. {CANARY} {more}")
}

/// Posts what must wait, and gives its id.
async fn waits(person: &Person, operation: &str, named: &[(&str, &str)], fields: Value) -> String {
    let sent = person.does(operation, named, fields).await.done();
    assert_eq!(sent["held"], true, "{sent}");
    assert!(sent.get("seq").is_none(), "what waits has no number: {sent}");
    assert!(text(&sent, "message").contains("facilitator"), "{sent}");
    text(&sent, "id")
}

async fn reply_waits(person: &Person, thread: &Written, more: &str) -> String {
    waits(person, "post_reply", &[("thread", &thread.stream)], json!({ "text": lure(more) })).await
}

async fn held(facilitator: &Person, space: &Place) -> Vec<Value> {
    let list = facilitator.reads("list_held", &[("space", &space.id)]).await.done();
    list["held"].as_array().expect("a list").clone()
}

async fn hers(author: &Person, space: &Place) -> Vec<Value> {
    let list = author.reads("list_waiting", &[("space", &space.id)]).await.done();
    list["waiting"].as_array().expect("a list").clone()
}

async fn second_facilitator(house: &House, circle: &Circle) -> Person {
    let sofia = Person::new(house, "Sofia");
    sofia.joins(&circle.space.facilitators, "Little Comet").await;
    circle.noor.confirms_facilitators().await;
    sofia
}

/// Everything this person can read, as page and as JSON, with these names in its paths.
async fn reads_all_there_is(person: &Person, named: &[(&str, &str)]) -> usize {
    let mut read = 0;
    for operation in person.operations().await.to_vec() {
        if operation.method != http::Method::GET || operation.path == "/live" {
            continue;
        }
        let mut path = operation.path.clone();
        for (name, value) in named {
            path = path.replace(&format!("{{{name}}}"), value);
        }
        if path.contains('{') {
            continue;
        }
        for accept in ["application/json", "text/html"] {
            let answer = person.device.ask(http::Method::GET, &path, &[("accept", accept)], Vec::new()).await;
            read += usize::from(answer.status.is_success());
        }
    }
    read
}

async fn what_waits_is_seen_by_its_author_and_by_whoever_reads_first_and_by_nobody_else(house: &House) {
    let circle = Circle::of(house).await;
    let Circle { space, noor, iris, amal, lena, vera } = &circle;
    let thread = amal.starts_thread(space, "Bread", "Who bakes?").await;
    let seen = lena.replies(&thread, "I do").await;
    let room = iris.opens_room(space, "Kitchen").await;
    let before = lena.reads_thread(&thread).await["seq"].clone();
    let (mut thread_live, mut room_live) = (lena.goes_live().await, lena.goes_live().await);
    thread_live.follows(&thread.stream, before.as_i64().unwrap()).await;
    room_live.follows(&room, 0).await;

    let reply = reply_waits(amal, &thread, "one").await;
    let started = json!({ "title": format!("An offer {CANARY}"), "text": lure("two") });
    let opening = waits(amal, "start_thread", &[("space", &space.id)], started).await;
    let said = amal.goes_live().await.says(&room, &key(1), &lure("three")).await;
    assert_eq!(said["held"], key(1), "{said}");
    let edit = json!({ "text": lure("four") });
    let edit = waits(amal, "edit_post", &[("post", &thread.id)], edit).await;
    search::once(house.app(), &System::mint()).await.expect("the search follows the log");

    // Nothing moved for anyone who follows: the next thing said has the next number.
    let after = lena.reads_thread(&thread).await;
    assert_eq!((&after["seq"], posts(&after).len()), (&before, 2), "{after}");
    let next = lena.replies(&thread, "On Fridays").await;
    assert_eq!(next.seq, before.as_i64().unwrap() + 1);
    let event = thread_live.event().await;
    assert_eq!(event["subject"], next.id, "{event}");
    let spoken = lena.says(&room, "Good evening").await;
    assert_eq!((spoken.seq, room_live.event().await["subject"].clone()), (1, json!(spoken.id)));

    let ids = [reply.as_str(), opening.as_str(), edit.as_str(), seen.id.as_str()];
    for person in [lena, vera, noor] {
        person.device.forget_heard();
        for id in ids {
            let named = [
                ("space", space.id.as_str()),
                ("thread", thread.stream.as_str()),
                ("room", room.as_str()),
                ("post", id),
                ("held", id),
            ];
            let read = reads_all_there_is(person, &named).await;
            assert!(read > 20, "{} read only {read} pages", person.name);
        }
        person.does("search", &[], json!({ "q": CANARY })).await.done();
        let heard = person.device.heard();
        assert!(!heard.contains("a photo of your"), "{} read what waits", person.name);
        // The search says again what she looked for, and that is all there is of it.
        let told = heard.lines().find(|line| line.contains(CANARY) && !line.contains("\"q\":")).map(str::to_owned);
        assert_eq!(told, None, "{}", person.name);
    }
    let page = lena.reads_thread(&thread).await.to_string();
    assert!(!page.contains(&reply) && !page.contains(&edit), "{page}");
    assert!(Dump::of(house).await.places_of(CANARY).iter().all(|place| place.starts_with("held.")));

    assert_eq!(hers(amal, space).await.len(), 4);
    let own = amal.reads_thread(&thread).await;
    assert_eq!(own["waiting"].as_array().map(Vec::len), Some(2), "the reply and the change wait there: {own}");
    assert!(amal.opens(&format!("/threads/{}", thread.stream)).await.text().contains(CANARY));
    assert!(amal.opens(&format!("/rooms/{room}")).await.text().contains(CANARY));
    assert!(amal.reads("export_mine", &[("space", &space.id)]).await.text().contains(CANARY));
    let list = held(iris, space).await;
    assert_eq!(list.len(), 4);
    assert!(list.iter().all(|one| one["alias"] == AMAL && text(one, "html").contains(CANARY)), "{list:?}");
    assert!(list.iter().all(|one| text(&one["rules"][0], "message").contains(' ')), "{list:?}");
    assert_eq!(iris.reads("read_hold", &[("space", &space.id)]).await.done()["held"], 4);
}

async fn what_is_released_appears_at_that_time_in_one_order_and_says_it_was_written_earlier(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let parent = lena.replies(&thread, "I do").await;
    let answering = json!({ "text": lure("answers"), "parent": parent.id, "expires": "day", "notices": ["death"] });
    let reply = waits(&amal, "post_reply", &[("thread", &thread.stream)], answering).await;
    let started = json!({ "title": "An offer", "text": lure("two"), "wants": "advice" });
    let opening = waits(&amal, "start_thread", &[("space", &space.id)], started).await;
    house.passes(3 * 60);
    lena.withdraws(&parent).await;
    lena.replies(&thread, "Something else").await;
    let named = |id: &str| [("space", space.id.clone()), ("held", id.to_owned())];
    let release = async |id: &str| {
        let [space, held] = named(id);
        iris.does("release_held", &[(space.0, &space.1), (held.0, &held.1)], json!({})).await
    };
    let shown = release(&reply).await.done();
    assert_eq!(shown["id"], reply);
    release(&reply).await.refused("held_gone");

    let page = lena.reads_thread(&thread).await;
    let last = posts(&page).last().expect("a post");
    assert_eq!((&last["id"], &last["earlier"], &last["alias"]), (&json!(reply), &json!(true), &json!(AMAL)));
    assert_eq!((&last["seq"], &last["notices"]), (&page["seq"], &json!(["death"])));
    assert!(posts(&page).iter().all(|post| post["id"] == last["id"] || post["earlier"] == false), "{page}");
    let numbers: Vec<i64> = posts(&page).iter().map(|post| post["seq"].as_i64().unwrap()).collect();
    assert!(numbers.is_sorted(), "{numbers:?}");
    let (at, before) = (text(last, "at"), text(&posts(&page)[0], "at"));
    assert!(at > before, "it stands at the time of its release: {at} and {before}");
    let day = |at: &str| at.parse::<jiff::Timestamp>().expect("a time").as_second().div_euclid(24 * 60 * 60);
    assert_eq!(day(&text(last, "until")), day(&at) + 1, "its day begins when it is seen");
    assert!(lena.opens(&format!("/threads/{}", thread.stream)).await.text().contains("Written earlier"));

    let begun = release(&opening).await.done();
    let begun = lena.reads("read_thread", &[("thread", &text(&begun, "stream"))]).await.done();
    assert_eq!(
        (&begun["title"], &begun["wants"], &begun["posts"][0]["id"]),
        (&json!("An offer"), &json!("advice"), &json!(opening))
    );
    search::once(house.app(), &System::mint()).await.expect("the search follows the log");
    let found = lena.does("search", &[], json!({ "q": CANARY })).await.done();
    assert_eq!(found["results"].as_array().map(Vec::len), Some(2));
    assert!(hers(&amal, &space).await.is_empty() && held(&iris, &space).await.is_empty());
    let told = amal.reads("list_decisions", &[("space", &space.id)]).await.done();
    let released = told["decisions"].as_array().unwrap().iter().filter(|one| one["act"] == "release").count();
    assert_eq!(released, 2, "{told}");
}

async fn what_is_given_back_is_in_the_composer_with_the_reason_and_sent_again(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let reply = reply_waits(&amal, &thread, "one").await;
    let named = [("space", space.id.as_str()), ("held", reply.as_str())];
    iris.does("return_held", &named, json!({ "reason": " " })).await.refused_beside(&["reason"]);
    let lures = json!({ "reason": "There is easy money abroad, send me a photo of your passport." });
    iris.does("return_held", &named, lures).await.refused("refuse");
    let reason = "Please leave the offer out; the rest is fine.";
    iris.does("return_held", &named, json!({ "reason": reason })).await.done();
    iris.does("release_held", &named, json!({})).await.refused("held_gone");
    assert!(held(&iris, &space).await.is_empty());

    let back = hers(&amal, &space).await.remove(0);
    assert_eq!((&back["state"], &back["reason"]), (&json!("returned"), &json!(reason)));
    let told = amal.reads("list_decisions", &[("space", &space.id)]).await.done();
    assert_eq!((&told["decisions"][0]["act"], &told["decisions"][0]["reason"]), (&json!("return"), &json!(reason)));
    let page = amal.opens(&format!("/threads/{}?last=1&again={reply}", thread.stream)).await.text();
    let form = page.split("id=\"reply\"").nth(1).expect("the form");
    assert!(form.contains(CANARY) && form.contains(reason) && form.contains(&format!("value=\"{reply}\"")), "{form}");
    let lenas = lena.opens(&format!("/threads/{}?last=1&again={reply}", thread.stream)).await.text();
    assert!(!lenas.contains(CANARY) && !lenas.contains(reason));

    let again = json!({ "text": format!("I bake on Fridays. {CANARY}"), "again": reply });
    let sent = amal.does("post_reply", &[("thread", &thread.stream)], again).await.done();
    assert!(sent["seq"].is_i64(), "{sent}");
    assert!(hers(&amal, &space).await.is_empty(), "it is in her list no more");
    assert!(!lena.reads_thread(&thread).await.to_string().contains("passport"));
}

async fn a_change_that_waits_leaves_the_old_words_until_it_is_released(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let named = [("post", thread.id.as_str())];
    let one = waits(&amal, "edit_post", &named, json!({ "text": lure("one") })).await;
    let two = waits(&amal, "edit_post", &named, json!({ "text": lure("two") })).await;
    let waiting = held(&iris, &space).await;
    assert_eq!((waiting.len(), &waiting[0]["id"]), (1, &json!(two)), "one change waits: the latest");
    for reader in [&lena, &amal] {
        let page = reader.reads_thread(&thread).await;
        assert!(text(&posts(&page)[0], "html").contains("Who bakes"));
        assert_eq!(posts(&page)[0]["edited"], false);
    }
    let gone = [("space", space.id.as_str()), ("held", one.as_str())];
    iris.does("release_held", &gone, json!({})).await.refused("held_gone");
    let named_two = [("space", space.id.as_str()), ("held", two.as_str())];
    iris.does("release_held", &named_two, json!({})).await.done();
    let page = lena.reads_thread(&thread).await;
    assert!(text(&posts(&page)[0], "html").contains("two") && posts(&page)[0]["edited"] == true, "{page}");

    waits(&amal, "edit_post", &named, json!({ "text": lure("three") })).await;
    amal.does("edit_post", &named, json!({ "text": "I bake on Fridays." })).await.done();
    assert!(held(&iris, &space).await.is_empty(), "a later change overtakes what waited");
    let four = waits(&amal, "edit_post", &named, json!({ "text": lure("four") })).await;
    amal.withdraws(&thread).await;
    let named_four = [("space", space.id.as_str()), ("held", four.as_str())];
    iris.does("release_held", &named_four, json!({})).await.refused("held_gone");
    assert!(Dump::of(house).await.places_of(CANARY).is_empty());
}

async fn what_is_sent_twice_waits_once_and_is_shown_once(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let (stream, here) = ([("thread", thread.stream.as_str())], [("space", space.id.as_str())]);
    let reply = json!({ "text": lure("one"), "key": key(1) });
    let opening = json!({ "title": "An offer", "text": lure("two"), "key": key(2) });
    let (one, other) = tokio::join!(
        waits(&amal, "post_reply", &stream, reply.clone()),
        waits(&amal, "post_reply", &stream, reply.clone()),
    );
    assert_eq!(one, other);
    let begun = waits(&amal, "start_thread", &here, opening.clone()).await;
    assert_eq!(waits(&amal, "start_thread", &here, opening.clone()).await, begun);
    assert_eq!(held(&iris, &space).await.len(), 2);
    let other = json!({ "text": lure("other words"), "key": key(1) });
    amal.does("post_reply", &stream, other).await.refused("key_reused");
    for id in [&one, &begun] {
        iris.does("release_held", &[("space", &space.id), ("held", id)], json!({})).await.done();
    }
    // A sending that comes late finds what became of it.
    let late = amal.does("post_reply", &stream, reply).await.done();
    assert_eq!((&late["id"], late["seq"].is_i64()), (&json!(one), true));
    let late = amal.does("start_thread", &here, opening).await.done();
    assert_eq!((&late["post"], late["seq"].clone()), (&json!(begun), json!(1)));
    assert_eq!(posts(&lena.reads_thread(&thread).await).len(), 2);
    assert!(held(&iris, &space).await.is_empty());
}

async fn what_waits_goes_with_whoever_wrote_it(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = iris.starts_thread(&space, "Bread", "Who bakes?").await;
    let here = [("space", space.id.as_str())];
    let taken = reply_waits(&amal, &thread, "taken back").await;
    let named = [("space", space.id.as_str()), ("held", taken.as_str())];
    lena.does("take_back_held", &named, json!({})).await.done();
    assert_eq!(held(&iris, &space).await.len(), 1, "nobody takes back what is another's");
    amal.does("take_back_held", &named, json!({})).await.done();
    amal.does("take_back_held", &named, json!({})).await.done();
    assert!(held(&iris, &space).await.is_empty());

    reply_waits(&amal, &thread, "amal leaves").await;
    amal.does("leave_space", &here, json!({ "keep_posts": true })).await.done();
    let late = reply_waits(&lena, &thread, "lena is removed").await;
    assert_eq!(held(&iris, &space).await.len(), 1);
    iris.does("remove_member", &here, json!({ "alias": LENA, "reason": "Pressing others" })).await.done();
    assert!(held(&iris, &space).await.is_empty());
    let named = [("space", space.id.as_str()), ("held", late.as_str())];
    iris.does("release_held", &named, json!({})).await.refused("held_gone");
    assert!(Dump::of(house).await.places_of(CANARY).is_empty());
}

async fn nobody_decides_about_her_own_words(house: &House) {
    let circle = Circle::of(house).await;
    let Circle { space, iris, .. } = &circle;
    let thread = iris.starts_thread(space, "Bread", "Who bakes?").await;
    let own = reply_waits(iris, &thread, "one").await;
    let named = [("space", space.id.as_str()), ("held", own.as_str())];
    assert!(held(iris, space).await.is_empty(), "her own is in no list of hers");
    assert_eq!(iris.reads("read_hold", &[("space", &space.id)]).await.done()["held"], 0);
    iris.does("release_held", &named, json!({})).await.refused("held_gone");
    iris.does("return_held", &named, json!({ "reason": "No" })).await.refused_beside(&["reason"]);
    iris.does("return_held", &named, json!({ "reason": "None at all" })).await.refused("held_gone");
    let sofia = second_facilitator(house, &circle).await;
    assert_eq!(held(&sofia, space).await.len(), 1);
    sofia.does("release_held", &named, json!({})).await.done();
}

async fn who_leaves_a_text_to_someone_else_is_asked_for_no_reason(house: &House) {
    let circle = Circle::of(house).await;
    let Circle { space, iris, amal, .. } = &circle;
    let thread = amal.starts_thread(space, "Bread", "Who bakes?").await;
    let reply = reply_waits(amal, &thread, "one").await;
    let named = [("space", space.id.as_str()), ("held", reply.as_str())];
    iris.does("pass_held", &named, json!({})).await.refused("held_nobody_else");
    let sofia = second_facilitator(house, &circle).await;
    iris.does("pass_held", &named, json!({})).await.done();
    assert!(held(iris, space).await.is_empty());
    assert_eq!(held(&sofia, space).await.len(), 1);
    sofia.does("pass_held", &named, json!({})).await.refused("held_nobody_else");
    assert!(!amal.reads("list_decisions", &[("space", &space.id)]).await.text().contains("pass"), "nobody is told");
    // Whoever she left it to is gone: it is hers again.
    sofia.does("leave_space", &[("space", &space.id)], json!({})).await.done();
    assert_eq!(held(iris, space).await.len(), 1);
}

async fn a_member_sees_nothing_of_the_list_and_decides_nothing(house: &House) {
    let Circle { space, noor, iris, amal, lena, vera } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let reply = reply_waits(&amal, &thread, "one").await;
    let named = [("space", space.id.as_str()), ("held", reply.as_str())];
    for person in [&amal, &lena, &vera, &noor] {
        person.reads("list_held", &named[..1]).await.refused("not_found");
        person.reads("return_held_form", &named).await.refused("not_found");
        for operation in ["release_held", "return_held", "pass_held"] {
            person.does(operation, &named, json!({})).await.refused("not_found");
        }
    }
    assert_eq!(held(&iris, &space).await.len(), 1);
}
