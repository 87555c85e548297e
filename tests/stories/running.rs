//! What the person who runs it can find out about it.

use understory::db;

use crate::harness::server::{House, stories};

stories! {
    a_database_as_it_was_set_up_is_well,
}

async fn a_database_as_it_was_set_up_is_well(house: &House) {
    let health = db::examine(&house.app().config).await.expect("the database answers");
    assert_eq!((health.lacks, health.whole, health.overwrites, health.sees_letters), (0, true, true, true));
}
