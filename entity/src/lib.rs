//! The tables, one file each, and the ids that tell their rows apart. No logic lives here.
//!
//! Times are Unix seconds, cut to what is shown (posts to the minute, most others to the day, joining to the month).
//! No column and no foreign key links an account's side (`account`, `session`, `draft`) to a membership's.

pub mod ids;
pub mod words;

pub mod help_line;
pub mod page_text;
pub mod setting;

pub mod account;
pub mod draft;
pub mod session;

pub mod former;
pub mod invitation;
pub mod join_request;
pub mod kept_tag;
pub mod membership;
pub mod reserved_alias;
pub mod space;

pub mod acknowledgement;
pub mod event;
pub mod muted_alias;
pub mod post;
pub mod room;
pub mod sent_key;
pub mod stream;
pub mod thread;

pub mod alert;
pub mod decision;
pub mod held;
pub mod own_word;
pub mod passed_on;
pub mod report;
pub mod rule_choice;
pub mod uncovered;

pub mod departure;
pub mod erased;
pub mod erasure_job;
pub mod search_cursor;
pub mod search_entry;
