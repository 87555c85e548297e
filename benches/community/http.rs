//! Pages and replies, by kept-alive connections that each ask again when they were answered.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::Instant;

use crate::server::Server;
use crate::{LASTS, Measured};

/// The first thread with a full page.
pub async fn long_thread(server: &Server) -> String {
    for thread in &server.threads {
        let mut client = Client::connect(&server.address).await;
        let (status, body) = client.ask(&get(server, &format!("/threads/{thread}"))).await;
        assert_eq!(status, 200, "a thread's page");
        if body.matches("<article").count() >= 50 {
            return thread.clone();
        }
    }
    panic!("the demo has no thread of fifty posts");
}

pub async fn pages(server: &Server, path: &str, connections: usize) -> Measured {
    let request = get(server, path);
    load(server, connections, 200, move |_, _| request.clone()).await
}

pub async fn replies(server: &Server, path: &str, connections: usize) -> Measured {
    let (cookies, address, path) = (server.cookies.clone(), server.address.clone(), path.to_owned());
    load(server, connections, 303, move |who, n| {
        let body = format!("text=The+kettle+is+on+and+the+window+is+open.+{who}+{n}");
        let cookie = &cookies[who % cookies.len()];
        format!(
            "POST {path} HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\ncookie: {cookie}\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )
    })
    .await
}

fn get(server: &Server, path: &str) -> String {
    let (address, cookie) = (&server.address, &server.cookies[0]);
    format!("GET {path} HTTP/1.1\r\nhost: {address}\r\naccept: text/html\r\ncookie: {cookie}\r\n\r\n")
}

async fn load<F>(server: &Server, connections: usize, wanted: u16, request: F) -> Measured
where
    F: Fn(usize, usize) -> String + Clone + Send + 'static,
{
    let (began, cpu) = (Instant::now(), server.cpu_seconds());
    let mut clients = JoinSet::new();
    for who in 0..connections {
        let (request, address) = (request.clone(), server.address.clone());
        clients.spawn(async move {
            let mut client = Client::connect(&address).await;
            let mut latencies: Vec<Duration> = Vec::new();
            while began.elapsed() < LASTS {
                let asked = Instant::now();
                let (status, body) = client.ask(&request(who, latencies.len())).await;
                assert_eq!(status, wanted, "{body}");
                latencies.push(asked.elapsed());
            }
            latencies
        });
    }
    let latencies: Vec<Duration> = clients.join_all().await.into_iter().flatten().collect();
    Measured {
        done: latencies.len() as u64,
        seconds: began.elapsed().as_secs_f64(),
        cpu_seconds: server.cpu_seconds() - cpu,
        latencies,
    }
}

/// One connection. Just enough of HTTP for answers that say their length or come in chunks.
struct Client {
    stream: TcpStream,
    kept: Vec<u8>,
}

impl Client {
    async fn connect(address: &str) -> Self {
        let stream = TcpStream::connect(address).await.expect("a connection");
        stream.set_nodelay(true).expect("no delay");
        Self { stream, kept: Vec::new() }
    }

    async fn ask(&mut self, request: &str) -> (u16, String) {
        self.stream.write_all(request.as_bytes()).await.expect("a request");
        let head = self.until(b"\r\n\r\n").await;
        let head = String::from_utf8_lossy(&head).to_lowercase();
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).and_then(|n| n.parse().ok());
        let body = match length {
            Some(length) => self.take(length).await,
            None if head.contains("transfer-encoding: chunked") => self.chunks().await,
            None => Vec::new(),
        };
        (status, String::from_utf8_lossy(&body).into_owned())
    }

    async fn chunks(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        loop {
            let line = self.until(b"\r\n").await;
            let size = usize::from_str_radix(String::from_utf8_lossy(&line).trim(), 16).expect("a chunk's size");
            let chunk = self.take(size + 2).await;
            if size == 0 {
                return body;
            }
            body.extend_from_slice(&chunk[..size]);
        }
    }

    async fn until(&mut self, end: &[u8]) -> Vec<u8> {
        loop {
            if let Some(at) = self.kept.windows(end.len()).position(|window| window == end) {
                return self.kept.drain(..at + end.len()).collect();
            }
            self.more().await;
        }
    }

    async fn take(&mut self, length: usize) -> Vec<u8> {
        while self.kept.len() < length {
            self.more().await;
        }
        self.kept.drain(..length).collect()
    }

    async fn more(&mut self) {
        let read = self.stream.read_buf(&mut self.kept).await.expect("an answer");
        assert!(read > 0, "the server hung up");
    }
}
