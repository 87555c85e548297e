//! How someone is seen in one space: an alias and a badge, and nothing that any other space shows of her (P2).

use entity::words::Direction;
use serde::Serialize;
use utoipa::ToSchema;

use super::badge::Badge;

/// An alias with its picture.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Face {
    pub alias: String,
    /// The picture's seed, as text: it has more digits than some programs' numbers.
    pub badge: String,
    #[serde(skip)]
    picture: Badge,
}

impl Face {
    /// From a membership's columns.
    pub fn new(alias: impl Into<String>, badge: i64) -> Self {
        let seed = badge.cast_unsigned();
        Self { alias: alias.into(), badge: seed.to_string(), picture: Badge::from_seed(seed) }
    }

    /// The picture, to stand inside a page.
    pub fn svg(&self) -> String {
        self.picture.svg()
    }
}

/// A direction as HTML writes it.
pub fn dir(direction: Direction) -> &'static str {
    match direction {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
        Direction::Auto => "auto",
    }
}

/// Codes kept with commas, as a list.
pub fn codes(kept: &str) -> Vec<String> {
    kept.split(',').map(str::trim).filter(|code| !code.is_empty()).map(str::to_owned).collect()
}
