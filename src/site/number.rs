//! A whole number as it is sent: digits in a form, a number or digits in JSON, nothing where it may be left out.

use serde::{Deserialize, Deserializer, Serialize};

use crate::error::Problem;

/// What was sent, not yet looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Number(pub String);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Sent {
            Number(i64),
            Text(String),
            Nothing(()),
        }
        Ok(Self(match Sent::deserialize(deserializer)? {
            Sent::Number(number) => number.to_string(),
            Sent::Text(text) => text,
            Sent::Nothing(()) => String::new(),
        }))
    }
}

impl utoipa::PartialSchema for Number {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        <i64 as utoipa::PartialSchema>::schema()
    }
}

impl utoipa::ToSchema for Number {}

impl Number {
    /// The number, or none where nothing was sent. Digits of any script are digits: she types those of her keyboard.
    pub fn within(&self, min: i64, max: i64) -> Result<Option<i64>, Problem> {
        let digits: String = self.0.trim().chars().map(western).collect();
        if digits.is_empty() {
            return Ok(None);
        }
        let problem = || Problem::new("problem-number").with("min", min).with("max", max);
        let number: i64 = digits.parse().map_err(|_not_a_number| problem())?;
        if (min..=max).contains(&number) { Ok(Some(number)) } else { Err(problem()) }
    }
}

fn western(c: char) -> char {
    let zeros = ['\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}'];
    let value = zeros.iter().find_map(|zero| u32::from(c).checked_sub(u32::from(*zero)).filter(|value| *value < 10));
    value.and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Option<i64>, Problem> {
        serde_json::from_str::<Number>(json).unwrap().within(1, 365)
    }

    #[test]
    fn a_number_is_read_however_it_was_typed() {
        assert_eq!(read("30"), Ok(Some(30)));
        assert_eq!(read("\" 30 \""), Ok(Some(30)));
        assert_eq!(read("\"٣٠\""), Ok(Some(30)));
        assert_eq!(read("\"\""), Ok(None));
        assert_eq!(read("null"), Ok(None));
        for wrong in ["0", "366", "\"thirty\"", "\"99999999999999999999\"", "-1"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
