//! Whoever facilitates gives a conversation or a room another name, closes it and opens it again; and whoever began it
//! is told why (P7).

use serde_json::json;
use understory::access::System;
use understory::search;

use crate::harness::acts::{AMAL, Circle, posts};
use crate::harness::cast::text;
use crate::harness::server::{House, stories};

stories! {
    with crate::harness::server::with_small_packs;
    a_closed_conversation_is_read_and_not_written_in_and_gives_her_words_back,
    a_closed_room_says_so_in_its_frame_too,
    whoever_began_a_conversation_reads_why_it_got_another_title_and_can_appeal,
    a_new_title_is_found_and_the_old_one_is_not,
    whoever_began_a_conversation_changes_its_title_herself,
    a_title_goes_with_its_opening_and_cannot_be_given_anew,
    only_whoever_facilitates_closes_and_renames,
}

async fn a_closed_conversation_is_read_and_not_written_in_and_gives_her_words_back(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    lena.replies(&thread, "I do").await;
    let named = [("thread", thread.stream.as_str())];
    iris.does("close_thread", &named, json!({})).await.refused("invalid");
    let seen = amal.reads_thread(&thread).await;
    assert_eq!(seen["closed"], false);
    iris.does("close_thread", &named, json!({ "reason": "It has found its answer" })).await.done();
    let page = amal.reads_thread(&thread).await;
    assert_eq!((&page["closed"], posts(&page).len()), (&json!(true), 2));
    amal.does("post_reply", &named, json!({ "text": "One more" })).await.refused("thread_closed");
    let path = format!("/threads/{}/replies", thread.stream);
    let back = amal.submits(&path, &[("text", "One more <word>"), ("key", "")]).await;
    let html = back.text();
    assert!(html.contains("One more &#60;word&#62;"), "her words are gone: {html}");
    assert!(!html.contains("action=\"/threads/") || !html.contains("id=\"reply\""), "a closed conversation has a form");
    iris.does("reopen_thread", &named, json!({})).await.done();
    amal.replies(&thread, "One more").await;
}

async fn a_closed_room_says_so_in_its_frame_too(house: &House) {
    let Circle { space, amal, iris, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    amal.says(&room, "Good evening").await;
    let (named, frame) = ([("room", room.as_str())], format!("/rooms/{room}/frame"));
    let closed = "This room is closed.";
    assert!(!amal.opens(&frame).await.text().contains(closed));
    iris.does("close_room", &named, json!({})).await.done();
    let html = amal.opens(&frame).await.text();
    assert!(html.contains(closed) && html.contains("Good evening"), "{html}");
    amal.does("say", &named, json!({ "text": "Is anyone here?" })).await.refused("room_closed");
    let mut live = amal.goes_live().await;
    let refused = live.says(&room, &crate::harness::cast::key(1), "Is anyone here?").await;
    assert_eq!(refused["error"], "room_closed");
    live.leaves().await;
    let back = amal.submits(&format!("/rooms/{room}/messages"), &[("text", "Is anyone here?")]).await.text();
    assert!(back.contains("Is anyone here?"), "{back}");
    iris.does("reopen_room", &named, json!({})).await.done();
    assert!(!amal.opens(&frame).await.text().contains(closed));
    amal.says(&room, "I am").await;
}

async fn whoever_began_a_conversation_reads_why_it_got_another_title_and_can_appeal(house: &House) {
    let Circle { space, noor, amal, lena, iris, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "At the mill on Weir Street", "Who bakes?").await;
    let named = [("thread", thread.stream.as_str())];
    let to = json!({ "title": "Bread", "reason": "It named a street" });
    iris.does("rename_thread", &named, to).await.done();
    let here = [("space", space.id.as_str())];
    let about_amal = amal.reads("list_decisions", &here).await.done();
    let decision = &about_amal["decisions"][0];
    assert_eq!((&decision["act"], &decision["reason"]), (&json!("rename"), &json!("It named a street")));
    assert_eq!((&decision["mine"], &decision["appealable"]), (&json!(true), &json!(true)));
    assert_eq!(lena.reads("list_decisions", &here).await.done()["decisions"], json!([]));
    let all = iris.reads("list_decisions", &here).await.done();
    let log = all["decisions"].as_array().expect("decisions").iter().find(|one| one["act"] == "rename").cloned();
    let logged = log.expect("it is in the log");
    assert_eq!((&logged["alias"], &logged["stream"]), (&json!(AMAL), &json!(thread.stream)));
    let id = text(decision, "id");
    let appeal = json!({ "reason": "It is only a mill" });
    amal.does("appeal_decision", &[here[0], ("decision", &id)], appeal).await.done();
    let reports = noor.reads("list_steward_reports", &[]).await.done();
    assert_eq!(reports["reports"][0]["reason"], "It is only a mill");
}

async fn a_new_title_is_found_and_the_old_one_is_not(house: &House) {
    let Circle { space, amal, iris, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Weir Street", "Who bakes?").await;
    let found = async |words: &str| {
        search::once(house.app(), &System::mint()).await.expect("the search follows the log");
        amal.does("search", &[], json!({ "q": words })).await.done()["results"].clone()
    };
    assert_ne!(found("Weir Street").await, json!([]));
    let to = json!({ "title": "Bread and salt", "reason": "It named a street" });
    iris.does("rename_thread", &[("thread", &thread.stream)], to).await.done();
    assert_eq!(found("Weir Street").await, json!([]));
    assert_ne!(found("Bread and salt").await, json!([]));
}

async fn whoever_began_a_conversation_changes_its_title_herself(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "At the mill on Weir Street", "Who bakes?").await;
    let reply = lena.replies(&thread, "I do").await;
    let opening = text(&posts(&amal.reads_thread(&thread).await)[0], "id");
    let named = [("post", opening.as_str())];
    let mut live = lena.goes_live().await;
    live.follows(&thread.stream, 2).await;
    let to = json!({ "title": "Bread" });
    lena.does("edit_title", &named, to.clone()).await.refused("not_found");
    lena.does("edit_title", &[("post", &reply.id)], to.clone()).await.refused("not_found");
    iris.does("edit_title", &named, to.clone()).await.refused("not_found");
    amal.does("edit_title", &named, json!({ "title": "" })).await.refused_beside(&["title"]);
    let changed = amal.does("edit_title", &named, to.clone()).await.done();
    assert_eq!(amal.does("edit_title", &named, to).await.done()["seq"], changed["seq"], "done twice it is done once");
    let told = live.event().await;
    assert_eq!((&told["kind"], &told["title"]), (&json!("renamed"), &json!("Bread")));
    live.leaves().await;
    assert_eq!(lena.reads_thread(&thread).await["title"], "Bread");
    // It was nobody's decision about her.
    assert_eq!(amal.reads("list_decisions", &[("space", &space.id)]).await.done()["decisions"], json!([]));
}

async fn a_title_goes_with_its_opening_and_cannot_be_given_anew(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    lena.replies(&thread, "I do").await;
    let named = [("thread", thread.stream.as_str())];
    let to = json!({ "title": "Salt", "reason": "Shorter" });
    iris.does("rename_thread", &named, to.clone()).await.done();
    let opening = posts(&amal.reads_thread(&thread).await)[0].clone();
    let opening = crate::harness::acts::Written { id: text(&opening, "id"), ..thread.clone() };
    iris.hides(&opening, "It names a street").await;
    // Whoever comes later hears of the new name, which was hidden since.
    let mut live = lena.goes_live().await;
    live.follows(&thread.stream, 2).await;
    let told = live.events_until(4, 2).await;
    assert!(!told.iter().any(|event| event.to_string().contains("Salt")), "{told:?}");
    live.leaves().await;
    iris.does("rename_thread", &named, json!({ "title": "Mill", "reason": "Shorter" })).await.refused("words_gone");
}

async fn only_whoever_facilitates_closes_and_renames(house: &House) {
    let Circle { space, amal, lena, noor, iris, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let why = json!({ "reason": "Because" });
    for person in [&amal, &lena, &noor] {
        for (act, named) in [
            ("close_thread", ("thread", thread.stream.as_str())),
            ("reopen_thread", ("thread", thread.stream.as_str())),
            ("close_room", ("room", room.as_str())),
            ("reopen_room", ("room", room.as_str())),
        ] {
            person.does(act, &[named], why.clone()).await.refused("not_found");
        }
    }
    let page = amal.reads_thread(&thread).await;
    assert_eq!((&page["closed"], &page["title"]), (&json!(false), &json!("Bread")));
}
