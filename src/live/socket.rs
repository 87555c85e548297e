//! One open socket, from the handshake to the goodbye. The caller has proved who asks; this file refuses a page of
//! another origin, which a browser would otherwise let in with her cookie (cross-site WebSocket hijacking).

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{Request, StatusCode, header};
use hyper::upgrade::Upgraded;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::frame::Frame;
use super::hub::Hub;
use super::inbound::Inbound;
use super::outlet::{Ending, Outlet};
use super::protocol::SESSION_ENDED;
use super::source::Source;
use super::wire::{self, Wire};

pub struct Socket<S: Source> {
    pub number: u64,
    pub viewer: S::Viewer,
    pub session: S::Session,
    pub outlet: Outlet,
    /// Milliseconds since the hub began, of the last bytes from her, the last ping, and the last look at her session.
    heard: AtomicU64,
    pinged: AtomicU64,
    asked: AtomicU64,
}

/// Answers an upgrade request (RFC 6455, 4.2.2) of an authenticated viewer, if it comes from an origin that is `ours`.
pub fn upgrade<S: Source, B>(
    hub: &Arc<Hub<S>>,
    ours: impl FnOnce(&str) -> bool,
    mut request: Request<B>,
    viewer: S::Viewer,
) -> Response {
    let origin = request.headers().get(header::ORIGIN).and_then(|origin| origin.to_str().ok());
    if !origin.is_some_and(ours) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Ok(answer) = tungstenite::handshake::server::create_response_with_body(&request, Body::empty) else {
        return (StatusCode::UPGRADE_REQUIRED, [(header::UPGRADE, "websocket")]).into_response();
    };
    let session = hub.source.session(&viewer);
    if !hub.has_room_for(&session) {
        return StatusCode::TOO_MANY_REQUESTS.into_response();
    }
    let (coming, serving) = (hyper::upgrade::on(&mut request), Arc::clone(hub));
    hub.spawn("live socket", async move {
        if let Ok(upgraded) = coming.await {
            serve(serving, upgraded, viewer, session).await;
        }
    });
    answer
}

async fn serve<S: Source>(hub: Arc<Hub<S>>, upgraded: Upgraded, viewer: S::Viewer, session: S::Session) {
    let (wire, early) = wire::take(upgraded, hub.settings.send_buffer);
    match wire {
        Wire::Tcp(tcp) => {
            let socket = Socket::open(&hub, Some(tcp), viewer, session);
            serve_tcp(&hub, &socket, &early).await;
        }
        Wire::Other(io) => {
            let socket = Socket::open(&hub, None, viewer, session);
            Box::pin(serve_other(&hub, &socket, io)).await;
        }
    }
}

async fn serve_tcp<S: Source>(hub: &Arc<Hub<S>>, socket: &Arc<Socket<S>>, early: &Bytes) {
    let Some(tcp) = socket.outlet.tcp() else { return };
    let mut inbound = Inbound::new(hub, socket);
    let ending = tokio::select! {
        ending = inbound.listen_tcp(tcp, early) => ending,
        ending = socket.outlet.drain() => ending,
    };
    let words = socket.close(inbound, ending);
    drop(Box::pin(timeout(hub.settings.goodbye, say_goodbye(tcp, words))).await);
}

/// Writes the last frames and reads until the peer has closed too: closing with its bytes unread would reset the
/// connection, and she would never read why.
async fn say_goodbye(tcp: &TcpStream, words: Vec<Frame>) -> std::io::Result<()> {
    use std::io::ErrorKind::WouldBlock;
    if words.is_empty() {
        return Ok(());
    }
    for frame in words {
        let mut rest: &[u8] = &frame;
        while !rest.is_empty() {
            tcp.writable().await?;
            match tcp.try_write(rest) {
                Ok(written) => rest = rest.get(written..).unwrap_or_default(),
                Err(error) if error.kind() == WouldBlock => {}
                Err(error) => return Err(error),
            }
        }
    }
    socket2::SockRef::from(tcp).shutdown(std::net::Shutdown::Write)?;
    let mut ignored = [0; 512];
    loop {
        tcp.readable().await?;
        match tcp.try_read(&mut ignored) {
            Ok(0) => return Ok(()),
            Err(error) if error.kind() != WouldBlock => return Err(error),
            _ => {}
        }
    }
}

async fn serve_other<S: Source>(hub: &Arc<Hub<S>>, socket: &Arc<Socket<S>>, io: impl wire::Io) {
    let (mut read, mut write) = tokio::io::split(io);
    let mut inbound = Inbound::new(hub, socket);
    let ending = tokio::select! {
        ending = inbound.listen(&mut read) => ending,
        ending = socket.outlet.pour(&mut write) => ending,
    };
    let words = socket.close(inbound, ending);
    let goodbye = async {
        for frame in &words {
            write.write_all(frame).await?;
        }
        write.shutdown().await?;
        while read.read(&mut [0; 512]).await? > 0 {}
        std::io::Result::Ok(())
    };
    drop(timeout(hub.settings.goodbye, goodbye).await);
}

impl<S: Source> Socket<S> {
    fn open(hub: &Hub<S>, tcp: Option<TcpStream>, viewer: S::Viewer, session: S::Session) -> Arc<Self> {
        let now = AtomicU64::new(millis(hub.elapsed()));
        let socket = Arc::new(Self {
            number: hub.next_number(),
            viewer,
            session,
            outlet: Outlet::new(tcp, hub.settings.queue_frames, hub.settings.queue_bytes),
            pinged: AtomicU64::new(0),
            asked: AtomicU64::new(0),
            heard: now,
        });
        hub.admit(&socket);
        socket
    }

    /// Lets nothing more be sent, and says what must still be written.
    fn close(&self, inbound: Inbound<'_, S>, ending: Ending) -> Vec<Frame> {
        self.outlet.end(ending);
        drop(inbound);
        self.outlet.last_words(self.outlet.ending().unwrap_or(ending))
    }

    /// A session may have ended between the proof and now, when nobody could yet find this socket to close it.
    pub async fn prove_session(&self, hub: &Hub<S>) -> Result<(), Ending> {
        match hub.source.revalidate(&self.viewer).await {
            Ok(true) => {
                self.asked(hub.elapsed());
                Ok(())
            }
            Ok(false) => Err(Ending::Close(SESSION_ENDED, "session ended")),
            Err(error) => {
                tracing::warn!(%error, "a session could not be asked about");
                Err(Ending::Close(1011, "try again"))
            }
        }
    }

    pub fn heard(&self, now: Duration) {
        self.heard.store(millis(now), Ordering::Relaxed);
    }

    pub fn asked(&self, now: Duration) {
        self.asked.store(millis(now), Ordering::Relaxed);
    }

    pub fn silence(&self, now: Duration) -> Duration {
        since(&self.heard, now)
    }

    pub fn due_for_asking(&self, now: Duration, every: Duration) -> bool {
        since(&self.asked, now) >= every
    }

    pub fn due_for_ping(&self, now: Duration, every: Duration) -> bool {
        let due = since(&self.pinged, now) >= every;
        if due {
            self.pinged.store(millis(now), Ordering::Relaxed);
        }
        due
    }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

fn since(then: &AtomicU64, now: Duration) -> Duration {
    Duration::from_millis(millis(now).saturating_sub(then.load(Ordering::Relaxed)))
}
