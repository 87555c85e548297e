use entity::ids::StreamId;
use entity::words::Direction;
use serde_json::{Value, json};
use uuid::Uuid;

use super::*;
use crate::posts::query::ShownAuthor;

const STREAM: StreamId = StreamId(Uuid::from_u128(1));
const POST: PostId = PostId(Uuid::from_u128(2));
const HER: MembershipId = MembershipId(Uuid::from_u128(3));

fn event(kind: Kind, seq: i64) -> event::Model {
    event::Model { stream: STREAM, seq, kind, subject: POST.into(), epoch: 7 }
}

fn post(state: State) -> Post {
    Post {
        id: POST,
        stream: STREAM,
        seq: 4,
        kind: entity::post::Kind::Message,
        author: Some(ShownAuthor { id: HER, alias: "Marigold".into(), badge: "<svg/>".into(), facilitator: false }),
        parent: None,
        html: if state == State::Shown { "<p>good evening</p>".into() } else { String::new() },
        language: "en".into(),
        direction: Direction::Ltr,
        notices: vec!["death".into()],
        written_at: 60,
        edited: false,
        earlier: false,
        state,
        expires_at: None,
        given: Vec::new(),
    }
}

fn json_of(loaded: &Loaded<Shown>) -> Value {
    serde_json::to_value(loaded.shown.as_ref().unwrap()).unwrap()
}

#[test]
fn a_message_carries_what_its_page_shows() {
    let loaded = of_post(&event(Kind::Message, 4), Some(&post(State::Shown)));
    assert_eq!((loaded.seq, loaded.epoch, loaded.author, loaded.rewrites), (4, 7, Some(HER), false));
    assert_eq!(
        json_of(&loaded),
        json!({
            "kind": "message", "subject": POST, "alias": "Marigold", "badge": "<svg/>", "facilitator": false,
            "at": "1970-01-01T00:01:00Z", "html": "<p>good evening</p>", "lang": "en", "dir": "ltr",
            "notices": ["death"], "edited": false, "given": [],
        })
    );
}

#[test]
fn words_that_may_not_be_seen_now_are_in_no_event() {
    let told = [Kind::Opening, Kind::Reply, Kind::Message, Kind::Edited, Kind::Restored, Kind::Released];
    for kind in told {
        assert!(of_post(&event(kind, 5), Some(&post(State::Shown))).shown.is_some(), "{kind:?}");
        for state in [State::Withdrawn, State::Hidden, State::Held] {
            assert!(of_post(&event(kind, 5), Some(&post(state))).shown.is_none(), "{kind:?} of {state:?}");
        }
        assert!(of_post(&event(kind, 5), None).shown.is_none(), "{kind:?} of a post that is no more");
    }
}

#[test]
fn what_takes_words_away_says_where_and_nothing_else() {
    for (kind, name) in
        [(Kind::Withdrawn, "withdrawn"), (Kind::Expired, "expired"), (Kind::Hidden, "hidden"), (Kind::Held, "held")]
    {
        let loaded = of_post(&event(kind, 9), Some(&post(State::Shown)));
        assert!(loaded.rewrites, "{kind:?} must drop what was kept");
        assert_eq!(json_of(&loaded), json!({"kind": name, "subject": POST, "of": 4}), "{kind:?}");
    }
}

#[test]
fn a_room_does_not_learn_whose_membership_changed() {
    let of_room = of_stream(&event(Kind::Left, 5), stream::Kind::Room, None);
    assert_eq!(json_of(&of_room), json!({"kind": "left"}));
    let of_her_own = of_stream(&event(Kind::Decided, 5), stream::Kind::Private, None);
    assert_eq!(json_of(&of_her_own), json!({"kind": "decided", "subject": POST}));
}

#[test]
fn a_new_name_is_told_as_it_is_now() {
    let named = Named { title: "Thursday".into(), lang: "en".into(), dir: "ltr" };
    let loaded = of_stream(&event(Kind::Renamed, 5), stream::Kind::Room, Some(&named));
    assert_eq!(json_of(&loaded), json!({"kind": "renamed", "title": "Thursday", "lang": "en", "dir": "ltr"}));
}
