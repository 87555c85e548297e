//! `/openapi.json`, made from the routes themselves: what a handler takes and gives describes it, so that the
//! description cannot drift from the program.

use std::collections::BTreeMap;

use axum::response::{IntoResponse, Response};
use http::{Method, header};
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::path::{HttpMethod, OperationBuilder, ParameterBuilder, ParameterIn, PathsBuilder};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::openapi::{
    ComponentsBuilder, InfoBuilder, OpenApi, OpenApiBuilder, PathItem, Ref, RefOr, Required, ResponseBuilder,
};

use crate::access::Public;
use crate::app::App;
use crate::error::{Error, Result};

use super::answer::{Described, Refusal};
use super::{Form, Query};

/// One route, as it will be described.
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub id: &'static str,
    body: Option<String>,
    answer: Option<String>,
    query: Vec<String>,
    /// Who may call it, in the words of `access`.
    pub proof: &'static str,
    schemas: Vec<(String, RefOr<Schema>)>,
}

/// How an argument of a handler adds to the description of its route.
pub trait Describe {
    fn describe(_route: &mut Route) {}
}

impl<T: utoipa::ToSchema> Describe for Form<T> {
    fn describe(route: &mut Route) {
        let described = Described::of::<T>();
        route.body = Some(described.name);
        route.schemas.extend(described.schemas);
    }
}

impl<T: utoipa::ToSchema> Describe for Query<T> {
    fn describe(route: &mut Route) {
        if let RefOr::T(Schema::Object(object)) = T::schema() {
            route.query.extend(object.properties.keys().cloned());
        }
    }
}

impl Route {
    pub(super) fn new(method: Method, path: &'static str, id: &'static str) -> Self {
        Self { method, path, id, body: None, answer: None, query: Vec::new(), proof: "", schemas: Vec::new() }
    }

    pub(super) fn answers(&mut self, described: Option<Described>) {
        if let Some(described) = described {
            self.answer = Some(described.name);
            self.schemas.extend(described.schemas);
        }
    }

    fn operation(&self) -> utoipa::openapi::path::Operation {
        let text = || RefOr::T(Schema::Object(ObjectBuilder::new().schema_type(Type::String).build()));
        let in_path = self.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
        let mut operation = OperationBuilder::new().operation_id(Some(self.id)).description(Some(self.proof));
        for name in in_path {
            let parameter = ParameterBuilder::new().name(name).parameter_in(ParameterIn::Path).required(Required::True);
            operation = operation.parameter(parameter.schema(Some(text())));
        }
        for name in &self.query {
            let parameter = ParameterBuilder::new().name(name).parameter_in(ParameterIn::Query);
            operation = operation.parameter(parameter.schema(Some(text())));
        }
        if let Some(body) = &self.body {
            let content = || ContentBuilder::new().schema(Some(Ref::from_schema_name(body))).build();
            let body = RequestBodyBuilder::new()
                .content("application/json", content())
                .content("application/x-www-form-urlencoded", content())
                .build();
            operation = operation.request_body(Some(body));
        }
        let refusal = ContentBuilder::new().schema(Some(Ref::from_schema_name("Refusal"))).build();
        let refused = ResponseBuilder::new().description("Refused").content("application/json", refusal);
        let mut done = ResponseBuilder::new().description("Done");
        if let Some(answer) = &self.answer {
            let content = ContentBuilder::new().schema(Some(Ref::from_schema_name(answer))).build();
            done = done.content("application/json", content);
        }
        operation.response("200", done).response("default", refused).build()
    }
}

/// The whole description. `site` is the operator's name for it, since even this file may be looked at by chance.
pub fn describe(site: &str, routes: &[Route]) -> OpenApi {
    let mut paths = PathsBuilder::new();
    let mut schemas: BTreeMap<String, RefOr<Schema>> = Described::of::<Refusal>().schemas.into_iter().collect();
    for route in routes {
        let method = if route.method == Method::GET { HttpMethod::Get } else { HttpMethod::Post };
        paths = paths.path(route.path, PathItem::new(method, route.operation()));
        schemas.extend(route.schemas.iter().cloned());
    }
    OpenApiBuilder::new()
        .info(InfoBuilder::new().title(site).version(env!("CARGO_PKG_VERSION")).build())
        .paths(paths)
        .components(Some(ComponentsBuilder::new().schemas_from_iter(schemas).build()))
        .build()
}

/// `/openapi.json`.
pub async fn openapi(_: Public, app: App) -> Result<Response> {
    Ok(([(header::CONTENT_TYPE, "application/json")], app.openapi()).into_response())
}

/// For machines: whether the database answers. It says nothing else to anyone.
pub async fn health(_: Public, app: App) -> Result<Response> {
    app.db.ping().await.map_err(|_down| Error::NotSaved)?;
    Ok("ok".into_response())
}
