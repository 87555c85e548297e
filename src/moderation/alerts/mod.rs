//! Alerts: someone may be asking for help. The facilitators of her space are told at once, and a steward too if none of
//! them is there; she was told so before she posted, and sees whether someone answers (S19).
//!
//! An alert names a text and no person. Members learn nothing of it. Whether anyone is there is known in memory only,
//! for a quarter of an hour: nothing at rest says when a facilitator was.

mod answering;
pub mod raise;
mod unattended;
pub mod watch;

use crate::web::Routes;

pub use answering::{AlertLine, open};
pub use unattended::waiting;

pub fn routes() -> Routes {
    const HOLD: &str = "/spaces/{space}/hold";
    const LIST: &str = "/steward/alerts";
    Routes::new()
        .form("/spaces/{space}/alerts/{alert}/answer", "answer_alert", HOLD, answering::answer)
        .form("/spaces/{space}/alerts/{alert}/close", "close_alert", HOLD, answering::close)
        .get(LIST, "list_alerts", unattended::list)
        .form("/steward/alerts/{alert}/read", "read_alert", LIST, unattended::read)
        .form("/steward/alerts/{alert}/answer", "steward_answers_alert", LIST, unattended::answer)
}
