//! Ids that arrive in bodies and queries. They name something, and prove nothing: a parent reply may be of another
//! space, a muted alias of another's. Only this module turns one into an id that a service takes.

use serde::{Deserialize, Deserializer};

/// An id as it was sent. Its value is out of reach until a proof's scope has been searched for it.
#[derive(Clone, Copy, Debug)]
pub struct Unproved<I>(pub(super) I);

/// An id that was found within a proof's scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proved<I>(pub(super) I);

impl<I: Copy> Proved<I> {
    pub fn id(self) -> I {
        self.0
    }
}

impl<'de, I: Deserialize<'de>> Deserialize<'de> for Unproved<I> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        I::deserialize(deserializer).map(Self)
    }
}

/// Only so that a form can be described with its defaults; an unproved id is never sent back.
impl<I> serde::Serialize for Unproved<I> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_none()
    }
}

impl<I: utoipa::PartialSchema> utoipa::PartialSchema for Unproved<I> {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        I::schema()
    }
}

impl<I: utoipa::ToSchema> utoipa::ToSchema for Unproved<I> {
    fn name() -> std::borrow::Cow<'static, str> {
        I::name()
    }
}
