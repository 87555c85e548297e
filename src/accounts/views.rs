//! The account pages: what each shows.

use askama::Template;
use serde::Serialize;
use utoipa::ToSchema;

use crate::web::{View, filters};

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
