//! What the stories stand on: a private PostgreSQL, real browsers, a way to wait that is not a pause; and above them
//! the house with its people. The first three know nothing of what the app does.

pub mod acts;
pub mod browser;
pub mod cast;
mod chrome;
pub mod dump;
pub mod founding;
pub mod http;
pub mod live;
pub mod postgres;
pub mod process;
pub mod server;
pub mod wait;
mod watchdog;

mod itself;
