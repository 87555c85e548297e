//! What keyboards disagree on, made alike, so that what she chose on one phone opens on another: digits of other
//! scripts, characters that cannot be seen, kinds of blanks. Pure functions; what is still significant afterwards is
//! for the caller to say.

/// The zero of each script whose digits a phone's keyboard may type; NFKC already unifies the wide and styled ones.
const ZEROS: [char; 16] = [
    '\u{0660}', '\u{06F0}', '\u{0966}', '\u{09E6}', '\u{0A66}', '\u{0AE6}', '\u{0B66}', '\u{0BE6}', '\u{0C66}',
    '\u{0CE6}', '\u{0D66}', '\u{0E50}', '\u{0ED0}', '\u{0F20}', '\u{1040}', '\u{17E0}',
];

/// ٤ and ४ and 4 are the same digit.
pub(super) fn plain_digit(c: char) -> char {
    ZEROS
        .into_iter()
        .find_map(|zero| char::from_digit(u32::from(c).checked_sub(u32::from(zero)).filter(|digit| *digit < 10)?, 10))
        .unwrap_or(c)
}

/// Direction marks, joiners, selectors and the like: a keyboard or the page she copied from puts them in, nobody sees them,
/// and another keyboard does not.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{E0000}'..='\u{E0FFF}')
}

/// A character no one can mean to type: control characters, line breaks and tabs excepted where blanks are allowed.
pub(super) fn is_control(c: char) -> bool {
    c.is_control() && !c.is_whitespace()
}

/// No blanks at the ends, one plain space for each run of them inside: phones add one after every suggested word.
pub(super) fn single_spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_are_the_same_digits() {
        assert_eq!("٠١٢٣٤٥٦٧٨٩۷৩".chars().map(plain_digit).collect::<String>(), "012345678973");
        assert_eq!("aé -٪".chars().map(plain_digit).collect::<String>(), "aé -٪");
    }

    #[test]
    fn blanks_are_single_and_never_at_the_ends() {
        assert_eq!(single_spaced("  one\u{a0}\t two\n"), "one two");
        assert_eq!(single_spaced(" \n "), "");
    }
}
