//! Spaces, and who one is in them.
//!
//! Owns the ways in (an invitation, a request), the member's own pages (home, the space, members, leaving, export)
//! and what is left after a removal. It refuses to put two of anyone's names on a page that another person sees.

pub mod alias;
pub mod badge;
pub mod code;
pub mod face;
pub mod joining;
pub mod names;
pub mod texts;
pub mod threshold;
pub mod visits;

mod entrance;
mod home;
mod place;
mod welcome;

use crate::web::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .get("/join/{invitation}", "read_invitation", welcome::read_invitation)
        .get("/join/{invitation}/enter", "choose_alias", entrance::choose_alias)
        .form("/join/{invitation}/enter", "join_space", "/join/{invitation}/enter", entrance::join_space)
        .get("/home", "my_home", home::my_home)
        .get("/spaces", "list_spaces", home::list_spaces)
        .get("/spaces/{space}", "read_space", place::read_space)
        .get("/spaces/{space}/rules", "read_rules", place::read_rules)
        .post("/spaces/{space}/visits", "keep_visits", place::keep_visits)
}
