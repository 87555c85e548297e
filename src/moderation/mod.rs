//! The acts of facilitators and stewards on a member's words or membership, and what members report (P7).
//!
//! Owns hiding and restoring, reports, muting, removing and barring, and the log of all of it. Every act names its
//! reason to whom it concerns, on a page and in her private stream, and leaves a row in the log; nothing here acts
//! without one. It refuses acts on oneself, and acts of a facilitator on another's membership, which are a steward's.
//!
//! A report about a facilitator is a steward's to read. It moves no stream of the space, stands in none of its lists
//! and adds to no number there: she must not learn of it from a page, an event or a count.
//!
//! **Where the review queue will attach.** A case of the queue is an open `report` row, or a row of `held`;
//! [`reports::waiting`] is the one place that says which reports a space's facilitators may know of, and each of those
//! already moves the space's `queue_stream` where it has one (`reported`, then `answered`). The queue adds its own
//! columns and pages; what may be done to a case stays here.

pub mod alerts;
mod appeals;
mod barred;
mod decision_list;
pub mod decisions;
pub mod held;
pub mod hiding;
mod hiding_pages;
mod hold;
mod member_pages;
pub mod members;
mod removals;
pub mod report_pages;
mod reporting;
pub mod reports;
pub mod rules;
pub mod sanctions;
pub mod sealed_copy;
mod steward_pages;
pub mod stewards;
mod talk;
mod talk_pages;
pub mod verdict;

use crate::web::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .get("/posts/{post}/hide", "hide_post_form", hiding_pages::hide_form)
        .form("/posts/{post}/hide", "hide_post", "/posts/{post}/hide", hiding_pages::hide_post)
        .get("/posts/{post}/restore", "restore_post_form", hiding_pages::restore_form)
        .form("/posts/{post}/restore", "restore_post", "/posts/{post}/restore", hiding_pages::restore_post)
        .get("/posts/{post}/report", "report_post_form", reporting::report_form)
        .form("/posts/{post}/report", "report_post", "/posts/{post}/report", reporting::report_post)
        .get("/spaces/{space}/reports", "list_reports", report_pages::list_reports)
        .get("/spaces/{space}/reports/{report}", "read_report", report_pages::read_report)
        .form(
            "/spaces/{space}/reports/{report}",
            "answer_report",
            "/spaces/{space}/reports/{report}",
            report_pages::answer_report,
        )
        .get("/spaces/{space}/my-reports", "my_reports", reporting::my_reports)
        .get("/spaces/{space}/decisions", "list_decisions", decision_list::list_decisions)
        .get("/spaces/{space}/decisions/{decision}/appeal", "appeal_decision_form", appeals::appeal_form)
        .form(
            "/spaces/{space}/decisions/{decision}/appeal",
            "appeal_decision",
            "/spaces/{space}/decisions/{decision}/appeal",
            appeals::appeal_decision,
        )
        .get("/spaces/{space}/hold", "read_hold", hold::hold)
        .get("/barred", "read_barred", barred::read_barred)
        .and(alerts::routes())
        .and(held::routes())
        .and(rules::routes())
        .and(on_members())
        .and(steward_pages::routes())
        .and(removals::routes())
        .and(talk_pages::routes())
}

fn on_members() -> Routes {
    use member_pages as pages;
    Routes::new()
        .get("/spaces/{space}/members/mute", "mute_member_form", pages::mute_form)
        .form("/spaces/{space}/members/mute", "mute_member", "/spaces/{space}/members/mute", pages::mute_member)
        .get("/spaces/{space}/members/unmute", "unmute_member_form", pages::unmute_form)
        .form("/spaces/{space}/members/unmute", "unmute_member", "/spaces/{space}/members/unmute", pages::unmute_member)
        .get("/spaces/{space}/members/remove", "remove_member_form", pages::remove_form)
        .form("/spaces/{space}/members/remove", "remove_member", "/spaces/{space}/members/remove", pages::remove_member)
        .get("/spaces/{space}/members/bar", "bar_member_form", pages::bar_form)
        .form("/spaces/{space}/members/bar", "bar_member", "/spaces/{space}/members/bar", pages::bar_member)
        .get("/spaces/{space}/members/readmit", "readmit_member_form", pages::readmit_form)
        .form(
            "/spaces/{space}/members/readmit",
            "readmit_member",
            "/spaces/{space}/members/readmit",
            pages::readmit_member,
        )
}
