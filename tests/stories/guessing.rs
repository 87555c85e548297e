//! Two hundred strangers guess at her passphrase, each again as soon as she was refused, while she signs in herself.
//! Nothing locks her out: she is in before a minute has passed, counted in turns rather than waited for.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::future::join_all;
use serde_json::json;
use understory::accounts::guesses::Pace;

use crate::harness::acts::Circle;
use crate::harness::cast::Person;
use crate::harness::server::{House, Kind};
use crate::harness::wait::until;

const GUESSERS: usize = 200;
/// What a turn takes here; between two turns of the real pace lies a quarter of a second.
const APART: Duration = Duration::from_millis(5);

#[tokio::test]
async fn the_owner_among_two_hundred_guessers_is_in_within_a_minute_on_sqlite() {
    is_in_within_a_minute(Kind::Sqlite).await;
}

#[tokio::test]
async fn the_owner_among_two_hundred_guessers_is_in_within_a_minute_on_postgres() {
    is_in_within_a_minute(Kind::Postgres).await;
}

async fn is_in_within_a_minute(kind: Kind) {
    let house = House::with_guesses_apart(kind, APART).await;
    let Circle { iris, .. } = Circle::of(&house).await;
    let owner = Person::new(&house, "Amal");
    // Each on a device of her own. One reads the description for all: it is long.
    let strangers: Vec<Person> = (0..GUESSERS).map(|_| owner.on_another_device()).collect();
    owner.operations().await;
    let refused = AtomicUsize::new(0);
    let guessing = join_all(strangers.iter().map(|stranger| guesses_on(stranger, &refused)));
    let signing_in = async {
        let besieged = async || (refused.load(Ordering::Relaxed) > GUESSERS / 2).then_some(());
        until("all of them guess", besieged).await;
        let before = refused.load(Ordering::Relaxed);
        owner.signs_in().await;
        iris.reads("my_home", &[]).await.done();
        refused.load(Ordering::Relaxed) - before
    };
    let turns = tokio::select! {
        turns = signing_in => turns,
        _ = guessing => unreachable!("they never stop"),
    };
    owner.reads("my_home", &[]).await.done();
    assert!(turns > GUESSERS / 2, "nobody was before her: {turns} turns show nothing");
    let waited = Pace::default().apart * u32::try_from(turns).expect("a small number");
    assert!(waited < Duration::from_mins(1), "she waited {turns} turns, which is {waited:?}");
    house.close().await;
}

async fn guesses_on(stranger: &Person, refused: &AtomicUsize) {
    for n in 0.. {
        let guess = json!({ "sign_in_name": stranger.sign_in_name(), "passphrase": format!("seven lanterns and {n}") });
        stranger.does("sign_in", &[], guess).await.refused_beside(&["passphrase"]);
        refused.fetch_add(1, Ordering::Relaxed);
    }
}
