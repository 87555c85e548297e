//! Her account: in, out, everywhere, another passphrase, the words that let her back in; and what a stranger who
//! tries learns, which is nothing.

use futures_util::future::join_all;
use http::StatusCode;
use serde_json::{Value, json};

use understory::access::System;
use understory::background;

use crate::harness::acts::Circle;
use crate::harness::cast::Person;
use crate::harness::dump::Dump;
use crate::harness::server::{House, stories};

stories! {
    signing_out_ends_this_session_and_signing_out_everywhere_ends_all,
    no_page_comes_after_signing_out_however_many_were_on_their_way,
    signing_in_over_an_older_session_ends_that_one,
    exit_is_never_refused_and_leaves_the_device_with_nothing,
    a_borrowed_device_forgets_her_after_thirty_quiet_minutes_and_her_own_after_twelve_hours,
    a_stranger_is_answered_alike_whether_or_not_there_is_such_a_name,
    her_name_and_passphrase_may_be_typed_as_phones_type_them,
    another_passphrase_puts_out_whoever_knew_the_old_one,
    the_recovery_phrase_opens_her_account_once_and_sets_everything_anew,
    a_name_that_is_taken_is_said_to_be_a_few_times_and_no_more,
    a_passphrase_that_everyone_tries_is_refused_with_a_reason,
    the_page_suggests_a_name_and_a_passphrase_in_her_language,
    the_language_she_chose_stays_with_her_account,
    deleting_her_account_ends_it_now_and_her_memberships_one_by_one,
    a_request_that_waits_goes_with_her_account_and_not_with_it_at_once,
    the_last_steward_stays_until_there_is_another,
    of_three_who_open_the_first_stewards_link_at_once_exactly_one_becomes_steward,
}

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;

async fn is_in(person: &Person) -> bool {
    let home = person.reads("my_home", &[]).await;
    if home.status == StatusCode::OK {
        return true;
    }
    home.refused("signed_out");
    false
}

/// Another device of hers, signed in.
async fn another_device(house: &House, name: &'static str) -> Person {
    let person = Person::new(house, name);
    person.signs_in().await;
    assert!(is_in(&person).await);
    person
}

fn tried(name: &str, passphrase: &str) -> Value {
    json!({ "sign_in_name": name, "passphrase": passphrase })
}

async fn signing_out_ends_this_session_and_signing_out_everywhere_ends_all(house: &House) {
    let Circle { amal, .. } = Circle::of(house).await;
    let (phone, desk) = (another_device(house, "Amal").await, another_device(house, "Amal").await);
    let held = phone.device.cookies();
    phone.does("sign_out", &[], json!({})).await.done();
    assert!(phone.device.cookies().is_empty());
    phone.device.hold_cookies(held);
    assert!(!is_in(&phone).await, "the old cookie still opens");
    assert!(is_in(&desk).await && is_in(&amal).await);
    desk.does("sign_out_everywhere", &[], json!({})).await.done();
    assert!(!is_in(&desk).await && !is_in(&amal).await);
}

async fn no_page_comes_after_signing_out_however_many_were_on_their_way(house: &House) {
    let _circle = Circle::of(house).await;
    for _ in 0..12 {
        let phone = another_device(house, "Amal").await;
        let held = phone.device.cookies();
        let pages = join_all((0..8).map(|_| phone.reads("my_home", &[])));
        let (_, out) = tokio::join!(pages, phone.does("sign_out", &[], json!({})));
        out.done();
        phone.device.hold_cookies(held);
        assert!(!is_in(&phone).await, "what was looked up before she left opens still");
    }
}

async fn signing_in_over_an_older_session_ends_that_one(house: &House) {
    let Circle { amal, lena, .. } = Circle::of(house).await;
    let older = amal.device.cookies();
    amal.does("sign_in", &[], tried(&amal.sign_in_name(), "not hers at all")).await.refused("invalid");
    assert!(is_in(&amal).await, "a wrong passphrase put her out");
    // Another person signs in at that phone, without either of them having signed out.
    amal.does("sign_in", &[], tried(&lena.sign_in_name(), &lena.passphrase())).await.done();
    assert!(is_in(&amal).await && is_in(&lena).await);
    amal.device.hold_cookies(older);
    assert!(!is_in(&amal).await, "the older session goes on, and nobody sees it");
}

async fn exit_is_never_refused_and_leaves_the_device_with_nothing(house: &House) {
    let Circle { amal, .. } = Circle::of(house).await;
    let held = amal.device.cookies();
    let left = amal.device.ask(
        http::Method::POST,
        "/exit",
        &[("origin", "https://elsewhere.example"), ("sec-fetch-site", "cross-site"), ("accept", "text/html")],
        b"anything=at%FFall".to_vec(),
    );
    let left = left.await;
    assert_eq!(left.leads_to(), "https://weather.example/today");
    assert!(amal.device.cookies().is_empty());
    let clears = left.headers["clear-site-data"].to_str().expect("text").to_owned();
    assert!(["cache", "cookies", "storage"].iter().all(|kind| clears.contains(kind)), "{clears}");
    amal.device.hold_cookies(held);
    assert!(!is_in(&amal).await, "the session went on after Exit");
    // Again, without a session, and with a cookie that never was one.
    amal.device.forget_cookies();
    assert_eq!(amal.submits("/exit", &[]).await.leads_to(), "https://weather.example/today");
    amal.device.hold_cookies([("s".to_owned(), "nonsense".to_owned())].into());
    assert_eq!(amal.submits("/exit", &[]).await.leads_to(), "https://weather.example/today");
    // Any other form that another site sent is refused.
    amal.device.forget_cookies();
    amal.signs_in().await;
    let forged = [("sec-fetch-site", "cross-site"), ("origin", "https://elsewhere.example")];
    let forged = amal.device.ask(http::Method::POST, "/sign-out-everywhere", &forged, Vec::new()).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert!(is_in(&amal).await);
}

async fn a_borrowed_device_forgets_her_after_thirty_quiet_minutes_and_her_own_after_twelve_hours(house: &House) {
    let Circle { amal, .. } = Circle::of(house).await;
    let borrowed = Person::new(house, "Amal");
    let fields = json!({
        "sign_in_name": borrowed.sign_in_name(), "passphrase": borrowed.passphrase(), "device": "borrowed",
    });
    borrowed.does("sign_in", &[], fields).await.done();
    house.passes(29 * MINUTE);
    assert!(is_in(&borrowed).await, "it ended before its time");
    // What she did has moved the end.
    house.passes(29 * MINUTE);
    assert!(is_in(&borrowed).await, "what she did did not count");
    house.passes(31 * MINUTE);
    assert!(!is_in(&borrowed).await);
    assert!(is_in(&amal).await);
    house.passes(12 * HOUR + MINUTE);
    assert!(!is_in(&amal).await);
}

async fn a_stranger_is_answered_alike_whether_or_not_there_is_such_a_name(house: &House) {
    let Circle { amal, vera, .. } = Circle::of(house).await;
    let guesser = Person::new(house, "Vera");
    let wrong = guesser.does("sign_in", &[], tried(&amal.sign_in_name(), &vera.passphrase())).await;
    let unknown = guesser.does("sign_in", &[], tried("nobody at all", &vera.passphrase())).await;
    assert_eq!(wrong.status, unknown.status);
    assert_eq!(wrong.headers.keys().collect::<Vec<_>>(), unknown.headers.keys().collect::<Vec<_>>());
    assert_eq!(wrong.refused("invalid"), unknown.refused("invalid"));
    // However many times: nothing locks, and she is in.
    for _ in 0..8 {
        guesser
            .does("sign_in", &[], tried(&amal.sign_in_name(), "not hers at all"))
            .await
            .refused_beside(&["passphrase"]);
    }
    let owner = another_device(house, "Amal").await;
    assert!(is_in(&owner).await);
}

async fn her_name_and_passphrase_may_be_typed_as_phones_type_them(house: &House) {
    let Circle { .. } = Circle::of(house).await;
    let phone = Person::new(house, "Amal");
    phone.does("sign_in", &[], tried("  AMAL  of the Willows ", &phone.passphrase())).await.done();
    assert!(is_in(&phone).await);
}

async fn another_passphrase_puts_out_whoever_knew_the_old_one(house: &House) {
    let Circle { amal, .. } = Circle::of(house).await;
    let thief = another_device(house, "Amal").await;
    let new = "nine herons over the mill";
    let fields = |old: &str, new: &str| json!({ "passphrase": old, "new_passphrase": new });
    amal.does("change_passphrase", &[], fields("not hers at all", new)).await.refused_beside(&["passphrase"]);
    amal.does("change_passphrase", &[], fields(&amal.passphrase(), "short")).await.refused_beside(&["new_passphrase"]);
    assert!(is_in(&thief).await);
    amal.does("change_passphrase", &[], fields(&amal.passphrase(), new)).await.done();
    assert!(is_in(&amal).await && !is_in(&thief).await);
    thief.does("sign_in", &[], tried(&amal.sign_in_name(), &amal.passphrase())).await.refused_beside(&["passphrase"]);
    thief.does("sign_in", &[], tried(&amal.sign_in_name(), new)).await.done();
    assert_eq!(thief.reads("my_home", &[]).await.done()["spaces"][0]["alias"], crate::harness::acts::AMAL);
}

async fn the_recovery_phrase_opens_her_account_once_and_sets_everything_anew(house: &House) {
    let Circle { space, .. } = Circle::of(house).await;
    let sofia = Person::new(house, "Sofia");
    let phrase = sofia.signs_up(&space.invitation).await;
    sofia.enters(&space.invitation, crate::harness::acts::SOFIA).await;
    let back = Person::new(house, "Sofia");
    let asked = |phrase: &str| {
        json!({
            "recovery_phrase": phrase, "sign_in_name": "sofia once more", "passphrase": "nine herons over the mill",
        })
    };
    let mut words: Vec<&str> = phrase.split_whitespace().collect();
    words.reverse();
    back.does("recover_account", &[], asked(&words.join(" "))).await.refused_beside(&["recovery_phrase"]);
    assert!(is_in(&sofia).await);
    let made = back.does("recover_account", &[], asked(&format!(" {} ", phrase.to_uppercase()))).await.done();
    assert_ne!(made["recovery_phrase"], phrase);
    assert!(is_in(&back).await && !is_in(&sofia).await);
    assert_eq!(back.reads("my_home", &[]).await.done()["spaces"][0]["alias"], crate::harness::acts::SOFIA);
    sofia.does("sign_in", &[], tried(&sofia.sign_in_name(), &sofia.passphrase())).await.refused_beside(&["passphrase"]);
    sofia.does("sign_in", &[], tried("sofia once more", "nine herons over the mill")).await.done();
    // The old words open nothing any more, and say so as words do that never were any.
    let used = back.does("recover_account", &[], asked(&phrase)).await.refused("invalid");
    let never = back.does("recover_account", &[], asked(&words.join(" "))).await.refused("invalid");
    assert_eq!(used, never);
}

async fn a_name_that_is_taken_is_said_to_be_a_few_times_and_no_more(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let guesser = Person::new(house, "Sofia");
    let asked = json!({
        "invitation": space.invitation, "sign_in_name": amal.sign_in_name(), "passphrase": guesser.passphrase(),
    });
    let mut told = 0;
    while told < 100 {
        let answer = guesser.does("sign_up", &[], asked.clone()).await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            answer.refused("too_many");
            break;
        }
        answer.refused_beside(&["sign_in_name"]);
        told += 1;
    }
    assert!((3..100).contains(&told), "told {told} times");
    // Whoever comes honestly with the same invitation is not held up.
    guesser.signs_up(&space.invitation).await;
}

async fn a_passphrase_that_everyone_tries_is_refused_with_a_reason(house: &House) {
    let Circle { space, .. } = Circle::of(house).await;
    let sofia = Person::new(house, "Sofia");
    let long = "x".repeat(129);
    for weak in ["", "short", "password1", "aaaaaaaaaa", long.as_str(), &sofia.sign_in_name()] {
        let fields = json!({
            "invitation": space.invitation, "sign_in_name": sofia.sign_in_name(), "passphrase": weak,
        });
        sofia.does("sign_up", &[], fields).await.refused_beside(&["passphrase"]);
    }
    sofia.signs_up(&space.invitation).await;
}

async fn the_page_suggests_a_name_and_a_passphrase_in_her_language(house: &House) {
    let Circle { space, .. } = Circle::of(house).await;
    for language in ["en", "es", "fr", "ar"] {
        let sofia = Person::new(house, "Sofia").reading(language);
        let page = sofia.reads("sign_up_page", &[("invitation", &space.invitation)]).await.done();
        let fields = json!({
            "invitation": space.invitation, "sign_in_name": page["sign_in_name"],
            "passphrase": page["passphrase"], "suggested": true,
        });
        let made = sofia.does("sign_up", &[], fields).await.done();
        assert!(made["recovery_phrase"].as_str().is_some_and(|words| words.len() > 20), "{language}");
        assert!(is_in(&sofia).await);
    }
}

async fn the_language_she_chose_stays_with_her_account(house: &House) {
    let Circle { amal, .. } = Circle::of(house).await;
    amal.does("choose_language", &[], json!({ "language": "ar" })).await.done();
    amal.does("choose_language", &[], json!({ "language": "xx" })).await.refused_beside(&["language"]);
    let elsewhere = another_device(house, "Amal").await;
    let page = elsewhere.opens("/home").await.text();
    assert!(page.contains(r#"lang="ar""#) && page.contains(r#"dir="rtl""#), "{page}");
}

async fn deleting_her_account_ends_it_now_and_her_memberships_one_by_one(house: &House) {
    let Circle { amal, iris, space, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "A loaf nobody else bakes").await;
    amal.does("delete_account", &[], json!({ "passphrase": "not hers at all" })).await.refused_beside(&["passphrase"]);
    assert!(is_in(&amal).await);
    let before = Dump::of(house).await;
    amal.does("delete_account", &[], json!({ "passphrase": amal.passphrase() })).await.done();
    assert!(!is_in(&amal).await);
    amal.does("sign_in", &[], tried(&amal.sign_in_name(), &amal.passphrase())).await.refused_beside(&["passphrase"]);
    let after = Dump::of(house).await;
    assert_eq!(after.table("account").len() + 1, before.table("account").len());
    let kept: Vec<_> = after.differs_from(&before).into_iter().filter(|table| table.contains("member")).collect();
    assert!(kept.is_empty(), "deleting an account shows at once in {kept:?}");
    iris.reads("read_thread", &[("thread", &thread.stream)]).await.done();
}

async fn a_request_that_waits_goes_with_her_account_and_not_with_it_at_once(house: &House) {
    let Circle { noor, vera, lena, .. } = Circle::of(house).await;
    let door = json!({
        "name": "Open Porch", "languages": ["en"], "purpose": "To sit.", "visibility": "listed", "door": "ask",
    });
    let (porch, bench) =
        (noor.opens_space_as("Open Porch", door.clone()).await, noor.opens_space_as("Bench", door).await);
    let iris = Person::new(house, "Sofia");
    iris.joins(&porch.facilitators, "Grey Wagtail").await;
    noor.confirms_facilitators().await;
    for (who, place, alias) in [(&vera, &porch, "Blue Door"), (&vera, &bench, "Red Gate"), (&lena, &porch, "Oak Leaf")]
    {
        who.does("ask_to_join", &[("space", &place.id)], json!({ "alias": alias })).await.done();
    }
    let waiting = async || {
        let requests = iris.reads("list_requests", &[("space", &porch.id)]).await.done().to_string();
        (requests.contains("Blue Door"), requests.contains("Oak Leaf"))
    };
    assert_eq!(waiting().await, (true, true));
    vera.does("delete_account", &[], json!({ "passphrase": vera.passphrase() })).await.done();
    let round = async || background::once(house.app(), &System::mint()).await.expect("the background work is done");
    round().await;
    assert_eq!(Dump::of(house).await.table("join_request").len(), 3, "they vanished with the account");
    // One is answered with yes before its time: what came of it goes all the same.
    let requests = iris.reads("list_requests", &[("space", &porch.id)]).await.done();
    let hers = requests["requests"].as_array().expect("requests").iter().find(|one| one["alias"] == "Blue Door");
    let hers = [("space", porch.id.as_str()), ("request", hers.expect("hers")["id"].as_str().expect("an id"))];
    iris.does("answer_request", &hers, json!({ "let_in": true })).await.done();
    for _ in 0..50 {
        house.passes(HOUR);
        round().await;
    }
    iris.signs_in().await;
    assert_eq!(waiting().await, (false, true));
    let members = iris.reads("list_members", &[("space", &porch.id)]).await.done();
    assert!(!members.to_string().contains("Blue Door"), "{members}");
    assert_eq!(Dump::of(house).await.table("join_request").len(), 1);
}

async fn the_last_steward_stays_until_there_is_another(house: &House) {
    let Circle { noor, .. } = Circle::of(house).await;
    let fields = json!({ "passphrase": noor.passphrase() });
    assert_eq!(noor.reads("delete_page", &[]).await.done()["last_steward"], true);
    let told = noor.does("delete_account", &[], fields.clone()).await.refused("last_steward");
    assert!(told["message"].as_str().is_some_and(|told| told.contains("steward")), "{told}");
    assert!(is_in(&noor).await);
    let sofia = Person::new(house, "Sofia");
    sofia.signs_up(&house.steward_code().await).await;
    assert_eq!(noor.reads("delete_page", &[]).await.done()["last_steward"], false);
    noor.does("delete_account", &[], fields).await.done();
    assert!(!is_in(&noor).await);
    sofia.reads("delete_page", &[]).await.done();
}

async fn of_three_who_open_the_first_stewards_link_at_once_exactly_one_becomes_steward(house: &House) {
    let code = house.steward_code().await;
    let (noor, iris, amal) = (Person::new(house, "Noor"), Person::new(house, "Iris"), Person::new(house, "Amal"));
    let fields = |who: &Person| json!({ "invitation": code, "sign_in_name": who.sign_in_name(), "passphrase": who.passphrase() });
    let answers = tokio::join!(
        noor.does("sign_up", &[], fields(&noor)),
        iris.does("sign_up", &[], fields(&iris)),
        amal.does("sign_up", &[], fields(&amal)),
    );
    let won = [answers.0, answers.1, answers.2].iter().filter(|answer| answer.status == StatusCode::OK).count();
    assert_eq!(won, 1);
}
