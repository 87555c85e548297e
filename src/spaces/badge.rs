//! A membership's picture: one of sixteen simple motifs on a coloured ground, drawn from a random seed. It owes nothing
//! to the alias or the account, so that two memberships of one person share it no more than two strangers would (P2).
//!
//! Motif, colour, ground and halo each tell two badges apart on their own, and the motif does without colour.

use crate::random::Random;

mod drawing;

use drawing::{GROUNDS, MOTIFS, PAIRS};

const HALOS: usize = 2;
const VARIANTS: usize = GROUNDS.len() * HALOS;
/// Every badge there is: sixteen motifs, eight colour pairs, eight variants.
#[cfg(test)]
const KINDS: usize = MOTIFS.len() * PAIRS.len() * VARIANTS;

/// A badge, as its features; many seeds draw the same one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Badge {
    motif: u8,
    colour: u8,
    variant: u8,
}

impl Badge {
    /// The badge a stored seed stands for.
    pub fn from_seed(seed: u64) -> Self {
        let [motif, colour, variant, ..] = seed.to_le_bytes();
        Self {
            motif: below(motif, MOTIFS.len()),
            colour: below(colour, PAIRS.len()),
            variant: below(variant, VARIANTS),
        }
    }

    /// What tells it apart: motif, colour pair, and variant (ground and halo).
    pub fn features(self) -> (u8, u8, u8) {
        (self.motif, self.colour, self.variant)
    }

    /// Whether nobody among these has the same motif in the same colour.
    pub fn distinct_from(self, others: &[Self]) -> bool {
        others.iter().all(|other| self.likeness(*other) < Likeness::SamePair)
    }

    /// How easily the two are mistaken for each other.
    fn likeness(self, other: Self) -> Likeness {
        let grounds = GROUNDS.len();
        let ground = |badge: Self| usize::from(badge.variant) % grounds;
        let halo = |badge: Self| usize::from(badge.variant) / grounds;
        match (self.motif == other.motif, self.colour == other.colour) {
            (false, _) => Likeness::OtherMotif,
            (true, false) => Likeness::SameMotif,
            (true, true) if self.variant == other.variant => Likeness::Same,
            (true, true) if ground(self) == ground(other) || halo(self) == halo(other) => Likeness::Close,
            (true, true) => Likeness::SamePair,
        }
    }

    /// A seed that draws this badge, its other bits random.
    fn seed(self, random: &Random) -> u64 {
        let features = u64::from_le_bytes([self.motif, self.colour, self.variant, 0, 0, 0, 0, 0]);
        (u64::from_le_bytes(random.bytes()) & !0xFF_FFFF) | features
    }

    fn all() -> impl Iterator<Item = Self> {
        let count = |length: usize| u8::try_from(length).unwrap_or(u8::MAX);
        let (motifs, colours, variants) = (count(MOTIFS.len()), count(PAIRS.len()), count(VARIANTS));
        (0..motifs).flat_map(move |motif| {
            (0..colours).flat_map(move |colour| (0..variants).map(move |variant| Self { motif, colour, variant }))
        })
    }

    /// The picture, to stand inside a page: some 400 bytes that compress well beside one another, in presentation
    /// attributes only (the page's policy forbids inline style), hidden from screen readers because the alias stands beside it.
    pub fn svg(self) -> String {
        let at = |table: &'static [&'static str], index: usize| table.get(index).copied().unwrap_or_default();
        let (back, fore) = PAIRS.get(usize::from(self.colour)).copied().unwrap_or_default();
        let variant = usize::from(self.variant);
        let ground = at(&GROUNDS, variant % GROUNDS.len());
        let motif = at(&MOTIFS, usize::from(self.motif));
        let halo = variant >= GROUNDS.len();
        let ring = if halo { drawing::HALO } else { "" };
        let size = if halo { drawing::SMALL } else { "" };
        format!(
            "<svg class=\"badge\" viewBox=\"0 0 36 36\" fill=\"{fore}\" stroke=\"{fore}\" \
             stroke-width=\"3\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\">\
             {ground} fill=\"{back}\" stroke=\"{back}\"/>{ring}<g{size}>{motif}</g></svg>"
        )
    }
}

/// From unlike to the same; a space avoids the later ones as long as it can.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    OtherMotif,
    SameMotif,
    /// Motif and colour are the same, ground and halo both differ.
    SamePair,
    Close,
    Same,
}

/// `n` seeds to choose a badge from, for a space whose members have the `taken` ones: unlike all of them and one
/// another while the family lasts, then as unlike as can be. Never fewer than `n`: nobody is left without a badge.
pub fn pick_distinct(taken: &[u64], random: &Random, n: usize) -> Vec<u64> {
    let mut kinds: Vec<(Likeness, Badge)> = Badge::all().map(|badge| (Likeness::OtherMotif, badge)).collect();
    random.shuffle(&mut kinds);
    let avoid = |kinds: &mut Vec<(Likeness, Badge)>, met: Badge| {
        for (worst, badge) in kinds {
            *worst = (*worst).max(badge.likeness(met));
        }
    };
    for &seed in taken {
        avoid(&mut kinds, Badge::from_seed(seed));
    }
    let mut picked: Vec<Badge> = Vec::with_capacity(n);
    while picked.len() < n {
        // The least like what is there; among those, a colour not yet offered beside it.
        let offered = |badge: Badge| picked.iter().filter(|other| other.colour == badge.colour).count();
        let Some(&(_, best)) = kinds.iter().min_by_key(|(worst, badge)| (*worst, offered(*badge))) else { break };
        avoid(&mut kinds, best);
        picked.push(best);
    }
    picked.into_iter().map(|badge| badge.seed(random)).collect()
}

fn below(byte: u8, count: usize) -> u8 {
    u8::try_from(usize::from(byte) % count).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_badge_is_small_and_its_own() {
        let pictures: HashSet<String> = Badge::all().map(Badge::svg).collect();
        assert_eq!(pictures.len(), KINDS);
        for picture in &pictures {
            assert!(picture.len() < 500, "{} bytes: {picture}", picture.len());
            assert!(!["style", " id=", "href", "url("].iter().any(|banned| picture.contains(banned)), "{picture}");
        }
    }

    #[test]
    fn the_first_sixteen_differ_in_motif_and_the_first_hundred_in_motif_or_colour() {
        let random = Random::seeded(3);
        let mut taken: Vec<u64> = Vec::new();
        for count in 0..KINDS {
            let seed = pick_distinct(&taken, &random, 1).pop().unwrap();
            let badge = Badge::from_seed(seed);
            let others: Vec<Badge> = taken.iter().map(|&seed| Badge::from_seed(seed)).collect();
            match count {
                0..16 => assert!(others.iter().all(|other| other.motif != badge.motif)),
                16..128 => assert!(badge.distinct_from(&others)),
                _ => assert!(others.iter().all(|other| *other != badge)),
            }
            taken.push(seed);
            if count == 300 {
                break;
            }
        }
    }

    #[test]
    fn suggestions_differ_from_one_another_and_never_run_out() {
        let random = Random::seeded(4);
        let offered = pick_distinct(&[], &random, 6);
        let motifs: HashSet<u8> = offered.iter().map(|&seed| Badge::from_seed(seed).features().0).collect();
        let colours: HashSet<u8> = offered.iter().map(|&seed| Badge::from_seed(seed).features().1).collect();
        assert_eq!((motifs.len(), colours.len()), (6, 6));
        let everything: Vec<u64> = Badge::all().map(|badge| badge.seed(&random)).collect();
        assert_eq!(pick_distinct(&everything, &random, 6).len(), 6);
    }

    proptest! {
        #[test]
        fn any_seed_draws_a_badge_that_a_new_seed_can_keep(seed: u64) {
            let badge = Badge::from_seed(seed);
            prop_assert_eq!(Badge::from_seed(badge.seed(&Random::seeded(seed))), badge);
            prop_assert!(badge.svg().ends_with("</svg>"));
        }
    }
}
