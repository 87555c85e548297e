//! Someone's words alert: the facilitators at once, and a steward where none of them is there. Members learn nothing of
//! it, and whoever wrote sees whether someone has seen it.

use serde_json::{Value, json};

use crate::harness::acts::{AMAL, Circle, Written};
use crate::harness::cast::{Person, key, text};
use crate::harness::founding::Place;
use crate::harness::server::{House, stories};

stories! {
    with crate::harness::server::with_small_packs;
    a_facilitator_sees_it_on_every_page_says_that_she_answers_and_the_author_sees_that_someone_has,
    a_steward_reads_the_one_text_that_nobody_is_there_for_and_its_author_can_see_that_she_did,
    a_cry_for_help_with_a_number_in_it_waits_and_alerts,
    whoever_is_paused_and_cries_for_help_is_read_by_those_who_hold_the_space_and_by_nobody_else,
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

async fn whoever_is_paused_and_cries_for_help_is_read_by_those_who_hold_the_space_and_by_nobody_else(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = lena.starts_thread(&space, "Night", "Who is awake?").await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let (here, named) = ([("space", space.id.as_str())], [("thread", thread.stream.as_str())]);
    let mut live = amal.goes_live().await;
    assert_eq!(live.says(&room, &key(1), "Good evening").await["seq"], 1);
    let pause = json!({ "alias": AMAL, "reason": "Shouting", "hours": 24 });
    iris.does("mute_member", &here, pause).await.done();

    // She is asked first, and told what becomes of it; nobody is alerted by asking.
    let asked = live.says(&room, &key(2), CRY).await;
    assert_eq!((&asked["error"], &asked["rules"]), (&json!("alert"), &json!([RULE])), "{asked}");
    for said in ["people who answer", "cannot write in this space", "nobody else does", "cannot send help"] {
        assert!(text(&asked, "message").contains(said), "{said}: {asked}");
    }
    let asked = amal.does("post_reply", &named, json!({ "text": CRY, "key": key(3) })).await.refused("alert");
    assert_eq!((&asked["anyway"], &asked["waits"], &asked["help"]), (&json!(true), &json!(true), &json!("/help")));
    assert!(alerts(&iris, &space).await.is_empty());
    // Nothing else is taken, with or without a yes to the rule.
    for words in ["Good evening", "Ring me on 07700 900 123", "There is easy money abroad"] {
        let fields = json!({ "text": words, "anyway": [RULE, "contact-phone"] });
        amal.does("post_reply", &named, fields).await.refused("muted");
    }

    // As a browser without a script: the lines, then her words in a form of one button.
    let path = format!("/threads/{}/replies", thread.stream);
    let page = amal.submits(&path, &[("text", CRY)]).await.text();
    let place = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    assert!(place("The Lantern") < place("nobody else does") && place("nobody else does") < place("Send it to them"));
    let form = format!("action=\"{path}\"");
    assert!(place(&form) < place("name=\"anyway\"") && page.contains("name=\"text\""), "{page}");
    assert!(!page.contains("It was not posted"), "{page}");
    let sent = amal.submits(&path, &[("text", CRY), ("anyway", RULE)]).await;
    assert!(sent.leads_to().contains("done-waits"));

    assert_eq!(alerts(&iris, &space).await.len(), 1);
    let held = iris.reads("list_held", &here).await.done();
    let one = &held["held"][0];
    assert_eq!(
        (&one["urgent"], &one["alias"], &one["rules"][0]["rule"]),
        (&json!(true), &json!(AMAL), &json!("paused"))
    );
    assert!(text(one, "html").contains(CRY));
    assert_eq!(lena.reads_thread(&thread).await["posts"].as_array().expect("a list").len(), 1);
    let page = amal.opens(&format!("/threads/{}", thread.stream)).await.text();
    assert!(page.contains("were alerted to your words") && page.contains(CRY), "{page}");

    // So many wait at a time and no more; when one was read, the next is taken.
    assert!(live.goes_on(&room, &key(4), CRY, &[RULE]).await["held"].is_string());
    let opening = json!({ "title": "Help", "text": CRY, "anyway": [RULE] });
    assert_eq!(amal.does("start_thread", &here, opening).await.done()["held"], true);
    let more = json!({ "text": format!("{CRY}, please"), "anyway": [RULE], "key": key(5) });
    let told = amal.does("post_reply", &named, more.clone()).await.refused("paused_waits");
    assert_eq!(told["help"], "/help", "{told}");
    assert_eq!(alerts(&iris, &space).await.len(), 3);
    let back = json!({ "reason": "I have read it. I am here until ten." });
    let id = text(one, "id");
    iris.does("return_held", &[("space", &space.id), ("held", &id)], back).await.done();
    assert_eq!(amal.does("post_reply", &named, more.clone()).await.done()["held"], true);
    assert_eq!(amal.does("post_reply", &named, more).await.done()["held"], true, "sent twice it is the same one");
    assert_eq!(iris.reads("list_held", &here).await.done()["held"].as_array().expect("a list").len(), 3);
    live.leaves().await;
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
