//! She opens an invitation, reads before anything is asked, and joins under a name of her own choosing (P1).

use http::StatusCode;
use serde_json::json;

use crate::harness::acts::{AMAL, Circle, SOFIA};
use crate::harness::cast::Person;
use crate::harness::server::{House, stories};

stories! {
    an_invitation_is_read_before_anything_is_asked_and_then_leads_in,
    nothing_is_asked_but_a_name_a_passphrase_and_an_alias,
    joining_twice_finds_her_already_there_and_never_as_somebody_else,
    an_alias_that_could_be_taken_for_anothers_is_refused,
    a_closed_an_expired_and_an_invented_invitation_are_the_same_closed_door,
    a_code_that_was_read_aloud_opens_the_same_door,
    the_list_of_invitations_looks_the_same_whether_or_not_one_was_used,
    the_first_stewards_link_works_once,
    nobody_is_invited_before_the_steward_has_said_who_runs_this,
}

async fn an_invitation_is_read_before_anything_is_asked_and_then_leads_in(house: &House) {
    let Circle { space, .. } = Circle::of(house).await;
    let sofia = Person::new(house, "Sofia");
    let welcome = sofia.reads("read_invitation", &[("invitation", &space.invitation)]).await.done();
    assert_eq!(welcome["role"], "member");
    assert_eq!(welcome["space"]["name"], "Evening Circle");
    for said in ["about", "authorities", "law"] {
        assert!(welcome[said]["html"].as_str().is_some_and(|html| !html.is_empty()), "{said}: {welcome}");
    }
    let lines = (&welcome["help"][0]["contact"], &welcome["younger_help"][0]["contact"]);
    assert_eq!(lines, (&json!("The Lantern, 0000"), &json!("The Small Lantern, 0001")));
    assert!(!welcome.to_string().contains(AMAL), "the door tells who is inside");
    let joined = sofia.joins(&space.invitation, SOFIA).await;
    assert_eq!((&joined["id"], &joined["role"]), (&json!(space.id), &json!("member")));
    let home = sofia.reads("my_home", &[]).await.done();
    assert_eq!(home["spaces"][0]["alias"], SOFIA);
    let place = sofia.reads("read_space", &[("space", &space.id)]).await.done();
    assert_eq!(place["me"]["alias"], SOFIA);
}

async fn nothing_is_asked_but_a_name_a_passphrase_and_an_alias(house: &House) {
    let Circle { space, .. } = Circle::of(house).await;
    let sofia = Person::new(house, "Sofia");
    for extra in ["email", "phone", "name", "age", "country"] {
        let fields = json!({
            "invitation": space.invitation, "sign_in_name": sofia.sign_in_name(),
            "passphrase": sofia.passphrase(), extra: "anything",
        });
        sofia.does("sign_up", &[], fields).await.refused_beside(&[""]);
    }
    sofia.signs_up(&space.invitation).await;
    let sent = json!({ "alias": SOFIA, "email": "anything" });
    sofia.does("join_space", &[("invitation", &space.invitation)], sent).await.refused_beside(&[""]);
    sofia.enters(&space.invitation, SOFIA).await;
}

async fn joining_twice_finds_her_already_there_and_never_as_somebody_else(house: &House) {
    let Circle { space, amal, iris, .. } = Circle::of(house).await;
    let members = || async { iris.reads("list_members", &[("space", &space.id)]).await.done()["members"].clone() };
    let before = members().await;
    let again = amal.enters(&space.invitation, AMAL).await;
    assert_eq!(again["alias"], AMAL);
    let other = json!({ "alias": "Someone Else" });
    amal.does("join_space", &[("invitation", &space.invitation)], other).await.refused("already_here");
    assert_eq!(members().await, before);
}

async fn an_alias_that_could_be_taken_for_anothers_is_refused(house: &House) {
    let Circle { space, .. } = Circle::of(house).await;
    let sofia = Person::new(house, "Sofia");
    sofia.signs_up(&space.invitation).await;
    for alike in [AMAL, "quiet heron", "QuietHeron", "Qu\u{456}et Heron", " Quiet  Her0n "] {
        let sent = json!({ "alias": alike });
        sofia.does("join_space", &[("invitation", &space.invitation)], sent).await.refused_beside(&["alias"]);
    }
    for claim in ["Moderator", "Admin", "call 0612345678", "", "x"] {
        let sent = json!({ "alias": claim });
        sofia.does("join_space", &[("invitation", &space.invitation)], sent).await.refused_beside(&["alias"]);
    }
    sofia.enters(&space.invitation, SOFIA).await;
}

async fn a_closed_an_expired_and_an_invented_invitation_are_the_same_closed_door(house: &House) {
    let Circle { space, noor, vera, .. } = Circle::of(house).await;
    let listed = noor.does("create_invitation", &[], json!({ "space": space.id, "until_days": "3" })).await.done();
    let closing = crate::harness::founding::code(&listed);
    let expiring = noor.invites(&space.id, "member").await;
    let sofia = Person::new(house, "Sofia");
    for open in [&closing, &expiring] {
        sofia.reads("read_invitation", &[("invitation", open)]).await.done();
    }
    let id = listed["id"].as_str().expect("an id");
    noor.does("close_invitation", &[("invitation", id)], json!({})).await.done();
    sofia.reads("read_invitation", &[("invitation", &expiring)]).await.done();
    house.passes(32 * 24 * 60 * 60);
    vera.signs_in().await;
    let mut answers = Vec::new();
    for shut in [closing.as_str(), expiring.as_str(), "ZZZZ-ZZZZ-ZZZZ", "nonsense"] {
        let read = sofia.reads("read_invitation", &[("invitation", shut)]).await;
        let page = sofia.opens(&format!("/join/{shut}")).await;
        let fields = json!({ "invitation": shut, "sign_in_name": "someone new", "passphrase": sofia.passphrase() });
        let sign_up = sofia.does("sign_up", &[], fields).await;
        let entered = vera.does("join_space", &[("invitation", shut)], json!({ "alias": SOFIA })).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        let page = page.text().replace(shut, "CODE");
        answers.push((
            read.refused("not_found"),
            page,
            sign_up.refused("invitation_closed"),
            entered.refused("invitation_closed"),
        ));
    }
    assert!(answers.windows(2).all(|two| two[0] == two[1]), "{answers:#?}");
}

async fn a_code_that_was_read_aloud_opens_the_same_door(house: &House) {
    let Circle { space, .. } = Circle::of(house).await;
    let sofia = Person::new(house, "Sofia");
    let code = &space.invitation;
    let groups: Vec<String> = understory::spaces::code::groups(code);
    let aloud = groups.join(" - ").to_lowercase();
    let fields = json!({
        "invitation": aloud, "sign_in_name": sofia.sign_in_name(), "passphrase": sofia.passphrase(),
    });
    sofia.does("sign_up", &[], fields).await.done();
    sofia.enters(code, SOFIA).await;
}

async fn the_list_of_invitations_looks_the_same_whether_or_not_one_was_used(house: &House) {
    let Circle { space, noor, .. } = Circle::of(house).await;
    let list = || async { noor.reads("list_invitations", &[]).await.done() };
    let before = list().await;
    let sofia = Person::new(house, "Sofia");
    sofia.joins(&space.invitation, SOFIA).await;
    assert_eq!(list().await, before);
}

async fn the_first_stewards_link_works_once(house: &House) {
    let code = house.steward_code().await;
    let noor = Person::new(house, "Noor");
    noor.signs_up(&code).await;
    noor.reads("steward_list", &[]).await.done();
    let vera = Person::new(house, "Vera");
    let fields = json!({ "invitation": code, "sign_in_name": vera.sign_in_name(), "passphrase": vera.passphrase() });
    vera.does("sign_up", &[], fields).await.refused("invitation_closed");
}

async fn nobody_is_invited_before_the_steward_has_said_who_runs_this(house: &House) {
    let noor = Person::new(house, "Noor");
    noor.signs_up(&house.steward_code().await).await;
    let id = noor.does("create_space", &[], json!({ "name": "Evening Circle" })).await.done()["id"].clone();
    let fields = json!({ "space": id, "role": "member" });
    noor.does("create_invitation", &[], fields).await.refused("site_not_ready");
}
