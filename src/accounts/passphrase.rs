//! Passphrases: what makes two of them the same, which are refused and why, and suggestions. There are no composition
//! rules. What is refused is what a guesser would try within the hundred million first guesses: at the pace of
//! [`super::guesses`] those would take most of a year.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::names::{self, SignInName};
use super::phrase_words;
use super::typed::{is_control, is_invisible, plain_digit, single_spaced};
use crate::language::Lang;
use crate::random::Random;

/// How short and how long a passphrase may be, in characters.
pub const LENGTH: std::ops::RangeInclusive<usize> = 8..=128;
/// Five words of 2,048, less those that `phrase_words` never draws: 54 bits.
const WORDS: usize = 5;
/// Somewhat more bits in digits (59), in groups of three.
const DIGITS: usize = 18;
/// Fewer guesses than this and it is too easy to guess.
const FEWEST_GUESSES: u64 = 100_000_000;
/// The estimate takes time that grows steeply with length; what is hard to guess within this many is hard enough.
const ESTIMATED: usize = 48;
/// More than anyone types, and little to normalise.
const MOST_TYPED: usize = 1024;

/// Why this cannot be a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassphraseRefusal {
    TooShort,
    TooLong,
    /// A control character: no keyboard could type it again.
    Unreadable,
    /// The sign-in name itself: whoever tries the name tries it here too.
    SameAsName,
    /// One character, or a few, over and over.
    Repeated,
    /// Among what guessers try first.
    EasyToGuess,
}

impl PassphraseRefusal {
    /// The end of the message's key.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooShort => "too-short",
            Self::TooLong => "too-long",
            Self::Unreadable => "unreadable",
            Self::SameAsName => "same-as-name",
            Self::Repeated => "repeated",
            Self::EasyToGuess => "easy-to-guess",
        }
    }
}

/// A passphrase in the one form that all ways of typing it come to. Wiped when dropped, never printed.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// What was typed to sign in: never refused, since a refusal would say which passphrases cannot be.
    ///
    /// NFKC and not NFC (NIST SP 800-63B allows either of the K forms): a passphrase must come out alike from keyboards
    /// that send wide, styled or joined forms of the same letters. Digits of other scripts count as their values, since
    /// a suggestion in digits may be typed on an Arabic keyboard; blanks are single and invisible marks do not count,
    /// since phones add them unasked. Letter case counts.
    pub fn typed(text: &str) -> Self {
        let kept = text.chars().take(MOST_TYPED).filter(|c| !is_invisible(*c));
        let plain: Zeroizing<String> = Zeroizing::new(kept.nfkc().map(plain_digit).collect());
        Self(Zeroizing::new(single_spaced(&plain)))
    }

    /// A new passphrase for the account of this name, if it is one that can stand.
    pub fn chosen(text: &str, name: &SignInName) -> Result<Self, PassphraseRefusal> {
        Self::judged(text, |words| names::normalised(words) == name.as_str(), name.as_str())
    }

    /// A new passphrase for an account whose name is nowhere, of which it can only be told whether this is it.
    pub fn chosen_anew(text: &str, is_name: impl Fn(&SignInName) -> bool) -> Result<Self, PassphraseRefusal> {
        Self::judged(text, |words| SignInName::typed(words).is_ok_and(|words| is_name(&words)), "")
    }

    fn judged(text: &str, is_name: impl Fn(&str) -> bool, name: &str) -> Result<Self, PassphraseRefusal> {
        if text.chars().any(is_control) {
            return Err(PassphraseRefusal::Unreadable);
        }
        let passphrase = Self::typed(text);
        let words = passphrase.0.as_str();
        match words.chars().count() {
            length if length < *LENGTH.start() => Err(PassphraseRefusal::TooShort),
            length if length > *LENGTH.end() => Err(PassphraseRefusal::TooLong),
            _ if is_name(words) => Err(PassphraseRefusal::SameAsName),
            _ if repeats(words) => Err(PassphraseRefusal::Repeated),
            _ if is_easy_to_guess(words, name) => Err(PassphraseRefusal::EasyToGuess),
            _ => Ok(passphrase),
        }
    }

    /// Five words of her language, or 18 digits where it has no list.
    pub fn suggest(lang: Lang, random: &Random) -> String {
        phrase_words::draw(lang, WORDS, random).map_or_else(
            || phrase_words::grouped(&phrase_words::draw_digits(DIGITS, random), 3),
            |words| words.join(" "),
        )
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase")
    }
}

/// `aaaaaaaa`, `abababab`, `river river river`: long to look at, short to guess.
fn repeats(words: &str) -> bool {
    let characters: Vec<char> = words.chars().filter(|c| *c != ' ').collect();
    let longest = (characters.len() / 2).min(*LENGTH.start() - 1);
    (1..=longest).any(|period| characters.iter().zip(characters.iter().skip(period)).all(|(one, next)| one == next))
}

fn is_easy_to_guess(words: &str, name: &str) -> bool {
    let start: Zeroizing<String> = Zeroizing::new(words.chars().take(ESTIMATED).collect());
    let tried_first: Vec<&str> =
        name.split(' ').filter(|part| !part.is_empty()).chain(COMMON.split_whitespace()).collect();
    zxcvbn::zxcvbn(&start, &tried_first).guesses() < FEWEST_GUESSES
}

/// What people choose first in the languages that the estimator's own lists hardly know.
const COMMON: &str = "
    contraseña contrasena contrasenia teamo tequiero amor corazon corazón mivida miamor princesa estrella hola
    secreto clave barcelona realmadrid mexico españa familia jesus dios diosesamor bonita hermosa chocolate
    motdepasse mot passe azerty azertyuiop bonjour jetaime soleil doudou loulou chouchou coucou marseille camille nicolas
    bienvenue amour monamour princesse papillon secret france famille
    habibi habibti hayati bismillah allah mohamed mohammed muhammad inshallah alhamdulillah salam
    مرحبا حبيبي حبيبتي حياتي بسم الله محمد الحمدلله السلام عليكم كلمة السر كلمةالسر المرور سوريا فلسطين مصر العراق
    qwertz qwertzuiop password passphrase welcome understory letmein iloveyou
    ضصثقفغعهخحجد شسيبلاتنمكط ضصثقفغ شسيبلا йцукен";

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn name() -> SignInName {
        SignInName::typed("quiet-river-4821").unwrap()
    }

    fn refusal(text: &str) -> Option<PassphraseRefusal> {
        Passphrase::chosen(text, &name()).err()
    }

    #[test]
    fn what_is_refused_is_refused_with_its_reason() {
        assert_eq!(refusal("short"), Some(PassphraseRefusal::TooShort));
        assert_eq!(refusal("        a        "), Some(PassphraseRefusal::TooShort));
        assert_eq!(refusal(&"walnut lantern ".repeat(9)), Some(PassphraseRefusal::TooLong));
        assert_eq!(refusal("walnut\u{7}lantern"), Some(PassphraseRefusal::Unreadable));
        assert_eq!(refusal("Quiet River ٤٨٢١"), Some(PassphraseRefusal::SameAsName));
        for text in ["aaaaaaaa aaaa", "abababababab", "river river", "123123123123", "نننننننننن"] {
            assert_eq!(refusal(text), Some(PassphraseRefusal::Repeated), "{text}");
        }
    }

    #[test]
    fn what_guessers_try_first_is_refused_in_every_language() {
        let common = [
            "password",
            "Password1",
            "P@ssw0rd",
            "qwertyuiop",
            "12345678",
            "1q2w3e4r5t",
            "iloveyou2",
            "letmein123",
            "contraseña",
            "contraseña1",
            "teamo1234",
            "motdepasse",
            "Motdepasse1",
            "azertyuiop",
            "jetaime1",
            "habibi123",
            "حبيبي حبيبي",
            "كلمة السر",
            "كلمةالسر",
            "ضصثقفغعهخحجد",
            "1990-01-02",
            "riverriver1",
        ];
        for text in common {
            assert!(refusal(text).is_some(), "{text}");
        }
    }

    #[test]
    fn length_alone_is_enough_and_nothing_is_prescribed() {
        let fine = [
            "the kettle sings at six",
            "mi gata duerme en la ventana",
            "le pain du samedi matin",
            "زيتونة بيت جدي القديم",
            "wqhzmtkrbx",
            "🌊🌻🪴🎈🧵🍋🌙🐢🌿",
        ];
        for text in fine {
            assert_eq!(refusal(text), None, "{text}");
        }
    }

    #[test]
    fn it_comes_out_alike_from_other_keyboards_and_case_counts() {
        let same = |one: &str, two: &str| Passphrase::typed(one).as_bytes() == Passphrase::typed(two).as_bytes();
        assert!(same("ábaco río", "a\u{301}baco ri\u{301}o "));
        assert!(same("482 193 007", "٤٨٢ ١٩٣\u{a0}٠٠٧"));
        assert!(same("ｗａｌｎｕｔ", "walnut"));
        assert!(same("walnut\u{200f}", "walnut"));
        assert!(!same("Walnut", "walnut"));
    }

    #[test]
    fn every_suggestion_is_accepted() {
        let random = Random::seeded(1);
        for lang in Lang::ALL {
            for _ in 0..100 {
                let suggestion = Passphrase::suggest(lang, &random);
                assert_eq!(refusal(&suggestion), None, "{suggestion}");
            }
        }
        assert_eq!(Passphrase::suggest(Lang::Ar, &random).split(' ').count(), 6);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn no_text_makes_the_rules_panic(text in any::<String>()) {
            let _ = Passphrase::chosen(&text, &name());
        }

        #[test]
        fn typing_what_was_understood_is_understood_alike(text in any::<String>()) {
            let once = Passphrase::typed(&text);
            let again = Passphrase::typed(std::str::from_utf8(once.as_bytes()).unwrap());
            prop_assert_eq!(once.as_bytes(), again.as_bytes());
        }
    }
}
