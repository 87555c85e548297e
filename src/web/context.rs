//! What every template can ask for besides its own view.

use std::any::Any;

use askama::Values;
use jiff::Timestamp;

use super::{Asked, words};

/// The page's circumstances, given to templates as a runtime value.
#[derive(Clone)]
pub struct Context {
    pub asked: Asked,
    /// What the operator calls the site.
    pub site: String,
    /// The lines of help, for whoever a verdict tells where help is.
    pub help: std::sync::Arc<crate::site::help::Lines>,
    /// Unix seconds of now, so that times can be said in words.
    pub now: i64,
}

impl Context {
    /// The circumstances of this request's page.
    pub fn of(app: &crate::app::App, asked: &Asked) -> Self {
        Self { asked: asked.clone(), site: app.site().name.clone(), help: app.help(), now: app.clock.seconds() }
    }

    /// The name filters find it under.
    pub const KEY: &'static str = "context";

    /// One of the page's own facts by name; nothing where there is none of that name.
    pub fn named(&self, name: &str) -> String {
        let flag = |set: bool| if set { "yes" } else { "" }.to_owned();
        match name {
            "lang" => self.asked.lang.code().to_owned(),
            "dir" => self.asked.lang.dir().code().to_owned(),
            "site" => self.site.clone(),
            "host" => self.asked.host.clone(),
            "path" => self.asked.path.clone(),
            "signed-in" => flag(self.asked.who.is_some()),
            "steward" => flag(self.asked.who.is_some_and(|who| who.steward)),
            "borrowed" => flag(self.asked.who.is_none_or(|who| who.borrowed)),
            _ => String::new(),
        }
    }

    /// The hour of a time today (UTC as the server's shown zone), "yesterday", else the date.
    pub fn when(&self, seconds: i64) -> String {
        let lang = self.asked.lang;
        let Ok(time) = Timestamp::from_second(seconds) else { return String::new() };
        let day = |seconds: i64| seconds.div_euclid(86_400);
        match day(self.now) - day(seconds) {
            0 if seconds % 86_400 != 0 => time.strftime("%H:%M").to_string(),
            0 => words::say(lang, "when-today"),
            1 => words::say(lang, "when-yesterday"),
            _ => {
                let month = words::say(lang, time.strftime("month-%-m").to_string().as_str());
                let args = std::collections::HashMap::from([
                    ("day".into(), time.strftime("%-d").to_string().into()),
                    ("month".into(), month.into()),
                    ("year".into(), time.strftime("%Y").to_string().into()),
                ]);
                one_date(&words::say_with(lang, "when-date", &args))
            }
        }
    }

    /// The same within a sentence, where no script makes it the hour of her own clock: an hour says that it is UTC's.
    pub fn moment(&self, seconds: i64) -> String {
        let said = self.when(seconds);
        if said.contains(':') { format!("{said}\u{a0}UTC") } else { said }
    }

    /// The present hour and minute (UTC).
    pub fn clock(&self) -> String {
        Timestamp::from_second(self.now).map(|now| now.strftime("%H:%M").to_string()).unwrap_or_default()
    }

    /// A month written `YYYY-MM`, in words.
    pub fn month(&self, month: &str) -> String {
        let lang = self.asked.lang;
        let Some((year, number)) = month.split_once('-') else { return month.to_owned() };
        let name = words::say(lang, &format!("month-{}", number.trim_start_matches('0')));
        let args =
            std::collections::HashMap::from([("month".into(), name.into()), ("year".into(), year.to_owned().into())]);
        one_date(&words::say_with(lang, "when-month", &args))
    }
}

/// Without the marks that Fluent sets around each of its parts: their direction is unknown from outside, so that a date
/// of such parts within an Arabic sentence would run from left to right, the year first.
fn one_date(said: &str) -> String {
    said.replace(['\u{2068}', '\u{2069}'], "")
}

impl Values for Context {
    fn get_value<'a>(&'a self, key: &str) -> Option<&'a dyn Any> {
        (key == Self::KEY).then_some(self as &dyn Any)
    }
}

/// A time as RFC 3339, for `datetime` attributes.
pub fn rfc3339(seconds: i64) -> String {
    Timestamp::from_second(seconds).map(|time| time.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    #[test]
    fn an_hour_within_a_sentence_says_whose_clock_it_is_of() {
        let asked = Asked::read(&http::HeaderMap::new(), "/");
        let context = Context { asked, site: String::new(), help: std::sync::Arc::default(), now: 1_795_392_000 };
        assert_eq!(context.moment(1_795_392_000 + 3_600), "01:00\u{a0}UTC");
        assert_eq!(context.moment(1_795_392_000 + 86_400), context.when(1_795_392_000 + 86_400));
    }

    #[test]
    fn a_date_is_one_run_of_text_in_every_language() {
        for lang in Lang::ALL {
            let mut asked = Asked::read(&http::HeaderMap::new(), "/");
            asked.lang = lang;
            let context = Context { asked, site: String::new(), help: std::sync::Arc::default(), now: 0 };
            for said in [context.when(1_795_392_000), context.month("2026-11")] {
                assert!(said.contains("2026") && !said.contains(['\u{2068}', '\u{2069}']), "{lang:?}: {said:?}");
            }
        }
    }
}
