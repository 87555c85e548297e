//! A small community in memory: who is there, what was said, and a server to connect to.

use std::collections::{HashMap, HashSet};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::routing::get;
use entity::ids::{MembershipId, PostId, SpaceId, StreamId};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use uuid::Uuid;

use crate::live::{self, Follow, Head, Hub, Loaded, Said, Settings, Source, upgrade};

pub const ORIGIN: &str = "http://here";
pub const ROOM: StreamId = StreamId(Uuid::from_u128(7));
pub const SPACE: SpaceId = SpaceId(Uuid::from_u128(1));

pub fn member(name: &str) -> MembershipId {
    MembershipId(Uuid::from_u128(name.bytes().fold(0, |all, byte| all << 8 | u128::from(byte))))
}

#[derive(Default)]
pub struct Facts {
    pub log: HashMap<StreamId, Vec<Loaded<Value>>>,
    pub epoch: i64,
    pub removed: HashSet<String>,
    pub muted: HashMap<String, Vec<MembershipId>>,
    pub signed_out: HashSet<String>,
    pub loads: usize,
    pub broken: bool,
    pub failing: bool,
    /// How often it was asked about many at once.
    pub asked: usize,
    pub erased: HashSet<StreamId>,
}

#[derive(Clone, Default)]
pub struct Log(pub Arc<Mutex<Facts>>);

impl Log {
    pub fn facts(&self) -> std::sync::MutexGuard<'_, Facts> {
        self.0.lock().unwrap()
    }

    /// Writes an event and tells nobody.
    pub fn write(&self, stream: StreamId, author: &str, text: &str) -> i64 {
        let mut facts = self.facts();
        let epoch = facts.epoch;
        let events = facts.log.entry(stream).or_default();
        let seq = i64::try_from(events.len()).unwrap() + 1;
        let shown = Some(json!({ "kind": "message", "alias": author, "html": text }));
        events.push(Loaded { seq, epoch, author: Some(member(author)), rewrites: false, shown, unquoted: None });
        seq
    }

    pub fn remove(&self, name: &str) {
        let mut facts = self.facts();
        facts.removed.insert(name.into());
        facts.epoch += 1;
    }

    fn head(&self, stream: StreamId) -> i64 {
        self.facts().log.get(&stream).map_or(0, |events| i64::try_from(events.len()).unwrap())
    }
}

impl Source for Log {
    type Viewer = String;
    type Session = String;
    type Event = Value;
    type Error = &'static str;

    fn session(&self, viewer: &String) -> String {
        viewer.clone()
    }

    async fn events(&self, stream: StreamId, after: i64, limit: u32) -> Result<Vec<Loaded<Value>>, &'static str> {
        let mut facts = self.facts();
        facts.loads += 1;
        if facts.broken {
            return Err("the disk is on fire");
        }
        if std::mem::take(&mut facts.failing) {
            drop(facts);
            panic!("as the story asks");
        }
        let events = facts.log.get(&stream).into_iter().flatten();
        Ok(events.filter(|event| event.seq > after).take(usize::try_from(limit).unwrap()).cloned().collect())
    }

    async fn heads(&self, streams: &[StreamId]) -> Result<Vec<Head>, &'static str> {
        let facts = self.facts();
        let (epoch, erased) = (facts.epoch, facts.erased.clone());
        drop(facts);
        let streams = streams.iter().filter(|stream| !erased.contains(stream));
        Ok(streams.map(|&stream| Head { stream, seq: self.head(stream), epoch }).collect())
    }

    async fn follow(&self, viewer: &String, stream: StreamId) -> Result<Option<Follow>, &'static str> {
        let head = self.head(stream);
        let facts = self.facts();
        let muted = facts.muted.get(viewer).cloned().unwrap_or_default();
        let entitled =
            stream != StreamId(Uuid::nil()) && !facts.removed.contains(viewer) && !facts.erased.contains(&stream);
        Ok(entitled.then_some(Follow { space: SPACE, epoch: facts.epoch, head, muted }))
    }

    async fn follow_all(&self, viewers: &[&String], stream: StreamId) -> Result<Vec<Option<Follow>>, &'static str> {
        self.facts().asked += 1;
        let mut all = Vec::new();
        for viewer in viewers {
            all.push(self.follow(viewer, stream).await?);
        }
        Ok(all)
    }

    async fn say(&self, viewer: &String, room: StreamId, live::Message { key, text, .. }: live::Message) -> Said {
        let signed_out = self.facts().signed_out.contains(viewer);
        match text.as_str() {
            _ if signed_out => Said::SignedOut,
            "break me" => panic!("as the story asks"),
            "hold me" => Said::Held { subject: PostId(key), message: "Someone will look at it first.".into() },
            "refuse me" => Said::Refused {
                code: "contact".into(),
                message: "No numbers.".into(),
                ranges: vec![(0, 6)],
                rules: Vec::new(),
            },
            _ => Said::Ack { seq: self.write(room, viewer, &text), message: None },
        }
    }

    async fn revalidate(&self, viewer: &String) -> Result<bool, &'static str> {
        Ok(!self.facts().signed_out.contains(viewer))
    }
}

pub struct World {
    pub log: Log,
    pub hub: Arc<Hub<Log>>,
    pub addr: SocketAddr,
}

/// Settings under which nothing happens by the clock.
pub fn calm() -> Settings {
    let never = Duration::from_hours(1);
    Settings {
        breath: Duration::ZERO,
        look: never,
        sweep: never,
        goodbye: Duration::from_millis(300),
        ..Settings::default()
    }
}

pub fn app(hub: &Arc<Hub<Log>>) -> Router {
    let live = |State(hub): State<Arc<Hub<Log>>>, request: Request| async move {
        let who = request.headers().get("who").map(|who| who.to_str().unwrap().to_owned()).unwrap_or_default();
        upgrade(&hub, |origin| origin == ORIGIN, request, who)
    };
    Router::new().route("/live", get(live)).with_state(Arc::clone(hub))
}

impl World {
    pub async fn new(settings: Settings) -> Self {
        let log = Log::default();
        let hub = Hub::new(log.clone(), settings);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let addr = listener.local_addr().unwrap();
        let app = app(&hub);
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { log, hub, addr }
    }

    pub async fn connect(&self, who: &str) -> Client {
        let tcp = TcpStream::connect(self.addr).await.unwrap();
        self.connect_over(tcp, who).await
    }

    pub async fn connect_over(&self, tcp: TcpStream, who: &str) -> Client {
        let (socket, _) = tokio_tungstenite::client_async(request(who, Some(ORIGIN)), tcp).await.unwrap();
        Client { socket }
    }

    pub async fn follower(&self, who: &str) -> Client {
        let mut client = self.connect(who).await;
        client.follow(ROOM, 0).await;
        client
    }

    /// Writes an event and tells the hub.
    pub fn announce(&self, author: &str, text: &str) -> i64 {
        let seq = self.log.write(ROOM, author, text);
        self.hub.hint(ROOM, seq);
        seq
    }
}

pub fn request(who: &str, origin: Option<&str>) -> http::Request<()> {
    let mut request = "ws://here/live".into_client_request().unwrap();
    request.headers_mut().insert("who", who.parse().unwrap());
    if let Some(origin) = origin {
        request.headers_mut().insert("origin", origin.parse().unwrap());
    }
    request
}

pub struct Client<T = TcpStream> {
    pub socket: WebSocketStream<T>,
}

impl<T: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin> Client<T> {
    pub async fn send(&mut self, message: Value) {
        self.socket.send(Message::text(message.to_string())).await.unwrap();
    }

    pub async fn message(&mut self) -> Message {
        timeout(Duration::from_secs(20), self.socket.next()).await.expect("nothing came").unwrap().unwrap()
    }

    pub async fn next(&mut self) -> Value {
        loop {
            match self.message().await {
                Message::Text(text) => return serde_json::from_str(&text).unwrap(),
                Message::Ping(_) => {}
                other => panic!("{other:?}"),
            }
        }
    }

    /// The code of the closing frame.
    pub async fn closed(&mut self) -> u16 {
        loop {
            if let Message::Close(frame) = self.message().await {
                return frame.unwrap().code.into();
            }
        }
    }

    /// Waits until the connection is gone, without a word.
    pub async fn end(&mut self) {
        while let Some(Ok(message)) = timeout(Duration::from_secs(20), self.socket.next()).await.expect("still open") {
            assert!(!message.is_close(), "{message:?}");
        }
    }

    /// Follows and reads the heads that answer it.
    pub async fn follow(&mut self, stream: StreamId, after: i64) -> i64 {
        self.send(json!({ "do": "follow", "stream": stream, "after": after })).await;
        let heads = self.next().await;
        heads["heads"][stream.to_string()].as_i64().unwrap_or_else(|| panic!("{heads}"))
    }

    pub async fn say(&mut self, text: &str) -> Uuid {
        let key = Uuid::new_v4();
        self.send(json!({ "do": "say", "room": ROOM, "key": key, "text": text })).await;
        key
    }

    /// The next event's number and text.
    pub async fn event(&mut self) -> (i64, String) {
        let message = self.next().await;
        let event = &message["event"];
        (event["seq"].as_i64().unwrap_or_else(|| panic!("{message}")), event["html"].as_str().unwrap_or("").into())
    }
}
