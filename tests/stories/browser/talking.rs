//! Two of them talk in a room, each in her own browser; then one is removed and goes quiet.

use fantoccini::Locator;
use fantoccini::error::CmdError;
use serde_json::json;

use crate::harness::acts::{Circle, LENA};
use crate::harness::browser::Browser;
use crate::harness::server::{House, stories};
use crate::harness::wait::until;

stories! {
    she_answers_a_message_with_words_and_without,
    she_answers_a_message_without_javascript_too,
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

impl Browser {
    /// Follows a link of the room's frame, which leads the whole page on.
    async fn clicks_in_the_frame(&self, css: &str) {
        let window = self.page.window().await.expect("this tab");
        let there = async || {
            self.page.clone().enter_frame(0).await.ok()?;
            let clicked = match self.page.find(Locator::Css(css)).await {
                Ok(link) => link.click().await.is_ok(),
                Err(_) => false,
            };
            // The frame may have loaded itself anew in between.
            self.page.switch_to_window(window.clone()).await.ok()?;
            clicked.then_some(())
        };
        until(&format!("the frame shows {css}"), there).await;
    }
}

/// She answers Lena's message in the room, with an acknowledgement and with words; and one of hers stays in the form.
async fn answers_a_message(house: &House, browser: &Browser, circle: &Circle, javascript: bool) {
    let Circle { space, amal, lena, iris, .. } = circle;
    let room = iris.opens_room(space, "Kitchen").await;
    let asked = lena.says(&room, "Who bakes on Friday?").await;
    browser.signs_in(amal).await;
    browser.go(&format!("{}/rooms/{room}", house.url())).await;
    let link = format!("#p-{} > a.reply", asked.id);
    if javascript {
        browser.types("#text", "I do").await;
        browser.clicks(&link).await;
        assert_eq!(browser.see("#text").await.prop("value").await.expect("an answer").as_deref(), Some("I do"));
    } else {
        browser.clicks_in_the_frame(&link).await;
        browser.is_at("to=").await;
        browser.types("#text", "I do").await;
    }
    assert!(browser.text("#answering p").await.contains(LENA));
    browser.fits(360).await;
    browser.clicks("#say button.primary").await;
    let said = async || {
        let page = lena.reads("read_room", &[("room", &room)]).await.done();
        let found = page["posts"].as_array()?.iter().find(|post| post["html"] == "<p>I do</p>")?.clone();
        Some(found)
    };
    let said = until("her answer is there", said).await;
    assert_eq!(said["parent"]["id"], asked.id, "{said}");
    if javascript {
        until("the form answers nobody", async || {
            (!browser.see("#answering").await.is_displayed().await.ok()?).then_some(())
        })
        .await;
        browser.types("#text", "And").await;
        browser.clicks(&link).await;
    } else {
        browser.clicks_in_the_frame(&link).await;
    }
    browser.clicks("button[form='acks'][value='thanks']").await;
    let given = async || {
        let page = lena.reads("read_room", &[("room", &room)]).await.done();
        (page["posts"][0]["given"] == json!(["thanks"])).then_some(())
    };
    until("it is given", given).await;
    if javascript {
        browser.see("button[value='thanks'][aria-pressed='true']").await;
        assert_eq!(browser.see("#text").await.prop("value").await.expect("an answer").as_deref(), Some("And"));
    }
}

async fn she_answers_a_message_with_words_and_without(house: &House) {
    let circle = Circle::of(house).await;
    let phone = Browser::phone().open().await;
    answers_a_message(house, &phone, &circle, true).await;
    drop(phone);
}

async fn she_answers_a_message_without_javascript_too(house: &House) {
    let circle = Circle::of(house).await;
    let phone = Browser::phone().javascript_off().open().await;
    answers_a_message(house, &phone, &circle, false).await;
    drop(phone);
}
