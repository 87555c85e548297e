//! A socket of hers, as an outside tool would hold it, and what came down it.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use super::cast::Person;

/// Nothing on this machine takes this long; what does is not coming.
const PATIENCE: Duration = Duration::from_secs(15);

pub struct Live {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
}

impl Person {
    /// Opens her socket.
    pub async fn goes_live(&self) -> Live {
        let origin = self.device.url().to_owned();
        self.tries_to_go_live(Some(&origin)).await.expect("her socket opens")
    }

    /// The same from a page of this origin, or of none.
    pub async fn tries_to_go_live(&self, origin: Option<&str>) -> Result<Live, Box<Error>> {
        let url = format!("{}/live", self.device.url().replacen("http", "ws", 1));
        let mut request = url.into_client_request().expect("an address");
        let mut put = |name: &'static str, value: &str| {
            request.headers_mut().insert(name, value.parse().expect("a header"));
        };
        if let Some(origin) = origin {
            put("origin", origin);
        }
        if let Some(cookies) = self.device.cookie_line() {
            put("cookie", &cookies);
        }
        let (socket, _) = connect_async(request).await.map_err(Box::new)?;
        Ok(Live { socket })
    }
}

impl Live {
    pub async fn sends(&mut self, what: Value) {
        self.socket.send(Message::text(what.to_string())).await.expect("the socket takes it");
    }

    /// Follows a stream from a number on; gives its head, which is said first of all.
    pub async fn follows(&mut self, stream: &str, after: i64) -> i64 {
        self.sends(json!({ "do": "follow", "stream": stream, "after": after })).await;
        let first = self.next().await.expect("an answer to a follow");
        first["heads"][stream].as_i64().unwrap_or_else(|| panic!("not a head of {stream}: {first}"))
    }

    /// The next frame; nothing where the server ended the socket.
    pub async fn next(&mut self) -> Option<Value> {
        loop {
            let frame = timeout(PATIENCE, self.socket.next()).await.expect("a frame, or an end");
            match frame {
                Some(Ok(Message::Text(text))) => return Some(serde_json::from_str(&text).expect("JSON")),
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                Some(Ok(Message::Close(_)) | Err(_)) | None => return None,
                Some(Ok(other)) => panic!("an unlikely frame: {other:?}"),
            }
        }
    }

    /// The next event.
    pub async fn event(&mut self) -> Value {
        let frame = self.next().await.expect("the socket is open");
        assert!(frame["event"].is_object(), "not an event: {frame}");
        frame["event"].clone()
    }

    /// The events up to this number, each once and in order.
    pub async fn events_until(&mut self, seq: i64, from: i64) -> Vec<Value> {
        let mut events = Vec::new();
        for expected in from + 1..=seq {
            let event = self.event().await;
            assert_eq!(event["seq"], expected, "{event}");
            events.push(event);
        }
        events
    }

    /// Says something in a room, and waits for its acknowledgement past whatever else comes.
    pub async fn says(&mut self, room: &str, key: &Value, words: &str) -> Value {
        self.tries_to_say(room, key, words).await.expect("an answer")
    }

    /// The same where the server may be gone: nothing where no answer came.
    pub async fn tries_to_say(&mut self, room: &str, key: &Value, words: &str) -> Option<Value> {
        let said = json!({ "do": "say", "room": room, "key": key, "text": words });
        self.socket.send(Message::text(said.to_string())).await.ok()?;
        loop {
            let frame = self.next().await?;
            if ["ack", "held", "refused"].iter().any(|answer| frame[answer] == *key) {
                return Some(frame);
            }
        }
    }

    pub async fn leaves(mut self) {
        // It may be gone already.
        let _ = self.socket.close(None).await;
    }
}
