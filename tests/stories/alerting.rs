//! Someone's words alert: the facilitators at once, and a steward where none of them is there. Members learn nothing of
//! it, and whoever wrote sees whether someone has seen it.

use serde_json::{Value, json};

use crate::harness::acts::{Circle, Written};
use crate::harness::cast::{Person, key, text};
use crate::harness::founding::Place;
use crate::harness::server::{House, stories};

stories! {
    with crate::harness::server::with_small_packs;
    a_facilitator_sees_it_on_every_page_says_that_she_answers_and_the_author_sees_that_someone_has,
    a_steward_reads_the_one_text_that_nobody_is_there_for_and_its_author_can_see_that_she_did,
    a_cry_for_help_with_a_number_in_it_waits_and_alerts,
}

const CRY: &str = "I want to end it tonight";
const RULE: &str = "crisis-self-harm";

async fn cries(person: &Person, thread: &Written, words: &str, rules: &[&str]) -> Value {
    let fields = json!({ "text": words, "key": key(77), "anyway": rules });
    person.does("post_reply", &[("thread", &thread.stream)], fields).await.done()
}

async fn alerts(facilitator: &Person, space: &Place) -> Vec<Value> {
    let hold = facilitator.reads("read_hold", &[("space", &space.id)]).await.done();
    hold["alerts"].as_array().expect("a list").clone()
}

const LINE: &str = "may be asking for help";

async fn a_facilitator_sees_it_on_every_page_says_that_she_answers_and_the_author_sees_that_someone_has(house: &House) {
    let Circle { space, noor, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = lena.starts_thread(&space, "Night", "Who is awake?").await;
    let page = format!("/threads/{}", thread.stream);
    assert!(!iris.opens(&page).await.text().contains(LINE));
    let id = text(&cries(&amal, &thread, CRY, &[RULE]).await, "id");

    for path in [&page, &format!("/spaces/{}", space.id), &format!("/spaces/{}/members", space.id)] {
        assert!(iris.opens(path).await.text().contains(LINE), "{path}");
        assert!(!lena.opens(path).await.text().contains(LINE), "members learn nothing: {path}");
    }
    assert!(amal.opens(&page).await.text().contains("Nobody has said yet"));
    assert!(
        !amal.opens(&format!("/spaces/{}", space.id)).await.text().contains("Nobody has said"),
        "only where they are"
    );
    let waiting = alerts(&iris, &space).await;
    assert_eq!((&waiting[0]["id"], &waiting[0]["answered"]), (&json!(id), &json!(false)));
    assert!(waiting[0].get("alias").is_none(), "{waiting:?}");
    assert_eq!(noor.reads("steward_list", &[]).await.done()["alerts"], 0, "a facilitator is there");
    let named = [("space", space.id.as_str()), ("alert", id.as_str())];
    noor.does("read_alert", &[("alert", &id)], json!({})).await.refused("not_found");
    lena.does("answer_alert", &named, json!({})).await.refused("not_found");
    amal.does("close_alert", &named, json!({})).await.refused("not_found");

    iris.does("answer_alert", &named, json!({})).await.done();
    assert_eq!(alerts(&iris, &space).await[0]["answered"], true);
    assert!(iris.opens(&page).await.text().contains("someone is answering"));
    let hers = amal.opens(&page).await.text();
    assert!(hers.contains("has seen your words") && !hers.contains("Moss"), "she sees that, and not who");
    iris.does("close_alert", &named, json!({})).await.done();
    assert!(alerts(&iris, &space).await.is_empty());
    assert!(!iris.opens(&page).await.text().contains(LINE));
    iris.does("close_alert", &named, json!({})).await.refused("not_found");
    house.passes(3 * 24 * 60 * 60);
    amal.signs_in().await;
    assert!(!amal.opens(&page).await.text().contains("has seen your words"));
}

async fn a_steward_reads_the_one_text_that_nobody_is_there_for_and_its_author_can_see_that_she_did(house: &House) {
    let Circle { space, noor, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = lena.starts_thread(&space, "Night", "Who is awake?").await;
    house.passes(20 * 60);
    let id = text(&cries(&amal, &thread, CRY, &[RULE]).await, "id");
    assert_eq!(noor.reads("steward_list", &[]).await.done()["alerts"], 1);
    let list = noor.reads("list_alerts", &[]).await.done();
    assert_eq!((&list["alerts"][0]["id"], &list["alerts"][0]["space_name"]), (&json!(id), &json!(space.name)));
    assert!(!list.to_string().contains("tonight"), "the list holds no words: {list}");
    iris.does("read_alert", &[("alert", &id)], json!({})).await.refused("not_found");
    let opened = noor.does("read_alert", &[("alert", &id)], json!({})).await.done();
    assert!(text(&opened, "html").contains(CRY) && opened.get("alias").is_none(), "{opened}");
    let log = amal.reads("list_decisions", &[("space", &space.id)]).await.done();
    assert_eq!((&log["decisions"][0]["act"], &log["decisions"][0]["mine"]), (&json!("read_alert"), &json!(true)));
    let page = amal.opens(&format!("/spaces/{}/decisions", space.id)).await.text();
    assert!(page.contains("A steward read your words"), "{page}");
    let other = lena.reads("list_decisions", &[("space", &space.id)]).await.done();
    assert_eq!(other["decisions"], json!([]));
    noor.does("steward_answers_alert", &[("alert", &id)], json!({})).await.done();
    noor.does("read_alert", &[("alert", &id)], json!({})).await.refused("not_found");
    assert_eq!(alerts(&iris, &space).await[0]["answered"], true, "whoever comes back sees it");
    let hers = amal.opens(&format!("/threads/{}", thread.stream)).await.text();
    assert!(hers.contains("has seen your words"));
}

async fn a_cry_for_help_with_a_number_in_it_waits_and_alerts(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = lena.starts_thread(&space, "Night", "Who is awake?").await;
    let words = format!("{CRY}. Ring me on 07700 900 123");
    let sent = cries(&amal, &thread, &words, &[RULE, "contact-phone"]).await;
    assert_eq!(sent["held"], true, "{sent}");
    let waiting = alerts(&iris, &space).await;
    assert!(text(&waiting[0], "href").contains("/held#h-"), "{waiting:?}");
    let held = iris.reads("list_held", &[("space", &space.id)]).await.done();
    assert_eq!(held["held"][0]["urgent"], true, "{held}");
}

mod few_posts {
    use crate::harness::server::stories;

    stories! {
        with |config: &mut understory::config::Config| {
            crate::harness::server::with_small_packs(config);
            config.posts_a_minute = 3;
        };
        a_cry_for_help_is_not_lost_among_too_many,
    }

    use super::a_cry_for_help_is_not_lost_among_too_many;
}

async fn a_cry_for_help_is_not_lost_among_too_many(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = lena.starts_thread(&space, "Night", "Who is awake?").await;
    let stream = [("thread", thread.stream.as_str())];
    let mut said = 0;
    while amal.does("post_reply", &stream, json!({ "text": format!("And {said}") })).await.status.is_success() {
        said += 1;
        assert!(said < 1_000, "there is a limit");
    }
    amal.does("post_reply", &stream, json!({ "text": "One more" })).await.refused("too_many");
    let sent = cries(&amal, &thread, CRY, &[RULE]).await;
    assert_eq!(sent["held"], true, "{sent}");
    assert_eq!(alerts(&iris, &space).await.len(), 1);
    let held = iris.reads("list_held", &[("space", &space.id)]).await.done();
    assert_eq!(held["held"][0]["urgent"], true, "{held}");
}
