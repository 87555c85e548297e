//! Two names are two people (P2): what Amal is called in one space shares nothing with what she is called in another,
//! on any page, and in the database for whoever takes it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use crate::harness::acts::{AMAL, LENA, SOFIA, Written};
use crate::harness::cast::Person;
use crate::harness::dump::{Dump, Row, texts};
use crate::harness::founding::Place;
use crate::harness::server::{House, Kind, stories};

stories! {
    no_page_in_one_space_says_anything_of_her_in_another,
    no_value_in_the_database_links_her_names,
    no_value_on_the_accounts_side_stands_on_the_memberships_side,
    no_order_of_rows_tells_who_came_when,
    two_dumps_around_a_join_show_nothing_of_her_account,
    two_dumps_around_leaving_show_nothing_of_her_account,
}

/// Amal in three spaces; in each of them another person beside her, who is nowhere else.
struct Three {
    noor: Person,
    amal: Person,
    others: Vec<Person>,
    places: Vec<Place>,
    threads: Vec<Written>,
}

const NAMES: [&str; 3] = [AMAL, "Paper Boat", "Winter Apple"];
const OTHERS: [&str; 3] = [LENA, SOFIA, "Plain Button"];

impl Three {
    async fn of(house: &House) -> Self {
        let noor = Person::new(house, "Noor");
        noor.founds_the_site(house).await;
        let amal = Person::new(house, "Amal");
        let (mut others, mut places, mut threads) = (Vec::new(), Vec::new(), Vec::new());
        for (n, name) in ["Evening Circle", "Morning Table", "Garden Hour"].into_iter().enumerate() {
            let place = noor.opens_space(name).await;
            let other = Person::new(house, ["Lena", "Sofia", "Vera"][n]);
            other.joins(&place.invitation, OTHERS[n]).await;
            if n == 0 {
                amal.joins(&place.invitation, NAMES[n]).await;
            } else {
                amal.enters(&place.invitation, NAMES[n]).await;
            }
            let thread = amal.starts_thread(&place, "Bread", "Who bakes?").await;
            let reply = other.replies(&thread, "I do").await;
            amal.does("acknowledge_post", &[("post", &reply.id)], json!({ "kind": "thanks" })).await.done();
            amal.does("mute_alias", &[("space", &place.id)], json!({ "alias": OTHERS[n] })).await.done();
            others.push(other);
            places.push(place);
            threads.push(thread);
        }
        let home = amal.reads("my_home", &[]).await.done();
        let aliases: BTreeSet<_> =
            home["spaces"].as_array().expect("spaces").iter().map(|one| one["alias"].as_str()).collect();
        assert_eq!(aliases, NAMES.map(Some).into(), "she is one person in three spaces");
        Self { noor, amal, others, places, threads }
    }
}

async fn no_page_in_one_space_says_anything_of_her_in_another(house: &House) {
    let Three { noor, amal, others, places, threads } = Three::of(house).await;
    let home = amal.reads("my_home", &[]).await.done();
    let dump = Dump::of(house).await;
    for (n, other) in others.iter().enumerate() {
        other.device.forget_heard();
        let named = [("space", places[n].id.as_str())];
        for page in ["read_space", "list_members", "list_threads"] {
            other.reads(page, &named).await.done();
        }
        other.reads("read_thread", &[("thread", &threads[n].stream)]).await.done();
        for path in [
            "/home",
            "/spaces",
            &format!("/threads/{}", threads[n].stream),
            &format!("/spaces/{}/members", places[n].id),
        ] {
            other.opens(path).await;
        }
        let heard = other.device.heard();
        assert!(heard.contains(NAMES[n]), "{} saw nothing of her at all", other.name);
        for (m, place) in places.iter().enumerate().filter(|(m, _)| *m != n) {
            let there = &home["spaces"].as_array().expect("spaces").iter().find(|s| s["id"] == place.id).expect("it");
            for secret in [NAMES[m], &place.id, there["badge"].as_str().expect("a badge"), &threads[m].stream] {
                assert!(!heard.contains(secret), "{} was told {secret}", other.name);
            }
        }
    }
    // Her own exports hold one space each.
    for (n, place) in places.iter().enumerate() {
        let export = amal.reads("export_mine", &[("space", &place.id)]).await.done().to_string();
        assert!(export.contains(NAMES[n]));
        assert!(NAMES.iter().enumerate().all(|(m, name)| m == n || !export.contains(name)), "{export}");
    }
    // Nor does the steward learn it, who may look at every space's settings.
    noor.device.forget_heard();
    noor.opens("/steward").await;
    noor.reads("list_invitations", &[]).await.done();
    assert!(NAMES.iter().all(|name| !noor.device.heard().contains(name)));
    // Of all that, only her last visit is kept, on the membership itself.
    let after = Dump::of(house).await;
    let changed = after.differs_from(&dump);
    assert!(changed.iter().all(|table| *table == "membership"), "reading changed {changed:?}");
}

/// What the database holds about one membership: its row, and every row that names it or its private stream.
fn about<'a>(dump: &'a Dump, membership: &'a Row) -> Vec<(&'a str, &'a Row)> {
    dump.rows_with(&[membership["id"].as_str(), membership["stream"].as_str()].into())
}

/// The values of these rows, by column; ids of the space itself left out, since everyone in it shares them.
fn values<'a>(rows: &[(&str, &'a Row)]) -> BTreeSet<(String, &'a str)> {
    let each = rows
        .iter()
        .flat_map(|(table, row)| row.iter().map(move |(column, value)| (format!("{table}.{column}"), value.as_str())));
    each.collect()
}

async fn no_value_in_the_database_links_her_names(house: &House) {
    let Three { .. } = Three::of(house).await;
    let dump = Dump::of(house).await;
    let by_alias: BTreeMap<&str, &Row> =
        dump.table("membership").iter().map(|row| (row["alias"].as_str(), row)).collect();
    assert_eq!(by_alias.len(), 6, "three of hers and three others");
    for (one, other) in [(0, 1), (0, 2), (1, 2)] {
        let hers = values(&about(&dump, by_alias[NAMES[one]]));
        let hers_too = values(&about(&dump, by_alias[NAMES[other]]));
        // What two strangers who did the same have in common is what everybody has in common.
        let strangers = values(&about(&dump, by_alias[OTHERS[one]]));
        let strangers_too = values(&about(&dump, by_alias[OTHERS[other]]));
        let shared: BTreeSet<_> = hers.intersection(&hers_too).collect();
        let anyones: BTreeSet<_> = strangers.union(&strangers_too).collect();
        let telling: Vec<_> =
            shared.iter().filter(|value| !anyones.contains(**value)).filter(|(_, v)| !ordinary(v)).collect();
        assert!(telling.is_empty(), "{} and {} share {telling:?}", NAMES[one], NAMES[other]);
    }
}

/// A word or a number that the program itself writes, the same for everyone who does the same: a state, a first number
/// in a stream, a minute in which all of this happened.
fn ordinary(value: &str) -> bool {
    let number = value.parse::<i64>().is_ok();
    let word = value.len() < 20 && value.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let words_of_the_story = ["Bread", "Who bakes?", "<p>Who bakes?</p>", "2026-09"];
    number || word || words_of_the_story.contains(&value)
}

async fn no_value_on_the_accounts_side_stands_on_the_memberships_side(house: &House) {
    let Three { .. } = Three::of(house).await;
    let dump = Dump::of(house).await;
    let long = |rows: &[Row]| -> BTreeSet<String> {
        rows.iter().flat_map(Row::values).filter(|value| value.len() > 12 && !ordinary(value)).cloned().collect()
    };
    let accounts: BTreeSet<String> =
        ["account", "session", "draft", "departure"].into_iter().flat_map(|t| long(dump.table(t))).collect();
    assert!(accounts.len() > 30, "there is nothing to compare");
    let elsewhere =
        dump.0.iter().filter(|(table, _)| !["account", "session", "draft", "departure"].contains(&table.as_str()));
    for (table, rows) in elsewhere {
        let both: Vec<_> = long(rows).intersection(&accounts).cloned().collect();
        assert!(both.is_empty(), "{table} shares {both:?} with an account");
    }
}

async fn no_order_of_rows_tells_who_came_when(house: &House) {
    let Three { .. } = Three::of(house).await;
    let dump = Dump::of(house).await;
    let ids: BTreeSet<&str> =
        dump.table("membership").iter().flat_map(|row| [row["id"].as_str(), row["tag"].as_str()]).collect();
    let naming: BTreeSet<&str> = dump.rows_with(&ids).into_iter().map(|(table, _)| table).collect();
    assert!(naming.contains("membership") && naming.contains("post"), "{naming:?}");
    // SQLite keeps rows in the order of a hidden number unless a table has none. On PostgreSQL the order of the heap
    // remains, and is written down; no key of a table may follow it.
    let database = house.open_database().await;
    for table in &naming {
        if house.kind == Kind::Sqlite {
            let made = texts(&database, &format!("SELECT sql FROM sqlite_master WHERE name = '{table}'")).await;
            assert!(made[0].to_uppercase().contains("WITHOUT ROWID"), "{table} numbers its rows: {made:?}");
        } else {
            let numbered = format!(
                "SELECT column_name::text FROM information_schema.columns WHERE table_name = '{table}' \
                 AND (is_identity = 'YES' OR column_default LIKE 'nextval%')"
            );
            assert_eq!(texts(&database, &numbered).await, Vec::<String>::new(), "{table} numbers its rows");
        }
    }
    database.close().await.expect("a clean goodbye");
}

async fn two_dumps_around_a_join_show_nothing_of_her_account(house: &House) {
    let Three { noor, amal, .. } = Three::of(house).await;
    let place = noor.opens_space("Fourth Corner").await;
    let before = Dump::of(house).await;
    amal.enters(&place.invitation, "Slow Ferry").await;
    let after = Dump::of(house).await;
    let changed = after.differs_from(&before);
    assert!(changed.contains("membership"), "{changed:?}");
    let allowed: BTreeSet<&str> = ["membership", "stream", "space", "event"].into();
    assert!(changed.is_subset(&allowed), "joining also wrote to {changed:?}");
    // What came is the new membership's alone: nothing of hers elsewhere was touched.
    for table in ["membership", "stream"] {
        let old: Vec<_> = before.table(table).iter().filter(|row| !after.table(table).contains(row)).collect();
        assert!(old.is_empty(), "{table}: {old:?}");
    }
    let moved: Vec<_> = before.table("space").iter().filter(|row| !after.table("space").contains(row)).collect();
    assert!(moved.iter().all(|row| row["name"].contains("Fourth Corner")), "{moved:?}");
}

async fn two_dumps_around_leaving_show_nothing_of_her_account(house: &House) {
    let Three { amal, places, .. } = Three::of(house).await;
    let before = Dump::of(house).await;
    amal.does("leave_space", &[("space", &places[0].id)], json!({})).await.done();
    let after = Dump::of(house).await;
    let changed = after.differs_from(&before);
    assert!(changed.contains("membership"));
    for table in ["account", "session", "draft", "departure"] {
        assert!(!changed.contains(table), "leaving wrote to {table}");
    }
    let gone: Vec<_> =
        before.table("membership").iter().filter(|row| !after.table("membership").contains(row)).collect();
    assert_eq!(gone.len(), 1);
    assert!(gone[0]["alias"].contains(AMAL));
    assert_eq!(after.places_of(AMAL), BTreeSet::new(), "her alias stands where she no longer is");
}
