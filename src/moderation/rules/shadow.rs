//! What rules would have done to the posts that are still there. Computed when it is asked for, from what anyone in the
//! space may read, and kept nowhere.
//!
//! It weighs what the verdict weighs (how new someone was, how much she wrote, her quick posts before), so far as the
//! minutes of the posts tell. Who wrote what is used for that and given to nobody.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

use entity::ids::{MembershipId, PostId, StreamId};
use entity::membership::Role;
use entity::rule_choice::State;
use entity::words::Direction;
use entity::{membership, post, thread};
use rules::{Choices, Context, Finding, OwnWords, Packs, Place, Rate};
use sea_orm::{ColumnTrait, DerivePartialModel, QueryFilter, QueryOrder, QuerySelect};
use tokio::sync::Semaphore;

use crate::access::{Facilitator, InSpace, Space};
use crate::app::App;
use crate::clock::days;
use crate::db::Reads;
use crate::error::{Error, Result};
use crate::moderation::verdict::lately::{QUICK, mark};
use crate::moderation::verdict::marked::Joined;

use super::chosen::{self, Chosen, Numbers};

/// How many posts are looked at, the latest first.
pub const MOST: u64 = 2_000;
/// One report at a time: it takes a core for seconds, and people are writing meanwhile.
static TURN: Semaphore = Semaphore::const_new(1);

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    pub days: i64,
    /// All rules that are in force or watching, rather than only those that watch.
    pub all: bool,
    pub numbers: Numbers,
}

/// A post, as it was looked at.
#[derive(Clone, DerivePartialModel)]
#[sea_orm(entity = "post::Entity")]
pub struct Old {
    pub id: PostId,
    pub stream: StreamId,
    pub seq: i64,
    pub kind: post::Kind,
    author: Option<MembershipId>,
    source: String,
    pub html: String,
    pub language: String,
    pub direction: Direction,
    pub notices: String,
    pub written_at: i64,
}

/// A post in which something was found, with its words by their fields.
pub struct Found {
    pub post: Old,
    pub words: Joined,
    pub findings: Vec<Finding>,
}

/// What was found, the latest first, and among how many posts.
pub struct Looked {
    pub posts: usize,
    pub found: Vec<Found>,
}

/// Looks at the posts of the last days.
pub async fn look(app: &App, facilitator: &Facilitator<Space>, question: Question) -> Result<Looked> {
    let reads = app.db.read(facilitator);
    let since = app.clock.seconds() - days(question.days);
    let shown = reads.find::<post::Entity>().narrow(|rows| {
        rows.filter(post::Column::State.eq(post::State::Shown))
            .filter(post::Column::WrittenAt.gte(since))
            .order_by_desc(post::Column::WrittenAt)
            .order_by_desc(post::Column::Seq)
            .limit(MOST)
    });
    let mut posts: Vec<Old> = reads.rows(shown).await?;
    posts.reverse();
    let first = posts.first().map_or(since, |post| post.written_at);
    let looking = Looking {
        packs: app.rules.packs(),
        rules: Asked::of(&app.rules.chosen(facilitator.space_id()), &app.rules.packs(), question),
        titles: titles(&reads, &posts).await?,
        accepted: accepted_before(&reads, first).await?,
        facilitators: facilitators(&reads).await?,
        numbers: question.numbers,
    };
    let _turn = TURN.acquire().await.map_err(|_closed| Error::NotSaved)?;
    let looked = tokio::task::spawn_blocking(move || looking.at(posts)).await;
    looked.map_err(|_stopped| Error::internal("the report of the watching rules stopped"))
}

/// Which rules and words are asked.
struct Asked {
    choices: Choices,
    own: OwnWords,
}

impl Asked {
    fn of(chosen: &Chosen, packs: &Packs, question: Question) -> Self {
        let asked = |state: State| state == State::Watching || (question.all && state == State::InForce);
        let mut choices =
            chosen.choices_for(packs, |state| if asked(state) { rules::State::On } else { rules::State::Off });
        choices.thresholds = chosen::thresholds(question.numbers);
        Self { choices, own: chosen::compiled(chosen.words.iter().filter(|word| asked(word.state))) }
    }
}

async fn titles(reads: &Reads<'_, Facilitator<Space>>, posts: &[Old]) -> Result<HashMap<StreamId, String>> {
    let openings: Vec<StreamId> =
        posts.iter().filter(|post| post.kind == post::Kind::Opening).map(|post| post.stream).collect();
    let threads = reads.find::<thread::Entity>().narrow(|rows| rows.filter(thread::Column::Id.is_in(openings)));
    Ok(reads.all(threads).await?.into_iter().map(|thread| (thread.id, thread.title)).collect())
}

#[derive(sea_orm::FromQueryResult)]
struct Accepted {
    author: MembershipId,
    posts: i64,
}

/// How many posts everyone had here before a time.
async fn accepted_before(reads: &Reads<'_, Facilitator<Space>>, time: i64) -> Result<HashMap<MembershipId, u64>> {
    let counted = reads.find::<post::Entity>().narrow(|rows| {
        rows.filter(post::Column::State.eq(post::State::Shown))
            .filter(post::Column::WrittenAt.lt(time))
            .filter(post::Column::Author.is_not_null())
            .select_only()
            .column(post::Column::Author)
            .column_as(post::Column::Id.count(), "posts")
            .group_by(post::Column::Author)
    });
    let counted: Vec<Accepted> = reads.chosen(counted).await?;
    Ok(counted.into_iter().map(|one| (one.author, u64::try_from(one.posts).unwrap_or(0))).collect())
}

async fn facilitators(reads: &Reads<'_, Facilitator<Space>>) -> Result<HashSet<MembershipId>> {
    let rows =
        reads.find::<membership::Entity>().narrow(|rows| rows.filter(membership::Column::Role.eq(Role::Facilitator)));
    Ok(reads.values(rows, membership::Column::Id).await?.into_iter().collect())
}

struct Looking {
    packs: Arc<Packs>,
    rules: Asked,
    titles: HashMap<StreamId, String>,
    accepted: HashMap<MembershipId, u64>,
    facilitators: HashSet<MembershipId>,
    numbers: Numbers,
}

/// What someone wrote a moment before: when, where, its mark and its words.
struct Recent {
    at: i64,
    stream: StreamId,
    mark: u64,
    words: String,
}

impl Looking {
    /// The posts in the order in which they were written.
    fn at(mut self, posts: Vec<Old>) -> Looked {
        let count = posts.len();
        let mut recent: HashMap<MembershipId, VecDeque<Recent>> = HashMap::new();
        let mut found = Vec::new();
        for post in posts {
            let title = self.titles.get(&post.stream).filter(|_| post.kind == post::Kind::Opening);
            let words = title.map_or_else(
                || Joined::of(&[("text", &post.source)]),
                |title| Joined::of(&[("title", title), ("text", &post.source)]),
            );
            let before = post.author.and_then(|author| recent.get(&author));
            let findings = self.judge(&post, &words.whole, before);
            if let Some(author) = post.author {
                *self.accepted.entry(author).or_default() += 1;
                remember(recent.entry(author).or_default(), &post, self.numbers);
            }
            if !findings.is_empty() {
                found.push(Found { post, words, findings });
            }
        }
        found.reverse();
        Looked { posts: count, found }
    }

    fn judge(&self, post: &Old, text: &str, recent: Option<&VecDeque<Recent>>) -> Vec<Finding> {
        let accepted = post.author.and_then(|author| self.accepted.get(&author)).copied().unwrap_or(0);
        let known = post.author.is_none_or(|author| self.facilitators.contains(&author));
        let within = |one: &&Recent| post.written_at - one.at <= self.numbers.minutes * 60;
        let recent = || recent.into_iter().flatten();
        let same = mark(text);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let before: Vec<&str> = recent()
            .filter(|one| one.stream == post.stream && post.written_at - one.at <= QUICK)
            .map(|one| one.words.as_str())
            .collect();
        let context = Context {
            place: match post.kind {
                post::Kind::Opening => Place::Thread,
                post::Kind::Reply => Place::Reply,
                post::Kind::Message => Place::Message,
            },
            new_member: !known && accepted < self.numbers.accepted,
            language: Some(&post.language),
            choices: Some(&self.rules.choices),
            rate: Rate {
                same: count(recent().filter(within).filter(|one| one.mark == same).count()),
                burst: count(recent().filter(within).count()),
            },
            own: Some(&self.rules.own),
            before: before.get(before.len().saturating_sub(4)..).unwrap_or_default(),
        };
        self.packs.judge(text, &context).findings
    }
}

fn remember(recent: &mut VecDeque<Recent>, post: &Old, numbers: Numbers) {
    let longest = QUICK.max(numbers.minutes * 60);
    while recent.front().is_some_and(|one| post.written_at - one.at > longest) {
        recent.pop_front();
    }
    let words = post.source.clone();
    recent.push_back(Recent { at: post.written_at, stream: post.stream, mark: mark(&words), words });
}
