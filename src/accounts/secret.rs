//! The server secret: 32 bytes in a file beside the data, never in the database. Every sign-in name, passphrase and
//! invitation at rest passes through it, so that a stolen database alone can neither be searched for a name nor tried
//! against a list of passphrases (DESIGN 5). It refuses a file that other users of the machine could have read.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use zeroize::Zeroizing;

use super::sealed::{self, FORMAT, KeyBytes};
use crate::random::Random;

const LENGTH: usize = 32;
const ID: usize = 8;

/// What a subkey is for. Each has its own, so that a value made for one place means nothing in another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// Finds an account by its sign-in name.
    NameTag,
    /// Finds an account by its recovery phrase.
    RecoveryTag,
    /// Mixed into every Argon2 run.
    Pepper,
    /// Finds an invitation by its code.
    InvitationTag,
    /// Keeps an invitation's code readable for whoever made it, and for nobody with the database alone.
    InvitationSeal,
    /// Mixed into the key under which a session holds its account key.
    Session,
    /// Makes a thread's id from its sender's key, so that a form sent twice finds the thread it made.
    SentKey,
    /// Keeps which memberships of a deleted account are still to end from whoever has the database alone.
    Departure,
    /// Keeps the words a report is about, while it is open, from whoever has the database alone.
    ReportCopy,
    /// Makes a report's id from who reports what, so that a form sent twice reports once.
    ReportId,
}

impl Label {
    fn purpose(self) -> &'static [u8] {
        match self {
            Self::NameTag => b"understory name tag",
            Self::RecoveryTag => b"understory recovery tag",
            Self::Pepper => b"understory pepper",
            Self::InvitationTag => b"understory invitation tag",
            Self::InvitationSeal => b"understory invitation seal",
            Self::Session => b"understory session",
            Self::SentKey => b"understory sent key",
            Self::Departure => b"understory departure",
            Self::ReportCopy => b"understory report copy",
            Self::ReportId => b"understory report id",
        }
    }
}

/// Names a secret without giving anything of it away: what was sealed says under which secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SecretId(pub [u8; ID]);

impl std::fmt::Display for SecretId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Why the server does not start without its secret: one sentence each, for the operator.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    #[error("the server secret {} can be read by other users of this machine (mode {mode:o}): run `chmod 600` on it, and if someone may have read it, say so to the people who use this site", .path.display())]
    Readable { path: PathBuf, mode: u32 },
    #[error("the server secret {} is {length} bytes long and not 32: put back the one that belongs to this database; without it no account opens", .path.display())]
    Length { path: PathBuf, length: u64 },
    #[error("the server secret {} is not a file", .path.display())]
    NotAFile { path: PathBuf },
    #[error("the server secret {} could not be read or made: {source}", .path.display())]
    Io { path: PathBuf, source: io::Error },
}

/// Why a sealed blob did not open.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotOpen {
    #[error("this was sealed under another server secret")]
    OtherSecret,
    #[error("this is damaged, or was sealed for another place")]
    Damaged,
}

/// The secret in memory; cloning shares it, dropping the last one wipes it.
#[derive(Clone)]
pub struct Secret {
    root: Arc<KeyBytes>,
    id: SecretId,
}

impl Secret {
    /// The secret in this file, made at the first start.
    pub fn open(path: &Path, random: &Random) -> Result<Self, SecretError> {
        let failed = |source| SecretError::Io { path: path.to_owned(), source };
        let file = match File::open(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                create(path, random).and_then(|()| File::open(path)).map_err(failed)?
            }
            other => other.map_err(failed)?,
        };
        let about = file.metadata().map_err(failed)?;
        check(path, &about)?;
        let mut root = KeyBytes::default();
        (&file).read_exact(root.as_mut()).map_err(failed)?;
        Ok(Self::from_bytes(root))
    }

    /// A secret that lives in no file, for tests and the demo.
    pub fn passing(random: &Random) -> Self {
        let mut root = KeyBytes::default();
        random.fill(root.as_mut());
        Self::from_bytes(root)
    }

    fn from_bytes(root: KeyBytes) -> Self {
        let named = sealed::derive(root.as_ref(), &[], b"understory secret id");
        let id = named.first_chunk().copied().unwrap_or_default();
        Self { root: Arc::new(root), id: SecretId(id) }
    }

    /// Kept in the database, so that a start with another secret is refused before it makes everyone a stranger.
    pub fn id(&self) -> SecretId {
        self.id
    }

    /// HMAC-SHA256 under this label's subkey: finds a row without the row telling what it was found by.
    pub fn tag(&self, label: Label, bytes: &[u8]) -> [u8; 32] {
        sealed::hmac(&self.subkey(label), bytes)
    }

    /// Format byte ‖ this secret's id ‖ nonce ‖ ciphertext. What is `bound` (a row's id, say) must be given to open it.
    pub fn seal(&self, label: Label, bound: &[u8], plain: &[u8], random: &Random) -> Vec<u8> {
        sealed::seal(&self.subkey(label), &self.header(), bound, plain, random)
    }

    /// What `seal` sealed under the same label and with the same `bound` bytes.
    pub fn unseal(&self, label: Label, bound: &[u8], blob: &[u8]) -> Result<Zeroizing<Vec<u8>>, CannotOpen> {
        if Self::id_of(blob).is_some_and(|id| id != self.id) {
            return Err(CannotOpen::OtherSecret);
        }
        sealed::open(&self.subkey(label), &self.header(), bound, blob).ok_or(CannotOpen::Damaged)
    }

    /// The secret under which a blob of today's format was sealed.
    pub fn id_of(blob: &[u8]) -> Option<SecretId> {
        blob.strip_prefix(&[FORMAT])?.first_chunk().copied().map(SecretId)
    }

    pub(super) fn subkey(&self, label: Label) -> KeyBytes {
        sealed::derive(self.root.as_ref().as_ref(), &[], label.purpose())
    }

    pub(super) fn header(&self) -> [u8; 1 + ID] {
        let mut header = [FORMAT; 1 + ID];
        header.iter_mut().skip(1).zip(self.id.0).for_each(|(to, from)| *to = from);
        header
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Secret({})", self.id)
    }
}

fn check(path: &Path, about: &fs::Metadata) -> Result<(), SecretError> {
    let path = path.to_owned();
    match about {
        _ if !about.is_file() => Err(SecretError::NotAFile { path }),
        _ if about.mode() & 0o077 != 0 => Err(SecretError::Readable { path, mode: about.mode() & 0o777 }),
        _ if about.len() != LENGTH as u64 => Err(SecretError::Length { path, length: about.len() }),
        _ => Ok(()),
    }
}

/// Written whole under another name and then linked to its own: a crash leaves no half secret, and of two servers that
/// start at once the second takes the first one's instead of overwriting it under people who have already joined.
fn create(path: &Path, random: &Random) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let draft = folder.join(format!(".secret-{}", random.uuid().simple()));
    let mut bytes = KeyBytes::default();
    random.fill(bytes.as_mut());
    let written = write_draft(&draft, &bytes).and_then(|()| match fs::hard_link(&draft, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        linked => linked,
    });
    let removed = fs::remove_file(&draft);
    written.and(removed)?;
    // A secret that is lost with the power, after the first account was made with it, would lock that account forever.
    File::open(folder)?.sync_all()
}

fn write_draft(draft: &Path, bytes: &KeyBytes) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(draft)?;
    file.write_all(bytes.as_ref())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn chmod(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn it_is_made_once_and_for_its_owner_only() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        let first = Secret::open(&path, &Random::seeded(1)).unwrap();
        let again = Secret::open(&path, &Random::seeded(2)).unwrap();
        assert_eq!(first.id(), again.id());
        assert_eq!(first.tag(Label::NameTag, b"x"), again.tag(Label::NameTag, b"x"));
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no draft is left behind");
    }

    #[test]
    fn a_second_server_that_starts_at_once_does_not_overwrite_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        create(&path, &Random::seeded(1)).unwrap();
        let first = fs::read(&path).unwrap();
        create(&path, &Random::seeded(2)).unwrap();
        assert_eq!(fs::read(&path).unwrap(), first);
    }

    #[test]
    fn a_file_others_could_read_or_of_another_length_is_refused_with_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        Secret::open(&path, &Random::seeded(1)).unwrap();
        chmod(&path, 0o640);
        let refusal = Secret::open(&path, &Random::seeded(1)).unwrap_err();
        assert!(matches!(refusal, SecretError::Readable { mode: 0o640, .. }), "{refusal}");
        assert!(refusal.to_string().contains("chmod 600"));
        chmod(&path, 0o600);
        fs::write(&path, [1; 31]).unwrap();
        let refusal = Secret::open(&path, &Random::seeded(1)).unwrap_err();
        assert!(matches!(refusal, SecretError::Length { length: 31, .. }), "{refusal}");
        assert!(matches!(Secret::open(folder.path(), &Random::seeded(1)), Err(SecretError::NotAFile { .. })));
    }

    #[test]
    fn labels_keep_their_values_apart_and_blobs_name_their_secret() {
        let random = Random::seeded(1);
        let (secret, other) = (Secret::passing(&random), Secret::passing(&random));
        assert_ne!(secret.tag(Label::NameTag, b"x"), secret.tag(Label::RecoveryTag, b"x"));
        let blob = secret.seal(Label::InvitationSeal, b"row", b"code", &random);
        assert_eq!(Secret::id_of(&blob), Some(secret.id()));
        assert_eq!(secret.unseal(Label::InvitationSeal, b"row", &blob).unwrap().as_slice(), b"code");
        assert_eq!(secret.unseal(Label::InvitationSeal, b"other", &blob), Err(CannotOpen::Damaged));
        assert_eq!(secret.unseal(Label::Session, b"row", &blob), Err(CannotOpen::Damaged));
        assert_eq!(other.unseal(Label::InvitationSeal, b"row", &blob), Err(CannotOpen::OtherSecret));
        assert_eq!(secret.unseal(Label::InvitationSeal, b"row", b""), Err(CannotOpen::Damaged));
    }
}
