//! The ledger of erased ids: `erased.log` in the data folder (DESIGN 7).
//!
//! A backup holds what was erased after it was made. Whoever restores one keeps the present `erased.log`, and at the
//! next start everything it names is erased again before anyone is served. An erasure notes its id in the table
//! `erased` within its own transaction; soon after, the id is in the file, on the disk, and no longer in the table.
//!
//! The file holds kinds and random ids of what no longer exists, and nothing else: no words, no names, no times. Beside
//! an older copy of the database it tells which rows of that copy were erased since; so at each start it is put in the
//! order of the ids, which tells nothing of the order of events.
//!
//! Several nodes each keep the part that they wrote down; restoring a database needs all of them, put together.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use entity::erased::{self, Kind};
use entity::ids::SubjectId;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::access::{Proof, System, Within};
use crate::app::App;
use crate::db::Writes;
use crate::error::{Error, Result};

mod replay;

pub use replay::replay;

/// How many ids are written down, or looked for, at once.
const AT_ONCE: usize = 500;

/// Notes that something was erased for good, in the transaction that erases it.
pub async fn record<P>(tx: &Writes<'_, P>, kind: Kind, subject: impl Into<SubjectId>) -> Result<()>
where
    P: Proof,
    erased::Entity: Within<P>,
{
    let row = erased::ActiveModel { subject: Set(subject.into()), kind: Set(kind) };
    tx.insert_once::<erased::Entity>(row, &[erased::Column::Subject]).await.map(|_| ())
}

/// Brings what was noted onto the file, and then out of the table. A crash between the two writes it down twice.
pub async fn write_down(app: &App, system: &System) -> Result<()> {
    loop {
        let reads = app.db.read(system);
        let noted = reads.find::<erased::Entity>().narrow(|rows| {
            rows.order_by_asc(erased::Column::Subject).limit(u64::try_from(AT_ONCE).unwrap_or(u64::MAX))
        });
        let noted = reads.all(noted).await?;
        if noted.is_empty() {
            return Ok(());
        }
        let lines: String = noted.iter().map(|row| line(row.kind, row.subject)).collect();
        let path = app.config.ledger_file();
        blocking(move || append(&path, &lines)).await?;
        let subjects: Vec<SubjectId> = noted.iter().map(|row| row.subject).collect();
        app.db
            .write(system, move |tx| {
                Box::pin(async move {
                    tx.delete::<erased::Entity>(|rows| rows.filter(erased::Column::Subject.is_in(subjects))).await
                })
            })
            .await?;
    }
}

/// Everything in the ledger, each once.
async fn read(app: &App) -> Result<Vec<(Kind, SubjectId)>> {
    let path = app.config.ledger_file();
    blocking(move || in_order(&path)).await
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await.map_err(|_stopped| Error::NotSaved)?;
    done.map_err(|fault| Error::internal(format!("the ledger of erased ids (erased.log): {fault}")))
}

fn line(kind: Kind, subject: SubjectId) -> String {
    format!("{} {subject}\n", word(kind))
}

const WORDS: [(Kind, &str); 9] = [
    (Kind::Account, "account"),
    (Kind::Space, "space"),
    (Kind::Membership, "membership"),
    (Kind::Thread, "thread"),
    (Kind::Room, "room"),
    (Kind::Post, "post"),
    (Kind::Report, "report"),
    (Kind::JoinRequest, "join_request"),
    (Kind::Invitation, "invitation"),
];

fn word(kind: Kind) -> &'static str {
    WORDS.iter().find(|(known, _)| *known == kind).map_or("post", |(_, word)| word)
}

/// A line of it; a line that a crash cut short is nothing, since its id is in the table still.
fn parse(line: &str) -> Option<(Kind, SubjectId)> {
    let (word, id) = line.split_once(' ')?;
    let (kind, _) = WORDS.iter().find(|(_, known)| *known == word)?;
    Some((*kind, id.parse().ok()?))
}

fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).append(true).create(true).mode(0o600).open(path)
}

/// Appends and waits for the disk. After a torn line it begins a new one.
fn append(path: &Path, lines: &str) -> io::Result<()> {
    let mut file = open(path)?;
    if file.seek(SeekFrom::End(0))? > 0 {
        file.seek(SeekFrom::End(-1))?;
        let mut last = [0];
        file.read_exact(&mut last)?;
        if last != *b"\n" {
            file.write_all(b"\n")?;
        }
    }
    file.write_all(lines.as_bytes())?;
    file.sync_all()
}

/// Reads the file and puts it in the order of the ids, whole under another name first: a crash loses nothing.
fn in_order(path: &Path) -> io::Result<Vec<(Kind, SubjectId)>> {
    let text = match std::fs::read_to_string(path) {
        Err(missing) if missing.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        read => read?,
    };
    let mut entries: Vec<(Kind, SubjectId)> = text.lines().filter_map(parse).collect();
    entries.sort_unstable_by_key(|(_, id)| *id);
    entries.dedup();
    let ordered: String = entries.iter().map(|(kind, id)| line(*kind, *id)).collect();
    if ordered != text {
        replace(path, &ordered)?;
    }
    Ok(entries)
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    let draft = PathBuf::from(format!("{}.new", path.display()));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    std::fs::rename(&draft, path)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(text: &str) -> Vec<String> {
        text.lines().map(|line| line.split(' ').next_back().unwrap().to_owned()).collect()
    }

    #[test]
    fn a_torn_line_costs_only_itself_and_the_order_tells_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("erased.log");
        let id = |n: u128| SubjectId(uuid::Uuid::from_u128(n << 64));
        append(&path, &line(Kind::Post, id(9))).unwrap();
        append(&path, "membership AQID").unwrap();
        append(&path, &(line(Kind::Account, id(3)) + &line(Kind::Post, id(9)))).unwrap();
        assert_eq!(in_order(&path).unwrap(), [(Kind::Account, id(3)), (Kind::Post, id(9))]);
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(ids(&text), [id(3).to_string(), id(9).to_string()]);
        assert_eq!(in_order(&folder.path().join("none")).unwrap(), []);
    }

    #[test]
    fn every_kind_is_read_as_it_was_written() {
        for (kind, _) in WORDS {
            let id = SubjectId(uuid::Uuid::from_u128(5));
            assert_eq!(parse(line(kind, id).trim_end()), Some((kind, id)));
        }
    }
}
