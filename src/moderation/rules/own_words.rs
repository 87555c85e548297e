//! A space's own words: phrases that its facilitators look for. Each watches first, and is put in force by a second
//! press.

use entity::ids::OwnWordId;
use entity::own_word::{self, Verdict};
use entity::rule_choice::State;
use rules::OwnWords;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Facilitator, Space};
use crate::app::App;
use crate::db::Writes;
use crate::error::{Error, Problem, Problems, Result};
use crate::posts::notices::TOPICS;
use crate::text::limits;
use crate::web::context::rfc3339;
use crate::web::{Done, Form, Many, Okay};

use super::change::{list, state_name};
use super::chosen;

/// How many a space may have.
pub const MOST: usize = 200;
/// The longest phrase, in characters.
const LONGEST: usize = 100;

/// What may follow, with its name in forms and JSON.
pub const VERDICTS: [(Verdict, &str); 3] =
    [(Verdict::Nudge, "nudge"), (Verdict::Notice, "notice"), (Verdict::Hold, "hold")];

/// A phrase, as whoever holds the space reads it.
#[derive(Serialize, ToSchema)]
pub struct OwnWordView {
    pub id: OwnWordId,
    pub phrase: String,
    /// `nudge`, `notice` or `hold`.
    pub verdict: &'static str,
    /// The content notice it adds.
    pub notice: Option<String>,
    /// `watching` or `in_force`.
    pub state: &'static str,
    pub since: String,
    #[serde(skip)]
    pub since_day: i64,
}

impl OwnWordView {
    pub fn of(row: &own_word::Model) -> Self {
        Self {
            id: row.id,
            phrase: row.phrase.clone(),
            verdict: VERDICTS.iter().find(|(known, _)| *known == row.verdict).map_or("", |(_, name)| name),
            notice: row.topic.clone(),
            state: state_name(row.state),
            since: rfc3339(row.since),
            since_day: row.since,
        }
    }
}

/// Phrases to look for, one a line, and what follows where one is found.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct OwnWordsForm {
    pub phrases: String,
    /// `nudge`, `notice` or `hold`.
    pub verdict: String,
    /// With `notice`: which.
    pub notice: String,
}

struct Checked {
    phrases: Vec<String>,
    verdict: Verdict,
    topic: Option<String>,
}

impl OwnWordsForm {
    fn check(&self) -> Result<Checked> {
        let mut problems = Problems::default();
        let text = problems.check("phrases", limits::check(limits::OWN_WORDS, &self.phrases));
        let phrases: Vec<String> = text.unwrap_or_default().lines().map(str::trim).map(str::to_owned).collect();
        let phrases: Vec<String> = phrases.into_iter().filter(|line| !line.is_empty()).collect();
        if phrases.len() > MOST {
            return Err(too_many());
        }
        let wrong = (1_i64..).zip(&phrases).find(|(_, phrase)| {
            phrase.chars().count() > LONGEST || OwnWords::compile([(phrase.as_str(), rules::Verdict::Hold)]).is_err()
        });
        if let Some((line, _)) = wrong {
            problems.add("phrases", Problem::new("problem-own-word").with("line", line));
        }
        let verdict = VERDICTS.iter().find(|(_, name)| *name == self.verdict).map(|(verdict, _)| *verdict);
        if verdict.is_none() {
            problems.add("verdict", Problem::new("problem-choose"));
        }
        let marks = verdict == Some(Verdict::Notice);
        if marks && !TOPICS.contains(&self.notice.as_str()) {
            problems.add("notice", Problem::new("problem-choose"));
        }
        problems.none()?;
        let verdict = verdict.ok_or(Error::NotFound)?;
        Ok(Checked { phrases, verdict, topic: marks.then(|| self.notice.clone()) })
    }
}

/// Adds phrases, or changes what follows from one that is there: either way it watches from now on.
pub async fn add_own_words(
    facilitator: Facilitator<Space>,
    app: App,
    Form(form): Form<OwnWordsForm>,
) -> Result<Done<Okay>> {
    let checked = form.check()?;
    let ids: Vec<OwnWordId> = checked.phrases.iter().map(|_| OwnWordId(app.random.uuid())).collect();
    let today = app.clock.day();
    app.db.write(&facilitator, move |tx| Box::pin(async move { add(&tx, &checked, &ids, today).await })).await?;
    chosen::reload(&app, &facilitator).await?;
    Ok(Done::to(format!("{}#own", list(facilitator.space.id)), Okay::YES).told("done-own-words-watch"))
}

async fn add(tx: &Writes<'_, Facilitator<Space>>, words: &Checked, ids: &[OwnWordId], today: i64) -> Result<()> {
    use own_word::Column;
    let before = tx.all(tx.find::<own_word::Entity>()).await?;
    let same = |row: &own_word::Model| row.verdict == words.verdict && row.topic == words.topic;
    for (phrase, id) in words.phrases.iter().zip(ids) {
        // What is there and stays as it is goes on as it was.
        if before.iter().any(|row| row.phrase == *phrase && same(row)) {
            continue;
        }
        let row = own_word::ActiveModel {
            id: Set(*id),
            phrase: Set(phrase.clone()),
            verdict: Set(words.verdict),
            topic: Set(words.topic.clone()),
            state: Set(State::Watching),
            since: Set(today),
            ..Default::default()
        };
        let changed = [Column::Verdict, Column::Topic, Column::State, Column::Since];
        tx.put::<own_word::Entity>(row, &[Column::Space, Column::Phrase], &changed).await?;
    }
    let all = tx.count(tx.find::<own_word::Entity>()).await?;
    if usize::try_from(all).is_ok_and(|all| all <= MOST) { Ok(()) } else { Err(too_many()) }
}

fn too_many() -> Error {
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    Error::invalid("phrases", Problem::new("problem-own-words-many").with("most", most))
}

/// Some phrases, and what is to become of them.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ChangeForm {
    pub id: Many,
    /// `use` or `remove`.
    pub r#do: String,
}

/// Puts phrases that watch in force, or takes phrases out.
pub async fn change_own_words(
    facilitator: Facilitator<Space>,
    app: App,
    Form(form): Form<ChangeForm>,
) -> Result<Done<Okay>> {
    let ids: Vec<OwnWordId> = form.id.0.iter().filter_map(|id| id.parse().ok()).collect();
    let mut problems = Problems::default();
    if ids.is_empty() {
        problems.add("id", Problem::new("problem-choose"));
    }
    if !["use", "remove"].contains(&form.r#do.as_str()) {
        problems.add("do", Problem::new("problem-wrong-kind"));
    }
    problems.none()?;
    let (remove, today) = (form.r#do == "remove", app.clock.day());
    app.db
        .write(&facilitator, move |tx| {
            Box::pin(async move {
                let these = Condition::all().add(own_word::Column::Id.is_in(ids));
                if remove {
                    return tx.delete::<own_word::Entity>(|rows| rows.filter(these)).await;
                }
                let used =
                    own_word::ActiveModel { state: Set(State::InForce), since: Set(today), ..Default::default() };
                let watching = these.add(own_word::Column::State.eq(State::Watching));
                tx.update::<own_word::Entity>(|rows| rows.set(used).filter(watching)).await
            })
        })
        .await?;
    chosen::reload(&app, &facilitator).await?;
    Ok(Done::to(format!("{}#own", list(facilitator.space.id)), Okay::YES).told("done-rules-set"))
}
