//! Founding a community as a steward does: the short list, a space, its invitations.

use serde_json::{Value, json};

use super::cast::{Person, text};
use super::server::House;

/// A space, and the codes that lead into it.
pub struct Place {
    pub id: String,
    pub name: &'static str,
    /// For members.
    pub invitation: String,
    /// For facilitators.
    pub facilitators: String,
}

impl Person {
    /// Becomes a steward by the link that the server prints, and sets the site up so that people can be invited.
    pub async fn founds_the_site(&self, house: &House) {
        self.founds_it_with(&house.steward_code().await).await;
    }

    /// The same with a link's code at hand.
    pub async fn founds_it_with(&self, code: &str) {
        let welcome = self.reads("read_invitation", &[("invitation", code)]).await.done();
        assert_eq!(welcome["role"], "steward");
        self.signs_up(code).await;
        let done = self.does("set_up_site", &[], short_list()).await.done();
        assert_eq!(done["opened"], true, "{done}");
    }

    /// A hidden space for peers, in English and Arabic, with an invitation of each kind.
    pub async fn opens_space(&self, name: &'static str) -> Place {
        let fields = json!({ "name": name, "languages": ["en", "ar"], "purpose": "To sit together for a while." });
        self.opens_space_as(name, fields).await
    }

    pub async fn opens_space_as(&self, name: &'static str, fields: Value) -> Place {
        let id = text(&self.does("create_space", &[], fields).await.done(), "id");
        let invitation = self.invites(&id, "member").await;
        let facilitators = self.invites(&id, "facilitator").await;
        Place { id, name, invitation, facilitators }
    }

    /// Says yes, as the second person, to everyone who waits to look after a space.
    pub async fn confirms_facilitators(&self) {
        let waiting = self.reads("list_unconfirmed", &[]).await.done();
        for one in waiting["waiting"].as_array().expect("a list") {
            self.does("confirm_facilitator", &[("membership", &text(one, "id"))], json!({})).await.done();
        }
    }

    /// The code of a new invitation.
    pub async fn invites(&self, space: &str, role: &str) -> String {
        let fields = json!({ "space": space, "role": role });
        code(&self.does("create_invitation", &[], fields).await.done())
    }
}

/// A code as it stands in links.
pub fn code(invitation: &Value) -> String {
    let url = text(invitation, "url");
    url.rsplit('/').next().expect("a link with a code").to_owned()
}

fn short_list() -> Value {
    let help = json!({ "line": "The Lantern, 0000", "younger": "The Small Lantern, 0001", "checked": "2026-09-01" });
    json!({
        "name": "Reading Room",
        "icon": "leaf",
        "exit": "https://weather.example/today",
        "identifies": "no",
        "about": { "en": "The Willow Association runs this and pays for it." },
        "authorities": { "en": "We identify nobody for anyone." },
        "law": { "en": "A court may ask us for what we keep." },
        "house_rules": { "en": "Be kind. Ask before you advise." },
        "public_page": { "en": "A place to read and talk." },
        "help": { "en": help, "es": help, "fr": help, "ar": help },
    })
}
