//! A plain HTTP client with a jar of cookies, and what it was answered. Every answer, whatever was asked, is held to
//! what all answers promise: the headers of DESIGN 8, cookies no script reads, and never a bare failure.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// One device: its connection and its cookies, and all it was ever sent.
pub struct Device {
    url: String,
    client: Client<HttpConnector, Full<Bytes>>,
    cookies: Mutex<BTreeMap<String, String>>,
    heard: Mutex<String>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Bytes,
    asked: String,
}

impl Device {
    pub fn new(url: &str) -> Self {
        let client = Client::builder(TokioExecutor::new()).build_http();
        Self { url: url.to_owned(), client, cookies: Mutex::default(), heard: Mutex::default() }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// Asks, with the cookies it holds and these headers.
    pub async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Answer {
        let answered = self.try_ask(method.clone(), path, headers, body).await;
        answered.unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }

    /// The same where the server may be gone: an error says only that no whole answer came.
    pub async fn try_ask(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Result<Answer, String> {
        let mut request = Request::builder().method(method.clone()).uri(format!("{}{path}", self.url));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(cookies) = self.cookie_line() {
            request = request.header(header::COOKIE, cookies);
        }
        let request = request.body(Full::from(body)).expect("a request that can be sent");
        let asked = format!("{method} {path}");
        let response = self.client.request(request).await.map_err(|error| error.to_string())?;
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.map_err(|error| format!("cut off: {error}"))?.to_bytes();
        let answer = Answer { status: parts.status, headers: parts.headers, bytes, asked };
        answer.keeps_what_all_answers_promise();
        self.keep(&answer);
        Ok(answer)
    }

    /// Sends the head of a change in JSON, and comes back when the server knows who asks and wants to hear what: it reads
    /// a body, and says that it does, once whoever asks was proved.
    pub async fn begins(&self, path: &str, body: Vec<u8>) -> Begun {
        let address = self.url.trim_start_matches("http://").to_owned();
        let mut tcp = TcpStream::connect(&address).await.expect("the server is there");
        let cookies = self.cookie_line().unwrap_or_default();
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookies}\r\naccept: application/json\r\n\
             content-type: application/json\r\ncontent-length: {}\r\nexpect: 100-continue\r\n\
             connection: close\r\n\r\n",
            body.len()
        );
        tcp.write_all(head.as_bytes()).await.expect("it listens");
        let mut told = Vec::new();
        while !told.ends_with(b"\r\n\r\n") {
            told.push(tcp.read_u8().await.expect("a word that it goes on"));
        }
        assert!(told.starts_with(b"HTTP/1.1 100 "), "{}", String::from_utf8_lossy(&told));
        Begun { tcp, body, asked: format!("POST {path}") }
    }

    /// What the browser would send along.
    pub fn cookie_line(&self) -> Option<String> {
        let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        let pairs: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    pub fn cookies(&self) -> BTreeMap<String, String> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn forget_cookies(&self) {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    pub fn hold_cookies(&self, held: BTreeMap<String, String>) {
        *self.cookies.lock().unwrap_or_else(PoisonError::into_inner) = held;
    }

    /// Everything it was ever sent: headers, bodies and frames.
    pub fn heard(&self) -> String {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn forget_heard(&self) {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    pub fn hear(&self, text: &str) {
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.push_str(text);
        heard.push('\n');
    }

    fn keep(&self, answer: &Answer) {
        self.hear(&format!("{:?}", answer.headers));
        self.hear(&answer.text());
        let mut cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        for line in answer.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().expect("a cookie is text");
            let (pair, rest) = line.split_once(';').expect("a cookie with attributes");
            let (name, value) = pair.split_once('=').expect("a cookie with a name");
            if rest.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

/// A change whose asker was proved, and whose body has not come yet.
pub struct Begun {
    tcp: TcpStream,
    body: Vec<u8>,
    asked: String,
}

impl Begun {
    pub async fn goes_on(mut self) -> Answer {
        self.tcp.write_all(&self.body).await.expect("it listens");
        let mut told = Vec::new();
        self.tcp.read_to_end(&mut told).await.expect("a whole answer");
        let told = String::from_utf8(told).expect("JSON is text");
        let (head, body) = told.split_once("\r\n\r\n").expect("a head and a body");
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
        let mut headers = HeaderMap::new();
        for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
            let name: http::HeaderName = name.parse().expect("a header's name");
            headers.append(name, value.parse().expect("a header's value"));
        }
        let bytes = Bytes::from(body.to_owned());
        let answer = Answer { status: status.expect("a status"), headers, bytes, asked: self.asked };
        answer.keeps_what_all_answers_promise();
        answer
    }
}

impl Answer {
    /// A page, or what a form led to.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|_| panic!("{} is not JSON: {}", self.asked, self.text()))
    }

    /// It went well: what came of it.
    #[track_caller]
    pub fn done(self) -> Value {
        assert_eq!(self.status, StatusCode::OK, "{}: {}", self.asked, self.text());
        self.json()
    }

    /// It was refused with this code; the sentence is one a person can read.
    #[track_caller]
    pub fn refused(self, code: &str) -> Value {
        let told = self.text();
        assert!(self.status.is_client_error() || self.status.as_u16() == 503, "{} was not refused: {told}", self.asked);
        let refusal = self.json();
        assert_eq!(refusal["error"], code, "{}: {told}", self.asked);
        let message = refusal["message"].as_str().unwrap_or_default();
        assert!(message.contains(' ') && !message.contains("error-"), "{}: no sentence in {told}", self.asked);
        for (field, problem) in refusal["fields"].as_object().into_iter().flatten() {
            let sentence = problem.as_str().unwrap_or_default();
            assert!(sentence.contains(' '), "{}: no sentence beside {field} in {told}", self.asked);
        }
        refusal
    }

    /// It was refused because of these fields and no others.
    #[track_caller]
    pub fn refused_beside(self, fields: &[&str]) {
        let asked = self.asked.clone();
        let refusal = self.refused("invalid");
        let told: Vec<&str> =
            refusal["fields"].as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
        assert_eq!(told, fields, "{asked}: {refusal}");
    }

    /// Where a form led.
    #[track_caller]
    pub fn leads_to(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}: {}", self.asked, self.text());
        self.headers[header::LOCATION].to_str().expect("a location is text").to_owned()
    }

    fn keeps_what_all_answers_promise(&self) {
        let told = || format!("{} -> {} {}", self.asked, self.status, self.text());
        assert_ne!(self.status, StatusCode::INTERNAL_SERVER_ERROR, "{}", told());
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(
                self.headers.get(name).map(http::HeaderValue::as_bytes),
                Some(value.as_bytes()),
                "{name}: {}",
                told()
            );
        }
        let policy =
            self.headers.get(header::CONTENT_SECURITY_POLICY).and_then(|v| v.to_str().ok()).unwrap_or_default();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}: {}", told());
        assert!(self.headers.contains_key(header::CACHE_CONTROL), "{}", told());
        for cookie in self.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().expect("a cookie is text");
            assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
            assert!(!cookie.contains("Max-Age") || cookie.contains("Max-Age=0"), "it outlives the browser: {cookie}");
        }
    }
}
