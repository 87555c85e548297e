//! Before her words are kept a rule may ask: which words, why, and two ways on. She may change them or, where the rule
//! allows, send them as they are; a rule she was not asked about yet still asks. Without a script it is a page.

use http::StatusCode;
use serde_json::{Value, json};
use understory::config::Config;

use crate::harness::acts::{Circle, posts};
use crate::harness::cast::key;
use crate::harness::dump::Dump;
use crate::harness::server::{House, Kind, stories, with_small_packs};

stories! {
    with crate::harness::server::with_small_packs;
    a_number_is_asked_about_and_changed_or_waits,
    the_form_comes_back_with_the_words_in_question_marked,
    a_socket_is_told_the_same,
    facilitators_are_asked_too_and_what_cannot_wait_must_be_changed,
    a_report_that_quotes_a_number_arrives,
    a_cry_for_help_is_told_whom_it_alerts_before_it_is_posted,
    a_rule_she_was_not_asked_about_yet_still_asks,
    a_number_in_two_quick_messages_is_one_number,
    a_name_that_is_a_lure_is_not_taken,
}

const NUMBER: &str = "Ring me on 07700 900 123 tonight";

/// The words of `text` that it is about.
fn words(told: &Value, of: &str) -> Vec<String> {
    let ranges = told["ranges"].as_array().expect("ranges");
    let cut = |range: &Value| {
        let (from, to) = (range[0].as_u64().expect("a number"), range[1].as_u64().expect("a number"));
        of.chars().skip(usize::try_from(from).unwrap()).take(usize::try_from(to - from).unwrap()).collect()
    };
    ranges.iter().map(cut).collect()
}

async fn a_number_is_asked_about_and_changed_or_waits(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let stream = [("thread", thread.stream.as_str())];
    let fields = json!({ "text": NUMBER, "key": key(1) });
    let told = amal.does("post_reply", &stream, fields).await.refused("nudge");
    assert_eq!(words(&told, NUMBER), ["07700 900 123"]);
    assert_eq!((&told["rules"], &told["waits"]), (&json!(["contact-phone"]), &json!(true)));
    assert!(told["fields"]["text"].as_str().is_some_and(|text| text.contains("phone")), "{told}");
    assert!(told["message"].as_str().is_some_and(|text| text.contains("facilitator")), "{told}");
    assert_eq!(posts(&lena.reads_thread(&thread).await).len(), 1, "nothing is posted by asking");

    let other = json!({ "text": NUMBER, "key": key(1), "anyway": ["identity-name"] });
    amal.does("post_reply", &stream, other).await.refused("nudge");
    let anyway = json!({ "text": NUMBER, "key": key(1), "anyway": told["rules"] });
    let sent = amal.does("post_reply", &stream, anyway).await.done();
    assert_eq!(sent["held"], true, "{sent}");
    assert_eq!(posts(&lena.reads_thread(&thread).await).len(), 1);
    let changed = json!({ "text": "Let us talk here tonight", "key": key(2) });
    assert!(amal.does("post_reply", &stream, changed).await.done()["seq"].is_i64());

    let title = json!({ "title": NUMBER, "text": "As it says." });
    let told = amal.does("start_thread", &[("space", &space.id)], title).await.refused("nudge");
    assert_eq!((&told["ranges"], &told["within"]["title"]), (&json!([]), &json!([[11, 24]])), "{told}");
    amal.does("edit_post", &[("post", &thread.id)], json!({ "text": NUMBER })).await.refused("nudge");
}

async fn the_form_comes_back_with_the_words_in_question_marked(house: &House) {
    let Circle { space, iris, amal, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let room = iris.opens_room(&space, "Kitchen").await;
    for (path, fields) in [
        (format!("/threads/{}/replies", thread.stream), vec![("text", NUMBER)]),
        (format!("/spaces/{}/threads", space.id), vec![("title", "Tonight"), ("text", NUMBER)]),
        (format!("/rooms/{room}/messages"), vec![("text", NUMBER)]),
        (format!("/posts/{}/edit", thread.id), vec![("text", NUMBER)]),
    ] {
        let asked = amal.submits(&path, &fields).await;
        let page = asked.text();
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: {page}");
        assert!(page.contains("<mark dir=\"auto\">07700 900 123</mark>"), "{path}: {page}");
        assert!(page.contains("name=\"anyway\" value=\"contact-phone\""), "{path}: {page}");
        assert!(page.contains(&format!("{NUMBER}</textarea>")), "her words are in the form: {path}");
        let anyway = [fields, vec![("anyway", "contact-phone")]].concat();
        let sent = amal.submits(&path, &anyway).await;
        assert!(sent.leads_to().contains("done=done-"), "{path}");
        let place = sent.leads_to();
        let shown = amal.opens(place.split('#').next().unwrap_or_default()).await.text();
        assert!(shown.contains("facilitator"), "she is told that it waits: {path}");
    }
}

async fn a_socket_is_told_the_same(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let mut live = amal.goes_live().await;
    let told = live.says(&room, &key(1), NUMBER).await;
    assert_eq!((&told["refused"], &told["error"]), (&key(1), &json!("nudge")), "{told}");
    assert_eq!(words(&told, NUMBER), ["07700 900 123"]);
    assert_eq!(told["rules"], json!(["contact-phone"]));
    let anyway = json!({ "do": "say", "room": room, "key": key(1), "text": NUMBER, "anyway": told["rules"] });
    live.sends(anyway).await;
    let waits = live.next().await.expect("an answer");
    assert_eq!(waits["held"], key(1), "{waits}");
    assert!(waits["message"].as_str().is_some_and(|text| text.contains("facilitator")), "{waits}");
    assert_eq!(posts(&lena.reads("read_room", &[("room", &room)]).await.done()).len(), 0);
    assert_eq!(live.says(&room, &key(2), "Good evening").await["ack"], key(2));
}

async fn facilitators_are_asked_too_and_what_cannot_wait_must_be_changed(house: &House) {
    let Circle { space, iris, amal, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    iris.does("post_reply", &[("thread", &thread.stream)], json!({ "text": NUMBER })).await.refused("nudge");
    let here = [("space", space.id.as_str())];
    let room = json!({ "name": "Kitchen", "purpose": NUMBER });
    let told = iris.does("create_room", &here, room).await.refused("refuse");
    assert_eq!(told["anyway"], false, "{told}");
    let hide = json!({ "reason": NUMBER, "anyway": ["contact-phone"] });
    iris.does("hide_post", &[("post", &thread.id)], hide).await.refused("refuse");
    iris.does("hide_post", &[("post", &thread.id)], json!({ "reason": "It names a street" })).await.done();
}

async fn a_report_that_quotes_a_number_arrives(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let named = [("post", thread.id.as_str())];
    let reason = "Elsewhere I read: there is easy money abroad, send me a photo of your passport.";
    lena.does("report_post", &named, json!({ "reason": reason })).await.done();
    let list = iris.reads("list_reports", &[("space", &space.id)]).await.done();
    assert_eq!(list["reports"][0]["reason"], reason);
}

async fn a_cry_for_help_is_told_whom_it_alerts_before_it_is_posted(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let stream = [("thread", thread.stream.as_str())];
    let cry = "I want to end it tonight";
    let told = amal.does("post_reply", &stream, json!({ "text": cry })).await.refused("alert");
    let message = told["message"].as_str().expect("a sentence");
    assert!(message.contains("alerted") && message.contains("cannot send help"), "{message}");
    let path = format!("/threads/{}/replies", thread.stream);
    assert!(amal.submits(&path, &[("text", cry)]).await.text().contains("href=\"/safety\""));
    let alerts = async || {
        let dump = Dump::of(house).await;
        dump.table("event").iter().filter(|event| event["kind"] == "alerted").count()
    };
    assert_eq!(alerts().await, 0, "nobody is alerted by what she has not posted");
    let anyway = json!({ "text": cry, "anyway": told["rules"] });
    let posted = amal.does("post_reply", &stream, anyway).await.done();
    assert!(posted["seq"].is_i64() && posted.get("held").is_none(), "{posted}");
    assert_eq!((posts(&lena.reads_thread(&thread).await).len(), alerts().await), (2, 1));

    // Help goes first: a number beside it waits for someone who looks at once, and is not asked about.
    let both = json!({ "text": format!("{cry}. {NUMBER}"), "anyway": told["rules"] });
    let waits = amal.does("post_reply", &stream, both).await.done();
    assert_eq!(waits["held"], true, "{waits}");
    let list = iris.reads("list_held", &[("space", &space.id)]).await.done();
    assert_eq!(list["held"][0]["urgent"], true, "{list}");
    assert_eq!(alerts().await, 2);
}

async fn a_rule_she_was_not_asked_about_yet_still_asks(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let stream = [("thread", thread.stream.as_str())];
    let told = amal.does("post_reply", &stream, json!({ "text": "I bake at the blue bakery" })).await.refused("nudge");
    assert_eq!((&told["rules"], &told["waits"]), (&json!(["identity-workplace"]), &json!(false)));
    let more = format!("I bake at the blue bakery. {NUMBER}");
    let fields = json!({ "text": more, "anyway": told["rules"] });
    let told = amal.does("post_reply", &stream, fields).await.refused("nudge");
    assert!(told["rules"].to_string().contains("contact-phone"), "{told}");
    let anyway = json!({ "text": "I bake at the blue bakery", "anyway": ["identity-workplace"] });
    assert!(amal.does("post_reply", &stream, anyway).await.done()["seq"].is_i64());
    assert_eq!(posts(&lena.reads_thread(&thread).await).len(), 2);
}

async fn a_number_in_two_quick_messages_is_one_number(house: &House) {
    let Circle { space, iris, amal, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let here = [("room", room.as_str())];
    let half = amal.says(&room, "Ring me on 07700 900").await;
    let told = amal.does("say", &here, json!({ "text": "123 of course" })).await.refused("nudge");
    assert_eq!(words(&told, "123 of course"), ["123"]);
    amal.withdraws(&half).await;
    amal.does("say", &here, json!({ "text": "123 of course" })).await.done();
    amal.says(&room, "And again 07700 900").await;
    house.passes(10 * 60);
    amal.does("say", &here, json!({ "text": "123 loaves" })).await.done();
}

async fn a_name_that_is_a_lure_is_not_taken(house: &House) {
    let Circle { space, vera, .. } = Circle::of(house).await;
    let join = [("invitation", space.invitation.as_str())];
    let told = vera.does("join_space", &join, json!({ "alias": "Easy Money" })).await.refused("refuse");
    assert_eq!(told["within"]["alias"], json!([[0, 10]]), "{told}");
    vera.does("join_space", &join, json!({ "alias": "Slow Ferry" })).await.done();
}

#[tokio::test]
async fn the_same_words_again_are_refused_and_the_same_sending_is_not() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let set = |config: &mut Config| {
            with_small_packs(config);
            config.posts_a_minute = 60;
        };
        let house = House::with(kind, set).await;
        let Circle { space, iris, amal, .. } = Circle::of(&house).await;
        let room = iris.opens_room(&space, "Kitchen").await;
        let here = [("room", room.as_str())];
        let said = amal.does("say", &here, json!({ "text": "Good evening", "key": key(1) })).await.done();
        amal.does("say", &here, json!({ "text": "good  EVENING", "key": key(2) })).await.refused("refuse");
        let again = amal.does("say", &here, json!({ "text": "Good evening", "key": key(1) })).await.done();
        assert_eq!(said, again);
        house.close().await;
    }
}
