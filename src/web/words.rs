//! Every word a person sees, from Fluent files compiled into the binary.
//!
//! A key that is missing in a language falls back to English and is a failing test; it is never shown as a key.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};

use crate::error::Problem;
use crate::language::Lang;

static_loader! {
    static LOCALES = {
        locales: "./frontend/locales",
        fallback_language: "en",
    };
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
