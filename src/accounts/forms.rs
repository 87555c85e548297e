//! What the account pages send: the fields of their forms and of their JSON.

use entity::session::Device;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::web::Tick;

/// "Borrowed or mine?" Unsaid, it is borrowed: the safer of the two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    #[default]
    Borrowed,
    Mine,
}

impl From<Whose> for Device {
    fn from(whose: Whose) -> Self {
        match whose {
            Whose::Borrowed => Self::Borrowed,
            Whose::Mine => Self::Mine,
        }
    }
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SignUp {
    pub sign_in_name: String,
    pub passphrase: String,
    pub device: Whose,
    pub invitation: String,
    /// Whether name and passphrase are those that the page suggested.
    pub suggested: Tick,
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SignIn {
    pub sign_in_name: String,
    pub passphrase: String,
    pub device: Whose,
    /// The page she was on her way to.
    pub back: String,
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Language {
    pub language: String,
    pub back: String,
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Recover {
    pub recovery_phrase: String,
    pub sign_in_name: String,
    pub passphrase: String,
    pub device: Whose,
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ChangePassphrase {
    /// The one she has now.
    pub passphrase: String,
    pub new_passphrase: String,
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ByPassphrase {
    pub passphrase: String,
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Delete {
    pub passphrase: String,
    /// At once, although it shows which aliases went together.
    pub now: Tick,
}

/// What stood in a page's form when its session ended.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct KeepDraft {
    /// The page of the form.
    pub path: String,
    /// Its fields, as a browser encodes a form.
    pub form: String,
}
