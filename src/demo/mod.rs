//! A furnished community to look at, to test against and to measure: everyone in it is invented.
//!
//! It is built through the server's own routes, as its people would build it, so that it shows nothing the server
//! cannot do. Only the crowd for load tools is written straight into the tables.

mod content;
mod crowd;
mod driver;
mod founding;
mod furnish;

pub use crowd::{Crowd, crowd};
pub use furnish::{Furnished, furnish};
