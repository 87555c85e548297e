//! What the engine does by the clock: heals lost hints, pings the silent, cuts the stuck, and asks whether sessions are
//! still open. One task for all sockets, because ten thousand timers would cost more than all the rest of an idle
//! socket.

use std::collections::HashMap;
use std::sync::Arc;

use entity::ids::StreamId;
use tokio::time::{Instant, MissedTickBehavior, interval};

use super::frame;
use super::hub::Hub;
use super::outlet::{About, Ending};
use super::protocol::SESSION_ENDED;
use super::socket::Socket;
use super::source::Source;

/// Streams asked about in one query.
const STREAMS: usize = 200;

/// Looks at the heads of all live streams, so that a lost hint delays a message and no more.
pub async fn look_at_heads<S: Source>(hub: Arc<Hub<S>>) {
    let mut ticks = interval(hub.settings.look);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while !hub.ending.is_cancelled() {
        tokio::select! {
            _ = ticks.tick() => {}
            () = hub.ending.cancelled() => return,
        }
        let ids: Vec<StreamId> = hub.live().iter().map(|stream| stream.id).collect();
        for some in ids.chunks(STREAMS) {
            look_at(&hub, some).await;
        }
    }
}

async fn look_at<S: Source>(hub: &Hub<S>, ids: &[StreamId]) {
    let heads = match hub.source.heads(ids).await {
        Ok(heads) => heads.into_iter().map(|head| (head.stream, head)).collect::<HashMap<_, _>>(),
        Err(error) => return tracing::warn!(%error, "the heads of live streams could not be read"),
    };
    for stream in hub.live().into_iter().filter(|stream| ids.contains(&stream.id)) {
        match heads.get(&stream.id) {
            Some(head) => {
                stream.space_moved(head.epoch);
                if head.seq > stream.reached().0 {
                    stream.hint(head.seq);
                }
            }
            // Erased, with its space or past its time: asking for its followers finds nothing, and tells them so.
            None => stream.doubt(|_| true),
        }
    }
}

/// Looks over all sockets again and again.
pub async fn look_over_sockets<S: Source>(hub: Arc<Hub<S>>) {
    let mut ticks = interval(hub.settings.sweep);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let ping = frame::ping();
    while !hub.ending.is_cancelled() {
        tokio::select! {
            _ = ticks.tick() => {}
            () = hub.ending.cancelled() => return,
        }
        let mut sessions = HashMap::<S::Session, Vec<Arc<Socket<S>>>>::new();
        for socket in hub.open() {
            check_pulse(&hub, &socket, &ping);
            if socket.due_for_asking(hub.elapsed(), hub.settings.revalidate) {
                sessions.entry(socket.session.clone()).or_default().push(socket);
            }
        }
        for sockets in sessions.into_values() {
            ask(&hub, &sockets).await;
        }
    }
}

fn check_pulse<S: Source>(hub: &Hub<S>, socket: &Socket<S>, ping: &frame::Frame) {
    let (now, limits) = (hub.elapsed(), &hub.settings);
    let silence = socket.silence(now);
    if silence > limits.ping.mul_f64(2.5) || socket.outlet.stuck_for(Instant::now()) > limits.stall {
        socket.outlet.end(Ending::Cut);
    } else if silence >= limits.ping && socket.due_for_ping(now, limits.ping) {
        socket.outlet.send(ping, About::Socket);
    }
}

/// Asks once for all sockets of one session. Not knowing is no reason to throw anyone out: the next look asks again.
async fn ask<S: Source>(hub: &Hub<S>, sockets: &[Arc<Socket<S>>]) {
    let Some(first) = sockets.first() else { return };
    match hub.source.revalidate(&first.viewer).await {
        Ok(true) => sockets.iter().for_each(|socket| socket.asked(hub.elapsed())),
        Ok(false) => {
            for socket in sockets {
                socket.outlet.end(Ending::Close(SESSION_ENDED, "session ended"));
            }
        }
        Err(error) => tracing::warn!(%error, "a session could not be asked about"),
    }
}
