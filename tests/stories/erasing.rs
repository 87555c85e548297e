//! What is past its time, withdrawn or left is erased: from pages, from the database, from the disk, and again after a
//! backup was restored (P5).

use entity::ids::{PostId, SpaceId};
use entity::words::OpenClosed;
use entity::{erased, event, invitation, membership, post, sent_key, session, space, thread};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;
use understory::access::System;
use understory::background::{self, ledger};

use crate::harness::acts::{Circle, post as post_of, posts};
use crate::harness::server::{House, Kind, stories};

stories! {
    with crate::harness::server::with_small_packs;
    a_post_that_was_set_to_go_by_itself_goes_and_leaves_only_its_place,
    the_title_of_a_thread_goes_with_its_first_words_and_the_replies_stay,
    a_space_that_keeps_nothing_older_than_a_month_keeps_nothing_older,
    more_posts_than_one_batch_that_end_together_all_end,
    what_is_left_over_goes_when_its_time_has_come_and_not_before,
    what_a_restored_backup_brings_back_is_erased_before_anyone_is_served,
    the_memberships_of_a_deleted_account_end_within_the_hours_that_were_said,
}

const DAY: i64 = 24 * 60 * 60;

async fn works_in_the_background(house: &House) {
    background::once(house.app(), &System::mint()).await.expect("the background work is done");
}

/// How many rows of a table there are.
macro_rules! rows {
    ($house:ident, $table:ident) => {{
        let connection = $house.open_database().await;
        let count = $table::Entity::find().count(&connection).await.expect("a count");
        connection.close().await.expect("a clean goodbye");
        count
    }};
}

async fn a_post_that_was_set_to_go_by_itself_goes_and_leaves_only_its_place(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let day = lena.posts(&thread, json!({ "text": "For a day", "expires": "day" })).await;
    let week = lena.posts(&thread, json!({ "text": "For a week", "expires": "week" })).await;
    let answer = amal.answers(&thread, &day, "I saw it").await;
    house.passes(DAY - 120);
    works_in_the_background(house).await;
    amal.signs_in().await;
    assert_eq!(post_of(&amal.reads_thread(&thread).await, &day)["html"], "<p>For a day</p>");

    house.passes(120);
    works_in_the_background(house).await;
    let page = amal.reads_thread(&thread).await;
    let gone = post_of(&page, &day);
    assert_eq!((&gone["state"], &gone["html"], &gone["alias"]), (&json!("expired"), &json!(""), &json!(null)));
    assert_eq!(post_of(&page, &week)["html"], "<p>For a week</p>");
    assert_eq!(post_of(&page, &answer)["parent"]["words"], json!(null));
    // One event told every reader, once; doing it again does nothing.
    assert_eq!(page["seq"], 5);
    works_in_the_background(house).await;
    assert_eq!(amal.reads_thread(&thread).await["seq"], 5);
}

async fn the_title_of_a_thread_goes_with_its_first_words_and_the_replies_stay(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let taken = amal.starts_thread(&space, "Only for now", "Soon gone").await;
    lena.replies(&taken, "Still here").await;
    let fields = json!({ "title": "Only today", "text": "Gone tomorrow", "expires": "day", "notices": ["death"] });
    let expiring = amal.does("start_thread", &[("space", &space.id)], fields).await.done();
    amal.withdraws(&taken).await;
    house.passes(DAY);
    works_in_the_background(house).await;
    lena.signs_in().await;
    let list = lena.reads("list_threads", &[("space", &space.id)]).await.done();
    assert_eq!(list["threads"].as_array().map(Vec::len), Some(2));
    for line in list["threads"].as_array().into_iter().flatten() {
        assert_eq!((&line["title"], &line["notices"], &line["gone"]), (&json!(""), &json!([]), &json!(true)));
    }
    assert_eq!(posts(&lena.reads_thread(&taken).await)[1]["html"], "<p>Still here</p>");
    let page = lena.opens(&format!("/threads/{}", expiring["id"].as_str().unwrap())).await.text();
    assert!(page.contains("It has gone by itself") && !page.contains("Only today"), "{page}");
}

async fn a_space_that_keeps_nothing_older_than_a_month_keeps_nothing_older(house: &House) {
    let Circle { space, amal, lena, iris, .. } = Circle::of(house).await;
    let id: SpaceId = space.id.parse().unwrap();
    let room = iris.opens_room(&space, "Kitchen").await;
    amal.says(&room, "Long ago in the kitchen").await;
    let over = amal.starts_thread(&space, "Over", "Long ago").await;
    let going_on = amal.starts_thread(&space, "Going on", "Long ago too").await;
    let keep = move |rows: sea_orm::UpdateMany<space::Entity>| {
        rows.col_expr(space::Column::KeepDays, Expr::value(30)).filter(space::Column::Id.eq(id))
    };
    let app = house.app();
    app.db
        .write(&System::mint(), move |tx| Box::pin(async move { tx.update::<space::Entity>(keep).await }))
        .await
        .unwrap();
    house.passes(20 * DAY);
    lena.signs_in().await;
    lena.replies(&going_on, "Lately").await;
    house.passes(11 * DAY);
    lena.signs_in().await;
    let mut live = lena.goes_live().await;
    assert_eq!(live.follows(&over.stream, 1).await, 1);
    works_in_the_background(house).await;
    assert_eq!(live.next().await, Some(serde_json::json!({ "gone": over.stream })), "her page still follows it");
    live.leaves().await;
    lena.reads("read_thread", &[("thread", &over.stream)]).await.refused("not_found");
    // A room never goes, and keeps no place of what was said in it so long ago.
    let kitchen = lena.reads("read_room", &[("room", &room)]).await.done();
    assert!(posts(&kitchen).is_empty(), "{kitchen}");
    let page = lena.reads_thread(&going_on).await;
    assert_eq!(posts(&page)[0]["state"], "expired");
    assert_eq!(posts(&page)[1]["html"], "<p>Lately</p>");
    assert_eq!(rows!(house, thread), 1);
    // Three of the thread that goes on, two of the room, and that Iris was confirmed, in her own stream.
    assert_eq!(rows!(house, event), 6);
}

async fn more_posts_than_one_batch_that_end_together_all_end(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let (id, stream) = (space.id.parse().unwrap(), thread.stream.parse().unwrap());
    let (app, ends) = (house.app(), house.clock.seconds());
    app.db
        .write(&System::mint(), move |tx| {
            Box::pin(async move {
                for n in 0..450_u128 {
                    let row = post::ActiveModel {
                        id: Set(PostId(uuid::Uuid::from_u128(n + 1))),
                        stream: Set(stream),
                        space: Set(id),
                        seq: Set(1000 + i64::try_from(n).unwrap()),
                        kind: Set(post::Kind::Reply),
                        author: Set(None),
                        parent: Set(None),
                        source: Set("words".to_owned()),
                        html: Set("words".to_owned()),
                        language: Set("en".to_owned()),
                        direction: Set(entity::words::Direction::Ltr),
                        notices: Set(String::new()),
                        written_at: Set(0),
                        edited_at: Set(None),
                        state: Set(post::State::Shown),
                        state_reason: Set(None),
                        hidden_by: Set(None),
                        expires_at: Set(Some(ends)),
                        earlier: Set(false),
                    };
                    tx.insert::<post::Entity>(row).await?;
                }
                Ok(())
            })
        })
        .await
        .unwrap();
    works_in_the_background(house).await;
    let connection = house.open_database().await;
    let standing = post::Entity::find().filter(post::Column::Source.ne("")).count(&connection).await.unwrap();
    assert_eq!(standing, 1);
    connection.close().await.unwrap();
}

async fn what_is_left_over_goes_when_its_time_has_come_and_not_before(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let until = house.clock.day() + 3 * DAY;
    let close = move |rows: sea_orm::UpdateMany<invitation::Entity>| {
        rows.col_expr(invitation::Column::UntilDay, Expr::value(until))
    };
    let app = house.app();
    app.db
        .write(&System::mint(), move |tx| Box::pin(async move { tx.update::<invitation::Entity>(close).await }))
        .await
        .unwrap();
    let invitations = rows!(house, invitation);
    assert!(rows!(house, session) > 3 && rows!(house, sent_key) == 1 && invitations > 1);
    works_in_the_background(house).await;
    assert!(rows!(house, session) > 3 && rows!(house, sent_key) == 1);

    // A session that has idled out can seal a refused form for an hour more.
    house.passes(12 * 60 * 60 + 60);
    works_in_the_background(house).await;
    assert!(rows!(house, session) > 3);
    house.passes(60 * 60);
    works_in_the_background(house).await;
    assert_eq!(rows!(house, session), 0);

    house.passes(4 * DAY);
    works_in_the_background(house).await;
    assert_eq!(rows!(house, sent_key), 0);
    let connection = house.open_database().await;
    let open = invitation::Entity::find().filter(invitation::Column::State.eq(OpenClosed::Open));
    assert_eq!(open.count(&connection).await.unwrap(), 0);
    connection.close().await.unwrap();
    assert_eq!(rows!(house, invitation), invitations);

    house.passes(31 * DAY);
    works_in_the_background(house).await;
    assert_eq!(rows!(house, invitation), 0);
}

async fn what_a_restored_backup_brings_back_is_erased_before_anyone_is_served(house: &House) {
    let Circle { space, amal, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let reply = amal.replies(&thread, "Taken back").await;
    amal.withdraws(&reply).await;
    works_in_the_background(house).await;
    // The ids are on the file, and no longer in the database.
    assert_eq!(rows!(house, erased), 0);
    let written = std::fs::read_to_string(house.folder().join("erased.log")).expect("a ledger");
    assert_eq!(written, format!("post {}\n", reply.id));

    let id: PostId = reply.id.parse().unwrap();
    let back = move |rows: sea_orm::UpdateMany<post::Entity>| {
        rows.col_expr(post::Column::State, Expr::value(post::State::Shown))
            .col_expr(post::Column::Html, Expr::value("<p>Taken back</p>"))
            .filter(post::Column::Id.eq(id))
    };
    let app = house.app();
    app.db
        .write(&System::mint(), move |tx| Box::pin(async move { tx.update::<post::Entity>(back).await }))
        .await
        .unwrap();
    ledger::replay(app, &System::mint()).await.unwrap();
    let page = amal.reads_thread(&thread).await;
    assert_eq!((&post_of(&page, &reply)["state"], &post_of(&page, &reply)["html"]), (&json!("withdrawn"), &json!("")));
    assert_eq!(posts(&page)[0]["html"], "<p>Who bakes?</p>");
}

/// Where in the data folder a word stands.
fn found_in(house: &House, word: &str) -> Vec<String> {
    let files = std::fs::read_dir(house.folder()).expect("a data folder").map(|file| file.expect("a file").path());
    let holds = |bytes: &[u8]| bytes.windows(word.len()).any(|window| window == word.as_bytes());
    files
        .filter(|file| std::fs::read(file).is_ok_and(|bytes| holds(&bytes)))
        .filter_map(|file| file.file_name()?.to_str().map(str::to_owned))
        .collect()
}

#[tokio::test]
async fn a_withdrawn_word_is_on_no_page_of_the_database_file_nor_of_its_log() {
    let house = House::on(Kind::Sqlite).await;
    let Circle { space, amal, .. } = Circle::of(&house).await;
    let thread = amal.starts_thread(&space, "Zanzibarcanary", "Bread").await;
    let reply = amal.replies(&thread, "a wordcanaryhere that she takes back").await;
    let before = amal.replies(&thread, "another editedcanary").await;
    amal.edits(&before, "another word").await;
    understory::search::once(house.app(), &System::mint()).await.unwrap();
    for word in ["Zanzibarcanary", "zanzibarcanary", "wordcanaryhere", "editedcanary"] {
        assert!(!found_in(&house, word).is_empty(), "{word} was never there: this test would show nothing");
    }
    amal.withdraws(&reply).await;
    amal.withdraws(&thread).await;
    works_in_the_background(&house).await;
    for word in ["Zanzibarcanary", "zanzibarcanary", "wordcanaryhere", "editedcanary"] {
        assert_eq!(found_in(&house, word), Vec::<String>::new(), "{word}");
    }
    house.close().await;
}

async fn the_memberships_of_a_deleted_account_end_within_the_hours_that_were_said(house: &House) {
    let Circle { space, amal, lena, .. } = Circle::of(house).await;
    let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
    let reply = lena.replies(&thread, "I do").await;
    let passphrase = lena.passphrase();
    lena.does("delete_account", &[], json!({ "passphrase": passphrase })).await.done();
    let before = rows!(house, membership);
    works_in_the_background(house).await;
    assert_eq!(rows!(house, membership), before);
    house.passes(2 * DAY);
    works_in_the_background(house).await;
    assert_eq!(rows!(house, membership), before - 1);
    amal.signs_in().await;
    assert_eq!(post_of(&amal.reads_thread(&thread).await, &reply)["state"], "withdrawn");
    let ledger = std::fs::read_to_string(house.folder().join("erased.log")).expect("a ledger");
    let count = |kind: &str| ledger.lines().filter(|line| line.starts_with(kind)).count();
    assert_eq!((count("account "), count("membership "), count("post ")), (1, 1, 1));
}
