//! Her time runs out while a page is open: she is told before, and stays with one press; and once it is over nobody
//! who picks up the phone sees anything, while what she typed waits for her.

use serde_json::json;

use crate::harness::acts::{Circle, posts};
use crate::harness::browser::Browser;
use crate::harness::server::{House, stories};
use crate::harness::wait::until;

stories! {
    she_is_told_before_her_time_is_over_and_stays_with_one_press,
    a_page_whose_time_is_over_is_covered_and_her_words_wait_for_her,
    a_page_is_not_covered_while_another_keeps_the_session_open,
}

const MINUTE: i64 = 60;

impl Browser {
    /// The phone lay there: its clock and the server's go on, and it wakes up.
    async fn sleeps(&self, house: &House, minutes: i64) {
        house.passes(minutes * MINUTE);
        let later = "const now = Date.now.bind(Date), by = arguments[0]; Date.now = () => now() + by;
            dispatchEvent(new Event('visibilitychange'));";
        self.page.execute(later, vec![json!(minutes * MINUTE * 1000)]).await.expect("its clock can be moved");
    }

    /// The hours that the phone's own clock will show in so many minutes, the last of which has begun.
    async fn hours_in(&self, least: i64, most: i64) -> Vec<String> {
        let hours = "const show = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
            return Array.from(arguments, (minutes) => show.format(new Date(Date.now() + minutes * 60_000)));";
        let shown = self.page.execute(hours, vec![json!(least), json!(most)]).await.expect("it has a clock");
        serde_json::from_value(shown).expect("two hours")
    }
}

async fn she_is_told_before_her_time_is_over_and_stays_with_one_press(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "A word like marzipanwhisper").await;
    let phone = Browser::phone().open().await;
    phone.signs_in(&amal).await;
    phone.go(&format!("{}/threads/{}", house.url(), thread.stream)).await;
    phone.sleeps(house, 24).await;
    assert!(!phone.has("#session-note").await, "she is told too early");
    phone.sleeps(house, 2).await;
    let told = phone.text("#session-note p").await;
    assert!(phone.hours_in(3, 4).await.iter().any(|hour| told.contains(hour)), "{told}");
    phone.fits(360).await;
    phone.types("#text", "Half a sen").await;
    phone.clicks("#session-note button").await;
    until("the note is gone", async || (!phone.has("#session-note").await).then_some(())).await;
    phone.sleeps(house, 20).await;
    assert!(!phone.has("#session-note").await && phone.has("article").await);
    phone.types("#text", "tence").await;
    phone.clicks("#reply button[value='post']").await;
    phone.shows("<p>Half a sentence</p>").await;
    drop(phone);
}

async fn a_page_whose_time_is_over_is_covered_and_her_words_wait_for_her(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "A word like marzipanwhisper").await;
    let phone = Browser::phone().open().await;
    phone.signs_in(&amal).await;
    phone.go(&format!("{}/threads/{}", house.url(), thread.stream)).await;
    phone.types("#text", "A word like saffronharbour").await;
    phone.sleeps(house, 31).await;
    phone.see("#session-over a").await;
    until("nothing of it is left in the page", async || {
        let source = phone.source().await;
        (!source.contains("marzipanwhisper") && !phone.has("textarea").await).then_some(())
    })
    .await;
    phone.fits(360).await;
    assert_eq!(posts(&amal.reads_thread(&thread).await).len(), 1, "it was posted");
    phone.clicks("#session-over a").await;
    phone.is_at("/sign-in").await;
    phone.types("#sign_in_name", &amal.sign_in_name()).await;
    phone.types("#passphrase", &amal.passphrase()).await;
    phone.clicks("main form button.primary").await;
    phone.is_at(&thread.stream).await;
    phone.go(&format!("{}/home", house.url())).await;
    phone.clicks("a[href='/drafts']").await;
    phone.clicks("a[href^='/drafts/']").await;
    phone.shows("marzipanwhisper").await;
    let words = phone.see("#text").await.prop("value").await.expect("an answer");
    assert_eq!(words.as_deref(), Some("A word like saffronharbour"));
    let in_sight = "const box = document.querySelector('#text').getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0";
    let seen = phone.page.execute(in_sight, Vec::new()).await.expect("an answer");
    assert_eq!(seen, json!(true), "her words are further down the page");
    phone.clicks("#reply button[value='post']").await;
    phone.shows("<p>A word like saffronharbour</p>").await;
    // It may be heard live before the answer is there that empties the form.
    let emptied = async || phone.see("#text").await.prop("value").await.ok().flatten().filter(String::is_empty);
    until("her words were taken", emptied).await;
    phone.go(&format!("{}/home", house.url())).await;
    assert!(!phone.has("a[href='/drafts']").await, "it is offered again");
    drop(phone);
}

async fn a_page_is_not_covered_while_another_keeps_the_session_open(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "A word like marzipanwhisper").await;
    let page = format!("{}/threads/{}", house.url(), thread.stream);
    let phone = Browser::phone().open().await;
    phone.signs_in(&amal).await;
    phone.go(&page).await;
    phone.types("#text", "A word like saffronharbour").await;
    let first = phone.page.window().await.expect("this tab");
    house.passes(20 * MINUTE);
    let second = phone.page.new_window(true).await.expect("another tab").handle;
    phone.page.switch_to_window(second).await.expect("it opens");
    phone.go(&page).await;
    phone.page.switch_to_window(first).await.expect("the first is still there");
    let before = "const now = Date.now.bind(Date); Date.now = () => now() + 1200000";
    phone.page.execute(before, Vec::new()).await.expect("its clock can be moved");
    phone.sleeps(house, 11).await;
    until("it knows better", async || (!phone.has("#session-over").await).then_some(())).await;
    phone.shows("marzipanwhisper").await;
    let words = phone.see("#text").await.prop("value").await.expect("an answer");
    assert_eq!(words.as_deref(), Some("A word like saffronharbour"));
    assert_eq!(amal.reads("list_drafts", &[]).await.done()["drafts"], json!([]));
    drop(phone);
}
