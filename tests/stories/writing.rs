//! She writes: what she saw accepted is there once, in one order, for everyone in the space and for nobody else (P4).

use serde_json::json;

use crate::harness::acts::{AMAL, Circle, LENA, post, posts};
use crate::harness::cast::key;
use crate::harness::server::{House, stories};

stories! {
    with crate::harness::server::with_small_packs;
    a_thread_and_its_replies_are_read_in_one_order_by_the_members_and_by_nobody_else,
    what_is_sent_twice_under_one_key_is_posted_once_and_other_words_under_it_are_refused,
    a_long_thread_is_read_page_by_page_and_nothing_is_missed_or_seen_twice,
    what_is_written_at_once_by_many_has_one_order_without_gaps,
    markdown_becomes_safe_words_and_nothing_else,
    what_is_marked_with_a_notice_is_closed_until_she_opens_it,
}

async fn a_thread_and_its_replies_are_read_in_one_order_by_the_members_and_by_nobody_else(house: &House) {
    let Circle { space, amal, lena, vera, iris, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let reply = lena.replies(&thread, "I do, **every** Friday.").await;
    let answer = amal.answers(&thread, &reply, "Save me a piece").await;
    for reader in [&amal, &lena, &iris] {
        let page = reader.reads_thread(&thread).await;
        let told: Vec<_> = posts(&page).iter().map(|post| (post["seq"].clone(), post["alias"].clone())).collect();
        assert_eq!(told, [(json!(1), json!(AMAL)), (json!(2), json!(LENA)), (json!(3), json!(AMAL))]);
        assert_eq!(post(&page, &reply)["html"], "<p>I do, <strong>every</strong> Friday.</p>");
        assert_eq!(post(&page, &answer)["parent"]["id"], reply.id);
        assert_eq!(page["seq"], 3);
    }
    for operation in ["read_thread"] {
        vera.reads(operation, &[("thread", &thread.stream)]).await.refused("not_found");
    }
    let fields = json!({ "text": "Let me in" });
    vera.does("post_reply", &[("thread", &thread.stream)], fields).await.refused("not_found");
    assert_eq!(posts(&amal.reads_thread(&thread).await).len(), 3);
}

async fn what_is_sent_twice_under_one_key_is_posted_once_and_other_words_under_it_are_refused(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let sent = json!({ "text": "I do", "key": key(1) });
    let first = lena.posts(&thread, sent.clone()).await;
    let second = lena.posts(&thread, sent).await;
    assert_eq!((&first.id, first.seq), (&second.id, second.seq));
    let other = json!({ "text": "I do not", "key": key(1) });
    lena.does("post_reply", &[("thread", &thread.stream)], other).await.refused("key_reused");
    // The key is hers: the same one in another's hands is another sending.
    amal.posts(&thread, json!({ "text": "I do not", "key": key(1) })).await;
    assert_eq!(posts(&lena.reads_thread(&thread).await).len(), 3);
}

async fn a_long_thread_is_read_page_by_page_and_nothing_is_missed_or_seen_twice(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Post 1").await;
    for n in 2..=120 {
        let by = if n % 2 == 0 { &lena } else { &amal };
        assert_eq!(by.replies(&thread, &format!("Post {n}")).await.seq, n);
    }
    let pages = |from: &'static str, way: &'static str| {
        let (amal, stream) = (&amal, thread.stream.clone());
        async move {
            let (mut seen, mut longest, mut at) = (Vec::new(), 0, from.to_owned());
            let mut name = if from.is_empty() { "last" } else { way };
            loop {
                let asked = [("thread", stream.as_str()), (name, if at.is_empty() { "1" } else { &at })];
                let page = amal.reads("read_thread", &asked).await.done();
                let numbers: Vec<i64> =
                    posts(&page).iter().map(|post| post["seq"].as_i64().expect("a number")).collect();
                longest = longest.max(numbers.len());
                if way == "before" {
                    seen.splice(0..0, numbers)
                } else {
                    seen.splice(seen.len().., numbers)
                };
                let Some(next) = page[way].as_i64() else { return (seen, longest) };
                (at, name) = (next.to_string(), way);
            }
        }
    };
    let all: Vec<i64> = (1..=120).collect();
    for (from, way) in [("0", "after"), ("", "before")] {
        let (seen, longest) = pages(from, way).await;
        assert_eq!(seen, all, "{way}");
        assert!(longest <= 50, "a page held {longest} posts");
    }
}

async fn what_is_written_at_once_by_many_has_one_order_without_gaps(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let sends = |by: &'static str| {
        let (person, thread) = (
            match by {
                "amal" => &amal,
                "lena" => &lena,
                _ => &iris,
            },
            &thread,
        );
        async move {
            for n in 0..10 {
                person.replies(thread, &format!("{by} {n}")).await;
            }
        }
    };
    tokio::join!(sends("amal"), sends("lena"), sends("iris"));
    let page = amal.reads_thread(&thread).await;
    let numbers: Vec<i64> = posts(&page).iter().map(|post| post["seq"].as_i64().expect("a number")).collect();
    assert_eq!(numbers, (1..=31).collect::<Vec<_>>());
    for by in ["amal", "lena", "iris"] {
        let told: Vec<_> =
            posts(&page).iter().filter_map(|post| post["html"].as_str()).filter(|html| html.contains(by)).collect();
        let sent: Vec<_> = (0..10).map(|n| format!("<p>{by} {n}</p>")).collect();
        assert_eq!(told, sent);
    }
}

async fn markdown_becomes_safe_words_and_nothing_else(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "<script>alert(1)</script> & \"co\"", "Hello").await;
    for (hostile, never) in [
        ("<script>alert(1)</script>hello", "<script"),
        ("<img src=x onerror=alert(1)>hello", "<img"),
        ("![a](https://elsewhere.example/a.png) hello", "<img"),
        ("[hello](javascript:alert(1))", "javascript:"),
        ("[hello](http://elsewhere.example)", "href=\"http:"),
        ("<a href=\"https://ok.example\" onclick=\"x()\">hello</a>", "<a href"),
        ("<style>*{display:none}</style>hello", "<style"),
        ("hello <iframe src=\"https://elsewhere.example\"></iframe>", "<iframe"),
    ] {
        let posted = lena.replies(&thread, hostile).await;
        let page = amal.reads_thread(&thread).await;
        let html = post(&page, &posted)["html"].as_str().expect("html").to_owned();
        assert!(html.contains("hello") && !html.contains(never), "{hostile} became {html}");
    }
    let linked = lena.replies(&thread, "See [this](https://willow.example/a?b=c)").await;
    let page = amal.reads_thread(&thread).await;
    let html = post(&page, &linked)["html"].as_str().expect("html").to_owned();
    assert!(html.contains("nofollow noopener noreferrer") && html.contains("willow.example"), "{html}");
    let drawn = amal.opens(&format!("/threads/{}", thread.stream)).await.text();
    assert!(!drawn.contains("<script>alert") && drawn.contains("&#60;script&#62;alert"), "{drawn}");
}

async fn what_is_marked_with_a_notice_is_closed_until_she_opens_it(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let marked = json!({ "text": "A word like marzipanwhisper", "notices": ["police-courts", "death"] });
    let marked = lena.posts(&thread, marked).await;
    let answer = amal.answers(&thread, &marked, "I read it").await;
    let page = amal.reads_thread(&thread).await;
    assert_eq!(post(&page, &marked)["notices"], json!(["death", "police-courts"]));
    assert_eq!(post(&page, &answer)["parent"]["words"], json!(null), "the quote opened it");
    let drawn = amal.opens(&format!("/threads/{}", thread.stream)).await.text();
    let (before, _) = drawn.split_once("marzipanwhisper").expect("it is there for whoever opens it");
    let (opened, closed) = (before.matches("<details").count(), before.matches("</details>").count());
    assert!(opened > closed, "her words stand in the open");
    assert!(!before.rsplit("<details").next().expect("one").starts_with(" open"));
    let unknown = json!({ "text": "x", "notices": ["rain"] });
    lena.does("post_reply", &[("thread", &thread.stream)], unknown).await.refused_beside(&["notices"]);
}

#[tokio::test]
async fn whoever_posts_without_pause_is_asked_to_wait_and_nobody_else_is() {
    use crate::harness::server::{House, Kind};
    let house = House::with(Kind::Sqlite, |config| config.posts_a_minute = 3).await;
    let Circle { space, amal, lena, .. } = Circle::of(&house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    for n in 0..3 {
        lena.replies(&thread, &format!("Post {n}")).await;
    }
    let fields = json!({ "text": "One more" });
    lena.does("post_reply", &[("thread", &thread.stream)], fields).await.refused("too_many");
    amal.replies(&thread, "I may").await;
    drop((amal, lena));
    house.close().await;
}
