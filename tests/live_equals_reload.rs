//! What a reader has on her screen after the events is what she would have had she asked for the page again, for every
//! kind of event (DESIGN 6). The page and the events are those of an outside tool, as JSON.

use serde_json::{Value, json};
use understory::access::System;
use understory::background;

use crate::harness::acts::{Circle, LENA, Written, posts};
use crate::harness::cast::{Person, text};
use crate::harness::live::Live;
use crate::harness::server::{House, stories};

stories! {
    with crate::harness::server::with_small_packs;
    a_conversation_is_live_what_it_is_when_it_is_asked_for_again,
    a_room_is_live_what_it_is_when_it_is_asked_for_again,
}

const DAY: i64 = 24 * 60 * 60;

/// A reader's page, kept up to date by events alone.
struct Screen<'a> {
    reader: &'a Person,
    page: (&'static str, &'static str),
    stream: String,
    live: Live,
    seq: i64,
    posts: Vec<Value>,
    /// Its name, and whether it is closed.
    sign: Value,
}

impl<'a> Screen<'a> {
    async fn of(reader: &'a Person, page: (&'static str, &'static str), stream: &str) -> Self {
        let shown = reader.reads(page.0, &[(page.1, stream)]).await.done();
        let seq = shown["seq"].as_i64().expect("a number");
        let mut live = reader.goes_live().await;
        assert_eq!(live.follows(stream, seq).await, seq);
        Self { reader, page, stream: stream.to_owned(), live, seq, posts: posts(&shown).to_vec(), sign: sign(&shown) }
    }

    async fn asked_again(&self) -> Value {
        self.reader.reads(self.page.0, &[(self.page.1, &self.stream)]).await.done()
    }

    /// Takes the events that have come, and compares.
    async fn is_what_it_would_be(&mut self, after: &str) {
        let page = self.asked_again().await;
        let head = page["seq"].as_i64().expect("a number");
        assert!(head > self.seq, "{after} was no event");
        let mut kinds = Vec::new();
        for event in self.live.events_until(head, self.seq).await {
            kinds.push(event["kind"].clone());
            self.takes(&event, &page);
        }
        self.seq = head;
        let fresh: Vec<Value> = posts(&page).iter().map(what_all_see).collect();
        let shown: Vec<Value> = self.posts.iter().map(what_all_see).collect();
        assert_eq!(shown, fresh, "after {after}, which was {kinds:?}");
        assert_eq!(self.sign, sign(&page), "after {after}, which was {kinds:?}");
    }

    fn takes(&mut self, event: &Value, page: &Value) {
        let place = self.posts.iter().position(|post| post["id"] == event["subject"]);
        // A title is its opening's words, and goes where they go.
        if place.is_some_and(|place| self.posts[place]["kind"] == "opening") {
            match event["kind"].as_str() {
                Some("withdrawn" | "hidden" | "held" | "expired") => self.sign["title"] = json!(""),
                Some("restored") => self.sign = sign(page),
                _ => {}
            }
        }
        match (event["kind"].as_str().expect("a kind"), place) {
            ("acknowledged", Some(place)) => self.posts[place]["given"] = event["given"].clone(),
            (_, place) if event["html"].is_string() => {
                let post = drawn(event);
                let quoted = self.posts.iter().any(|other| other["parent"]["id"] == event["subject"]);
                match place {
                    // What quotes it is fetched again, as a page does.
                    Some(_) if quoted => self.posts = posts(page).to_vec(),
                    Some(place) => self.posts[place] = post,
                    None => self.posts.push(post),
                }
                self.posts.sort_by_key(|post| post["seq"].as_i64());
            }
            ("withdrawn" | "hidden" | "held" | "expired", Some(place)) => self.closes(place, event),
            ("renamed", _) => {
                for part in ["title", "lang", "dir"] {
                    self.sign[part] = event[part].clone();
                }
            }
            ("closed", _) => self.sign["closed"] = json!(true),
            ("reopened", _) => self.sign["closed"] = json!(false),
            _ => {}
        }
    }

    fn closes(&mut self, place: usize, event: &Value) {
        let post = &mut self.posts[place];
        for (name, nothing) in [("alias", json!(null)), ("badge", json!(null)), ("parent", json!(null))] {
            post[name] = nothing;
        }
        (post["html"], post["notices"], post["state"]) = (json!(""), json!([]), event["kind"].clone());
        for other in &mut self.posts {
            if other["parent"]["id"] == event["subject"] {
                (other["parent"]["alias"], other["parent"]["words"]) = (json!(null), json!(null));
            }
        }
    }
}

/// What a conversation or a room is called, and whether it is closed.
fn sign(page: &Value) -> Value {
    let title = page.get("title").or_else(|| page.get("name")).cloned().unwrap_or_default();
    json!({ "title": title, "lang": page["lang"], "dir": page["dir"], "closed": page["closed"] })
}

/// A post as its event draws it.
fn drawn(event: &Value) -> Value {
    let mut post = event.clone();
    post["id"] = event["subject"].clone();
    post["state"] = json!("shown");
    if post.get("earlier").is_none() {
        post["earlier"] = json!(false);
    }
    if let Some(of) = event.get("of") {
        post["seq"] = of.clone();
    }
    post
}

/// What a post is to everyone: without what is only the reader's, and a tombstone without what nobody sees.
fn what_all_see(post: &Value) -> Value {
    let always = ["id", "seq", "state", "alias", "badge", "html", "notices", "parent"];
    let shown = ["facilitator", "at", "lang", "dir", "edited", "earlier", "until", "given"];
    let names = always.iter().chain(if post["state"] == "shown" { &shown[..] } else { &[] });
    names.map(|name| ((*name).to_owned(), post.get(name).cloned().unwrap_or_default())).collect()
}

/// Everything that can happen to what was said, one after another; the screen is compared after each.
async fn everything_happens(circle: &Circle, screen: &mut Screen<'_>, said: [Written; 3]) {
    let Circle { amal, lena, iris, .. } = circle;
    let [one, two, quoting] = said;
    let give = json!({ "kind": "thanks" });
    amal.does("acknowledge_post", &[("post", &one.id)], give.clone()).await.done();
    screen.is_what_it_would_be("an acknowledgement").await;
    amal.does("acknowledge_post", &[("post", &one.id)], give).await.done();
    screen.is_what_it_would_be("an acknowledgement taken back").await;
    lena.edits(&two, "Other words").await;
    screen.is_what_it_would_be("an edit").await;
    lena.edits(&one, "Other words that are quoted").await;
    screen.is_what_it_would_be("an edit of what is quoted").await;
    iris.hides(&one, "It names a street").await;
    screen.is_what_it_would_be("hiding what is quoted").await;
    iris.restores(&one).await;
    screen.is_what_it_would_be("restoring it").await;
    let waits = json!({ "text": "There is easy money abroad" });
    let operation = if screen.page.1 == "room" { "say" } else { "post_reply" };
    let held = text(&lena.does(operation, &[(screen.page.1, &screen.stream)], waits.clone()).await.done(), "id");
    let changed = text(&lena.does("edit_post", &[("post", &two.id)], waits).await.done(), "id");
    assert_eq!(screen.asked_again().await["seq"], screen.seq, "what waits is no event");
    let space = circle.space.id.as_str();
    iris.does("release_held", &[("space", space), ("held", &held)], json!({})).await.done();
    screen.is_what_it_would_be("a release").await;
    iris.does("release_held", &[("space", space), ("held", &changed)], json!({})).await.done();
    screen.is_what_it_would_be("a change that is released").await;
    is_renamed_and_closed(circle, screen).await;
    lena.withdraws(&two).await;
    screen.is_what_it_would_be("a withdrawal").await;
    lena.withdraws(&one).await;
    screen.is_what_it_would_be("a withdrawal of what is quoted").await;
    amal.withdraws(&quoting).await;
    screen.is_what_it_would_be("a withdrawal of what quotes").await;
}

/// Another name, the same in another language, closed and opened again.
async fn is_renamed_and_closed(circle: &Circle, screen: &mut Screen<'_>) {
    let (kind, iris) = (screen.page.1, &circle.iris);
    let field = if kind == "room" { "name" } else { "title" };
    let (stream, why) = (screen.stream.clone(), "So that others find it");
    let named = [(kind, stream.as_str())];
    for name in ["Kitchen and table", "المطبخ"] {
        let to = json!({ field: name, "reason": why });
        iris.does(&format!("rename_{kind}"), &named, to.clone()).await.done();
        screen.is_what_it_would_be("another name").await;
        let again = iris.does(&format!("rename_{kind}"), &named, to).await.done();
        assert_eq!(again["seq"], screen.seq, "the same name again is no event");
    }
    for act in ["close", "reopen"] {
        iris.does(&format!("{act}_{kind}"), &named, json!({ "reason": why })).await.done();
        screen.is_what_it_would_be(act).await;
        let again = iris.does(&format!("{act}_{kind}"), &named, json!({ "reason": why })).await.done();
        assert_eq!(again["seq"], screen.seq, "done twice it is done once");
    }
}

async fn a_conversation_is_live_what_it_is_when_it_is_asked_for_again(house: &House) {
    let circle = Circle::of(house).await;
    let Circle { space, amal, lena, iris, .. } = &circle;
    let thread = amal.starts_thread(space, "Bread", "Who bakes?").await;
    let sofia = Person::new(house, "Sofia");
    sofia.joins(&space.invitation, crate::harness::acts::SOFIA).await;
    let mut screen = Screen::of(&sofia, ("read_thread", "thread"), &thread.stream).await;
    let marked = json!({ "text": "I do", "notices": ["death"], "expires": "week" });
    let marked = lena.posts(&thread, marked).await;
    screen.is_what_it_would_be("a reply with a notice").await;
    let one = lena.replies(&thread, "On *Fridays*").await;
    screen.is_what_it_would_be("a reply").await;
    let two = lena.answers(&thread, &marked, "And Sundays").await;
    screen.is_what_it_would_be("an answer to what is marked").await;
    let quoting = amal.answers(&thread, &one, "Save me a piece").await;
    screen.is_what_it_would_be("an answer").await;
    iris.replies(&thread, "مساء الخير").await;
    screen.is_what_it_would_be("a facilitator's reply in Arabic").await;
    everything_happens(&circle, &mut screen, [one, two, quoting]).await;
    // Another day and week: what was to go by itself goes. Sessions have ended meanwhile, and so have sockets.
    screen.live.leaves().await;
    house.passes(8 * DAY);
    for person in [&sofia, lena] {
        person.signs_in().await;
    }
    let mut screen = Screen::of(&sofia, ("read_thread", "thread"), &thread.stream).await;
    background::once(house.app(), &System::mint()).await.expect("the background work is done");
    screen.is_what_it_would_be("the end of a post's time").await;
    lena.replies(&thread, "And Mondays").await;
    screen.is_what_it_would_be("a reply to come").await;
    let opening = Written { id: text(&screen.posts[0], "id"), ..thread.clone() };
    iris.signs_in().await;
    iris.hides(&opening, "It names a street").await;
    screen.is_what_it_would_be("hiding the opening").await;
    iris.restores(&opening).await;
    screen.is_what_it_would_be("restoring the opening").await;
    lena.does("leave_space", &[("space", &space.id)], json!({})).await.done();
    screen.is_what_it_would_be("someone's leaving with her words").await;
    assert!(!screen.posts.iter().any(|post| post["alias"] == LENA));
    screen.live.leaves().await;
}

async fn a_room_is_live_what_it_is_when_it_is_asked_for_again(house: &House) {
    let circle = Circle::of(house).await;
    let Circle { space, amal, lena, iris, .. } = &circle;
    let room = iris.opens_room(space, "Kitchen").await;
    let sofia = Person::new(house, "Sofia");
    sofia.joins(&space.invitation, crate::harness::acts::SOFIA).await;
    let mut screen = Screen::of(&sofia, ("read_room", "room"), &room).await;
    let one = lena.says(&room, "Good evening").await;
    screen.is_what_it_would_be("a message").await;
    let two = lena.says(&room, "Is anyone here?").await;
    screen.is_what_it_would_be("another").await;
    let quoting = json!({ "text": "I am", "parent": one.id, "notices": ["children"] });
    let quoting = amal.does("say", &[("room", &room)], quoting).await.done();
    let quoting = Written { id: quoting["id"].as_str().expect("an id").to_owned(), stream: room.clone(), seq: 3 };
    screen.is_what_it_would_be("an answer").await;
    everything_happens(&circle, &mut screen, [one, two, quoting]).await;
    screen.live.leaves().await;
}
