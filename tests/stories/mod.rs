//! What a person can do here, one file for each story, one test for each sentence. A refusal stands beside the success
//! of the same set-up.

mod accounts;
mod erasing;
mod joining;
mod moderating;
mod searching;
mod writing;
