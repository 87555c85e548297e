//! The words a report is about, as they were. Kept sealed under the server's secret and bound to the report, so that
//! whoever takes the database alone reads nothing of a post that was withdrawn; erased with the answer (P5).

use entity::ids::ReportId;
use entity::post;
use entity::words::Direction;
use serde::{Deserialize, Serialize};

use crate::accounts::secret::Label;
use crate::app::App;
use crate::posts::notices;
use crate::posts::views::dir;
use crate::text::markdown;

/// What is sealed: nothing of who wrote it, which the report's own row knows.
#[derive(Serialize, Deserialize)]
struct Copy {
    /// Of a thread, where the post opened it.
    title: Option<String>,
    source: String,
    language: String,
    dir: String,
    notices: String,
}

/// The words, opened for whoever may read the report.
pub struct Opened {
    pub title: Option<String>,
    pub html: String,
    pub lang: String,
    pub dir: String,
    pub notices: Vec<String>,
}

/// Seals the words of a post for one report.
pub fn seal(app: &App, report: ReportId, post: &post::Model, title: Option<String>) -> Vec<u8> {
    let copy = Copy {
        title,
        source: post.source.clone(),
        language: post.language.clone(),
        dir: dir(post.direction).to_owned(),
        notices: post.notices.clone(),
    };
    // A struct of strings always has a JSON form.
    let plain = zeroize::Zeroizing::new(serde_json::to_vec(&copy).unwrap_or_default());
    app.secret.seal(Label::ReportCopy, report.0.as_bytes(), &plain, &app.random)
}

/// Opens the copy of an open report. One that was sealed under another secret stays shut, and the page says that
/// there is none.
pub fn open(app: &App, report: ReportId, sealed: &[u8]) -> Option<Opened> {
    let plain = app.secret.unseal(Label::ReportCopy, report.0.as_bytes(), sealed).ok()?;
    let copy: Copy = serde_json::from_slice(&plain).ok()?;
    let known = [Direction::Ltr, Direction::Rtl].map(dir).contains(&copy.dir.as_str());
    Some(Opened {
        title: copy.title,
        html: markdown::render(&copy.source).into_string(),
        lang: copy.language,
        dir: if known { copy.dir } else { "auto".to_owned() },
        notices: notices::split(&copy.notices),
    })
}
