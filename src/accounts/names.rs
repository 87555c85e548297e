//! Sign-in names: what makes two of them the same name, and suggestions that say nothing of anyone. A sign-in name is
//! never shown to another person and never stored; only its tag is. It refuses what cannot be typed again.

use caseless::Caseless;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::name_words;
use super::secret::{Label, Secret};
use super::typed::{is_control, is_invisible, plain_digit, single_spaced};
use crate::language::Lang;
use crate::random::Random;

/// How short and how long a sign-in name may be, in characters.
pub const LENGTH: std::ops::RangeInclusive<usize> = 3..=64;
/// What is typed is not even looked at beyond this many bytes: normalising can make a text eighteen times longer.
const MOST_BYTES: usize = 1024;

/// Why this cannot be a sign-in name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameRefusal {
    TooShort,
    TooLong,
    /// A control character: no keyboard could type it again.
    Unreadable,
}

impl NameRefusal {
    /// The end of the message's key.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooShort => "too-short",
            Self::TooLong => "too-long",
            Self::Unreadable => "unreadable",
        }
    }
}

/// A sign-in name in the one form that all ways of typing it come to. Wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct SignInName(Zeroizing<String>);

impl SignInName {
    /// Reads what was typed. Letter case, width, kinds of digits and dashes, extra blanks and invisible marks do not
    /// matter: whoever writes `Quiet River 4821` means `quiet-river-4821`.
    pub fn typed(text: &str) -> Result<Self, NameRefusal> {
        if text.len() > MOST_BYTES {
            return Err(NameRefusal::TooLong);
        }
        if text.chars().any(is_control) {
            return Err(NameRefusal::Unreadable);
        }
        let name = Zeroizing::new(normalised(text));
        match name.chars().count() {
            length if length < *LENGTH.start() => Err(NameRefusal::TooShort),
            length if length > *LENGTH.end() => Err(NameRefusal::TooLong),
            _ => Ok(Self(name)),
        }
    }

    /// A name nobody has a reason to have: two words and four digits, some 36 million of them in each language.
    pub fn suggest(lang: Lang, random: &Random) -> String {
        let (first, second) = name_words::of(lang);
        let number = 1000 + random.below(9000);
        format!("{}-{}-{number}", draw(first, random), draw(second, random))
    }

    /// Finds the account, and says nothing of the name to anyone without the server secret.
    pub fn tag(&self, secret: &Secret) -> [u8; 32] {
        secret.tag(Label::NameTag, self.0.as_bytes())
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Says nothing: a sign-in name is not for logs.
impl std::fmt::Debug for SignInName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SignInName")
    }
}

/// Unicode's compatibility caseless form (D146), then what keyboards disagree on.
pub(super) fn normalised(text: &str) -> String {
    let folded: String = text
        .chars()
        .filter(|c| !is_invisible(*c))
        .nfd()
        .default_case_fold()
        .nfkd()
        .default_case_fold()
        .nfkc()
        .filter(|c| !is_invisible(*c))
        .map(|c| if is_dash(c) { ' ' } else { plain_digit(c) })
        .collect();
    // Removing and mapping characters may leave neighbours that compose: once more, or typing a name twice would differ.
    single_spaced(&folded.nfkc().collect::<String>())
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{0640}')
}

fn draw<'a>(words: &'a str, random: &Random) -> &'a str {
    let words: Vec<&str> = words.split_whitespace().collect();
    random.pick(&words).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<String, NameRefusal> {
        SignInName::typed(text).map(|name| name.as_str().to_owned())
    }

    #[test]
    fn all_ways_of_typing_a_name_are_the_same_name() {
        for text in [
            "quiet-river-4821",
            " Quiet  River 4821 ",
            "QUIET_RIVER_4821",
            "ｑｕｉｅｔ river ٤٨٢١",
            "quiet\u{200e}-river–4821",
        ] {
            assert_eq!(read(text).as_deref(), Ok("quiet river 4821"), "{text}");
        }
        assert_eq!(read("Straße"), read("STRASSE"));
        assert_eq!(read("e\u{301}toile"), read("ÉTOILE"));
    }

    #[test]
    fn what_cannot_be_typed_again_is_refused_with_a_reason() {
        assert_eq!(read(""), Err(NameRefusal::TooShort));
        assert_eq!(read(" \u{200b}- "), Err(NameRefusal::TooShort));
        assert_eq!(read("ab\u{0}c"), Err(NameRefusal::Unreadable));
        assert_eq!(read(&"a".repeat(65)), Err(NameRefusal::TooLong));
        assert_eq!(read(&"ﷺ".repeat(300)), Err(NameRefusal::TooLong));
        assert!(read(&"ن".repeat(64)).is_ok());
    }

    #[test]
    fn suggestions_are_names_and_rarely_meet() {
        let random = Random::seeded(1);
        for lang in Lang::ALL {
            let names: std::collections::HashSet<_> =
                (0..500).map(|_| read(&SignInName::suggest(lang, &random)).unwrap()).collect();
            assert!(names.len() >= 499, "{lang:?}");
        }
    }

    #[test]
    fn the_tag_needs_the_secret_and_nothing_prints_the_name() {
        let random = Random::seeded(1);
        let (secret, other) = (Secret::passing(&random), Secret::passing(&random));
        let name = SignInName::typed("quiet-river-4821").unwrap();
        assert_eq!(name.tag(&secret), SignInName::typed("Quiet River 4821").unwrap().tag(&secret));
        assert_ne!(name.tag(&secret), name.tag(&other));
        assert_eq!(format!("{name:?}"), "SignInName");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn normalising_twice_changes_nothing(text in any::<String>()) {
            let once = normalised(&text);
            prop_assert_eq!(normalised(&once), once);
        }
    }
}
