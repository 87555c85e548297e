//! Someone tries to get around the rules, or several people press at once: what is decided is decided once, what is set
//! is set, nothing is learnt by asking, and nobody's words meet a rule that was not put in force.

use futures_util::future::join_all;
use http::{Method, StatusCode};
use serde_json::{Value, json};
use understory::access::System;
use understory::moderation::rules::folder;

use crate::harness::acts::{Circle, SOFIA, posts};
use crate::harness::cast::{Person, key, text};
use crate::harness::founding::Place;
use crate::harness::server::{House, Kind, stories};

stories! {
    with |config: &mut understory::config::Config| {
        crate::harness::server::with_small_packs(config);
        config.posts_a_minute = 600;
    };
    what_two_decide_at_once_is_decided_once,
    a_facilitator_who_was_removed_decides_nothing_from_the_page_she_has_open,
    leaving_and_coming_back_begins_no_new_hour_of_questions,
    a_question_looks_the_same_whether_or_not_the_text_would_wait,
    a_list_of_words_takes_nothing_that_is_none,
    what_several_set_at_once_is_all_in_force,
    what_two_stewards_set_at_once_is_both_kept,
}

const LURE: &str = "There is easy money abroad";
const WHY: &str = "Offers of money are kept out here";

fn here(space: &Place) -> [(&'static str, &str); 1] {
    [("space", space.id.as_str())]
}

async fn second_facilitator(house: &House, circle: &Circle) -> Person {
    let sofia = Person::new(house, "Sofia");
    sofia.joins(&circle.space.facilitators, SOFIA).await;
    circle.noor.confirms_facilitators().await;
    sofia
}

async fn lets_wait(person: &Person, thread: &str, words: &str) -> String {
    let sent = person.does("post_reply", &[("thread", thread)], json!({ "text": words })).await.done();
    assert_eq!(sent["held"], true, "{sent}");
    text(&sent, "id")
}

async fn what_two_decide_at_once_is_decided_once(house: &House) {
    let circle = Circle::of(house).await;
    let sofia = second_facilitator(house, &circle).await;
    let Circle { space, iris, amal, lena, .. } = &circle;
    let thread = lena.starts_thread(space, "Bread", "Who bakes?").await;
    let mut shown = 0;
    for n in 0..4 {
        let id = lets_wait(amal, &thread.stream, &format!("{LURE}, they say, number {n}")).await;
        let named = [("space", space.id.as_str()), ("held", id.as_str())];
        // Two tabs of one facilitator, and two facilitators.
        let (one, two, three, back) = tokio::join!(
            iris.does("release_held", &named, json!({})),
            iris.does("release_held", &named, json!({})),
            sofia.does("release_held", &named, json!({})),
            sofia.does("return_held", &named, json!({ "reason": WHY })),
        );
        let returned = back.status.is_success();
        let done = [&one, &two, &three, &back].into_iter().filter(|answer| answer.status.is_success()).count();
        assert_eq!(done, 1, "{} {} {} {}", one.text(), two.text(), three.text(), back.text());
        shown += usize::from(!returned);
        for late in [one, two, three, back] {
            if !late.status.is_success() {
                late.refused("held_gone");
            }
        }
        let waiting = amal.reads("list_waiting", &here(space)).await.done();
        let back = waiting["waiting"].as_array().expect("a list").iter().filter(|one| one["id"] == id).count();
        assert_eq!(back, usize::from(returned), "{waiting}");
    }
    assert_eq!(posts(&lena.reads_thread(&thread).await).len(), 1 + shown);
    let log = iris.reads("list_decisions", &here(space)).await.done();
    let decided = log["decisions"].as_array().expect("a log").iter().filter(|one| one["act"] != "confirm").count();
    assert_eq!(decided, 4, "one line for each text: {log}");
}

async fn a_facilitator_who_was_removed_decides_nothing_from_the_page_she_has_open(house: &House) {
    let circle = Circle::of(house).await;
    let sofia = second_facilitator(house, &circle).await;
    let Circle { space, noor, iris, amal, lena, .. } = &circle;
    let thread = lena.starts_thread(space, "Bread", "Who bakes?").await;
    let id = lets_wait(amal, &thread.stream, LURE).await;
    let page = sofia.opens(&format!("/spaces/{}/held", space.id)).await.text();
    assert!(page.contains(&id), "she reads it while she may");
    let queue =
        page.split("data-alerts=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a stream").to_owned();
    let mut live = sofia.goes_live().await;
    live.follows(&queue, 0).await;

    let list = noor.reads("list_facilitators", &[]).await.done();
    let hers = list["facilitators"].as_array().expect("a list").iter().find(|one| one["alias"] == SOFIA).cloned();
    let act = json!({ "act": "remove", "reason": "She told others what she read" });
    let named = [("membership", hers.expect("she is in the list")["id"].as_str().expect("an id").to_owned())];
    noor.does("act_on_facilitator", &[("membership", &named[0].1)], act).await.done();

    let one = [("space", space.id.as_str()), ("held", id.as_str())];
    for (operation, fields) in
        [("release_held", json!({})), ("return_held", json!({ "reason": WHY })), ("pass_held", json!({}))]
    {
        sofia.does(operation, &one, fields).await.refused("not_found");
    }
    for (operation, fields) in [
        ("set_rule", json!({ "name": "lures", "state": "off" })),
        ("set_rule_numbers", json!({ "accepted": 0 })),
        ("add_own_words", json!({ "phrases": "bread", "verdict": "hold" })),
    ] {
        sofia.does(operation, &here(space), fields).await.refused("not_found");
    }
    let second = lets_wait(amal, &thread.stream, &format!("{LURE}, again")).await;
    let ended = async {
        while let Some(frame) = live.next().await {
            assert!(!frame.to_string().contains(&second), "her page is told of nothing new: {frame}");
            if frame["gone"] == queue.as_str() {
                return;
            }
        }
    };
    ended.await;
    let left = iris.reads("list_held", &here(space)).await.done();
    assert_eq!(left["held"].as_array().map(Vec::len), Some(2), "{left}");
}

async fn leaving_and_coming_back_begins_no_new_hour_of_questions(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let asks = async |person: &Person, n: usize| {
        let fields = json!({ "text": format!("Does this pass, number {n}?") });
        person.does("check_text", &here(&space), fields).await.status
    };
    for n in 0..30 {
        assert_eq!(asks(&amal, n).await, StatusCode::OK);
    }
    assert_eq!(asks(&amal, 30).await, StatusCode::TOO_MANY_REQUESTS);
    amal.does("leave_space", &here(&space), json!({})).await.done();
    amal.enters(&space.invitation, "Grey Mitten").await;
    assert_eq!(asks(&amal, 31).await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(asks(&lena, 0).await, StatusCode::OK, "and hers is hers alone");
}

/// What a page or an answer says once the words themselves are taken out.
fn without(answer: &str, words: &str) -> String {
    let mut plain = answer.replace(words, "");
    // Each form has a key of its own.
    while let Some((before, rest)) = plain.split_once("name=\"key\" value=\"") {
        let after = rest.split_once('"').map_or("", |(_, after)| after);
        plain = format!("{before}{after}");
    }
    plain
}

async fn a_question_looks_the_same_whether_or_not_the_text_would_wait(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let add = json!({ "phrases": "golden ferry", "verdict": "hold" });
    iris.does("add_own_words", &here(&space), add).await.done();
    let list = iris.reads("list_rules", &here(&space)).await.done();
    iris.does("change_own_words", &here(&space), json!({ "id": [list["words"][0]["id"]], "do": "use" })).await.done();
    let thread = lena.starts_thread(&space, "Bread", "Who bakes?").await;
    let check = format!("/spaces/{}/check", space.id);
    let reply = format!("/threads/{}/replies", thread.stream);
    let asked = async |words: &str| {
        let json = amal.does("check_text", &here(&space), json!({ "text": words })).await;
        let page = amal.submits(&check, &[("text", words)]).await;
        let preview = amal.submits(&reply, &[("text", words), ("do", "preview")]).await;
        let headers = format!("{} {:?}", json.status, json.headers.get("content-length"));
        [headers, without(&json.text(), words), without(&page.text(), words), without(&preview.text(), words)]
    };
    let plain = asked("There is easy bread abroad").await;
    for words in [LURE, "The golden ferry leaves"] {
        assert_eq!(asked(words).await, plain, "{words}");
    }
    assert_eq!(iris.reads("list_held", &here(&space)).await.done()["held"], json!([]));
}

async fn a_list_of_words_takes_nothing_that_is_none(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let many = (0..10_000).map(|_| "a").collect::<Vec<_>>().join("\n");
    let deep = format!("{}a{}", "(".repeat(40), ")".repeat(40));
    let words = |n: usize| vec!["a"; n].join(" .. ");
    let long = "x".repeat(101);
    for phrases in [
        many.as_str(),
        deep.as_str(),
        long.as_str(),
        "(a+)+$",
        ".*",
        "*",
        "a*",
        "((((",
        "|||",
        "(|)",
        "~contact-phone",
        "<phone",
        "\u{202e}\u{2066}",
        "\u{200b}\u{200d}",
        "fine\n..",
        "\u{0}",
    ] {
        let add = json!({ "phrases": phrases, "verdict": "hold" });
        iris.does("add_own_words", &here(&space), add).await.refused_beside(&["phrases"]);
    }
    let list = iris.reads("list_rules", &here(&space)).await.done();
    assert_eq!(list["words"], json!([]), "{list}");

    // As many as there may be, each as costly as one can be written, cost a post next to nothing.
    let costly = (0..200).map(|n| format!("w{n} .. {}", words(16))).collect::<Vec<_>>().join("\n");
    iris.does("add_own_words", &here(&space), json!({ "phrases": costly, "verdict": "hold" })).await.done();
    let over = "\u{202e}reversed words\u{202c}";
    let add = json!({ "phrases": format!("w0 .. {}\n{over}", words(16)), "verdict": "nudge" });
    iris.does("add_own_words", &here(&space), add).await.refused_beside(&["phrases"]);
    let all: Vec<Value> = list_of(&iris, &space).await;
    let ids: Vec<&Value> = all.iter().map(|one| &one["id"]).collect();
    iris.does("change_own_words", &here(&space), json!({ "id": ids, "do": "use" })).await.done();
    let thread = lena.starts_thread(&space, "Bread", "Who bakes?").await;
    let long = (0..1_300).map(|n| if n % 7 == 0 { format!("w{}", n % 200) } else { "a".to_owned() });
    let long = long.collect::<Vec<_>>().join(" ");
    let began = tokio::time::Instant::now();
    lets_wait(&amal, &thread.stream, &long).await;
    // Unoptimised, on a busy machine: what runs away takes minutes.
    assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
}

async fn list_of(facilitator: &Person, space: &Place) -> Vec<Value> {
    let list = facilitator.reads("list_rules", &here(space)).await.done();
    list["words"].as_array().expect("words").clone()
}

async fn what_several_set_at_once_is_all_in_force(house: &House) {
    let circle = Circle::of(house).await;
    let sofia = second_facilitator(house, &circle).await;
    let Circle { space, iris, amal, .. } = &circle;
    let names = ["contact", "identity", "lures", "flood"];
    let sets = |name: &'static str, state: &'static str| {
        let by = if name.len().is_multiple_of(2) { iris } else { &sofia };
        async move { by.does("set_rule", &here(space), json!({ "name": name, "state": state })).await.done() }
    };
    let at = here(space);
    for state in ["watching", "off", "watching", "in_force", "off"] {
        let words = json!({ "phrases": format!("golden {state}"), "verdict": "hold" });
        let numbers = json!({ "accepted": state.len(), "posts": 20, "minutes": 2 });
        let (_, added, counted) = tokio::join!(
            join_all(names.map(|name| sets(name, state))),
            sofia.does("add_own_words", &at, words),
            iris.does("set_rule_numbers", &at, numbers),
        );
        added.done();
        counted.done();
        let read = amal.reads("list_rules", &here(space)).await.done();
        for pack in read["packs"].as_array().expect("packs") {
            let known = names.contains(&pack["pack"].as_str().unwrap_or_default());
            assert!(!known || pack["state"] == state, "{state}: {pack}");
        }
        assert_eq!(read["numbers"]["accepted"], json!(state.len()), "{read}");
        let words = list_of(iris, space).await;
        assert!(words.iter().any(|one| one["phrase"] == format!("golden {state}")), "{words:?}");
    }
}

async fn what_two_stewards_set_at_once_is_both_kept(house: &House) {
    let Circle { noor, .. } = Circle::of(house).await;
    let other = Person::new(house, "Wren");
    other.signs_up(&house.steward_code().await).await;
    for round in 1..=5 {
        let day = format!("2026-09-{:02}", round + 1);
        let lines = json!({ "line": format!("Line {round}"), "younger": format!("Young {round}"), "checked": day });
        let writes = ["en", "es", "fr", "ar"].into_iter().enumerate().map(|(n, language)| {
            let (by, lines) = (if n % 2 == 0 { &noor } else { &other }, lines.clone());
            async move { by.does("write_help_lines", &[("language", language)], lines).await.done() }
        });
        join_all(writes).await;
        for language in ["en", "es", "fr", "ar"] {
            let read = noor.reads("read_help_lines", &[("language", language)]).await.done();
            assert_eq!(read["checked"], json!(day), "{language}: {read}");
            let shown = Person::new(house, "Nobody").reads("help_page", &[]).await.done();
            let lines = shown["anywhere"].as_array().expect("lines");
            let line = lines.iter().find(|one| one["language"] == language && one["younger"] == false);
            assert_eq!(line.expect("a line")["checked"], json!(day), "{language}: {shown}");
        }
    }
}

mod own_folder {
    //! The operator's packs are read again while everyone writes.
    use super::*;
    use std::path::Path;

    #[tokio::test]
    async fn packs_are_read_again_while_everyone_writes_on_sqlite() {
        Box::pin(story(Kind::Sqlite)).await;
    }

    #[tokio::test]
    async fn packs_are_read_again_while_everyone_writes_on_postgres() {
        Box::pin(story(Kind::Postgres)).await;
    }

    const WITHOUT: &str = "pack: lures\nrules:\n  - id: lures-easy-money\n    verdict: hold\n    any:\n      \
                           - pattern: 'easy money'\n";
    const CASES: &str = "- {text: There is easy money abroad, language: en, catch: [lures-easy-money]}\n\
                         - {text: It snows, language: en, spare: all}\n";

    /// The packs in their `n`th state: each brings a rule that was never there.
    fn write(folder: &Path, n: usize) {
        let lures = folder.join("lures");
        std::fs::create_dir_all(&lures).expect("a folder");
        let new = format!("  - id: lures-rain-{n}\n    verdict: refuse\n    any:\n      - pattern: 'golden rain'\n");
        let case = format!("- {{text: A golden rain falls, language: en, catch: [lures-rain-{n}]}}\n");
        std::fs::write(lures.join("pack.yaml"), WITHOUT.to_owned() + &new).expect("a file");
        std::fs::write(lures.join("cases.yaml"), CASES.to_owned() + &case).expect("a file");
    }

    async fn story(kind: Kind) {
        let packs = tempfile::tempdir().expect("a folder");
        write(packs.path(), 0);
        let folder = packs.path().to_owned();
        let house = House::with(kind, move |config| config.rules_folder = Some(folder)).await;
        let Circle { space, amal, lena, iris, .. } = Circle::of(&house).await;
        let thread = lena.starts_thread(&space, "Bread", "Who bakes?").await;
        // The first packs of a new house are in force at once; its people have seen them.
        iris.does("set_rule", &here(&space), json!({ "name": "lures-rain-0", "state": "watching" })).await.done();
        let path = format!("/threads/{}/replies", thread.stream);
        let writes = async |by: &Person, from: u128| {
            for n in from..from + 60 {
                let (words, waits) = if n % 2 == 0 { (LURE, true) } else { ("A golden rain falls", false) };
                let fields = json!({ "text": format!("{words} {n}"), "key": key(n) }).to_string();
                let headers = [("accept", "application/json"), ("content-type", "application/json")];
                let sent = by.device.ask(Method::POST, &path, &headers, fields.into_bytes()).await.done();
                assert_eq!(sent["held"] == true, waits, "{n}: {sent}");
            }
        };
        let reads_again = async {
            for n in 1..=12 {
                write(packs.path(), n);
                folder::read(house.app(), &System::mint()).await.expect("the packs are read");
            }
        };
        tokio::join!(writes(&amal, 1_000), writes(&lena, 2_000), reads_again);
        let read = amal.reads("list_rules", &here(&space)).await.done();
        let rules = &read["packs"][0]["rules"];
        assert_eq!((&rules[1]["rule"], &rules[1]["state"]), (&json!("lures-rain-12"), &json!("watching")), "{read}");
        house.close().await;
    }
}
