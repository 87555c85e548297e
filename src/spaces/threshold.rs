//! What someone may know of a space before she is in it: what it is for, its rules, and which languages those who
//! care for it read. No alias, no thread, no number of members.

use std::collections::BTreeSet;

use entity::ids::SpaceId;
use entity::membership::{self, Role, State};
use entity::page_text::{self, Kind};
use entity::space;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::{Proof, Within};
use crate::app::App;
use crate::db::Reads;
use crate::error::Result;
use crate::language::Lang;

use super::face::{codes, dir};
use super::texts::{self, Words};

/// A space as seen from its door.
#[derive(Clone, Serialize, ToSchema)]
pub struct Threshold {
    pub id: SpaceId,
    pub name: String,
    /// `peer` or `practitioner`.
    pub kind: &'static str,
    /// The languages spoken in it.
    pub languages: Vec<String>,
    /// The languages that its facilitators read.
    pub facilitators_read: Vec<String>,
    /// When it is held.
    pub held: Option<String>,
    /// How many days posts are kept; for ever if empty.
    pub keep_days: Option<i64>,
    pub purpose: Option<Words>,
    /// The site's house rules, then the space's own.
    pub rules: Vec<Words>,
    #[serde(skip)]
    pub dir: &'static str,
    #[serde(skip)]
    pub language: String,
}

/// Reads a space's door for whoever may stand there.
pub async fn read<P>(app: &App, reads: &Reads<'_, P>, space: &space::Model, lang: Lang) -> Result<Threshold>
where
    P: Proof,
    page_text::Entity: Within<P>,
    membership::Entity: Within<P>,
{
    let mut own = texts::of_space(reads, space, lang).await?;
    let mut site = texts::of_site(reads, lang).await?;
    let mut space = space.clone();
    let named = app.signs.dress(&mut space, lang);
    let rules = [site.remove(&Kind::HouseRules), own.remove(&Kind::HouseRules)];
    Ok(Threshold {
        id: space.id,
        name: space.name.clone(),
        kind: match space.kind {
            space::Kind::Peer => "peer",
            space::Kind::Practitioner => "practitioner",
        },
        languages: codes(&space.languages),
        facilitators_read: languages_read(reads, space.id).await?,
        held: space.held.clone(),
        keep_days: space.keep_days,
        purpose: own.remove(&Kind::Purpose),
        rules: rules.into_iter().flatten().collect(),
        dir: dir(space.direction),
        language: if named { lang.code().to_owned() } else { space.language.clone() },
    })
}

/// The languages that the confirmed facilitators of a space read, together.
pub async fn languages_read<P>(reads: &Reads<'_, P>, space: SpaceId) -> Result<Vec<String>>
where
    P: Proof,
    membership::Entity: Within<P>,
{
    let facilitators = reads.find::<membership::Entity>().narrow(|rows| {
        rows.filter(membership::Column::Space.eq(space))
            .filter(membership::Column::Role.eq(Role::Facilitator))
            .filter(membership::Column::State.eq(State::Active))
    });
    let kept: Vec<String> = reads.values(facilitators, membership::Column::Languages).await?;
    let languages: BTreeSet<String> = kept.iter().flat_map(|kept| codes(kept)).collect();
    Ok(languages.into_iter().collect())
}
