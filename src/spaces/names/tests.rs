use proptest::prelude::*;

use super::*;
use crate::language::Lang;
use crate::spaces::alias::suggest;

fn taken_by(alias: &Alias) -> Taken {
    Taken::new(vec![alias.key().to_owned()], Vec::new(), vec!["Reading Room".to_owned()])
}

#[test]
fn nobody_is_called_what_the_site_is_called() {
    let taken = Taken::new(Vec::new(), Vec::new(), vec!["Reading Room".to_owned()]);
    let alias = Alias::parse("reading r00m").unwrap();
    assert_eq!(taken.check(&alias).unwrap_err().key, "field-sounds-of-authority");
    assert!(taken.check(&Alias::parse("Quiet Heron").unwrap()).is_ok());
}

#[test]
fn a_badge_that_another_has_is_refused_and_none_chosen_is_drawn() {
    let random = Random::seeded(1);
    let taken = Taken::new(Vec::new(), vec![7], Vec::new());
    assert!(matches!(taken.badge(Some(7), &random), Err(Error::Invalid(_))));
    let drawn = taken.badge(None, &random).unwrap();
    assert!(taken.badge(Some(drawn), &random).is_ok());
}

proptest! {
    /// However its letters are dressed, a name that another member has is refused.
    #[test]
    fn an_alias_that_passes_for_anothers_is_refused(seed: u64, upper: Vec<bool>, gaps in 1usize..4, stroke in 0u8..4) {
        let mut offered = suggest(Lang::En, &|_| false, &Random::seeded(seed), 2);
        let (Some(hers), Some(other)) = (offered.pop(), offered.pop()) else { return Ok(()) };
        let taken = taken_by(&hers);
        let mut upper = upper.into_iter().chain(std::iter::repeat(false));
        let dressed: String = hers.as_str().chars().map(|c| match c {
            ' ' => " ".repeat(gaps),
            'o' if stroke == 1 => "0".to_owned(),
            'l' if stroke == 2 => "1".to_owned(),
            'e' if stroke == 3 => "é".to_owned(),
            c if upper.next() == Some(true) => c.to_uppercase().to_string(),
            c => c.to_string(),
        }).collect();
        if let Ok(dressed) = Alias::parse(&dressed) {
            prop_assert!(taken.check(&dressed).is_err(), "{dressed}");
        }
        prop_assert!(taken.check(&other).is_ok());
    }
}
