//! A facilitator changes which packs and rules are in force, and the numbers of those that count.

use entity::ids::SpaceId;
use entity::rule_choice::{self, State};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::access::{Facilitator, Space};
use crate::app::App;
use crate::db::Writes;
use crate::error::{Error, Problem, Problems, Result};
use crate::site::number::Number;
use crate::web::{Done, Form, Okay};

use super::chosen::{self, CRISIS, Numbers};

/// The states, with their names in forms and JSON.
pub const STATES: [(State, &str); 3] =
    [(State::Off, "off"), (State::Watching, "watching"), (State::InForce, "in_force")];

pub fn state_name(state: State) -> &'static str {
    STATES.iter().find(|(known, _)| *known == state).map_or("", |(_, name)| name)
}

/// A pack or a rule, and what is to become of it.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct RuleForm {
    /// Of a pack or a rule.
    pub name: String,
    /// `off`, `watching`, or, for what is watching, `in_force`.
    pub state: String,
}

/// Lets a pack or a rule watch, comes back to it, or does without it. Only what watches can come into force: whoever
/// holds the space has seen then what it would have done.
pub async fn set_rule(facilitator: Facilitator<Space>, app: App, Form(form): Form<RuleForm>) -> Result<Done<Okay>> {
    let mut problems = Problems::default();
    let known = app.rules.packs().rules().any(|(pack, rule, ..)| pack == form.name || rule == form.name);
    if !known {
        problems.add("name", Problem::new("problem-no-such-rule"));
    }
    let wanted = STATES.iter().find(|(_, name)| *name == form.state).map(|(state, _)| *state);
    if wanted.is_none() {
        problems.add("state", Problem::new("problem-wrong-kind"));
    }
    problems.none()?;
    let wanted = wanted.ok_or(Error::NotFound)?;
    chosen::reload(&app, &facilitator).await?;
    let now = app.rules.chosen(facilitator.space.id);
    if wanted != State::Off && form.name == CRISIS && !(now.lacks.is_empty() && now.stale.is_empty()) {
        return Err(Error::Refused("rules-lack-help"));
    }
    let is_pack = app.rules.packs().rules().any(|(pack, ..)| pack == form.name);
    let before = if is_pack { now.pack(&form.name).state } else { own_state(&app, &facilitator, &form.name).await? };
    if before == wanted {
        return Ok(done(&facilitator, &form.name));
    }
    if wanted == State::InForce && before != State::Watching {
        return Err(Error::Refused("rules-watch-first"));
    }
    let (name, since) = (form.name.clone(), app.clock.day());
    app.db
        .write(&facilitator, move |tx| {
            Box::pin(async move {
                // A rule of a pack has nothing of its own to say once it is what its pack is.
                if wanted == State::InForce && !is_pack {
                    forget(&tx, &name).await
                } else {
                    put(&tx, name, Some(wanted), None, since).await
                }
            })
        })
        .await?;
    chosen::reload(&app, &facilitator).await?;
    Ok(done(&facilitator, &form.name))
}

fn done(facilitator: &Facilitator<Space>, name: &str) -> Done<Okay> {
    Done::to(format!("{}#{name}", list(facilitator.space.id)), Okay::YES).told("done-rules-set")
}

pub fn list(space: SpaceId) -> String {
    format!("/spaces/{space}/rule-packs")
}

/// What a rule was told apart from its pack; it follows the pack where it was told nothing.
async fn own_state(app: &App, facilitator: &Facilitator<Space>, name: &str) -> Result<State> {
    let reads = app.db.read(facilitator);
    let row = reads.find::<rule_choice::Entity>().narrow(|rows| rows.filter(rule_choice::Column::Name.eq(name)));
    Ok(reads.one(row).await?.and_then(|row| row.state).unwrap_or(State::InForce))
}

async fn put(
    tx: &Writes<'_, Facilitator<Space>>,
    name: String,
    state: Option<State>,
    number: Option<i64>,
    since: i64,
) -> Result<()> {
    use rule_choice::Column;
    let row = rule_choice::ActiveModel {
        name: Set(name),
        state: Set(state),
        number: Set(number),
        since: Set(since),
        ..Default::default()
    };
    tx.put::<rule_choice::Entity>(row, &[Column::Space, Column::Name], &[Column::State, Column::Number, Column::Since])
        .await
}

async fn forget(tx: &Writes<'_, Facilitator<Space>>, name: &str) -> Result<()> {
    tx.delete::<rule_choice::Entity>(|rows| rows.filter(rule_choice::Column::Name.eq(name))).await.map(|_| ())
}

/// The numbers of the rules that count; one that is left empty is the usual one again.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NumbersForm {
    /// How many accepted posts make someone no longer new here.
    pub accepted: Number,
    /// More than so many posts …
    pub posts: Number,
    /// … within so many minutes are too many.
    pub minutes: Number,
}

impl NumbersForm {
    /// By their names, after their checks.
    pub fn check(&self) -> Result<[(&'static str, Option<i64>); 3]> {
        let mut problems = Problems::default();
        let mut within = |field, number: &Number, (least, most)| problems.check(field, number.within(least, most));
        let accepted = within("accepted", &self.accepted, Numbers::FEW_ACCEPTED);
        let posts = within("posts", &self.posts, Numbers::FEW_POSTS);
        let minutes = within("minutes", &self.minutes, Numbers::FEW_MINUTES);
        problems.none()?;
        Ok([
            (Numbers::ACCEPTED, accepted.flatten()),
            (Numbers::POSTS, posts.flatten()),
            (Numbers::MINUTES, minutes.flatten()),
        ])
    }
}

pub async fn set_numbers(
    facilitator: Facilitator<Space>,
    app: App,
    Form(form): Form<NumbersForm>,
) -> Result<Done<Okay>> {
    let (numbers, since) = (form.check()?, app.clock.day());
    app.db
        .write(&facilitator, move |tx| {
            Box::pin(async move {
                for (name, number) in numbers {
                    match number {
                        Some(number) => put(&tx, name.to_owned(), None, Some(number), since).await?,
                        None => forget(&tx, name).await?,
                    }
                }
                Ok(())
            })
        })
        .await?;
    chosen::reload(&app, &facilitator).await?;
    app.lately.knows_nobody();
    Ok(Done::to(format!("{}#numbers", list(facilitator.space.id)), Okay::YES).told("done-rules-set"))
}
