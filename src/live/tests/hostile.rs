//! What a peer may send us that we never asked for.

use std::time::Duration;

use futures_util::SinkExt;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use proptest::prelude::{Strategy, any, prop};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::frame::Frame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{Data, OpCode};

use super::world::{Client, Log, ORIGIN, ROOM, World, app, calm, request};
use crate::live::{Hub, Settings};

async fn code_for(message: Message) -> u16 {
    let world = World::new(calm()).await;
    let mut client = world.follower("mallory").await;
    client.socket.send(message).await.unwrap();
    client.closed().await
}

#[tokio::test]
async fn what_is_not_understood_closes_with_a_reason() {
    for text in [
        "",
        "not json",
        "[]",
        r#"{"do":"dance"}"#,
        r#"{"do":"follow","stream":"short","after":0}"#,
        r#"{"do":"unfollow","stream":"AAAAAAAAAAAAAAAAAAAABw","and":"more"}"#,
        r#"{"do":"say","room":"AAAAAAAAAAAAAAAAAAAABw","key":"not a key","text":"hello"}"#,
    ] {
        assert_eq!(code_for(Message::text(text)).await, 1008, "{text}");
    }
    assert_eq!(code_for(Message::binary(vec![1, 2, 3])).await, 1003);
    assert_eq!(code_for(Message::text("x".repeat((64 << 10) + 1))).await, 1009);
    let broken = Frame::message(vec![0xff, 0xfe], OpCode::Data(Data::Text), true);
    assert_eq!(code_for(Message::Frame(broken)).await, 1007);
    assert_eq!(code_for(Message::Close(None)).await, 1000);
}

#[tokio::test]
async fn a_ping_is_answered_and_a_split_message_is_whole() {
    let world = World::new(calm()).await;
    let mut client = world.connect("ada").await;
    client.socket.send(Message::Ping("are you there".into())).await.unwrap();
    assert_eq!(client.message().await, Message::Pong("are you there".into()));
    let text = json!({ "do": "follow", "stream": ROOM, "after": 0 }).to_string();
    let (head, tail) = text.split_at(20);
    for (part, kind, last) in [(head, Data::Text, false), (tail, Data::Continue, true)] {
        let frame = Frame::message(part.to_owned(), OpCode::Data(kind), last);
        client.socket.send(Message::Frame(frame)).await.unwrap();
    }
    assert_eq!(client.next().await["heads"][ROOM.to_string()], 0);
}

#[tokio::test]
async fn garbage_harms_nobody_else() {
    let world = World::new(Settings { goodbye: Duration::from_millis(50), sockets_per_session: 1000, ..calm() }).await;
    let mut reader = world.follower("ada").await;
    let mut runner = TestRunner::deterministic();
    for _ in 0..100 {
        let garbage = prop::collection::vec(any::<u8>(), 1..400).new_tree(&mut runner).unwrap().current();
        let mut tcp = world.connect("mallory").await.socket.into_inner();
        tcp.write_all(&garbage).await.unwrap();
        tcp.shutdown().await.unwrap();
        drop(tcp.read_to_end(&mut Vec::new()).await);
    }
    world.announce("ada", "still here");
    assert_eq!(reader.event().await.0, 1);
}

#[tokio::test]
async fn who_speaks_too_fast_is_read_later_and_loses_nothing() {
    let world = World::new(Settings { inbound_rate: 200.0, inbound_burst: 5.0, ..calm() }).await;
    let mut ada = world.connect("ada").await;
    let began = tokio::time::Instant::now();
    for _ in 0..25 {
        ada.say("quick").await;
    }
    for seq in 1..=25 {
        assert_eq!(ada.next().await["seq"], seq);
    }
    assert!(began.elapsed() >= Duration::from_millis(90));
}

#[tokio::test]
async fn a_connection_that_is_not_tcp_works_all_the_same() {
    let hub = Hub::new(Log::default(), calm());
    let (ours, theirs) = tokio::io::duplex(1024);
    let service = TowerToHyperService::new(app(&hub));
    tokio::spawn(async move {
        let http = hyper::server::conn::http1::Builder::new();
        http.serve_connection(TokioIo::new(ours), service).with_upgrades().await
    });
    let (socket, _) = tokio_tungstenite::client_async(request("ada", Some(ORIGIN)), theirs).await.unwrap();
    let mut ada = Client { socket };
    assert_eq!(ada.follow(ROOM, 0).await, 0);
    ada.say(&"long ".repeat(1000)).await;
    let heard = [ada.next().await, ada.next().await];
    assert!(heard.iter().any(|message| message["ack"].is_string()));
    assert!(heard.iter().any(|message| message["event"]["seq"] == 1));
    hub.close_session(&"ada".into());
    assert_eq!(ada.closed().await, 4001);
}

#[tokio::test]
async fn a_failed_task_leaves_nobody_deaf() {
    let world = World::new(calm()).await;
    let (mut ada, mut bea) = (world.follower("ada").await, world.follower("bea").await);
    ada.say("break me").await;
    ada.end().await;
    world.announce("carl", "one");
    assert_eq!(bea.event().await.0, 1);

    world.log.facts().failing = true;
    world.announce("carl", "two");
    assert_eq!(bea.closed().await, 1011);
    let mut back = world.connect("bea").await;
    assert_eq!(back.follow(ROOM, 1).await, 2);
    assert_eq!(back.event().await.0, 2);
}
