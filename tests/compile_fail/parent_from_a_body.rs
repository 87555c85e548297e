//! A reply, or a quote, to a post that a body named and nobody looked for in this space.

use entity::ids::PostId;
use understory::access::Unproved;
use understory::posts::publish::New;

fn answer(mut new: New, sent: Unproved<PostId>) -> New {
    new.parent = Some(sent);
    new
}

fn main() {}
