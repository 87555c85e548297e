//! Who may hear, and from when on she may not.

use std::time::Duration;

use entity::ids::StreamId;
use serde_json::json;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Error;
use uuid::Uuid;

use super::world::{ORIGIN, ROOM, SPACE, World, calm, member, request};
use crate::live::Settings;

#[tokio::test]
async fn a_removed_member_hears_gone_and_nothing_that_is_said_after() {
    let world = World::new(calm()).await;
    let (mut ada, mut bea) = (world.follower("ada").await, world.follower("bea").await);
    world.announce("ada", "before");
    assert_eq!((ada.event().await.0, bea.event().await.0), (1, 1));

    world.log.remove("bea");
    world.announce("ada", "after");
    assert_eq!(ada.event().await, (2, "after".into()));
    assert_eq!(bea.next().await, json!({ "gone": ROOM }));

    world.announce("ada", "later");
    assert_eq!(ada.event().await.0, 3);
    // What comes next on her socket is the answer to her own question, and no event before it.
    bea.send(json!({ "do": "follow", "stream": ROOM, "after": 0 })).await;
    assert_eq!(bea.next().await, json!({ "gone": ROOM }));
}

#[tokio::test]
async fn a_doubt_takes_the_stream_away_before_anything_more_is_said() {
    let world = World::new(calm()).await;
    let (mut ada, mut bea) = (world.follower("ada").await, world.follower("bea").await);
    world.log.remove("bea");
    world.hub.doubt(SPACE, |_| true);
    assert_eq!(bea.next().await, json!({ "gone": ROOM }));
    world.announce("ada", "after");
    assert_eq!(ada.event().await.0, 1);
}

#[tokio::test]
async fn a_removal_does_not_wait_until_a_lively_stream_has_taken_its_breath() {
    let world = World::new(Settings { breath: Duration::from_hours(1), ..calm() }).await;
    let (mut ada, mut bea) = (world.follower("ada").await, world.follower("bea").await);
    world.announce("ada", "one");
    assert_eq!((ada.event().await.0, bea.event().await.0), (1, 1));
    world.announce("ada", "two, in the same breath");
    world.log.remove("bea");
    world.hub.doubt(SPACE, |_| true);
    assert_eq!(bea.next().await, json!({ "gone": ROOM }));
}

#[tokio::test]
async fn the_look_at_the_heads_finds_a_removal_that_another_node_made() {
    let world = World::new(Settings { look: Duration::from_millis(5), ..calm() }).await;
    let mut bea = world.follower("bea").await;
    world.log.remove("bea");
    assert_eq!(bea.next().await, json!({ "gone": ROOM }));
}

#[tokio::test]
async fn who_follows_what_was_erased_is_told_that_it_is_gone() {
    let world = World::new(Settings { look: Duration::from_millis(5), ..calm() }).await;
    let mut bea = world.follower("bea").await;
    world.log.facts().erased.insert(ROOM);
    assert_eq!(bea.next().await, json!({ "gone": ROOM }));
    bea.send(json!({ "do": "follow", "stream": ROOM, "after": 0 })).await;
    assert_eq!(bea.next().await, json!({ "gone": ROOM }));
}

#[tokio::test]
async fn whose_words_she_muted_is_nothing_to_her_and_her_numbers_have_no_gap() {
    let world = World::new(calm()).await;
    world.log.facts().muted.insert("bea".into(), vec![member("carl")]);
    world.log.write(ROOM, "carl", "missed");
    let (mut ada, mut bea) = (world.follower("ada").await, world.follower("bea").await);
    assert_eq!(ada.event().await, (1, "missed".into()));
    let nothing = |seq: i64| json!({ "event": { "stream": ROOM, "seq": seq, "kind": "nothing" } });
    assert_eq!(bea.next().await, nothing(1));
    world.announce("carl", "live");
    assert_eq!(ada.event().await, (2, "live".into()));
    assert_eq!(bea.next().await, nothing(2));

    // Muting while she reads works from the next message on.
    world.log.facts().muted.insert("ada".into(), vec![member("carl")]);
    world.hub.doubt(SPACE, |viewer| viewer == "ada");
    world.announce("carl", "more");
    assert_eq!(ada.next().await, nothing(3));
}

#[tokio::test]
async fn unknown_and_forbidden_and_too_many_streams_are_all_gone() {
    let world = World::new(Settings { follows_per_socket: 2, ..calm() }).await;
    let unknown = StreamId(Uuid::nil());
    let mut reader = world.follower("bea").await;
    reader.send(json!({ "do": "follow", "stream": unknown, "after": 0 })).await;
    assert_eq!(reader.next().await, json!({ "gone": unknown }));
    reader.follow(StreamId(Uuid::from_u128(8)), 0).await;
    let third = StreamId(Uuid::from_u128(9));
    reader.send(json!({ "do": "follow", "stream": third, "after": 0 })).await;
    assert_eq!(reader.next().await, json!({ "gone": third }));
    reader.send(json!({ "do": "unfollow", "stream": ROOM })).await;
    reader.follow(third, 0).await;
}

#[tokio::test]
async fn the_end_of_a_session_closes_its_sockets_and_no_others() {
    let world = World::new(calm()).await;
    let (mut ada, mut bea) = (world.follower("ada").await, world.follower("bea").await);
    world.hub.close_session(&"bea".into());
    assert_eq!(bea.closed().await, 4001);
    world.announce("ada", "still here");
    assert_eq!(ada.event().await.0, 1);
    world.hub.close_viewers(|viewer| viewer == "ada");
    assert_eq!(ada.closed().await, 4001);
    drop((ada, bea));
    while world.hub.socket_count() > 0 {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_session_that_ended_elsewhere_is_found_by_asking() {
    let world = World::new(Settings { sweep: Duration::from_millis(5), revalidate: Duration::ZERO, ..calm() }).await;
    let mut ada = world.follower("ada").await;
    world.log.facts().signed_out.insert("ada".into());
    assert_eq!(ada.closed().await, 4001);
    // One that ended between the proof and the upgrade is found at once.
    let mut late = world.connect("ada").await;
    assert_eq!(late.closed().await, 4001);
}

#[tokio::test]
async fn saying_something_proves_the_session_anew() {
    let world = World::new(calm()).await;
    let mut ada = world.follower("ada").await;
    world.log.facts().signed_out.insert("ada".into());
    ada.say("hello").await;
    assert_eq!(ada.closed().await, 4001);
}

#[tokio::test]
async fn a_page_of_another_origin_is_refused_and_so_is_none() {
    let world = World::new(calm()).await;
    for (origin, welcome) in [(Some("http://elsewhere"), false), (None, false), (Some(ORIGIN), true)] {
        let tcp = TcpStream::connect(world.addr).await.unwrap();
        match tokio_tungstenite::client_async(request("ada", origin), tcp).await {
            Ok(_) => assert!(welcome),
            Err(Error::Http(answer)) => assert!(!welcome && answer.status() == 403),
            Err(other) => panic!("{other}"),
        }
    }
}

#[tokio::test]
async fn one_session_cannot_hold_sockets_without_end() {
    let world = World::new(Settings { sockets_per_session: 1, ..calm() }).await;
    let _ada = world.follower("ada").await;
    let tcp = TcpStream::connect(world.addr).await.unwrap();
    let refused = tokio_tungstenite::client_async(request("ada", Some(ORIGIN)), tcp).await;
    assert!(matches!(refused, Err(Error::Http(answer)) if answer.status() == 429));
    world.follower("bea").await;
}

#[tokio::test]
async fn a_shutdown_says_so_and_waits_for_everyone() {
    let world = World::new(calm()).await;
    let mut ada = world.follower("ada").await;
    let ((), code) = tokio::join!(world.hub.shutdown(), ada.closed());
    assert_eq!(code, 1001);
    assert_eq!(world.hub.socket_count(), 0);
}

#[tokio::test]
async fn a_roomful_is_asked_about_in_one_go_and_who_is_out_hears_nothing() {
    let world = World::new(calm()).await;
    let mut readers = Vec::new();
    for n in 0..40 {
        readers.push(world.follower(&format!("reader {n}")).await);
    }
    world.announce("ada", "one");
    for reader in &mut readers {
        assert_eq!(reader.event().await.0, 1);
    }
    let before = world.log.facts().asked;
    world.log.remove("reader 7");
    world.announce("ada", "two");
    for (n, reader) in readers.iter_mut().enumerate() {
        if n == 7 {
            assert_eq!(reader.next().await, json!({ "gone": ROOM }));
        } else {
            assert_eq!(reader.event().await.0, 2);
        }
    }
    assert_eq!(world.log.facts().asked - before, 1, "they were asked about one by one");
}
