//! The account pages: what each shows.

use askama::Template;
use entity::ids::DraftId;
use serde::Serialize;
use utoipa::ToSchema;

use crate::web::{View, filters};

use super::drafts::Waiting;

/// Choosing a sign-in name and a passphrase.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "accounts/sign_up.html")]
pub struct SignUpPage {
    /// A name nobody has a reason to have.
    pub sign_in_name: String,
    pub passphrase: String,
    pub invitation: String,
}

impl View for SignUpPage {
    const TITLE: &'static str = "title-sign-up";
}

impl SignUpPage {
    /// Where the forms go. The code is there too, so that a form that comes back still knows it.
    fn action(&self) -> String {
        if self.invitation.is_empty() {
            return "/sign-up".to_owned();
        }
        format!("/sign-up?invitation={}", self.invitation)
    }
}

/// Without an invitation, where the door is not open.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "accounts/invitation_needed.html")]
pub struct InvitationNeeded {
    /// A code was given, and it opens nothing any more.
    pub closed: bool,
}

impl View for InvitationNeeded {
    const TITLE: &'static str = "title-sign-up";
}

/// The words that let her back in, shown once.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "accounts/words.html")]
pub struct WordsToKeep {
    pub recovery_phrase: String,
    /// Empty where only the phrase is new: the name itself is kept nowhere.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sign_in_name: String,
    /// The suggested passphrase, once more; her own is not repeated.
    #[serde(skip)]
    pub passphrase: String,
    /// Where both ways on lead.
    #[serde(skip)]
    pub onward: String,
}

impl View for WordsToKeep {
    const TITLE: &'static str = "title-words";
}

impl WordsToKeep {
    fn words(&self) -> Vec<&str> {
        self.recovery_phrase.split_whitespace().collect()
    }

    /// Digits are kept in groups, words one by one.
    fn are_digits(&self) -> bool {
        self.recovery_phrase.starts_with(|c: char| c.is_ascii_digit())
    }
}

#[derive(Template, Serialize, ToSchema)]
#[template(path = "accounts/sign_in.html")]
pub struct SignInPage {
    pub back: String,
}

impl View for SignInPage {
    const TITLE: &'static str = "title-sign-in";
}

impl SignInPage {
    /// The form's own query, so that a form that comes back still knows where she was going.
    fn query(&self) -> String {
        if self.back.is_empty() {
            return String::new();
        }
        format!("?back={}", percent_encoding::utf8_percent_encode(&self.back, percent_encoding::NON_ALPHANUMERIC))
    }
}

/// What Exit does, and what it cannot.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "accounts/exit.html")]
pub struct ExitPage {
    /// The host that Exit leads to.
    pub to: String,
}

impl View for ExitPage {
    const TITLE: &'static str = "title-exit";
}

/// Where Exit led.
#[derive(Serialize, ToSchema)]
pub struct Out {
    pub to: String,
}

macro_rules! views {
    ($($page:ty: $title:literal),+ $(,)?) => {$(
        impl View for $page {
            const TITLE: &'static str = $title;
        }
    )+};
}

views! {
    MePage: "title-me",
    PassphrasePage: "title-me",
    RenewPage: "title-me",
    DeletePage: "title-me",
    RecoverPage: "title-sign-in",
    DraftsPage: "title-drafts",
    DraftPage: "title-drafts",
}

/// Her own settings.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "accounts/me.html")]
pub struct MePage {
    pub language: &'static str,
    pub devices: Vec<At>,
    /// How many drafts wait for her.
    pub drafts: usize,
}

/// A device she is signed in on.
#[derive(Serialize, ToSchema)]
pub struct At {
    /// The one she is at.
    pub here: bool,
    pub borrowed: bool,
    /// Unix seconds, to five minutes.
    pub used: i64,
}

#[derive(Template, Serialize, ToSchema)]
#[template(path = "accounts/passphrase.html")]
pub struct PassphrasePage {
    pub suggested: String,
}

#[derive(Template, Serialize, ToSchema)]
#[template(path = "accounts/renew.html")]
pub struct RenewPage {}

#[derive(Template, Serialize, ToSchema)]
#[template(path = "accounts/delete.html")]
pub struct DeletePage {
    /// Within how many hours the last membership ends.
    pub hours: i64,
    /// Whether nobody else runs the site: then another steward comes first.
    pub last_steward: bool,
}

#[derive(Template, Serialize, ToSchema)]
#[template(path = "accounts/recover.html")]
pub struct RecoverPage {}

#[derive(Template, Serialize, ToSchema)]
#[template(path = "accounts/drafts.html")]
pub struct DraftsPage {
    pub drafts: Vec<Waiting>,
}

/// A draft whose form is no longer hers to open.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "accounts/draft.html")]
pub struct DraftPage {
    pub id: DraftId,
    pub words: String,
}

/// How long the session now lasts.
#[derive(Serialize, ToSchema)]
pub struct Stayed {
    pub seconds_left: i64,
}
