//! What the person who runs it can find out about it, and the demo that shows it to others.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use understory::access::System;
use understory::{db, demo};

use crate::harness::cast::{Person, text};
use crate::harness::server::{House, stories};

stories! {
    a_database_as_it_was_set_up_is_well,
    the_demo_has_six_texts_that_wait_where_all_rules_are_in_force_and_holds_up_no_load,
}

async fn a_database_as_it_was_set_up_is_well(house: &House) {
    let health = db::examine(&house.app().config).await.expect("the database answers");
    assert_eq!((health.lacks, health.whole, health.overwrites, health.sees_letters), (0, true, true, true));
}

async fn the_demo_has_six_texts_that_wait_where_all_rules_are_in_force_and_holds_up_no_load(house: &House) {
    let furnished = Box::pin(demo::furnish(house.app(), &house.clock)).await.expect("the demo is furnished");
    let account =
        furnished.accounts.iter().find(|account| account.sign_in_name == "demo-river").expect("a facilitator");
    let river = Person::new(house, "River");
    let words = json!({
        "sign_in_name": account.sign_in_name, "passphrase": account.passphrase, "device": "mine",
    });
    river.does("sign_in", &[], words).await.done();
    let mut waiting = Vec::new();
    for place in &account.spaces {
        let here = [("space", place.id.as_str())];
        let texts = river.reads("list_held", &here).await.done()["held"].as_array().expect("a list").clone();
        let hold = river.reads("read_hold", &here).await.done();
        assert_eq!(hold["alerts"].as_array().map(Vec::len), Some(usize::from(!texts.is_empty())), "{hold}");
        if !texts.is_empty() {
            let rules = river.reads("list_rules", &here).await.done();
            let in_force = |pack: &Value| pack["state"] == "in_force";
            assert!(rules["packs"].as_array().is_some_and(|packs| packs.len() == 6 && packs.iter().all(in_force)));
            waiting.extend(texts);
        }
    }
    let kinds: BTreeSet<String> = waiting.iter().map(|one| text(one, "kind")).collect();
    let urgent = waiting.iter().filter(|one| one["urgent"] == true).count();
    assert_eq!((waiting.len(), kinds.len(), urgent), (6, 4, 1), "{waiting:?}");

    let crowd = demo::crowd(house.app(), &System::mint(), 2, 1).await.expect("a crowd");
    let room = serde_json::to_value(&crowd).expect("what load tools read")["rooms"][0].clone();
    for cookie in &crowd.cookies {
        let (name, value) = cookie.split_once('=').expect("a cookie");
        let one = Person::new(house, "Crowd");
        one.device.hold_cookies(BTreeMap::from([(name.to_owned(), value.to_owned())]));
        for n in 0..12 {
            let said = json!({ "text": format!("message {} from the load", n % 3 + 17) });
            let said = one.does("say", &[("room", room.as_str().expect("an id"))], said).await.done();
            assert!(said["seq"].is_i64(), "{said}");
        }
    }
}
