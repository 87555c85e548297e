//! What is wrong with a name or a passphrase, as a sentence beside its field. All problems of a form are told at once.

use crate::error::{Problem, Problems, Result};

use super::names::{self, NameRefusal, SignInName};
use super::passphrase::{self, Passphrase, PassphraseRefusal};
use super::recovery_phrase::RecoveryRefusal;

/// A new name and a new passphrase, which are hers to choose within their lengths.
pub fn name_and_passphrase(name: &str, words: &str) -> Result<(SignInName, Passphrase)> {
    let mut problems = Problems::default();
    let name = problems.check("sign_in_name", SignInName::typed(name).map_err(name_problem));
    let words = match &name {
        Some(name) => problems.check("passphrase", Passphrase::chosen(words, name).map_err(passphrase_problem)),
        None => None,
    };
    if let (Some(name), Some(words)) = (name, words) {
        return Ok((name, words));
    }
    problems.none()?;
    Err(crate::error::Error::internal("a name was neither taken nor refused"))
}

pub fn name_problem(refusal: NameRefusal) -> Problem {
    let problem = Problem::new(format!("sign-in-name-{}", refusal.code()));
    with_lengths(problem, &names::LENGTH)
}

pub fn passphrase_problem(refusal: PassphraseRefusal) -> Problem {
    let problem = Problem::new(format!("passphrase-{}", refusal.code()));
    with_lengths(problem, &passphrase::LENGTH)
}

pub fn recovery_problem(refusal: RecoveryRefusal) -> Problem {
    let problem = Problem::new(format!("recover-{}", refusal.code()));
    match refusal {
        RecoveryRefusal::UnknownWord(place) => problem.with("place", i64::try_from(place).unwrap_or_default()),
        RecoveryRefusal::Incomplete => problem,
    }
}

fn with_lengths(problem: Problem, length: &std::ops::RangeInclusive<usize>) -> Problem {
    let number = |n: &usize| i64::try_from(*n).unwrap_or_default();
    problem.with("min", number(length.start())).with("max", number(length.end()))
}
