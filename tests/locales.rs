//! Every word a person sees is there in every language, with the same variables; and every page that can be opened is
//! drawn in every language, in its direction, with nothing left empty.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use http::StatusCode;
use regex::Regex;

use crate::harness::acts::Circle;
use crate::harness::cast::Person;
use crate::harness::server::{House, Kind, with_small_packs};

const LANGUAGES: [&str; 4] = ["en", "es", "fr", "ar"];

/// The sentences of a language: their keys, and the variables in each.
fn sentences(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let key = Regex::new(r"^(-?[a-z][a-z0-9_-]*) *=").expect("a pattern");
    let variable = Regex::new(r"\{ *\$([a-z_]+)").expect("a pattern");
    let mut sentences: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in std::fs::read_dir(Path::new("frontend/locales").join(language)).expect("a language's folder") {
        let mut now = None;
        for line in std::fs::read_to_string(file.expect("a file").path()).expect("a text").lines() {
            if let Some(found) = key.captures(line) {
                let name = found[1].to_owned();
                assert!(!sentences.contains_key(&name), "{language} says {name} twice");
                sentences.insert(name.clone(), BTreeSet::new());
                now = Some(name);
            }
            let Some(name) = &now else { continue };
            let variables = variable.captures_iter(line).map(|found| found[1].to_owned());
            sentences.get_mut(name).expect("it is there").extend(variables);
        }
    }
    sentences
}

#[test]
fn every_sentence_is_there_in_every_language_with_the_same_variables() {
    let english = sentences("en");
    assert!(english.len() > 300, "there is nothing to compare");
    for language in &LANGUAGES[1..] {
        let theirs = sentences(language);
        let missing: Vec<_> = english.keys().filter(|key| !theirs.contains_key(*key)).collect();
        let unknown: Vec<_> = theirs.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty() && unknown.is_empty(), "{language} lacks {missing:?} and has besides {unknown:?}");
        let other: Vec<_> = english.iter().filter(|(key, variables)| theirs[*key] != **variables).collect();
        assert!(other.is_empty(), "{language} has other variables in {other:?}");
    }
}

/// In French a space stands before `:` and its like, and a line that broke there would begin with it.
#[test]
fn no_line_of_french_begins_with_a_mark() {
    let apart = Regex::new("[^ ] [:;?!»]|« ").expect("a pattern");
    for file in std::fs::read_dir("frontend/locales/fr").expect("the French sentences") {
        let sentences = std::fs::read_to_string(file.expect("a file").path()).expect("a text");
        for line in sentences.lines().filter(|line| !line.starts_with('#') && !line.ends_with("->")) {
            assert!(!apart.is_match(line), "it may break: {line}");
        }
    }
}

#[test]
fn every_sentence_that_is_asked_for_is_there_and_every_one_that_is_there_is_asked_for() {
    let english = sentences("en");
    let mut sources = String::new();
    for folder in ["src", "frontend/templates", "frontend/static"] {
        gather(Path::new(folder), &mut sources);
    }
    let asked = Regex::new(r#""([a-z][a-z0-9_-]*)" *\| *(?:t|t1|t2|t_name)\b"#).expect("a pattern");
    let missing: BTreeSet<_> = asked.captures_iter(&sources).map(|found| found[1].to_owned()).collect();
    let missing: Vec<_> = missing.into_iter().filter(|key| !english.contains_key(key)).collect();
    assert!(missing.is_empty(), "nothing is written for {missing:?}");
    // A key that is put together in the code is asked for by its beginning or by its end.
    let built = Regex::new(r#""([a-z][a-z0-9_-]*-)[{%]"#).expect("a pattern");
    let begun: BTreeSet<_> = built.captures_iter(&sources).map(|found| found[1].to_owned()).collect();
    let built = Regex::new(r#"\{[a-z_.]*\}(-[a-z0-9_-]+)""#).expect("a pattern");
    let ended: BTreeSet<_> = built.captures_iter(&sources).map(|found| found[1].to_owned()).collect();
    let unasked = |key: &&String| {
        !sources.contains(&format!("\"{key}\""))
            && !sources.contains(&format!("{{{{ {key}"))
            && !begun.iter().any(|begun| key.starts_with(begun))
            && !ended.iter().any(|ended| key.ends_with(ended))
            && !refusal_is_named(key, &sources)
    };
    let unused: Vec<_> = english.keys().filter(unasked).collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
}

/// `error-closed` is the sentence of `Error::Refused("closed")`.
fn refusal_is_named(key: &str, sources: &str) -> bool {
    key.strip_prefix("error-").is_some_and(|code| sources.contains(&format!("\"{code}\"")))
}

fn gather(folder: &Path, into: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(&path, into);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            into.push_str(&text);
            into.push('\n');
        }
    }
}

/// Every page that links lead to from these, as one person sees them.
async fn walk(person: &Person, from: &[String]) -> BTreeSet<String> {
    let href = Regex::new(r##"href="(/[^"?#]*(?:\?[^"#]*)?)[^"]*""##).expect("a pattern");
    let shape = Regex::new(r"(?s)<template.*?</template>").expect("a pattern");
    let (mut seen, mut next) = (BTreeSet::new(), from.to_vec());
    while let Some(path) = next.pop() {
        let kind = path.split('?').next().unwrap_or_default().to_owned();
        if path.starts_with("/static") || path.starts_with("/icon") || !seen.insert(kind) {
            continue;
        }
        let page = person.opens(&path).await;
        let told = || format!("{} in {} at {path}", person.name, person.language);
        let html = page.text();
        if page.status == StatusCode::SEE_OTHER {
            continue;
        }
        assert_eq!(page.status, StatusCode::OK, "{}", told());
        if html.starts_with("<!doctype html>") || html.starts_with("<!DOCTYPE html>") {
            is_in_her_language(&html, person.language, &told());
            // What scripts make posts of leads nowhere yet.
            let html = shape.replace_all(&html, "").into_owned();
            next.extend(href.captures_iter(&html).map(|found| found[1].replace("&#38;", "&").replace("&amp;", "&")));
        }
    }
    seen
}

fn is_in_her_language(html: &str, language: &str, told: &str) {
    let root = html.split("<html").nth(1).and_then(|rest| rest.split('>').next()).unwrap_or_default();
    let direction = if language == "ar" { "rtl" } else { "ltr" };
    assert!(root.contains(&format!("lang=\"{language}\"")), "{told}: <html{root}>");
    assert!(root.contains(&format!("dir=\"{direction}\"")), "{told}: <html{root}>");
    let empty = Regex::new(r"<(h1|h2|h3|title|legend|button|label|th)\b[^>]*>\s*</").expect("a pattern");
    let found = empty.find(html).map(|found| found.as_str());
    assert_eq!(found, None, "{told}: something is empty");
}

#[tokio::test]
async fn every_page_is_drawn_in_every_language() {
    let house = House::with(Kind::Sqlite, with_small_packs).await;
    let Circle { space, noor, iris, amal, lena, vera } = Circle::of(&house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let reply = lena.replies(&thread, "I do").await;
    let room = iris.opens_room(&space, "Kitchen").await;
    lena.says(&room, "Good evening").await;
    let why = serde_json::json!({ "reason": "It frightens me" });
    amal.does("report_post", &[("post", &reply.id)], why).await.done();
    for more in ["waits", "comes back"] {
        let waits = serde_json::json!({ "text": format!("There is easy money abroad. It {more}.") });
        amal.does("post_reply", &[("thread", &thread.stream)], waits).await.done();
    }
    let held = iris.reads("list_held", &[("space", &space.id)]).await.done();
    let back = [("space", space.id.as_str()), ("held", held["held"][1]["id"].as_str().expect("an id"))];
    iris.does("return_held", &back, serde_json::json!({ "reason": "Please leave the offer out" })).await.done();
    let mut seen = BTreeSet::new();
    for language in LANGUAGES {
        let nobody = Person::new(&house, "Nobody").reading(language);
        let outside = ["/", "/sign-in", "/recover", "/exit", "/join", "/what-we-keep", "/safety"].map(str::to_owned);
        let invited = [format!("/join/{}", space.invitation), format!("/sign-up?invitation={}", space.invitation)];
        seen.extend(walk(&nobody, &[outside.to_vec(), invited.to_vec()].concat()).await);
        for person in [&noor, &iris, &amal, &lena, &vera] {
            let her = Person::new(&house, person.name).reading(language);
            her.device.hold_cookies(person.device.cookies());
            her.does("choose_language", &[], serde_json::json!({ "language": language })).await.done();
            let doors = ["/home", "/me", "/spaces", "/drafts", "/search"].map(str::to_owned);
            let mut from = doors.to_vec();
            if person.name == "Noor" {
                from.push("/steward".to_owned());
            }
            seen.extend(walk(&her, &from).await);
        }
    }
    assert!(seen.len() > 40, "the walk came to {seen:?}");
    house.close().await;
}
