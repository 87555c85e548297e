//! Markdown in, safe HTML out, once, at the write. It owns the only type that pages print without escaping, and
//! refuses everything that reaches beyond the page: images, addresses that are not https, relative links, raw HTML.
//!
//! Two walls stand one behind the other: the tree is pruned before it is rendered, and what was rendered still goes
//! through the sanitiser's allow-list. Words are never lost to either: what may not be markup is shown as text.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use comrak::nodes::NodeValue;
use comrak::{Arena, Options, format_html, parse_document};
use unicode_segmentation::UnicodeSegmentation;

use super::pruning::prune;

/// HTML that may be printed as it is. Only this module makes one, so no other text can ever take its place.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct Html(String);

impl Html {
    /// HTML that `render` made and a column kept: the one door for what was already sanitised at the write.
    pub fn from_column(kept: String) -> Self {
        Self(kept)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Templates print it without escaping it again.
impl askama::filters::HtmlSafe for Html {}

static OPTIONS: LazyLock<Options> = LazyLock::new(|| {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.parse.ignore_setext = true;
    options.render.hardbreaks = true;
    options.render.escape = true;
    options
});

static SANITISER: LazyLock<Builder> = LazyLock::new(|| {
    let tags = "p br hr em strong ul ol li blockquote code pre h3 h4 h5 h6 a bdi";
    let mut builder = Builder::empty();
    builder
        .tags(tags.split(' ').collect())
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"])), ("ol", HashSet::from(["start"]))]))
        .url_schemes(HashSet::from(["https"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("nofollow noopener noreferrer"))
        .strip_comments(true);
    builder
});

/// Turns a post's Markdown into HTML that is safe to print: paragraphs, emphasis, lists, block quotes, code, small
/// headings, line breaks as typed, and https links that show their host.
pub fn render(source: &str) -> Html {
    if is_plain(source) {
        return Html(format!("<p>{source}</p>"));
    }
    parsed(source)
}

/// Whether a text is one line of words and common signs, none of which means anything to Markdown or HTML: most messages
/// are, and parsing them takes longer than all the rest of what is done to them.
fn is_plain(source: &str) -> bool {
    const SIGNS: &str = " ,.?!'-\u{2018}\u{2019}\u{2026}\u{bf}\u{a1}\u{60c}\u{61f}\u{61b}";
    let word = |c: char| if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphabetic() };
    let begins = source.chars().next().is_some_and(|c| c.is_alphabetic() || matches!(c, '\u{bf}' | '\u{a1}'));
    begins && !source.ends_with(' ') && !source.contains("www.") && source.chars().all(|c| word(c) || SIGNS.contains(c))
}

fn parsed(source: &str) -> Html {
    let arena = Arena::new();
    let document = parse_document(&arena, source, &OPTIONS);
    prune(&arena, document);
    let mut rendered = String::with_capacity(source.len() + source.len() / 4 + 16);
    // Writing to a string does not fail; were it to, an empty post is safer than half a tag.
    if format_html(document, &OPTIONS, &mut rendered).is_err() {
        rendered.clear();
    }
    let mut safe = SANITISER.clean(&rendered).to_string();
    safe.truncate(safe.trim_end().len());
    Html(safe)
}

/// The words of a Markdown source without its markup, for excerpts and search; blocks and lines end in a line break.
pub fn plain(source: &str) -> String {
    if is_plain(source) { source.to_owned() } else { parsed_plain(source) }
}

fn parsed_plain(source: &str) -> String {
    let arena = Arena::new();
    let document = parse_document(&arena, source, &OPTIONS);
    let mut words = String::with_capacity(source.len());
    for node in document.descendants() {
        match &node.data().value {
            NodeValue::Text(text) => words.push_str(text),
            NodeValue::Code(code) => words.push_str(&code.literal),
            NodeValue::HtmlInline(text) => words.push_str(text),
            NodeValue::CodeBlock(code) => push_block(&mut words, &code.literal),
            NodeValue::HtmlBlock(html) => push_block(&mut words, &html.literal),
            NodeValue::LineBreak | NodeValue::SoftBreak => words.push('\n'),
            value if value.block() => push_block(&mut words, ""),
            _ => {}
        }
    }
    words.truncate(words.trim_end().len());
    words
}

fn push_block(words: &mut String, text: &str) {
    if !words.is_empty() && !words.ends_with('\n') {
        words.push('\n');
    }
    words.push_str(text);
}

/// The beginning of a plain text on one line, at most `characters` long as a reader counts them (a family emoji or a
/// letter with its marks is one), cut between words where one ends nearby.
pub fn excerpt(text: &str, characters: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut graphemes = line.graphemes(true);
    let mut kept: String = graphemes.by_ref().take(characters).collect();
    let Some(next) = graphemes.next() else { return kept };
    if next != " "
        && let Some((words, part)) = kept.rsplit_once(' ')
        && part.graphemes(true).count() * 2 < characters
    {
        kept.truncate(words.len());
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

#[cfg(test)]
#[path = "markdown_tests.rs"]
mod tests;
