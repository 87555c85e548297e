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
pub mod signs;
pub mod texts;
pub mod threshold;
pub mod visits;

mod asking;
mod entrance;
mod export;
mod former_page;
mod home;
pub mod leaving;
mod members;
mod place;
mod requests;
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
        .and(members_and_askers())
        .and(ways_out())
}

fn members_and_askers() -> Routes {
    Routes::new()
        .get("/spaces/{space}/members", "list_members", members::list_members)
        .form("/spaces/{space}/mute-alias", "mute_alias", "/spaces/{space}/members", members::mute_alias)
        .get("/spaces/{space}/ask", "ask_page", asking::ask_page)
        .form("/spaces/{space}/ask", "ask_to_join", "/spaces/{space}/ask", asking::ask_to_join)
        .post("/spaces/{space}/ask/back", "take_back_request", asking::take_back_request)
        .get("/spaces/{space}/requests", "list_requests", requests::list_requests)
        .form(
            "/spaces/{space}/requests/{request}",
            "answer_request",
            "/spaces/{space}/requests",
            requests::answer_request,
        )
}

fn ways_out() -> Routes {
    Routes::new()
        .get("/spaces/{space}/leave", "leave_page", leaving::leave_page)
        .form("/spaces/{space}/leave", "leave_space", "/spaces/{space}/leave", leaving::leave_space)
        .get("/spaces/{space}/export", "export_mine", export::export_mine)
        .get("/spaces/{space}/former", "read_former", former_page::read_former)
        .form("/spaces/{space}/former/appeal", "appeal_removal", "/spaces/{space}/former", former_page::appeal_removal)
        .post("/spaces/{space}/former/withdraw", "withdraw_my_words", former_page::withdraw_my_words)
}
