//! What the site is called, its icon, where Exit leads, and whether its door is open.

use askama::Template;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::Steward;
use crate::app::App;
use crate::config::Config;
use crate::error::{Problem, Problems, Result};
use crate::text::limits;
use crate::web::{Done, Form, Okay, Page, Routes, Tick, View, filters};

use super::{icon, service, setup};

pub fn routes() -> Routes {
    Routes::new().get("/steward/site", "read_site", read_site).form(
        "/steward/site",
        "change_site",
        "/steward/site",
        change_site,
    )
}

/// The form, with what is in force.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "steward/site.html")]
pub struct SitePage {
    pub name: String,
    /// The name of one of ours, or `own`; empty where there is none yet.
    pub icon: String,
    pub icon_svg: String,
    pub exit: String,
    pub door: bool,
    #[serde(skip)]
    icons: Vec<(&'static str, &'static str)>,
}

impl View for SitePage {
    const TITLE: &'static str = "title-site";
}

async fn read_site(_: Steward, app: App) -> Result<Page<SitePage>> {
    let site = app.site();
    let stored = site.icon.clone().unwrap_or_default();
    let ours = icon::OURS.iter().find(|(_, svg)| icon::drawn(svg).is_ok_and(|drawn| drawn == stored));
    let (icon, icon_svg) = match ours {
        Some((name, _)) => ((*name).to_owned(), String::new()),
        None if stored.is_empty() => (String::new(), String::new()),
        None => ("own".to_owned(), stored),
    };
    let icons = icon::OURS.to_vec();
    Ok(Page(SitePage { name: site.name.clone(), icon, icon_svg, exit: site.exit.clone(), door: site.door, icons }))
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Identity {
    pub name: String,
    /// `leaf`, `book`, `cup`, `house`, `hill`, `thread`, or `own` with `icon_svg`.
    pub icon: String,
    pub icon_svg: String,
    pub exit: String,
    /// Whether visitors may make an account without an invitation.
    pub door: Tick,
}

/// The same after its checks.
pub struct Checked {
    name: String,
    icon: String,
    exit: String,
    door: bool,
}

impl Identity {
    /// Checks every field, noting what is wrong with each.
    pub fn check(&self, config: &Config, problems: &mut Problems) -> Option<Checked> {
        let name = problems.check("name", limits::check(limits::SITE_NAME, &self.name));
        let icon = self.icon(problems);
        let exit = problems.check("exit", exit_leads_away(config, &self.exit));
        Some(Checked { name: name?, icon: icon?, exit: exit?, door: self.door.0 })
    }

    fn icon(&self, problems: &mut Problems) -> Option<String> {
        let pasted = self.icon == "own" || (self.icon.is_empty() && !self.icon_svg.trim().is_empty());
        if !pasted {
            let drawing = icon::ours(&self.icon).ok_or_else(|| Problem::new("steward-icon-none")).and_then(icon::drawn);
            return problems.check("icon", drawing);
        }
        let checked = problems.check("icon_svg", limits::check(limits::ICON, &self.icon_svg))?;
        problems.check("icon_svg", icon::drawn(&checked))
    }
}

impl Checked {
    pub async fn keep(self, app: &App, steward: &Steward) -> Result<()> {
        service::change(app, steward, move |site| {
            site.name = self.name;
            site.icon = Some(self.icon);
            site.exit = self.exit;
            site.door = self.door;
            site.chosen = true;
        })
        .await
    }
}

/// An https address of another site: Exit that led back here, or over a line that others can read, would be a trap.
fn exit_leads_away(config: &Config, typed: &str) -> Result<String, Problem> {
    let address = limits::check(limits::ADDRESS, typed)?;
    let not_https = || Problem::new("steward-exit-https");
    let uri: http::Uri = address.parse().map_err(|_not_an_address| not_https())?;
    let host = uri.host().filter(|host| host.contains('.') && !host.contains('@')).ok_or_else(not_https)?;
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '\'' | ';' | ',' | '<' | '>' | '\\' | '@');
    if uri.scheme_str() != Some("https") || !address.chars().all(plain) {
        return Err(not_https());
    }
    let ours = config.origins.iter().filter_map(|origin| origin.parse::<http::Uri>().ok());
    if ours.filter_map(|uri| uri.host().map(str::to_lowercase)).any(|ours| ours == host.to_lowercase()) {
        return Err(Problem::new("steward-exit-own"));
    }
    let authority = uri.authority().ok_or_else(not_https)?;
    Ok(format!("https://{authority}{}", uri.path_and_query().map_or("/", |rest| rest.as_str())))
}

async fn change_site(steward: Steward, app: App, Form(form): Form<Identity>) -> Result<Done<Okay>> {
    let mut problems = Problems::default();
    let checked = form.check(&app.config, &mut problems);
    problems.none()?;
    if let Some(checked) = checked {
        checked.keep(&app, &steward).await?;
    }
    setup::reconsider(&app, &steward).await?;
    Ok(Done::to("/steward", Okay::YES).told("done-steward-saved"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exit_leads_to_https_and_never_back_here() {
        let config = Config { origins: vec!["https://ours.example:8443".into()], ..Config::default() };
        let leads = |address: &str| exit_leads_away(&config, address);
        assert!(leads("https://weather.example/today?x=1").is_ok());
        for wrong in [
            "http://weather.example",
            "https://ours.example/",
            "https://OURS.example/x",
            "https://a@b.example",
            "https://localhost",
            "javascript:alert(1)",
            "https://a.example/;script-src *",
            "https://a.example 'unsafe-inline'",
            "weather.example",
            "",
        ] {
            assert!(leads(wrong).is_err(), "{wrong}");
        }
    }
}
