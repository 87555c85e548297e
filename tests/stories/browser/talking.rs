//! Two of them talk in a room, each in her own browser; then one is removed and goes quiet.

use fantoccini::error::CmdError;
use serde_json::json;

use crate::harness::acts::{Circle, LENA};
use crate::harness::browser::Browser;
use crate::harness::server::{House, stories};
use crate::harness::wait::until;

stories! {
    two_talk_live_and_one_who_is_removed_goes_quiet,
    they_talk_without_javascript_and_one_who_is_removed_goes_quiet,
}

async fn two_talk_live_and_one_who_is_removed_goes_quiet(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let (hers, theirs) = tokio::join!(Browser::phone().open(), Browser::desktop().open());
    hers.signs_in(&amal).await;
    theirs.signs_in(&lena).await;
    for browser in [&hers, &theirs] {
        browser.go(&format!("{}/rooms/{room}", house.url())).await;
        browser.see("#chat").await;
    }
    hers.types("#text", "Good evening, whoever is here").await;
    hers.clicks("#say button.primary").await;
    theirs.shows("Good evening, whoever is here").await;
    theirs.types("#text", "Only me and the kettle").await;
    theirs.clicks("#say button.primary").await;
    hers.shows("Only me and the kettle").await;
    let away = json!({ "alias": LENA, "reason": "Pressing others to meet" });
    iris.does("remove_member", &[("space", &space.id)], away).await.done();
    until("her page says that it is over", async || theirs.has("#say[hidden]").await.then_some(())).await;
    amal.says(&room, "A word like marzipanwhisper").await;
    hers.shows("marzipanwhisper").await;
    assert!(!theirs.source().await.contains("marzipanwhisper"), "she still hears");
    theirs.go(&format!("{}/rooms/{room}", house.url())).await;
    assert!(!theirs.source().await.contains("Good evening"));
    drop((hers, theirs));
}

impl Browser {
    /// What the room's frame shows now.
    async fn framed(&self) -> Result<String, CmdError> {
        self.page.clone().enter_frame(0).await?;
        let source = self.page.source().await;
        self.page.clone().enter_parent_frame().await?;
        source
    }
}

async fn they_talk_without_javascript_and_one_who_is_removed_goes_quiet(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    let phone = || Browser::phone().javascript_off().open();
    let (hers, theirs) = tokio::join!(phone(), phone());
    hers.signs_in(&amal).await;
    theirs.signs_in(&lena).await;
    for browser in [&hers, &theirs] {
        browser.go(&format!("{}/rooms/{room}", house.url())).await;
        browser.see("iframe.frame").await;
    }
    hers.types("#text", "Good evening, whoever is here").await;
    hers.clicks("#say button.primary").await;
    let shows = async |browser: &Browser, words: &str| browser.framed().await.is_ok_and(|page| page.contains(words));
    until("the frame shows it", async || shows(&theirs, "Good evening, whoever is here").await.then_some(())).await;
    let page = amal.reads("read_room", &[("room", &room)]).await.done();
    let said = page["posts"][0]["id"].as_str().expect("her message").to_owned();
    amal.does("withdraw_post", &[("post", &said)], json!({})).await.done();
    until("what was taken back goes", async || (!shows(&theirs, "Good evening").await).then_some(())).await;
    let away = json!({ "alias": LENA, "reason": "Pressing others to meet" });
    iris.does("remove_member", &[("space", &space.id)], away).await.done();
    amal.says(&room, "A word like marzipanwhisper").await;
    until("the one who is in hears it", async || shows(&hers, "marzipanwhisper").await.then_some(())).await;
    let over =
        async || theirs.framed().await.is_ok_and(|page| page.contains("<h1") && !page.contains("class=\"chat\""));
    until("the frame of the one who is out is over", async || over().await.then_some(())).await;
    assert!(!shows(&theirs, "marzipanwhisper").await);
    drop((hers, theirs));
}
