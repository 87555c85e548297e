//! The ids, one type for each thing that has one, so that a membership's id can never be passed where a post's is
//! meant. In text an id is the 22 characters of base64url without padding, and exactly one text names each id: if
//! two did, a cache, a mute or a ledger of erased ids could be walked around by spelling an id differently.
//!
//! Ids are random UUIDs and are minted by the server's injected randomness, never here.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sea_orm::{DbErr, DeriveValueType, TryFromU64};
use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaType, Type};
use utoipa::{PartialSchema, ToSchema};
use uuid::Uuid;

/// How many characters an id has in text.
pub const TEXT_LENGTH: usize = 22;

/// A text that is not an id. It says nothing of the text, which may be anything a stranger typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id")
    }
}

impl std::error::Error for NotAnId {}

fn write_text(id: Uuid, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut text = [0; TEXT_LENGTH];
    URL_SAFE_NO_PAD.encode_slice(id.as_bytes(), &mut text).map_err(|_full| fmt::Error)?;
    f.pad(std::str::from_utf8(&text).map_err(|_never| fmt::Error)?)
}

fn read_text(text: &str) -> Result<Uuid, NotAnId> {
    if text.len() != TEXT_LENGTH {
        return Err(NotAnId);
    }
    // The engine refuses padding, blanks and spare bits that are not zero, which makes the text unique. It wants room
    // for whole groups of four characters, hence 18.
    let mut bytes = [0; 18];
    let length = URL_SAFE_NO_PAD.decode_slice(text, &mut bytes).map_err(|_malformed| NotAnId)?;
    bytes.get(..length).and_then(|bytes| Uuid::from_slice(bytes).ok()).ok_or(NotAnId)
}

fn text_schema() -> RefOr<Schema> {
    ObjectBuilder::new()
        .schema_type(SchemaType::new(Type::String))
        .min_length(Some(TEXT_LENGTH))
        .max_length(Some(TEXT_LENGTH))
        .into()
}

struct TextVisitor;

impl Visitor<'_> for TextVisitor {
    type Value = Uuid;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id of 22 characters")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Uuid, E> {
        read_text(text).map_err(E::custom)
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, DeriveValueType)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_text(self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                read_text(text).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(TextVisitor).map(Self)
            }
        }

        /// So that the API's description can say what an id looks like wherever a view holds one.
        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                text_schema()
            }
        }

        impl ToSchema for $name {}

        /// sea-orm asks this of every key; no id here is ever counted up.
        impl TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, DbErr> {
                Err(DbErr::ConvertFromU64(stringify!($name)))
            }
        }
    )+};
}

ids! {
    /// What signs in. Never shown to anyone, and never stored beside a [`MembershipId`].
    AccountId;
    /// A refused form that was sealed for the account that sent it.
    DraftId;
    /// A moderated place.
    SpaceId;
    /// One account's presence in one space.
    MembershipId;
    /// Someone's wish to join a space whose door is open to asking.
    JoinRequestId;
    /// A batch of invitations that share one code.
    InvitationId;
    /// Anything that a reader can follow live. A thread's and a room's id is its stream's.
    StreamId;
    /// A thread's opening, a reply or a room's message.
    PostId;
    /// What a member or facilitator says about a post or a membership.
    ReportId;
    /// A logged act of a facilitator or steward.
    DecisionId;
    /// Where someone answers who can help.
    HelpLineId;
    /// An erasure that is due at a moment of its own.
    ErasureJobId;
    /// A deleted account's memberships that are still to end, sealed.
    DepartureId;
    /// What an event, a decision or the ledger of erased ids is about; the row's kind says of which sort it is.
    SubjectId;
    /// Whose page a text is: a space's, or the site's.
    OwnerId;
    /// A phrase that a space's facilitators look for.
    OwnWordId;
}

macro_rules! subjects {
    ($($name:ident)+) => {$(
        impl From<$name> for SubjectId {
            fn from(id: $name) -> Self {
                Self(id.0)
            }
        }
    )+};
}

subjects!(AccountId SpaceId MembershipId JoinRequestId InvitationId StreamId PostId ReportId DecisionId);

impl OwnerId {
    /// The site itself, rather than one of its spaces.
    pub const SITE: Self = Self(Uuid::nil());
}

impl From<SpaceId> for OwnerId {
    fn from(id: SpaceId) -> Self {
        Self(id.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_exactly_one_text() {
        let id = PostId(Uuid::from_u128(0x0102_0304_0506_4708_890a_0b0c_0d0e_0ff3));
        let text = id.to_string();
        assert_eq!(text, "AQIDBAUGRwiJCgsMDQ4P8w");
        assert_eq!(text.parse(), Ok(id));
        assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{text}\""));
        assert_eq!(serde_json::from_str::<PostId>(&format!("\"{text}\"")).unwrap(), id);

        let spare_bits = "AQIDBAUGRwiJCgsMDQ4P8x";
        let others =
            [spare_bits, "", "AQIDBAUGRwiJCgsMDQ4P8w==", "AQIDBAUGRwiJCgsMDQ4P8", " QIDBAUGRwiJCgsMDQ4P8w", "é"];
        for other in others {
            assert_eq!(other.parse::<PostId>(), Err(NotAnId), "{other}");
        }
        assert!("01020304-0506-4708-890a-0b0c0d0e0ff3".parse::<PostId>().is_err());
    }

    #[test]
    fn the_site_owns_its_own_texts() {
        assert_eq!(OwnerId::SITE.to_string(), "A".repeat(TEXT_LENGTH));
        let space = SpaceId(Uuid::from_u128(7));
        assert_eq!(OwnerId::from(space).0, space.0);
    }
}
