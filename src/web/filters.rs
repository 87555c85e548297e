//! The filters of the templates: a sentence by its key, what was typed, what was wrong with it, times in words.
//!
//! They read the page's [`Context`], so that a view holds data only and one struct serves as page and JSON.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Display;

use askama::Values;
use askama::filters::{Escaper, Html, Safe};
use fluent_templates::fluent_bundle::FluentValue;

use super::context::Context;
use super::words;

fn context(values: &dyn Values) -> askama::Result<&Context> {
    askama::get_value::<Context>(values, Context::KEY)
}

/// The sentence of a key.
#[askama::filter_fn]
pub fn t(key: impl Display, values: &dyn Values) -> askama::Result<String> {
    Ok(words::say(context(values)?.asked.lang, &key.to_string()))
}

/// The sentence of a key with one variable.
#[askama::filter_fn]
pub fn t1<K: Display, V: Display>(key: K, values: &dyn Values, name: &'static str, value: V) -> askama::Result<String> {
    let args = HashMap::from([variable(name, &value)]);
    Ok(words::say_with(context(values)?.asked.lang, &key.to_string(), &args))
}

/// The sentence of a key with two variables.
#[askama::filter_fn]
pub fn t2<K: Display, V: Display, W: Display>(
    key: K,
    values: &dyn Values,
    name: &'static str,
    value: V,
    other: &'static str,
    other_value: W,
) -> askama::Result<String> {
    let args = HashMap::from([variable(name, &value), variable(other, &other_value)]);
    Ok(words::say_with(context(values)?.asked.lang, &key.to_string(), &args))
}

/// The sentence of a key with someone's name in it. The name keeps its own direction within the sentence, and no
/// browser translates it.
#[askama::filter_fn]
pub fn t_name<K: Display, V: Display>(
    key: K,
    values: &dyn Values,
    variable: &'static str,
    name: V,
) -> askama::Result<Safe<String>> {
    // Escaped apart from the sentence, in which this character of Unicode's stands for what is put in.
    const HERE: char = '\u{fffc}';
    let args = HashMap::from([(Cow::Borrowed(variable), FluentValue::from(HERE.to_string()))]);
    let sentence = escaped(&words::say_with(context(values)?.asked.lang, &key.to_string(), &args))?;
    let name = escaped(&name.to_string())?;
    Ok(Safe(sentence.replace(HERE, &format!("<bdi translate=\"no\">{name}</bdi>"))))
}

fn escaped(text: &str) -> askama::Result<String> {
    let mut html = String::with_capacity(text.len());
    Html.write_escaped_str(&mut html, text)?;
    Ok(html)
}

/// A whole number stays one, so that Fluent can choose a plural by it.
fn variable(name: &'static str, value: &impl Display) -> (Cow<'static, str>, FluentValue<'static>) {
    let text = value.to_string();
    let value = text.parse::<i64>().map_or_else(|_| FluentValue::from(text), FluentValue::from);
    (Cow::Borrowed(name), value)
}

/// What she had typed into a field before it was refused, or nothing.
#[askama::filter_fn]
pub fn typed(field: impl Display, values: &dyn Values) -> askama::Result<String> {
    let typed = context(values)?.asked.typed.as_ref();
    Ok(typed.and_then(|typed| typed.first(&field.to_string())).unwrap_or_default().to_owned())
}

/// What she had typed, or this where nothing was.
#[askama::filter_fn]
pub fn typed_or<F: Display, V: Display>(field: F, values: &dyn Values, otherwise: V) -> askama::Result<String> {
    let typed = context(values)?.asked.typed.as_ref();
    Ok(typed.and_then(|typed| typed.first(&field.to_string())).map_or_else(|| otherwise.to_string(), str::to_owned))
}

/// Whether a choice had been chosen.
#[askama::filter_fn]
pub fn chose<F: Display, V: Display>(field: F, values: &dyn Values, choice: V) -> askama::Result<bool> {
    let typed = context(values)?.asked.typed.as_ref();
    Ok(typed.is_some_and(|typed| typed.has(&field.to_string(), &choice.to_string())))
}

/// The sentence of what is wrong with a field, or nothing.
#[askama::filter_fn]
pub fn problem(field: impl Display, values: &dyn Values) -> askama::Result<String> {
    let context = context(values)?;
    let problem = context.asked.typed.as_ref().and_then(|typed| typed.problem(&field.to_string()));
    Ok(problem.map(|problem| words::say_problem(context.asked.lang, problem)).unwrap_or_default())
}

/// Whether the form comes back with what she typed: then what she emptied or unticked stays so.
#[askama::filter_fn]
pub fn again(_form: impl Display, values: &dyn Values) -> askama::Result<bool> {
    Ok(context(values)?.asked.typed.is_some())
}

/// What a verdict asks about what was typed, as a part of the form; nothing where it asks nothing. The name is that of
/// nothing in particular: a form has one verdict.
#[askama::filter_fn]
pub fn ruled(_form: impl Display, values: &dyn Values) -> askama::Result<String> {
    let context = context(values)?;
    let ruled = context.asked.typed.as_ref().and_then(|typed| typed.ruled.as_ref());
    ruled.map_or_else(|| Ok(String::new()), |ruled| ruled.draw(context))
}

/// Whether she may go on with what she typed, though it is asked about.
#[askama::filter_fn]
pub fn may_go_on(_form: impl Display, values: &dyn Values) -> askama::Result<bool> {
    let typed = context(values)?.asked.typed.as_ref();
    Ok(typed.and_then(|typed| typed.ruled.as_ref()).is_some_and(|ruled| ruled.may_go_on))
}

/// Whether the form as a whole was refused.
#[askama::filter_fn]
pub fn any_problem(_field: impl Display, values: &dyn Values) -> askama::Result<bool> {
    Ok(context(values)?.asked.typed.as_ref().is_some_and(|typed| typed.has_problems()))
}

/// A thing of the page itself: `lang`, `dir`, `site`, `host`, `path`, `borrowed`, `signed-in`, `steward`.
#[askama::filter_fn]
pub fn ctx(name: impl Display, values: &dyn Values) -> askama::Result<String> {
    let context = context(values)?;
    Ok(context.named(&name.to_string()))
}

/// A time (Unix seconds) in words: the hour today, else the day.
#[askama::filter_fn]
pub fn when(seconds: &i64, values: &dyn Values) -> askama::Result<String> {
    Ok(context(values)?.when(*seconds))
}

/// The same within a sentence: an hour there says that it is UTC's.
#[askama::filter_fn]
pub fn moment(seconds: &i64, values: &dyn Values) -> askama::Result<String> {
    Ok(context(values)?.moment(*seconds))
}

/// A month (`YYYY-MM`) in words.
#[askama::filter_fn]
pub fn month(month: impl Display, values: &dyn Values) -> askama::Result<String> {
    Ok(context(values)?.month(&month.to_string()))
}

/// A time as machines read it (RFC 3339).
#[askama::filter_fn]
pub fn machine(seconds: &i64, _values: &dyn Values) -> askama::Result<String> {
    Ok(super::context::rfc3339(*seconds))
}

/// A language's own name.
#[askama::filter_fn]
pub fn own_name(code: impl Display, _values: &dyn Values) -> askama::Result<String> {
    let code = code.to_string();
    Ok(crate::language::Lang::from_code(&code).map_or(code, |lang| lang.own_name().to_owned()))
}

/// The words of a content notice's topic.
#[askama::filter_fn]
pub fn notice(topic: impl Display, values: &dyn Values) -> askama::Result<String> {
    Ok(words::say(context(values)?.asked.lang, &format!("notice-{topic}")))
}
