//! What was said arrives once, in order and without gaps, whatever races with it.

use std::time::Duration;

use serde_json::json;

use super::world::{ROOM, World, calm};
use crate::live::Settings;

#[tokio::test]
async fn a_follow_is_answered_with_heads_then_what_was_missed_then_what_is_said() {
    let world = World::new(calm()).await;
    for text in ["one", "two", "three"] {
        world.log.write(ROOM, "ada", text);
    }
    let mut reader = world.connect("bea").await;
    assert_eq!(reader.follow(ROOM, 1).await, 3);
    assert_eq!(reader.event().await, (2, "two".into()));
    assert_eq!(reader.event().await, (3, "three".into()));
    world.announce("ada", "four");
    assert_eq!(
        reader.next().await,
        json!({ "event": { "stream": ROOM, "seq": 4, "kind": "message", "alias": "ada", "html": "four" } })
    );
}

#[tokio::test]
async fn what_is_said_is_answered_to_the_sender_and_heard_by_all() {
    let world = World::new(calm()).await;
    let (mut ada, mut bea) = (world.follower("ada").await, world.follower("bea").await);
    let key = ada.say("hello").await;
    let mut heard = [ada.next().await, ada.next().await];
    heard.sort_by_key(|message| message.get("ack").is_none());
    assert_eq!(heard[0], json!({ "ack": key, "seq": 1 }));
    assert_eq!(heard[1]["event"]["seq"], 1);
    assert_eq!(bea.event().await, (1, "hello".into()));

    let key = ada.say("hold me").await;
    assert_eq!(ada.next().await["held"], json!(key));
    let key = ada.say("refuse me").await;
    let refused = json!({ "refused": key, "error": "contact", "message": "No numbers.", "ranges": [[0, 6]] });
    assert_eq!(ada.next().await, refused);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_number_is_missing_or_repeated_while_many_speak_and_many_arrive() {
    const EACH: i64 = 150;
    let world = World::new(Settings { catch_up: 10_000, inbound_rate: 1e6, ..calm() }).await;
    let mut speakers = Vec::new();
    for name in ["ada", "bea", "cleo"] {
        let mut speaker = world.connect(name).await;
        speakers.push(tokio::spawn(async move {
            for _ in 0..EACH {
                speaker.say("hello").await;
                assert!(speaker.next().await["ack"].is_string());
            }
        }));
    }
    let mut readers = Vec::new();
    for n in 0..12 {
        let mut reader = world.connect(&format!("reader{n}")).await;
        readers.push(tokio::spawn(async move {
            reader.follow(ROOM, 0).await;
            for seq in 1..=EACH * 3 {
                assert_eq!(reader.event().await.0, seq);
            }
            // Coming back in the middle starts where she says, whatever she had before.
            reader.follow(ROOM, EACH * 3 - 40).await;
            for seq in EACH * 3 - 39..=EACH * 3 {
                assert_eq!(reader.event().await.0, seq);
            }
        }));
    }
    for task in speakers.into_iter().chain(readers) {
        task.await.unwrap();
    }
}

#[tokio::test]
async fn too_much_missed_is_a_reload_and_the_follow_stays() {
    let world = World::new(Settings { catch_up: 5, ..calm() }).await;
    for _ in 0..6 {
        world.log.write(ROOM, "ada", "hello");
    }
    let mut reader = world.connect("bea").await;
    assert_eq!(reader.follow(ROOM, 0).await, 6);
    assert_eq!(reader.next().await, json!({ "reload": ROOM }));
    world.announce("ada", "after");
    assert_eq!(reader.event().await, (7, "after".into()));

    let mut confused = world.connect("cleo").await;
    assert_eq!(confused.follow(ROOM, 99).await, 7);
    assert_eq!(confused.next().await, json!({ "reload": ROOM }));
}

#[tokio::test]
async fn a_lost_hint_is_healed_by_the_next_one() {
    let world = World::new(calm()).await;
    let mut reader = world.follower("bea").await;
    world.announce("ada", "one");
    assert_eq!(reader.event().await.0, 1);
    world.log.write(ROOM, "ada", "two, whose hint is lost");
    world.announce("ada", "three");
    assert_eq!(reader.event().await.0, 2);
    assert_eq!(reader.event().await.0, 3);
}

#[tokio::test]
async fn a_lost_hint_is_healed_by_the_look_at_the_heads() {
    let world = World::new(Settings { look: Duration::from_millis(5), ..calm() }).await;
    let mut reader = world.follower("bea").await;
    for seq in 1..=3 {
        world.log.write(ROOM, "ada", "whose hint is lost");
        assert_eq!(reader.event().await.0, seq);
    }
}

#[tokio::test]
async fn an_unreadable_log_delays_and_loses_nothing() {
    let world = World::new(Settings { look: Duration::from_millis(5), ..calm() }).await;
    let mut reader = world.follower("bea").await;
    world.announce("ada", "one");
    assert_eq!(reader.event().await.0, 1);
    world.log.facts().broken = true;
    world.announce("ada", "two");
    let before = world.log.facts().loads;
    while world.log.facts().loads < before + 2 {
        tokio::task::yield_now().await;
    }
    world.log.facts().broken = false;
    assert_eq!(reader.event().await, (2, "two".into()));
}

#[tokio::test]
async fn each_event_is_loaded_once_for_all_and_unfollowed_streams_go_quiet() {
    let world = World::new(calm()).await;
    let mut readers = Vec::new();
    for n in 0..20 {
        readers.push(world.follower(&format!("reader{n}")).await);
    }
    // Whoever came first made the stream look for itself once.
    world.announce("ada", "one");
    for reader in &mut readers {
        assert_eq!(reader.event().await.0, 1);
    }
    let before = world.log.facts().loads;
    world.announce("ada", "two");
    for reader in &mut readers {
        assert_eq!(reader.event().await.0, 2);
    }
    assert_eq!(world.log.facts().loads, before + 1);

    for reader in &mut readers {
        reader.send(json!({ "do": "unfollow", "stream": ROOM })).await;
    }
    while world.hub.stream_count() > 0 {
        tokio::task::yield_now().await;
    }
    world.announce("ada", "three");
    assert_eq!(readers[0].follow(ROOM, 3).await, 3);
    world.announce("ada", "four");
    assert_eq!(readers[0].event().await.0, 4);
}

#[tokio::test]
async fn what_is_said_in_a_rush_goes_out_in_one_breath() {
    let world = World::new(Settings { breath: Duration::from_millis(50), ..calm() }).await;
    let mut reader = world.follower("bea").await;
    world.announce("ada", "at once");
    assert_eq!(reader.event().await.0, 1);
    let before = world.log.facts().loads;
    for text in ["two", "three", "four"] {
        world.announce("ada", text);
    }
    for seq in 2..=4 {
        assert_eq!(reader.event().await.0, seq);
    }
    assert_eq!(world.log.facts().loads, before + 1);
}

#[tokio::test]
async fn a_withdrawn_message_does_not_come_back_from_what_was_kept() {
    let world = World::new(calm()).await;
    let mut reader = world.follower("bea").await;
    world.announce("ada", "a slip");
    assert_eq!(reader.event().await.1, "a slip");
    {
        let mut facts = world.log.facts();
        let events = facts.log.get_mut(&ROOM).unwrap();
        events[0].shown = None;
        let mut withdrawal = events[0].clone();
        (withdrawal.seq, withdrawal.rewrites) = (2, true);
        withdrawal.shown = Some(json!({ "kind": "withdrawn" }));
        events.push(withdrawal);
    }
    world.hub.hint(ROOM, 2);
    assert_eq!(reader.next().await["event"]["kind"], "withdrawn");
    let mut late = world.connect("cleo").await;
    assert_eq!(late.follow(ROOM, 0).await, 2);
    assert_eq!(late.next().await, json!({ "event": { "stream": ROOM, "seq": 1, "kind": "nothing" } }));
    assert_eq!(late.next().await["event"]["kind"], "withdrawn");
}
