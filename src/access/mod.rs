//! The proofs: types that only this module can make, each of which carries the row it authorises (DESIGN 4).
//!
//! A handler takes one as its first argument, a service names the one it needs, and the database opens for nothing
//! else. So a permission check cannot be forgotten: without it there is nothing to call with. What is not there and
//! what is not allowed get the same answer.

mod alerted;
mod barred;
mod bars;
mod following;
mod former;
mod holding;
mod joining;
mod kept;
mod member;
mod open;
mod places;
mod reach;
mod rows;
mod session;
mod signed_in;
mod system;
mod targets;
mod unproved;

use std::future::Future;

use axum::extract::FromRequestParts;

use crate::app::App;
use crate::db::Look;
use crate::error::{Error, Result};

pub use alerted::{Alerted, unattended};
pub use barred::{Barred, Closing, one_steward};
pub use bars::Bars;
pub use following::following;
pub use former::Former;
pub use holding::{Holding, HoldingSlot};
pub use joining::{Asking, Invited, Joining, Newcomer};
pub use kept::{Kept, proves, takes_proofs_along};
pub use member::{Author, Facilitator, InSpace, Member, Presence, Present, Who};
pub use open::{Leaving, Public, Visitor};
pub use places::{Belonging, Places};
pub use reach::Within;
pub use session::{Session, SessionState, note, session_stands};
pub use signed_in::{Anyone, Lingering, OfAccount, SignedIn, Steward};
pub use system::System;
pub use targets::{Post, Room, Space, Stream, Target, Thread};
pub use unproved::{Proved, Unproved};

/// Something that was proved about a request, or about the program itself.
pub trait Proof: Clone + Send + Sync + 'static {
    /// Proves it again, inside a write's transaction: what held when the request came in may not hold now. `minute`
    /// is the present time.
    fn confirm(&self, look: &Look<'_>, minute: i64) -> impl Future<Output = Result<()>> + Send;
}

/// A proof that a request can give, so that a handler can ask for it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a proof, and a handler's first argument must be one",
    label = "take a proof from `access` first (`Public` for a page that anyone may read)"
)]
pub trait ByRequest: Proof + FromRequestParts<App, Rejection = Error> {
    /// In words, for the description of the route.
    const WHO: &'static str;
}

impl<P: ByRequest> crate::web::openapi::Describe for P {
    fn describe(route: &mut crate::web::openapi::Route) {
        route.proof = P::WHO;
    }
}

/// Lets this module look at the tables before there is a proof. Nobody else can make one.
pub struct Warrant(());

const WARRANT: Warrant = Warrant(());
