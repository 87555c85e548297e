//! Takes out of a parsed Markdown document what a post may not hold, before it is rendered: headings are made small,
//! images become their words, raw HTML becomes text, links that are not plain https lose their address, and nesting
//! deeper than anyone reads is flattened, so that no post costs its readers more than its length.

use ammonia::Url;
use comrak::Arena;
use comrak::arena_tree::NodeEdge;
use comrak::nodes::{AstNode, NodeValue};

/// Block quotes, lists and emphasis inside one another; what lies deeper stays, at this depth.
const DEEPEST: usize = 8;

enum Change {
    Unwrap,
    Demote(u8),
    Escape(String),
    ShowHost(String),
}

pub(super) fn prune<'a>(arena: &'a Arena<'a>, document: &'a AstNode<'a>) {
    // Noted first and changed after, outermost first: then each child moves once however deep it lay.
    for (node, change) in changes(document) {
        match change {
            Change::Unwrap => unwrap(node),
            Change::Demote(level) => {
                if let NodeValue::Heading(heading) = &mut node.data_mut().value {
                    heading.level = level;
                }
            }
            Change::Escape(html) => escape(arena, node, &html),
            Change::ShowHost(host) => show_host(arena, node, host),
        }
    }
}

fn changes<'a>(document: &'a AstNode<'a>) -> Vec<(&'a AstNode<'a>, Change)> {
    let mut noted = Vec::new();
    let mut depth = 0usize;
    for edge in document.traverse() {
        match edge {
            NodeEdge::Start(node) => {
                depth += usize::from(nests(&node.data().value));
                if let Some(change) = change_of(node, depth) {
                    noted.push((node, change));
                }
            }
            NodeEdge::End(node) => depth = depth.saturating_sub(usize::from(nests(&node.data().value))),
        }
    }
    noted
}

fn nests(value: &NodeValue) -> bool {
    matches!(value, NodeValue::BlockQuote | NodeValue::List(_) | NodeValue::Emph | NodeValue::Strong)
}

fn change_of<'a>(node: &'a AstNode<'a>, depth: usize) -> Option<Change> {
    match &node.data().value {
        // An item goes with its list, which is the innermost that nests.
        NodeValue::BlockQuote | NodeValue::List(_) | NodeValue::Item(_) | NodeValue::Emph | NodeValue::Strong => {
            (depth > DEEPEST).then_some(Change::Unwrap)
        }
        // The page's own headings are h1 and h2.
        NodeValue::Heading(heading) => Some(Change::Demote((heading.level + 2).min(6))),
        NodeValue::HtmlBlock(html) => Some(Change::Escape(html.literal.clone())),
        NodeValue::HtmlInline(html) => Some(Change::Escape(html.clone())),
        NodeValue::Image(_) => Some(Change::Unwrap),
        NodeValue::Link(link) => Some(host_of(&link.url).map_or(Change::Unwrap, Change::ShowHost)),
        _ => None,
    }
}

/// The host of an https address that leads where it seems to; `None` where a link must not be.
///
/// `https://bank.example@elsewhere.example` leads elsewhere, so a name before the host makes no link. The host is in
/// its ASCII form: letters of another alphabet that only look like a known host show as `xn--…`.
///
/// A control character makes none either: at an end it is dropped here and kept by the sanitiser, which then sees
/// another address than this one. Nor does a backslash: the standard reads it as the end of a host, and written as
/// `%5C`, as a renderer does, it is part of a name before another host.
fn host_of(address: &str) -> Option<String> {
    if address.chars().any(|sign| sign.is_control() || sign == '\\') {
        return None;
    }
    let url = Url::parse(address).ok()?;
    let honest = url.scheme() == "https" && url.username().is_empty() && url.password().is_none();
    url.host_str().filter(|_| honest).map(ToOwned::to_owned)
}

fn unwrap<'a>(node: &'a AstNode<'a>) {
    while let Some(child) = node.first_child() {
        node.insert_before(child);
    }
    node.detach();
}

/// HTML that someone typed is shown as typed: it may be the very thing she asks about.
fn escape<'a>(arena: &'a Arena<'a>, node: &'a AstNode<'a>, html: &str) {
    let text = |line: &str| &*arena.alloc(NodeValue::Text(line.to_owned().into()).into());
    if matches!(node.data().value, NodeValue::HtmlInline(_)) {
        node.data_mut().value = NodeValue::Text(html.to_owned().into());
        return;
    }
    let paragraph = &*arena.alloc(NodeValue::Paragraph.into());
    for (number, line) in html.trim_end().lines().enumerate() {
        if number > 0 {
            paragraph.append(arena.alloc(NodeValue::LineBreak.into()));
        }
        paragraph.append(text(line));
    }
    node.insert_before(paragraph);
    node.detach();
}

/// Puts the host after a link's words, isolated so that right-to-left words cannot reorder it. Only a link whose words
/// are its own address or host does without.
fn show_host<'a>(arena: &'a Arena<'a>, node: &'a AstNode<'a>, host: String) {
    let words = node.collect_text();
    let words = words.trim();
    let bare = words.strip_prefix("https://").unwrap_or(words).trim_end_matches('/');
    let mut own_address = false;
    if let NodeValue::Link(link) = &mut node.data_mut().value {
        link.title.clear();
        own_address = words == link.url && words.is_ascii();
    }
    if own_address || bare.eq_ignore_ascii_case(&host) {
        return;
    }
    let open = if words.is_empty() { "<bdi>" } else { " <bdi>" };
    let shown = if words.is_empty() { host } else { format!("({host})") };
    for value in [NodeValue::Raw(open.into()), NodeValue::Text(shown.into()), NodeValue::Raw("</bdi>".into())] {
        node.append(arena.alloc(value.into()));
    }
}
