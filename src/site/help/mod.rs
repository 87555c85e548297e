//! Where help is: lines that a steward wrote and someone made sure of, told to anyone who asks, by country. A dead
//! number is worse than none, so each says when it was last checked.
//!
//! Which country she asks about is nobody's to know: it is sent, never put into an address, and neither kept nor
//! logged (S19). The lines are public and few, and are kept in memory for the pages that show them.

pub mod countries;
mod edit;
mod finding;
pub mod lines;
pub mod said;

use crate::app::App;
use crate::language::Lang;
use crate::web::Routes;

pub use lines::Lines;

pub fn routes() -> Routes {
    finding::routes().and(edit::routes()).and(said::routes())
}

/// The languages among these that have no line which was lately checked. A space opens its rules for cries for help
/// once this is empty: whoever is alerted cannot send help, and she must be told who can.
pub fn lacking<'a>(app: &App, languages: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let (lines, now) = (app.help(), app.clock.seconds());
    let answered = |code: &str| {
        Lang::from_code(code).is_some_and(|lang| lines.all().any(|line| line.answers(lang) && !line.is_stale(now)))
    };
    languages.into_iter().filter(|code| !answered(code)).collect()
}

/// Whether each of these languages has a line for anyone that was lately checked.
pub fn covers<'a>(app: &App, languages: impl IntoIterator<Item = &'a str>) -> bool {
    lacking(app, languages).is_empty()
}
