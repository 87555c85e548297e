//! One normal form of a text, for search and comparison: two spellings that a reader takes for the same word become
//! the same characters here. It is lossy on purpose and never shown to anyone.

use unicode_normalization::UnicodeNormalization;

/// The search form: lower case, without diacritics or Arabic vowel marks, letter variants folded, digits of every
/// script as ASCII, white space collapsed, invisible and direction-control characters removed.
///
/// Normalising twice gives what normalising once gives; the index and the query can therefore each do it.
pub fn normalise(text: &str) -> String {
    if text.is_ascii() {
        return collapse(text.chars().map(|c| c.to_ascii_lowercase()));
    }
    let mut form = fold(text);
    // Folding can bring a new composition about (a mark that stood between two others is gone). It settles at once
    // for every word people write; the bound is for what they do not.
    for _ in 0..4 {
        let again = fold(&form);
        if again == form {
            break;
        }
        form = again;
    }
    form
}

fn fold(text: &str) -> String {
    let bare = text.nfkc().flat_map(char::to_lowercase).nfkd().filter(|&c| !is_invisible(c) && !is_dropped_mark(c));
    let mut folded = String::with_capacity(text.len());
    for c in bare {
        match expansion(c) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(ascii_digit(c).unwrap_or_else(|| variant(c))),
        }
    }
    collapse(folded.nfkc())
}

fn collapse(characters: impl Iterator<Item = char>) -> String {
    let mut collapsed = String::new();
    let mut gap = false;
    for c in characters {
        if c.is_whitespace() || c.is_control() {
            gap = !collapsed.is_empty();
        } else {
            if gap {
                collapsed.push(' ');
                gap = false;
            }
            collapsed.push(c);
        }
    }
    collapsed
}

/// Characters that take no room or only steer the direction: an evader's, or a keyboard's, never a reader's.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Marks over and under letters of Latin, Greek, Cyrillic, Arabic and Hebrew. Those of Indic and South-East Asian
/// scripts stay: there they are the vowels.
fn is_dropped_mark(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}'
        | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}' | '\u{05C2}' | '\u{05C4}' | '\u{05C5}' | '\u{05C7}'
        | '\u{0610}'..='\u{061A}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}'
        | '\u{06DF}'..='\u{06E4}' | '\u{06E7}' | '\u{06E8}' | '\u{06EA}'..='\u{06ED}' | '\u{08D3}'..='\u{08FF}')
}

/// One letter for the variants that a hurried writer interchanges. (أ إ آ ؤ ئ have lost their hamza as a mark.)
fn variant(c: char) -> char {
    match c {
        'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        'ς' => 'σ',
        'ı' => 'i',
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        '’' | '‘' | 'ʼ' => '\'',
        '‐' | '–' | '—' => '-',
        other => other,
    }
}

fn expansion(c: char) -> Option<&'static str> {
    match c {
        'ß' => Some("ss"),
        'æ' => Some("ae"),
        'œ' => Some("oe"),
        _ => None,
    }
}

/// The zero of every run of ten decimal digits in Unicode that NFKC does not already turn into ASCII.
const ZEROS: [u32; 52] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
    0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0,
    0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11C50, 0x16A60, 0x16B50, 0x1E950,
];

fn ascii_digit(c: char) -> Option<char> {
    let code = u32::from(c);
    let zero = ZEROS.iter().rev().find(|&&zero| zero <= code)?;
    char::from_digit(code - zero, 10)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_word_meet() {
        let same = [
            ("  Café\tau   LAIT ", "cafe au lait"),
            ("cafe\u{301}", "cafe"),
            ("ﬁn", "fin"),
            ("Straße", "strasse"),
            ("İstanbul", "istanbul"),
            ("ΟΔΟΣ", "οδοσ"),
            ("أَهْلًا وسَـــهلاً", "اهلا وسهلا"),
            ("إلى مدرسةٍ", "الي مدرسه"),
            ("آمال ٱلله", "امال الله"),
            ("٠١٢٣ ۴۵۶ ७८९", "0123 456 789"),
            ("０６１２", "0612"),
            ("pass\u{200B}port\u{202E}", "passport"),
            ("שָׁלוֹם", "שלום"),
            ("हिन्दी", "हिन्दी"),
            ("ไทย", "ไทย"),
            ("", ""),
        ];
        for (written, form) in same {
            assert_eq!(normalise(written), form, "{written}");
        }
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(text in "\\PC{0,60}|[\\p{Arabic}\\p{Mn}\\p{Latin}]{0,40}|.{0,60}") {
            let once = normalise(&text);
            prop_assert_eq!(normalise(&once), once.clone());
            prop_assert!(!once.chars().any(is_invisible));
            prop_assert_eq!(once.trim(), once.as_str());
        }

        #[test]
        fn case_and_composition_never_matter(text in "[a-zA-Zéèüñçåøœ أإآيىةه]{0,40}") {
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(normalise(&decomposed), normalise(&text));
            prop_assert_eq!(normalise(&text.to_uppercase()), normalise(&text));
        }
    }
}
