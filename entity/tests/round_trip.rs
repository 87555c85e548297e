//! Rows go into SQLite and come back as they were, by their own ids and enums.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use entity::ids::{AccountId, MembershipId, OwnerId, PostId, SpaceId, StreamId};
use entity::words::{Direction, OpenClosed};
use entity::{account, membership, page_text, post, session, space, stream};
use migration::Migrator;
use sea_orm::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ActiveValue::Set, ConnectOptions, Database, IntoActiveModel, QueryOrder, QuerySelect};
use sea_orm_migration::MigratorTrait;

const SPACE: SpaceId = SpaceId(Uuid::from_u128(1));
const ROOM: StreamId = StreamId(Uuid::from_u128(2));
const WREN: MembershipId = MembershipId(Uuid::from_u128(3));

#[expect(clippy::disallowed_methods, reason = "a database in memory, without the app")]
async fn database() -> DatabaseConnection {
    let mut options = ConnectOptions::new("sqlite::memory:");
    options.max_connections(1).min_connections(1);
    let db = Database::connect(options).await.unwrap();
    Migrator::up(&db, None).await.unwrap();
    db
}

fn willow() -> space::Model {
    space::Model {
        id: SPACE,
        kind: space::Kind::Peer,
        visibility: space::Visibility::Hidden,
        name: "Willow".to_owned(),
        language: "ar".to_owned(),
        direction: Direction::Rtl,
        languages: "ar,fr".to_owned(),
        held: None,
        keep_days: Some(90),
        door: space::Door::Ask,
        question: None,
        access_epoch: i64::MAX,
        state: OpenClosed::Open,
        queue_stream: None,
        ends_day: None,
    }
}

fn wren() -> membership::Model {
    membership::Model {
        id: WREN,
        space: SPACE,
        tag: vec![0, 255, 7],
        alias: "Wren".to_owned(),
        alias_key: "wren".to_owned(),
        badge: -4,
        role: membership::Role::Member,
        state: membership::State::Active,
        joined_month: "2026-11".to_owned(),
        muted_until: None,
        visited_at: None,
        previous_visit_at: None,
        keeps_visits: true,
        mutes: false,
        languages: String::new(),
        stream: StreamId(Uuid::from_u128(4)),
    }
}

fn message(id: u128, seq: i64) -> post::Model {
    post::Model {
        id: PostId(Uuid::from_u128(id)),
        stream: ROOM,
        space: SPACE,
        kind: post::Kind::Message,
        seq,
        author: Some(WREN),
        parent: None,
        source: "صباح الخير".to_owned(),
        html: "<p>صباح الخير</p>".to_owned(),
        language: "ar".to_owned(),
        direction: Direction::Rtl,
        notices: String::new(),
        written_at: 1_800_000_000,
        edited_at: None,
        state: post::State::Shown,
        state_reason: None,
        hidden_by: None,
        expires_at: None,
        earlier: false,
    }
}

/// Every row is set whole, so that a key is inserted too.
async fn insert<M, A>(db: &DatabaseConnection, row: M)
where
    M: ModelTrait + IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = M::Entity>,
{
    M::Entity::insert(row.into_active_model()).exec_without_returning(db).await.unwrap();
}

async fn furnished() -> DatabaseConnection {
    let db = database().await;
    insert(&db, willow()).await;
    insert(&db, stream::Model { id: ROOM, space: SPACE, kind: stream::Kind::Room, last_seq: 0 }).await;
    insert(&db, wren()).await;
    insert(&db, message(11, 1)).await;
    insert(&db, message(10, 2)).await;
    db
}

#[tokio::test]
async fn rows_come_back_as_they_went() {
    let db = furnished().await;
    assert_eq!(space::Entity::find_by_id(SPACE).one(&db).await.unwrap(), Some(willow()));
    let by_tag = membership::COLUMN.tag.eq(vec![0_u8, 255, 7]);
    assert_eq!(membership::Entity::find().filter(by_tag).one(&db).await.unwrap(), Some(wren()));

    let rules = page_text::Model {
        owner: OwnerId::SITE,
        kind: page_text::Kind::HouseRules,
        language: "fr".to_owned(),
        source: "Ici".to_owned(),
        html: "<p>Ici</p>".to_owned(),
    };
    insert(&db, rules.clone()).await;
    let key = (OwnerId::SITE, page_text::Kind::HouseRules, "fr".to_owned());
    assert_eq!(page_text::Entity::find_by_id(key).one(&db).await.unwrap(), Some(rules));
}

#[tokio::test]
async fn a_page_is_read_by_its_columns_alone() {
    let db = furnished().await;
    let page: Vec<(PostId, i64, Option<MembershipId>, post::State, String)> = post::Entity::find()
        .select_only()
        .columns([post::Column::Id, post::Column::Seq, post::Column::Author, post::Column::State, post::Column::Html])
        .filter(post::COLUMN.stream.eq(ROOM))
        .order_by_asc(post::Column::Seq)
        .into_tuple()
        .all(&db)
        .await
        .unwrap();
    assert_eq!(page.iter().map(|row| (row.0.0.as_u128(), row.1)).collect::<Vec<_>>(), [(11, 1), (10, 2)]);
    assert!(page.iter().all(|row| row.2 == Some(WREN) && row.3 == post::State::Shown));
}

#[tokio::test]
async fn one_statement_bumps_a_number_and_answers_with_it() {
    let db = furnished().await;
    let bump = Query::update()
        .table(stream::Entity)
        .value(stream::Column::LastSeq, Expr::col(stream::Column::LastSeq).add(1))
        .and_where(stream::Column::Id.eq(ROOM))
        .returning_col(stream::Column::LastSeq)
        .to_owned();
    for expected in 1..=3_i64 {
        let row = db.query_one(&bump).await.unwrap().unwrap();
        assert_eq!(row.try_get_by_index::<i64>(0).unwrap(), expected);
    }
}

#[tokio::test]
async fn a_post_is_changed_by_its_id_and_outlives_its_author() {
    let db = furnished().await;
    let withdrawn = post::ActiveModel {
        id: Set(PostId(Uuid::from_u128(10))),
        source: Set(String::new()),
        state: Set(post::State::Withdrawn),
        ..Default::default()
    };
    let changed = withdrawn.update(&db).await.unwrap();
    assert_eq!((changed.seq, changed.state, changed.source.as_str()), (2, post::State::Withdrawn, ""));
    let other = post::Entity::find_by_id(PostId(Uuid::from_u128(11))).one(&db).await.unwrap();
    assert_eq!(other, Some(message(11, 1)));

    membership::Entity::delete_by_id(WREN).exec(&db).await.unwrap();
    let authors = post::Entity::find().all(&db).await.unwrap();
    assert!(authors.len() == 2 && authors.iter().all(|post| post.author.is_none()));
}

#[tokio::test]
async fn a_session_ends_with_its_account() {
    let db = database().await;
    let id = AccountId(Uuid::from_u128(9));
    let account = account::Model {
        id,
        name_tag: vec![1],
        name_params: vec![2],
        verifier: vec![3],
        wrapped_key: vec![4],
        recovery_tag: vec![5],
        recovery_salt: vec![6],
        recovery_verifier: vec![7],
        recovery_wrapped_key: vec![8],
        language: None,
        steward: true,
        barred: None,
        preferences: None,
    };
    insert(&db, account.clone()).await;
    let session = session::Model {
        token_hash: vec![9; 32],
        account: id,
        sealed_key: vec![10],
        device: session::Device::Borrowed,
        used_at: 300,
        ends_at: 2100,
        state: session::State::IdleEnded,
    };
    insert(&db, session.clone()).await;
    assert_eq!(account::Entity::find_by_id(id).one(&db).await.unwrap(), Some(account));
    assert_eq!(session::Entity::find_by_id(vec![9; 32]).one(&db).await.unwrap(), Some(session));
    account::Entity::delete_by_id(id).exec(&db).await.unwrap();
    assert_eq!(session::Entity::find().count(&db).await.unwrap(), 0);
}
