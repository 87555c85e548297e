//! A socket of hers, as an outside tool would hold it, and what came down it.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, client_async, connect_async};

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

/// A connection that keeps every byte that came down it.
struct Tapped {
    tcp: TcpStream,
    heard: Arc<Mutex<Vec<u8>>>,
}

impl AsyncRead for Tapped {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        let read = Pin::new(&mut self.tcp).poll_read(cx, into);
        let came = into.filled().get(before..).unwrap_or_default();
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(came);
        read
    }
}

impl AsyncWrite for Tapped {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.tcp).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_shutdown(cx)
    }
}

/// A socket of hers of which every byte is kept: what came over the wire, whatever it means.
pub struct Wire {
    socket: WebSocketStream<Tapped>,
    heard: Arc<Mutex<Vec<u8>>>,
}

impl Person {
    /// Opens a socket that keeps all that comes, and asks to follow all of these from their beginnings.
    pub async fn taps(&self, streams: &[&str]) -> Wire {
        let address = self.device.url().trim_start_matches("http://").to_owned();
        let mut request = format!("ws://{address}/live").into_client_request().expect("an address");
        let mut put = |name: &'static str, value: &str| {
            request.headers_mut().insert(name, value.parse().expect("a header"));
        };
        put("origin", self.device.url());
        put("cookie", &self.device.cookie_line().expect("she is signed in"));
        let heard = Arc::default();
        let tcp = TcpStream::connect(&address).await.expect("the server is there");
        let tapped = Tapped { tcp, heard: Arc::clone(&heard) };
        let (socket, _) = client_async(request, tapped).await.expect("her socket opens");
        let mut wire = Wire { socket, heard };
        for stream in streams {
            let follow = json!({ "do": "follow", "stream": stream, "after": 0 });
            wire.socket.send(Message::text(follow.to_string())).await.expect("the socket takes it");
        }
        for _ in streams {
            wire.hears_one_of(&["\"heads\"", "\"gone\""]).await;
        }
        wire
    }
}

impl Wire {
    /// Reads on until a frame holds one of these.
    pub async fn hears_one_of(&mut self, words: &[&str]) {
        loop {
            let frame = timeout(PATIENCE, self.socket.next()).await.expect("a frame, or an end");
            let frame = frame.expect("the socket is open").expect("a whole frame");
            if frame.to_text().is_ok_and(|text| words.iter().any(|word| text.contains(word))) {
                return;
            }
        }
    }

    /// Every byte that came.
    pub fn heard(&self) -> String {
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&heard).into_owned()
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
        self.tries_to_go_on(room, key, words, &[]).await
    }

    /// The same where she was asked about these rules and goes on.
    pub async fn goes_on(&mut self, room: &str, key: &Value, words: &str, rules: &[&str]) -> Value {
        self.tries_to_go_on(room, key, words, rules).await.expect("an answer")
    }

    async fn tries_to_go_on(&mut self, room: &str, key: &Value, words: &str, rules: &[&str]) -> Option<Value> {
        let said = json!({ "do": "say", "room": room, "key": key, "text": words, "anyway": rules });
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
