//! What the rules do to a person's words, in two browsers side by side, with the packs that ship: in English with a
//! script and in Arabic without one. What is asked is asked of her alone, and what waits is seen by nobody else.

use crate::harness::acts::{Circle, IRIS, Written};
use crate::harness::browser::{Browser, Setting};
use crate::harness::server::{House, stories};
use crate::harness::wait::until;

stories! {
    a_number_in_words_is_asked_about_changed_and_posted,
    a_number_in_words_is_asked_about_in_arabic_without_a_script,
    a_lure_is_seen_by_nobody_and_returned_rewritten_and_released,
    a_lure_is_returned_and_released_in_arabic_without_a_script,
}

/// What is said in a story, in one language.
struct Speech {
    language: &'static str,
    number: &'static str,
    /// What of it must not be seen.
    digits: &'static str,
    changed: &'static str,
    lure: &'static str,
    mark: &'static str,
    reason: &'static str,
    rewritten: &'static str,
    rewritten_mark: &'static str,
}

const ENGLISH: Speech = Speech {
    language: "en",
    number: "Call me, it is oh seven seven double oh nine one two three four five six",
    digits: "double oh nine",
    changed: "Shall we go on here tonight, around eight?",
    lure: "I can get you a job in a hotel abroad, no papers needed, the ticket is paid, write to me in private",
    mark: "no papers needed",
    reason: "Offers of work are kept out here",
    rewritten: "I can find you work in a hotel abroad, good salary, we pay your flight",
    rewritten_mark: "good salary",
};

const ARABIC: Speech = Speech {
    language: "ar",
    number: "اتصلي على صفر سبعة تسعة خمسة خمسة أربعة ثلاثة اثنان واحد صفر",
    digits: "تسعة خمسة خمسة",
    changed: "نكمل الحديث هنا الليلة حوالي الثامنة؟",
    lure: "عندي شغل لك في فندق بالخارج براتب كبير بدون أوراق والتذكرة علينا راسليني على الخاص",
    mark: "والتذكرة علينا",
    reason: "عروض العمل لا تُنشر هنا",
    rewritten: "أقدر أدبر لك عمل في الخارج براتب كبير والسفر علينا",
    rewritten_mark: "والسفر علينا",
};

fn device(speech: &Speech, javascript: bool) -> Setting {
    let phone = Browser::phone().language(speech.language);
    if javascript { phone } else { phone.javascript_off() }
}

/// Opens the thread's page and waits until its form is there.
async fn reads(browser: &Browser, house: &House, thread: &Written) {
    browser.go(&format!("{}/threads/{}", house.url(), thread.stream)).await;
    browser.see("#reply").await;
}

async fn sends(browser: &Browser, words: &str) {
    browser.see("#reply textarea").await.clear().await.expect("the form can be emptied");
    browser.types("#reply textarea", words).await;
    browser.clicks("#reply button.primary").await;
}

async fn asks_about_a_number(house: &House, speech: &Speech, javascript: bool) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let thread = lena.starts_thread(&space, "Bread", "Who bakes?").await;
    let (hers, theirs) = tokio::join!(device(speech, javascript).open(), device(speech, javascript).open());
    hers.signs_in(&amal).await;
    theirs.signs_in(&lena).await;
    reads(&hers, house, &thread).await;
    reads(&theirs, house, &thread).await;
    sends(&hers, speech.number).await;
    hers.see("[data-asking] mark").await;
    hers.fits(360).await;
    reads(&theirs, house, &thread).await;
    assert!(!theirs.source().await.contains(speech.digits), "nobody sees what is being asked about");
    sends(&hers, speech.changed).await;
    hers.shows(speech.changed).await;
    until("the other one reads it", async || {
        if !javascript {
            reads(&theirs, house, &thread).await;
        }
        theirs.source().await.contains(speech.changed).then_some(())
    })
    .await;
    assert!(!theirs.source().await.contains(speech.digits));
    drop((hers, theirs));
}

async fn a_number_in_words_is_asked_about_changed_and_posted(house: &House) {
    asks_about_a_number(house, &ENGLISH, true).await;
}

async fn a_number_in_words_is_asked_about_in_arabic_without_a_script(house: &House) {
    asks_about_a_number(house, &ARABIC, false).await;
}

/// The facilitator opens what waits, behind its click.
async fn opens_what_waits(browser: &Browser, house: &House, space: &str, mark: &str) {
    browser.go(&format!("{}/spaces/{space}/held", house.url())).await;
    let words = browser.see("details.notice .prose").await;
    assert!(!words.is_displayed().await.expect("an answer"), "the words are behind a click");
    browser.clicks("details.notice summary").await;
    let shown = async || words.text().await.ok().filter(|text| text.contains(mark));
    until("she reads what waits", shown).await;
    browser.fits(360).await;
}

async fn a_lure_goes_round(house: &House, speech: &Speech, javascript: bool) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let thread = lena.starts_thread(&space, "Bread", "Who bakes?").await;
    let setting = || device(speech, javascript).open();
    let (hers, theirs) = tokio::join!(setting(), setting());
    hers.signs_in(&amal).await;
    theirs.signs_in(&lena).await;
    reads(&hers, house, &thread).await;
    sends(&hers, speech.lure).await;
    hers.see("article.own").await;
    reads(&theirs, house, &thread).await;
    assert!(!theirs.source().await.contains(speech.mark), "nobody else sees it");
    drop(theirs);

    let holding = setting().await;
    holding.signs_in(&iris).await;
    opens_what_waits(&holding, house, &space.id, speech.mark).await;
    holding.clicks("article a[href$='/return']").await;
    holding.types("#reason", speech.reason).await;
    holding.clicks("main form button.primary").await;
    holding.see(".empty").await;

    reads(&hers, house, &thread).await;
    let why = hers.text("article.returned .why").await;
    assert!(why.contains(speech.reason) && why.contains(IRIS), "{why}");
    hers.fits(360).await;
    hers.clicks("article.returned a.soft").await;
    hers.is_at("again=").await;
    let again = async || hers.see("#reply textarea").await.prop("value").await.ok().flatten();
    until("her words are in the form again", async || again().await.filter(|text| text.contains(speech.mark))).await;
    sends(&hers, speech.rewritten).await;
    until("the new words wait", async || hers.source().await.contains(speech.rewritten_mark).then_some(())).await;

    opens_what_waits(&holding, house, &space.id, speech.rewritten_mark).await;
    holding.clicks("form[action$='/release'] button").await;
    holding.see(".empty").await;
    drop(holding);
    let theirs = setting().await;
    theirs.signs_in(&lena).await;
    reads(&theirs, house, &thread).await;
    theirs.shows(speech.rewritten_mark).await;
    theirs.see("span.earlier").await;
    assert!(!theirs.source().await.contains(speech.mark));
    drop((hers, theirs));
}

async fn a_lure_is_seen_by_nobody_and_returned_rewritten_and_released(house: &House) {
    a_lure_goes_round(house, &ENGLISH, true).await;
}

async fn a_lure_is_returned_and_released_in_arabic_without_a_script(house: &House) {
    a_lure_goes_round(house, &ARABIC, false).await;
}
