//! Fan-out: everyone follows a room, some speak, everyone hears.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use tokio::task::JoinSet;
use tokio::time::Instant;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;

use crate::server::Server;
use crate::{LASTS, Measured};

type Socket = tokio_tungstenite::WebSocketStream<tokio_tungstenite::MaybeTlsStream<tokio::net::TcpStream>>;

/// Everyone follows one of the rooms; one in each speaks so many times a second.
pub async fn fan_out(server: &Server, rooms: usize, a_second: u32) -> Measured {
    let mut sockets = Vec::new();
    for (who, cookie) in server.cookies.iter().enumerate() {
        sockets.push(follow(server, cookie, &server.rooms[who % rooms]).await);
    }
    let heard = Arc::new(AtomicU64::new(0));
    let (began, cpu) = (Instant::now(), server.cpu_seconds());
    let mut tasks = JoinSet::new();
    for (who, socket) in sockets.into_iter().enumerate() {
        let speaks = (who < rooms).then(|| server.rooms[who].clone());
        tasks.spawn(take_part(socket, who, speaks, a_second, Arc::clone(&heard), began));
    }
    tasks.join_all().await;
    let (done, seconds) = (heard.load(Ordering::Relaxed), began.elapsed().as_secs_f64());
    let said = LASTS.as_secs() * u64::from(a_second) * rooms as u64;
    let due = said * (server.cookies.len() / rooms) as u64;
    assert!(done >= due, "{done} of {due} deliveries arrived");
    Measured { done, seconds, cpu_seconds: server.cpu_seconds() - cpu, latencies: Vec::new() }
}

async fn follow(server: &Server, cookie: &str, room: &str) -> Socket {
    let mut request = format!("ws://{}/live", server.address).into_client_request().expect("a request");
    let headers = request.headers_mut();
    headers.insert("cookie", cookie.parse().expect("a cookie"));
    headers.insert("origin", format!("http://{}", server.address).parse().expect("an origin"));
    let (mut socket, _) = tokio_tungstenite::connect_async(request).await.expect("a socket");
    let ask = serde_json::json!({"do": "follow", "stream": room, "after": i64::from(i32::MAX)});
    socket.send(Message::text(ask.to_string())).await.expect("a follow");
    while let Some(Ok(message)) = socket.next().await {
        if message.to_text().is_ok_and(|text| text.contains("\"heads\"")) {
            break;
        }
    }
    socket
}

async fn take_part(
    socket: Socket,
    who: usize,
    speaks: Option<String>,
    a_second: u32,
    heard: Arc<AtomicU64>,
    began: Instant,
) {
    let (mut say, mut hear) = socket.split();
    let total = LASTS.as_secs() * u64::from(a_second);
    let mut said = 0;
    let mut due = tokio::time::interval(Duration::from_secs(1) / a_second);
    let end = tokio::time::sleep_until(began + LASTS + Duration::from_secs(2));
    tokio::pin!(end);
    loop {
        tokio::select! {
            () = &mut end => return,
            _ = due.tick(), if speaks.is_some() && said < total => {
                said += 1;
                let key = format!("{who:08x}-0000-4000-8000-{:012x}", began.elapsed().as_nanos());
                let words = format!("Message {said}: the tea is ready, the window is open, and the radio plays something old and slow for whoever is still up.");
                let frame = serde_json::json!({"do": "say", "room": speaks, "key": key, "text": words});
                say.send(Message::text(frame.to_string())).await.expect("a message sent");
            }
            message = hear.next() => match message {
                Some(Ok(Message::Text(text))) if text.contains("\"kind\":\"message\"") => {
                    heard.fetch_add(1, Ordering::Relaxed);
                }
                Some(Ok(_)) => (),
                _ => panic!("a socket was closed"),
            },
        }
    }
}
