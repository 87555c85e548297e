//! Listens to one socket: bytes to frames by tungstenite, frames to commands, one command after another, so that what
//! someone says keeps its order. An idle socket holds no read buffer here; what is read passes over the stack.

use std::io::{self, ErrorKind, Read, Write};
use std::sync::Arc;

use bytes::{Buf, Bytes};
use entity::ids::StreamId;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::net::TcpStream;
use tungstenite::protocol::{Role, WebSocketConfig, WebSocketContext};
use tungstenite::{Error, Message, Utf8Bytes};

use super::follower::Seat;
use super::frame;
use super::hub::Hub;
use super::limits::Pace;
use super::outlet::{About, Ending};
use super::protocol::{FromClient, SESSION_ENDED, ToClient};
use super::socket::Socket;
use super::source::{self, Said, Source};
use super::stream::LiveStream;

const CHUNK: usize = 4096;
/// RFC 6455, 7.4.1.
const NORMAL: Ending = Ending::Close(1000, "");

pub struct Inbound<'a, S: Source> {
    pub(super) hub: &'a Arc<Hub<S>>,
    pub(super) socket: &'a Arc<Socket<S>>,
    pub(super) seats: Vec<(Arc<LiveStream<S>>, Seat)>,
    context: Box<WebSocketContext>,
    pace: Pace,
}

/// What one read brought.
struct Heard {
    texts: Vec<Utf8Bytes>,
    /// Pings and pongs, which count against her pace too.
    controls: u32,
    ending: Option<Ending>,
}

impl<'a, S: Source> Inbound<'a, S> {
    pub fn new(hub: &'a Arc<Hub<S>>, socket: &'a Arc<Socket<S>>) -> Self {
        let limits = &hub.settings;
        let config = WebSocketConfig::default()
            .read_buffer_size(256)
            .write_buffer_size(0)
            .max_message_size(Some(limits.inbound_bytes))
            .max_frame_size(Some(limits.inbound_bytes));
        let context = Box::new(WebSocketContext::new(Role::Server, Some(config)));
        let pace = Pace::new(limits.inbound_rate, limits.inbound_burst);
        Self { hub, socket, seats: Vec::new(), context, pace }
    }

    pub async fn listen_tcp(&mut self, tcp: &TcpStream, early: &Bytes) -> Ending {
        if let Err(ending) = Box::pin(self.socket.prove_session(self.hub)).await {
            return ending;
        }
        let mut heard = self.parse(early);
        loop {
            if let Err(ending) = self.obey(heard).await {
                return ending;
            }
            if tcp.readable().await.is_err() {
                return Ending::Cut;
            }
            heard = match self.take(tcp) {
                Ok(heard) => heard,
                Err(ending) => return ending,
            };
        }
    }

    pub async fn listen(&mut self, io: &mut (impl AsyncRead + Unpin)) -> Ending {
        if let Err(ending) = Box::pin(self.socket.prove_session(self.hub)).await {
            return ending;
        }
        let mut chunk = vec![0; CHUNK];
        loop {
            let read = match io.read(&mut chunk).await {
                Ok(0) | Err(_) => return Ending::Cut,
                Ok(read) => read,
            };
            let heard = self.parse(chunk.get(..read).unwrap_or_default());
            if let Err(ending) = self.obey(heard).await {
                return ending;
            }
        }
    }

    fn take(&mut self, tcp: &TcpStream) -> Result<Heard, Ending> {
        let mut chunk = [0; CHUNK];
        match tcp.try_read(&mut chunk) {
            Ok(0) => Err(Ending::Cut),
            Ok(read) => Ok(self.parse(chunk.get(..read).unwrap_or_default())),
            Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(self.parse(&[])),
            Err(_) => Err(Ending::Cut),
        }
    }

    fn parse(&mut self, bytes: &[u8]) -> Heard {
        let mut pipe = Pipe { incoming: bytes, outgoing: Vec::new() };
        let mut heard = Heard { texts: Vec::new(), controls: 0, ending: None };
        if bytes.is_empty() {
            return heard;
        }
        self.socket.heard(self.hub.elapsed());
        while heard.ending.is_none() {
            match self.context.read(&mut pipe) {
                Ok(message) => heard.add(message),
                Err(Error::Io(error)) if error.kind() == ErrorKind::WouldBlock => break,
                Err(error) => heard.ending = Some(complain(&error)),
            }
        }
        if heard.ending.is_none() && !pipe.outgoing.is_empty() {
            self.socket.outlet.send(&pipe.outgoing.into(), About::Socket);
        }
        heard
    }

    /// Does what was asked, one thing after another, and waits wherever it was asked too fast.
    async fn obey(&mut self, heard: Heard) -> Result<(), Ending> {
        for text in heard.texts {
            // Boxed, so that an idle socket does not hold the room that a write to the database needs.
            Box::pin(self.command(&text)).await?;
            self.rest_after(1).await;
        }
        if let Some(ending) = heard.ending {
            return Err(ending);
        }
        if heard.controls > 0 {
            self.rest_after(heard.controls).await;
        }
        Ok(())
    }

    async fn rest_after(&mut self, frames: u32) {
        if let Some(pause) = self.pace.spend(frames) {
            Box::pin(tokio::time::sleep(pause)).await;
        }
    }

    async fn command(&mut self, text: &str) -> Result<(), Ending> {
        match serde_json::from_str(text) {
            Ok(FromClient::Follow { stream, after }) => self.follow(stream, after).await,
            Ok(FromClient::Unfollow { stream }) => {
                self.unfollow(stream);
                Ok(())
            }
            Ok(FromClient::Say { room, key, text, anyway }) => {
                self.say(room, source::Message { key, text, anyway }).await
            }
            Err(_unread) => Err(Ending::Close(1008, "not understood")),
        }
    }

    pub(super) fn unfollow(&mut self, stream: StreamId) {
        if let Some(at) = self.seats.iter().position(|(live, _)| live.id == stream) {
            let (live, seat) = self.seats.swap_remove(at);
            live.leave(seat);
        }
    }

    async fn say(&mut self, room: StreamId, message: source::Message) -> Result<(), Ending> {
        let key = message.key;
        let answer = match self.hub.source.say(&self.socket.viewer, room, message).await {
            Said::Ack { seq, message } => {
                // The writer hints too; ours costs nothing more and does not depend on it.
                self.hub.hint(room, seq);
                ToClient::Ack { ack: key, seq, message }
            }
            Said::Held { subject, message } => ToClient::Held { held: key, subject, message },
            Said::Refused { code, message, ranges, rules } => {
                ToClient::Refused { refused: key, error: code, message, ranges, rules }
            }
            Said::SignedOut => return Err(Ending::Close(SESSION_ENDED, "session ended")),
        };
        self.socket.outlet.send(&frame::answer(&answer), About::Socket);
        Ok(())
    }
}

/// Takes the socket out of everything that could still send to it, however its task ended: one that failed must not
/// leave a connection behind that looks open and is deaf.
impl<S: Source> Drop for Inbound<'_, S> {
    fn drop(&mut self) {
        for (live, seat) in self.seats.drain(..) {
            live.leave(seat);
        }
        self.hub.dismiss(self.socket);
    }
}

impl Heard {
    fn add(&mut self, message: Message) {
        match message {
            Message::Text(text) => self.texts.push(text),
            Message::Binary(_) => self.ending = Some(Ending::Close(1003, "text only")),
            Message::Close(_) => self.ending = Some(NORMAL),
            Message::Ping(_) | Message::Pong(_) | Message::Frame(_) => self.controls += 1,
        }
    }
}

fn complain(error: &Error) -> Ending {
    match error {
        Error::ConnectionClosed | Error::AlreadyClosed => NORMAL,
        Error::Capacity(_) => Ending::Close(1009, "too long"),
        Error::Utf8(_) => Ending::Close(1007, "not UTF-8"),
        _ => Ending::Close(1002, "not WebSocket"),
    }
}

/// Lets tungstenite read what was read already, and keeps what it wants to answer (pongs) for the outlet.
struct Pipe<'a> {
    incoming: &'a [u8],
    outgoing: Vec<u8>,
}

impl Read for Pipe<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.incoming.is_empty() {
            return Err(ErrorKind::WouldBlock.into());
        }
        let count = into.len().min(self.incoming.len());
        self.incoming.copy_to_slice(into.get_mut(..count).unwrap_or_default());
        Ok(count)
    }
}

impl Write for Pipe<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.outgoing.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
