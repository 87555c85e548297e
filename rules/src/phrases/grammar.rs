//! The language of phrases: `word`, `stem*`, `=word`, `(a|b c|)`, `..`, `~list`, `#` and `<class>`.

use crate::normalise::{Kind, Text};

/// Things a phrase can name without naming the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    Number,
    Phone,
    Email,
    Link,
    Handle,
    Address,
    Money,
    Date,
    Time,
    /// The shape of a passport or an identity card's number.
    Passport,
    /// The shape of a file's number: letters, digits and signs.
    CaseNumber,
    /// A word that begins with a capital inside a sentence, in scripts that have them.
    Name,
}

pub const CLASSES: [(&str, Class); 12] = [
    ("number", Class::Number),
    ("phone", Class::Phone),
    ("email", Class::Email),
    ("link", Class::Link),
    ("handle", Class::Handle),
    ("address", Class::Address),
    ("money", Class::Money),
    ("date", Class::Date),
    ("time", Class::Time),
    ("passport", Class::Passport),
    ("case-number", Class::CaseNumber),
    ("name", Class::Name),
];

/// One part of a phrase.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    Word(String),
    Stem(String),
    /// Only as it is written: with its accents, and with nothing taken off.
    Exact(String),
    Class(Class),
    Gap,
    Either(Vec<Vec<Item>>),
    List(String),
}

/// Reads a phrase; the fault is a sentence for whoever wrote it.
pub fn parse(phrase: &str) -> Result<Vec<Item>, String> {
    let mut rest = phrase.trim();
    let items = sequence(&mut rest, 0)?;
    if !rest.is_empty() {
        return Err("there is a `)` or `|` without its `(`".to_owned());
    }
    match (items.first(), items.last()) {
        (None, _) => Err("it is empty".to_owned()),
        (Some(Item::Gap), _) | (_, Some(Item::Gap)) => Err("`..` stands between words".to_owned()),
        _ => Ok(items),
    }
}

const DEEPEST: usize = 6;

fn sequence(rest: &mut &str, depth: usize) -> Result<Vec<Item>, String> {
    if depth > DEEPEST {
        return Err("too many brackets within brackets".to_owned());
    }
    let mut items = Vec::new();
    loop {
        *rest = rest.trim_start();
        match rest.chars().next() {
            None | Some(')' | '|') => return Ok(items),
            Some('(') => items.push(either(rest, depth)?),
            Some(_) => {
                let end = rest.find(|c: char| c.is_whitespace() || "()|".contains(c)).unwrap_or(rest.len());
                let (piece, after) = rest.split_at(end);
                *rest = after;
                single(piece, &mut items)?;
            }
        }
    }
}

fn either(rest: &mut &str, depth: usize) -> Result<Item, String> {
    let mut ways = Vec::new();
    loop {
        // Past `(` or `|`.
        *rest = rest.get(1..).unwrap_or_default();
        let way = sequence(rest, depth + 1)?;
        if matches!(way.first(), Some(Item::Gap)) || matches!(way.last(), Some(Item::Gap)) {
            return Err("`..` stands between words, also inside brackets".to_owned());
        }
        ways.push(way);
        match rest.chars().next() {
            Some('|') => {}
            Some(')') => {
                *rest = rest.get(1..).unwrap_or_default();
                return Ok(Item::Either(ways));
            }
            _ => return Err("a `(` is not closed".to_owned()),
        }
    }
}

fn single(piece: &str, items: &mut Vec<Item>) -> Result<(), String> {
    if piece == ".." {
        items.push(Item::Gap);
    } else if piece == "#" {
        items.push(Item::Class(Class::Number));
    } else if let Some(word) = piece.strip_prefix('=') {
        items.push(exact(word)?);
    } else if let Some(name) = piece.strip_prefix('~') {
        items.push(Item::List(name.to_owned()));
    } else if let Some(name) = piece.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        let class = CLASSES.iter().find(|(known, _)| *known == name).ok_or_else(|| {
            let known: Vec<&str> = CLASSES.iter().map(|(known, _)| *known).collect();
            format!("there is no <{name}>; there are {}", known.join(", "))
        })?;
        items.push(Item::Class(class.1));
    } else {
        words(piece, items)?;
    }
    Ok(())
}

/// One word, as it is written.
fn exact(piece: &str) -> Result<Item, String> {
    let text = Text::of(piece);
    match text.tokens.as_slice() {
        [token] if token.kind == Kind::Word => Ok(Item::Exact(text.as_written(piece, 0))),
        _ => Err(format!("`={piece}`: `=` stands before one word")),
    }
}

/// A written word goes the way that a text goes, so that both meet: `l'hôtel` is two tokens, `WhatsApp` one.
fn words(piece: &str, items: &mut Vec<Item>) -> Result<(), String> {
    if piece.starts_with('*') || piece.trim_end_matches('*').contains(['*', '<', '>', '~', '#']) {
        return Err(format!("`{piece}`: a sign stands where it means nothing"));
    }
    let stem = piece.ends_with('*');
    let text = Text::of(piece);
    let before = items.len();
    let last = text.tokens.len().saturating_sub(1);
    for (at, token) in text.tokens.iter().enumerate() {
        let word = text.slice(token.at.clone()).to_owned();
        if stem && at == last && token.kind == Kind::Word {
            if word.chars().nth(1).is_none() {
                return Err(format!("`{piece}`: a stem needs two letters at least"));
            }
            items.push(Item::Stem(word));
        } else if token.kind != Kind::Picture || text.tokens.len() == 1 {
            items.push(Item::Word(word));
        }
    }
    if items.len() == before { Err(format!("`{piece}` has no letters")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_read_as_it_was_meant() {
        let items = parse("Add (me|us on|) .. ~apps instagr* # <phone>").unwrap();
        assert_eq!(items.len(), 7);
        assert_eq!(items[0], Item::Word("add".into()));
        assert!(matches!(&items[1], Item::Either(ways) if ways.len() == 3 && ways[2].is_empty()));
        assert_eq!(items[4], Item::Stem("instagr".into()));
    }

    #[test]
    fn a_faulty_phrase_says_what_is_wrong() {
        for (phrase, sign) in [
            ("", "empty"),
            ("a .. ", "between"),
            ("(a|b", "not closed"),
            ("a)", "without its"),
            ("<fone>", "no <fone>"),
            ("*x", "means nothing"),
            ("?!", "no letters"),
            ("(.. a|b) c", "between"),
            ("=a-b", "one word"),
        ] {
            assert!(parse(phrase).unwrap_err().contains(sign), "{phrase}");
        }
    }
}
