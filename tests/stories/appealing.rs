//! An appeal is answered by someone who had no part in the decision, whatever she is by then (P7); and a removal that
//! has an end ends by itself.

use http::StatusCode;
use serde_json::{Value, json};
use understory::access::System;
use understory::background;

use crate::harness::acts::{AMAL, Circle, LENA, post};
use crate::harness::cast::{Person, text};
use crate::harness::server::{House, stories};

stories! {
    with crate::harness::server::with_small_packs;
    a_steward_does_not_answer_for_what_she_decided_as_one,
    a_steward_who_decided_as_a_facilitator_neither_sees_nor_answers_the_appeal_even_after_she_left,
    one_who_runs_the_site_alone_is_told_so_and_so_is_whoever_appeals,
    of_two_stewards_who_delete_their_accounts_at_once_one_stays,
    a_removal_for_a_month_ends_after_a_month,
}

const DAY: i64 = 24 * 60 * 60;

async fn another_steward(house: &House) -> Person {
    let sofia = Person::new(house, "Sofia");
    sofia.signs_up(&house.steward_code().await).await;
    sofia
}

async fn appeals(steward: &Person) -> Vec<Value> {
    let page = steward.reads("list_appeals", &[]).await.done();
    page["appeals"].as_array().expect("appeals").clone()
}

async fn a_steward_does_not_answer_for_what_she_decided_as_one(house: &House) {
    let Circle { space, noor, iris, .. } = Circle::of(house).await;
    let all = noor.reads("list_facilitators", &[]).await.done();
    let id = text(&all["facilitators"][0], "id");
    let out = json!({ "act": "remove", "reason": "Pressing others to meet" });
    noor.does("act_on_facilitator", &[("membership", &id)], out).await.done();
    iris.does("appeal_removal", &[("space", &space.id)], json!({ "text": "I never did" })).await.done();
    assert_eq!(appeals(&noor).await[0]["your_own"], true);
    let answer = json!({ "answer": "It stands" });
    let named = [("membership", id.as_str())];
    noor.does("answer_appeal", &named, answer.clone()).await.refused("appeal_own");
    let sofia = another_steward(house).await;
    assert_eq!(appeals(&sofia).await[0]["your_own"], false);
    sofia.does("answer_appeal", &named, answer).await.done();
    let former = iris.reads("read_former", &[("space", &space.id)]).await.done();
    assert_eq!(former["appeal_answer"], "It stands");
}

async fn a_steward_who_decided_as_a_facilitator_neither_sees_nor_answers_the_appeal_even_after_she_left(house: &House) {
    let Circle { space, noor, iris, amal, lena, .. } = Circle::of(house).await;
    noor.enters(&space.facilitators, "Plain Button").await;
    let waiting = iris.reads("list_unconfirmed_in_space", &[("space", &space.id)]).await.done();
    let hers = [("space", space.id.as_str()), ("membership", waiting["waiting"][0]["id"].as_str().expect("an id"))];
    iris.does("confirm_facilitator_in_space", &hers, json!({})).await.done();
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let reply = lena.replies(&thread, "I do").await;
    noor.hides(&reply, "It names a street").await;
    let named = [("space", space.id.as_str())];
    let log = lena.reads("list_decisions", &named).await.done();
    let decision = text(&log["decisions"][0], "id");
    lena.does("appeal_decision", &[named[0], ("decision", &decision)], json!({ "reason": "It is a mill" }))
        .await
        .done();
    let answer = json!({ "answer": "We looked" });
    let report = [("report", decision.as_str())];
    for _ in 0..2 {
        assert_eq!(noor.reads("list_steward_reports", &[]).await.done()["reports"], json!([]));
        noor.reads("read_steward_report", &report).await.refused("not_found");
        noor.does("answer_steward_report", &report, answer.clone()).await.refused("not_found");
        // As nobody of the space any more she is still the one who decided.
        let _ = noor.does("leave_space", &named, json!({ "keep_posts": true })).await;
    }
    let sofia = another_steward(house).await;
    assert_eq!(sofia.reads("list_steward_reports", &[]).await.done()["reports"][0]["reason"], "It is a mill");
    sofia.does("answer_steward_report", &report, answer).await.done();
    assert_eq!(post(&lena.reads_thread(&thread).await, &reply)["state"], "hidden");
}

async fn one_who_runs_the_site_alone_is_told_so_and_so_is_whoever_appeals(house: &House) {
    let Circle { space, noor, iris, lena, .. } = Circle::of(house).await;
    let named = [("space", space.id.as_str())];
    let away = json!({ "alias": LENA, "reason": "Pressing others to meet" });
    iris.does("remove_member", &named, away).await.done();
    let alone = async |expected: bool| {
        for page in ["list_appeals", "list_steward_reports"] {
            assert_eq!(noor.reads(page, &[]).await.done()["alone"], expected);
        }
        assert_eq!(lena.reads("read_former", &named).await.done()["one_steward"], expected);
    };
    alone(true).await;
    another_steward(house).await;
    alone(false).await;
}

async fn of_two_stewards_who_delete_their_accounts_at_once_one_stays(house: &House) {
    let Circle { noor, .. } = Circle::of(house).await;
    let sofia = another_steward(house).await;
    let fields = |who: &Person| json!({ "passphrase": who.passphrase() });
    let (one, other) = tokio::join!(
        noor.does("delete_account", &[], fields(&noor)),
        sofia.does("delete_account", &[], fields(&sofia))
    );
    let gone = [&one, &other].iter().filter(|answer| answer.status == StatusCode::OK).count();
    assert_eq!(gone, 1, "{} {}", one.text(), other.text());
}

async fn a_removal_for_a_month_ends_after_a_month(house: &House) {
    let Circle { space, iris, lena, amal, .. } = Circle::of(house).await;
    let named = [("space", space.id.as_str())];
    let away = |alias: &str, days: &str| json!({ "alias": alias, "days": days, "reason": "Pressing others to meet" });
    iris.does("remove_member", &named, away(LENA, "1000")).await.refused_beside(&["days"]);
    iris.does("remove_member", &named, away(LENA, "30")).await.done();
    iris.does("remove_member", &named, away(AMAL, "")).await.done();
    assert!(lena.reads("read_former", &named).await.done()["until"].is_i64());
    assert_eq!(amal.reads("read_former", &named).await.done()["until"], Value::Null);
    for (passed, back) in [(29, false), (2, true)] {
        house.passes(passed * DAY);
        background::once(house.app(), &System::mint()).await.expect("the background work is done");
        lena.signs_in().await;
        amal.signs_in().await;
        assert_eq!(lena.reads("read_space", &named).await.status == StatusCode::OK, back);
        amal.reads("read_space", &named).await.refused("not_found");
    }
    assert_eq!(lena.reads("read_space", &named).await.done()["me"]["alias"], LENA);
}
