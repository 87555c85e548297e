//! The recovery phrase: seven words of her language's BIP-39 list (76 bits), or 24 digits where it has none (79). It is shown once,
//! written on paper, and typed months later in another mood on another keyboard: so it is read as generously as its
//! strength allows. It refuses only what is no recovery phrase at all, and says where the slip is.

use zeroize::Zeroizing;

use super::phrase_words::{self, folded};
use super::secret::{Label, Secret};
use super::typed::{is_invisible, plain_digit};
use crate::language::Lang;
use crate::random::Random;

const WORDS: usize = 7;
const DIGITS: usize = 24;
const GROUP: usize = 4;
/// Longer than any phrase in any spelling.
const MOST_BYTES: usize = 2048;

/// Why this is not a recovery phrase. Whether it is *somebody's* is never said here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecoveryRefusal {
    /// Neither seven words nor 24 digits.
    Incomplete,
    /// The word at this place, counted from one, is in none of the lists: misspelt, or not from a phrase of ours.
    UnknownWord(usize),
}

impl RecoveryRefusal {
    /// The end of the message's key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Incomplete => "incomplete",
            Self::UnknownWord(_) => "unknown-word",
        }
    }
}

/// A recovery phrase in the one form that all ways of typing it come to. Wiped when dropped, never printed.
#[derive(Clone)]
pub struct RecoveryPhrase(Zeroizing<String>);

impl RecoveryPhrase {
    /// A new phrase, and the text to show once.
    pub fn new(lang: Lang, random: &Random) -> (Self, Zeroizing<String>) {
        if let Some(words) = phrase_words::draw(lang, WORDS, random) {
            let canonical = words.iter().map(|word| folded(word)).collect::<Vec<_>>().join(" ");
            return (Self(Zeroizing::new(canonical)), Zeroizing::new(words.join(" ")));
        }
        let digits = phrase_words::draw_digits(DIGITS, random);
        let shown = phrase_words::grouped(&digits, GROUP);
        (Self(Zeroizing::new(digits)), Zeroizing::new(shown))
    }

    /// Reads what was typed: letter case, accents, extra blanks, commas, numbering, dashes between groups and digits of
    /// other scripts do not matter.
    pub fn typed(text: &str) -> Result<Self, RecoveryRefusal> {
        if text.len() > MOST_BYTES {
            return Err(RecoveryRefusal::Incomplete);
        }
        let visible: String = text.chars().filter(|c| !is_invisible(*c)).collect();
        let plain: Zeroizing<String> = Zeroizing::new(folded(&visible).chars().map(plain_digit).collect());
        let words: Vec<&str> = plain.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        let canonical = if words.is_empty() { digits(&plain)? } else { known(&words)? };
        Ok(Self(Zeroizing::new(canonical)))
    }

    /// Finds the account, whose name may be forgotten too, and says nothing of the phrase.
    pub fn tag(&self, secret: &Secret) -> [u8; 32] {
        secret.tag(Label::RecoveryTag, self.as_bytes())
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl std::fmt::Debug for RecoveryPhrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryPhrase")
    }
}

fn digits(text: &str) -> Result<String, RecoveryRefusal> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == DIGITS { Ok(digits) } else { Err(RecoveryRefusal::Incomplete) }
}

fn known(words: &[&str]) -> Result<String, RecoveryRefusal> {
    if let Some(at) = words.iter().position(|word| !phrase_words::is_known(word)) {
        return Err(RecoveryRefusal::UnknownWord(at + 1));
    }
    if words.len() == WORDS { Ok(words.join(" ")) } else { Err(RecoveryRefusal::Incomplete) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<String, RecoveryRefusal> {
        RecoveryPhrase::typed(text).map(|phrase| phrase.0.to_string())
    }

    #[test]
    fn a_phrase_is_read_however_it_is_typed() {
        let plain = read("ábaco niño río túnel miel volcán zurdo").unwrap();
        assert_eq!(plain, "abaco nino rio tunel miel volcan zurdo");
        for text in [
            " ABACO  nino\nrio tunel, miel; volcan zurdo. ",
            "1. ábaco 2. niño 3. río 4. túnel 5. miel 6. volcán 7. zurdo",
            "a\u{301}baco nin\u{303}o ri\u{301}o tu\u{301}nel miel volca\u{301}n zurdo\u{200f}",
            "Ábaco-niño-río-túnel-miel-volcán-zurdo",
        ] {
            assert_eq!(read(text).as_deref(), Ok(plain.as_str()), "{text}");
        }
        assert_eq!(read("٠١٢٣ ٤٥٦٧ ٨٩٠١ ٢٣٤٥ ٦٧٨٩ ٠١٢٣").as_deref(), Ok("012345678901234567890123"));
        assert_eq!(read("0123-4567-8901-2345-6789-0123").as_deref(), Ok("012345678901234567890123"));
    }

    #[test]
    fn a_slip_is_pointed_at() {
        assert_eq!(read(""), Err(RecoveryRefusal::Incomplete));
        assert_eq!(read("0123 4567"), Err(RecoveryRefusal::Incomplete));
        assert_eq!(read("wallnut lamp"), Err(RecoveryRefusal::UnknownWord(1)));
        assert_eq!(read("lamp river zone zone zone zone zoone"), Err(RecoveryRefusal::UnknownWord(7)));
        assert_eq!(read("lamp river zone zone zone zone"), Err(RecoveryRefusal::Incomplete));
        assert_eq!(read(&"lamp ".repeat(1000)), Err(RecoveryRefusal::Incomplete));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn what_is_shown_is_read_back(seed: u64, lang in prop::sample::select(Lang::ALL.to_vec())) {
            let random = Random::seeded(seed);
            let (phrase, shown) = RecoveryPhrase::new(lang, &random);
            for text in [shown.to_string(), shown.to_uppercase(), format!(" {} ", shown.replace(' ', "\n"))] {
                let again = RecoveryPhrase::typed(&text).unwrap();
                prop_assert_eq!(again.as_bytes(), phrase.as_bytes());
            }
            let secret = Secret::passing(&random);
            prop_assert_eq!(RecoveryPhrase::typed(&shown).unwrap().tag(&secret), phrase.tag(&secret));
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = RecoveryPhrase::typed(&text);
        }
    }
}
