//! What is not for someone reaches her in no form. Each kind of text that the rules keep back holds a word of its own,
//! and the word is looked for in everything that anyone else can be sent: pages, JSON, search, the frame of a room,
//! exports, the bytes of her socket; and in all that the program itself, run at its most talkative, writes down. Whoever
//! a word is for must find it, or the search would prove nothing.

use std::collections::BTreeMap;

use http::Method;
use serde_json::{Value, json};

use crate::harness::acts::{AMAL, IRIS, LENA, SOFIA};
use crate::harness::cast::{Operation, Person, key, text};
use crate::harness::founding::Place;
use crate::harness::live::Wire;
use crate::harness::process::Process;
use crate::harness::server::Kind;
use crate::harness::wait::until;

#[tokio::test]
async fn what_is_kept_back_reaches_nobody_it_is_not_for_on_sqlite() {
    Box::pin(is_looked_for_everywhere(Kind::Sqlite)).await;
}

#[tokio::test]
async fn what_is_kept_back_reaches_nobody_it_is_not_for_on_postgres() {
    Box::pin(is_looked_for_everywhere(Kind::Postgres)).await;
}

/// In every text that is planted, to search for.
const COMMON: &str = "kestrelwort";
const POST: &str = "zanzibarine";
const OPENING: &str = "quillomander";
const EDIT: &str = "brindlethorpe";
const MESSAGE: &str = "ossifraxis";
const CRY: &str = "velloranth";
const URGENT: &str = "tamberwick";
const NUDGED: &str = "gallowglint";
const REPORT: &str = "pemberquist";
const OWN: &str = "snickerwold";
/// Of a facilitator, whose own words wait like anyone's.
const HERS: &str = "fennimarch";
/// Nobody's but the author's and the facilitators'.
const KEPT_BACK: [&str; 6] = [POST, OPENING, EDIT, MESSAGE, URGENT, REPORT];
const ALL: [&str; 10] = [POST, OPENING, EDIT, MESSAGE, CRY, URGENT, NUDGED, REPORT, OWN, HERS];
/// How a page, a program and a socket say that there is an alert.
const ALERT: [&str; 3] = ["Someone in this space may be asking for help", "\"answered\":", "\"kind\":\"alerted\""];

fn lure(word: &str) -> String {
    format!("I can get you a job in a hotel abroad, no papers needed, the ticket is paid. {COMMON} {word}")
}

fn cry(word: &str) -> String {
    format!("I cannot go on. I want to die tonight. {COMMON} {word}")
}

struct Cast {
    space: Place,
    noor: Person,
    iris: Person,
    amal: Person,
    lena: Person,
    /// Who was removed.
    sofia: Person,
    /// Who came to look after the space, and whom nobody has confirmed.
    wren: Person,
    /// A member of another space.
    zora: Person,
    /// Who is not signed in.
    nobody: Person,
}

async fn settle(process: &Process) -> Cast {
    let noor = process.person("Noor");
    noor.founds_it_with(&process.steward_code().await).await;
    let (space, other) = (noor.opens_space("Evening Circle").await, noor.opens_space("Morning Table").await);
    let [iris, amal, lena, sofia, wren, zora] =
        ["Iris", "Amal", "Lena", "Sofia", "Wren", "Zora"].map(|name| process.person(name));
    iris.joins(&space.facilitators, IRIS).await;
    noor.confirms_facilitators().await;
    for (person, alias) in [(&amal, AMAL), (&lena, LENA), (&sofia, SOFIA)] {
        person.joins(&space.invitation, alias).await;
    }
    wren.joins(&space.facilitators, "Slow Ferry").await;
    zora.joins(&other.invitation, "Winter Apple").await;
    Cast { space, noor, iris, amal, lena, sofia, wren, zora, nobody: process.person("Nobody") }
}

/// What was planted, by the name it has in paths.
#[derive(Default)]
struct Planted {
    ids: BTreeMap<&'static str, Vec<String>>,
    streams: Vec<String>,
}

impl Planted {
    fn add(&mut self, names: &[&'static str], id: &str) {
        for name in names {
            self.ids.entry(name).or_default().push(id.to_owned());
        }
    }

    /// The path with each of the things it can name.
    fn paths(&self, operation: &Operation) -> Vec<String> {
        let mut paths = vec![operation.path.clone()];
        while let Some(name) = paths.first().and_then(|path| path.split(['{', '}']).nth(1)).map(str::to_owned) {
            let ids = self.ids.get(name.as_str()).cloned().unwrap_or_default();
            let fill =
                |path: &String| ids.iter().map(|id| path.replace(&format!("{{{name}}}"), id)).collect::<Vec<_>>();
            paths = paths.iter().flat_map(fill).collect();
        }
        paths
    }
}

async fn sends(person: &Person, operation: &str, named: &[(&str, &str)], fields: Value) -> String {
    let asked = person.does(operation, named, fields.clone()).await;
    let sent = if asked.status.is_success() {
        asked.done()
    } else {
        let mut fields = fields;
        fields["anyway"] = asked.json()["rules"].clone();
        person.does(operation, named, fields).await.done()
    };
    sent.get("post").map_or_else(|| text(&sent, "id"), |_| text(&sent, "post"))
}

async fn plant(cast: &Cast) -> Planted {
    let Cast { space, iris, amal, lena, .. } = cast;
    let here = [("space", space.id.as_str())];
    let mut planted = Planted::default();
    planted.add(&["space"], &space.id);
    planted.add(&["invitation"], &space.invitation);
    let thread = amal.starts_thread(space, "Bread", &format!("Who bakes? {COMMON} breadcrumb")).await;
    let room = iris.opens_room(space, "Kitchen").await;
    planted.add(&["post", "held"], &thread.id);
    planted.add(&["thread"], &thread.stream);
    planted.add(&["room"], &room);
    let to = [("thread", thread.stream.as_str())];

    let post = sends(amal, "post_reply", &to, json!({ "text": lure(POST) })).await;
    let begun = json!({ "title": format!("An offer {OPENING}"), "text": lure(OPENING) });
    let opening = sends(amal, "start_thread", &here, begun).await;
    let edit = sends(amal, "edit_post", &[("post", &thread.id)], json!({ "text": lure(EDIT) })).await;
    let message = amal.goes_live().await.says(&room, &key(1), &lure(MESSAGE)).await;
    assert_eq!(message["held"], key(1), "{message}");
    let urgent = format!("{} Ring me on 07700 900 123", cry(URGENT));
    let urgent = sends(amal, "post_reply", &to, json!({ "text": urgent })).await;
    let cried = sends(amal, "post_reply", &to, json!({ "text": cry(CRY) })).await;
    let facilitators = sends(iris, "post_reply", &to, json!({ "text": lure(HERS) })).await;
    planted.add(&["post", "held"], &facilitators);
    for id in [&post, &opening, &edit, &text(&message, "subject"), &urgent, &cried] {
        planted.add(&["post", "held", "alert"], id);
    }
    let path = format!("/threads/{}/replies", thread.stream);
    let nudged = format!("Ring me on 07700 900 123. {COMMON} {NUDGED}");
    let asked = amal.submits(&path, &[("text", &nudged)]).await;
    assert!(asked.status.is_client_error() && asked.text().contains("data-asking"), "{}", asked.text());
    assert!(asked.text().contains(NUDGED), "she has her words again");
    let reported = lena.replies(&thread, "I do, on Fridays").await;
    let why = json!({ "reason": format!("It frightens me. {COMMON} {REPORT}") });
    let report = amal.does("report_post", &[("post", &reported.id)], why).await.done();
    planted.add(&["report"], &text(&report, "id"));
    let words = json!({ "phrases": format!("{OWN} ferry"), "verdict": "hold" });
    iris.does("add_own_words", &here, words).await.done();
    planted.streams = vec![thread.stream, room, queue(iris, space).await];
    planted
}

/// The stream in which facilitators are told what is asked of them, as their pages name it.
async fn queue(facilitator: &Person, space: &Place) -> String {
    let page = facilitator.opens(&format!("/spaces/{}", space.id)).await.text();
    let name = page.split("data-alerts=\"").nth(1).and_then(|rest| rest.split('"').next());
    name.expect("her page follows a stream").to_owned()
}

/// Asks for everything there is to read, as page and as JSON, and searches; gives how much was answered.
async fn reads_everything(person: &Person, planted: &Planted) -> usize {
    let mut read = 0;
    let mut asks = async |path: &str| {
        for accept in ["application/json", "text/html"] {
            let answer = person.device.ask(Method::GET, path, &[("accept", accept)], Vec::new()).await;
            read += usize::from(answer.status.is_success());
        }
    };
    for operation in person.operations().await.to_vec() {
        if operation.method != Method::GET || operation.path == "/live" || operation.path == "/openapi.json" {
            continue;
        }
        for path in planted.paths(&operation) {
            asks(&path).await;
        }
    }
    for stream in &planted.streams {
        for id in &planted.ids["held"] {
            asks(&format!("/threads/{stream}?last=1&again={id}&to={id}")).await;
        }
        asks(&format!("/rooms/{stream}?before=9999")).await;
    }
    asks(&format!("/spaces/{}/rule-packs/watching?days=90&all=yes", planted.ids["space"][0])).await;
    for path in planted.ids["alert"].iter().map(|id| format!("/steward/alerts/{id}/read")) {
        let headers = [("accept", "application/json"), ("content-type", "application/json")];
        person.device.ask(Method::POST, &path, &headers, b"{}".to_vec()).await;
    }
    for asked in [COMMON, "hotel abroad", "frightens"] {
        person.does("search", &[], json!({ "q": asked })).await;
        person.submits("/search", &[("q", asked)]).await;
    }
    read
}

/// Everything she was sent since then, over the wire as well.
async fn is_sent(person: &Person, planted: &Planted, wire: Option<&Wire>) -> String {
    // What the site says of itself names everything, and is no page of hers.
    person.operations().await;
    person.device.forget_heard();
    let read = reads_everything(person, planted).await;
    assert!(read > 8, "{} read only {read} pages", person.name);
    person.device.heard() + &wire.map(Wire::heard).unwrap_or_default()
}

#[track_caller]
fn holds(name: &str, sent: &str, words: &[&str], there: bool) {
    for word in words {
        let line = sent.lines().find(|line| line.contains(word)).unwrap_or_default();
        let line: String = line.chars().take(2_000).collect();
        assert_eq!(sent.contains(word), there, "{name} and {word}: {line}");
    }
}

async fn is_looked_for_everywhere(kind: Kind) {
    let process = Process::on(kind).await;
    let cast = settle(&process).await;
    let Cast { space, noor, iris, amal, lena, sofia, wren, zora, nobody } = &cast;
    let early = lena.starts_thread(space, "Early", "Before all of it").await;
    let mut gone = sofia.taps(&[&early.stream]).await;
    let away = json!({ "alias": SOFIA, "reason": "Pressing others to meet" });
    iris.does("remove_member", &[("space", &space.id)], away).await.done();
    gone.hears_one_of(&["\"gone\""]).await;
    let mut planted = plant(&cast).await;
    planted.add(&["thread"], &early.stream);
    planted.streams.push(early.stream.clone());
    let streams: Vec<&str> = planted.streams.iter().map(String::as_str).collect();
    let mut wires = Vec::new();
    for person in [lena, zora, sofia, noor, iris, amal, wren] {
        wires.push(person.taps(&streams).await);
    }
    assert!(nobody.tries_to_go_live(Some(nobody.device.url())).await.is_err(), "a visitor has no socket");
    // The same once more while they listen, and then something that all who are in hear.
    sends(amal, "post_reply", &[("thread", &early.stream)], json!({ "text": lure(POST) })).await;
    amal.replies(&early, "And that was all for tonight").await;
    for member in [0, 5] {
        wires[member].hears_one_of(&["And that was all"]).await;
    }
    let found = async || {
        let found = lena.does("search", &[], json!({ "q": COMMON })).await.done();
        (found.to_string().contains(CRY)).then_some(())
    };
    until("the search knows what can be read", found).await;

    // Whoever it is for finds it.
    let hers = is_sent(amal, &planted, Some(&wires[5])).await;
    holds("Amal", &hers, &[HERS], false);
    holds("Amal", &hers, &[POST, OPENING, EDIT, MESSAGE, URGENT, CRY, REPORT], true);
    let theirs = is_sent(iris, &planted, Some(&wires[4])).await;
    holds("Iris", &theirs, &KEPT_BACK, true);
    holds("Iris", &theirs, &[CRY, OWN, HERS], true);
    holds("Iris", &theirs, &ALERT, true);
    holds("Iris", &theirs, &[NUDGED], false);
    // The cry was posted, and every member reads it; that it alerted someone is not theirs.
    for (member, wire) in [(lena, &wires[0]), (wren, &wires[6])] {
        let sent = is_sent(member, &planted, Some(wire)).await;
        holds(member.name, &sent, &[CRY, "breadcrumb"], true);
        holds(member.name, &sent, &KEPT_BACK, false);
        holds(member.name, &sent, &[NUDGED, OWN, HERS], false);
        holds(member.name, &sent, &ALERT, false);
    }
    let steward = is_sent(noor, &planted, Some(&wires[3])).await;
    holds("Noor", &steward, &[POST, OPENING, EDIT, MESSAGE, CRY, URGENT, NUDGED, REPORT, HERS, "breadcrumb"], false);
    for (person, wire) in [(zora, Some(&wires[1])), (sofia, Some(&wires[2])), (nobody, None)] {
        let sent = is_sent(person, &planted, wire).await;
        holds(person.name, &sent, &ALL, false);
        holds(person.name, &sent, &ALERT, false);
        holds(person.name, &sent, &["breadcrumb"], false);
    }
    holds("Sofia's old socket", &gone.heard(), &ALL, false);

    misbehaves(amal, &early.stream).await;
    let said = process.said();
    assert!(
        said.contains("DEBUG") || said.contains("TRACE") || said.contains("INFO"),
        "it said nothing at all: {said}"
    );
    holds("the log", &said, &ALL, false);
    holds("the log", &said, &[AMAL, IRIS, LENA, COMMON, "willows", "lanterns"], false);
    drop((wires, gone));
    process.closes();
}

/// Sends words in ways that fail: what goes wrong is what gets written down.
async fn misbehaves(person: &Person, thread: &str) {
    let path = format!("/threads/{thread}/replies");
    let json = [("accept", "application/json"), ("content-type", "application/json")];
    for body in [format!("{{ \"text\": \"{POST}"), format!("{{ \"{POST}\": 1 }}"), format!("\"{POST}\"")] {
        let answer = person.device.ask(Method::POST, &path, &json, body.into_bytes()).await;
        assert!(answer.status.is_client_error(), "{}", answer.text());
    }
    person.submits_bytes(&path, [b"text=".as_slice(), POST.as_bytes(), b"%00%ff\xff"].concat()).await;
    person.submits(&path, &[("text", &format!("{POST} ").repeat(1_000))]).await;
    for path in [format!("/threads/{POST}"), format!("/search?q={POST}"), format!("/{POST}")] {
        person.opens(&path).await;
    }
    let mut live = person.goes_live().await;
    live.sends(json!({ "do": POST, "text": POST })).await;
    assert!(live.next().await.is_none(), "what is not understood ends the socket");
}
