//! Encodes what the server sends as whole WebSocket frames (RFC 6455), once, so that the same bytes can be written to
//! any number of sockets. Server frames carry no mask, which is what makes sharing them possible.

use bytes::Bytes;
use serde::Serialize;
use tungstenite::protocol::CloseFrame;
use tungstenite::protocol::frame::Frame as WsFrame;
use tungstenite::protocol::frame::coding::{CloseCode, Data, OpCode};

use entity::ids::StreamId;

use super::protocol::{Event, Heads, NOTHING, ToClient};

/// One encoded frame, cheap to clone.
pub type Frame = Bytes;

fn encode(frame: WsFrame) -> Frame {
    let mut bytes = Vec::with_capacity(frame.len());
    // Writing to memory cannot fail; were it to, an empty frame is no frame at all.
    drop(frame.format(&mut bytes));
    Bytes::from(bytes)
}

fn text<E: Serialize>(message: &ToClient<'_, E>) -> Frame {
    match serde_json::to_vec(message) {
        Ok(json) => encode(WsFrame::message(json, OpCode::Data(Data::Text), true)),
        Err(error) => {
            tracing::error!(%error, "a live message could not be written as JSON");
            Bytes::new()
        }
    }
}

pub fn event<E: Serialize>(stream: StreamId, seq: i64, shown: &E) -> Frame {
    text(&ToClient::Event { event: Event { stream, seq, shown } })
}

pub fn nothing(stream: StreamId, seq: i64) -> Frame {
    event(stream, seq, &NOTHING)
}

/// Any answer that is addressed to one socket.
pub fn answer(message: &ToClient<'_, ()>) -> Frame {
    text(message)
}

pub fn heads(stream: StreamId, seq: i64) -> Frame {
    answer(&ToClient::Heads { heads: Heads(stream, seq) })
}

pub fn reload(stream: StreamId) -> Frame {
    answer(&ToClient::Reload { reload: stream })
}

pub fn gone(stream: StreamId) -> Frame {
    answer(&ToClient::Gone { gone: stream })
}

pub fn ping() -> Frame {
    encode(WsFrame::ping(Bytes::new()))
}

pub fn close(code: u16, reason: &'static str) -> Frame {
    encode(WsFrame::close(Some(CloseFrame { code: CloseCode::from(code), reason: reason.into() })))
}
