//! The command line.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use understory::config::Config;
use understory::error::{Error, Result};
use understory::{commands, log};

/// Half of what a page costs is small strings.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A moderated, pseudonymous community server.
#[derive(Parser)]
#[command(version, about, max_term_width = 100)]
struct Arguments {
    /// The file of settings; `understory.toml` in this folder if there is one.
    #[arg(long, global = true, env = "UNDERSTORY_CONFIG")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the community (what happens without a command, too).
    Serve,
    /// Bring the database to this version and stop.
    Migrate,
    /// Print a new link for a steward, who runs the instance.
    Invite,
    /// Look whether everything is as it should be, and say what to do where it is not.
    Doctor,
    /// Check rule packs, or see what they find.
    #[command(subcommand)]
    Rules(commands::Rules),
    /// Serve a furnished community of invented people, to look at and to test against.
    Demo(commands::Wishes),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let config = match Config::read(arguments.config.as_deref()) {
        Ok(config) => config,
        Err(sentence) => return refuse(&sentence),
    };
    log::start(&config);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(err) => return refuse(&format!("the runtime could not start: {err}")),
    };
    let done: Result<bool> = runtime.block_on(async {
        match arguments.command.unwrap_or(Command::Serve) {
            Command::Serve => Box::pin(commands::serve(config)).await,
            Command::Migrate => commands::migrate(&config).await,
            Command::Rules(asked) => return commands::rules(asked),
            Command::Doctor => return Ok(commands::doctor(&config).await),
            Command::Demo(wishes) => Box::pin(commands::demo(config, wishes)).await,
            Command::Invite => Box::pin(commands::invite(config)).await,
        }
        .map(|()| true)
    });
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(Error::Internal(sentence)) => refuse(&sentence),
        Err(error) => refuse(&error.to_string()),
    }
}

#[expect(clippy::print_stderr, reason = "what stops the program is said where it was started")]
fn refuse(sentence: &str) -> ExitCode {
    eprintln!("understory: {sentence}");
    ExitCode::FAILURE
}
