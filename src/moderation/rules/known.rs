//! Which rules this server has had. One that is new, because the program or the operator's folder brought it, begins by
//! watching in every space that is there: nobody's words are held by a rule that the people of a place never saw.

use std::collections::BTreeSet;

use entity::{rule_choice, setting, space};
use rules::Packs;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::access::System;
use crate::app::App;
use crate::error::{Error, Result};

/// The setting that names them.
const KEY: &str = "known-rules";

/// Lets those rules of the packs that are new begin by watching, and remembers them. To be done before they judge.
pub async fn introduce(app: &App, system: &System, packs: &Packs) -> Result<()> {
    let rules: BTreeSet<String> = packs.rules().map(|(_, rule, ..)| rule.to_owned()).collect();
    let reads = app.db.read(system);
    let row = reads.find::<setting::Entity>().narrow(|rows| rows.filter(setting::Column::Key.eq(KEY)));
    let before: BTreeSet<String> =
        reads.one(row).await?.and_then(|row| serde_json::from_str(&row.value).ok()).unwrap_or_default();
    let new: Vec<String> = rules.difference(&before).cloned().collect();
    if new.is_empty() {
        return Ok(());
    }
    let spaces = reads.all(reads.find::<space::Entity>()).await?;
    let all: BTreeSet<&String> = before.iter().chain(&rules).collect();
    let value = serde_json::to_string(&all).map_err(|_unwritten| Error::internal("the rules could not be named"))?;
    // With the first rules of all nobody has been here before them.
    let new = if before.is_empty() { Vec::new() } else { new };
    let today = app.clock.day();
    app.db
        .write(system, move |tx| {
            Box::pin(async move {
                for space in &spaces {
                    for name in &new {
                        let row = rule_choice::ActiveModel {
                            space: Set(space.id),
                            name: Set(name.clone()),
                            state: Set(Some(rule_choice::State::Watching)),
                            number: Set(None),
                            since: Set(today),
                        };
                        let key = [rule_choice::Column::Space, rule_choice::Column::Name];
                        tx.insert_once::<rule_choice::Entity>(row, &key).await?;
                    }
                }
                let row = setting::ActiveModel { key: Set(KEY.to_owned()), value: Set(value) };
                tx.put::<setting::Entity>(row, &[setting::Column::Key], &[setting::Column::Value]).await
            })
        })
        .await
}
