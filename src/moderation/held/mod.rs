//! Held: a state of its own for a text that someone must read first (P6).
//!
//! A held text lies in a table of its own. Its author sees it as waiting, the facilitators see it in a list, and for
//! everyone else there is nothing: no row, no event, no gap in the numbers. Released, it appears at that time, marked
//! as written earlier; returned, its words are back in her composer with the reason. This folder refuses a decision of
//! a facilitator about her own text (the proofs do not even reach it), and one without a row in the log.

mod give_back;
pub mod keep;
pub mod own;
pub mod release;
mod review;

use crate::web::Routes;

pub use review::hers;

pub fn routes() -> Routes {
    const LIST: &str = "/spaces/{space}/held";
    const RETURN: &str = "/spaces/{space}/held/{held}/return";
    const OWN: &str = "/spaces/{space}/waiting";
    Routes::new()
        .get(LIST, "list_held", review::list_held)
        .form("/spaces/{space}/held/{held}/release", "release_held", LIST, review::release_held)
        .form("/spaces/{space}/held/{held}/pass", "pass_held", LIST, review::pass_held)
        .get(RETURN, "return_held_form", review::return_form)
        .form(RETURN, "return_held", RETURN, review::return_held)
        .get(OWN, "list_waiting", own::list_waiting)
        .form("/spaces/{space}/waiting/{held}/take-back", "take_back_held", OWN, own::take_back)
}
