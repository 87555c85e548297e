//! How a request becomes a call of a feature, and its result a page or JSON.
//!
//! A feature names its routes with [`Routes`], whose handlers take a proof first; what they return is an
//! [`Answer`]. Everything every page shares is here: the language, the layout, the headers, the way forms keep what
//! was typed. No feature's words or rules are.

mod answer;
mod asked;
mod assets;
pub mod context;
pub mod cookies;
pub mod filters;
pub mod form;
pub mod headers;
mod layout;
pub mod openapi;
pub mod pipeline;
mod routes;
pub mod words;

pub use answer::{Answer, Done, Either, Frame, Ok as Okay, Page, Shown, View, see_other, show};
pub use asked::{Asked, SignedInAs};
pub use form::{Form, InPath, Many, Query, Tick, Typed, TypedSlot, Whole};
pub use routes::{Action, Again, Routes};

/// The routes that belong to no feature: the site's own files, its description, its health.
pub fn routes_of_the_frame() -> Routes {
    Routes::new()
        .get("/static/{version}/{name}", "static_file", assets::asset)
        .get("/openapi.json", "openapi", openapi::openapi)
        .get("/healthz", "healthz", openapi::health)
}
