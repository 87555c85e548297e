//! Whatever is typed: nothing panics, folding settles, and ranges lie within the text. `PROPTEST_CASES=1000000 cargo
//! test -p rules --release --test property` is the long run.

use std::sync::LazyLock;

use proptest::prelude::*;
use rules::normalise::normalise;
use rules::{Context, Packs, Place};

static PACKS: LazyLock<Packs> = LazyLock::new(|| rules::check(None).unwrap().0);

/// Any characters at all, and many of those that rules look at.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        4 => any::<char>().prop_map(String::from),
        6 => "[a-zа-яα-ωء-ي0-9 .,@:/+'_()\\-\n\u{200b}\u{300}-\u{310}'’٠-٩#$€]{1,6}",
        1 => prop::sample::select(vec![
            "whatsapp", "insta", "gmail", "dot", "com", "http", "://", "www.", "calle", "street", "double", "hundred", "seven",
            "07700", "2019", "قبل", "عشرين", "l'", "İ", "ﬃ", "㎏", "½", "e\u{301}", "👩‍👩‍👧", "1️⃣", "«", "»", "\"", "\u{1F170}", "ꓮ", "ӏ'x", "Σ",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn folding_settles(text in text()) {
        let once = normalise(&text);
        prop_assert_eq!(normalise(&once), once);
    }

    #[test]
    fn every_text_gets_a_verdict_with_ranges_of_its_own(text in text(), before in text(), new_member: bool, named: bool) {
        let before = [before.as_str()];
        let place = if named { Place::Alias } else { Place::Reply };
        let judgement = PACKS.judge(&text, &Context { place, new_member, before: &before, ..Context::default() });
        let length = text.chars().count();
        for finding in &judgement.findings {
            for range in &finding.ranges {
                prop_assert!(range.start < range.end && range.end <= length, "{finding:?}");
            }
            prop_assert!(finding.ranges.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
    }

    #[test]
    fn the_form_of_a_text_is_judged_alike(text in "[a-z0-9 .@+]{0,60}") {
        let judged = |text: &str| {
            let judgement = PACKS.judge(text, &Context::default());
            judgement.findings.into_iter().map(|finding| finding.rule).collect::<Vec<_>>()
        };
        prop_assert_eq!(judged(&text), judged(&text.to_uppercase()));
    }
}

#[test]
fn a_hostile_text_takes_no_longer_than_its_length() {
    for piece in [
        "a ",
        "1 ",
        "i n s t a ",
        "whatsapp me on ",
        "07 ",
        "@",
        ".",
        "one ",
        "(",
        "a.b.",
        "x'",
        "(((1",
        "wh atsapp ",
        "ًًً",
        "і",
        "\"",
        "http://",
    ] {
        let text = piece.repeat(60_000 / piece.len());
        PACKS.judge(&text, &Context::default());
    }
}
