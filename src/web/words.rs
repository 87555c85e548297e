//! Every word a person sees, from Fluent files compiled into the binary.
//!
//! A key that is missing in a language falls back to English and is a failing test; it is never shown as a key.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::types::FluentNumber;
use fluent_templates::fluent_bundle::{FluentArgs, FluentValue};
use fluent_templates::{LanguageIdentifier, Loader, static_loader};

use crate::error::Problem;
use crate::language::Lang;

static_loader! {
    static LOCALES = {
        locales: "./frontend/locales",
        fallback_language: "en",
        // Taken twice it would be the same one.
        customise: |bundle| drop(bundle.add_function("COUNT", count)),
    };
}

/// The number by which Arabic chooses a form: 103 goes by 3, 365 by 65, and 100, 101 and 202 by 100, as CLDR says. The
/// plural rules that Fluent uses (`intl_pluralrules` 7.0) forget the hundreds.
fn count<'a>(given: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    match given.first() {
        Some(FluentValue::Number(number)) if number.value >= 100.0 => {
            let rest = number.value % 100.0;
            let value = if rest < 3.0 { 100.0 } else { rest };
            FluentValue::Number(FluentNumber { value, ..number.clone() })
        }
        other => other.cloned().unwrap_or(FluentValue::None),
    }
}

/// The sentence of `key` in this language.
pub fn say(lang: Lang, key: &str) -> String {
    look_up(lang, key, None)
}

/// The sentence of `key` with its variables filled.
pub fn say_with(lang: Lang, key: &str, args: &HashMap<Cow<'static, str>, FluentValue>) -> String {
    look_up(lang, key, Some(args))
}

/// The sentence of a field's problem.
pub fn say_problem(lang: Lang, problem: &Problem) -> String {
    let args = problem.args.iter().map(|(name, n)| (Cow::Borrowed(*name), FluentValue::from(*n))).collect();
    say_with(lang, &problem.key, &args)
}

/// Whether there is such a sentence at all.
pub fn has(key: &str) -> bool {
    LOCALES.try_lookup(&id(Lang::En), key).is_some()
}

fn look_up(lang: Lang, key: &str, args: Option<&HashMap<Cow<'static, str>, FluentValue>>) -> String {
    LOCALES.try_lookup_complete(&id(lang), key, args).unwrap_or_else(|| {
        tracing::error!(key, "a sentence is missing from the language files");
        String::new()
    })
}

fn id(lang: Lang) -> LanguageIdentifier {
    use unic_langid::langid;
    match lang {
        Lang::En => langid!("en"),
        Lang::Es => langid!("es"),
        Lang::Fr => langid!("fr"),
        Lang::Ar => langid!("ar"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// The Arabic sentences that choose a form by a number, and their variables.
    fn counting() -> BTreeMap<String, Vec<String>> {
        let mut counting: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut key = String::new();
        for file in std::fs::read_dir("frontend/locales/ar").expect("the Arabic sentences") {
            for line in std::fs::read_to_string(file.expect("a file").path()).expect("a text").lines() {
                if let Some((name, _)) = line.split_once(" = ").filter(|_| line.starts_with(|c: char| c.is_lowercase()))
                {
                    name.clone_into(&mut key);
                }
                assert!(!line.contains('$') || !line.ends_with("->") || line.contains("COUNT("), "by itself: {line}");
                let variables = line.match_indices('$').map(|(at, _)| line.get(at + 1..).unwrap_or_default());
                let variables = variables.map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_'));
                let named: Vec<String> = variables.map(Iterator::collect).collect();
                if line.contains("COUNT(") {
                    counting.entry(key.clone()).or_default();
                }
                if let Some(known) = counting.get_mut(&key) {
                    known.extend(named);
                }
            }
        }
        counting
    }

    /// With this number for each variable, and `#` where it stands.
    fn said(key: &str, variables: &[String], number: i64) -> String {
        let args = variables.iter().map(|name| (Cow::Owned(name.clone()), FluentValue::from(number))).collect();
        say_with(Lang::Ar, key, &args).replace(&format!("\u{2068}{number}\u{2069}"), "#")
    }

    #[test]
    fn every_number_has_its_form_in_arabic() {
        let counting = counting();
        assert!(counting.len() > 25, "{counting:?}");
        for (key, variables) in counting {
            for number in 0..=400 {
                // As CLDR has it, each by a number that Fluent knows.
                let like = match (number, number % 100) {
                    (0..=2, _) => number,
                    (_, 3..=10) => 3,
                    (_, 11..) => 11,
                    _ => 100,
                };
                assert_eq!(said(&key, &variables, number), said(&key, &variables, like), "{key} with {number}");
            }
            let forms = [1, 2, 3, 100].map(|number| said(&key, &variables, number));
            assert!(!forms.iter().any(String::is_empty), "{key}: {forms:?}");
            assert_ne!(forms[0], forms[1], "{key} says one and two alike");
        }
        let days = |number| said("space-leave-alias", &["days".to_owned()], number);
        for (number, noun) in
            [(1, "يوم واحد"), (2, "يومين"), (103, "أيام"), (365, "يومًا"), (100, "# يوم."), (202, "# يوم.")]
        {
            assert!(days(number).contains(noun), "{number}: {}", days(number));
        }
    }
}
