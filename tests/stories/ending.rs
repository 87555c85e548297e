//! A space ends: those in it are told, take along what is theirs, and on the day that was said everything in it is
//! erased, and again from a backup (P5).

use http::StatusCode;
use serde_json::{Value, json};
use understory::access::System;
use understory::background::{self, ledger};

use crate::harness::acts::{AMAL, Circle, LENA, posts};
use crate::harness::dump::Dump;
use crate::harness::server::{House, stories};

stories! {
    with crate::harness::server::with_small_packs;
    those_in_it_are_told_read_on_and_take_along_what_is_theirs,
    on_its_day_everything_in_it_is_erased_and_nothing_elsewhere,
    a_bar_from_the_whole_site_outlives_the_space,
}

const DAY: i64 = 24 * 60 * 60;

async fn works_in_the_background(house: &House) {
    background::once(house.app(), &System::mint()).await.expect("the background work is done");
}

async fn those_in_it_are_told_read_on_and_take_along_what_is_theirs(house: &House) {
    let Circle { space, noor, iris, amal, lena, .. } = Circle::of(house).await;
    let named = [("space", space.id.as_str())];
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    for days in ["", "3", "1000"] {
        noor.does("end_space", &named, json!({ "days": days })).await.refused_beside(&["days"]);
    }
    iris.does("end_space", &named, json!({ "days": 30 })).await.refused("not_found");
    assert_eq!(lena.reads("read_space", &named).await.done()["ends_at"], Value::Null);
    noor.does("end_space", &named, json!({ "days": 30 })).await.done();
    let told = lena.reads("read_space", &named).await.done();
    assert!(told["ends_at"].is_i64() && told["closed"] == true, "{told}");
    assert!(lena.opens(&format!("/spaces/{}", space.id)).await.text().contains("This space ends on"));
    assert!(lena.opens("/home").await.text().contains("Ends on"));
    assert_eq!(posts(&lena.reads_thread(&thread).await).len(), 1);
    let reply = json!({ "text": "One more" });
    lena.does("post_reply", &[("thread", &thread.stream)], reply.clone()).await.refused("space_closed");
    let asked = crate::harness::cast::Person::new(house, "Sofia");
    asked.reads("read_invitation", &[("invitation", &space.invitation)]).await.refused("not_found");
    noor.does("create_invitation", &[], json!({ "space": space.id })).await.refused("space_closed");
    // Opened by its settings it would be a space that ends and takes words.
    let opened = json!({ "name": space.name, "state": "open" });
    noor.does("edit_space", &named, opened.clone()).await.done();
    assert_eq!(lena.reads("read_space", &named).await.done()["closed"], true);
    house.passes(29 * DAY);
    works_in_the_background(house).await;
    for person in [&amal, &noor, &lena] {
        person.signs_in().await;
    }
    let export = amal.reads("export_mine", &named).await.done();
    assert_eq!(export["posts"][0]["text"], "Who bakes?");
    noor.does("keep_space", &named, json!({})).await.done();
    noor.does("edit_space", &named, opened).await.done();
    house.passes(2 * DAY);
    works_in_the_background(house).await;
    lena.signs_in().await;
    lena.does("post_reply", &[("thread", &thread.stream)], reply).await.done();
}

async fn on_its_day_everything_in_it_is_erased_and_nothing_elsewhere(house: &House) {
    let Circle { space, noor, iris, amal, lena, .. } = Circle::of(house).await;
    let other = noor.opens_space("Garden Hour").await;
    lena.enters(&other.invitation, "Winter Apple").await;
    let kept = lena.starts_thread(&other, "Seeds", "Who sows?").await;
    let thread = amal.starts_thread(&space, "Marzipanwhisper", "Who bakes marzipanwhisper?").await;
    let hers = lena.replies(&thread, "I do, marzipanwhisper").await;
    iris.hides(&hers, "It says marzipanwhisper").await;
    let room = iris.opens_room(&space, "Kitchen of marzipanwhisper").await;
    amal.says(&room, "marzipanwhisper").await;
    let named = [("space", space.id.as_str())];
    let mut live = amal.goes_live().await;
    live.follows(&room, 0).await;
    let before = Dump::of(house).await;
    assert!(!before.places_of("marzipanwhisper").is_empty() && !before.places_of(AMAL).is_empty());
    noor.does("end_space", &named, json!({ "days": 7 })).await.done();
    live.leaves().await;
    house.passes(7 * DAY);
    works_in_the_background(house).await;
    let after = Dump::of(house).await;
    for words in ["marzipanwhisper", "Marzipanwhisper", AMAL, LENA, "Evening Circle"] {
        assert!(after.places_of(words).is_empty(), "{words} is still in {:?}", after.places_of(words));
    }
    let spaces = after.table("space").len();
    assert_eq!(spaces, before.table("space").len() - 1);
    for person in [&amal, &lena, &noor] {
        person.signs_in().await;
    }
    amal.reads("read_space", &named).await.refused("not_found");
    amal.reads("read_thread", &[("thread", &thread.stream)]).await.refused("not_found");
    assert_eq!(amal.reads("my_home", &[]).await.done()["spaces"], json!([]));
    assert!(!noor.reads("steward_list", &[]).await.done().to_string().contains("Evening Circle"));
    assert_eq!(posts(&lena.reads_thread(&kept).await)[0]["html"], "<p>Who sows?</p>");
    // What a backup would bring back goes before anyone is served.
    let erased = std::fs::read_to_string(house.folder().join("erased.log")).expect("the ledger");
    assert!(erased.contains(&format!("space {}", space.id)), "{erased}");
    let again = noor.opens_space("Evening Circle").await;
    let lines = erased + &format!("space {}\n", again.id);
    std::fs::write(house.folder().join("erased.log"), lines).expect("the ledger as it would be");
    ledger::replay(house.app(), &System::mint()).await.expect("it is erased again");
    assert!(Dump::of(house).await.places_of("Evening Circle").is_empty());
}

async fn a_bar_from_the_whole_site_outlives_the_space(house: &House) {
    let Circle { space, noor, iris, lena, .. } = Circle::of(house).await;
    let named = [("space", space.id.as_str())];
    iris.does("bar_member", &named, json!({ "alias": LENA, "reason": "Pressing others to meet" })).await.done();
    let removals = noor.reads("list_removals", &[]).await.done();
    let id = removals["removals"][0]["id"].as_str().expect("an id").to_owned();
    let why = json!({ "reason": "Everywhere the same" });
    noor.does("bar_everywhere", &[("membership", &id)], why).await.done();
    let home = async || lena.reads("my_home", &[]).await.status;
    assert_ne!(home().await, StatusCode::OK);
    noor.does("end_space", &named, json!({ "days": 7 })).await.done();
    house.passes(7 * DAY);
    works_in_the_background(house).await;
    lena.signs_in().await;
    lena.reads("my_home", &[]).await.refused("barred");
    let barred = lena.reads("read_barred", &[]).await.done();
    assert_eq!((&barred["reasons"], &barred["spaces"]), (&json!([]), &json!([])));
    noor.signs_in().await;
    let listed = noor.reads("steward_list", &[]).await.done();
    assert!(!listed["spaces"].to_string().contains(&space.id), "{listed}");
    assert!(Dump::of(house).await.places_of("Evening Circle").is_empty());
    // A start of the server brings nothing back, and takes the bar from nobody.
    ledger::replay(house.app(), &System::mint()).await.expect("it is looked at again");
    house.app().bars.reload(house.app()).await.expect("the bars are read");
    lena.reads("my_home", &[]).await.refused("barred");
}
