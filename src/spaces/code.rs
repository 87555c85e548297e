//! Invitation codes: short enough to read aloud, and 60 bits, which no one guesses online.

use crate::random::Random;

/// Crockford's base 32: no letter that is heard or read as another.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 12;
const GROUP: usize = 4;

/// A new code in its canonical form: twelve characters.
pub fn new(random: &Random) -> String {
    (0..LENGTH).filter_map(|_| random.pick(ALPHABET)).map(|byte| char::from(*byte)).collect()
}

/// What was typed or read aloud, as the code it means: case, blanks and dashes do not matter, and letters that look
/// like digits are those digits. Nothing where it cannot be a code.
pub fn canonical(text: &str) -> Option<String> {
    let code: String = text
        .chars()
        .take(100)
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '.' | '_'))
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    (code.len() == LENGTH && code.bytes().all(|byte| ALPHABET.contains(&byte))).then_some(code)
}

/// In groups of four, as it is shown.
pub fn groups(code: &str) -> Vec<String> {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(GROUP).map(|group| group.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_survives_being_read_aloud() {
        let code = new(&Random::seeded(1));
        assert_eq!(canonical(&groups(&code).join(" - ").to_lowercase()), Some(code));
        assert_eq!(canonical("oOiI lL00 0000").as_deref(), Some("001111000000"));
        assert_eq!(canonical("0000 0000"), None);
        assert_eq!(canonical("ÄÄÄÄÄÄ"), None);
    }
}
