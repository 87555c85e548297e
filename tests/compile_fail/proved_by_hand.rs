//! An id declared proved by whoever needed it to be.

use entity::ids::PostId;
use understory::access::{Proved, Unproved};

fn believe(sent: PostId) -> Proved<PostId> {
    Proved(sent)
}

fn look_inside(sent: Unproved<PostId>) -> PostId {
    sent.0
}

fn main() {}
