//! What facilitators do to words and memberships, and what members report: always with a reason that she reads, never
//! on themselves, and never by someone of another space (P7). A refusal stands beside the success of the same set-up.

use http::StatusCode;
use serde_json::{Value, json};
use understory::access::System;
use understory::background;

use crate::harness::acts::{AMAL, Circle, IRIS, LENA, post};
use crate::harness::cast::{Person, text};
use crate::harness::dump::Dump;
use crate::harness::server::{House, stories};

stories! {
    with crate::harness::server::with_small_packs;
    what_is_hidden_is_hidden_with_a_reason_that_its_author_reads,
    a_facilitator_is_no_judge_of_her_own_words,
    a_hidden_openings_title_is_hidden_with_it,
    a_report_keeps_a_sealed_copy_until_it_is_answered,
    a_report_about_a_facilitator_never_reaches_one,
    a_muted_member_reads_and_knows_why_and_until_when,
    a_removed_member_is_out_at_once_and_finds_the_reason,
    who_was_removed_can_be_let_back_in_as_who_she_was,
    whoever_is_barred_from_the_site_is_told_why_on_every_page_and_keeps_what_is_hers,
    a_steward_closes_the_site_to_someone_who_was_put_out,
}

const WHY: &str = "It names a street where someone lives.";

/// A second facilitator of the circle's space.
async fn joined_by_sofia(house: &House, circle: &Circle) -> Person {
    let sofia = Person::new(house, "Sofia");
    sofia.joins(&circle.space.facilitators, "Little Comet").await;
    circle.noor.confirms_facilitators().await;
    sofia
}

/// What the log says, but for how the facilitators came to be confirmed.
async fn decisions(person: &Person, space: &str) -> Value {
    let log = person.reads("list_decisions", &[("space", space)]).await.done();
    let log = log["decisions"].as_array().expect("a list");
    log.iter().filter(|one| one["act"] != "confirm").cloned().collect()
}

async fn what_is_hidden_is_hidden_with_a_reason_that_its_author_reads(house: &House) {
    let circle = Circle::of(house).await;
    let (iris, amal, lena) = (&circle.iris, &circle.amal, &circle.lena);
    let thread = amal.starts_thread(&circle.space, "Bread", "It rose today.").await;
    let reply = amal.replies(&thread, "Come to Anchor Street.").await;
    let named = [("post", reply.id.as_str())];
    for stranger in [lena, amal, &circle.vera] {
        stranger.does("hide_post", &named, json!({ "reason": WHY })).await.refused("not_found");
    }
    iris.does("hide_post", &named, json!({ "reason": " " })).await.refused_beside(&["reason"]);
    iris.does("hide_post", &named, json!({ "reason": WHY })).await.done();
    for reader in [lena, iris] {
        let page = reader.reads_thread(&thread).await;
        assert_eq!(post(&page, &reply)["state"], "hidden");
        assert!(!page.to_string().contains("Anchor"), "{page}");
    }
    let own = amal.reads("read_post", &named).await.done();
    assert_eq!((&own["reason"], &own["hidden_by"]), (&json!(WHY), &json!(IRIS)));
    let others = lena.reads("read_post", &named).await.done();
    assert!(!others.to_string().contains("street") && !others.to_string().contains("Anchor"), "{others}");
    let told = decisions(amal, &circle.space.id).await;
    assert_eq!((&told[0]["act"], &told[0]["reason"], &told[0]["by"]), (&json!("hide"), &json!(WHY), &json!(IRIS)));
    assert_eq!(decisions(lena, &circle.space.id).await, json!([]));
    iris.does("hide_post", &named, json!({ "reason": WHY })).await.done();
    assert_eq!(decisions(iris, &circle.space.id).await.as_array().map(Vec::len), Some(1));
    iris.does("restore_post", &named, json!({})).await.done();
    assert_eq!(post(&lena.reads_thread(&thread).await, &reply)["state"], "shown");
    iris.does("restore_post", &named, json!({})).await.refused("not_hidden");
}

async fn a_facilitator_is_no_judge_of_her_own_words(house: &House) {
    let circle = Circle::of(house).await;
    let sofia = joined_by_sofia(house, &circle).await;
    let iris = &circle.iris;
    let thread = iris.starts_thread(&circle.space, "House rules", "Shout as you like.").await;
    let named = [("post", thread.id.as_str())];
    iris.does("hide_post", &named, json!({ "reason": WHY })).await.refused("act_on_self");
    let (one, other) = tokio::join!(
        sofia.does("hide_post", &named, json!({ "reason": WHY })),
        sofia.does("hide_post", &named, json!({ "reason": "Another reason altogether." })),
    );
    let hidden = [one.status, other.status].iter().filter(|status| **status == StatusCode::OK).count();
    assert_eq!(hidden, 1, "one of two is first, and its reason stands");
    assert_eq!(decisions(iris, &circle.space.id).await.as_array().map(Vec::len), Some(1));
    iris.does("restore_post", &named, json!({})).await.refused("act_on_self");
    sofia.does("restore_post", &named, json!({ "reason": "We talked." })).await.done();
}

async fn a_hidden_openings_title_is_hidden_with_it(house: &House) {
    let circle = Circle::of(house).await;
    let thread = circle.amal.starts_thread(&circle.space, "Meet at Anchor Street", "At nine.").await;
    circle.iris.does("hide_post", &[("post", &thread.id)], json!({ "reason": WHY })).await.done();
    let space = [("space", circle.space.id.as_str())];
    for page in [
        circle.lena.reads("list_threads", &space).await.done(),
        circle.lena.reads("read_space", &space).await.done(),
        circle.lena.reads_thread(&thread).await,
    ] {
        assert!(!page.to_string().contains("Anchor"), "{page}");
    }
}

async fn a_report_keeps_a_sealed_copy_until_it_is_answered(house: &House) {
    let circle = Circle::of(house).await;
    let (iris, amal, lena) = (&circle.iris, &circle.amal, &circle.lena);
    let thread = amal.starts_thread(&circle.space, "Bread", "It rose today.").await;
    let reply = amal.replies(&thread, "Send me your number, sister.").await;
    let (named, space) = ([("post", reply.id.as_str())], [("space", circle.space.id.as_str())]);
    assert_eq!(lena.reads("report_post_form", &named).await.done()["reader"], "facilitators");
    amal.does("report_post", &named, json!({ "reason": WHY })).await.refused("report_own");
    circle.vera.does("report_post", &named, json!({ "reason": WHY })).await.refused("not_found");
    let made = lena.does("report_post", &named, json!({ "reason": "He asks for numbers." })).await.done();
    let again = lena.does("report_post", &named, json!({ "reason": "Again." })).await.done();
    assert_eq!(made["id"], again["id"]);
    amal.withdraws(&reply).await;
    let id = text(&made, "id");
    let report = [("space", circle.space.id.as_str()), ("report", id.as_str())];
    amal.reads("read_report", &report).await.refused("not_found");
    amal.reads("list_reports", &space).await.refused("not_found");
    let read = iris.reads("read_report", &report).await.done();
    assert!(text(&read, "html").contains("your number"), "{read}");
    assert_eq!((&read["now"], &read["alias"]), (&json!("withdrawn"), &json!(LENA)));
    iris.does("answer_report", &report, json!({ "answer": "I spoke with him." })).await.done();
    iris.does("answer_report", &report, json!({ "answer": "Twice." })).await.refused("report_answered");
    assert_eq!(iris.reads("read_report", &report).await.done()["html"], Value::Null);
    let mine = lena.reads("my_reports", &space).await.done();
    assert_eq!(mine["reports"][0]["answer"], "I spoke with him.");
    assert!(!amal.device.heard().contains("He asks for numbers."), "the one reported read the report");
    assert!(!decisions(amal, &circle.space.id).await.to_string().contains("answer_report"));
}

async fn a_report_about_a_facilitator_never_reaches_one(house: &House) {
    let circle = Circle::of(house).await;
    let sofia = joined_by_sofia(house, &circle).await;
    let thread = circle.iris.starts_thread(&circle.space, "News", "You there, be quiet.").await;
    let named = [("post", thread.id.as_str())];
    let space = [("space", circle.space.id.as_str())];
    assert_eq!(circle.lena.reads("report_post_form", &named).await.done()["reader"], "steward");
    let reason = json!({ "reason": "She shouts at us." });
    let made = circle.lena.does("report_post", &named, reason).await.done();
    assert_eq!(made["reader"], "steward");
    for facilitator in [&circle.iris, &sofia] {
        let list = facilitator.reads("list_reports", &space).await.done();
        assert_eq!((&list["reports"], &list["answered"]), (&json!([]), &json!([])));
        assert_eq!(facilitator.reads("read_hold", &space).await.done()["reports"], 0);
        let report = [("space", circle.space.id.as_str()), ("report", made["id"].as_str().unwrap())];
        facilitator.reads("read_report", &report).await.refused("not_found");
        facilitator.does("answer_report", &report, json!({ "answer": "Nothing." })).await.refused("not_found");
        assert!(!facilitator.device.heard().contains("She shouts"));
    }
}

async fn a_muted_member_reads_and_knows_why_and_until_when(house: &House) {
    let circle = Circle::of(house).await;
    let (iris, amal) = (&circle.iris, &circle.amal);
    let space = [("space", circle.space.id.as_str())];
    let thread = amal.starts_thread(&circle.space, "Bread", "It rose today.").await;
    let room = iris.opens_room(&circle.space, "Kitchen").await;
    let mute = |alias: &str, hours: Value| json!({ "alias": alias, "hours": hours, "reason": WHY });
    iris.does("mute_member", &space, mute(AMAL, json!(0))).await.refused_beside(&["hours"]);
    iris.does("mute_member", &space, mute(AMAL, json!(721))).await.refused_beside(&["hours"]);
    iris.does("mute_member", &space, mute("Nobody Here", json!(1))).await.refused_beside(&["alias"]);
    iris.does("mute_member", &space, mute(IRIS, json!(1))).await.refused("act_on_self");
    circle.lena.does("mute_member", &space, mute(AMAL, json!(1))).await.refused("not_found");
    iris.does("mute_member", &space, mute(AMAL, json!("24"))).await.done();
    let reply = json!({ "text": "Still here." });
    amal.does("post_reply", &[("thread", &thread.stream)], reply.clone()).await.refused("muted");
    let log = amal.reads("list_decisions", &space).await.done();
    assert_eq!((&log["decisions"][0]["act"], &log["decisions"][0]["reason"]), (&json!("mute"), &json!(WHY)));
    assert!(log["muted_until"].is_string());
    let decision = text(&log["decisions"][0], "id");
    let decided = [("space", circle.space.id.as_str()), ("decision", decision.as_str())];
    let said = json!({ "reason": "I asked once, and I am sorry." });
    circle.lena.does("appeal_decision", &decided, said.clone()).await.refused("not_found");
    iris.does("appeal_decision", &decided, said.clone()).await.refused("not_found");
    let sent = amal.does("appeal_decision", &decided, said.clone()).await.done();
    amal.does("appeal_decision", &decided, said).await.refused("appeal_sent");
    let report = [("report", sent["id"].as_str().unwrap_or_default())];
    let read = circle.noor.reads("read_steward_report", &report).await.done();
    assert_eq!((&read["about"], &read["decided"]), (&json!(IRIS), &json!(WHY)));
    circle.noor.does("answer_steward_report", &report, json!({ "answer": "We talked with her." })).await.done();
    assert_eq!(amal.reads("my_reports", &space).await.done()["reports"][0]["answer"], "We talked with her.");
    assert!(!iris.device.heard().contains("I am sorry"));
    for path in [format!("/threads/{}", thread.stream), format!("/rooms/{room}")] {
        assert!(amal.opens(&path).await.text().contains("/decisions"), "{path} says neither why nor until when");
    }
    house.passes(26 * 60 * 60);
    amal.signs_in().await;
    amal.does("post_reply", &[("thread", &thread.stream)], reply).await.done();
}

async fn a_removed_member_is_out_at_once_and_finds_the_reason(house: &House) {
    let circle = Circle::of(house).await;
    let sofia = joined_by_sofia(house, &circle).await;
    let (iris, amal) = (&circle.iris, &circle.amal);
    let space = [("space", circle.space.id.as_str())];
    let thread = amal.starts_thread(&circle.space, "Bread", "It rose today.").await;
    let act = |alias: &str| json!({ "alias": alias, "reason": WHY });
    iris.does("remove_member", &space, act("Little Comet")).await.refused("facilitators_are_stewards");
    iris.does("bar_member", &space, json!({ "alias": AMAL, "reason": WHY, "everywhere": true }))
        .await
        .refused("stewards_only");
    let (one, other) =
        tokio::join!(iris.does("remove_member", &space, act(AMAL)), sofia.does("bar_member", &space, act(AMAL)),);
    let done = [one.status, other.status].iter().filter(|status| **status == StatusCode::OK).count();
    assert_eq!(done, 1, "one of two acts, and one reason stands");
    amal.does("post_reply", &[("thread", &thread.stream)], json!({ "text": "Hello?" })).await.refused("not_found");
    amal.reads("read_thread", &[("thread", &thread.stream)]).await.refused("not_found");
    let former = amal.reads("read_former", &space).await.done();
    assert_eq!(former["reason"], WHY);
    amal.reads("export_mine", &space).await.done();
    amal.does("join_space", &[("invitation", &circle.space.invitation)], json!({ "alias": "Someone New" })).await;
    amal.reads("read_space", &space).await.refused("not_found");
}

async fn who_was_removed_can_be_let_back_in_as_who_she_was(house: &House) {
    let circle = Circle::of(house).await;
    let space = [("space", circle.space.id.as_str())];
    let act = json!({ "alias": AMAL, "reason": WHY });
    circle.iris.does("readmit_member", &space, act.clone()).await.refused("not_out");
    circle.iris.does("remove_member", &space, act.clone()).await.done();
    circle.amal.reads("read_space", &space).await.refused("not_found");
    circle.iris.does("readmit_member", &space, act.clone()).await.done();
    assert_eq!(circle.amal.reads("read_space", &space).await.done()["me"]["alias"], AMAL);
    circle.iris.does("bar_member", &space, act.clone()).await.done();
    circle.iris.does("readmit_member", &space, act).await.refused("stewards_only");
}

async fn whoever_is_barred_from_the_site_is_told_why_on_every_page_and_keeps_what_is_hers(house: &House) {
    let circle = Circle::of(house).await;
    let other = circle.noor.opens_space("Morning Bench").await;
    circle.lena.enters(&other.invitation, "Grey Wagtail").await;
    circle.noor.enters(&circle.space.facilitators, "Blue Door").await;
    let space = [("space", circle.space.id.as_str())];
    let waiting = circle.iris.reads("list_unconfirmed_in_space", &space).await.done();
    let noor = [space[0], ("membership", waiting["waiting"][0]["id"].as_str().expect("one waits"))];
    circle.iris.does("confirm_facilitator_in_space", &noor, json!({})).await.done();
    let elsewhere = [("space", other.id.as_str())];
    circle.lena.reads("read_space", &elsewhere).await.done();
    circle.lena.does("choose_language", &[], json!({ "language": "fr" })).await.done();
    let bar = json!({ "alias": LENA, "reason": WHY, "everywhere": true });
    circle.noor.does("bar_member", &space, bar).await.done();
    circle.lena.reads("my_home", &[]).await.refused("barred");
    circle.lena.reads("read_space", &elsewhere).await.refused("barred");
    assert_eq!(circle.lena.opens("/home").await.leads_to(), "/barred");
    let page = circle.lena.reads("read_barred", &[]).await.done();
    assert_eq!(page["reasons"][0]["reason"], WHY);
    assert!(circle.lena.opens("/barred").await.text().contains(r#"<html lang="fr""#));
    circle.lena.does("choose_language", &[], json!({ "language": "ar" })).await.done();
    assert!(circle.lena.opens("/barred").await.text().contains(r#"<html lang="ar""#), "she cannot read why");
    circle.lena.reads("read_former", &space).await.done();
    circle.lena.does("appeal_removal", &space, json!({ "text": "I see it another way." })).await.done();
    circle.lena.reads("export_mine", &space).await.done();
    circle.lena.reads("export_mine", &elsewhere).await.done();
    circle.lena.signs_in().await;
    circle.lena.reads("my_home", &[]).await.refused("barred");
    let members = circle.noor.reads("list_members", &space).await.done();
    assert!(!members.to_string().contains(LENA));
    circle.amal.reads("my_home", &[]).await.done();
    circle.amal.reads("read_barred", &[]).await.refused("not_found");
    // She may end it herself, and what stands against her stays.
    assert!(circle.lena.opens("/barred").await.text().contains("/me/delete"));
    let wrong = json!({ "passphrase": "not hers at all" });
    circle.lena.does("delete_account", &[], wrong).await.refused_beside(&["passphrase"]);
    let now = json!({ "passphrase": circle.lena.passphrase(), "now": true });
    circle.lena.does("delete_account", &[], now).await.done();
    circle.lena.reads("read_barred", &[]).await.refused("signed_out");
    background::once(house.app(), &System::mint()).await.expect("the background work is done");
    let kept = Dump::of(house).await;
    assert_eq!((kept.table("former").len(), kept.table("kept_tag").len()), (0, 1));
}

async fn a_steward_closes_the_site_to_someone_who_was_put_out(house: &House) {
    let circle = Circle::of(house).await;
    let (noor, iris, lena) = (&circle.noor, &circle.iris, &circle.lena);
    let other = noor.opens_space("Morning Bench").await;
    lena.enters(&other.invitation, "Grey Wagtail").await;
    let space = [("space", circle.space.id.as_str())];
    assert_eq!(noor.reads("list_removals", &[]).await.done()["removals"], json!([]));
    iris.does("remove_member", &space, json!({ "alias": LENA, "reason": WHY })).await.done();
    let list = noor.reads("list_removals", &[]).await.done();
    assert_eq!((&list["removals"][0]["what"], &list["removals"][0]["reason"]), (&json!("removed"), &json!(WHY)));
    assert!(!list.to_string().contains(LENA), "a steward has no list of members");
    let id = text(&list["removals"][0], "id");
    let one = [("membership", id.as_str())];
    let page = noor.opens(&format!("/steward/removals/{id}/everywhere")).await.text();
    assert!(page.contains("does not show which other spaces"), "{page}");
    let why = json!({ "reason": "Pressing others, in every place" });
    for nobody in [iris, lena, &circle.amal] {
        nobody.reads("list_removals", &[]).await.refused("not_found");
        nobody.reads("bar_everywhere_form", &one).await.refused("not_found");
        nobody.does("bar_everywhere", &one, why.clone()).await.refused("not_found");
    }
    lena.reads("read_space", &[("space", &other.id)]).await.done();
    noor.does("bar_everywhere", &one, json!({})).await.refused_beside(&["reason"]);
    noor.does("bar_everywhere", &one, why.clone()).await.done();
    noor.does("bar_everywhere", &one, why).await.refused("already_out");
    lena.reads("read_space", &[("space", &other.id)]).await.refused("barred");
    let told = lena.reads("read_barred", &[]).await.done();
    assert_eq!(told["reasons"][0]["reason"], "Pressing others, in every place");
    lena.reads("export_mine", &[("space", &other.id)]).await.done();
    // Her one reply is answered, and may open the site to her again.
    lena.does("appeal_removal", &space, json!({ "text": "I see it another way." })).await.done();
    let answer = json!({ "answer": "So do we, now.", "lift": true });
    noor.does("answer_appeal", &one, answer.clone()).await.refused("appeal_own");
    let sofia = Person::new(house, "Sofia");
    sofia.signs_up(&house.steward_code().await).await;
    sofia.does("answer_appeal", &one, answer).await.done();
    lena.reads("read_space", &[("space", &other.id)]).await.done();
    lena.reads("read_space", &space).await.done();
}
