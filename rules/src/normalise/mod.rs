//! One form for all the spellings of a text, with the way back: every character of the form knows which bytes of the
//! original it came from, so that the author is shown exactly her own words. The form is lossy and never shown.

mod apostrophes;
pub(crate) mod chat_arabic;
mod fold;
mod lookalike;
mod marks;
mod quotes;
pub mod spellings;
mod table;
mod tokens;

pub use tokens::{Kind, Text, Token};

/// One character of the form and where it came from.
#[derive(Clone, Copy, Debug)]
struct Glyph {
    c: char,
    start: u32,
    end: u32,
}

/// A text in its form.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// What detectors and phrases read.
    pub flat: String,
    /// For each byte of `flat`, the bytes of the original it stands for.
    origin: Vec<(u32, u32)>,
}

impl Form {
    /// Folds a text. Linear in its length; never fails; folding a form again changes nothing.
    pub fn of(text: &str) -> Form {
        let mut glyphs = fold::glyphs(text);
        // In this order: an apostrophe taken out joins two words, whose letters are then judged as one.
        apostrophes::settle(&mut glyphs);
        lookalike::settle(&mut glyphs);
        let mut form = Form { flat: String::with_capacity(text.len()), origin: Vec::with_capacity(text.len()) };
        for glyph in glyphs {
            form.flat.push(glyph.c);
            form.origin.resize(form.flat.len(), (glyph.start, glyph.end));
        }
        form
    }

    /// The bytes of the original that a range of the form stands for.
    pub fn original(&self, flat: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let start = self.origin.get(flat.start).map_or(0, |&(start, _)| start as usize);
        let last = flat.end.max(flat.start + 1) - 1;
        let end = self.origin.get(last).map_or(start, |&(_, end)| end as usize);
        start..end.max(start)
    }
}

/// Is it a letter? The scripts that most posts are written in are known without a look at Unicode's table.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, '\u{0620}'..='\u{063F}' | '\u{0641}'..='\u{064A}')
        || (!c.is_ascii() && c.is_alphabetic())
}

/// The form alone.
pub fn normalise(text: &str) -> String {
    Form::of(text).flat
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_meet() {
        for (text, form) in [
            ("Ｗｈａｔｓ\u{200b}App", "whatsapp"),
            ("ｌ’hôtel don’t", "l'hotel dont"),
            ("іnѕtа", "insta"),
            ("привет ok", "привет ok"),
            ("𝓲𝓷𝓼𝓽𝓪", "insta"),
            ("٠٧ ۷ ७ ৭ 1️⃣❷②", "07 7 7 7 122"),
            ("أَهْلًا  وسَـــهلاً إلى مدرسةٍ", "اهلا وسهلا الي مدرسه"),
            ("STRASSE Straße", "strasse strasse"),
            ("cafe\u{301} CAFÉ", "cafe cafe"),
        ] {
            assert_eq!(normalise(text), form, "{text}");
            assert_eq!(normalise(form), form);
        }
    }

    #[test]
    fn the_way_back_gives_her_own_letters() {
        let text = "añ x 𝓲n\u{200b}sta!";
        let form = Form::of(text);
        let at = form.flat.find("insta").unwrap();
        assert_eq!(text.get(form.original(at..at + 5)).unwrap(), "𝓲n\u{200b}sta");
        assert_eq!(text.get(form.original(0..2)).unwrap(), "añ");
    }
}
