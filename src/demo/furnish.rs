//! Furnishing: a steward, facilitators, members, three spaces, their threads and rooms.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::access::System;
use crate::accounts::passphrase::Passphrase;
use crate::app::App;
use crate::clock::Clock;
use crate::commands::steward_link;
use crate::error::{Error, Result};
use crate::language::Lang;
use crate::web::words;

use super::driver::{Person, text};

const CONTENT: &str = include_str!("community.json");
/// How many replies the long thread has.
const LONG: usize = 300;

#[derive(Deserialize)]
struct Content {
    spaces: Vec<SpaceContent>,
    good_things: Vec<String>,
    and_then: Vec<String>,
}

#[derive(Deserialize)]
struct SpaceContent {
    name: String,
    language: String,
    languages: Vec<String>,
    kind: String,
    held: String,
    keep_days: i64,
    facilitators: BTreeMap<String, String>,
    members: BTreeMap<String, String>,
    rooms: Vec<RoomContent>,
    threads: Vec<ThreadContent>,
}

#[derive(Deserialize)]
struct RoomContent {
    name: String,
    purpose: String,
    messages: Vec<(String, String)>,
}

#[derive(Deserialize)]
struct ThreadContent {
    title: String,
    by: String,
    #[serde(default)]
    wants: String,
    #[serde(default)]
    notices: Vec<String>,
    text: String,
    replies: Vec<ReplyContent>,
    #[serde(default)]
    long: bool,
}

/// Who, what, in answer to which reply, marked with what.
#[derive(Deserialize)]
#[serde(untagged)]
enum ReplyContent {
    Plain(String, String),
    To(String, String, usize),
    Marked(String, String, Option<usize>, Vec<String>),
}

impl ReplyContent {
    fn parts(&self) -> (&str, &str, Option<usize>, &[String]) {
        match self {
            Self::Plain(by, words) => (by, words, None, &[]),
            Self::To(by, words, to) => (by, words, Some(*to), &[]),
            Self::Marked(by, words, to, notices) => (by, words, *to, notices),
        }
    }
}

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
}

/// Furnishes an empty community. `clock` is moved along, so that its days have passed.
pub async fn furnish(app: &App, clock: &Clock) -> Result<Furnished> {
    let content: Content =
        serde_json::from_str(CONTENT).map_err(|err| Error::internal(format!("the demo's content: {err}")))?;
    let (steward, account) = Box::pin(found(app)).await?;
    let mut cast = Cast { app, steward, people: BTreeMap::new(), invitations: Vec::new() };
    for space in &content.spaces {
        Box::pin(cast.furnish_space(space, &content, clock)).await?;
    }
    let mut accounts = vec![account];
    accounts.extend(cast.people.into_values().map(|(_, account)| account));
    Ok(Furnished { url: app.config.first_origin().to_owned(), accounts, invitations: cast.invitations })
}

/// The steward comes by the first link and sets the site up.
async fn found(app: &App) -> Result<(Person, Account)> {
    let link = steward_link(app, &System::mint()).await?;
    let code = link.rsplit('/').next().unwrap_or_default().to_owned();
    let mut steward = Person::new(app);
    let account = sign_up(app, &mut steward, "steward", &code, "steward").await?;
    let set_up = json!({
        "name": "Reading Room", "icon": "leaf", "exit": "https://www.wikipedia.org/", "identifies": "no",
        "about": in_each(about), "law": in_each(law), "authorities": template("authorities"),
        "house_rules": template("house-rules"), "public_page": template("public-page"), "help": help(app),
    });
    steward.send("/steward/set-up", set_up).await?;
    Ok((steward, account))
}

type InEach = BTreeMap<&'static str, String>;

fn in_each(text: impl Fn(Lang) -> String) -> InEach {
    Lang::ALL.iter().map(|lang| (lang.code(), text(*lang))).collect()
}

/// The texts the steward would be given to edit, as they are.
fn template(name: &str) -> InEach {
    in_each(|lang| words::say(lang, &format!("steward-template-{name}")))
}

fn about(lang: Lang) -> String {
    match lang {
        Lang::En => "Harbour House, a small association, runs this. Its members and one foundation pay for it.",
        Lang::Es => "Lo lleva Harbour House, una asociación pequeña. Lo pagan sus miembros y una fundación.",
        Lang::Fr => {
            "Harbour House, une petite association, fait vivre ce lieu. Ses membres et une fondation le financent."
        }
        Lang::Ar => "تديره جمعية صغيرة اسمها هاربر هاوس، ويموّله أعضاؤها ومؤسسة واحدة.",
    }
    .to_owned()
}

fn law(lang: Lang) -> String {
    match lang {
        Lang::En => "A court can order us to hand over what this server holds. The page about what it keeps says what that is.",
        Lang::Es => "Un tribunal puede ordenarnos entregar lo que guarda este servidor. La página sobre lo que guarda dice qué es.",
        Lang::Fr => "Un tribunal peut nous ordonner de remettre ce que garde ce serveur. La page sur ce qu'il garde dit ce que c'est.",
        Lang::Ar => "قد تأمرنا محكمة بتسليم ما يحفظه هذا الخادم. وصفحة ما يُحفظ هنا تقول ما هو.",
    }
    .to_owned()
}

fn help(app: &App) -> BTreeMap<&'static str, serde_json::Value> {
    let line = |lang: Lang| match lang {
        Lang::En => "Harbour House help line: free, every day, and nobody asks for your name.",
        Lang::Es => "Línea de ayuda de Harbour House: gratis, todos los días, y nadie pide el nombre.",
        Lang::Fr => "Ligne d'écoute de Harbour House : gratuite, tous les jours, sans donner de nom.",
        Lang::Ar => "خط المساعدة في هاربر هاوس: مجاني، كل يوم، ولا أحد يسأل عن الاسم.",
    };
    let today = crate::web::context::rfc3339(app.clock.day());
    let checked = today.split('T').next().unwrap_or_default();
    let lines = |lang: Lang| json!({"line": line(lang), "younger": line(lang), "checked": checked});
    Lang::ALL.iter().map(|lang| (lang.code(), lines(*lang))).collect()
}

async fn sign_up(app: &App, person: &mut Person, name: &str, code: &str, role: &'static str) -> Result<Account> {
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
        self.bring(&id, "facilitator", &space.facilitators).await?;
        self.bring(&id, "member", &space.members).await?;
        for room in &space.rooms {
            self.open_room(&id, space, room).await?;
        }
        for thread in &space.threads {
            clock.advance(3 * 60 * 60);
            self.hold_thread(&id, thread, content, clock).await?;
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

    async fn say(&mut self, who: &str, path: &str, body: serde_json::Value) -> Result<serde_json::Value> {
        let (person, _) = self.people.get_mut(who).ok_or_else(|| Error::internal(format!("the demo has no {who}")))?;
        person.send(path, body).await
    }

    async fn open_room(&mut self, space: &str, about: &SpaceContent, room: &RoomContent) -> Result<()> {
        let facilitator = about.facilitators.keys().next().cloned().unwrap_or_default();
        let made = self
            .say(&facilitator, &format!("/spaces/{space}/rooms"), json!({"name": room.name, "purpose": room.purpose}))
            .await?;
        let path = format!("/rooms/{}/messages", text(&made, "id"));
        for (who, words) in &room.messages {
            self.say(who, &path, json!({ "text": words })).await?;
        }
        Ok(())
    }

    async fn hold_thread(
        &mut self,
        space: &str,
        thread: &ThreadContent,
        content: &Content,
        clock: &Clock,
    ) -> Result<()> {
        let body = json!({
            "title": thread.title, "text": thread.text, "wants": thread.wants, "notices": thread.notices,
        });
        let started = self.say(&thread.by, &format!("/spaces/{space}/threads"), body).await?;
        let path = format!("/threads/{}/replies", text(&started, "id"));
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
        if thread.long { self.fill(&path, content, clock).await } else { Ok(()) }
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
