//! Whatever is typed: no text panics, folding settles, and ranges lie on characters of the text. The first bytes say
//! where it is written and how it is cut into two quick posts.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use rules::normalise::normalise;
use rules::{Context, Packs, Place};

static PACKS: LazyLock<Packs> = LazyLock::new(|| match rules::check(None) {
    Ok((packs, _)) => packs,
    Err(faults) => panic!("{faults}"),
});

fuzz_target!(|bytes: &[u8]| {
    let (&[how, cut], rest) = bytes.split_first_chunk().unwrap_or((&[0, 0], bytes));
    let text = String::from_utf8_lossy(rest);
    let once = normalise(&text);
    assert_eq!(normalise(&once), once, "folding a folded text changes it");

    let cut = (0..=usize::from(cut).min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let (before, after) = text.split_at(cut);
    let places = [Place::Reply, Place::Thread, Place::Message, Place::Alias, Place::Private, Place::Answer];
    let context =
        Context { place: places[usize::from(how) % places.len()], new_member: how & 64 != 0, ..Context::default() };
    check(&text, &context);
    check(after, &Context { before: &[before], ..context });
});

fn check(text: &str, context: &Context<'_>) {
    let judgement = PACKS.judge(text, context);
    let length = text.chars().count();
    for finding in &judgement.findings {
        let mut last = 0;
        for range in &finding.ranges {
            assert!(last <= range.start && range.start < range.end && range.end <= length, "{finding:?} of {length}");
            last = range.end;
        }
    }
}
