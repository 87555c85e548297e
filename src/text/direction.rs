//! Which way a text runs and, where it is long enough to tell, its language. Both are kept beside every text, so that
//! a page never guesses while it is drawn and a screen reader picks the right voice.

use unicode_bidi::BidiClass;
use whatlang::{Detector, Lang};

use crate::language::Dir;

/// The direction of a language, by its tag; left to right for those we do not know.
pub fn direction_of_language(tag: &str) -> Dir {
    match primary(tag) {
        "ar" | "fa" | "he" | "ur" | "ps" | "sd" | "ug" | "yi" | "dv" | "ckb" => Dir::Rtl,
        _ => Dir::Ltr,
    }
}

fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// By the first strong character (UAX 9, rules P2 and P3, as `dir="auto"` does); left to right where there is none.
pub fn direction_of(text: &str) -> Dir {
    strong_direction(text).unwrap_or(Dir::Ltr)
}

/// The same, saying when nothing in the text decides: digits and emoji then take the writer's own direction.
pub fn strong_direction(text: &str) -> Option<Dir> {
    let mut isolates = 0usize;
    for c in text.chars() {
        match unicode_bidi::bidi_class(c) {
            BidiClass::LRI | BidiClass::RLI | BidiClass::FSI => isolates += 1,
            BidiClass::PDI => isolates = isolates.saturating_sub(1),
            BidiClass::L if isolates == 0 => return Some(Dir::Ltr),
            BidiClass::R | BidiClass::AL if isolates == 0 => return Some(Dir::Rtl),
            _ => {}
        }
    }
    None
}

/// The language of a text as a BCP 47 tag: guessed among those likely here (the space's and the writer's own, as
/// tags), and only if the guess is reliable; otherwise `fallback`, the language of the page she wrote it on.
pub fn language_of(text: &str, fallback: &str, among: &[&str]) -> String {
    let known: Vec<Lang> = among.iter().filter_map(|tag| lang(tag)).collect();
    let guess = (!known.is_empty()).then(|| Detector::with_allowlist(known).detect(text)).flatten();
    guess
        .filter(whatlang::Info::is_reliable)
        .map(|info| tag_of(info.lang()))
        // With few languages to choose from the detector is sure of one even in a script it is never written in.
        .filter(|tag| among.iter().any(|likely| primary(likely) == *tag))
        .filter(|tag| strong_direction(text) == Some(direction_of_language(tag)))
        .unwrap_or(fallback)
        .to_owned()
}

/// The language of a text as a BCP 47 tag, whichever it is; none where that is not clear.
pub fn any_language_of(text: &str) -> Option<&'static str> {
    whatlang::detect(text).filter(whatlang::Info::is_reliable).map(|info| tag_of(info.lang()))
}

/// The detector's language of a tag, which prefers two letters where there are two.
fn lang(tag: &str) -> Option<Lang> {
    TAGS.iter().find(|(_, known)| *known == primary(tag)).map(|(lang, _)| *lang)
}

fn tag_of(lang: Lang) -> &'static str {
    TAGS.iter().find(|(known, _)| *known == lang).map_or_else(|| lang.code(), |(_, tag)| tag)
}

#[rustfmt::skip]
const TAGS: [(Lang, &str); 70] = [
    (Lang::Afr, "af"), (Lang::Aka, "ak"), (Lang::Amh, "am"), (Lang::Ara, "ar"), (Lang::Aze, "az"), (Lang::Bel, "be"),
    (Lang::Ben, "bn"), (Lang::Bul, "bg"), (Lang::Cat, "ca"), (Lang::Ces, "cs"), (Lang::Cmn, "zh"), (Lang::Dan, "da"),
    (Lang::Deu, "de"), (Lang::Ell, "el"), (Lang::Eng, "en"), (Lang::Epo, "eo"), (Lang::Est, "et"), (Lang::Fin, "fi"),
    (Lang::Fra, "fr"), (Lang::Guj, "gu"), (Lang::Heb, "he"), (Lang::Hin, "hi"), (Lang::Hrv, "hr"), (Lang::Hun, "hu"),
    (Lang::Hye, "hy"), (Lang::Ind, "id"), (Lang::Ita, "it"), (Lang::Jav, "jv"), (Lang::Jpn, "ja"), (Lang::Kan, "kn"),
    (Lang::Kat, "ka"), (Lang::Khm, "km"), (Lang::Kor, "ko"), (Lang::Lat, "la"), (Lang::Lav, "lv"), (Lang::Lit, "lt"),
    (Lang::Mal, "ml"), (Lang::Mar, "mr"), (Lang::Mkd, "mk"), (Lang::Mya, "my"), (Lang::Nep, "ne"), (Lang::Nld, "nl"),
    (Lang::Nob, "nb"), (Lang::Ori, "or"), (Lang::Pan, "pa"), (Lang::Pes, "fa"), (Lang::Pol, "pl"), (Lang::Por, "pt"),
    (Lang::Ron, "ro"), (Lang::Rus, "ru"), (Lang::Sin, "si"), (Lang::Slk, "sk"), (Lang::Slv, "sl"), (Lang::Sna, "sn"),
    (Lang::Spa, "es"), (Lang::Srp, "sr"), (Lang::Swe, "sv"), (Lang::Tam, "ta"), (Lang::Tel, "te"), (Lang::Tgl, "tl"),
    (Lang::Tha, "th"), (Lang::Tuk, "tk"), (Lang::Tur, "tr"), (Lang::Ukr, "uk"), (Lang::Urd, "ur"), (Lang::Uzb, "uz"),
    (Lang::Vie, "vi"), (Lang::Yid, "yi"), (Lang::Zul, "zu"), (Lang::Cym, "cy"),
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LIKELY: [&str; 4] = ["en", "es", "fr", "ar"];

    #[test]
    fn the_first_strong_character_decides() {
        let cases = [
            ("Hello سلام", Dir::Ltr),
            ("«سلام» hello", Dir::Rtl),
            ("12. שלום", Dir::Rtl),
            ("123 …", Dir::Ltr),
            ("\u{2067}سلام\u{2069} said hello", Dir::Ltr),
        ];
        for (text, dir) in cases {
            assert_eq!(direction_of(text), dir, "{text}");
        }
        assert_eq!(strong_direction("🌿 42"), None);
        assert_eq!(direction_of_language("ar-EG"), Dir::Rtl);
    }

    #[test]
    fn a_clear_text_says_its_language_and_a_short_one_takes_the_writers() {
        let cases = [
            ("Hoy encontré un trabajo nuevo en la panadería y estoy muy contenta con mis compañeras.", "es"),
            ("Je voudrais savoir comment vous faites quand la nuit est trop longue et que tout revient.", "fr"),
            ("I started at the bakery on Monday and the people there are kind to me.", "en"),
            ("بدأت العمل في المخبز يوم الاثنين والناس هناك طيبون معي كثيرا", "ar"),
            ("ok", "fr"),
            ("👍", "fr"),
            ("", "fr"),
        ];
        for (text, tag) in cases {
            assert_eq!(language_of(text, "fr", &LIKELY), tag, "{text}");
        }
    }

    #[test]
    fn a_script_outside_the_likely_languages_is_not_forced_into_one() {
        assert_eq!(language_of("Сегодня я нашла новую работу в пекарне", "en", &LIKELY), "en");
        assert_eq!(language_of("بدأت العمل في المخبز يوم الاثنين", "ar", &["en"]), "ar");
        assert_eq!(language_of("anything at all", "es", &[]), "es");
    }

    #[test]
    fn every_language_has_a_tag_that_leads_back() {
        for &known in Lang::all() {
            assert_eq!(lang(tag_of(known)), Some(known));
        }
        assert_eq!(lang("xx"), None);
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in ".{0,200}") {
            let _ = direction_of(&text);
            let tag = language_of(&text, "en", &LIKELY);
            prop_assert!(["en", "es", "fr", "ar"].contains(&tag.as_str()));
        }
    }
}
