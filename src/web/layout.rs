//! What surrounds every page: the way about, the language, and Exit, always in the same corner (P3).

use askama::Template;

use crate::app::App;
use crate::language::Lang;

use super::answer::Frame;
use super::assets;
use super::context::Context;
use super::{filters, words};

#[derive(Template)]
#[template(path = "layout.html")]
struct Layout<'a> {
    lang: &'static str,
    dir: &'static str,
    title: String,
    site: &'a str,
    icon: bool,
    style: &'a str,
    script: &'a str,
    body: &'a str,
    signed_in: bool,
    steward: bool,
    seconds_left: i64,
    /// What the clock says by which the page's hours are written.
    clock: String,
    path: &'a str,
    back: String,
    exit: &'a str,
    languages: Vec<(&'static str, &'static str, bool)>,
    done: Option<String>,
    holding: Option<&'a crate::access::Holding>,
    frame: Frame,
}

/// Draws a page around its body.
pub fn draw(app: &App, context: &Context, body: &str, title: &str, frame: Frame) -> askama::Result<String> {
    let asked = &context.asked;
    let who = asked.who;
    let languages = Lang::ALL.iter().map(|lang| (lang.code(), lang.own_name(), *lang == asked.lang)).collect();
    let site = app.site();
    let layout = Layout {
        lang: asked.lang.code(),
        dir: asked.lang.dir().code(),
        title: words::say(asked.lang, title),
        site: &context.site,
        icon: site.icon.is_some(),
        style: assets::address("app.css"),
        script: assets::address("app.js"),
        body,
        signed_in: who.is_some(),
        steward: who.is_some_and(|who| who.steward),
        seconds_left: who.map_or(0, |who| who.seconds_left),
        clock: context.clock(),
        path: &asked.path,
        back: asked.address(),
        exit: &site.exit,
        languages,
        done: asked
            .done
            .as_deref()
            .filter(|key| key.starts_with("done-") && words::has(key))
            .map(|key| words::say(asked.lang, key)),
        holding: asked.holding.as_ref(),
        frame,
    };
    layout.render_with_values(context)
}
