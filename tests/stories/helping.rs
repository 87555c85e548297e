//! Where help is: a steward writes lines and makes sure of them; anyone finds those of a country without leaving a
//! trace of which one; and someone whose words cry for help is told of people who answer before anything is posted.

use http::StatusCode;
use serde_json::{Value, json};

use crate::harness::acts::{Circle, posts};
use crate::harness::cast::{Person, key, text};
use crate::harness::dump::Dump;
use crate::harness::server::{House, stories};

stories! {
    with crate::harness::server::with_small_packs;
    a_line_is_found_by_its_country_and_says_all_there_is_to_say,
    a_line_that_nobody_checked_for_half_a_year_says_so,
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
