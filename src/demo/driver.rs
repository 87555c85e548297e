//! Someone who uses the server as a program would: JSON in, JSON out, one cookie.

use axum::body::Body;
use bytes::Bytes;
use http::{Method, Request, StatusCode, header};
use serde_json::Value;
use tower::ServiceExt;

use crate::app::App;
use crate::error::{Error, Result};

/// One invented person at the server's door.
pub struct Person {
    app: App,
    cookie: Option<String>,
    /// With which she signs in again when her session has ended: the demo's days pass quickly.
    words: Option<Value>,
}

impl Person {
    pub fn new(app: &App) -> Self {
        Self { app: app.clone(), cookie: None, words: None }
    }

    /// Remembers what she signs in with.
    pub fn knows(&mut self, sign_in_name: &str, passphrase: &str) {
        self.words = Some(serde_json::json!({
            "sign_in_name": sign_in_name, "passphrase": passphrase, "device": "mine",
        }));
    }

    /// Sends a form and gives back what came of it; anything but a success stops the demo with its reason.
    pub async fn send(&mut self, path: &str, body: Value) -> Result<Value> {
        let (status, answer) = match self.send_once(path, &body).await? {
            (StatusCode::UNAUTHORIZED, answer) => match self.words.clone() {
                Some(words) => {
                    self.send_once("/sign-in", &words).await?;
                    self.send_once(path, &body).await?
                }
                None => (StatusCode::UNAUTHORIZED, answer),
            },
            other => other,
        };
        if status.is_success() {
            return Ok(serde_json::from_slice(&answer).unwrap_or_default());
        }
        if let Some(anyway) = going_on(&answer).filter(|_| body.get("anyway").is_none()) {
            let mut body = body;
            if let Some(fields) = body.as_object_mut() {
                fields.insert("anyway".to_owned(), anyway);
            }
            return Box::pin(self.send(path, body)).await;
        }
        Err(Error::internal(format!("the demo could not {path}: {status} {}", String::from_utf8_lossy(&answer))))
    }

    /// Reads a page, as JSON.
    pub async fn read(&mut self, path: &str) -> Result<Value> {
        let (status, answer) = self.ask(Method::GET, path, Vec::new()).await?;
        if status.is_success() {
            return Ok(serde_json::from_slice(&answer).unwrap_or_default());
        }
        Err(Error::internal(format!("the demo could not read {path}: {status}")))
    }

    async fn send_once(&mut self, path: &str, body: &Value) -> Result<(StatusCode, Bytes)> {
        let body = serde_json::to_vec(body).map_err(|_unwritten| Error::internal("the demo's own words"))?;
        self.ask(Method::POST, path, body).await
    }

    async fn ask(&mut self, method: Method, path: &str, body: Vec<u8>) -> Result<(StatusCode, Bytes)> {
        let host = self.app.config.first_origin().trim_start_matches("http://").to_owned();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, host)
            .header(header::ACCEPT, "application/json")
            .header(header::CONTENT_TYPE, "application/json");
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let request = request.body(Body::from(body)).map_err(|_unfit| Error::internal("the demo's own address"))?;
        let response = match self.app.router().oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        };
        self.keep_cookie(response.headers());
        let status = response.status();
        Ok((status, axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap_or_default()))
    }

    fn keep_cookie(&mut self, headers: &http::HeaderMap) {
        let set = headers.get(header::SET_COOKIE).and_then(|value| value.to_str().ok());
        if let Some(pair) = set.and_then(|set| set.split(';').next()) {
            self.cookie = Some(pair.to_owned());
        }
    }
}

/// The rules that ask about her words, where she may go on: she does, as people do.
fn going_on(answer: &[u8]) -> Option<Value> {
    let asked: Value = serde_json::from_slice(answer).ok()?;
    (asked.get("anyway") == Some(&Value::Bool(true))).then(|| asked.get("rules").cloned()).flatten()
}

/// A text field of an answer.
pub fn text(value: &Value, name: &str) -> String {
    value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}
