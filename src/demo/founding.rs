//! The demo's steward comes by the first link and says what a site must say before anyone is invited.

use std::collections::BTreeMap;

use serde_json::json;

use crate::access::System;
use crate::app::App;
use crate::commands::steward_link;
use crate::error::Result;
use crate::language::Lang;
use crate::web::words;

use super::driver::Person;
use super::furnish::{Account, sign_up};

/// The steward comes by the first link and sets the site up.
pub async fn found(app: &App) -> Result<(Person, Account)> {
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
    for line in lines(&today(app)) {
        steward.send("/steward/help", line).await?;
    }
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
    let checked = today(app);
    let lines = |lang: Lang| json!({"line": line(lang), "younger": line(lang), "checked": checked});
    Lang::ALL.iter().map(|lang| (lang.code(), lines(*lang))).collect()
}

/// As `YYYY-MM-DD`.
fn today(app: &App) -> String {
    let today = crate::web::context::rfc3339(app.clock.day());
    today.split('T').next().unwrap_or_default().to_owned()
}

/// Lines of single countries; their numbers lead nowhere.
fn lines(checked: &str) -> [serde_json::Value; 3] {
    let line = |country: &str, language: &str, who: &str, hours: &str, cost: &str, spoken: &[&str], police: &str| {
        json!({
            "country": country, "language": language, "who": who, "contact": "000 000 111", "hours": hours,
            "cost": cost, "spoken": spoken, "also": "", "police": police, "checked": checked,
        })
    };
    [
        line("es", "es", "Puerta abierta (ejemplo)", "Día y noche", "Gratis", &["es", "ar"], "no"),
        line("fr", "fr", "La porte à côté (exemple)", "De 9 h à 21 h", "Un appel local", &["fr", "en"], "maybe"),
        line("lb", "ar", "باب مفتوح (مثال)", "ليلًا ونهارًا", "مجانًا", &["ar", "fr"], "no"),
    ]
}
