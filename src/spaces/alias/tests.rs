use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::language::Lang;
use crate::random::Random;

fn key(name: &str) -> String {
    look_alike::key(name)
}

#[test]
fn ordinary_names_of_many_alphabets_are_welcome() {
    let names = [
        "Quiet Heron",
        "Salt and Cedar",
        "Farol paciente",
        "Étoile d’hiver",
        "مصباح الفجر",
        "Тихая река",
        "शांत नदी",
        "ねこ 猫",
        "Ημέρα",
        "Moon 42",
        "J. Moss",
        "Ремень",
    ];
    for name in names {
        assert_eq!(Alias::parse(name).map(|alias| alias.to_string()), Ok(name.to_owned()));
    }
}

#[test]
fn look_alikes_share_a_key() {
    let pairs = [
        ("Quiet Heron", "quietheron"),
        ("Quiet Heron", "QUIET  HERON"),
        ("Quiet Heron", "Qu1et-Her0n"),
        ("Quiet Heron", "Quíet Hérön"),
        ("Iris", "lris"),
        ("Iris", "1ris"),
        ("Arnold", "Amold"),
        ("poca", "роса"),
        ("BOA", "ВОА"),
        ("BOA", "воа"),
        ("Moon 42", "Moon ٤٢"),
        ("أحمد", "احمد"),
        ("مَدْرسة", "مدرسه"),
        ("Тихая река", "тихаярека"),
    ];
    for (one, two) in pairs {
        assert_eq!(key(one), key(two), "{one} and {two}");
    }
    for (one, two) in [("Quiet Heron", "Quiet Herons"), ("مصباح الفجر", "قنديل الفجر"), ("Mar", "Mor")]
    {
        assert_ne!(key(one), key(two), "{one} and {two}");
    }
    assert!(Alias::parse("R1verside").unwrap().resembles("Riverside"));
}

#[test]
fn mixed_alphabets_are_refused() {
    for name in ["Qυiet Heron", "Quiet Нeron", "раypal", "نور Sky"] {
        assert_eq!(Alias::parse(name), Err(Problem::MixedLetters), "{name}");
    }
}

#[test]
fn names_of_authority_are_refused_in_every_language_and_disguise() {
    let names = [
        "Admin",
        "4dmin Admin",
        "a d m i n",
        "Adm1n",
        "ADMlN",
        "The Moderator",
        "moderator2",
        "Police",
        "P0lice",
        "policenationale",
        "Facilitator Ana",
        "Mi facilitadora",
        "Modératrice",
        "moderatrice",
        "La Policía",
        "المشرفة",
        "مشرفة",
        "شُرطة",
        "والشرطة",
        "Support",
        "Understory",
        "under story",
        "Аdmіn".replace(['А'], "A").replace('і', "i").as_str(),
    ]
    .map(ToOwned::to_owned);
    for name in names {
        assert_eq!(Alias::parse(&name), Err(Problem::SoundsOfAuthority), "{name}");
    }
    for name in ["Badminton", "Remember", "Ghost Pipe", "Performer"] {
        assert!(Alias::parse(name).is_ok(), "{name}");
    }
}

#[test]
fn ways_to_be_reached_elsewhere_are_refused() {
    for name in
        ["ana@mail.org", "@ana_b", "https://e.org", "wa.me ana", "Ana 61234", "Ana ٠٦١٢٣", "6 1 2 3 4 Ana", "#ana"]
    {
        assert_eq!(Alias::parse(name), Err(Problem::ContactDetail), "{name}");
    }
}

#[test]
fn signs_and_stacked_marks_are_refused() {
    for name in ["Ana ✓", "🌿 Moss", "12", "--", "<b>", "A\u{301}\u{302}\u{303}\u{304}na", "𝓐𝓷𝓪"] {
        assert_eq!(Alias::parse(name), Err(Problem::BadCharacters), "{name}");
    }
    assert_eq!(Alias::parse(" \u{200B}"), Err(Problem::Empty));
    assert_eq!(Alias::parse("M"), Err(Problem::TooShort { min: 2 }));
    assert_eq!(Alias::parse(&"m".repeat(31)), Err(Problem::TooLong { max: 30, by: 1 }));
}

#[test]
fn every_word_that_can_be_suggested_is_allowed_and_stays_apart() {
    for lang in Lang::ALL {
        let (things, qualities) = words::of(lang);
        assert!(things.len() >= 80 && qualities.len() >= 40, "{lang:?}: {} × {}", things.len(), qualities.len());
        let mut keys = HashSet::new();
        for thing in things {
            for quality in qualities {
                let name = suggest::join(lang, thing, quality);
                let alias = Alias::parse(&name).unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
                assert!(keys.insert(alias.key().to_owned()), "{name} is there twice");
            }
        }
    }
}

#[test]
fn suggestions_are_free_and_unlike_one_another() {
    let random = Random::seeded(5);
    for lang in Lang::ALL {
        let first = suggest(lang, &|_| false, &random, 6);
        assert_eq!(first.len(), 6);
        let words: HashSet<&str> = first.iter().flat_map(|alias| alias.as_str().split(' ')).collect();
        assert_eq!(words.len(), 12);
        let taken: HashSet<&str> = first.iter().map(Alias::key).collect();
        let next = suggest(lang, &|key| taken.contains(key), &random, 6);
        assert!(next.iter().all(|alias| !taken.contains(alias.key())));
    }
    assert!(suggest(Lang::En, &|_| true, &random, 6).is_empty());
}

proptest! {
    #[test]
    fn any_text_is_judged_without_a_panic(text in ".{0,40}") {
        if let Ok(alias) = Alias::parse(&text) {
            prop_assert!(!alias.key().is_empty());
            prop_assert_eq!(Alias::parse(alias.as_str()), Ok(alias.clone()));
        }
    }

    #[test]
    fn case_spacing_and_marks_never_make_another_name(name in "[a-zA-Zéñüأإاىيةه]{2,10}( [a-zа-яα-ω]{2,10})?") {
        prop_assert_eq!(key(&name.to_uppercase()), key(&name));
        prop_assert_eq!(key(&name.to_lowercase()), key(&name));
        prop_assert_eq!(key(&name.replace(' ', " - ")), key(&name));
        prop_assert_eq!(key(&normalise(&name)), key(&name));
    }
}
