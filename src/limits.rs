//! Limits without addresses (DESIGN 8): how often a membership may post. In memory only, so that nothing at rest says
//! who wrote how much and when.

use std::num::NonZeroU32;

use entity::ids::MembershipId;
use entity::membership;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::error::{Error, Result};

/// What a person may do how often.
pub struct Limits {
    posts: Option<DefaultKeyedRateLimiter<MembershipId>>,
    /// By the tag of a membership: leaving a space and coming back begins no new hour.
    checks: DefaultKeyedRateLimiter<Vec<u8>>,
}

/// How often an hour someone may ask what the rules would say.
const CHECKS: NonZeroU32 = NonZeroU32::new(30).unwrap();

impl Limits {
    /// So many posts a minute for each membership, as many at once; none for the demo that load tools use.
    pub fn new(posts_a_minute: u32) -> Self {
        Self {
            posts: NonZeroU32::new(posts_a_minute).map(|most| RateLimiter::keyed(Quota::per_minute(most))),
            checks: RateLimiter::keyed(Quota::per_hour(CHECKS)),
        }
    }

    /// Whether anything is counted at all.
    pub fn counts(&self) -> bool {
        self.posts.is_some()
    }

    /// Counts one post, or says that it was a lot in a short time.
    pub fn post(&self, membership: MembershipId) -> Result<()> {
        let allowed = self.posts.as_ref().is_none_or(|posts| posts.check_key(&membership).is_ok());
        if allowed { Ok(()) } else { Err(Error::TooMany) }
    }

    /// Counts one question of what the rules would say, or says that there were a lot.
    pub fn check(&self, membership: &membership::Model) -> Result<()> {
        self.checks.check_key(&membership.tag).map_err(|_too_many| Error::TooMany)
    }

    /// Forgets who posted or asked a while ago, so that memory stays bounded. Called by the background work.
    pub fn forget(&self) {
        if let Some(posts) = &self.posts {
            posts.retain_recent();
        }
        self.checks.retain_recent();
    }
}
