//! She opens the invitation on her phone, in Arabic, joins and writes.

use crate::harness::acts::{Circle, posts};
use crate::harness::browser::Browser;
use crate::harness::server::{House, stories};

stories! {
    she_joins_by_invitation_on_a_phone_in_arabic_and_writes,
}

async fn she_joins_by_invitation_on_a_phone_in_arabic_and_writes(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let phone = Browser::phone().language("ar").open().await;
    phone.go(&format!("{}/join/{}", house.url(), space.invitation)).await;
    let root = phone.see("html").await;
    assert_eq!(root.attr("lang").await.expect("an answer").as_deref(), Some("ar"));
    assert_eq!(root.attr("dir").await.expect("an answer").as_deref(), Some("rtl"));
    phone.fits(360).await;
    phone.clicks("a.primary[href^='/sign-up']").await;
    phone.is_at("/sign-up").await;
    phone.fits(360).await;
    phone.clicks("main form button.primary").await;
    phone.see("ol.keep").await;
    phone.fits(360).await;
    phone.clicks("main a.primary").await;
    phone.is_at("/enter").await;
    phone.fits(360).await;
    let alias = phone.see("#alias input").await.attr("value").await.expect("an answer").expect("a suggested alias");
    phone.clicks("#alias label.choice").await;
    phone.clicks("#badge label.choice").await;
    phone.clicks("main form button.primary").await;
    phone.is_at(&format!("/spaces/{}", space.id)).await;
    phone.fits(360).await;
    phone.clicks("a[href$='/threads/new']").await;
    phone.types("#title", "خبز").await;
    phone.types("#text", "من يخبز؟").await;
    phone.fits(360).await;
    phone.clicks("button[value='post']").await;
    phone.is_at("/threads/").await;
    phone.shows("من يخبز؟").await;
    phone.fits(360).await;
    let threads = amal.reads("list_threads", &[("space", &space.id)]).await.done();
    let thread = threads["threads"][0]["id"].as_str().expect("her thread").to_owned();
    let page = amal.reads("read_thread", &[("thread", &thread)]).await.done();
    let post = &posts(&page)[0];
    assert_eq!((post["alias"].as_str(), post["dir"].as_str()), (Some(alias.as_str()), Some("rtl")));
    let console = phone.console().await;
    assert!(console.iter().all(|line| !line.contains("Content Security Policy")), "{console:?}");
    let asked = phone.requests().await;
    let foreign = |url: &&String| {
        url.starts_with("http") && !url.starts_with(house.url()) || url.starts_with("ws") && !url.contains("127.0.0.1")
    };
    assert_eq!(asked.iter().find(foreign), None, "a page called elsewhere");
    drop(phone);
}
