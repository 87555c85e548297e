//! A space says what it is in each of its languages: whoever reads one of them is shown its words, and where there are
//! none those of the main language, each marked with its language and direction (S38).

use serde_json::json;

use crate::harness::acts::Circle;
use crate::harness::cast::Person;
use crate::harness::server::{House, stories};

stories! {
    each_reads_the_name_the_purpose_and_the_rules_in_her_language_or_in_the_main_one,
}

async fn each_reads_the_name_the_purpose_and_the_rules_in_her_language_or_in_the_main_one(house: &House) {
    let Circle { space, noor, lena, vera, .. } = Circle::of(house).await;
    let named = [("space", space.id.as_str())];
    let arabic = [named[0], ("language", "ar")];
    let words = json!({ "name": "حلقة المساء", "purpose": "نجلس معًا قليلًا." });
    noor.does("write_space_words", &arabic, words.clone()).await.done();
    let form = noor.opens(&format!("/steward/spaces/{}/words/ar", space.id)).await.text();
    assert!(form.contains("value=\"حلقة المساء\""), "{form}");
    lena.does("write_space_words", &arabic, words).await.refused("not_found");
    // The main language's words stand with the settings, and what is too long is said beside its field.
    noor.reads("read_space_words", &[named[0], ("language", "en")]).await.refused("not_found");
    let long = json!({ "name": "م".repeat(200) });
    noor.does("write_space_words", &arabic, long).await.refused_beside(&["name"]);

    assert_eq!(lena.reads("read_space", &named).await.done()["name"], "Evening Circle");
    let salma = Person::new(house, "Sofia").reading("ar");
    let welcome = salma.reads("read_invitation", &[("invitation", &space.invitation)]).await.done();
    assert_eq!(welcome["space"]["name"], "حلقة المساء");
    // Her recovery phrase is in digits: there is no list of words in Arabic.
    let fields = json!({
        "invitation": space.invitation,
        "sign_in_name": salma.sign_in_name(),
        "passphrase": salma.passphrase(),
        "device": "mine",
    });
    salma.does("sign_up", &[], fields).await.done();
    let as_the_space = json!({ "alias": "حلقة المساء" });
    salma.does("join_space", &[("invitation", &space.invitation)], as_the_space).await.refused_beside(&["alias"]);
    salma.enters(&space.invitation, "نورس هادئ").await;
    let place = salma.reads("read_space", &named).await.done();
    assert_eq!((&place["name"], &place["purpose"]["language"]), (&json!("حلقة المساء"), &json!("ar")));
    assert_eq!(salma.reads("my_home", &[]).await.done()["spaces"][0]["name"], "حلقة المساء");
    let page = salma.opens(&format!("/spaces/{}", space.id)).await.text();
    assert!(page.contains("<h1 dir=\"rtl\" translate=\"no\">حلقة المساء</h1>"), "{page}");

    // French has no words here: the main language's, marked as such.
    let claire = Person::new(house, "Mina").reading("fr");
    claire.joins(&space.invitation, "Petite Comète").await;
    let place = claire.reads("read_space", &named).await.done();
    assert_eq!((&place["name"], &place["purpose"]["language"]), (&json!("Evening Circle"), &json!("en")));
    let page = claire.opens(&format!("/spaces/{}", space.id)).await.text();
    assert!(page.contains("lang=\"en\" dir=\"ltr\""), "{page}");

    // Taken away again, the main one's are shown.
    noor.does("write_space_words", &arabic, json!({})).await.done();
    assert_eq!(salma.reads("read_space", &named).await.done()["name"], "Evening Circle");
    assert_eq!(vera.reads("my_home", &[]).await.done()["spaces"], json!([]));
}
