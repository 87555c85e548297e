//! Where help is: a steward writes lines and makes sure of them; anyone finds those of a country without leaving a
//! trace of which one; and someone whose words cry for help is told of people who answer before anything is posted.

use http::StatusCode;
use serde_json::{Value, json};

use crate::harness::acts::{AMAL, Circle, posts};
use crate::harness::cast::{Person, key, text};
use crate::harness::dump::Dump;
use crate::harness::server::{House, stories};

stories! {
    with crate::harness::server::with_small_packs;
    a_line_is_found_by_its_country_and_says_all_there_is_to_say,
    a_line_that_nobody_checked_for_half_a_year_says_so,
    whoever_comes_to_the_door_reads_the_lines_that_stand_now,
    help_comes_first_whatever_else_stops_her_words,
    what_alerts_nobody_does_not_say_that_it_does,
    which_country_she_looks_at_is_kept_nowhere,
    help_stands_first_when_words_cry_for_it,
}

/// What the small rules take for a cry for help.
const CRY: &str = "I want to end it tonight";

fn line(country: &str, who: &str, spoken: &[&str]) -> Value {
    json!({
        "country": country, "language": "en", "who": who, "contact": "900 000 111", "cost": "Free", "spoken": spoken,
        "also": "Tagalog", "hours": "Day and night", "police": "no", "checked": "2026-01-02",
    })
}

async fn found(person: &Person, country: &str, of: &str) -> Vec<String> {
    let page = person.does("resources", &[], json!({ "country": country })).await.done();
    page[of].as_array().expect("lines").iter().map(|line| text(line, "who")).collect()
}

async fn a_line_is_found_by_its_country_and_says_all_there_is_to_say(house: &House) {
    let Circle { noor, amal, .. } = Circle::of(house).await;
    let wrong = json!({ "country": "zz", "language": "en", "who": "A", "police": "perhaps", "checked": "soon" });
    let told = noor.does("add_help_line", &[], wrong).await.refused("invalid");
    for field in ["country", "who", "contact", "cost", "spoken", "hours", "police", "checked"] {
        assert!(told["fields"][field].is_string(), "{field}: {told}");
    }
    for (country, who, spoken) in
        [("es", "Puerta abierta", vec!["es"]), ("es", "Open door", vec!["en"]), ("fr", "Une porte", vec!["fr"])]
    {
        noor.does("add_help_line", &[], line(country, who, &spoken)).await.done();
    }
    noor.does("add_help_line", &[], line("any", "World line", &["en"])).await.done();
    let nobody = Person::new(house, "Nobody");
    assert_eq!(found(&nobody, "es", "here").await, ["Open door", "Puerta abierta"], "those in her language first");
    assert!(found(&nobody, "es", "anywhere").await.contains(&"World line".to_owned()));
    assert_eq!(found(&nobody, "", "here").await, Vec::<String>::new());
    let french = found(&nobody, "", "anywhere").await.into_iter().filter(String::is_empty).count();
    assert_eq!(french, 7, "the one line of a language stands until one of any country speaks it");
    nobody.does("resources", &[], json!({ "country": "qq" })).await.refused("invalid");

    let page = nobody.submits("/help", &[("country", "es")]).await;
    assert_eq!(page.status, StatusCode::OK, "the page itself is the answer");
    let page = page.text();
    for said in ["Open door", "900 000 111", "Free", "Day and night", "Tagalog", "2 January 2026", "shows on the phone"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("Une porte"));
    amal.does("add_help_line", &[], line("es", "A trap", &["es"])).await.refused("not_found");

    let list = noor.reads("list_help_lines", &[]).await.done();
    let of = |who: &str| list["lines"].as_array().unwrap().iter().find(|one| one["who"] == who).cloned().unwrap();
    let id = text(&of("Puerta abierta"), "id");
    noor.does("edit_help_line", &[("line", &id)], line("es", "Otra puerta", &["es"])).await.done();
    assert_eq!(found(&nobody, "es", "here").await, ["Open door", "Otra puerta"]);
    noor.does("remove_help_line", &[("line", &id)], json!({})).await.done();
    assert_eq!(found(&nobody, "es", "here").await, ["Open door"]);
    noor.does("remove_help_line", &[("line", &id)], json!({})).await.refused("not_found");
}

async fn a_line_that_nobody_checked_for_half_a_year_says_so(house: &House) {
    let Circle { noor, .. } = Circle::of(house).await;
    noor.does("add_help_line", &[], line("es", "Open door", &["en"])).await.done();
    let unchecked = |list: Value| list["unchecked"].as_u64().expect("a number");
    let before = unchecked(noor.reads("steward_list", &[]).await.done());
    let nobody = Person::new(house, "Nobody");
    let page = nobody.submits("/help", &[("country", "es")]).await.text();
    assert!(before > 0 && page.contains("may have changed"), "{before} {page}");
    let list = noor.reads("list_help_lines", &[]).await.done();
    let old = list["lines"].as_array().unwrap().iter().find(|one| one["who"] == "Open door").cloned().unwrap();
    assert_eq!(old["stale"], true);
    noor.does("recheck_help_line", &[("line", &text(&old, "id"))], json!({})).await.done();
    assert_eq!(unchecked(noor.reads("steward_list", &[]).await.done()), before - 1);
}

async fn which_country_she_looks_at_is_kept_nowhere(house: &House) {
    let Circle { noor, amal, .. } = Circle::of(house).await;
    noor.does("add_help_line", &[], line("pw", "Reef line", &["en"])).await.done();
    amal.opens("/home").await;
    let before = Dump::of(house).await;
    let page = amal.submits("/help", &[("country", "pw")]).await;
    assert!(page.text().contains("Palau") && page.text().contains("Reef line"));
    let left = Dump::of(house).await;
    assert!(left.differs_from(&before).is_empty(), "{:?}", left.differs_from(&before));
    let again = amal.opens("/help").await.text();
    assert!(!again.contains("Reef line") && !again.contains(" selected"), "she chooses each time");
}

async fn help_stands_first_when_words_cry_for_it(house: &House) {
    let Circle { space, noor, amal, lena, .. } = Circle::of(house).await;
    noor.does("add_help_line", &[], line("es", "Puerta abierta", &["es"])).await.done();
    let named = [("space", space.id.as_str())];
    let held = json!({ "name": space.name, "languages": ["en"], "held": "Sundays at noon" });
    noor.does("edit_space", &named, held).await.done();
    let thread = amal.starts_thread(&space, "Night", "Who is awake?").await;
    let stream = [("thread", thread.stream.as_str())];
    let told = amal.does("post_reply", &stream, json!({ "text": CRY, "key": key(1) })).await.refused("alert");
    assert_eq!((&told["help"], &told["anyway"]), (&json!("/help"), &json!(true)), "{told}");
    let message = text(&told, "message");
    for said in ["cannot send help", "Sundays at noon"] {
        assert!(message.contains(said), "{message}");
    }
    let page = amal.submits(&format!("/threads/{}/replies", thread.stream), &[("text", CRY)]).await.text();
    let place = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    assert!(place("Puerta abierta") < place("cannot send help"), "help first");
    assert!(place("cannot send help") < place("name=\"anyway\""));
    assert!(page.contains(&format!("{CRY}</textarea>")) && page.contains("keep it to yourself"));
    assert_eq!(posts(&lena.reads_thread(&thread).await).len(), 1, "nothing is posted by asking");
}

async fn whoever_comes_to_the_door_reads_the_lines_that_stand_now(house: &House) {
    let Circle { space, noor, .. } = Circle::of(house).await;
    let nobody = Person::new(house, "Nobody");
    let doors = ["/".to_owned(), format!("/join/{}", space.invitation)];
    for door in &doors {
        assert!(nobody.opens(door).await.text().contains("The Lantern, 0000"), "{door}");
    }
    noor.does("add_help_line", &[], line("any", "World line", &["en"])).await.done();
    noor.does("add_help_line", &[], line("es", "Open door", &["en"])).await.done();
    for door in &doors {
        let page = nobody.opens(door).await.text();
        assert!(page.contains("World line") && page.contains("2 January 2026"), "{door}: {page}");
        assert!(!page.contains("The Lantern, 0000") && page.contains("The Small Lantern"), "{door}: {page}");
        assert!(!page.contains("Open door"), "one country's lines are a page further: {page}");
    }
}

async fn help_comes_first_whatever_else_stops_her_words(house: &House) {
    let Circle { space, noor, iris, amal, lena, .. } = Circle::of(house).await;
    noor.does("add_help_line", &[], line("es", "Puerta abierta", &["es"])).await.done();
    let thread = lena.starts_thread(&space, "Night", "Who is awake?").await;
    let hers = amal.replies(&thread, "I am").await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let long = format!("{} {CRY}", "and on it goes ".repeat(600));
    let (in_thread, in_room) = ([("thread", thread.stream.as_str())], [("room", room.as_str())]);
    let (of_post, in_space) = ([("post", hers.id.as_str())], [("space", space.id.as_str())]);
    for (operation, named, fields) in [
        ("post_reply", &in_thread, json!({ "text": long })),
        ("say", &in_room, json!({ "text": long })),
        ("edit_post", &of_post, json!({ "text": long })),
        ("start_thread", &in_space, json!({ "title": "Night", "text": long })),
    ] {
        let told = amal.does(operation, named, fields).await.refused("invalid");
        assert_eq!((&told["help"], &told["anyway"]), (&json!("/help"), &json!(false)), "{operation}: {told}");
        assert!(text(&told["fields"], "text").contains("too long"), "{operation}: {told}");
    }
    let path = format!("/threads/{}/replies", thread.stream);
    let page = amal.submits(&path, &[("text", &long)]).await.text();
    let place = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    assert!(place("Puerta abierta") < place("too long"), "help first: {page}");
    assert!(page.contains(&format!("{CRY}</textarea>")) && !page.contains("name=\"anyway\""), "{page}");
    let plain = "and on it goes ".repeat(600);
    let told = amal.does("post_reply", &in_thread, json!({ "text": plain })).await.refused("invalid");
    assert!(told.get("help").is_none(), "{told}");

    let fields = json!({ "alias": AMAL, "reason": "Shouting", "hours": 24 });
    iris.does("mute_member", &[("space", &space.id)], fields).await.done();
    let told = amal.does("post_reply", &in_thread, json!({ "text": CRY })).await.refused("alert");
    assert_eq!(told["help"], "/help", "{told}");
    let page = amal.submits(&path, &[("text", CRY)]).await.text();
    assert!(page.contains("Puerta abierta") && page.contains("cannot write"), "{page}");
}

/// A report, an appeal and an answer at the door are read when someone is there, and raise no alert.
async fn what_alerts_nobody_does_not_say_that_it_does(house: &House) {
    let Circle { space, iris, amal, lena, .. } = Circle::of(house).await;
    let thread = lena.starts_thread(&space, "Night", "Who is awake?").await;
    let named = [("post", thread.id.as_str())];
    let why = format!("She wrote to me: {CRY}");
    let told = amal.does("report_post", &named, json!({ "reason": why })).await.refused("resources");
    assert!(text(&told, "message").contains("nobody is alerted"), "{told}");
    let page = amal.submits(&format!("/posts/{}/report", thread.id), &[("reason", &why)]).await.text();
    assert!(page.contains("The Lantern") && page.contains("nobody is alerted"), "{page}");
    for false_here in ["are alerted", "alert them", "Post it"] {
        assert!(!page.contains(false_here), "{false_here}: {page}");
    }
    amal.does("report_post", &named, json!({ "reason": why, "anyway": told["rules"] })).await.done();
    let hold = iris.reads("read_hold", &[("space", &space.id)]).await.done();
    assert_eq!((&hold["alerts"], &hold["reports"]), (&json!([]), &json!(1)), "{hold}");
}
