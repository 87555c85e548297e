//! Furnishing: a steward, facilitators, members, three spaces, their threads and rooms.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::json;

use crate::accounts::passphrase::Passphrase;
use crate::app::App;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::language::Lang;

use super::content::{self, Content, RoomContent, SpaceContent, ThreadContent, WaitingContent, WaitingKind};
use super::driver::{Person, text};
use super::founding;

/// How many replies the long thread has.
const LONG: usize = 300;

/// What the demo prints when it is ready.
#[derive(Serialize)]
pub struct Furnished {
    pub url: String,
    pub accounts: Vec<Account>,
    pub invitations: Vec<String>,
}

#[derive(Serialize)]
pub struct Account {
    pub sign_in_name: String,
    pub passphrase: String,
    pub role: &'static str,
    pub spaces: Vec<Place>,
}

#[derive(Serialize)]
pub struct Place {
    pub id: String,
    pub alias: String,
    pub role: &'static str,
}

struct Cast<'a> {
    app: &'a App,
    steward: Person,
    people: BTreeMap<String, (Person, Account)>,
    invitations: Vec<String>,
    /// The space that is being furnished, and who holds it.
    held_by: (String, Vec<String>),
}

/// A conversation that was begun.
struct Begun {
    stream: String,
    opening: String,
}

/// Furnishes an empty community. `clock` is moved along, so that its days have passed.
pub async fn furnish(app: &App, clock: &Clock) -> Result<Furnished> {
    let content = content::read()?;
    let (steward, account) = Box::pin(founding::found(app)).await?;
    let mut cast = Cast { app, steward, people: BTreeMap::new(), invitations: Vec::new(), held_by: Default::default() };
    for space in &content.spaces {
        Box::pin(cast.furnish_space(space, &content, clock)).await?;
    }
    let mut accounts = vec![account];
    accounts.extend(cast.people.into_values().map(|(_, account)| account));
    Ok(Furnished { url: app.config.first_origin().to_owned(), accounts, invitations: cast.invitations })
}

/// Makes an account under a name that anyone can guess: this is a demo.
pub(super) async fn sign_up(
    app: &App,
    person: &mut Person,
    name: &str,
    code: &str,
    role: &'static str,
) -> Result<Account> {
    let passphrase = Passphrase::suggest(Lang::En, &app.random);
    let body = json!({
        "sign_in_name": format!("demo-{name}"), "passphrase": passphrase, "invitation": code, "device": "mine",
    });
    person.send("/sign-up", body).await?;
    person.knows(&format!("demo-{name}"), &passphrase);
    Ok(Account { sign_in_name: format!("demo-{name}"), passphrase, role, spaces: Vec::new() })
}

impl Cast<'_> {
    async fn furnish_space(&mut self, space: &SpaceContent, content: &Content, clock: &Clock) -> Result<()> {
        let created = self
            .steward
            .send(
                "/steward/spaces",
                json!({
                    "name": space.name, "kind": space.kind, "visibility": "listed", "language": space.language,
                    "languages": space.languages, "held": space.held, "keep_days": space.keep_days.to_string(),
                    "door": "ask", "question": "",
                }),
            )
            .await?;
        let id = text(&created, "id");
        self.held_by = (id.clone(), space.facilitators.keys().cloned().collect());
        self.bring(&id, "facilitator", &space.facilitators).await?;
        self.bring(&id, "member", &space.members).await?;
        let (mut rooms, mut threads) = (Vec::new(), Vec::new());
        for room in &space.rooms {
            rooms.push(self.open_room(&id, space, room).await?);
        }
        for thread in &space.threads {
            clock.advance(3 * 60 * 60);
            threads.push(self.hold_thread(&id, thread, content, clock).await?);
        }
        self.look_after_alerts(&id).await?;
        for text in &space.waiting {
            clock.advance(17 * 60);
            self.let_wait(&id, text, &rooms, &threads).await?;
        }
        Ok(())
    }

    /// Where a rule took ordinary words for a cry, whoever holds the space has looked by now.
    async fn look_after_alerts(&mut self, space: &str) -> Result<()> {
        let Some(holder) = self.held_by.1.first().cloned() else { return Ok(()) };
        let hold = self.person(&holder)?.read(&format!("/spaces/{space}/hold")).await?;
        let alerts = hold.get("alerts").and_then(serde_json::Value::as_array).cloned().unwrap_or_default();
        for alert in alerts {
            let close = format!("/spaces/{space}/alerts/{}/close", text(&alert, "id"));
            self.person(&holder)?.send(&close, json!({})).await?;
        }
        Ok(())
    }

    /// Sends what the rules keep back, and lets it wait. A demo in which one passes is better than none.
    async fn let_wait(
        &mut self,
        space: &str,
        text: &WaitingContent,
        rooms: &[String],
        threads: &[Begun],
    ) -> Result<()> {
        let missing = || Error::internal("the demo's content: a text waits in a place that is not there");
        let thread = threads.get(text.r#in);
        let path = match text.kind {
            WaitingKind::Opening => format!("/spaces/{space}/threads"),
            WaitingKind::Reply => format!("/threads/{}/replies", thread.ok_or_else(missing)?.stream),
            WaitingKind::Message => format!("/rooms/{}/messages", rooms.first().ok_or_else(missing)?),
            WaitingKind::Edit => format!("/posts/{}/edit", thread.ok_or_else(missing)?.opening),
        };
        let mut body = json!({ "text": text.text });
        if let (WaitingKind::Opening, Some(fields)) = (text.kind, body.as_object_mut()) {
            fields.insert("title".to_owned(), json!(text.title));
        }
        let sent = self.person(&text.by)?.send(&path, body).await?;
        if sent.get("held") != Some(&serde_json::Value::Bool(true)) {
            tracing::warn!("the rules keep back less than the demo wants to show");
        }
        Ok(())
    }

    /// Invites people in a role, and lets them in under their aliases.
    async fn bring(&mut self, space: &str, role: &'static str, aliases: &BTreeMap<String, String>) -> Result<()> {
        let invitation =
            self.steward.send("/steward/invitations", json!({"space": space, "role": role, "language": "en"})).await?;
        let code = text(&invitation, "code");
        if role == "member" {
            self.invitations.push(text(&invitation, "url"));
        }
        for (name, alias) in aliases {
            if !self.people.contains_key(name) {
                let mut person = Person::new(self.app);
                let account = sign_up(self.app, &mut person, name, &code, role).await?;
                self.people.insert(name.clone(), (person, account));
            }
            let (person, account) = self.people.get_mut(name).ok_or(Error::NotFound)?;
            let joined =
                person.send(&format!("/join/{code}/enter"), json!({"alias": alias, "languages": ["en", "ar"]})).await?;
            account.spaces.push(Place { id: space.to_owned(), alias: alias.clone(), role });
            if role == "facilitator" {
                let confirm = format!("/steward/facilitators/{}", text(&joined, "membership"));
                self.steward.send(&confirm, json!({})).await?;
            }
        }
        Ok(())
    }

    /// Says something. What a rule lets wait is read by whoever holds the space, who finds nothing wrong with it.
    async fn say(&mut self, who: &str, path: &str, body: serde_json::Value) -> Result<serde_json::Value> {
        let said = self.person(who)?.send(path, body).await?;
        if said.get("held") == Some(&serde_json::Value::Bool(true)) {
            let (space, holders) = self.held_by.clone();
            let post = text(&said, if said.get("post").is_some() { "post" } else { "id" });
            // Nobody decides about her own words.
            let Some(other) = holders.iter().find(|holder| *holder != who) else { return Ok(said) };
            self.person(other)?.send(&format!("/spaces/{space}/held/{post}/release"), json!({})).await?;
        }
        Ok(said)
    }

    fn person(&mut self, who: &str) -> Result<&mut Person> {
        let found = self.people.get_mut(who).map(|(person, _)| person);
        found.ok_or_else(|| Error::internal(format!("the demo has no {who}")))
    }

    async fn open_room(&mut self, space: &str, about: &SpaceContent, room: &RoomContent) -> Result<String> {
        let facilitator = about.facilitators.keys().next().cloned().unwrap_or_default();
        let made = self
            .say(&facilitator, &format!("/spaces/{space}/rooms"), json!({"name": room.name, "purpose": room.purpose}))
            .await?;
        let id = text(&made, "id");
        let path = format!("/rooms/{id}/messages");
        for (who, words) in &room.messages {
            self.say(who, &path, json!({ "text": words })).await?;
        }
        Ok(id)
    }

    async fn hold_thread(
        &mut self,
        space: &str,
        thread: &ThreadContent,
        content: &Content,
        clock: &Clock,
    ) -> Result<Begun> {
        let body = json!({
            "title": thread.title, "text": thread.text, "wants": thread.wants, "notices": thread.notices,
        });
        let started = self.say(&thread.by, &format!("/spaces/{space}/threads"), body).await?;
        let begun = Begun { stream: text(&started, "stream"), opening: text(&started, "post") };
        let path = format!("/threads/{}/replies", begun.stream);
        let mut ids: Vec<String> = Vec::new();
        for reply in &thread.replies {
            clock.advance(11 * 60);
            let (who, words, to, notices) = reply.parts();
            let mut body = json!({ "text": words, "notices": notices });
            if let (Some(parent), Some(object)) = (to.and_then(|to| ids.get(to)), body.as_object_mut()) {
                object.insert("parent".to_owned(), json!(parent));
            }
            ids.push(text(&self.say(who, &path, body).await?, "id"));
        }
        if thread.long {
            self.fill(&path, content, clock).await?;
        }
        Ok(begun)
    }

    /// Three hundred small good things, no two alike.
    async fn fill(&mut self, path: &str, content: &Content, clock: &Clock) -> Result<()> {
        let tellers = ["heron", "marigold", "lantern", "ferry", "cedar", "river"];
        for n in 0..LONG {
            clock.advance(4 * 60);
            let thing = content.good_things.get(n % content.good_things.len()).map(String::as_str).unwrap_or_default();
            let then = content.and_then.get(n / content.good_things.len()).map(String::as_str).unwrap_or_default();
            let teller = tellers.get((n * 7 + n / 5) % tellers.len()).copied().unwrap_or("heron");
            self.say(teller, path, json!({"text": format!("{thing} {then}")})).await?;
        }
        Ok(())
    }
}
