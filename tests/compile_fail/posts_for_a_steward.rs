//! A steward runs the site and does not read what is said in its spaces.

use entity::post;
use understory::access::Steward;
use understory::app::App;

fn read_along(app: &App, steward: &Steward) {
    let reads = app.db.read(steward);
    let _ = reads.find::<post::Entity>();
}

fn main() {}
