//! Someone is muted, removed or barred (P7): it says why, to her; what she follows ends at that moment; she keeps her
//! reasons, her export and the withdrawal of her words, and cannot come back as somebody else.

use futures_util::future::join_all;
use http::StatusCode;
use serde_json::{Value, json};

use crate::harness::acts::{AMAL, Circle, LENA, post, posts};
use crate::harness::dump::Dump;
use crate::harness::server::{House, stories};

stories! {
    a_muted_member_reads_and_does_not_write_until_her_time_is_over,
    a_removed_member_hears_nothing_more_from_that_moment_and_finds_the_reason,
    no_page_comes_after_a_removal_however_many_were_on_their_way,
    a_removed_member_takes_her_words_back_and_answers_once,
    a_removed_member_does_not_come_back_as_somebody_else,
    only_facilitators_send_anyone_away_and_never_one_another,
    two_dumps_around_a_bar_show_nothing_of_her_account,
}

const HOUR: i64 = 60 * 60;

fn about(alias: &str) -> Value {
    json!({ "alias": alias, "reason": "Pressing others to meet" })
}

async fn a_muted_member_reads_and_does_not_write_until_her_time_is_over(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let named = [("space", space.id.as_str())];
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    lena.replies(&thread, "I do").await;
    iris.does("mute_member", &named, about(LENA)).await.refused_beside(&["hours"]);
    let mute = json!({ "alias": LENA, "hours": "3", "reason": "Pressing others to meet" });
    iris.does("mute_member", &named, mute).await.done();
    assert_eq!(posts(&lena.reads_thread(&thread).await).len(), 2);
    let fields = json!({ "text": "And also" });
    lena.does("post_reply", &[("thread", &thread.stream)], fields.clone()).await.refused("muted");
    assert!(lena.reads("read_space", &named).await.done()["muted_until"].is_i64());
    assert!(lena.reads("export_mine", &named).await.done().to_string().contains("Pressing others"));
    assert!(!amal.reads("list_members", &named).await.done().to_string().contains("Pressing others"));
    // Leaving does not end it.
    lena.does("leave_space", &named, json!({})).await.done();
    lena.enters(&space.invitation, "Grey Mitten").await;
    lena.does("post_reply", &[("thread", &thread.stream)], fields.clone()).await.refused("muted");
    house.passes(4 * HOUR);
    lena.does("post_reply", &[("thread", &thread.stream)], fields).await.done();
}

async fn no_page_comes_after_a_removal_however_many_were_on_their_way(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let named = [("space", space.id.as_str())];
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let place = [("thread", thread.stream.as_str())];
    for alias in [LENA, AMAL] {
        let whoever = if alias == LENA { &lena } else { &amal };
        let pages = join_all((0..12).map(|_| whoever.reads("read_thread", &place)));
        let (_, away) = tokio::join!(pages, iris.does("remove_member", &named, about(alias)));
        away.done();
        assert_ne!(whoever.reads("read_thread", &place).await.status, StatusCode::OK);
        assert_ne!(whoever.does("post_reply", &place, json!({ "text": "Still here" })).await.status, StatusCode::OK);
    }
    assert_eq!(posts(&iris.reads_thread(&thread).await).len(), 1);
}

async fn a_removed_member_hears_nothing_more_from_that_moment_and_finds_the_reason(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let named = [("space", space.id.as_str())];
    let room = iris.opens_room(&space, "Kitchen").await;
    let mut live = lena.goes_live().await;
    live.follows(&room, 0).await;
    amal.says(&room, "One").await;
    assert_eq!(live.event().await["html"], "<p>One</p>");
    iris.does("remove_member", &named, json!({ "alias": LENA })).await.refused_beside(&["reason"]);
    iris.does("remove_member", &named, about(LENA)).await.done();
    amal.says(&room, "A word like marzipanwhisper").await;
    loop {
        let frame = live.next().await.expect("she is told");
        assert!(!frame.to_string().contains("marzipanwhisper"), "{frame}");
        if frame["gone"] == room.as_str() {
            break;
        }
    }
    let refused = live.says(&room, &crate::harness::cast::key(1), "One more").await;
    assert_eq!(refused["error"], "not_found", "{refused}");
    live.leaves().await;
    for page in ["read_space", "list_members", "list_threads", "list_rooms"] {
        lena.reads(page, &named).await.refused("not_found");
    }
    let former = lena.reads("read_former", &named).await.done().to_string();
    assert!(former.contains("Pressing others to meet"), "{former}");
    let home = lena.reads("my_home", &[]).await.done();
    assert_eq!((&home["spaces"], &home["former"][0]["what"]), (&json!([]), &json!("removed")));
    assert!(!amal.opens(&format!("/spaces/{}/members", space.id)).await.text().contains(LENA));
}

async fn a_removed_member_takes_her_words_back_and_answers_once(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let named = [("space", space.id.as_str())];
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let hers = lena.replies(&thread, "A word like marzipanwhisper").await;
    iris.does("remove_member", &named, about(LENA)).await.done();
    let export = lena.reads("export_mine", &named).await.done();
    assert_eq!(export["posts"][0]["text"], "A word like marzipanwhisper");
    assert!(!export.to_string().contains(AMAL));
    lena.does("withdraw_my_words", &named, json!({})).await.done();
    assert!(Dump::of(house).await.places_of("marzipanwhisper").is_empty());
    assert_eq!(post(&amal.reads_thread(&thread).await, &hers)["state"], "withdrawn");
    lena.does("appeal_removal", &named, json!({ "text": "" })).await.refused_beside(&["text"]);
    lena.does("appeal_removal", &named, json!({ "text": "I only asked her to walk" })).await.done();
    let again = lena.does("appeal_removal", &named, json!({ "text": "Once more" })).await;
    assert!(again.status.is_client_error(), "{}", again.text());
    amal.does("withdraw_my_words", &named, json!({})).await.refused("not_found");
}

async fn a_removed_member_does_not_come_back_as_somebody_else(house: &House) {
    let Circle { space, lena, iris, .. } = Circle::of(house).await;
    iris.does("remove_member", &[("space", &space.id)], about(LENA)).await.done();
    let other = json!({ "alias": "Grey Mitten" });
    lena.does("join_space", &[("invitation", &space.invitation)], other).await.refused("removed_here");
    lena.does("join_space", &[("invitation", &space.facilitators)], json!({ "alias": LENA }))
        .await
        .refused("removed_here");
}

async fn only_facilitators_send_anyone_away_and_never_one_another(house: &House) {
    let Circle { space, noor, amal, lena, iris, vera, .. } = Circle::of(house).await;
    let named = [("space", space.id.as_str())];
    let sofia = crate::harness::cast::Person::new(house, "Sofia");
    sofia.joins(&space.facilitators, crate::harness::acts::SOFIA).await;
    for act in ["mute_member", "remove_member", "bar_member"] {
        let fields = json!({ "alias": LENA, "hours": "1", "reason": "Pressing others to meet" });
        let fields = if act == "mute_member" { fields } else { about(LENA) };
        for other in [&amal, &lena, &vera, &noor, &sofia] {
            other.does(act, &named, fields.clone()).await.refused("not_found");
        }
    }
    noor.confirms_facilitators().await;
    let other = iris.does("remove_member", &named, about(crate::harness::acts::SOFIA)).await;
    assert!(other.status.is_client_error(), "a facilitator removed another: {}", other.text());
    let nobody = iris.does("remove_member", &named, about("Nobody Here")).await;
    nobody.refused_beside(&["alias"]);
    sofia.does("remove_member", &named, about(LENA)).await.done();
}

async fn two_dumps_around_a_bar_show_nothing_of_her_account(house: &House) {
    let Circle { space, noor, lena, iris, .. } = Circle::of(house).await;
    let elsewhere = noor.opens_space("Garden Hour").await;
    lena.enters(&elsewhere.invitation, "Winter Apple").await;
    let before = Dump::of(house).await;
    iris.does("bar_member", &[("space", &space.id)], about(LENA)).await.done();
    let after = Dump::of(house).await;
    let changed = after.differs_from(&before);
    assert!(changed.contains("membership") || changed.contains("former"), "{changed:?}");
    for table in ["account", "session", "draft", "departure"] {
        assert!(!changed.contains(table), "the bar wrote to {table}");
    }
    let row = |dump: &Dump| dump.table("membership").iter().find(|row| row["alias"] == "Winter Apple").cloned();
    assert_eq!(row(&before), row(&after), "her other name shows it");
    assert!(row(&after).is_some());
}
