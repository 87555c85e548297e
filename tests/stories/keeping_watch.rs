//! Iris looks after the space (P7): what she does to a member's words names its reason to that member, and a report
//! about her is not hers to read.

use serde_json::json;

use crate::harness::acts::{AMAL, Circle, IRIS, LENA, post};
use crate::harness::server::{House, stories};

stories! {
    a_hidden_post_is_read_by_nobody_but_its_author_and_the_facilitators_and_says_why,
    a_hidden_title_stands_in_no_list,
    only_a_confirmed_facilitator_hides_and_nobody_judges_her_own_words,
    a_report_about_a_member_is_read_by_the_facilitators,
    a_report_about_a_facilitator_is_read_by_the_steward_alone,
    the_last_who_holds_a_space_is_told_what_her_leaving_does_and_so_are_the_stewards,
}

async fn a_hidden_post_is_read_by_nobody_but_its_author_and_the_facilitators_and_says_why(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let reply = lena.replies(&thread, "A word like marzipanwhisper").await;
    let answer = amal.answers(&thread, &reply, "Save me a piece").await;
    assert!(amal.opens(&format!("/threads/{}", thread.stream)).await.text().contains("marzipanwhisper"));
    iris.does("hide_post", &[("post", &reply.id)], json!({})).await.refused_beside(&["reason"]);
    iris.hides(&reply, "It names a street").await;
    amal.device.forget_heard();
    let page = amal.reads_thread(&thread).await;
    let hidden = post(&page, &reply);
    assert_eq!((&hidden["state"], &hidden["html"], &hidden["alias"]), (&json!("hidden"), &json!(""), &json!(null)));
    assert_eq!(post(&page, &answer)["parent"]["words"], json!(null));
    for path in [format!("/threads/{}", thread.stream), format!("/posts/{}", reply.id)] {
        amal.opens(&path).await;
    }
    assert!(!amal.device.heard().contains("marzipanwhisper"));
    assert!(!amal.device.heard().contains("names a street"), "the reason is for its author");
    for reader in [&lena, &iris] {
        let alone = reader.reads("read_post", &[("post", &reply.id)]).await.done();
        assert_eq!((&alone["reason"], &alone["hidden_by"]), (&json!("It names a street"), &json!(IRIS)));
        assert!(alone["hidden_html"].as_str().is_some_and(|html| html.contains("marzipanwhisper")));
    }
    lena.does("edit_post", &[("post", &reply.id)], json!({ "text": "Other words" })).await.refused("post_gone");
    iris.restores(&reply).await;
    assert_eq!(post(&amal.reads_thread(&thread).await, &reply)["html"], "<p>A word like marzipanwhisper</p>");
}

async fn a_hidden_title_stands_in_no_list(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "A title like saffronharbour", "And words").await;
    let here = format!("/spaces/{}", space.id);
    let places = [here.clone(), format!("{here}/threads"), format!("/threads/{}", thread.stream)];
    for path in &places {
        assert!(lena.opens(path).await.text().contains("saffronharbour"), "{path}");
    }
    iris.hides(&thread, "It names a street").await;
    for path in &places {
        assert!(!lena.opens(path).await.text().contains("saffronharbour"), "{path}");
    }
    iris.restores(&thread).await;
    assert!(lena.opens(&here).await.text().contains("saffronharbour"));
}

async fn only_a_confirmed_facilitator_hides_and_nobody_judges_her_own_words(house: &House) {
    let Circle { space, amal, lena, iris, vera, noor, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let hers = iris.replies(&thread, "Good evening").await;
    let sofia = crate::harness::cast::Person::new(house, "Sofia");
    let joined = sofia.joins(&space.facilitators, crate::harness::acts::SOFIA).await;
    assert_eq!(joined["unconfirmed"], true);
    let why = json!({ "reason": "It names a street" });
    for other in [&amal, &lena, &vera, &noor, &sofia] {
        other.does("hide_post", &[("post", &thread.id)], why.clone()).await.refused("not_found");
    }
    iris.does("hide_post", &[("post", &hers.id)], why.clone()).await.refused("act_on_self");
    noor.confirms_facilitators().await;
    sofia.does("hide_post", &[("post", &hers.id)], why.clone()).await.done();
    iris.does("restore_post", &[("post", &hers.id)], why.clone()).await.refused("act_on_self");
    iris.does("hide_post", &[("post", &thread.id)], why).await.done();
}

async fn a_report_about_a_member_is_read_by_the_facilitators(house: &House) {
    let Circle { space, amal, lena, iris, noor, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let reply = lena.replies(&thread, "A word like marzipanwhisper").await;
    let named = [("space", space.id.as_str())];
    let form = amal.reads("report_post_form", &[("post", &reply.id)]).await.done();
    assert_eq!(form["reader"], "facilitators");
    amal.does("report_post", &[("post", &reply.id)], json!({})).await.refused_beside(&["reason"]);
    let why = json!({ "reason": "It frightens me" });
    let made = amal.does("report_post", &[("post", &reply.id)], why).await.done();
    assert_eq!(made["reader"], "facilitators");
    let list = iris.reads("list_reports", &named).await.done();
    assert_eq!(list["reports"][0]["reason"], "It frightens me");
    assert_eq!((&list["reports"][0]["about"], &list["reports"][0]["alias"]), (&json!(LENA), &json!(AMAL)));
    for other in [&lena, &amal] {
        other.reads("list_reports", &named).await.refused("not_found");
    }
    assert!(!noor.reads("list_steward_reports", &[]).await.done().to_string().contains("frightens"));
    // A sealed copy stays for the report, and goes with its answer.
    lena.withdraws(&reply).await;
    let one = [("space", space.id.as_str()), ("report", made["id"].as_str().expect("an id"))];
    let report = iris.reads("read_report", &one).await.done();
    assert!(report["html"].as_str().is_some_and(|html| html.contains("marzipanwhisper")), "{report}");
    let kept = crate::harness::dump::Dump::of(house).await;
    assert!(kept.places_of("marzipanwhisper").is_empty(), "the copy is not sealed");
    iris.does("answer_report", &one, json!({ "answer": "We have spoken" })).await.done();
    assert_eq!(iris.reads("read_report", &one).await.done()["html"], json!(null));
    let mine = amal.reads("my_reports", &named).await.done();
    assert_eq!(mine["reports"][0]["answer"], "We have spoken");
    assert!(!lena.reads("my_reports", &named).await.done().to_string().contains("frightens"));
}

async fn a_report_about_a_facilitator_is_read_by_the_steward_alone(house: &House) {
    let Circle { space, amal, iris, noor, .. } = Circle::of(house).await;
    let sofia = crate::harness::cast::Person::new(house, "Sofia");
    sofia.joins(&space.facilitators, crate::harness::acts::SOFIA).await;
    noor.confirms_facilitators().await;
    let thread = iris.starts_thread(&space, "Bread", "Who bakes?").await;
    assert_eq!(amal.reads("report_post_form", &[("post", &thread.id)]).await.done()["reader"], "steward");
    let why = json!({ "reason": "She asked where I live" });
    let made = amal.does("report_post", &[("post", &thread.id)], why).await.done();
    assert_eq!(made["reader"], "steward");
    let named = [("space", space.id.as_str())];
    let one = [("space", space.id.as_str()), ("report", made["id"].as_str().expect("an id"))];
    for facilitator in [&iris, &sofia] {
        facilitator.device.forget_heard();
        facilitator.reads("list_reports", &named).await.done();
        facilitator.reads("read_report", &one).await.refused("not_found");
        let answer = json!({ "answer": "Nothing here" });
        facilitator.does("answer_report", &one, answer).await.refused("not_found");
        assert!(!facilitator.device.heard().contains("where I live"));
    }
    let steward = noor.reads("list_steward_reports", &[]).await.done();
    assert!(steward.to_string().contains("where I live"), "{steward}");
}

async fn the_last_who_holds_a_space_is_told_what_her_leaving_does_and_so_are_the_stewards(house: &House) {
    let Circle { space, amal, iris, noor, .. } = Circle::of(house).await;
    let (named, leave) = ([("space", space.id.as_str())], format!("/spaces/{}/leave", space.id));
    let sofia = crate::harness::cast::Person::new(house, "Sofia");
    sofia.joins(&space.facilitators, crate::harness::acts::SOFIA).await;
    let alone = "Nobody else holds this space";
    let unheld = async || {
        let list = noor.reads("steward_list", &[]).await.done();
        let spaces = list["spaces"].as_array().expect("a list").clone();
        spaces.iter().find(|one| one["id"] == space.id.as_str()).expect("the space")["unheld"] == true
    };
    let act_page = async |alias: &str| {
        let all = noor.reads("list_facilitators", &[]).await.done();
        let list = all["facilitators"].as_array().expect("a list").clone();
        let one = list.into_iter().find(|one| one["alias"] == alias).expect("she is in the list");
        let id = one["id"].as_str().expect("an id").to_owned();
        (noor.opens(&format!("/steward/facilitators/{id}/act")).await.text(), id)
    };

    // Who is not confirmed holds nothing yet.
    assert!(iris.opens(&leave).await.text().contains(alone));
    assert!(act_page(IRIS).await.0.contains(alone));
    noor.confirms_facilitators().await;
    assert!(!iris.opens(&leave).await.text().contains(alone));
    assert!(!amal.opens(&leave).await.text().contains(alone), "she holds nothing");
    iris.does("leave_space", &named, json!({})).await.done();
    assert!(!unheld().await);
    assert_eq!(sofia.reads("leave_page", &named).await.done()["last"], true);
    assert!(sofia.opens(&leave).await.text().contains(alone));

    let (page, id) = act_page(crate::harness::acts::SOFIA).await;
    assert!(page.contains(alone), "{page}");
    let lines = noor.opens("/steward").await.text();
    let out = json!({ "act": "remove", "reason": "It is over" });
    noor.does("act_on_facilitator", &[("membership", &id)], out).await.done();
    assert!(unheld().await);
    let now = noor.opens("/steward").await.text();
    let link = format!("/steward/invitations?space={}", space.id);
    assert!(now.contains(&link) && !lines.contains(&link), "{now}");
    noor.does("edit_space", &named, json!({ "name": space.name, "state": "closed" })).await.done();
    assert!(!unheld().await, "nobody is missed in a closed space");
}
