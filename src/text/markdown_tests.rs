use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

fn html(source: &str) -> String {
    render(source).into_string()
}

#[test]
fn what_means_something_to_markdown_or_html_is_not_plain() {
    for source in [
        "1. a",
        "- a",
        "a\nb",
        "a *b*",
        "a_b_",
        "a <b>",
        "a & b",
        "a\\b",
        "`a`",
        "see www.a.org",
        "a ",
        " a",
        "# a",
        "",
    ] {
        assert!(!is_plain(source), "{source}");
    }
    for source in ["I hear you, and it's late - sleep well.", "أنا هنا، هل أنتِ بخير؟", "¿Qué tal?"]
    {
        assert!(is_plain(source), "{source}");
    }
}

#[test]
fn what_people_write_looks_as_they_meant_it() {
    let cases = [
        ("one\ntwo\n\nthree", "<p>one<br>\ntwo</p>\n<p>three</p>"),
        ("*soft* and **strong** and `code`", "<p><em>soft</em> and <strong>strong</strong> and <code>code</code></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. c", "<ol start=\"3\">\n<li>c</li>\n</ol>"),
        ("> said", "<blockquote>\n<p>said</p>\n</blockquote>"),
        ("```rust\nx < 1\n```", "<pre><code>x &lt; 1\n</code></pre>"),
        ("# Big\n\n## Less\n\n###### Least", "<h3>Big</h3>\n<h4>Less</h4>\n<h6>Least</h6>"),
        ("not a heading\n---", "<p>not a heading</p>\n<hr>"),
        ("| a | b |\n|---|---|", "<p>| a | b |<br>\n|---|---|</p>"),
        ("I <3 you & \"me\"", "<p>I &lt;3 you &amp; \"me\"</p>"),
        ("", ""),
    ];
    for (source, expected) in cases {
        assert_eq!(html(source), expected, "{source}");
    }
}

#[test]
fn raw_html_and_images_become_their_words() {
    let cases = [
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("<div>\nhi\n</div>", "<p>&lt;div&gt;<br>\nhi<br>\n&lt;/div&gt;</p>"),
        ("a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>"),
        ("![my *cat*](https://example.org/c.png)", "<p>my <em>cat</em></p>"),
        ("<!-- hidden -->", "<p>&lt;!-- hidden --&gt;</p>"),
    ];
    for (source, expected) in cases {
        assert_eq!(html(source), expected, "{source}");
    }
}

#[test]
fn a_link_shows_where_it_leads() {
    let link =
        |href: &str, words: &str| format!("<p><a href=\"{href}\" rel=\"nofollow noopener noreferrer\">{words}</a></p>");
    let shown = [
        ("[help](https://example.org/a)", "https://example.org/a", "help <bdi>(example.org)</bdi>"),
        ("[bank.com](https://evil.example)", "https://evil.example", "bank.com <bdi>(evil.example)</bdi>"),
        ("[Example.org](https://example.org/x 'title')", "https://example.org/x", "Example.org"),
        ("https://example.org/a?b=c", "https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("<https://example.org>", "https://example.org", "https://example.org"),
        ("[](https://example.org)", "https://example.org", "<bdi>example.org</bdi>"),
    ];
    for (source, href, words) in shown {
        assert_eq!(html(source), link(href, words), "{source}");
    }
    // Letters that only look Latin give themselves away.
    assert!(html("https://аррle.com").contains("<bdi>(xn--"), "{}", html("https://аррle.com"));
}

#[test]
fn whatever_is_not_plainly_https_is_no_link() {
    let refused = [
        "&#x<!--https://é\0<img src=x onerror=",
        "[x](http://example.org)",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](/exit)",
        "[x](//example.org)",
        "[x](#top)",
        "[x](tel:+33612345678)",
        "[x](data:text/html,hi)",
        "[x](https://bank.com@evil.example/)",
        "<mailto:a@example.org>",
        "http://example.org www.example.org a@example.org xmpp:a@example.org",
    ];
    for source in refused {
        assert!(!html(source).contains("<a"), "{source} → {}", html(source));
    }
}

#[test]
fn monsters_are_rendered_quickly_and_stay_small() {
    let many = |piece: &str| piece.repeat(20_000 / piece.len());
    let mut monsters: Vec<String> = [
        ">",
        "> ",
        "[",
        "![",
        "*",
        "_",
        "**a ",
        "*a **b ",
        "`",
        "``` ",
        "- ",
        "1. ",
        "(",
        "](",
        "[a](",
        "[a](https://b.c)",
        "<",
        "<a ",
        "<!--",
        "&",
        "\\",
        "#",
        "~",
        "|",
        "|a",
        "https://",
        "https://a",
        "www.",
        "a@",
        "a@b.c ",
        "\t",
        "\u{202E}",
        "<https://a>",
        "[^",
        "$",
        ":",
        "é",
        "\u{0}",
        "\n>",
        "\n- ",
        "> - ",
        "[a]: b\n",
        "*_",
        "![a](",
        "!<[a]",
    ]
    .map(many)
    .to_vec();
    let staircase = |step: &str, end: &str| (0..140).map(|depth| step.repeat(depth) + end).collect::<String>();
    monsters.push(staircase("  ", "- a\n"));
    monsters.push(staircase(">", " a\n"));
    for monster in monsters {
        #[expect(clippy::disallowed_methods, reason = "how long this takes is the point")]
        let started = Instant::now();
        let (safe, words) = (html(&monster), plain(&monster));
        // Generous: this runs unoptimised on a busy machine. Anything quadratic takes far longer.
        assert!(started.elapsed() < Duration::from_secs(5), "{:.12} took {:?}", monster, started.elapsed());
        assert!(safe.len() <= monster.len() * 12 + 2_000, "{:.12} grew to {}", monster, safe.len());
        assert!(words.len() <= monster.len() * 3 + 10);
    }
}

#[test]
fn deep_nesting_is_flattened_and_keeps_its_words() {
    let deep = html(&format!("{} a", "> ".repeat(500)));
    assert_eq!(deep.matches("<blockquote>").count(), 8);
    assert!(deep.contains('a'));
    assert_eq!(html(&format!("{} a", "- ".repeat(500))).matches("<ul>").count(), 8);
}

#[test]
fn plain_text_has_words_without_markup() {
    assert_eq!(
        plain("# Hi\n\nsome *soft* [link](https://e.org)\nand `code`\n\n- a\n- b"),
        "Hi\nsome soft link\nand code\na\nb"
    );
    assert_eq!(plain("![my cat](x) <b>"), "my cat <b>");
    assert_eq!(plain("```\nlet x;\n```\nend"), "let x;\nend");
}

#[test]
fn an_excerpt_never_cuts_what_a_reader_sees_as_one() {
    assert_eq!(excerpt("short  one\n two", 40), "short one two");
    assert_eq!(excerpt("a longer sentence here", 14), "a longer…");
    assert_eq!(excerpt("a longer sentence", 8), "a longer…");
    assert_eq!(excerpt("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2), "👩‍👩‍👧‍👦👩‍👩‍👧‍👦…");
    assert_eq!(excerpt("e\u{301}e\u{301}e\u{301}", 1), "e\u{301}…");
    assert_eq!(excerpt("", 5), "");
}

/// The names of the tags, and whether every attribute is one of ours.
fn tags_of(html: &str) -> Vec<String> {
    let tag = regex::Regex::new(r"</?([a-zA-Z0-9]+)([^>]*)>").unwrap();
    let ours =
        regex::Regex::new(r#"^( href="https://[^"]*" rel="nofollow noopener noreferrer"| start="\d+")?$"#).unwrap();
    tag.captures_iter(html)
        .map(|found| {
            assert!(ours.is_match(&found[2]), "{} in {html}", &found[2]);
            found[1].to_owned()
        })
        .collect()
}

const FRAGMENTS: &str = "([a-zé أ<>&\"'`*_#!()\\[\\]\\\\/:.\\-\n]|https://|javascript:|<img src=x onerror=|<svg/onload=|<a href=|\
    \\]\\(|```|\\&#x|<!--|-->|\\]\\]>|<style>|<math>|\u{0}){0,60}";

#[test]
fn no_backslash_leads_to_another_host_than_the_one_shown() {
    for source in [r"[bank](<https://bank.example\\@elsewhere.example/>)", r"https://a\\"] {
        assert!(!html(source).contains("<a"), "{source}: {}", html(source));
    }
}

/// Words, and all that could make more of them than words.
const PLAIN: &str = "[ ,.?!'\\-wW1aZéßñعہ日ِ\u{2019}\u{2026}\u{bf}\u{61f}\u{60c}]{1,40}";

proptest! {
    #[test]
    fn what_is_plain_comes_out_as_if_it_had_been_parsed(source in PLAIN) {
        prop_assume!(is_plain(&source));
        prop_assert_eq!(render(&source), parsed(&source));
        prop_assert_eq!(plain(&source), parsed_plain(&source));
    }

    #[test]
    fn nothing_but_the_allow_list_comes_out(source in FRAGMENTS) {
        let allowed = "p br hr em strong ul ol li blockquote code pre h3 h4 h5 h6 a bdi";
        for name in tags_of(&html(&source)) {
            prop_assert!(allowed.split(' ').any(|tag| tag == name), "{}", name);
        }
    }

    #[test]
    fn any_text_renders_and_sanitising_again_changes_nothing(source in ".{0,300}") {
        let once = html(&source);
        prop_assert_eq!(SANITISER.clean(&once).to_string(), once);
        let _ = plain(&source);
    }

    #[test]
    fn an_excerpt_is_as_short_as_asked(text in ".{0,80}", characters in 1usize..40) {
        prop_assert!(excerpt(&text, characters).graphemes(true).count() <= characters + 1);
    }
}
