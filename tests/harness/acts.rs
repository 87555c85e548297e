//! What the people of the stories do, in the words the stories use. Each act is one or two requests that must go well;
//! a story about a refusal calls the operation itself.

use serde_json::{Value, json};

use super::cast::{Person, text};
use super::founding::Place;
use super::server::House;

/// Something somebody wrote, and where.
#[derive(Clone, Debug)]
pub struct Written {
    /// The post.
    pub id: String,
    /// The thread or room it is in.
    pub stream: String,
    pub seq: i64,
}

/// A space with Iris, who looks after it, and Amal and Lena in it; and Vera, who is not.
pub struct Circle {
    pub space: Place,
    pub noor: Person,
    pub iris: Person,
    pub amal: Person,
    pub lena: Person,
    pub vera: Person,
}

pub const IRIS: &str = "Still Water";
pub const AMAL: &str = "Quiet Heron";
pub const LENA: &str = "Copper Lark";
pub const SOFIA: &str = "Little Comet";

impl Circle {
    pub async fn of(house: &House) -> Self {
        let noor = Person::new(house, "Noor");
        noor.founds_the_site(house).await;
        let space = noor.opens_space("Evening Circle").await;
        let elsewhere = noor.opens_space("Morning Table").await;
        let (iris, amal, lena) = (Person::new(house, "Iris"), Person::new(house, "Amal"), Person::new(house, "Lena"));
        iris.joins(&space.facilitators, IRIS).await;
        noor.confirms_facilitators().await;
        amal.joins(&space.invitation, AMAL).await;
        lena.joins(&space.invitation, LENA).await;
        let vera = Person::new(house, "Vera");
        vera.signs_up(&elsewhere.invitation).await;
        let circle = Self { space, noor, iris, amal, lena, vera };
        circle.means_something().await;
        circle
    }

    /// The ones who are in are in, and the one who is not is not: without that the refusals would say nothing.
    async fn means_something(&self) {
        for (person, alias) in [(&self.iris, IRIS), (&self.amal, AMAL), (&self.lena, LENA)] {
            let place = person.reads("read_space", &[("space", &self.space.id)]).await.done();
            assert_eq!(place["me"]["alias"], alias);
        }
        let iris = self.iris.reads("read_space", &[("space", &self.space.id)]).await.done();
        assert_eq!((&iris["role"], &iris["unconfirmed"]), (&json!("facilitator"), &json!(false)));
        assert_eq!(self.vera.reads("my_home", &[]).await.done()["spaces"], json!([]));
        self.vera.reads("read_space", &[("space", &self.space.id)]).await.refused("not_found");
    }
}

impl Person {
    /// Makes an account with a code, and keeps the recovery phrase it shows.
    pub async fn signs_up(&self, invitation: &str) -> String {
        let fields = json!({
            "invitation": invitation,
            "sign_in_name": self.sign_in_name(),
            "passphrase": self.passphrase(),
            "device": "mine",
        });
        let made = self.does("sign_up", &[], fields).await.done();
        let phrase = text(&made, "recovery_phrase");
        assert!(phrase.split_whitespace().count() >= 7, "{phrase}");
        phrase
    }

    pub async fn signs_in(&self) {
        let fields = json!({
            "sign_in_name": self.sign_in_name(),
            "passphrase": self.passphrase(),
            "device": "mine",
        });
        self.does("sign_in", &[], fields).await.done();
    }

    /// Makes an account with a code and enters the space it leads to.
    pub async fn joins(&self, invitation: &str, alias: &str) -> Value {
        self.reads("read_invitation", &[("invitation", invitation)]).await.done();
        self.signs_up(invitation).await;
        self.enters(invitation, alias).await
    }

    /// Enters a space with the account she has.
    pub async fn enters(&self, invitation: &str, alias: &str) -> Value {
        let joined = self.does("join_space", &[("invitation", invitation)], json!({ "alias": alias })).await.done();
        assert_eq!(joined["alias"], alias);
        joined
    }

    pub async fn starts_thread(&self, space: &Place, title: &str, words: &str) -> Written {
        let fields = json!({ "title": title, "text": words });
        let started = self.does("start_thread", &[("space", &space.id)], fields).await.done();
        Written { id: text(&started, "post"), stream: text(&started, "id"), seq: seq(&started) }
    }

    pub async fn replies(&self, thread: &Written, words: &str) -> Written {
        self.posts(thread, json!({ "text": words })).await
    }

    pub async fn answers(&self, thread: &Written, parent: &Written, words: &str) -> Written {
        self.posts(thread, json!({ "text": words, "parent": parent.id })).await
    }

    pub async fn posts(&self, thread: &Written, fields: Value) -> Written {
        let posted = self.does("post_reply", &[("thread", &thread.stream)], fields).await.done();
        Written { id: text(&posted, "id"), stream: text(&posted, "stream"), seq: seq(&posted) }
    }

    pub async fn opens_room(&self, space: &Place, name: &str) -> String {
        let opened = self.does("create_room", &[("space", &space.id)], json!({ "name": name })).await.done();
        text(&opened, "id")
    }

    pub async fn says(&self, room: &str, words: &str) -> Written {
        let said = self.does("say", &[("room", room)], json!({ "text": words })).await.done();
        Written { id: text(&said, "id"), stream: text(&said, "stream"), seq: seq(&said) }
    }

    pub async fn hides(&self, post: &Written, reason: &str) {
        self.does("hide_post", &[("post", &post.id)], json!({ "reason": reason })).await.done();
    }

    pub async fn restores(&self, post: &Written) {
        self.does("restore_post", &[("post", &post.id)], json!({ "reason": "A mistake of mine" })).await.done();
    }

    pub async fn reads_thread(&self, thread: &Written) -> Value {
        self.reads("read_thread", &[("thread", &thread.stream)]).await.done()
    }

    pub async fn edits(&self, post: &Written, words: &str) {
        self.does("edit_post", &[("post", &post.id)], json!({ "text": words })).await.done();
    }

    pub async fn withdraws(&self, post: &Written) {
        self.does("withdraw_post", &[("post", &post.id)], json!({})).await.done();
    }
}

fn seq(posted: &Value) -> i64 {
    posted["seq"].as_i64().expect("a number in the stream")
}

/// The posts of a page, as the reader sees them.
#[track_caller]
pub fn posts(page: &Value) -> &[Value] {
    page["posts"].as_array().expect("a page of posts")
}

/// One post of a page.
#[track_caller]
pub fn post<'a>(page: &'a Value, written: &Written) -> &'a Value {
    let found = posts(page).iter().find(|post| post["id"] == written.id);
    found.unwrap_or_else(|| panic!("{written:?} is not on the page: {page}"))
}
