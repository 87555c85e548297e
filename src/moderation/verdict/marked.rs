//! Words of several fields as one text, and what was found in it back in its fields: a number begun in the title and
//! ended in the text is still a number.

/// The fields' texts, a line end between them.
#[derive(Clone, Debug)]
pub struct Joined {
    pub whole: String,
    parts: Vec<(&'static str, String)>,
}

/// A stretch of one field's text with what stands around it, to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub before: String,
    pub words: String,
    pub after: String,
}

/// How many characters around the words are shown.
const AROUND: usize = 40;

impl Joined {
    pub fn of(texts: &[(&'static str, &str)]) -> Self {
        let whole = texts.iter().map(|(_, text)| *text).collect::<Vec<_>>().join("\n");
        Self { whole, parts: texts.iter().map(|(field, text)| (*field, (*text).to_owned())).collect() }
    }

    pub fn fields(&self) -> impl Iterator<Item = &'static str> {
        self.parts.iter().map(|(field, _)| *field)
    }

    /// The part of a range that lies in this field, by the field's own numbers.
    pub fn within(&self, field: &str, range: (usize, usize)) -> Option<(usize, usize)> {
        let mut start = 0;
        for (name, text) in &self.parts {
            let length = text.chars().count();
            let (from, to) = (range.0.max(start), range.1.min(start + length));
            if *name == field {
                return (from < to).then(|| (from - start, to - start));
            }
            start += length + 1;
        }
        None
    }

    /// These words of a field, with a little around them.
    pub fn stretch(&self, field: &str, (from, to): (usize, usize)) -> Stretch {
        let text = self.parts.iter().find(|(name, _)| *name == field).map_or("", |(_, text)| text);
        let take = |from: usize, to: usize| text.chars().skip(from).take(to.saturating_sub(from)).collect::<String>();
        let (left, length) = (from.saturating_sub(AROUND), text.chars().count());
        let (mut before, mut after) = (take(left, from), take(to, to + AROUND));
        if left > 0 {
            before.insert(0, '…');
        }
        if to + AROUND < length {
            after.push('…');
        }
        Stretch { before, words: take(from, to), after }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_in_the_whole_is_found_in_its_fields() {
        let joined = Joined::of(&[("title", "Call 07700"), ("text", "900 123 é")]);
        assert_eq!(joined.whole, "Call 07700\n900 123 é");
        assert_eq!(joined.within("title", (5, 18)), Some((5, 10)));
        assert_eq!(joined.within("text", (5, 18)), Some((0, 7)));
        assert_eq!(joined.within("text", (0, 4)), None);
        let stretch = joined.stretch("text", (4, 7));
        assert_eq!((stretch.before.as_str(), stretch.words.as_str(), stretch.after.as_str()), ("900 ", "123", " é"));
    }
}
