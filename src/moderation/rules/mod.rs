//! The rules of a space as its people see and set them.
//!
//! Owns what a space chose (its packs, its numbers, its own words), the page that says which rules are in force and
//! what each does, the report of what watching rules would have done, the preview of a verdict, and the operator's
//! folder of packs. A rule that is new or changed watches before anything follows from it, and refuses to come into
//! force before that. Judging itself is in [`super::verdict`]; nothing here reads or keeps a text that it need not.

pub mod change;
pub mod check;
pub mod chosen;
pub mod folder;
pub mod known;
mod list;
mod own_words;
mod report;
mod shadow;
mod site;
pub mod uncovered;

use crate::web::Routes;

pub use list::rule_name;

pub fn routes() -> Routes {
    const LIST: &str = "/spaces/{space}/rule-packs";
    Routes::new()
        .get(LIST, "list_rules", list::list_rules)
        .form(LIST, "set_rule", LIST, change::set_rule)
        .form("/spaces/{space}/rule-packs/numbers", "set_rule_numbers", LIST, change::set_numbers)
        .form("/spaces/{space}/rule-packs/words", "add_own_words", LIST, own_words::add_own_words)
        .form("/spaces/{space}/rule-packs/words/change", "change_own_words", LIST, own_words::change_own_words)
        .get("/spaces/{space}/rule-packs/watching", "shadow_report", report::shadow_report)
        .post("/spaces/{space}/check", "check_text", check::check_text)
        .get("/steward/rules", "read_site_rules", site::read_site_rules)
        .get("/steward/spaces/{space}/rules", "read_space_rules", list::read_space_rules)
}
