//! What is logged: sentences for the operator, with the fields they name. Never an address, a user agent, a body, an
//! alias, an id of a member or a token (P11); and there is no access log.

use tracing_subscriber::EnvFilter;

use crate::config::Config;

/// Starts logging to standard error. Only our own events: a library's could quote a statement or an address.
pub fn start(config: &Config) {
    let filter = EnvFilter::try_new(format!("understory={}", config.log))
        .unwrap_or_else(|_unknown_level| EnvFilter::new("understory=info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    // A log that takes no more (its disk is full) must not stop the task that had something to say.
    let started = lines.log_internal_errors(false).try_init();
    // Already started: tests share one process.
    drop(started);
}
