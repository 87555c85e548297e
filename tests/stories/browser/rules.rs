//! What the rules do to a person's words, in two browsers side by side, with the packs that ship: in English with a
//! script and in Arabic without one. What is asked is asked of her alone, and what waits is seen by nobody else.

use serde_json::json;

use crate::harness::acts::{Circle, IRIS, Written};
use crate::harness::browser::{Browser, Setting};
use crate::harness::dump::Dump;
use crate::harness::server::{House, stories};
use crate::harness::wait::until;

stories! {
    a_number_in_words_is_asked_about_changed_and_posted,
    a_number_in_words_is_asked_about_in_arabic_without_a_script,
    a_lure_is_seen_by_nobody_and_returned_rewritten_and_released,
    a_lure_is_returned_and_released_in_arabic_without_a_script,
    a_cry_for_help_finds_help_first_and_then_people,
    a_cry_for_help_finds_help_first_and_then_people_in_arabic_without_a_script,
    help_is_in_sight_on_a_phone_when_a_message_cries_for_it,
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
    cry: &'static str,
    /// What of it must not be seen before she posts it.
    despair: &'static str,
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
    cry: "I cannot go on. I want to die tonight",
    despair: "want to die tonight",
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
    cry: "لا أريد أن أعيش بعد اليوم، سأنهي حياتي الليلة",
    despair: "سأنهي حياتي الليلة",
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

/// Reads the lines of one country, where the question to her stands: a fold opens, and nothing is sent.
async fn looks_up_a_country(browser: &Browser, who: &str) {
    let line = browser.see("[data-asking] details:nth-of-type(2) bdi").await;
    assert!(!line.is_displayed().await.expect("an answer"), "other countries are folded away");
    browser.requests().await;
    browser.clicks("[data-asking] details:nth-of-type(2) summary").await;
    until("the country's line is read", async || line.text().await.ok().filter(|text| text.contains(who))).await;
    assert_eq!(browser.requests().await, Vec::<String>::new(), "looking up a country sends nothing");
}

async fn cries_for_help(house: &House, speech: &Speech, javascript: bool) {
    let Circle { space, noor, amal, lena, iris, .. } = Circle::of(house).await;
    let line = json!({
        "country": "es", "language": "es", "who": "Puerta abierta", "contact": "900 000 111", "cost": "Gratis",
        "spoken": ["es", "ar"], "also": "", "hours": "Día y noche", "police": "no", "checked": "2026-09-01",
    });
    noor.does("add_help_line", &[], line).await.done();
    let thread = lena.starts_thread(&space, "Night", "Who is awake?").await;
    let setting = || device(speech, javascript).open();
    let (hers, holding) = tokio::join!(setting(), setting());
    hers.signs_in(&amal).await;
    holding.signs_in(&iris).await;
    holding.go(&format!("{}/spaces/{}", house.url(), space.id)).await;
    // A page that was loaded again would have forgotten this.
    holding.page.execute("window.stays = true", Vec::new()).await.expect("the page takes a mark");
    reads(&hers, house, &thread).await;
    let before = Dump::of(house).await;
    sends(&hers, speech.cry).await;
    // Help, then what posting it would do, and only then the button that does it.
    hers.see("[data-asking] button[name=anyway]").await;
    is_in_sight(&hers, "[data-asking] p").await;
    let asked = hers.source().await;
    let asked = asked.split("data-asking").nth(1).expect("the question");
    let place = |words: &str| asked.find(words).unwrap_or_else(|| panic!("{words}: {asked}"));
    assert!(place("The Lantern") < place("name=\"anyway\"") && place("Puerta abierta") < place("name=\"anyway\""));
    looks_up_a_country(&hers, "Puerta abierta").await;
    hers.fits(360).await;
    let now = Dump::of(house).await;
    assert!(now.differs_from(&before).is_empty(), "nothing is kept: {:?}", now.differs_from(&before));
    assert!(!lena.reads_thread(&thread).await.to_string().contains(speech.despair), "nobody has read it yet");
    let none = iris.reads("read_hold", &[("space", &space.id)]).await.done();
    assert_eq!(none["alerts"], json!([]), "and nobody is alerted");

    hers.clicks("[data-asking] button[name=anyway]").await;
    until("her words stand in the conversation", async || {
        lena.reads_thread(&thread).await.to_string().contains(speech.despair).then_some(())
    })
    .await;
    if !javascript {
        holding.go(&format!("{}/spaces/{}", house.url(), space.id)).await;
    }
    holding.see(".nudge.alert a").await;
    if javascript {
        let stays = holding.page.execute("return window.stays === true", Vec::new()).await.expect("an answer");
        assert_eq!(stays, json!(true), "it comes while she looks at her page");
    }
    holding.clicks(".nudge.alert a").await;
    holding.is_at("/hold").await;
    holding.fits(360).await;
    holding.clicks("li[id^='a-'] a.name").await;
    holding.shows(speech.despair).await;
    holding.go(&format!("{}/spaces/{}/hold", house.url(), space.id)).await;
    holding.clicks("form[action$='/answer'] button").await;
    holding.see(".tell.alert").await;
    drop(holding);

    reads(&hers, house, &thread).await;
    hers.see(".tell.alert a[href='/help']").await;
    hers.fits(360).await;
    let theirs = setting().await;
    theirs.signs_in(&lena).await;
    reads(&theirs, house, &thread).await;
    theirs.shows(speech.despair).await;
    assert!(!theirs.has(".alert").await, "the others learn nothing of an alert");
    drop((hers, theirs));
}

async fn a_cry_for_help_finds_help_first_and_then_people(house: &House) {
    cries_for_help(house, &ENGLISH, true).await;
}

async fn a_cry_for_help_finds_help_first_and_then_people_in_arabic_without_a_script(house: &House) {
    cries_for_help(house, &ARABIC, false).await;
}

/// Without scrolling.
async fn is_in_sight(browser: &Browser, css: &str) {
    let it = format!("const it = document.querySelector({css:?}).getBoundingClientRect();");
    let seen = format!("{it} return it.top >= 0 && it.bottom <= innerHeight");
    let seen = async || browser.page.execute(&seen, Vec::new()).await.ok().filter(|seen| *seen == json!(true));
    until(&format!("{css} is in sight"), seen).await;
}

async fn help_is_in_sight_on_a_phone_when_a_message_cries_for_it(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let room = iris.opens_room(&space, "Kitchen").await;
    for n in 0..20 {
        lena.says(&room, &format!("Good evening, number {n}")).await;
    }
    for javascript in [true, false] {
        let hers = device(&ENGLISH, javascript).open().await;
        hers.signs_in(&amal).await;
        hers.go(&format!("{}/rooms/{room}", house.url())).await;
        hers.see(if javascript { "#chat li" } else { "iframe.frame" }).await;
        hers.types("#text", ENGLISH.cry).await;
        hers.clicks("#say button.primary").await;
        hers.see("[data-asking] button[name=anyway]").await;
        is_in_sight(&hers, "[data-asking] p").await;
        hers.fits(360).await;
        hers.clicks("[data-asking] button[name=anyway]").await;
        let heard = async || {
            let page = lena.reads("read_room", &[("room", &room)]).await.done().to_string();
            (page.matches(ENGLISH.despair).count() == if javascript { 1 } else { 2 }).then_some(())
        };
        until("her words are in the room", heard).await;
        until("the question is gone", async || (!hers.has("[data-asking]").await).then_some(())).await;
        drop(hers);
    }
}
