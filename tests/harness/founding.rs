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
        let code = house.steward_code().await;
        let welcome = self.reads("read_invitation", &[("invitation", &code)]).await.done();
        assert_eq!(welcome["role"], "steward");
        self.signs_up(&code).await;
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

impl House {
    /// A second person confirms the facilitators of a space.
    pub async fn confirms_facilitators(&self, space: &Place) {
        use entity::ids::SpaceId;
        use entity::membership::{self, State};
        use sea_orm::ActiveValue::Set;
        use sea_orm::{ColumnTrait, QueryFilter};
        use understory::access::System;
        let space: SpaceId = space.id.parse().expect("a space's id");
        let db = &self.app().db;
        db.write(&System::mint(), move |tx| {
            Box::pin(async move {
                let row = membership::ActiveModel { state: Set(State::Active), ..Default::default() };
                tx.update::<membership::Entity>(|rows| rows.set(row).filter(membership::Column::Space.eq(space))).await
            })
        })
        .await
        .expect("a confirmation");
    }
}
