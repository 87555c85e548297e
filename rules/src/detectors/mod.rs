//! Things with a shape rather than a word: numbers to call, addresses, amounts. Each detector reads the form of a
//! text and marks tokens; none needs to know the language it is written in.

mod calendar;
mod given_name;
mod handle;
mod link;
mod mail;
mod money;
mod names;
mod number_words;
mod papers;
mod phone;
mod phone_shape;
mod place;
mod quick;
mod read;
mod vocabulary;

use std::ops::Range;

use crate::normalise::Text;
use crate::phrases::{Class, Marked};

/// Everything that any detector marks.
pub fn all(original: &str, text: &Text) -> Vec<Marked> {
    let text = &read::Read::of(text);
    let mut marks = Marks { marked: Vec::new() };
    marks.add(Class::Date, calendar::dates(text));
    marks.add(Class::Time, calendar::times(text));
    let mut taken = Flags::of(text, marks.marked.iter().map(|marked| &marked.tokens));
    let amounts = money::find(text);
    let mails = mail::find(text);
    let links = link::find(text);
    let (in_mail, in_link, paid) = (Flags::of(text, &mails), Flags::of(text, &links), Flags::of(text, &amounts));
    taken.add(&mails);
    taken.add(&links);
    let phones = phone::find(text, &|at| taken.at(at), &|at| paid.at(at));
    let in_phone = Flags::of(text, &phones);
    let apart = |mut ranges: Vec<Range<usize>>, others: &[&Flags]| {
        ranges.retain(|range| !others.iter().any(|others| others.any(range)));
        ranges
    };
    marks.add(Class::Handle, apart(handle::find(text), &[&in_mail, &in_link]));
    marks.add(Class::Address, place::find(text));
    marks.add(Class::Link, apart(links, &[&in_mail]));
    marks.add(Class::Money, apart(amounts, &[&in_phone]));
    marks.add(Class::Email, mails);
    marks.add(Class::Phone, phones);
    marks.add(Class::Name, given_name::find(original, text));
    for (class, tokens) in papers::find(text) {
        marks.add(class, vec![tokens]);
    }
    marks.marked
}

struct Marks {
    marked: Vec<Marked>,
}

impl Marks {
    fn add(&mut self, class: Class, ranges: Vec<Range<usize>>) {
        self.marked.extend(ranges.into_iter().map(|tokens| Marked { class, tokens }));
    }
}

/// For each token, whether something was found there.
struct Flags(Vec<bool>);

impl Flags {
    fn of<'a>(text: &Text, ranges: impl IntoIterator<Item = &'a Range<usize>>) -> Flags {
        let mut flags = Flags(vec![false; text.tokens.len()]);
        flags.add(ranges);
        flags
    }

    fn add<'a>(&mut self, ranges: impl IntoIterator<Item = &'a Range<usize>>) {
        for range in ranges {
            let end = range.end.min(self.0.len());
            self.0.get_mut(range.start.min(end)..end).unwrap_or_default().fill(true);
        }
    }

    fn at(&self, token: usize) -> bool {
        self.0.get(token).copied().unwrap_or(false)
    }

    fn any(&self, range: &Range<usize>) -> bool {
        let end = range.end.min(self.0.len());
        self.0.get(range.start.min(end)..end).unwrap_or_default().contains(&true)
    }
}
