//! What was acknowledged is kept, once (P4): through a process that is killed while everyone is writing.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::harness::acts::{Written, posts};
use crate::harness::cast::{Person, key};
use crate::harness::live::Live;
use crate::harness::process::Process;
use crate::harness::server::Kind;

#[tokio::test]
async fn what_was_acknowledged_outlives_a_kill_and_appears_once_on_sqlite() {
    is_killed_in_the_middle(Kind::Sqlite).await;
}

#[tokio::test]
async fn what_was_acknowledged_outlives_a_kill_and_appears_once_on_postgres() {
    is_killed_in_the_middle(Kind::Postgres).await;
}

const SENDERS: usize = 12;
/// How much is acknowledged before the process is killed.
const ENOUGH: usize = 150;

/// How someone sends what she writes.
enum Way {
    Reply { thread: String },
    Say { room: String },
    Socket { room: String, live: Box<Live> },
}

/// Someone who writes one thing after another.
struct Sender<'a> {
    number: usize,
    person: &'a Person,
    way: Way,
    /// The numbers she was told, by her own count.
    told: Vec<i64>,
}

impl Sender<'_> {
    fn words(&self, n: usize) -> String {
        format!("Sender {} writes {n}", self.number)
    }

    fn stream(&self) -> &str {
        match &self.way {
            Way::Reply { thread } => thread,
            Way::Say { room } | Way::Socket { room, .. } => room,
        }
    }

    /// Sends her `n`th words; the number they got, or nothing where no answer came.
    async fn sends(&mut self, n: usize) -> Option<i64> {
        let (words, key) = (self.words(n), key((self.number * 10_000 + n) as u128));
        let fields = json!({ "text": words, "key": key });
        let answer = match &mut self.way {
            Way::Reply { thread } => self.person.tries("post_reply", &[("thread", thread)], fields).await?.done(),
            Way::Say { room } => self.person.tries("say", &[("room", room)], fields).await?.done(),
            Way::Socket { room, live } => live.tries_to_say(room, &key, &words).await?,
        };
        Some(answer["seq"].as_i64().unwrap_or_else(|| panic!("not taken: {answer}")))
    }

    /// Writes until nobody answers any more.
    async fn writes_until_it_is_dark(&mut self, acknowledged: &AtomicUsize, process: &Process) {
        for n in 0.. {
            let Some(seq) = self.sends(n).await else { return };
            self.told.push(seq);
            if acknowledged.fetch_add(1, Ordering::Relaxed) + 1 == ENOUGH {
                process.is_killed();
            }
        }
    }

    /// Sends again what she had no answer to, and the last she had one to.
    async fn sends_again(&mut self) {
        if let Way::Socket { room, live } = &mut self.way {
            **live = self.person.goes_live().await;
            live.follows(room, i64::MAX).await;
        }
        let last = self.told.len();
        if let Some(before) = self.told.last().copied() {
            assert_eq!(self.sends(last - 1).await, Some(before), "sent again, it became another");
        }
        let seq = self.sends(last).await.expect("an answer");
        assert_eq!(self.sends(last).await, Some(seq));
        self.told.push(seq);
    }
}

async fn is_killed_in_the_middle(kind: Kind) {
    let mut process = Process::on(kind).await;
    let noor = process.person("Noor");
    noor.founds_it_with(&process.steward_code().await).await;
    let space = noor.opens_space("Evening Circle").await;
    let people = [process.person("Iris"), process.person("Amal"), process.person("Lena")];
    let [iris, amal, lena] = &people;
    iris.joins(&space.facilitators, "Still Water").await;
    noor.confirms_facilitators().await;
    amal.joins(&space.invitation, "Quiet Heron").await;
    lena.joins(&space.invitation, "Copper Lark").await;
    let thread = iris.starts_thread(&space, "Bread", "Who bakes?").await;
    let rooms = [iris.opens_room(&space, "Kitchen").await, iris.opens_room(&space, "Garden").await];
    let mut senders = senders(&people, &thread, &rooms).await;
    let acknowledged = AtomicUsize::new(0);
    join_all(senders.iter_mut().map(|sender| sender.writes_until_it_is_dark(&acknowledged, &process))).await;
    assert!(acknowledged.load(Ordering::Relaxed) >= ENOUGH);
    process.starts().await;
    for sender in &mut senders {
        sender.sends_again().await;
    }
    for (page, name, stream) in
        [("read_thread", "thread", &thread.stream), ("read_room", "room", &rooms[0]), ("read_room", "room", &rooms[1])]
    {
        let shown = whole(amal, page, name, stream).await;
        assert_eq!(shown, whole(lena, page, name, stream).await, "two readers read different things");
        let numbers: Vec<i64> = shown.keys().copied().collect();
        let head = i64::try_from(numbers.len()).expect("a number");
        assert_eq!(numbers, (1..=head).collect::<Vec<_>>(), "{page}: a number is missing");
        let expected = senders.iter().filter(|sender| sender.stream() == stream);
        let mut kept: BTreeMap<i64, String> = expected
            .flat_map(|sender| {
                sender.told.iter().enumerate().map(|(n, seq)| (*seq, format!("<p>{}</p>", sender.words(n))))
            })
            .collect();
        if page == "read_thread" {
            kept.insert(1, "<p>Who bakes?</p>".to_owned());
        }
        assert_eq!(
            shown, kept,
            "{page} does not show what was acknowledged, each once, under the number that was told"
        );
        hears_them_in_order(amal, stream, head).await;
    }
    drop(senders);
    process.closes();
}

async fn senders<'a>(people: &'a [Person], thread: &Written, rooms: &[String; 2]) -> Vec<Sender<'a>> {
    let mut senders = Vec::new();
    for number in 0..SENDERS {
        let person = &people[number % people.len()];
        let way = match number % 4 {
            0 | 1 => Way::Reply { thread: thread.stream.clone() },
            2 => Way::Say { room: rooms[0].clone() },
            _ => {
                let mut live = Box::new(person.goes_live().await);
                live.follows(&rooms[1], 0).await;
                Way::Socket { room: rooms[1].clone(), live }
            }
        };
        senders.push(Sender { number, person, way, told: Vec::new() });
    }
    senders
}

/// Everything that a stream's pages show, by number. What stands there twice fails.
async fn whole(reader: &Person, page: &str, name: &str, stream: &str) -> BTreeMap<i64, String> {
    let mut all = BTreeMap::new();
    let mut view = reader.reads(page, &[(name, stream), ("last", "1")]).await.done();
    loop {
        for post in posts(&view) {
            let html = post["html"].as_str().expect("words").to_owned();
            let twice = all.insert(post["seq"].as_i64().expect("a number"), html);
            assert_eq!(twice, None, "{post} stands there twice");
        }
        let Some(before) = view["before"].as_i64() else { return all };
        view = reader.reads(page, &[(name, stream), ("before", &before.to_string())]).await.done();
    }
}

/// The log has no gap either.
async fn hears_them_in_order(reader: &Person, stream: &str, head: i64) {
    let mut live = reader.goes_live().await;
    let from = (head - 100).max(0);
    assert_eq!(live.follows(stream, from).await, head);
    let events: Vec<Value> = live.events_until(head, from).await;
    assert!(events.iter().all(|event| event["html"].is_string()), "{events:?}");
    live.leaves().await;
}
