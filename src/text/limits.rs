//! How long each field may be, in one place, and the one check that every typed field passes before anything else
//! looks at it. A page's `maxlength`, the API's description and the service all read the same constants.

use unicode_normalization::UnicodeNormalization;

use super::normalise::is_invisible;

/// A field's bounds, in characters after trimming and NFC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    pub min: usize,
    pub max: usize,
    /// Whether line breaks and tabs are kept. Where they are not, neither are direction controls: one left open in a
    /// title would turn the rest of the line around, for every reader.
    pub lines: bool,
}

const fn line(min: usize, max: usize) -> Field {
    Field { min, max, lines: false }
}

const fn lines(min: usize, max: usize) -> Field {
    Field { min, max, lines: true }
}

/// What a membership is called in its space.
pub const ALIAS: Field = line(2, 30);
/// What signs in; shown to nobody.
pub const SIGN_IN_NAME: Field = line(3, 60);
/// A passphrase's length. Only its bounds are used: its characters are hers, and never touched by `check`.
pub const PASSPHRASE: Field = line(8, 128);
/// The seven words or the digits that recover an account.
pub const RECOVERY_PHRASE: Field = line(7, 200);
/// An invitation's code, as typed or read aloud.
pub const INVITATION: Field = line(4, 80);
/// A thread's title.
pub const TITLE: Field = line(3, 140);
/// A thread's opening or a reply.
pub const TEXT: Field = lines(1, 8_000);
/// A message in a room.
pub const MESSAGE: Field = lines(1, 2_000);
/// Why something was hidden, muted, removed, reported or asked for.
pub const REASON: Field = lines(3, 1_000);
/// The one question of an open door, and its answer.
pub const QUESTION: Field = line(3, 200);
pub const ANSWER: Field = lines(1, 1_000);
/// A space's or a room's name.
pub const SPACE_NAME: Field = line(2, 60);
pub const ROOM_NAME: Field = line(2, 60);
/// What a room is for, in a line of the list.
pub const ROOM_PURPOSE: Field = line(0, 200);
/// A space's description on its door.
pub const SPACE_ABOUT: Field = lines(0, 1_000);
/// House rules, of the site or of one space.
pub const HOUSE_RULES: Field = lines(1, 8_000);
/// What the site is called instead of its default name.
pub const SITE_NAME: Field = line(2, 40);
/// The operator's public pages.
pub const PUBLIC_PAGE: Field = lines(1, 20_000);
/// What the operator says of itself and of the law.
pub const STATEMENT: Field = lines(1, 4_000);
/// A small drawing, as SVG.
pub const ICON: Field = lines(0, 10_000);
/// When a space is held, in the steward's words.
pub const HELD: Field = line(0, 120);
/// One line of help, per language.
pub const HELP_LINE: Field = line(3, 200);
/// Who answers on a line of help; what it costs and when; what else is spoken there.
pub const HELP_WHO: Field = line(2, 120);
pub const HELP_FACT: Field = line(1, 80);
pub const HELP_ALSO: Field = line(0, 120);
/// Phrases that a space looks for, one a line.
pub const OWN_WORDS: Field = lines(1, 20_000);
/// An https address the operator sets, such as where Exit leads.
pub const ADDRESS: Field = line(9, 300);
/// What is typed into search.
pub const SEARCH: Field = line(1, 100);

/// What is wrong with a field. Each has a Fluent key and numbers for its sentence; none ever repeats the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    #[error("nothing was written")]
    Empty,
    #[error("shorter than {min} characters")]
    TooShort { min: usize },
    #[error("longer than {max} characters by {by}")]
    TooLong { max: usize, by: usize },
    #[error("holds characters that cannot be shown")]
    BadCharacters,
    /// An alias with letters of two alphabets, which is how look-alikes are made.
    #[error("mixes alphabets")]
    MixedLetters,
    /// An alias that sounds like someone in charge, or like the site itself.
    #[error("sounds like someone in charge")]
    SoundsOfAuthority,
    /// An alias that holds an address, a link or a number to call.
    #[error("holds a way to reach someone elsewhere")]
    ContactDetail,
}

impl Problem {
    /// The Fluent key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "field-empty",
            Self::TooShort { .. } => "field-too-short",
            Self::TooLong { .. } => "field-too-long",
            Self::BadCharacters => "field-bad-characters",
            Self::MixedLetters => "field-mixed-letters",
            Self::SoundsOfAuthority => "field-sounds-of-authority",
            Self::ContactDetail => "field-contact-detail",
        }
    }

    /// The numbers its sentence uses.
    pub fn numbers(self) -> Vec<(&'static str, usize)> {
        match self {
            Self::TooShort { min } => vec![("min", min)],
            Self::TooLong { max, by } => vec![("max", max), ("by", by)],
            _ => Vec::new(),
        }
    }
}

/// Cleans what was typed and holds it to the field's bounds: trimmed, NFC, without control characters, and in
/// single-line fields without direction controls and invisible characters.
pub fn check(field: Field, value: &str) -> Result<String, Problem> {
    let cleaned = if field.lines { clean_lines(value) } else { clean_line(value)? };
    if !cleaned.chars().any(|c| !c.is_whitespace() && !is_invisible(c)) {
        return if field.min == 0 { Ok(String::new()) } else { Err(Problem::Empty) };
    }
    let length = cleaned.chars().count();
    if length > field.max {
        return Err(Problem::TooLong { max: field.max, by: length - field.max });
    }
    if length < field.min {
        return Err(Problem::TooShort { min: field.min });
    }
    Ok(cleaned)
}

/// Words of several lines keep what their language needs (joiners, direction marks): the page isolates them.
fn clean_lines(value: &str) -> String {
    let unix = value.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String =
        unix.nfc().filter(|&c| matches!(c, '\n' | '\t') || !(c.is_control() || is_noncharacter(c))).collect();
    kept.trim().to_owned()
}

fn clean_line(value: &str) -> Result<String, Problem> {
    let mut cleaned = String::with_capacity(value.len());
    for c in value.nfc() {
        match c {
            // Joiners belong to words in Persian and Hindi, and hold emoji together.
            '\u{200C}' | '\u{200D}' | '\u{FE0F}' => cleaned.push(c),
            '\u{FFFD}' => return Err(Problem::BadCharacters),
            _ if is_private(c) || is_noncharacter(c) => return Err(Problem::BadCharacters),
            _ if c.is_whitespace() => {
                if !cleaned.ends_with(' ') {
                    cleaned.push(' ');
                }
            }
            _ if c.is_control() || is_invisible(c) => {}
            _ => cleaned.push(c),
        }
    }
    // What was removed may have stood between two characters that compose.
    let composed: String = cleaned.nfc().collect();
    Ok(composed.trim_matches(|c: char| c.is_whitespace() || c == '\u{200C}' || c == '\u{200D}').to_owned())
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
}

fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_title_is_one_clean_line() {
        assert_eq!(check(TITLE, "  First\r\n week\tin  a job ").as_deref(), Ok("First week in a job"));
        assert_eq!(check(TITLE, "cafe\u{301}s").as_deref(), Ok("cafés"));
        assert_eq!(check(TITLE, "abc\u{202E}def\u{2066}\u{200B}\u{0}").as_deref(), Ok("abcdef"));
        assert_eq!(check(TITLE, "می\u{200C}روم").as_deref(), Ok("می\u{200C}روم"));
        assert_eq!(check(TITLE, "broken \u{FFFD} bytes"), Err(Problem::BadCharacters));
    }

    #[test]
    fn a_text_keeps_its_lines_and_loses_only_control_characters() {
        assert_eq!(check(TEXT, "\none\r\ntwo\rthree\n\n\tfour\u{7}\n ").as_deref(), Ok("one\ntwo\nthree\n\n\tfour"));
        assert_eq!(check(TEXT, "سلام \u{2067}x\u{2069}").as_deref(), Ok("سلام \u{2067}x\u{2069}"));
    }

    #[test]
    fn lengths_are_said_in_numbers_and_counted_in_characters() {
        assert_eq!(check(ALIAS, " \u{200B}\t"), Err(Problem::Empty));
        assert_eq!(check(TEXT, "\u{200B}\u{2060}\n"), Err(Problem::Empty));
        assert_eq!(check(SPACE_ABOUT, " ").as_deref(), Ok(""));
        assert_eq!(check(TITLE, "ab"), Err(Problem::TooShort { min: 3 }));
        assert_eq!(check(ALIAS, &"م".repeat(30)).map(|alias| alias.chars().count()), Ok(30));
        let long = check(ALIAS, &"م".repeat(33)).unwrap_err();
        assert_eq!(long, Problem::TooLong { max: 30, by: 3 });
        assert_eq!(long.numbers(), [("max", 30), ("by", 3)]);
        assert_eq!(long.key(), "field-too-long");
    }

    proptest! {
        #[test]
        fn what_passes_passes_again_unchanged(text in ".{0,80}|\\PC{0,40}") {
            for field in [TITLE, TEXT, ALIAS, SPACE_ABOUT] {
                if let Ok(once) = check(field, &text) {
                    prop_assert_eq!(check(field, &once), Ok(once.clone()));
                    prop_assert!(once.chars().count() <= field.max);
                    let kept = once.contains(['\n', '\t', '\u{202E}', '\u{2066}']);
                    prop_assert!(field.lines || !kept);
                }
            }
        }
    }
}
