//! Those who read slowly, or not at all.

use std::time::Duration;

use serde_json::json;
use tokio::io::AsyncReadExt;
use tokio::net::{TcpSocket, TcpStream};

use super::world::{Client, ROOM, World, calm};
use crate::live::Settings;

/// A socket whose receiving side is as small as the kernel allows, so that not reading shows soon.
async fn narrow(world: &World) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4096).unwrap();
    socket.connect(world.addr).await.unwrap()
}

async fn narrow_follower(world: &World, who: &str) -> Client {
    let mut client = world.connect_over(narrow(world).await, who).await;
    client.follow(ROOM, 0).await;
    client
}

fn tight() -> Settings {
    Settings { send_buffer: 4096, ..calm() }
}

#[tokio::test]
async fn a_slow_reader_is_told_to_reload_and_slows_nobody() {
    const SAID: i64 = 2000;
    let world = World::new(tight()).await;
    let mut slow = narrow_follower(&world, "slow").await;
    let mut quick = world.follower("quick").await;
    for seq in 1..=SAID {
        assert_eq!(world.announce("ada", &"word ".repeat(40)), seq);
        assert_eq!(quick.event().await.0, seq);
    }
    // She wakes up: some events, a reload, and from there to the end no gap.
    let (mut next, mut reloads) = (1, 0);
    while next <= SAID || reloads == 0 {
        let message = slow.next().await;
        if message == json!({ "reload": ROOM }) {
            reloads += 1;
            world.announce("ada", "after the reload");
            next = 0;
            continue;
        }
        let seq = message["event"]["seq"].as_i64().unwrap();
        assert!(next == 0 || seq == next, "{seq} after {next}");
        next = seq + 1;
    }
    assert!(reloads >= 1);
}

#[tokio::test]
async fn a_loud_room_takes_nothing_from_a_quiet_one_beside_it() {
    const LOUD: i64 = 2000;
    let quiet = entity::ids::StreamId(uuid::Uuid::from_u128(77));
    let world = World::new(tight()).await;
    let mut slow = narrow_follower(&world, "slow").await;
    assert_eq!(slow.follow(quiet, 0).await, 0);
    let mut quick = world.follower("quick").await;
    for seq in 1..=LOUD {
        world.announce("ada", &"word ".repeat(40));
        assert_eq!(quick.event().await.0, seq);
        if seq % 500 == 0 {
            let said = world.log.write(quiet, "ben", "softly");
            world.hub.hint(quiet, said);
        }
    }
    let (mut heard, mut reloads) = (Vec::new(), 0);
    while heard.len() < 4 || reloads == 0 {
        let message = slow.next().await;
        assert_ne!(message, json!({ "reload": quiet }), "the quiet one has to be fetched anew");
        reloads += usize::from(message == json!({ "reload": ROOM }));
        if message["event"]["stream"] == json!(quiet) {
            heard.push(message["event"]["seq"].as_i64().unwrap());
        }
    }
    assert_eq!(heard, [1, 2, 3, 4]);
}

#[tokio::test]
async fn a_long_catching_up_waits_for_the_reader_and_loses_nothing() {
    let world = World::new(Settings { catch_up: 1000, queue_bytes: 8 << 10, ..tight() }).await;
    for _ in 0..1000 {
        world.log.write(ROOM, "ada", &"word ".repeat(20));
    }
    let mut slow = narrow_follower(&world, "slow").await;
    for seq in 1..=1000 {
        assert_eq!(slow.event().await.0, seq);
    }
}

#[tokio::test]
async fn who_takes_nothing_for_too_long_is_cut() {
    let stall = Duration::from_millis(50);
    let world = World::new(Settings { sweep: Duration::from_millis(5), stall, ..tight() }).await;
    let slow = narrow_follower(&world, "slow").await;
    while world.hub.socket_count() > 0 {
        world.announce("ada", &"word ".repeat(40));
        tokio::task::yield_now().await;
    }
    drop(slow);
}

#[tokio::test]
async fn who_does_not_answer_pings_is_cut() {
    let quick = Duration::from_millis(20);
    let world = World::new(Settings { sweep: Duration::from_millis(5), ping: quick, ..calm() }).await;
    let silent = world.connect("silent").await;
    // Reads the bytes, pings among them, and answers none.
    let mut tcp = silent.socket.into_inner();
    let mut bytes = Vec::new();
    tcp.read_to_end(&mut bytes).await.unwrap();
    assert!(bytes.starts_with(&[0x89, 0]), "{bytes:?}");
}
