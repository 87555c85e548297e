//! What was found stays found, whatever is slipped in between, and however it is written or split.

use std::sync::LazyLock;

use proptest::prelude::*;
use rules::{Context, OwnWords, Packs, Verdict};

static PACKS: LazyLock<Packs> = LazyLock::new(|| rules::check(None).unwrap().0);
static OWN: LazyLock<OwnWords> = LazyLock::new(|| {
    OwnWords::compile([("(visa|ticket) .. already paid", Verdict::Hold), ("traveloffer", Verdict::Hold)]).unwrap()
});

/// A text and the rule that finds it.
const SAMPLES: [(&str, &str); 22] = [
    ("call me on 07700 900123 tonight", "contact-phone"),
    ("my number +34 612 345 678", "contact-phone"),
    ("06.12.34.56.78", "contact-phone"),
    ("ring (0044) 7700-900-123", "contact-phone"),
    ("رقمي ٠٦١٢٣٤٥٦٧٨ اتصل بي", "contact-phone"),
    ("write to nadia.k@gmail.com please", "contact-email"),
    ("escribe a luz@correo.org", "contact-email"),
    ("maria at gmail dot com", "contact-email"),
    ("look at https://example.org/page now", "contact-link"),
    ("it is on example.com somewhere", "contact-link"),
    ("join t.me/something", "contact-link"),
    ("your visa is already paid by us", "own-words"),
    ("the ticket was already paid", "own-words"),
    ("a traveloffer for you", "own-words"),
    ("+33 6 12 34 56 78", "contact-phone"),
    ("0612345678", "contact-phone"),
    // What waits for a facilitator by the built-in packs themselves.
    ("disgusting prostitutes everywhere", "hurt-slur"),
    ("filthy trannies everywhere", "hurt-slur"),
    ("asquerosas prostitutas mentirosas", "hurt-slur"),
    ("waitresses wanted abroad, accommodation included", "lures-work"),
    ("housekeepers urgently wanted abroad", "lures-work"),
    ("photographer wants models", "lures-modelling"),
];

fn found(text: &str, rule: &str, before: &[&str]) -> bool {
    let context = Context { own: Some(&OWN), before, ..Context::default() };
    PACKS.judge(text, &context).found(rule)
}

/// What changes at a place in a text.
#[derive(Clone, Copy, Debug)]
enum Change {
    Invisible(char),
    LookAlike,
    FullWidth,
    Upper,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        prop::sample::select(vec![
            '\u{200b}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{ad}', '\u{202e}', '\u{301}', '\u{fe0f}'
        ])
        .prop_map(Change::Invisible),
        Just(Change::LookAlike),
        Just(Change::FullWidth),
        Just(Change::Upper),
    ]
}

fn changed(text: &str, changes: &[(usize, Change)]) -> String {
    let mut letters: Vec<String> = text.chars().map(String::from).collect();
    for &(at, change) in changes {
        let at = at % letters.len();
        let letter = letters[at].clone();
        let single = letter.chars().next().unwrap_or(' ');
        letters[at] = match change {
            Change::Invisible(c) => format!("{letter}{c}"),
            Change::LookAlike => look_alike(&letter),
            Change::FullWidth if single.is_ascii_graphic() && letter.len() == 1 => {
                char::from_u32(u32::from(single) - 0x21 + 0xFF01).unwrap().to_string()
            }
            Change::Upper if letter.len() == 1 => letter.to_uppercase(),
            _ => letter,
        };
    }
    letters.concat()
}

fn look_alike(letter: &str) -> String {
    let pairs = [
        ("a", "а"),
        ("e", "е"),
        ("o", "о"),
        ("c", "с"),
        ("p", "р"),
        ("i", "і"),
        ("x", "х"),
        ("y", "у"),
        ("m", "м"),
        ("t", "т"),
    ];
    pairs.iter().find(|(latin, _)| *latin == letter).map_or(letter, |(_, twin)| twin).to_owned()
}

fn numbers() -> Vec<(&'static str, &'static str)> {
    SAMPLES.into_iter().filter(|(_, rule)| *rule == "contact-phone").collect()
}

#[test]
fn the_samples_are_found_as_they_are() {
    for (text, rule) in SAMPLES {
        assert!(found(text, rule, &[]), "{rule}: {text}");
    }
}

proptest! {
    #[test]
    fn what_cannot_be_seen_hides_nothing(
        (text, rule) in prop::sample::select(&SAMPLES[..]),
        changes in prop::collection::vec((0..200usize, change()), 1..12),
    ) {
        let changed = changed(text, &changes);
        prop_assert!(found(&changed, rule, &[]), "{rule}: {changed:?}");
    }

    #[test]
    fn spaces_hide_nothing((text, rule) in prop::sample::select(&SAMPLES[..]), at in 1..200usize) {
        let mut letters: Vec<char> = text.chars().collect();
        letters.insert(at % letters.len(), ' ');
        let spaced: String = letters.into_iter().collect();
        prop_assert!(found(&spaced, rule, &[]), "{rule}: {spaced:?}");
    }

    #[test]
    fn letters_apart_hide_no_number(
        (text, rule) in prop::sample::select(numbers()),
        sign in prop::sample::select(vec![" ", ".", "-", "_", " - ", "*", " / ", "…", "🌸"]),
    ) {
        let apart: Vec<String> = text.chars().filter(|c| c.is_numeric()).map(String::from).collect();
        let apart = apart.join(sign);
        prop_assert!(found(&apart, rule, &[]), "{rule}: {apart:?}");
    }

    #[test]
    fn two_quick_posts_hide_nothing((text, rule) in prop::sample::select(&SAMPLES[..]), at in 0..200usize) {
        let letters: Vec<char> = text.chars().collect();
        let (first, second) = letters.split_at(at % letters.len());
        let (first, second): (String, String) = (first.iter().collect(), second.iter().collect());
        let judged = found(&first, rule, &[]) || found(&second, rule, &[&first]);
        prop_assert!(judged, "{rule}: {first:?} + {second:?}");
    }

    /// Whatever is done to a text that waits, it never stands without more ado: at least one rule still stops it.
    #[test]
    fn nothing_lets_a_held_text_pass(
        (text, rule) in prop::sample::select(&SAMPLES[..]),
        changes in prop::collection::vec((0..200usize, change()), 0..8),
        at in 1..200usize,
        splits: bool,
    ) {
        let mut changed: Vec<char> = changed(text, &changes).chars().collect();
        let at = at % changed.len();
        if !splits {
            changed.insert(at, ' ');
        }
        let split = if splits { at } else { changed.len() };
        let (first, second) = changed.split_at(split);
        let (first, second): (String, String) = (first.iter().collect(), second.iter().collect());
        let stops = |text: &str, before: &[&str]| {
            let context = Context { own: Some(&OWN), before, ..Context::default() };
            PACKS.judge(text, &context).anyway() >= Verdict::Hold
        };
        prop_assert!(stops(&first, &[]) || stops(&second, &[&first]), "{rule}: {first:?} + {second:?}");
    }

    #[test]
    fn many_spellings_at_once_hide_nothing(
        (text, rule) in prop::sample::select(&SAMPLES[..]),
        changes in prop::collection::vec((0..200usize, change()), 1..6),
        at in 0..200usize,
    ) {
        let changed = changed(text, &changes);
        let letters: Vec<char> = changed.chars().collect();
        let (first, second) = letters.split_at(at % letters.len());
        let (first, second): (String, String) = (first.iter().collect(), second.iter().collect());
        let judged = found(&first, rule, &[]) || found(&second, rule, &[&first]);
        prop_assert!(judged, "{rule}: {first:?} + {second:?}");
    }
}
