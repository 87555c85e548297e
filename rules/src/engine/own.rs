//! A space's own words: phrases of its facilitators, in the language of phrases, each with a verdict.

use super::Verdict;
use crate::normalise::Text;
use crate::pack::{Fault, Faults, NoLists};
use crate::phrases::{Match, Program, Sketch, Tag, hits, parse, run};

/// The phrases of one space, compiled once.
#[derive(Clone, Debug, Default)]
pub struct OwnWords {
    program: Program,
    follows: Vec<(Verdict, Option<String>)>,
}

/// One phrase, and what follows where it is found.
#[derive(Clone, Copy, Debug)]
pub struct OwnWord<'a> {
    pub phrase: &'a str,
    pub verdict: Verdict,
    /// The content notice to add.
    pub notice: Option<&'a str>,
}

impl<'a> From<(&'a str, Verdict)> for OwnWord<'a> {
    fn from((phrase, verdict): (&'a str, Verdict)) -> Self {
        Self { phrase, verdict, notice: None }
    }
}

impl OwnWords {
    /// The name under which their findings go, as pack and as rule.
    pub const NAME: &'static str = "own-words";

    /// Compiles the phrases; a fault names the phrase, and its line is its place in the list, from one.
    pub fn compile<'a>(words: impl IntoIterator<Item = impl Into<OwnWord<'a>>>) -> Result<OwnWords, Faults> {
        let mut own = OwnWords::default();
        let mut sketch = Sketch::default();
        let mut faults = Vec::new();
        for (line, word) in (1..).zip(words) {
            let OwnWord { phrase, verdict, notice } = word.into();
            let list = u32::try_from(own.follows.len()).unwrap_or(u32::MAX);
            let tag = Tag { list, language: u16::MAX, single: false };
            own.follows.push((verdict, notice.map(str::to_owned)));
            if let Err(what) = parse(phrase).and_then(|items| sketch.add(&items, tag, &NoLists)) {
                faults.push(Fault::new(Self::NAME, format!("`{phrase}`: {what}")).line(line));
            }
        }
        own.program = sketch.finish();
        if faults.is_empty() { Ok(own) } else { Err(Faults(faults)) }
    }

    /// What is found in a text, with its verdict and the content notice to add.
    pub(super) fn find(
        &self,
        original: &str,
        text: &Text,
        marked: &[crate::phrases::Marked],
    ) -> Vec<(&(Verdict, Option<String>), Match)> {
        if self.follows.is_empty() {
            return Vec::new();
        }
        let found = run(text, &hits(original, text, marked, &self.program), &self.program);
        found.into_iter().filter_map(|found| Some((self.follows.get(found.tag.list as usize)?, found))).collect()
    }
}
