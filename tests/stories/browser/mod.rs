//! What only a browser shows: a phone in her hand, another language, no JavaScript, and what is left on the device.

mod exit;
mod joining;
mod rules;
mod session;
mod talking;

use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};

use crate::harness::browser::Browser;
use crate::harness::cast::Person;
use crate::harness::wait::until;

impl Browser {
    async fn clicks(&self, css: &str) {
        let element = self.see(css).await;
        // As a thumb would, away from the bar at the bottom.
        let moved = "arguments[0].scrollIntoView({ block: 'center' })";
        let it = serde_json::to_value(&element).expect("an element's name");
        self.page.execute(moved, vec![it]).await.expect("the page can be moved");
        element.click().await.unwrap_or_else(|error| panic!("{css} cannot be pressed: {error}"));
    }

    async fn types(&self, css: &str, words: &str) {
        self.see(css).await.send_keys(words).await.unwrap_or_else(|error| panic!("{css} takes no words: {error}"));
    }

    /// Presses keys one after another, wherever she is.
    async fn presses(&self, keys: &[&str]) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for key in keys {
            let value = key.chars().next().expect("a key");
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.page.perform_actions(actions).await.expect("the keys can be pressed");
        self.page.release_actions().await.expect("and let go");
    }

    async fn is_at(&self, part: &str) {
        let here = async || self.page.current_url().await.ok().filter(|url| url.as_str().contains(part));
        until(&format!("the page is at {part}"), here).await;
    }

    async fn shows(&self, words: &str) {
        let shown = async || self.source().await.contains(words).then_some(());
        until(&format!("the page shows {words:?}"), shown).await;
    }

    async fn source(&self) -> String {
        self.page.source().await.unwrap_or_default()
    }

    async fn has(&self, css: &str) -> bool {
        self.page.find(Locator::Css(css)).await.is_ok()
    }

    /// Signs in as one of the cast, through the page.
    async fn signs_in(&self, person: &Person) {
        self.go(&format!("{}/sign-in", person.device.url())).await;
        self.types("#sign_in_name", &person.sign_in_name()).await;
        self.types("#passphrase", &person.passphrase()).await;
        self.clicks("main form button.primary").await;
        self.is_at("/home").await;
    }

    /// A phone's page runs over at no side.
    async fn fits(&self, width: i64) {
        let wide = self.page.execute("return document.documentElement.scrollWidth", Vec::new()).await.expect("a width");
        assert!(
            wide.as_i64().is_some_and(|wide| wide <= width),
            "the page is {wide} wide: {:?}",
            self.page.current_url().await
        );
    }
}
