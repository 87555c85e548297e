//! Time is paused: it moves only when everyone waits, so that minutes pass in milliseconds and exactly.

use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::task::JoinSet;

use super::*;

const OWNER: [u8; 32] = [7; 32];

fn guesses() -> Guesses {
    Guesses::new(Pace::default(), Random::seeded(1))
}

async fn wrong(guesses: &Guesses) -> Result<Option<()>, TooMany> {
    guesses.try_name(OWNER, || None).await
}

async fn right(guesses: &Guesses) -> Result<Option<()>, TooMany> {
    guesses.try_name(OWNER, || Some(())).await
}

/// This many guessers, each of whom comes back the moment it is refused, and all of whom are waiting on return.
async fn besieged_by(crowd: usize, guesses: &Guesses) -> JoinSet<()> {
    let mut siege = JoinSet::new();
    for _ in 0..crowd {
        let guesses = guesses.clone();
        siege.spawn(async move {
            loop {
                if wrong(&guesses).await.is_err() {
                    tokio::time::sleep(Duration::from_millis(10)).await;
                }
            }
        });
    }
    tokio::time::sleep(Duration::from_secs(30)).await;
    siege
}

#[tokio::test(start_paused = true)]
async fn five_tries_are_free_and_the_sixth_waits_its_quarter_of_a_second() {
    let guesses = guesses();
    let start = Instant::now();
    for _ in 0..5 {
        assert_eq!(wrong(&guesses).await, Ok(None));
    }
    assert_eq!(start.elapsed(), Duration::ZERO);
    for _ in 0..9 {
        assert_eq!(wrong(&guesses).await, Ok(None));
    }
    assert!(start.elapsed() >= Duration::from_secs(2), "{:?}", start.elapsed());
    assert_eq!(right(&guesses).await, Ok(Some(())), "nothing ever locks");
    assert_eq!(guesses.try_name([8; 32], || Some(1)).await, Ok(Some(1)));
}

#[tokio::test(start_paused = true)]
async fn right_tries_are_never_slowed_and_forgive_nothing() {
    let guesses = guesses();
    let start = Instant::now();
    for _ in 0..4 {
        assert_eq!(wrong(&guesses).await, Ok(None));
    }
    for _ in 0..50 {
        assert_eq!(right(&guesses).await, Ok(Some(())));
    }
    assert_eq!(start.elapsed(), Duration::ZERO);
    for _ in 0..5 {
        assert_eq!(wrong(&guesses).await, Ok(None));
    }
    assert!(start.elapsed() >= Duration::from_millis(750), "{:?}", start.elapsed());
}

#[tokio::test(start_paused = true)]
async fn two_hundred_at_the_same_moment_have_five_free_tries_between_them() {
    let guesses = guesses();
    let tried = Arc::new(AtomicUsize::new(0));
    let mut siege = JoinSet::new();
    for _ in 0..200 {
        let (guesses, tried) = (guesses.clone(), Arc::clone(&tried));
        siege.spawn(async move {
            guesses
                .try_name(OWNER, move || {
                    tried.fetch_add(1, Ordering::Relaxed);
                    None::<()>
                })
                .await
        });
    }
    tokio::time::sleep(Duration::from_secs(10)).await;
    let tried = tried.load(Ordering::Relaxed);
    assert!((40..=46).contains(&tried), "{tried} in ten seconds");
}

#[tokio::test(start_paused = true)]
async fn the_owner_among_two_hundred_guessers_is_in_within_a_minute() {
    for moment in 0..10 {
        let guesses = guesses();
        let _siege = besieged_by(200, &guesses).await;
        tokio::time::sleep(Duration::from_millis(moment * 997)).await;
        let start = Instant::now();
        assert_eq!(right(&guesses).await, Ok(Some(())));
        assert!(start.elapsed() < Duration::from_mins(1), "{:?}", start.elapsed());
        assert!(start.elapsed() > Duration::from_secs(40), "the siege was one: {:?}", start.elapsed());
    }
}

#[tokio::test(start_paused = true)]
async fn among_far_more_she_still_has_a_chance_at_every_turn() {
    let guesses = guesses();
    let _siege = besieged_by(600, &guesses).await;
    let start = Instant::now();
    let mut waits = Vec::new();
    for _ in 0..40 {
        let since = Instant::now();
        assert_eq!(right(&guesses).await, Ok(Some(())));
        waits.push(since.elapsed());
    }
    let average = start.elapsed() / 40;
    assert!((75..300).contains(&average.as_secs()), "{average:?}");
    assert!(waits.iter().any(|wait| wait.as_secs() < 60), "in order, none would be under 150 seconds: {waits:?}");
}

#[tokio::test(start_paused = true)]
async fn a_full_room_says_so_and_takes_no_more_memory() {
    let guesses = Guesses::new(Pace { room: 3, ..Pace::default() }, Random::seeded(1));
    let mut waiting = JoinSet::new();
    for _ in 0..20 {
        let guesses = guesses.clone();
        waiting.spawn(async move { wrong(&guesses).await });
    }
    let answers = waiting.join_all().await;
    assert!(answers.contains(&Err(TooMany)) && answers.contains(&Ok(None)));
    let names = held(&guesses.0.names).find(OWNER, 100);
    assert!(held(&names.waiting).line.is_empty());
}

#[tokio::test(start_paused = true)]
async fn who_hangs_up_gives_up_the_place_and_never_stops_the_line() {
    let guesses = guesses();
    for _ in 0..6 {
        assert_eq!(wrong(&guesses).await, Ok(None));
    }
    let mut leaving = besieged_by(100, &guesses).await;
    leaving.shutdown().await;
    let start = Instant::now();
    assert_eq!(right(&guesses).await, Ok(Some(())));
    assert!(start.elapsed() <= Duration::from_millis(500), "{:?}", start.elapsed());
}

#[tokio::test(start_paused = true)]
async fn a_quiet_name_is_forgotten_and_memory_is_bounded() {
    let guesses = Guesses::new(Pace { names: 100, ..Pace::default() }, Random::seeded(1));
    for _ in 0..5 {
        assert_eq!(wrong(&guesses).await, Ok(None));
    }
    tokio::time::advance(FORGET_AFTER).await;
    assert_eq!(guesses.try_name([1; 32], || None::<()>).await, Ok(None));
    tokio::time::advance(FORGET_AFTER).await;
    let start = Instant::now();
    for _ in 0..5 {
        assert_eq!(wrong(&guesses).await, Ok(None));
    }
    assert_eq!(start.elapsed(), Duration::ZERO);
    for stranger in 0..250 {
        assert_eq!(guesses.try_name([stranger; 32], || None::<()>).await, Ok(None));
    }
    let names = held(&guesses.0.names);
    assert!(names.recent.len() + names.older.len() <= 100);
}

#[tokio::test(start_paused = true)]
async fn runs_at_once_are_few_and_the_queue_for_them_is_bounded() {
    let guesses = Guesses::new(Pace { at_once: 1, queue: 3, ..Pace::default() }, Random::seeded(1));
    let (release, held_up) = std::sync::mpsc::channel::<()>();
    let mut runs = JoinSet::new();
    runs.spawn({
        let guesses = guesses.clone();
        async move { guesses.run(move || held_up.recv().is_ok()).await }
    });
    tokio::task::yield_now().await;
    for _ in 0..2 {
        let guesses = guesses.clone();
        runs.spawn(async move { guesses.run(|| true).await });
        tokio::task::yield_now().await;
    }
    assert_eq!(guesses.run(|| true).await, Err(TooMany));
    release.send(()).unwrap();
    assert_eq!(runs.join_all().await, vec![Ok(true); 3]);
}
