//! What was withdrawn is gone (P5), and what was changed is changed everywhere.

use std::collections::BTreeSet;

use serde_json::json;

use crate::harness::acts::{AMAL, Circle, LENA, post, posts};
use crate::harness::dump::Dump;
use crate::harness::server::{House, stories};

stories! {
    a_withdrawn_reply_leaves_a_tombstone_without_words_and_its_answers_stay,
    a_withdrawn_opening_takes_its_title_with_it,
    an_edited_post_has_only_its_new_words_and_says_that_it_was_edited,
    an_acknowledgement_is_given_and_taken_back_without_a_count,
    leaving_takes_her_words_and_her_alias_waits_before_anyone_else_may_have_it,
    who_leaves_may_let_her_words_stay_without_her_name,
    her_export_holds_what_is_hers_and_nobody_elses_words,
    a_muted_alias_is_not_seen_by_her_and_goes_on_being_seen_by_others,
}

async fn a_withdrawn_reply_leaves_a_tombstone_without_words_and_its_answers_stay(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let reply = lena.replies(&thread, "A word like marzipanwhisper").await;
    let answer = amal.answers(&thread, &reply, "Save me a piece").await;
    assert!(!Dump::of(house).await.places_of("marzipanwhisper").is_empty(), "her words were never kept");
    amal.does("withdraw_post", &[("post", &reply.id)], json!({})).await.refused("not_found");
    iris.does("withdraw_post", &[("post", &reply.id)], json!({})).await.refused("not_found");
    lena.withdraws(&reply).await;
    lena.withdraws(&reply).await;
    assert_eq!(Dump::of(house).await.places_of("marzipanwhisper"), BTreeSet::new());
    for reader in [&amal, &lena, &iris] {
        let page = reader.reads_thread(&thread).await;
        let tombstone = post(&page, &reply);
        assert_eq!(
            (&tombstone["state"], &tombstone["html"], &tombstone["alias"]),
            (&json!("withdrawn"), &json!(""), &json!(null))
        );
        let stays = post(&page, &answer);
        assert_eq!(stays["html"], "<p>Save me a piece</p>");
        assert_eq!((&stays["parent"]["words"], &stays["parent"]["alias"]), (&json!(null), &json!(null)));
        let html = reader.opens(&format!("/threads/{}", thread.stream)).await.text();
        assert!(!html.contains("marzipanwhisper") && html.contains("Save me a piece"));
        let alone = reader.opens(&format!("/posts/{}", reply.id)).await.text();
        assert!(!alone.contains("marzipanwhisper"));
    }
    assert_eq!(posts(&amal.reads_thread(&thread).await).len(), 3);
    lena.does("edit_post", &[("post", &reply.id)], json!({ "text": "Again" })).await.refused("post_gone");
}

async fn a_withdrawn_opening_takes_its_title_with_it(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "A title like saffronharbour", "And words").await;
    let reply = lena.replies(&thread, "Good evening").await;
    amal.withdraws(&thread).await;
    assert_eq!(Dump::of(house).await.places_of("saffronharbour"), BTreeSet::new());
    for path in [
        format!("/threads/{}", thread.stream),
        format!("/spaces/{}", space.id),
        format!("/spaces/{}/threads", space.id),
    ] {
        let page = lena.opens(&path).await;
        assert_eq!(page.status, http::StatusCode::OK);
        assert!(!page.text().contains("saffronharbour"), "{path}");
    }
    assert_eq!(post(&lena.reads_thread(&thread).await, &reply)["html"], "<p>Good evening</p>");
}

async fn an_edited_post_has_only_its_new_words_and_says_that_it_was_edited(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let reply = lena.replies(&thread, "A word like marzipanwhisper").await;
    for other in [&amal, &iris] {
        other.does("edit_post", &[("post", &reply.id)], json!({ "text": "Mine now" })).await.refused("not_found");
    }
    assert_eq!(post(&amal.reads_thread(&thread).await, &reply)["edited"], false);
    lena.edits(&reply, "I *do*").await;
    let page = amal.reads_thread(&thread).await;
    assert_eq!(post(&page, &reply)["html"], "<p>I <em>do</em></p>");
    assert_eq!(post(&page, &reply)["edited"], true);
    assert_eq!(post(&page, &reply)["seq"], 2, "an edit moved it");
    assert_eq!(Dump::of(house).await.places_of("marzipanwhisper"), BTreeSet::new());
}

async fn an_acknowledgement_is_given_and_taken_back_without_a_count(house: &House) {
    let Circle { space, amal, lena, iris, vera, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let named = [("post", thread.id.as_str())];
    for kind in ["hear", "me_too", "thanks", "strength"] {
        lena.does("acknowledge_post", &named, json!({ "kind": kind })).await.done();
    }
    let one = amal.reads_thread(&thread).await;
    assert_eq!(post(&one, &thread)["given"], json!(["hear", "me_too", "thanks", "strength"]));
    assert_eq!(post(&one, &thread)["acknowledged"], json!([]));
    iris.does("acknowledge_post", &named, json!({ "kind": "hear" })).await.done();
    let two = amal.reads_thread(&thread).await;
    assert_eq!(post(&one, &thread), post(&two, &thread), "the second one shows");
    let hers = lena.reads_thread(&thread).await;
    let hers: Vec<_> = post(&hers, &thread)["acknowledged"].as_array().expect("a list").clone();
    assert_eq!(hers.len(), 4);
    lena.does("acknowledge_post", &named, json!({ "kind": "me_too" })).await.done();
    assert_eq!(post(&amal.reads_thread(&thread).await, &thread)["given"], json!(["hear", "thanks", "strength"]));
    lena.does("acknowledge_post", &named, json!({ "kind": "love" })).await.refused_beside(&["kind"]);
    vera.does("acknowledge_post", &named, json!({ "kind": "hear" })).await.refused("not_found");
}

async fn leaving_takes_her_words_and_her_alias_waits_before_anyone_else_may_have_it(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "A title like saffronharbour", "Who bakes?").await;
    let hers = lena.replies(&thread, "A word like marzipanwhisper").await;
    lena.does("leave_space", &[("space", &space.id)], json!({})).await.done();
    lena.reads("read_space", &[("space", &space.id)]).await.refused("not_found");
    lena.reads("read_thread", &[("thread", &thread.stream)]).await.refused("not_found");
    let dump = Dump::of(house).await;
    assert_eq!(dump.places_of("marzipanwhisper"), BTreeSet::new());
    assert_eq!(dump.places_of(LENA), BTreeSet::new());
    assert_eq!(post(&amal.reads_thread(&thread).await, &hers)["state"], "withdrawn");
    // She may come back, under another name at once.
    let sofia = crate::harness::cast::Person::new(house, "Sofia");
    sofia.signs_up(&space.invitation).await;
    let taken = json!({ "alias": LENA });
    sofia.does("join_space", &[("invitation", &space.invitation)], taken).await.refused_beside(&["alias"]);
    lena.enters(&space.invitation, "Grey Mitten").await;
    assert_eq!(posts(&lena.reads_thread(&thread).await).len(), 2);
}

async fn who_leaves_may_let_her_words_stay_without_her_name(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let hers = lena.replies(&thread, "I do").await;
    lena.does("leave_space", &[("space", &space.id)], json!({ "keep_posts": true })).await.done();
    let page = amal.reads_thread(&thread).await;
    assert_eq!(post(&page, &hers)["html"], "<p>I do</p>");
    assert_eq!(post(&page, &hers)["alias"], json!(null));
    assert!(!page.to_string().contains(LENA));
    // Coming back, they are nobody's: not even hers.
    lena.enters(&space.invitation, "Grey Mitten").await;
    lena.does("withdraw_post", &[("post", &hers.id)], json!({})).await.refused("not_found");
}

async fn her_export_holds_what_is_hers_and_nobody_elses_words(house: &House) {
    let Circle { space, amal, lena, vera, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    lena.answers(&thread, &thread, "I do").await;
    let named = [("space", space.id.as_str())];
    let export = lena.reads("export_mine", &named).await.done();
    assert_eq!(export["alias"], LENA);
    assert_eq!(export["posts"][0]["text"], "I do");
    assert!(!export.to_string().contains("Who bakes?") && !export.to_string().contains(AMAL));
    let file = lena.opens(&format!("/spaces/{}/export", space.id)).await;
    assert!(file.text().contains("I do") && !file.text().contains(AMAL));
    assert!(file.headers["content-disposition"].to_str().expect("text").starts_with("attachment"));
    assert!(!file.text().contains("<script") && !file.text().contains("http://"), "it would call home");
    vera.reads("export_mine", &named).await.refused("not_found");
}

async fn a_muted_alias_is_not_seen_by_her_and_goes_on_being_seen_by_others(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let hers = lena.replies(&thread, "A word like marzipanwhisper").await;
    let quoting = iris.answers(&thread, &hers, "Iris answers her").await;
    let own = lena.starts_thread(&space, "A title like saffronharbour", "And words").await;
    let before = amal.reads_thread(&thread).await;
    assert_eq!(posts(&before).len(), 3);
    assert_eq!(post(&before, &quoting)["parent"]["words"], "A word like marzipanwhisper");
    let named = [("space", space.id.as_str())];
    amal.does("mute_alias", &named, json!({ "alias": "copper  LARK" })).await.done();
    let after = amal.reads_thread(&thread).await;
    assert_eq!(posts(&after).len(), 2);
    let parent = &post(&after, &quoting)["parent"];
    assert_eq!((&parent["id"], &parent["words"], &parent["alias"]), (&json!(hers.id), &json!(null), &json!(null)));
    for path in [
        format!("/threads/{}", thread.stream),
        format!("/posts/{}", quoting.id),
        format!("/spaces/{}", space.id),
        format!("/spaces/{}/threads", space.id),
    ] {
        let page = amal.opens(&path).await.text();
        assert!(!page.contains("marzipanwhisper") && !page.contains("saffronharbour"), "{path}");
        assert!(page.contains("Iris answers her") || !path.contains(&thread.stream), "{path}");
    }
    let iriss = iris.reads_thread(&thread).await;
    assert_eq!(post(&iriss, &quoting)["parent"]["words"], "A word like marzipanwhisper");
    assert_eq!(post(&iris.reads_thread(&thread).await, &hers)["alias"], LENA);
    lena.reads("read_thread", &[("thread", &own.stream)]).await.done();
    // Lena does not learn it.
    let told = lena.reads("list_members", &named).await.done();
    assert!(told["members"].as_array().expect("members").iter().all(|line| line["muted"] == false));
    amal.does("mute_alias", &named, json!({ "alias": LENA, "undo": true })).await.done();
    assert_eq!(posts(&amal.reads_thread(&thread).await).len(), 3);
    for nobody in [AMAL, "Nobody Here", ""] {
        amal.does("mute_alias", &named, json!({ "alias": nobody })).await.refused_beside(&["alias"]);
    }
}
