//! Asking a rule's conditions. Each gives the places where it is met; a spared place counts for nothing, whatever
//! stands around it.

use std::ops::Range;

use super::reading::Reading;
use super::{Context, Place};
use crate::pack::{Part, Reach, Rule, Test};

/// One way in which a condition is met: ranges of tokens that belong together.
pub type Way = Vec<Range<usize>>;

/// More ways than anyone needs to be shown; they bound the work of `near` and `all`.
const MOST: usize = 64;

/// All ways in which a rule is met by the words of a text.
pub fn ways(rule: &Rule, reading: &Reading, context: &Context<'_>) -> Vec<Way> {
    let bare = Asking { reading, context, spared: Spared::default(), most: 1 };
    if !rule.any.iter().any(|part| bare.may(part))
        && (rule.all.is_empty() || !rule.all.iter().all(|part| bare.may(part)))
    {
        return Vec::new();
    }
    let asking = Asking { reading, context, spared: spared(rule, reading, context), most: MOST };
    let mut ways = Vec::new();
    for part in &rule.any {
        ways.extend(asking.ways(part));
    }
    if rule.all.is_empty() || (ways.is_empty() && !rule.any.is_empty()) {
        return ways;
    }
    let all = asking.every(&rule.all, false);
    if all.is_empty() {
        return Vec::new();
    }
    ways.extend(all);
    ways
}

/// What a rule's `none` keeps it from.
#[derive(Default)]
struct Spared {
    /// For each sentence.
    sentences: Vec<bool>,
    tokens: Vec<Range<usize>>,
    /// Places, and within how many words of them nothing counts.
    close: Vec<(Range<usize>, usize)>,
    quotes: bool,
    everything: bool,
}

impl Spared {
    /// The sentences of these ways.
    fn of(ways: impl Iterator<Item = Way>, reading: &Reading) -> Spared {
        let mut spared = Spared::default();
        for tokens in ways.flatten() {
            spared.mark(reading.sentences(&tokens));
        }
        spared
    }

    fn mark(&mut self, sentences: Range<u32>) {
        let end = sentences.end as usize;
        if self.sentences.len() < end {
            self.sentences.resize(end, false);
        }
        self.sentences.get_mut(sentences.start as usize..end).unwrap_or_default().fill(true);
    }

    fn touches(&self, sentences: &Range<u32>) -> bool {
        sentences.clone().any(|sentence| self.sentences.get(sentence as usize).copied().unwrap_or(false))
    }
}

fn spared(rule: &Rule, reading: &Reading, context: &Context<'_>) -> Spared {
    let asking = Asking { reading, context, spared: Spared::default(), most: usize::MAX };
    let mut spared = Spared::default();
    for part in &rule.none {
        match part.test {
            Test::Quoted => spared.quotes = true,
            Test::Example(list) => spared.tokens.extend(reading.list(list).iter().cloned()),
            _ => {
                let except = Spared::of(part.unless.iter().flat_map(|part| asking.ways(part)), reading);
                for way in asking.ways(part) {
                    if way.iter().any(|tokens| except.touches(&reading.sentences(tokens))) {
                        continue;
                    }
                    if let Some(within) = part.close {
                        spared.close.extend(way.into_iter().map(|tokens| (tokens, within)));
                        continue;
                    }
                    spared.everything |= part.reach == Reach::Text;
                    let wider = u32::from(part.reach == Reach::Beside);
                    for tokens in &way {
                        let sentences = reading.sentences(tokens);
                        spared.mark(sentences.start.saturating_sub(wider)..sentences.end + wider);
                    }
                }
            }
        }
    }
    spared
}

struct Asking<'a> {
    reading: &'a Reading,
    context: &'a Context<'a>,
    spared: Spared,
    /// How many ways of one condition are looked at. What spares is looked at throughout.
    most: usize,
}

impl Asking<'_> {
    /// Whether a condition can be met at all, at a glance: most rules have nothing to look at in most texts.
    fn may(&self, part: &Part) -> bool {
        if !self.concerns(part) {
            return false;
        }
        match &part.test {
            Test::List(list) => list.is_some_and(|list| !self.reading.list(list).is_empty()),
            Test::Detector(class) => self.reading.class(*class).next().is_some(),
            Test::Near(parts, _) | Test::All(parts, _) => parts.iter().all(|part| self.may(part)),
            Test::Any(parts) => parts.iter().any(|part| self.may(part)),
            Test::Pattern(_) | Test::Quoted | Test::Example(_) => true,
        }
    }

    /// Is a condition for this author, and for this place?
    fn concerns(&self, part: &Part) -> bool {
        (!part.new_member || self.context.new_member) && in_place(&part.places, self.context.place)
    }

    fn ways(&self, part: &Part) -> Vec<Way> {
        if !self.may(part) {
            return Vec::new();
        }
        let mut ways = match &part.test {
            Test::List(list) => list.map(|list| self.kept(self.reading.list(list).iter().cloned())).unwrap_or_default(),
            Test::Detector(class) => self.kept(self.reading.class(*class)),
            Test::Pattern(regex) => self.kept(
                regex.find_iter(&self.reading.text.form.flat).map(|found| self.reading.text.touching(found.range())),
            ),
            Test::Near(parts, within) => self.near(parts, *within),
            Test::Any(parts) => parts.iter().flat_map(|part| self.ways(part)).collect(),
            Test::All(parts, sentence) => self.every(parts, *sentence),
            Test::Quoted | Test::Example(_) => Vec::new(),
        };
        if ways.len() < part.times {
            return Vec::new();
        }
        ways.truncate(self.most);
        ways
    }

    fn kept(&self, found: impl Iterator<Item = Range<usize>>) -> Vec<Way> {
        found.filter(|tokens| !self.is_spared(tokens)).map(|tokens| vec![tokens]).collect()
    }

    fn is_spared(&self, tokens: &Range<usize>) -> bool {
        let spared = &self.spared;
        let sentences = self.reading.sentences(tokens);
        let quoted = |token: usize| self.reading.text.tokens.get(token).is_some_and(|token| token.quoted);
        spared.everything
            || spared.touches(&sentences)
            || spared.close.iter().any(|(place, within)| {
                self.reading.sentences(place).start < sentences.end
                    && sentences.start < self.reading.sentences(place).end
                    && apart(place, tokens) <= *within
            })
            || spared.tokens.iter().any(|other| other.start <= tokens.start && tokens.end <= other.end)
            || (spared.quotes && tokens.clone().all(quoted))
    }

    /// Every part is met; the first ways of each are shown together.
    fn every(&self, parts: &[Part], sentence: bool) -> Vec<Way> {
        let met: Vec<Vec<Way>> = parts.iter().map(|part| self.ways(part)).collect();
        if met.is_empty() || met.iter().any(Vec::is_empty) {
            return Vec::new();
        }
        if !sentence {
            return vec![met.into_iter().flatten().take(MOST).flatten().collect()];
        }
        let (Some(first), rest) = (met.first(), met.get(1..).unwrap_or_default()) else { return Vec::new() };
        let together = |way: &Way| {
            let mut joint = way.clone();
            for other in rest {
                joint.extend(other.iter().find(|other| self.share_sentence(way, other))?.iter().cloned());
            }
            Some(joint)
        };
        first.iter().filter_map(together).collect()
    }

    fn share_sentence(&self, a: &Way, b: &Way) -> bool {
        let sentence = |way: &Way| way.first().map(|tokens| self.reading.text.sentence(tokens.start));
        sentence(a) == sentence(b)
    }

    /// Every part is met within so many words of the first.
    fn near(&self, parts: &[Part], within: usize) -> Vec<Way> {
        let met: Vec<Vec<Way>> = parts.iter().map(|part| self.ways(part)).collect();
        let (Some(first), rest) = (met.first(), met.get(1..).unwrap_or_default()) else { return Vec::new() };
        let together = |way: &Way| {
            let mut joint = way.clone();
            for other in rest.iter().map(|other| other.get(..MOST).unwrap_or(other)) {
                let nearest = other.iter().min_by_key(|other| distance(way, other))?;
                if distance(way, nearest) > within {
                    return None;
                }
                joint.extend(nearest.iter().cloned());
            }
            Some(joint)
        };
        first.iter().filter_map(together).collect()
    }
}

/// The words between two ways.
fn distance(a: &Way, b: &Way) -> usize {
    let span = |way: &Way| {
        let start = way.iter().map(|tokens| tokens.start).min().unwrap_or(0);
        start..way.iter().map(|tokens| tokens.end).max().unwrap_or(start)
    };
    apart(&span(a), &span(b))
}

/// The words between two ranges.
fn apart(a: &Range<usize>, b: &Range<usize>) -> usize {
    if a.end <= b.start { b.start - a.end } else { a.start.saturating_sub(b.end) }
}

/// Is a rule or condition for this place?
pub fn in_place(places: &[Place], place: Place) -> bool {
    places.is_empty() || places.contains(&place)
}
