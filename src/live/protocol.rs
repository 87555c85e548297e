//! The JSON of `GET /live`, as issue 2 fixes it for outside tools. Unknown fields are refused, so that a client which
//! believes in an option that does not exist learns of it at once.

use entity::ids::{PostId, StreamId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// RFC 6455 leaves 4000-4999 to us: the session has ended, do not come back without signing in.
pub const SESSION_ENDED: u16 = 4001;

#[derive(Debug, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
pub enum FromClient {
    Follow {
        stream: StreamId,
        after: i64,
    },
    Unfollow {
        stream: StreamId,
    },
    Say {
        room: StreamId,
        key: Uuid,
        text: String,
        /// The rules she was asked about and goes on with.
        #[serde(default)]
        anyway: Vec<String>,
    },
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum ToClient<'a, E> {
    Event {
        event: Event<'a, E>,
    },
    Ack {
        ack: Uuid,
        seq: i64,
        /// What its author is told beside, quietly.
        #[serde(skip_serializing_if = "Option::is_none")]
        message: Option<String>,
    },
    Held {
        held: Uuid,
        subject: PostId,
        message: String,
    },
    Refused {
        refused: Uuid,
        error: String,
        message: String,
        ranges: Vec<(u32, u32)>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        rules: Vec<String>,
    },
    Reload {
        reload: StreamId,
    },
    Heads {
        heads: Heads,
    },
    Gone {
        gone: StreamId,
    },
}

#[derive(Debug, Serialize)]
pub struct Event<'a, E> {
    pub stream: StreamId,
    pub seq: i64,
    #[serde(flatten)]
    pub shown: &'a E,
}

/// What is sent in the place of what a viewer must not see, so that her numbers have no gaps.
#[derive(Debug, Serialize)]
pub struct Nothing {
    pub kind: &'static str,
}

pub const NOTHING: Nothing = Nothing { kind: "nothing" };

/// `{ID: N}` of the one stream that was asked for.
#[derive(Debug)]
pub struct Heads(pub StreamId, pub i64);

impl Serialize for Heads {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([(self.0, self.1)])
    }
}
