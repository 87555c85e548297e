//! Whatever goes wrong with what she sends, she gets a sentence beside the field and keeps all she typed; nothing is
//! posted twice, and nothing that was not hers to send does anything.

use http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::harness::acts::{Circle, posts};
use crate::harness::cast::{Person, key};
use crate::harness::server::{House, stories};

stories! {
    a_field_that_does_not_fit_is_named_and_nothing_is_posted,
    a_refused_page_form_comes_back_with_all_she_typed,
    what_she_emptied_comes_back_empty_and_is_named,
    bytes_that_are_no_text_are_refused_with_a_sentence,
    a_body_larger_than_any_form_is_refused_with_a_sentence,
    a_vanished_parent_is_said_and_her_words_are_kept,
    a_form_sent_twice_is_posted_once,
    a_session_that_ended_while_she_wrote_keeps_her_draft_for_her_alone,
    a_draft_is_gone_once_its_words_are_sent,
    a_page_whose_time_is_over_may_seal_its_words_and_nothing_else,
    addresses_that_lead_nowhere_are_one_kind_page,
    a_preview_shows_her_words_and_posts_nothing,
}

const HOUR: i64 = 60 * 60;

async fn a_field_that_does_not_fit_is_named_and_nothing_is_posted(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let named = [("thread", thread.stream.as_str())];
    let refused: [(Value, &[&str]); 11] = [
        (json!({}), &["text"]),
        (json!({ "text": "" }), &["text"]),
        (json!({ "text": " \n\t \u{200b} " }), &["text"]),
        (json!({ "text": "x".repeat(8_001) }), &["text"]),
        (json!({ "text": 7 }), &["text"]),
        (json!({ "text": null }), &["text"]),
        (json!({ "text": "Hello", "key": "not a key" }), &["key"]),
        (json!({ "text": "Hello", "parent": "not an id" }), &["parent"]),
        (json!({ "text": "Hello", "parent": "AAAAAAAAQACAAAAAAAAAAA" }), &["parent"]),
        (json!({ "text": "Hello", "expires": "tomorrow" }), &["expires"]),
        (json!({ "text": "Hello", "colour": "red" }), &[""]),
    ];
    for (fields, beside) in refused {
        lena.does("post_reply", &named, fields).await.refused_beside(beside);
    }
    let both = json!({ "title": "x".repeat(141), "text": "" });
    lena.does("start_thread", &[("space", &space.id)], both).await.refused_beside(&["text", "title"]);
    for broken in [&b"{"[..], b"[1]", b"null", b"\"text\"", b"{\"text\":\"\xff\"}", b""] {
        let headers = [("accept", "application/json"), ("content-type", "application/json")];
        let path = format!("/threads/{}/replies", thread.stream);
        let answer = lena.device.ask(Method::POST, &path, &headers, broken.to_vec()).await;
        answer.refused("invalid");
    }
    assert_eq!(posts(&lena.reads_thread(&thread).await).len(), 1);
    lena.posts(&thread, json!({ "text": "x".repeat(8_000) })).await;
}

async fn a_refused_page_form_comes_back_with_all_she_typed(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    for language in ["en", "ar"] {
        let amal = Person::new(house, "Amal").reading(language);
        amal.signs_in().await;
        let fields =
            [("title", "x"), ("text", "A word like <marzipan> & whisper"), ("notices", "death"), ("wants", "heard")];
        let page = amal.submits(&format!("/spaces/{}/threads", space.id), &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = page.text();
        assert!(page.contains("A word like &#60;marzipan&#62; &#38; whisper"), "{page}");
        assert!(page.contains("aria-invalid"), "nothing says which field");
        let ticked = page.split("<input").find(|input| input.contains("value=\"death\"")).expect("the notice");
        assert!(ticked.split('>').next().is_some_and(|tag| tag.contains("checked")), "{ticked}");
    }
    drop(amal);
}

async fn what_she_emptied_comes_back_empty_and_is_named(house: &House) {
    let Circle { space, noor, .. } = Circle::of(house).await;
    let path = format!("/steward/spaces/{}", space.id);
    let tag = |page: &str, begin: &str| {
        page.split(begin).nth(1).and_then(|rest| rest.split('>').next()).expect("a field").to_owned()
    };
    let before = noor.opens(&path).await.text();
    assert!(!tag(&before, "<input id=\"name\"").contains("value=\"\""), "there is no name to empty");
    assert!(tag(&before, "name=\"languages\" value=\"en\"").contains("checked"), "there is nothing to untick");
    let fields = [("name", ""), ("kind", "peer"), ("visibility", "listed"), ("door", "closed")];
    let page = noor.submits(&path, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = page.text();
    assert!(tag(&page, "<input id=\"name\"").contains("value=\"\""), "what she emptied is back");
    assert!(!tag(&page, "name=\"languages\" value=\"en\"").contains("checked"), "what she unticked is back");
    let label = page.split("<a href=\"#name\">").nth(1).and_then(|rest| rest.split('<').next());
    assert_eq!(label, Some("Name"), "the summary does not name the field");
}

async fn bytes_that_are_no_text_are_refused_with_a_sentence(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let path = format!("/threads/{}/replies", thread.stream);
    for bytes in [&b"text=%FF%FE"[..], b"text=%C3", b"\xff\xfe=1", b"text=a&text=b", b"%=%", b"&&&==="] {
        let answer = amal.submits_bytes(&path, bytes.to_vec()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{bytes:?}: {}", answer.text());
        assert!(answer.text().contains("<main"), "{bytes:?} got no page");
    }
    for path in ["/threads/%FF%FE", "/threads/../../etc/passwd", "/join/%00", "/%2e%2e/", "/threads/x?after=%FF"] {
        let answer = amal.opens(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(posts(&amal.reads_thread(&thread).await).len(), 1);
}

async fn a_body_larger_than_any_form_is_refused_with_a_sentence(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let named = [("thread", thread.stream.as_str())];
    amal.does("post_reply", &named, json!({ "text": "x".repeat(200_000) })).await.refused("too_large");
    let page = amal.submits(&format!("/threads/{}/replies", thread.stream), &[("text", &"x".repeat(200_000))]).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(page.text().contains("<main"));
    assert_eq!(posts(&amal.reads_thread(&thread).await).len(), 1);
}

async fn a_vanished_parent_is_said_and_her_words_are_kept(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let other = amal.starts_thread(&space, "Tea", "Who pours?").await;
    let reply = amal.replies(&thread, "I do").await;
    lena.answers(&thread, &reply, "Good").await;
    amal.withdraws(&reply).await;
    for gone in [&reply, &other] {
        let fields = [("text", "A word like marzipanwhisper"), ("parent", gone.id.as_str())];
        let page = lena.submits(&format!("/threads/{}/replies", thread.stream), &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text().contains("marzipanwhisper"));
    }
    assert_eq!(posts(&amal.reads_thread(&thread).await).len(), 3);
}

async fn a_form_sent_twice_is_posted_once(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let list = format!("/spaces/{}/threads", space.id);
    let form = amal.opens(&format!("{list}/new")).await.text();
    let key = hidden_key(&form);
    let fields = [("title", "Bread"), ("text", "Who bakes?"), ("key", key.as_str())];
    let first = amal.submits(&list, &fields).await.leads_to();
    assert_eq!(amal.submits(&list, &fields).await.leads_to(), first);
    let thread = first.split('?').next().expect("a path").to_owned();
    let key = hidden_key(&amal.opens(&thread).await.text());
    let fields = [("text", "I do"), ("key", key.as_str())];
    let replies = format!("{thread}/replies");
    let (one, two) = tokio::join!(amal.submits(&replies, &fields), amal.submits(&replies, &fields));
    assert_eq!(one.leads_to(), two.leads_to());
    let stream = thread.rsplit('/').next().expect("an id");
    assert_eq!(posts(&amal.reads("read_thread", &[("thread", stream)]).await.done()).len(), 2);
    let threads = amal.reads("list_threads", &[("space", &space.id)]).await.done();
    assert_eq!(threads["threads"].as_array().map(Vec::len), Some(1));
}

fn hidden_key(page: &str) -> String {
    let input = page.split("<input").find(|input| input.contains("name=\"key\"")).expect("a form with a key");
    let value = input.split("value=\"").nth(1).expect("a value");
    value.split('"').next().expect("an end").to_owned()
}

async fn a_session_that_ended_while_she_wrote_keeps_her_draft_for_her_alone(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let fields = [("text", "A word like marzipanwhisper")];
    let replies = format!("/threads/{}/replies", thread.stream);
    house.passes(12 * HOUR + 60);
    let held = amal.device.cookies();
    let away = amal.submits(&replies, &fields).await.leads_to();
    assert!(away.starts_with("/sign-in?back="), "{away}");
    let kept = crate::harness::dump::Dump::of(house).await;
    assert_eq!(kept.table("draft").len(), 1);
    assert!(kept.places_of("marzipanwhisper").is_empty(), "the draft lies open");
    // The next person at that phone.
    lena.signs_in().await;
    assert!(!lena.reads("list_drafts", &[]).await.done().to_string().contains("marzipan"));
    amal.device.forget_cookies();
    amal.signs_in().await;
    let drafts = amal.reads("list_drafts", &[]).await.done();
    let id = drafts["drafts"][0]["id"].as_str().expect("a draft").to_owned();
    assert!(!lena.opens(&format!("/drafts/{id}")).await.text().contains("marzipan"));
    let page = amal.opens(&format!("/drafts/{id}")).await.text();
    assert!(page.contains("marzipanwhisper") && page.contains(&replies), "the form came back empty: {page}");
    amal.does("throw_draft_away", &[("draft", &id)], json!({})).await.done();
    assert!(crate::harness::dump::Dump::of(house).await.table("draft").is_empty());
    // An hour after its end the old session has lost its one power.
    amal.device.hold_cookies(held);
    house.passes(2 * HOUR);
    amal.submits(&replies, &fields).await.leads_to();
    assert!(crate::harness::dump::Dump::of(house).await.table("draft").is_empty());
}

async fn a_draft_is_gone_once_its_words_are_sent(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let replies = format!("/threads/{}/replies", thread.stream);
    let hers = key(1);
    let fields = [("text", "A word like marzipanwhisper"), ("key", hers.as_str().expect("a key"))];
    house.passes(12 * HOUR + 60);
    amal.submits(&replies, &fields).await.leads_to();
    amal.signs_in().await;
    let drafts = amal.reads("list_drafts", &[]).await.done();
    let id = drafts["drafts"][0]["id"].as_str().expect("a draft").to_owned();
    let page = amal.opens(&format!("/drafts/{id}")).await.text();
    assert!(page.contains("marzipanwhisper") && page.contains(fields[1].1), "its key is another: {page}");
    // Another form of hers takes no draft with it.
    amal.submits(&replies, &[("text", "Something else")]).await.leads_to();
    assert_eq!(crate::harness::dump::Dump::of(house).await.table("draft").len(), 1);
    amal.submits(&replies, &[("text", "A word like marzipanwhisper, and more"), fields[1]]).await.leads_to();
    assert!(crate::harness::dump::Dump::of(house).await.table("draft").is_empty(), "it is offered again");
}

async fn a_page_whose_time_is_over_may_seal_its_words_and_nothing_else(house: &House) {
    let Circle { space, amal, vera, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let path = format!("/threads/{}", thread.stream);
    let words = json!({ "path": path, "form": "text=A+word+like+marzipanwhisper" });
    // While the session is open (in another page, say) nothing is kept, and this is no step of hers.
    house.passes(11 * HOUR);
    let left = amal.does("keep_draft", &[], words.clone()).await.done()["seconds_left"].as_i64().expect("seconds");
    assert!((1..=HOUR).contains(&left), "{left}");
    house.passes(HOUR);
    for elsewhere in ["", "https://elsewhere.example", "//elsewhere.example"] {
        let fields = json!({ "path": elsewhere, "form": "text=A+word" });
        amal.does("keep_draft", &[], fields).await.done();
    }
    amal.does("keep_draft", &[], json!({ "path": path, "form": "passphrase=A+word" })).await.done();
    assert!(crate::harness::dump::Dump::of(house).await.table("draft").is_empty());
    assert_eq!(amal.does("keep_draft", &[], words.clone()).await.done()["seconds_left"], 0);
    amal.reads("my_home", &[]).await.refused("signed_out");
    vera.device.forget_cookies();
    vera.does("keep_draft", &[], words).await.refused("signed_out");
    amal.signs_in().await;
    assert_eq!(posts(&amal.reads_thread(&thread).await).len(), 1, "it was posted");
    let drafts = amal.reads("list_drafts", &[]).await.done();
    assert_eq!(drafts["drafts"][0]["words"], "A word like marzipanwhisper");
}

async fn addresses_that_lead_nowhere_are_one_kind_page(house: &House) {
    let Circle { space, amal, vera, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let theirs = [format!("/threads/{}", thread.stream), format!("/spaces/{}", space.id)];
    let never = ["/threads/AAAAAAAAQACAAAAAAAAAAA".to_owned(), "/spaces/AAAAAAAAQACAAAAAAAAAAA".to_owned()];
    let nowhere = ["/nowhere".to_owned(), "/threads/".to_owned(), "/spaces/x".to_owned()];
    let mut pages = Vec::new();
    for path in theirs.iter().chain(&never).chain(&nowhere) {
        let page = vera.opens(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        pages.push(page.text().replace(path, "HERE"));
    }
    assert!(pages.iter().all(|page| *page == pages[0]), "one can tell them apart");
    for method in [Method::PUT, Method::DELETE, Method::PATCH] {
        let answer = amal.device.ask(method, &theirs[0], &[], Vec::new()).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
}

async fn a_preview_shows_her_words_and_posts_nothing(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let fields = [("text", "I *do*"), ("do", "preview")];
    let page = amal.submits(&format!("/threads/{}/replies", thread.stream), &fields).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("<em>do</em>") && page.text().contains("I *do*"));
    assert_eq!(posts(&amal.reads_thread(&thread).await).len(), 1);
}
