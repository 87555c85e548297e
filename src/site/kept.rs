//! The page that says exactly what this server keeps about whom, for how long, and who can read it (S35, P13). Its
//! numbers are the ones in force: the constants that the program itself runs by and the spaces' own settings, so that
//! the page cannot promise what the program does not do.

use std::borrow::Cow;
use std::collections::HashMap;

use askama::Template;
use entity::space;
use fluent_templates::fluent_bundle::FluentValue;
use sea_orm::QueryOrder;
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::Public;
use crate::accounts::{drafts, sessions};
use crate::app::App;
use crate::background::{ALERT, CLOSED_ALERT, CLOSED_INVITATION, DECLINED_REQUEST, ENDED_SESSION, RETURNED};
use crate::error::Result;
use crate::language::Lang;
use crate::moderation::rules::uncovered;
use crate::spaces::leaving::ALIAS_RESERVED;
use crate::web::{Asked, Page, Routes, View, filters, words};

pub fn routes() -> Routes {
    Routes::new().get("/what-we-keep", "what_we_keep", what_we_keep)
}

/// What is kept, and what would show.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "site/kept.html")]
pub struct WhatWeKeep {
    pub kept: Vec<Kept>,
    /// How long posts are kept in each listed space.
    pub spaces: Vec<KeptInSpace>,
    /// What someone would find who took the machine.
    pub seized: Vec<String>,
    /// What they would not find.
    pub not_found: Vec<String>,
}

/// One kind of thing.
#[derive(Serialize, ToSchema)]
pub struct Kept {
    pub what: String,
    pub about: String,
    pub who_reads: String,
    pub how_long: String,
}

#[derive(Serialize, ToSchema)]
pub struct KeptInSpace {
    pub name: String,
    /// Without end if none.
    pub keep_days: Option<i64>,
    pub language: String,
}

impl View for WhatWeKeep {
    const TITLE: &'static str = "title-kept";
}

/// Each kind of thing, and whom it is about.
const KINDS: [(&str, &str); 21] = [
    ("name", "account"),
    ("passphrase", "account"),
    ("settings", "account"),
    ("session", "account"),
    ("draft", "account"),
    ("address", "anyone"),
    ("alias", "member"),
    ("visit", "member"),
    ("link", "member"),
    ("posts", "member"),
    ("sent", "member"),
    ("waiting", "member"),
    ("alerts", "member"),
    ("uncovered", "anyone"),
    ("acks", "member"),
    ("requests", "asker"),
    ("reports", "member"),
    ("decisions", "member"),
    ("standing", "member"),
    ("invitations", "anyone"),
    ("ended", "member"),
];

const SEIZED: [&str; 4] = ["words", "aliases", "rules", "guesses"];
const NOT_FOUND: [&str; 4] = ["names", "addresses", "together", "withdrawn"];

type Numbers = HashMap<Cow<'static, str>, FluentValue<'static>>;

/// The numbers the program runs by.
fn in_force() -> Numbers {
    let number = |name: &'static str, value: i64| (Cow::Borrowed(name), FluentValue::from(value));
    HashMap::from([
        number("borrowed", sessions::BORROWED / 60),
        number("mine", sessions::MINE / 3_600),
        number("drafts", drafts::KEPT),
        number("ended", ENDED_SESSION / 3_600),
        number("reserved", ALIAS_RESERVED),
        number("declined", DECLINED_REQUEST),
        number("closed", CLOSED_INVITATION),
        number("returned", RETURNED),
        number("alerted", CLOSED_ALERT),
        number("unanswered", ALERT),
        number("uncovered", uncovered::KEPT),
    ])
}

fn kept(lang: Lang, numbers: &Numbers) -> Vec<Kept> {
    let say = |name: &str, part: &str| words::say_with(lang, &format!("kept-{name}-{part}"), numbers);
    let one = |(name, about): (&str, &str)| Kept {
        what: say(name, "what"),
        about: words::say(lang, &format!("kept-about-{about}")),
        who_reads: say(name, "who"),
        how_long: say(name, "long"),
    };
    KINDS.into_iter().map(one).collect()
}

async fn what_we_keep(anyone: Public, app: App, asked: Asked) -> Result<Page<WhatWeKeep>> {
    let reads = app.db.read(&anyone);
    let rows = reads.all(reads.find::<space::Entity>().narrow(|rows| rows.order_by_asc(space::Column::Name))).await?;
    let spaces =
        rows.into_iter().map(|row| KeptInSpace { name: row.name, keep_days: row.keep_days, language: row.language });
    let sentences = |part: &str, names: &[&str]| {
        names.iter().map(|name| words::say(asked.lang, &format!("kept-{part}-{name}"))).collect()
    };
    Ok(Page(WhatWeKeep {
        kept: kept(asked.lang, &in_force()),
        spaces: spaces.collect(),
        seized: sentences("seized", &SEIZED),
        not_found: sentences("not", &NOT_FOUND),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_said_whole_in_every_language() {
        for lang in Lang::ALL {
            for row in kept(lang, &in_force()) {
                for said in [row.what, row.about, row.who_reads, row.how_long] {
                    assert!(!said.is_empty() && !said.contains('{'), "{lang:?}: {said}");
                }
            }
        }
    }
}
