//! She finds words in her own spaces, and nowhere else; what is withdrawn, hidden or muted is not found.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use understory::access::System;
use understory::search;

use crate::harness::acts::{Circle, LENA};
use crate::harness::cast::Person;
use crate::harness::server::{House, stories};

stories! {
    words_are_found_by_the_members_of_their_space_the_newest_first_and_by_nobody_else,
    what_was_taken_back_changed_hidden_or_muted_is_not_found,
    words_behind_a_content_notice_are_found_and_stay_behind_it,
    a_long_list_goes_on_where_it_stopped,
    no_words_break_the_query_nor_find_more_than_themselves,
}

async fn follows_the_log(house: &House) {
    search::once(house.app(), &System::mint()).await.expect("the search follows the log");
}

async fn finds(person: &Person, words: &str) -> Vec<String> {
    let page = person.does("search", &[], json!({ "q": words })).await.done();
    ids(&page)
}

fn ids(page: &Value) -> Vec<String> {
    let results = page["results"].as_array().expect("results");
    results.iter().map(|found| found["id"].as_str().expect("an id").to_owned()).collect()
}

async fn words_are_found_by_the_members_of_their_space_the_newest_first_and_by_nobody_else(house: &House) {
    let Circle { space, amal, lena, vera, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread and *salt*", "Who bakes café-style?").await;
    house.passes(60);
    let reply = lena.replies(&thread, "At the CAFÉ, **every** Friday").await;
    house.passes(60);
    let arabic = amal.replies(&thread, "أَهْلًا وسَهلاً").await;
    assert_eq!(finds(&amal, "cafe").await, Vec::<String>::new());
    follows_the_log(house).await;
    assert_eq!(finds(&amal, "cafe").await, [reply.id.clone(), thread.id.clone()]);
    assert_eq!(finds(&lena, "bread and").await, std::slice::from_ref(&thread.id));
    assert_eq!(finds(&lena, "every friday").await, std::slice::from_ref(&reply.id));
    assert_eq!(finds(&amal, "اهلا").await, [arabic.id]);
    assert_eq!(finds(&vera, "cafe").await, Vec::<String>::new());
    let fields = json!({ "q": "cafe", "space": space.id });
    assert_eq!(ids(&lena.does("search", &[], fields.clone()).await.done()), [reply.id, thread.id]);
    vera.does("search", &[], fields).await.refused("not_found");
    amal.does("search", &[], json!({ "q": "ca" })).await.refused_beside(&["q"]);
}

async fn what_was_taken_back_changed_hidden_or_muted_is_not_found(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let taken = amal.replies(&thread, "findable one").await;
    let edited = amal.replies(&thread, "findable two").await;
    let hidden = amal.replies(&thread, "findable three").await;
    let by_lena = lena.replies(&thread, "findable four").await;
    follows_the_log(house).await;
    assert_eq!(finds(&iris, "findable").await.len(), 4);
    // Neither waits for the search to follow.
    amal.withdraws(&taken).await;
    iris.does("hide_post", &[("post", &hidden.id)], json!({ "reason": "Not here" })).await.done();
    let mut left = finds(&iris, "findable").await;
    left.sort_unstable();
    let mut expected = [edited.id.clone(), by_lena.id.clone()];
    expected.sort_unstable();
    assert_eq!(left, expected);

    amal.edits(&edited, "something else").await;
    iris.does("restore_post", &[("post", &hidden.id)], json!({ "reason": "It may stay" })).await.done();
    iris.does("mute_alias", &[("space", &space.id)], json!({ "alias": LENA })).await.done();
    follows_the_log(house).await;
    assert_eq!(finds(&iris, "findable").await, [hidden.id]);
    assert_eq!(finds(&iris, "something else").await, [edited.id]);
    assert_eq!(finds(&amal, "findable four").await, [by_lena.id]);
}

async fn words_behind_a_content_notice_are_found_and_stay_behind_it(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let fields = json!({ "title": "Covered title", "text": "Covered words", "notices": ["death"] });
    amal.does("start_thread", &[("space", &space.id)], fields).await.done();
    follows_the_log(house).await;
    let page = lena.does("search", &[], json!({ "q": "covered" })).await.done();
    let found = &page["results"][0];
    assert_eq!((&found["words"], &found["title"], &found["notices"]), (&json!(null), &json!(null), &json!(["death"])));
    let drawn = lena.submits("/search", &[("q", "covered w")]).await.text();
    assert!(drawn.contains("Death") || drawn.contains("death"), "{drawn}");
    assert!(!drawn.contains("Covered"), "{drawn}");
}

async fn a_long_list_goes_on_where_it_stopped(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    for n in 0..25 {
        amal.replies(&thread, &format!("findable {n}")).await;
        house.passes(60);
    }
    follows_the_log(house).await;
    let first = amal.does("search", &[], json!({ "q": "findable" })).await.done();
    let fields = json!({ "q": "findable", "after": first["next"] });
    let second = amal.does("search", &[], fields).await.done();
    let (first, rest) = (ids(&first), ids(&second));
    assert_eq!((first.len(), rest.len(), &second["next"]), (20, 5, &json!(null)));
    assert!(rest.iter().all(|id| !first.contains(id)));
}

async fn no_words_break_the_query_nor_find_more_than_themselves(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    amal.starts_thread(&space, "Bread", "plain words").await;
    follows_the_log(house).await;
    let hostile = [
        "\"\"\"",
        "plain\"",
        "\" OR \"plain",
        "pla*",
        "NOT plain",
        "words AND plain",
        "words:plain",
        "{words}:x",
        "^plain",
        "%%%",
        "pl%in",
        "pl_in",
        "\\\\\\",
        "'''",
        "');--",
        "NEAR(a b)",
        "\u{0}plain\u{0}x",
        "$1 $2 ?",
        "???",
    ];
    for words in hostile {
        let page = amal.does("search", &[], json!({ "q": words })).await;
        assert!(!page.text().contains("plain words"), "{words}");
    }
    let mut runner = TestRunner::deterministic();
    for _ in 0..150 {
        let words = "\\PC{3,12}|[\"'*%_\\\\():^{}+-]{3,10}".new_tree(&mut runner).unwrap().current();
        let answer = amal.does("search", &[], json!({ "q": words })).await;
        assert!([200, 422].contains(&answer.status.as_u16()), "{words:?}: {}", answer.text());
    }
    assert_eq!(finds(&amal, "plain words").await.len(), 1);
}
