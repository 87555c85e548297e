//! What a person can do here, one file for each story, one test for each sentence. A refusal stands beside the success
//! of the same set-up.

mod accounts;
mod alerting;
mod appealing;
mod asked;
mod bad_input;
mod browser;
mod canaries;
mod closing;
mod ending;
mod erasing;
mod getting_around;
mod guessing;
mod helping;
mod holding;
mod in_her_language;
mod joining;
mod keeping_watch;
mod kept;
mod moderating;
mod not_saved;
mod running;
mod searching;
mod sent_away;
mod setting_rules;
mod taking_back;
mod talking;
mod told;
mod two_names;
mod waiting;
mod writing;
