//! The people of the stories, each on a device of her own, who drive the server as an outside tool would: they read
//! `/openapi.json`, find an operation by its name and send JSON. Noor runs the site; Iris looks after the space; Amal,
//! Lena and Sofia are its members; Vera has an account and is nowhere a member. All are invented.

use std::sync::Arc;

use http::Method;
use serde_json::{Value, json};
use tokio::sync::OnceCell;

use super::http::{Answer, Begun, Device};
use super::server::House;

/// Someone with a device. What she knows is only what she was told.
pub struct Person {
    pub name: &'static str,
    pub device: Device,
    pub language: &'static str,
    operations: Arc<Operations>,
}

/// The site as a program knows it: what can be done, and where.
#[derive(Default)]
struct Operations(OnceCell<Vec<Operation>>);

/// One line of `/openapi.json`.
#[derive(Clone, Debug)]
pub struct Operation {
    pub id: String,
    pub method: Method,
    pub path: String,
}

impl Person {
    pub fn new(house: &House, name: &'static str) -> Self {
        Self::at(house.url(), name)
    }

    /// The same, wherever it is served.
    pub fn at(url: &str, name: &'static str) -> Self {
        Self { name, device: Device::new(url), language: "en", operations: Arc::default() }
    }

    /// The same name on a device that holds nothing yet, and knows the same site.
    pub fn on_another_device(&self) -> Self {
        let (device, operations) = (Device::new(self.device.url()), Arc::clone(&self.operations));
        Self { name: self.name, device, language: self.language, operations }
    }

    #[must_use]
    pub fn reading(mut self, language: &'static str) -> Self {
        self.language = language;
        self
    }

    pub fn sign_in_name(&self) -> String {
        format!("{} of the willows", self.name)
    }

    pub fn passphrase(&self) -> String {
        format!("seven lanterns beside {} boats", self.name)
    }

    /// Reads: a page, as JSON.
    pub async fn reads(&self, operation: &str, named: &[(&str, &str)]) -> Answer {
        let operation = self.operation(operation).await;
        assert_eq!(operation.method, Method::GET, "{} is not for reading", operation.id);
        self.device.ask(Method::GET, &filled(&operation.path, named), &self.headers(), Vec::new()).await
    }

    /// Does: a form, as JSON.
    pub async fn does(&self, operation: &str, named: &[(&str, &str)], fields: Value) -> Answer {
        let operation = self.operation(operation).await;
        assert_eq!(operation.method, Method::POST, "{} is for reading", operation.id);
        let mut headers = self.headers().to_vec();
        headers.push(("content-type", "application/json"));
        let body = fields.to_string().into_bytes();
        self.device.ask(Method::POST, &filled(&operation.path, named), &headers, body).await
    }

    /// The same where nobody may answer any more: then nothing is known of what became of it.
    pub async fn tries(&self, operation: &str, named: &[(&str, &str)], fields: Value) -> Option<Answer> {
        let operation = self.operation(operation).await;
        let mut headers = self.headers().to_vec();
        headers.push(("content-type", "application/json"));
        let path = filled(&operation.path, named);
        self.device.try_ask(Method::POST, &path, &headers, fields.to_string().into_bytes()).await.ok()
    }

    /// Begins to do it: what she sends is not there yet, and she is proved already.
    pub async fn begins(&self, operation: &str, named: &[(&str, &str)], fields: Value) -> Begun {
        let operation = self.operation(operation).await;
        self.device.begins(&filled(&operation.path, named), fields.to_string().into_bytes()).await
    }

    /// Opens an address as a browser does.
    pub async fn opens(&self, path: &str) -> Answer {
        let headers = [("accept", "text/html"), ("accept-language", self.language), ("sec-fetch-site", "same-origin")];
        self.device.ask(Method::GET, path, &headers, Vec::new()).await
    }

    /// Submits a form as a browser does.
    pub async fn submits(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).expect("fields of text").into_bytes();
        self.submits_bytes(path, body).await
    }

    /// Submits a body that no browser would send.
    pub async fn submits_bytes(&self, path: &str, body: Vec<u8>) -> Answer {
        let headers = [
            ("accept", "text/html"),
            ("accept-language", self.language),
            ("content-type", "application/x-www-form-urlencoded"),
            ("origin", self.device.url()),
            ("sec-fetch-site", "same-origin"),
        ];
        self.device.ask(Method::POST, path, &headers, body).await
    }

    /// All that can be done here.
    pub async fn operations(&self) -> &[Operation] {
        self.operations.0.get_or_init(|| async { described(&self.device).await }).await
    }

    async fn operation(&self, id: &str) -> Operation {
        let found = self.operations().await.iter().find(|operation| operation.id == id).cloned();
        found.unwrap_or_else(|| panic!("/openapi.json has no operation {id}"))
    }

    fn headers(&self) -> [(&str, &str); 2] {
        [("accept", "application/json"), ("accept-language", self.language)]
    }
}

async fn described(device: &Device) -> Vec<Operation> {
    let described = device.ask(Method::GET, "/openapi.json", &[], Vec::new()).await.done();
    let mut operations = Vec::new();
    for (path, methods) in described["paths"].as_object().expect("paths") {
        for (method, operation) in methods.as_object().expect("methods") {
            let Some(id) = operation["operationId"].as_str() else { continue };
            let method = method.to_uppercase().parse().expect("a method");
            operations.push(Operation { id: id.to_owned(), method, path: path.clone() });
        }
    }
    operations
}

/// The path with its names filled in; what it does not name goes into the query.
fn filled(path: &str, named: &[(&str, &str)]) -> String {
    let (mut path, mut query) = (path.to_owned(), Vec::new());
    for (name, value) in named {
        let place = format!("{{{name}}}");
        if path.contains(&place) {
            path = path.replace(&place, value);
        } else {
            query.push((*name, *value));
        }
    }
    assert!(!path.contains('{'), "{path} wants more than {named:?}");
    if query.is_empty() {
        return path;
    }
    format!("{path}?{}", serde_urlencoded::to_string(query).expect("a query of text"))
}

/// The text under a name of an answer.
#[track_caller]
pub fn text(view: &Value, name: &str) -> String {
    view[name].as_str().unwrap_or_else(|| panic!("no text {name} in {view}")).to_owned()
}

/// A key for a sending, the same for the same words.
pub fn key(n: u128) -> Value {
    json!(uuid::Uuid::from_u128(0x1000_0000_0000_4000_8000_0000_0000_0000 + n).to_string())
}
