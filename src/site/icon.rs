//! The site's icon: a small drawing that a steward picks or pastes.
//!
//! What she pastes may come from anywhere, and an SVG can hold scripts, addresses and styles. So it is read as a tree
//! and a new drawing is made from what is known to be harmless (shapes, numbers, plain colours); anything else refuses
//! the whole. Nothing of the source is passed on as text, and it is served under a policy that lets it do nothing.

use std::fmt::Write;

use axum::response::{IntoResponse, Response};
use http::header;
use roxmltree::{Document, Node, ParsingOptions};

use crate::access::Public;
use crate::app::App;
use crate::error::{Error, Problem, Result};
use crate::web::Routes;

pub fn routes() -> Routes {
    Routes::new().get("/icon.svg", "site_icon", read_icon)
}

/// Six drawings of ours, by name. None says what the site is for.
pub const OURS: [(&str, &str); 6] = [
    (
        "leaf",
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#2f5d4a"/><path d="M8 24C9 13 15 8 25 7c1 11-6 17-14 15M8 24c3-5 7-9 12-12" fill="none" stroke="#f6f1e7" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>"##,
    ),
    (
        "book",
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#7a4b3a"/><path d="M16 10c-2.500-1.800-5.500-2.500-9-2.500v15c3.500 0 6.500.7 9 2.500 2.500-1.800 5.500-2.500 9-2.500v-15c-3.500 0-6.500.7-9 2.500zM16 10v15" fill="none" stroke="#f6f1e7" stroke-width="2.2" stroke-linejoin="round"/></svg>"##,
    ),
    (
        "cup",
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#3d5a80"/><path d="M8 13h13v6a6.500 6.500 0 0 1-13 0zM21 14.500h1.500a3 3 0 0 1 0 6.500H20.500M12 9.500c0-2 1.500-1.500 1.500-3.500M16.500 9.500c0-2 1.500-1.500 1.500-3.500" fill="none" stroke="#f6f1e7" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>"##,
    ),
    (
        "house",
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#6b5b95"/><path d="M7 16 16 8l9 8M10 14v10.500h12V14M14 24.500v-6h4v6" fill="none" stroke="#f6f1e7" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>"##,
    ),
    (
        "hill",
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#8a6d2f"/><circle cx="21.500" cy="11" r="3.500" fill="#f6f1e7"/><path d="M5 24c3-6 6-8 9-5 2-4 5-5 8-1l5 6" fill="none" stroke="#f6f1e7" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>"##,
    ),
    (
        "thread",
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#4a4f57"/><path d="M10 8h12M10 24h12M12 8v16M20 8v16M12 12l8 2M12 16l8 2M12 20l8 2" fill="none" stroke="#f6f1e7" stroke-width="2.2" stroke-linecap="round"/></svg>"##,
    ),
];

/// One of ours by its name.
pub fn ours(name: &str) -> Option<&'static str> {
    OURS.iter().find(|(known, _)| *known == name).map(|(_, svg)| *svg)
}

const SVG: &str = "http://www.w3.org/2000/svg";
/// How deep groups may nest, and how many shapes there may be.
const DEEPEST: usize = 8;
const MOST: u32 = 400;

/// The same drawing, drawn anew from its shapes alone; refused where it holds anything else.
pub fn drawn(source: &str) -> Result<String, Problem> {
    let refused = || Problem::new("steward-icon-refused");
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST, ..ParsingOptions::default() };
    let document = Document::parse_with_options(source.trim(), options).map_err(|_unread| refused())?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" || root.attribute("viewBox").is_none() {
        return Err(refused());
    }
    let mut svg = String::with_capacity(source.len());
    draw(root, 0, &mut svg).ok_or_else(refused)?;
    Ok(svg)
}

/// Draws one element and what is in it; nothing where it is not plainly harmless.
fn draw(node: Node<'_, '_>, depth: usize, svg: &mut String) -> Option<()> {
    let name = node.tag_name().name();
    let in_svg = node.tag_name().namespace().is_none_or(|namespace| namespace == SVG);
    let known = if depth == 0 { name == "svg" } else { matches!(name, "g" | "path" | "circle" | "rect") };
    if !in_svg || !known || depth > DEEPEST {
        return None;
    }
    write!(svg, "<{name}").ok()?;
    if depth == 0 {
        write!(svg, " xmlns=\"{SVG}\"").ok()?;
    }
    for attribute in node.attributes() {
        if attribute.namespace().is_some() || !is_harmless(depth, attribute.name(), attribute.value()) {
            return None;
        }
        write!(svg, " {}=\"{}\"", attribute.name(), attribute.value()).ok()?;
    }
    svg.push('>');
    for child in node.children() {
        match child {
            child if child.is_element() => draw(child, depth + 1, svg)?,
            child if child.is_text() && child.text().is_none_or(|text| text.trim().is_empty()) => {}
            _ => return None,
        }
    }
    write!(svg, "</{name}>").ok()
}

/// Whether an attribute only says where a shape lies or how it looks. Each value's alphabet leaves no room for an
/// address, a quote or a bracket.
fn is_harmless(depth: usize, name: &str, value: &str) -> bool {
    if value.len() > 4_000 {
        return false;
    }
    match name {
        "viewBox" | "width" | "height" if depth == 0 => is_numbers(value),
        "x" | "y" | "width" | "height" | "rx" | "ry" | "cx" | "cy" | "r" if depth > 0 => is_numbers(value),
        "d" => value.chars().all(|c| "MmZzLlHhVvCcSsQqTtAaEe0123456789+-., \t\r\n".contains(c)),
        "fill" | "stroke" => is_colour(value),
        "stroke-width" | "stroke-miterlimit" | "opacity" | "fill-opacity" | "stroke-opacity" => is_numbers(value),
        "stroke-linecap" => matches!(value, "butt" | "round" | "square"),
        "stroke-linejoin" => matches!(value, "miter" | "round" | "bevel"),
        "fill-rule" => matches!(value, "nonzero" | "evenodd"),
        "transform" => is_transform(value),
        _ => false,
    }
}

fn is_numbers(value: &str) -> bool {
    !value.is_empty() && value.chars().all(|c| "0123456789+-.eE, ".contains(c))
}

fn is_colour(value: &str) -> bool {
    let hex = value
        .strip_prefix('#')
        .is_some_and(|hex| matches!(hex.len(), 3 | 4 | 6 | 8) && hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
    hex || (!value.is_empty() && value.len() <= 24 && value.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

fn is_transform(value: &str) -> bool {
    value.split(')').all(|one| {
        let one = one.trim_start_matches([' ', ',']);
        let Some((name, numbers)) = one.split_once('(') else { return one.is_empty() };
        matches!(name, "translate" | "scale" | "rotate" | "matrix") && is_numbers(numbers)
    })
}

async fn read_icon(_: Public, app: App) -> Result<Response> {
    let icon = app.site().icon.clone().ok_or(Error::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    Ok((headers, icon).into_response())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn with(inside: &str) -> String {
        format!("<svg xmlns=\"{SVG}\" viewBox=\"0 0 8 8\">{inside}</svg>")
    }

    #[test]
    fn our_own_pass_and_drawing_again_changes_nothing() {
        for (name, svg) in OURS {
            let once = drawn(svg).unwrap_or_else(|_| panic!("{name}"));
            assert_eq!(drawn(&once).as_deref(), Ok(once.as_str()), "{name}");
        }
    }

    #[test]
    fn whatever_could_act_or_call_out_refuses_the_whole() {
        assert!(drawn(&with("<g transform=\"rotate(45 4 4) scale(.5)\"><circle r=\"1\"/></g>")).is_ok());
        let hostile = [
            "<script>alert(1)</script>",
            "<style>*{}</style>",
            "<path d=\"M0 0\" onload=\"x\"/>",
            "<path d=\"M0 0\" style=\"fill:red\"/>",
            "<path d=\"M0 0\" class=\"x\"/>",
            "<path fill=\"url(#x)\"/>",
            "<path fill=\"url(https://a.example)\"/>",
            "<image href=\"https://a.example/x.png\"/>",
            "<use href=\"#x\"/>",
            "<a href=\"https://a.example\"><path d=\"M0 0\"/></a>",
            "<foreignObject/>",
            "<animate/>",
            "<text>words</text>",
            "words",
            "<!-- words --><path/>",
            "<x:path xmlns:x=\"http://www.w3.org/1999/xhtml\"/>",
            "<path xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"x\"/>",
            "<g transform=\"url(x)\"/>",
            "<?php ?>",
        ];
        for inside in hostile {
            assert!(drawn(&with(inside)).is_err(), "{inside}");
        }
        let deep = format!("{}{}", "<g>".repeat(2_000), "</g>".repeat(2_000));
        assert!(drawn(&with(&deep)).is_err());
        for whole in ["", "<svg/>", "<html/>", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg viewBox=\"0 0 1 1\"/>", "<svg"] {
            assert!(drawn(whole).is_err(), "{whole}");
        }
    }

    proptest! {
        #[test]
        fn nothing_else_ever_comes_out(source in "(<|>|/|=|\"|'|#|&|;|svg|path|g|rect|circle|script|a|on|href|d|fill|viewBox| |0|:|xmlns|style|url\\(|!\\[CDATA\\[|\\]\\]>|--){0,60}") {
            for source in [source.clone(), with(&source), with(&format!("<path {source}/>"))] {
                if let Ok(svg) = drawn(&source) {
                    let lower = svg.to_lowercase();
                    for bad in ["script", "href", " on", "style", "url(", "<a", "&", "<!", "<?", "'"] {
                        prop_assert!(!lower.contains(bad), "{svg}");
                    }
                    let again = drawn(&svg);
                    prop_assert_eq!(again.as_deref(), Ok(svg.as_str()));
                }
            }
        }

        #[test]
        fn no_attribute_value_breaks_out(value in "\\PC{0,40}") {
            for name in ["d", "fill", "transform", "viewBox", "stroke-width", "opacity"] {
                if is_harmless(0, name, &value) || is_harmless(1, name, &value) {
                    prop_assert!(!value.contains(['"', '<', '>', '&', '\'', ':', '/']), "{name}={value}");
                }
            }
        }
    }
}
