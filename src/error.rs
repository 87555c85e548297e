//! What can go wrong, as the person who meets it is told.
//!
//! One enum, few cases: each has one status, one code for programs and one sentence for people. None of them ever
//! tells another person's state, and none carries her words into a log.

use std::borrow::Cow;

use crate::moderation::verdict::told::Ruled;

/// A result whose failure can be shown.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something was not done.
#[derive(Debug)]
pub enum Error {
    /// Not there, or not for her: the same answer, so that asking tells nothing (DESIGN 4).
    NotFound,
    /// There is no open session; she is asked to sign in.
    SignedOut,
    /// A refusal with a reason, only about what the asker may already read. The code is also the sentence's key,
    /// `error-<code>`.
    Refused(&'static str),
    /// Fields to be corrected; all she typed is kept.
    Invalid(Problems),
    /// What a verdict asks her before her words are kept, or refuses; all she typed is kept (P6).
    Ruled(Box<Ruled>),
    /// Too often; later it will work again.
    TooMany,
    /// The request was larger than anything we take.
    TooLarge,
    /// Nothing was saved, and the fault is ours (a full disk, a locked database). Her text goes back to her.
    NotSaved,
    /// A fault of ours that we did not expect. The text is for the operator and holds nobody's words.
    Internal(Cow<'static, str>),
}

/// What is wrong with one field: the key of a sentence and the numbers in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub key: Cow<'static, str>,
    pub args: Vec<(&'static str, i64)>,
}

impl Problem {
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, number: i64) -> Self {
        self.args.push((name, number));
        self
    }
}

impl From<crate::text::limits::Problem> for Problem {
    fn from(problem: crate::text::limits::Problem) -> Self {
        let args =
            problem.numbers().into_iter().map(|(name, n)| (name, i64::try_from(n).unwrap_or(i64::MAX))).collect();
        Self { key: problem.key().into(), args }
    }
}

/// Fields and what is wrong with them, in the order they were found. The field `""` stands for the whole form.
#[derive(Clone, Debug, Default)]
pub struct Problems(pub Vec<(Cow<'static, str>, Problem)>);

impl Problems {
    /// Takes the value, or notes the problem and goes on, so that she is told everything at once.
    pub fn check<T, P: Into<Problem>>(&mut self, field: &'static str, checked: std::result::Result<T, P>) -> Option<T> {
        match checked {
            Ok(value) => Some(value),
            Err(problem) => {
                self.add(field, problem);
                None
            }
        }
    }

    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, problem: impl Into<Problem>) {
        self.0.push((field.into(), problem.into()));
    }

    /// Fails if anything was noted.
    pub fn none(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::Invalid(self)) }
    }
}

impl Error {
    /// One field and its problem.
    pub fn invalid(field: &'static str, problem: impl Into<Problem>) -> Self {
        let mut problems = Problems::default();
        problems.add(field, problem);
        Self::Invalid(problems)
    }

    pub fn internal(what: impl Into<Cow<'static, str>>) -> Self {
        Self::Internal(what.into())
    }

    /// The code that programs read, and the last part of the key of the sentence that people read.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::SignedOut => "signed-out",
            Self::Refused(code) => code,
            Self::Invalid(_) => "invalid",
            Self::Ruled(ruled) => ruled.code(),
            Self::TooMany => "too-many",
            Self::TooLarge => "too-large",
            Self::NotSaved => "not-saved",
            Self::Internal(_) => "internal",
        }
    }

    /// What she is told where her words are stopped: field by field, or of the whole form. Nothing where it is no reason
    /// of that kind.
    pub fn reasons(&self) -> Option<Problems> {
        match self {
            Self::Invalid(problems) if !problems.0.is_empty() => Some(problems.clone()),
            Self::Refused(code) => {
                let mut problems = Problems::default();
                problems.add("", Problem::new(format!("error-{code}")));
                Some(problems)
            }
            _ => None,
        }
    }

    pub fn status(&self) -> http::StatusCode {
        use http::StatusCode as S;
        match self {
            Self::NotFound => S::NOT_FOUND,
            Self::SignedOut => S::UNAUTHORIZED,
            Self::Refused(_) => S::FORBIDDEN,
            Self::Invalid(_) | Self::Ruled(_) => S::UNPROCESSABLE_ENTITY,
            Self::TooMany => S::TOO_MANY_REQUESTS,
            Self::TooLarge => S::PAYLOAD_TOO_LARGE,
            Self::NotSaved => S::SERVICE_UNAVAILABLE,
            Self::Internal(_) => S::INTERNAL_SERVER_ERROR,
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Internal(what) => write!(f, "internal: {what}"),
            other => f.write_str(other.code()),
        }
    }
}

impl std::error::Error for Error {}

/// A database that is full, read-only or busy for too long is an honest "not saved"; all else is a fault of ours.
/// The database's own message can quote values, so only its class is kept.
impl From<sea_orm::DbErr> for Error {
    fn from(err: sea_orm::DbErr) -> Self {
        let text = err.to_string();
        if cannot_save(&err) || UNSAVED.iter().any(|sign| text.contains(sign)) {
            tracing::error!("the database could not be written: full, locked or read-only");
            return Self::NotSaved;
        }
        match err {
            sea_orm::DbErr::Query(_) | sea_orm::DbErr::Exec(_) => {
                let class = text.split(':').take(3).collect::<Vec<_>>().join(":");
                Self::Internal(format!("database: {class}").into())
            }
            sea_orm::DbErr::RecordNotFound(_) => Self::NotFound,
            other => Self::Internal(format!("database: {}", variant(&other)).into()),
        }
    }
}

/// How SQLite and the connection itself say that they cannot.
const UNSAVED: [&str; 7] =
    ["disk is full", "locked", "readonly", "No space left", "disk I/O", "timed out", "shutting down"];

/// PostgreSQL says it by SQLSTATE: no resources (53), an operator's doing (57), a lock not had in time, read-only; and a
/// connection that broke says nothing more.
fn cannot_save(err: &sea_orm::DbErr) -> bool {
    use sea_orm::{DbErr, RuntimeErr, SqlxError};
    let (DbErr::Conn(RuntimeErr::SqlxError(fault))
    | DbErr::Exec(RuntimeErr::SqlxError(fault))
    | DbErr::Query(RuntimeErr::SqlxError(fault))) = err
    else {
        return matches!(err, DbErr::ConnectionAcquire(_));
    };
    if matches!(fault.as_ref(), SqlxError::Io(_) | SqlxError::PoolTimedOut | SqlxError::PoolClosed) {
        return true;
    }
    let Some(code) = fault.as_database_error().and_then(|fault| Some(fault.code()?.into_owned())) else { return false };
    code.len() == 5 && (code.starts_with("53") || code.starts_with("57") || matches!(code.as_str(), "55P03" | "25006"))
}

fn variant(err: &sea_orm::DbErr) -> String {
    let debug = format!("{err:?}");
    debug.split(['(', '{', ' ']).next().unwrap_or_default().to_owned()
}

/// For extractors that axum itself calls; our own routes turn errors into pages before it comes to this.
impl axum::response::IntoResponse for Error {
    fn into_response(self) -> axum::response::Response {
        self.status().into_response()
    }
}
