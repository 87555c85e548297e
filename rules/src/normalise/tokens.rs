//! Words, numbers and pictures of a form, with their sentences. What stands between them is not lost: a detector
//! asks for it.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::Form;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Word,
    Number,
    /// A picture. Phrases pass over it as if it were not there.
    Picture,
}

/// A piece of the form: letters only, digits only, or one picture.
#[derive(Clone, Debug)]
pub struct Token {
    pub kind: Kind,
    /// Bytes of the form.
    pub at: Range<usize>,
    pub sentence: u32,
    /// Between quotation marks, or in a quoted line.
    pub quoted: bool,
    /// Nothing stands between this token and the one before.
    pub glued: bool,
}

/// A form cut into tokens.
#[derive(Clone, Debug, Default)]
pub struct Text {
    pub form: Form,
    pub tokens: Vec<Token>,
}

impl Text {
    pub fn of(text: &str) -> Text {
        let form = Form::of(text);
        let tokens = cut(&form.flat);
        let mut text = Text { form, tokens };
        sentences(&mut text);
        super::quotes::mark(&mut text);
        text
    }

    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| self.slice(token.at.clone()))
    }

    /// A token as it is given, letter by letter.
    pub fn as_given<'a>(&self, original: &'a str, token: usize) -> &'a str {
        let at = self.tokens.get(token).map_or(0..0, |token| self.form.original(token.at.clone()));
        original.get(at).unwrap_or_default()
    }

    /// A token with its accents: only capitals and what cannot be seen are taken away. Arabic is given in its form,
    /// where the marks are left to the writer.
    pub fn as_written(&self, original: &str, token: usize) -> String {
        let word = self.word(token);
        if word.starts_with(|c: char| matches!(c, '\u{0600}'..='\u{06FF}')) {
            return word.to_owned();
        }
        let written = self.as_given(original, token);
        written.chars().filter(|&c| !super::marks::is_invisible(c)).flat_map(char::to_lowercase).nfc().collect()
    }

    pub fn slice(&self, at: Range<usize>) -> &str {
        self.form.flat.get(at).unwrap_or_default()
    }

    /// What stands between a token and the one before it.
    pub fn before(&self, token: usize) -> &str {
        let from = token.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(0, |last| last.at.end);
        self.tokens.get(token).map_or("", |token| self.slice(from..token.at.start))
    }

    /// The tokens that a range of the form touches.
    pub fn touching(&self, at: Range<usize>) -> Range<usize> {
        let from = self.tokens.partition_point(|token| token.at.end <= at.start);
        let to = self.tokens.partition_point(|token| token.at.start < at.end);
        from..to.max(from)
    }

    /// The bytes of the form that tokens cover.
    pub fn covered(&self, tokens: Range<usize>) -> Range<usize> {
        let start = self.tokens.get(tokens.start).map_or(0, |token| token.at.start);
        let end = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(start, |last| last.at.end);
        start..end.max(start)
    }

    pub fn sentence(&self, token: usize) -> u32 {
        self.tokens.get(token).map_or(0, |token| token.sentence)
    }
}

fn kind(c: char) -> Option<Kind> {
    if c.is_ascii_digit() {
        return Some(Kind::Number);
    }
    if super::is_letter(c) || !c.is_ascii() && unicode_normalization::char::is_combining_mark(c) {
        return Some(Kind::Word);
    }
    matches!(u32::from(c), 0x2190..=0x2BFF | 0x1F000..=0x1FAFF).then_some(Kind::Picture)
}

fn cut(flat: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(flat.len() / 4);
    for (at, c) in flat.char_indices() {
        let Some(kind) = kind(c) else { continue };
        let end = at + c.len_utf8();
        let glued = tokens.last().is_some_and(|last| last.at.end == at);
        match tokens.last_mut().filter(|last| glued && last.kind == kind && kind != Kind::Picture) {
            Some(last) => last.at.end = end,
            None => tokens.push(Token { kind, at: at..end, sentence: 0, quoted: false, glued }),
        }
    }
    tokens
}

/// Numbers the sentences. One word alone is none: a list of them down the page, or dots between words, is how a
/// phrase would be hidden.
fn sentences(text: &mut Text) {
    let mut sentence = 0;
    let mut length = 0;
    for token in 0..text.tokens.len() {
        if length > 1 && ends_sentence(text.before(token)) {
            sentence += 1;
            length = 0;
        }
        length += 1;
        if let Some(token) = text.tokens.get_mut(token) {
            token.sentence = sentence;
        }
    }
}

/// A dot ends a sentence only where room follows: `gmail.com` is one thing.
fn ends_sentence(between: &str) -> bool {
    if between.contains(['\n', '!', '?', ';']) {
        return true;
    }
    between.find('.').is_some_and(|dot| between.get(dot + 1..).is_some_and(|rest| !rest.is_empty()))
}
