//! How often one invitation may be used to make accounts, and to ask whether a sign-in name is taken. Counted in memory
//! only, by the invitation and never by an address (DESIGN 8), and bounded: a table of counts on disk would tell when
//! an invitation was used.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use entity::ids::InvitationId;

use crate::error::{Error, Result};

/// A class of forty can sign up with one code in an hour, twice over.
const ACCOUNTS_AN_HOUR: u32 = 80;
/// Whoever asks for more names than this is looking for someone.
const TAKEN_AN_HOUR: u32 = 20;
const HOUR: i64 = 3600;
/// How many invitations are remembered at once. Beyond it the oldest hour is forgotten.
const REMEMBERED: usize = 4096;

/// The counts of the present hour.
#[derive(Default)]
pub struct SignUps(Mutex<HashMap<Option<InvitationId>, Count>>);

#[derive(Clone, Copy, Default)]
struct Count {
    hour: i64,
    accounts: u32,
    taken: u32,
}

impl SignUps {
    /// Counts an account about to be made; none stands for the open door.
    pub fn count_account(&self, invitation: Option<InvitationId>, now: i64) -> Result<()> {
        self.count(invitation, now, |count| (&mut count.accounts, ACCOUNTS_AN_HOUR))
    }

    /// Counts an answer that a name is taken.
    pub fn count_taken(&self, invitation: Option<InvitationId>, now: i64) -> Result<()> {
        self.count(invitation, now, |count| (&mut count.taken, TAKEN_AN_HOUR))
    }

    fn count(
        &self,
        invitation: Option<InvitationId>,
        now: i64,
        which: impl FnOnce(&mut Count) -> (&mut u32, u32),
    ) -> Result<()> {
        let hour = now.div_euclid(HOUR);
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() >= REMEMBERED && !counts.contains_key(&invitation) {
            counts.retain(|_, count| count.hour == hour);
            if counts.len() >= REMEMBERED {
                return Err(Error::TooMany);
            }
        }
        let count = counts.entry(invitation).or_default();
        if count.hour != hour {
            *count = Count { hour, ..Count::default() };
        }
        let (so_far, most) = which(count);
        if *so_far >= most {
            return Err(Error::TooMany);
        }
        *so_far += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invitation_is_told_of_taken_names_a_few_times_an_hour() {
        let (limits, id) = (SignUps::default(), Some(InvitationId(uuid::Uuid::from_u128(1))));
        for _ in 0..TAKEN_AN_HOUR {
            limits.count_taken(id, 1000).unwrap();
        }
        assert!(matches!(limits.count_taken(id, 1000), Err(Error::TooMany)));
        limits.count_taken(None, 1000).unwrap();
        limits.count_account(id, 1000).unwrap();
        limits.count_taken(id, 1000 + HOUR).unwrap();
    }
}
