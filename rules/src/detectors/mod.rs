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
mod vocabulary;

use std::ops::Range;

use crate::normalise::Text;
use crate::phrases::{Class, Marked};

/// Everything that any detector marks.
pub fn all(original: &str, text: &Text) -> Vec<Marked> {
    let mut marks = Marks { marked: Vec::new() };
    marks.add(Class::Date, calendar::dates(text));
    marks.add(Class::Time, calendar::times(text));
    let dated = marks.tokens(text);
    let amounts = money::find(text);
    let mails = mail::find(text);
    let links = link::find(text);
    let within = |ranges: &[Range<usize>], at: usize| ranges.iter().any(|range| range.contains(&at));
    let phones = phone::find(
        text,
        &|at| dated.get(at).copied().unwrap_or(false) || within(&mails, at) || within(&links, at),
        &|at| within(&amounts, at),
    );
    let apart = |ranges: Vec<Range<usize>>, others: &[Range<usize>]| -> Vec<Range<usize>> {
        ranges.into_iter().filter(|range| !others.iter().any(|other| touch(range, other))).collect()
    };
    marks.add(Class::Handle, apart(apart(handle::find(text), &mails), &links));
    marks.add(Class::Address, apart(place::find(text), &phones));
    marks.add(Class::Link, apart(links, &mails));
    marks.add(Class::Money, apart(amounts, &phones));
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

    /// For each token, whether anything has marked it.
    fn tokens(&self, text: &Text) -> Vec<bool> {
        let mut taken = vec![false; text.tokens.len()];
        for marked in &self.marked {
            for slot in taken.get_mut(marked.tokens.clone()).unwrap_or_default() {
                *slot = true;
            }
        }
        taken
    }
}

fn touch(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
