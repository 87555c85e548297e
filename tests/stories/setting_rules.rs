//! A space's rules are its facilitators' to set and everyone's to read. What is new watches before anything follows from
//! it; the report of it counts posts and nobody. What the rules would say can be asked before posting, and tells nothing
//! that helps to get a lure through.

use http::{Method, StatusCode};
use serde_json::{Value, json};
use understory::access::System;
use understory::background;

use crate::harness::acts::{Circle, Written, posts};
use crate::harness::cast::{Person, text};
use crate::harness::founding::Place;
use crate::harness::server::{House, stories};

stories! {
    with |config: &mut understory::config::Config| {
        crate::harness::server::with_small_packs(config);
        // High enough for a story; so that rules count at all.
        config.posts_a_minute = 600;
    };
    everyone_reads_which_rules_are_in_force_and_only_facilitators_the_words,
    a_pack_that_was_changed_watches_first_and_the_report_shows_what_it_would_have_done,
    a_spaces_own_words_watch_then_ask_mark_or_hold,
    a_space_says_how_much_is_too_much_and_can_look_at_it_first,
    a_preview_asks_the_rules_and_never_says_that_a_text_would_wait,
    the_rules_are_asked_a_few_times_an_hour,
    a_language_that_no_rule_speaks_is_told_to_its_author_and_counted_for_the_steward,
    help_must_be_there_before_a_rule_leads_to_it,
}

const LURE: &str = "There is easy money abroad";
const NUMBER: &str = "Ring me on 07700 900 123 tonight";

fn here(space: &Place) -> [(&'static str, &str); 1] {
    [("space", space.id.as_str())]
}

async fn rules(person: &Person, space: &Place) -> Value {
    person.reads("list_rules", &here(space)).await.done()
}

fn state<'a>(rules: &'a Value, pack: &str) -> &'a Value {
    let packs = rules["packs"].as_array().expect("packs");
    &packs.iter().find(|one| one["pack"] == pack).expect("the pack")["state"]
}

async fn sets(person: &Person, space: &Place, name: &str, state: &str) {
    person.does("set_rule", &here(space), json!({ "name": name, "state": state })).await.done();
}

/// The report, asked for with these.
async fn report(person: &Person, space: &Place, query: &str) -> Value {
    let path = format!("/spaces/{}/rule-packs/watching?{query}", space.id);
    person.device.ask(Method::GET, &path, &[("accept", "application/json")], Vec::new()).await.done()
}

fn counts(report: &Value) -> Vec<(String, u64)> {
    let rules = report["rules"].as_array().expect("rules");
    rules.iter().map(|one| (text(one, "rule"), one["count"].as_u64().expect("a count"))).collect()
}

async fn waits(person: &Person, thread: &Written, words: &str) -> bool {
    let sent = person.does("post_reply", &[("thread", &thread.stream)], json!({ "text": words })).await.done();
    sent["held"] == true
}

async fn everyone_reads_which_rules_are_in_force_and_only_facilitators_the_words(house: &House) {
    let Circle { space, noor, iris, amal, vera, .. } = Circle::of(house).await;
    let add = json!({ "phrases": "golden ferry", "verdict": "hold" });
    iris.does("add_own_words", &here(&space), add).await.done();
    let (hers, theirs) = (rules(&iris, &space).await, rules(&amal, &space).await);
    for pack in ["contact", "crisis", "identity", "lures", "flood"] {
        assert_eq!(state(&theirs, pack), "in_force", "{theirs}");
    }
    let contact = theirs["packs"].as_array().unwrap().iter().find(|one| one["pack"] == "contact").unwrap();
    let phone = &contact["rules"][0];
    assert_eq!((&phone["rule"], &phone["name"]), (&json!("contact-phone"), &json!("Phone numbers")));
    assert!(text(phone, "does").contains("asked before posting"), "{phone}");
    assert!(!text(phone, "example").is_empty() && !text(phone, "says").is_empty(), "{phone}");
    assert_eq!((&theirs["numbers"]["accepted"], &theirs["numbers"]["posts"]), (&json!(3), &json!(8)));
    assert_eq!(hers["words"][0]["phrase"], "golden ferry", "{hers}");
    assert!(theirs.get("words").is_none() && !theirs.to_string().contains("golden ferry"), "{theirs}");
    let page = amal.opens(&format!("/spaces/{}/rule-packs", space.id)).await.text();
    assert!(
        page.contains("Phone numbers") && !page.contains("golden ferry") && !page.contains("name=\"state\""),
        "{page}"
    );
    let seen = noor.reads("read_space_rules", &here(&space)).await.done();
    assert_eq!((&seen["words"][0]["phrase"], state(&seen, "lures")), (&json!("golden ferry"), &json!("in_force")));
    vera.reads("list_rules", &here(&space)).await.refused("not_found");
    amal.does("set_rule", &here(&space), json!({ "name": "lures", "state": "off" })).await.refused("not_found");
    amal.reads("shadow_report", &here(&space)).await.refused("not_found");
    amal.does("add_own_words", &here(&space), json!({ "phrases": "x", "verdict": "hold" })).await.refused("not_found");
}

async fn a_pack_that_was_changed_watches_first_and_the_report_shows_what_it_would_have_done(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    assert!(waits(&amal, &thread, LURE).await, "it is in force to begin with");
    sets(&iris, &space, "lures", "watching").await;
    assert_eq!(state(&rules(&amal, &space).await, "lures"), "watching");
    assert!(!waits(&amal, &thread, &format!("{LURE}, they say")).await, "nothing follows while it watches");
    lena.replies(&thread, "I bake on Fridays").await;

    let seen = report(&iris, &space, "").await;
    assert_eq!(counts(&seen), [("lures-easy-money".to_owned(), 1)], "{seen}");
    let found = &seen["rules"][0];
    assert_eq!((&found["state"], &found["verdict"]), (&json!("watching"), &json!("hold")));
    assert_eq!((&seen["looked_at"], found["posts"].as_array().map(Vec::len)), (&json!(3), Some(1)), "{seen}");
    assert!(!seen.to_string().contains("Quiet Heron"), "it names nobody: {seen}");
    let page = iris.opens(&format!("/spaces/{}/rule-packs/watching", space.id)).await.text();
    assert!(page.contains("<mark>easy money</mark>") && page.contains("value=\"in_force\""), "{page}");
    let all = report(&iris, &space, "all=yes").await;
    assert_eq!(counts(&all), counts(&seen), "in force or watching, it would find the same");

    sets(&iris, &space, "lures", "in_force").await;
    assert!(waits(&amal, &thread, &format!("{LURE}, I hear")).await);
    assert_eq!(posts(&lena.reads_thread(&thread).await).len(), 3, "what was shown stays");

    sets(&iris, &space, "lures-easy-money", "off").await;
    assert!(!waits(&amal, &thread, &format!("{LURE} again")).await);
    let press = json!({ "name": "lures-easy-money", "state": "in_force" });
    iris.does("set_rule", &here(&space), press.clone()).await.refused("rules_watch_first");
    sets(&iris, &space, "lures-easy-money", "watching").await;
    iris.does("set_rule", &here(&space), press).await.done();
    assert!(waits(&amal, &thread, &format!("{LURE} once more")).await);
    iris.does("set_rule", &here(&space), json!({ "name": "weather", "state": "off" })).await.refused_beside(&["name"]);
}

async fn a_spaces_own_words_watch_then_ask_mark_or_hold(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    for (phrases, verdict, notice) in [
        ("golden ferry\n(silver|tin) boat*", "hold", ""),
        ("cold cellar", "notice", "violence"),
        ("blue door", "nudge", ""),
    ] {
        let add = json!({ "phrases": phrases, "verdict": verdict, "notice": notice });
        iris.does("add_own_words", &here(&space), add).await.done();
    }
    for words in ["The golden ferry leaves at nine", "A cold cellar", "The blue door"] {
        let sent = amal.does("post_reply", &[("thread", &thread.stream)], json!({ "text": words })).await.done();
        assert!(sent["seq"].is_i64(), "nothing follows while they watch: {sent}");
    }
    let seen = report(&iris, &space, "days=7").await;
    let found: Vec<_> = seen["rules"].as_array().unwrap().iter().map(|one| text(one, "verdict")).collect();
    assert_eq!((found.len(), seen["words"].as_array().map(Vec::len)), (3, Some(4)), "{seen}");

    iris.does("change_own_words", &here(&space), json!({ "id": seen["words"], "do": "use" })).await.done();
    assert!(waits(&amal, &thread, "Two tin boats").await);
    let to = [("thread", thread.stream.as_str())];
    let told = amal.does("post_reply", &to, json!({ "text": "By the blue door" })).await.refused("nudge");
    assert_eq!((&told["rules"], &told["waits"]), (&json!(["own-words"]), &json!(false)), "{told}");
    amal.replies(&thread, "Another cold cellar").await;
    let shown = lena.reads_thread(&thread).await;
    assert_eq!(posts(&shown).last().expect("a post")["notices"], json!(["violence"]), "{shown}");

    // What follows from one is changed: it watches again.
    let change = json!({ "phrases": "golden ferry", "verdict": "nudge" });
    iris.does("add_own_words", &here(&space), change).await.done();
    assert!(!waits(&amal, &thread, "The golden ferry comes back").await);
    let list = rules(&iris, &space).await;
    let words = list["words"].as_array().expect("words");
    assert_eq!(words.len(), 4);
    let changed = words.iter().find(|one| one["phrase"] == "golden ferry").expect("it is there");
    assert_eq!((&changed["state"], &changed["verdict"]), (&json!("watching"), &json!("nudge")));
    iris.does("change_own_words", &here(&space), json!({ "id": [changed["id"]], "do": "remove" })).await.done();
    assert_eq!(rules(&iris, &space).await["words"].as_array().map(Vec::len), Some(3));

    let wrong = json!({ "phrases": "fine\n(open", "verdict": "hold" });
    iris.does("add_own_words", &here(&space), wrong).await.refused_beside(&["phrases"]);
    let many = (0..201).map(|n| format!("word number {n}")).collect::<Vec<_>>().join("\n");
    let many = json!({ "phrases": many, "verdict": "hold" });
    iris.does("add_own_words", &here(&space), many).await.refused_beside(&["phrases"]);
    assert_eq!(rules(&iris, &space).await["words"].as_array().map(Vec::len), Some(3), "all or none");
}

async fn a_space_says_how_much_is_too_much_and_can_look_at_it_first(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    for words in ["Good evening", "How was your day", "It rains here"] {
        amal.says(&room, words).await;
    }
    let tried = report(&iris, &space, "all=yes&posts=2&minutes=3").await;
    assert_eq!(counts(&tried), [("flood-burst".to_owned(), 1)], "the third in three minutes: {tried}");
    assert_eq!(counts(&report(&iris, &space, "all=yes").await), []);
    let numbers = json!({ "accepted": 1, "posts": 2, "minutes": 3 });
    iris.does("set_rule_numbers", &here(&space), numbers).await.done();
    let read = rules(&lena, &space).await;
    assert_eq!(read["numbers"], json!({ "accepted": 1, "posts": 2, "minutes": 3 }));
    let to = [("room", room.as_str())];
    let told = amal.does("say", &to, json!({ "text": "And here it snows" })).await.refused("refuse");
    assert_eq!(told["rules"], json!(["flood-burst"]), "{told}");
    lena.says(&room, "Here too").await;
    lena.does("say", &to, json!({ "text": "Here too" })).await.refused("refuse");
    house.passes(3 * 60 + 1);
    amal.says(&room, "And here it snows").await;
    let wrong = json!({ "accepted": 99, "posts": 1, "minutes": 60 });
    iris.does("set_rule_numbers", &here(&space), wrong).await.refused_beside(&["accepted", "minutes", "posts"]);
    iris.does("set_rule_numbers", &here(&space), json!({})).await.done();
    assert_eq!(rules(&lena, &space).await["numbers"], json!({ "accepted": 3, "posts": 8, "minutes": 2 }));
}

async fn a_preview_asks_the_rules_and_never_says_that_a_text_would_wait(house: &House) {
    let Circle { space, iris, amal, vera, .. } = Circle::of(house).await;
    let asks = |words: &str| json!({ "text": words });
    let told = amal.does("check_text", &here(&space), asks(NUMBER)).await.done();
    assert_eq!((&told["verdict"], &told["findings"][0]["ranges"]), (&json!("nudge"), &json!([[11, 24]])), "{told}");
    assert!(text(&told["findings"][0], "message").contains("phone"), "{told}");
    let lure = amal.does("check_text", &here(&space), asks(LURE)).await.done();
    let plain = amal.does("check_text", &here(&space), asks("There is easy bread abroad")).await.done();
    assert_eq!(lure, plain, "nobody learns which words would wait");
    let help = amal.does("check_text", &here(&space), asks("I want to end it tonight")).await.done();
    assert_eq!((&help["verdict"], &help["findings"][0]["verdict"]), (&json!("resources"), &json!("resources")));
    assert!(!help.to_string().contains("alert"), "{help}");
    assert_eq!(iris.reads("list_held", &here(&space)).await.done()["held"], json!([]), "nothing was posted");
    vera.does("check_text", &here(&space), asks(NUMBER)).await.refused("not_found");

    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let both = format!("{NUMBER}. {LURE}");
    let path = format!("/threads/{}/replies", thread.stream);
    let page = amal.submits(&path, &[("text", &both), ("do", "preview")]).await.text();
    assert!(page.contains("<mark>07700 900 123</mark>") && !page.contains("<mark>easy money"), "{page}");
    assert!(page.contains(&format!("{both}</textarea>")), "{page}");
    let path = format!("/spaces/{}/check", space.id);
    let page = amal.submits(&path, &[("text", NUMBER)]).await.text();
    assert!(page.contains("<mark>07700 900 123</mark>"), "{page}");
}

async fn the_rules_are_asked_a_few_times_an_hour(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    for n in 0..30 {
        amal.does("check_text", &here(&space), json!({ "text": format!("Try {n}") })).await.done();
    }
    let once_more = amal.does("check_text", &here(&space), json!({ "text": NUMBER })).await;
    assert_eq!(once_more.status, StatusCode::TOO_MANY_REQUESTS);
    lena.does("check_text", &here(&space), json!({ "text": NUMBER })).await.done();
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let path = format!("/threads/{}/replies", thread.stream);
    let page = amal.submits(&path, &[("text", NUMBER), ("do", "preview")]).await.text();
    assert!(!page.contains("<mark>") && page.contains("asked often"), "the preview itself is there: {page}");
}

const PORTUGUESE: &str = "Bom dia a todas, eu gostaria muito de saber quem vai cozinhar amanhã à noite para nós";

async fn a_language_that_no_rule_speaks_is_told_to_its_author_and_counted_for_the_steward(house: &House) {
    let Circle { space, noor, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes here, and for whom?").await;
    let to = [("thread", thread.stream.as_str())];
    let fine = amal.does("post_reply", &to, json!({ "text": "I can bake for all of you" })).await.done();
    assert!(fine.get("message").is_none(), "{fine}");
    let told = amal.does("post_reply", &to, json!({ "text": PORTUGUESE })).await.done();
    assert!(text(&told, "message").contains("language"), "{told}");
    let again = amal.does("post_reply", &to, json!({ "text": format!("{PORTUGUESE}, obrigada") })).await.done();
    assert!(again["seq"].is_i64() && again.get("message").is_none(), "once a day: {again}");
    let path = format!("/threads/{}/replies", thread.stream);
    let sent = lena.submits(&path, &[("text", &format!("{PORTUGUESE}?"))]).await;
    assert!(sent.leads_to().contains("done=done-uncovered"), "{}", sent.leads_to());
    background::once(house.app(), &System::mint()).await.expect("a round");
    let site = noor.reads("read_site_rules", &[]).await.done();
    let counted = site["uncovered"].as_array().expect("a list");
    assert_eq!((counted.len(), &counted[0]["language"], &counted[0]["texts"]), (1, &json!("pt"), &json!(3)), "{site}");
    assert!(!site.to_string().contains("Heron"), "{site}");
    house.passes(91 * 24 * 60 * 60);
    background::once(house.app(), &System::mint()).await.expect("a round");
    noor.signs_in().await;
    assert_eq!(noor.reads("read_site_rules", &[]).await.done()["uncovered"], json!([]));
}

async fn help_must_be_there_before_a_rule_leads_to_it(house: &House) {
    let noor = Person::new(house, "Noor");
    noor.signs_up(&house.steward_code().await).await;
    let made =
        noor.does("create_space", &[], json!({ "name": "Evening Circle", "languages": ["en", "ar"] })).await.done();
    let space = text(&made, "id");
    let here = [("space", space.as_str())];
    let before = noor.reads("read_space_rules", &here).await.done();
    assert_eq!((state(&before, "crisis"), &before["lacks_help"]), (&json!("off"), &json!(["en", "ar"])), "{before}");
    let page = noor.opens(&format!("/steward/spaces/{space}/rules")).await.text();
    assert!(page.contains("href=\"/steward/help\""), "{page}");
    for language in ["en", "ar"] {
        let lines = json!({ "line": "The Lantern, 0000", "younger": "The Small Lantern", "checked": "2026-09-01" });
        noor.does("write_help_lines", &[("language", language)], lines).await.done();
    }
    let after = noor.reads("read_space_rules", &here).await.done();
    assert_eq!((state(&after, "crisis"), &after["lacks_help"]), (&json!("in_force"), &json!([])), "{after}");
}

mod own_folder {
    //! The operator's own packs, while the server runs.
    use super::*;
    use crate::harness::server::Kind;
    use std::path::Path;
    use understory::moderation::rules::folder;

    fn copy(to: &Path) {
        for pack in ["contact", "lures", "shared"] {
            std::fs::create_dir_all(to.join(pack)).expect("a folder");
            for file in std::fs::read_dir(Path::new("tests/packs").join(pack)).expect("a pack") {
                let file = file.expect("a file");
                std::fs::copy(file.path(), to.join(pack).join(file.file_name())).expect("a copy");
            }
        }
    }

    /// Looks as often as it takes until a change has settled.
    async fn looks(house: &House) {
        for _ in 0..2 {
            folder::look(house.app(), &System::mint()).await.expect("a look");
        }
    }

    async fn story(kind: Kind) {
        let packs = tempfile::tempdir().expect("a folder");
        copy(packs.path());
        let folder = packs.path().to_owned();
        let house = House::with(kind, move |config| config.rules_folder = Some(folder)).await;
        follows(&house, packs.path()).await;
        house.close().await;
    }

    #[tokio::test]
    async fn packs_are_read_again_while_it_runs_and_a_bad_one_is_refused_on_sqlite() {
        story(Kind::Sqlite).await;
    }

    #[tokio::test]
    async fn packs_are_read_again_while_it_runs_and_a_bad_one_is_refused_on_postgres() {
        story(Kind::Postgres).await;
    }

    async fn follows(house: &House, packs: &Path) {
        let Circle { space, noor, amal, .. } = Circle::of(house).await;
        let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
        let words = packs.join("lures/words.en.yaml");
        std::fs::write(&words, "easy-money:\n  - easy money\n  - quick coins\n").expect("a file");
        assert!(!waits(&amal, &thread, "Quick coins for all").await);
        looks(house).await;
        assert!(waits(&amal, &thread, "Quick coins for everyone").await, "a rule that was there has its new words");

        std::fs::write(&words, "easy-money:\n  - nothing of the kind\n").expect("a file");
        looks(house).await;
        assert!(waits(&amal, &thread, "Quick coins for us").await, "the old ones stay");
        let site = noor.reads("read_site_rules", &[]).await.done();
        assert!(site["refused"]["faults"][0].as_str().is_some_and(|fault| fault.contains("lures")), "{site}");
        std::fs::write(&words, "easy-money:\n  - easy money\n").expect("a file");
        let logic = "pack: lures\nrules:\n  - id: lures-easy-money\n    verdict: hold\n    any:\n      - list: easy-money\n  \
                     - id: lures-rain\n    verdict: hold\n    any:\n      - pattern: 'golden rain'\n";
        std::fs::write(packs.join("lures/pack.yaml"), logic).expect("a file");
        let cases = "- {text: There is easy money abroad, language: en, catch: [lures-easy-money]}\n\
                     - {text: A golden rain falls, language: en, catch: [lures-rain]}\n\
                     - {text: It rains, language: en, spare: all}\n";
        std::fs::write(packs.join("lures/cases.yaml"), cases).expect("a file");
        looks(house).await;
        assert!(noor.reads("read_site_rules", &[]).await.done()["refused"].is_null());
        assert!(!waits(&amal, &thread, "A golden rain falls").await, "a rule that is new watches");
        assert!(waits(&amal, &thread, LURE).await, "and the others go on");
        let seen = rules(&amal, &space).await;
        let lures = seen["packs"].as_array().unwrap().iter().find(|one| one["pack"] == "lures").unwrap();
        assert_eq!((&lures["state"], &lures["rules"][1]["state"]), (&json!("in_force"), &json!("watching")), "{lures}");
    }
}
