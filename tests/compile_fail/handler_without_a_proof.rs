//! A handler that forgot to ask who is calling.

use axum::response::Response;
use understory::app::App;
use understory::error::{Error, Result};
use understory::web::Routes;

async fn read_everything(_app: App) -> Result<Response> {
    Err(Error::NotFound)
}

fn main() {
    let _ = Routes::new().get("/everything", "read_everything", read_everything);
}
