//! Rule packs at the command line: checking them, trying a text, judging many. It opens no database and needs no
//! settings, so that whoever writes rules, or measures them, needs no server.

use std::io;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use rules::{Context, Packs, Place};

use crate::error::{Error, Result};

/// What can be asked of rule packs.
#[derive(Debug, Subcommand)]
pub enum Rules {
    /// Run the packs' own cases; print precision and recall, what fails, and the slowest rules.
    Check {
        /// A folder of packs; those built in if not given.
        folder: Option<PathBuf>,
    },
    /// Show the verdict on one text, and the words that each rule found.
    Try(Try),
    /// Read one JSON object a line from standard input (`text`, and if wanted `place`, `new_member`, `language`,
    /// `packs`), and write one verdict a line (`verdict`, `rules`, `ranges` in code points).
    Judge {
        /// A folder of packs; those built in if not given.
        #[arg(long)]
        folder: Option<PathBuf>,
    },
}

/// A text, and where it would be written.
#[derive(Debug, Args)]
pub struct Try {
    text: String,
    /// `thread`, `reply`, `message`, `alias`, `private` or `answer`.
    #[arg(long, default_value = "reply")]
    place: String,
    /// As if by someone new here.
    #[arg(long)]
    new_member: bool,
    /// The language it is likely written in, for example `es`.
    #[arg(long)]
    language: Option<String>,
    /// A folder of packs; those built in if not given.
    #[arg(long)]
    folder: Option<PathBuf>,
}

/// Does what was asked; says whether all is well.
pub fn rules(asked: Rules) -> Result<bool> {
    match asked {
        Rules::Check { folder } => check(folder),
        Rules::Try(asked) => try_text(asked),
        Rules::Judge { folder } => {
            let packs = packs(folder)?;
            packs
                .judge_lines(io::stdin().lock(), io::stdout().lock())
                .map_err(|err| Error::internal(format!("the lines could not be read or answered: {err}")))?;
            Ok(true)
        }
    }
}

#[expect(clippy::print_stdout, reason = "the check is for whoever asked, at the terminal")]
fn check(folder: Option<PathBuf>) -> Result<bool> {
    let (_, checked) = rules::check(folder.as_deref()).map_err(|faults| Error::internal(faults.to_string()))?;
    print!("{}", checked.report());
    Ok(checked.faults.is_empty())
}

#[expect(clippy::print_stdout, reason = "the verdict is for whoever asked, at the terminal")]
fn try_text(asked: Try) -> Result<bool> {
    let packs = packs(asked.folder)?;
    let context = Context {
        place: place(&asked.place)?,
        new_member: asked.new_member,
        language: asked.language.as_deref(),
        ..Context::default()
    };
    print!("{}", packs.judge(&asked.text, &context).explain(&asked.text));
    Ok(true)
}

fn place(word: &str) -> Result<Place> {
    serde_json::from_value(serde_json::Value::String(word.to_owned()))
        .map_err(|err| Error::internal(format!("--place: {err}")))
}

fn packs(folder: Option<PathBuf>) -> Result<Packs> {
    folder
        .map_or_else(Packs::builtin, |folder| Packs::load(&folder))
        .map_err(|faults| Error::internal(format!("the packs are refused:\n{faults}")))
}
