//! Who may do what: every route of `/openapi.json`, asked by everyone there is, as one table of statuses to be read
//! line by line. A change is asked for with an empty body and on a house of its own, so that no answer depends on
//! another; 422 says that she may, had she said what.

use std::collections::BTreeMap;
use std::fmt::Write;

use http::{Method, StatusCode};
use serde_json::json;

use crate::harness::acts::{Circle, LENA, SOFIA, Written};
use crate::harness::cast::{Operation, Person, text};
use crate::harness::server::{House, Kind, with_small_packs};

/// One of everything that a path can name.
struct Things {
    space: String,
    invitation: (String, String),
    thread: Written,
    post: Written,
    room: String,
    report: (String, String),
    request: String,
    decision: String,
    waiting: String,
    held: String,
    alert: String,
}

/// Everyone there is, in the order of the table.
struct Everyone {
    people: Vec<(&'static str, Person)>,
}

impl Things {
    /// What stands in a path under this name.
    fn named(&self, name: &str, path: &str) -> &str {
        let steward = path.starts_with("/steward");
        match name {
            "space" => &self.space,
            "invitation" if steward => &self.invitation.1,
            "invitation" => &self.invitation.0,
            "thread" => &self.thread.stream,
            "post" => &self.post.id,
            "room" => &self.room,
            "report" if steward => &self.report.1,
            "report" => &self.report.0,
            "request" => &self.request,
            "decision" => &self.decision,
            "membership" => &self.waiting,
            "held" => &self.held,
            "alert" => &self.alert,
            "line" | "draft" => "AAAAAAAAQACAAAAAAAAAAA",
            "language" if path.ends_with("/words/{language}") => "ar",
            "language" => "en",
            "kind" => "about",
            "version" => "any",
            "name" if path.starts_with("/static") => "app.css",
            "name" | "file" => "welcome.en.mp3",
            other => panic!("{path} names {other}, which the access matrix does not know"),
        }
    }

    fn path(&self, path: &str) -> String {
        let parts = path.split('/').map(|part| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            Some(name) => self.named(name, path),
            None => part,
        });
        parts.collect::<Vec<_>>().join("/")
    }
}

async fn furnished(house: &House) -> (Everyone, Things) {
    let Circle { space, noor, iris, amal, lena, vera } = Circle::of(house).await;
    let named = [("space", space.id.as_str())];
    let open = json!({ "name": space.name, "languages": ["en"], "visibility": "listed", "door": "ask" });
    noor.does("edit_space", &named, open).await.done();
    let other = noor.opens_space("Garden Hour").await;
    let elsewhere = Person::new(house, "Zora");
    elsewhere.joins(&other.facilitators, "Winter Apple").await;
    noor.confirms_facilitators().await;
    let (sofia, mina, asks) = (Person::new(house, "Sofia"), Person::new(house, "Mina"), Person::new(house, "Rana"));
    sofia.joins(&space.invitation, SOFIA).await;
    mina.joins(&space.facilitators, "Plain Button").await;
    asks.signs_up(&other.invitation).await;
    let request = text(&asks.does("ask_to_join", &named, json!({ "alias": "Slow Ferry" })).await.done(), "id");
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let post = lena.replies(&thread, "I do").await;
    let hers = iris.replies(&thread, "Good evening").await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let waits = json!({ "text": "There is easy money abroad" });
    let held = text(&amal.does("post_reply", &[("thread", &thread.stream)], waits).await.done(), "id");
    let cry = json!({ "text": "I want to end it tonight", "anyway": ["crisis-self-harm"] });
    let alert = text(&amal.does("post_reply", &[("thread", &thread.stream)], cry).await.done(), "id");
    let why = || json!({ "reason": "It frightens me" });
    let report = text(&amal.does("report_post", &[("post", &post.id)], why()).await.done(), "id");
    let of_iris = text(&amal.does("report_post", &[("post", &hers.id)], why()).await.done(), "id");
    let mute = json!({ "alias": LENA, "hours": "1", "reason": "A short while" });
    iris.does("mute_member", &named, mute).await.done();
    let log = iris.reads("list_decisions", &named).await.done();
    let muted = log["decisions"].as_array().and_then(|all| all.iter().find(|one| one["act"] == "mute")).cloned();
    let decision = text(&muted.expect("the mute is in the log"), "id");
    house.passes(2 * 60 * 60);
    let away = json!({ "alias": SOFIA, "reason": "Pressing others" });
    iris.does("remove_member", &named, away).await.done();
    let invitation = noor.does("create_invitation", &[], json!({ "space": space.id })).await.done();
    let waiting = text(&noor.reads("list_unconfirmed", &[]).await.done()["waiting"][0], "id");
    let things = Things {
        space: space.id,
        invitation: (crate::harness::founding::code(&invitation), text(&invitation, "id")),
        thread,
        post,
        room,
        report: (report, of_iris),
        request,
        decision,
        waiting,
        held,
        alert,
    };
    let people = vec![
        ("visitor", Person::new(house, "Nobody")),
        ("stranger", vera),
        ("member", amal),
        ("author", lena),
        ("facilitator", iris),
        ("elsewhere", elsewhere),
        ("steward", noor),
        ("removed", sofia),
    ];
    (Everyone { people }, things)
}

async fn asked(house: &House, person: &Person, operation: &Operation, path: &str) -> StatusCode {
    let again = Person::new(house, person.name);
    again.device.hold_cookies(person.device.cookies());
    let headers = [("accept", "application/json"), ("content-type", "application/json")];
    let body = if operation.method == Method::POST { b"{}".to_vec() } else { Vec::new() };
    again.device.ask(operation.method.clone(), path, &headers, body).await.status
}

#[tokio::test]
async fn everyone_may_do_what_the_table_says_and_nothing_else() {
    let house = House::with(Kind::Sqlite, with_small_packs).await;
    let (Everyone { people }, things) = furnished(&house).await;
    let file = house.file().await;
    let mut operations = people[0].1.operations().await.to_vec();
    operations.sort_by_key(|operation| (operation.path.clone(), operation.method.to_string()));
    let mut table = String::new();
    let names: Vec<_> = people.iter().map(|(name, _)| *name).collect();
    writeln!(table, "{:<66} {}", "", names.join(" ")).expect("a line");
    for operation in &operations {
        let path = things.path(&operation.path);
        let mut line = format!("{:<4} {:<61}", operation.method.as_str(), operation.path);
        let mut answers = BTreeMap::new();
        for (name, person) in &people {
            let status = if operation.method == Method::POST {
                let own = house.again(&file).await;
                own.passes(2 * 60 * 60);
                let status = asked(&own, person, operation, &path).await;
                own.close().await;
                status
            } else {
                asked(&house, person, operation, &path).await
            };
            answers.insert(*name, status);
        }
        for name in &names {
            write!(line, " {:<width$}", answers[name].as_str(), width = name.len()).expect("a cell");
        }
        writeln!(table, "{}", line.trim_end()).expect("a line");
    }
    drop(people);
    house.close().await;
    insta::assert_snapshot!(table);
}
