//! Takes the connection back from the HTTP server. A plain TCP connection is kept as itself, because then the fan-out
//! can write to it straight away: one system call a delivery and no task woken. Anything else still works, through the
//! queue alone.

use bytes::Bytes;
use hyper::rt::{Read, Write};
use hyper::upgrade::{Parts, Upgraded};
use hyper_util::rt::TokioIo;
use hyper_util::server::conn::auto;
use tokio::net::TcpStream;

/// A connection that speaks WebSocket from here on.
pub enum Wire {
    Tcp(TcpStream),
    Other(TokioIo<Upgraded>),
}

/// The connection, and what the client sent before it had our answer.
pub fn take(upgraded: Upgraded, send_buffer: usize) -> (Wire, Bytes) {
    let upgraded = match auto::upgrade::downcast::<TokioIo<TcpStream>>(upgraded) {
        Ok(parts) => return tcp(parts.io.into_inner(), &parts.read_buf, send_buffer),
        Err(upgraded) => upgraded,
    };
    match downcast::<TokioIo<TcpStream>>(upgraded) {
        Ok(parts) => tcp(parts.io.into_inner(), &parts.read_buf, send_buffer),
        Err(upgraded) => (Wire::Other(TokioIo::new(upgraded)), Bytes::new()),
    }
}

fn downcast<T: Read + Write + Unpin + 'static>(upgraded: Upgraded) -> Result<Parts<T>, Upgraded> {
    upgraded.downcast::<T>()
}

fn tcp(stream: TcpStream, early: &Bytes, send_buffer: usize) -> (Wire, Bytes) {
    // Both only tune: without the first a message may wait for the one before it, without the second a reader who
    // stopped reading costs the kernel megabytes before we learn of it.
    drop(stream.set_nodelay(true));
    drop(socket2::SockRef::from(&stream).set_send_buffer_size(send_buffer));
    // A copy: even an empty slice would keep the server's whole read buffer alive for as long as the socket.
    (Wire::Tcp(stream), Bytes::copy_from_slice(early))
}

/// Whatever else a connection may be.
pub trait Io: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send {}

impl<T: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send> Io for T {}
