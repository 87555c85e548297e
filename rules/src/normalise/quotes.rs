//! What is quoted: between quotation marks, or in lines that begin with `>`. Words that someone repeats are not hers.

use super::tokens::Text;

/// Longer "quotes" are a forgotten mark.
const LONGEST: usize = 600;

/// Marks the tokens within quotes.
pub fn mark(text: &mut Text) {
    let mut quotes = Vec::new();
    let flat = text.form.flat.as_str();
    let mut open: Option<(usize, char)> = None;
    let mut line_start = true;
    for (at, c) in flat.char_indices() {
        if line_start && c == '>' {
            let end = flat.get(at..).and_then(|rest| rest.find('\n')).map_or(flat.len(), |length| at + length);
            quotes.push(at..end);
        }
        line_start = c == '\n' || (line_start && c == ' ');
        match open {
            Some((from, closing)) if c == closing => {
                if at - from <= LONGEST {
                    quotes.push(from..at);
                }
                open = None;
            }
            Some((from, _)) if at - from > LONGEST => open = None,
            Some(_) => {}
            None => open = closing(c).map(|closing| (at, closing)),
        }
    }
    for quote in quotes {
        let tokens = text.touching(quote);
        for token in text.tokens.get_mut(tokens).unwrap_or_default() {
            token.quoted = true;
        }
    }
}

fn closing(c: char) -> Option<char> {
    Some(match c {
        '"' => '"',
        '“' | '„' => '”',
        '«' => '»',
        '「' => '」',
        _ => return None,
    })
}
