//! The page that shows a facilitator what watching rules would have done, before she puts them in force. It counts
//! posts by rule, and nobody by anything.

use askama::Template;
use entity::ids::{OwnWordId, PostId, SpaceId, StreamId};
use entity::rule_choice::State;
use rules::{Anyway, OwnWords, Verdict};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::access::{Facilitator, Space};
use crate::app::App;
use crate::error::Result;
use crate::moderation::verdict::marked::Stretch;
use crate::posts::notices;
use crate::posts::routes::place;
use crate::posts::views::{dir, kind};
use crate::site::number::Number;
use crate::web::context::rfc3339;
use crate::web::{Asked, Page, Query, Tick, View, filters};

use super::change::state_name;
use super::chosen::{self, Chosen, Numbers};
use super::list::{NumbersView, does, rule_name};
use super::shadow::{self, Found, MOST, Question};

/// How far back is looked where nothing is said, and at most.
const DAYS: i64 = 30;
const MOST_DAYS: i64 = 90;
/// How many posts of a rule are listed, of all that are counted.
const LISTED: usize = 20;

/// What is asked; what is left out is as it is in force.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct Wanted {
    /// So many days back.
    pub days: Number,
    /// Also the rules that are in force.
    pub all: Tick,
    pub accepted: Number,
    pub posts: Number,
    pub minutes: Number,
}

/// What rules would have done.
#[derive(Template, Serialize, ToSchema)]
#[template(path = "moderation/watching.html")]
pub struct ShadowReport {
    pub id: SpaceId,
    pub days: i64,
    pub all: bool,
    pub numbers: NumbersView,
    /// How many posts were looked at.
    pub looked_at: usize,
    /// There were more than are looked at.
    pub more: bool,
    pub rules: Vec<RuleReport>,
    /// Whether anything watches.
    pub watching: bool,
    /// The space's own words that watch.
    pub words: Vec<OwnWordId>,
    #[serde(skip)]
    pub space: String,
    #[serde(skip)]
    pub dir: &'static str,
    /// What watches, by the names it can be put in force under.
    #[serde(skip)]
    pub watched: Vec<Watched>,
}

/// A pack or a rule that watches by itself.
pub struct Watched {
    pub name: String,
    pub title: String,
    pub since: Option<i64>,
}

#[derive(Serialize, ToSchema)]
pub struct RuleReport {
    pub rule: String,
    pub name: String,
    pub verdict: &'static str,
    pub does: String,
    /// `watching` or `in_force`.
    pub state: &'static str,
    /// In how many posts it found something.
    pub count: usize,
    /// The latest of them.
    pub posts: Vec<PostReport>,
}

#[derive(Serialize, ToSchema)]
pub struct PostReport {
    pub id: PostId,
    pub stream: StreamId,
    pub kind: &'static str,
    pub at: String,
    pub notices: Vec<String>,
    /// Which words of its text, half-open, in Unicode scalar values.
    pub ranges: Vec<(usize, usize)>,
    #[serde(skip)]
    pub written_at: i64,
    #[serde(skip)]
    pub place: String,
    #[serde(skip)]
    pub stretches: Vec<Stretch>,
    #[serde(skip)]
    pub html: String,
    #[serde(skip)]
    pub lang: String,
    #[serde(skip)]
    pub dir: &'static str,
}

impl View for ShadowReport {
    const TITLE: &'static str = "title-rule-packs";
}

pub async fn shadow_report(
    facilitator: Facilitator<Space>,
    app: App,
    asked: Asked,
    Query(wanted): Query<Wanted>,
) -> Result<Page<ShadowReport>> {
    chosen::reload(&app, &facilitator).await?;
    let chosen = app.rules.chosen(facilitator.space.id);
    let question = question(&wanted, chosen.numbers);
    let watched = watched(&app, &chosen, &asked);
    let words: Vec<OwnWordId> =
        chosen.words.iter().filter(|word| word.state == State::Watching).map(|word| word.id).collect();
    let watching = !watched.is_empty() || !words.is_empty();
    let looked = if watching || question.all {
        shadow::look(&app, &facilitator, question).await?
    } else {
        shadow::Looked { posts: 0, found: Vec::new() }
    };
    Ok(Page(ShadowReport {
        id: facilitator.space.id,
        days: question.days,
        all: question.all,
        numbers: NumbersView::of(question.numbers),
        looked_at: looked.posts,
        more: u64::try_from(looked.posts).is_ok_and(|posts| posts >= MOST),
        rules: by_rule(&looked.found, &app, &chosen, &asked),
        watching,
        words,
        space: facilitator.space.name.clone(),
        dir: dir(facilitator.space.direction),
        watched,
    }))
}

/// A number that cannot be is as if it had not been sent: the page says which were taken.
fn question(wanted: &Wanted, numbers: Numbers) -> Question {
    let number = |sent: &Number, (least, most): (i64, i64)| sent.within(least, most).ok().flatten();
    let accepted = number(&wanted.accepted, Numbers::FEW_ACCEPTED).and_then(|n| u64::try_from(n).ok());
    let posts = number(&wanted.posts, Numbers::FEW_POSTS).and_then(|n| u32::try_from(n).ok());
    Question {
        days: number(&wanted.days, (1, MOST_DAYS)).unwrap_or(DAYS),
        all: wanted.all.0,
        numbers: Numbers {
            accepted: accepted.unwrap_or(numbers.accepted),
            posts: posts.unwrap_or(numbers.posts),
            minutes: number(&wanted.minutes, Numbers::FEW_MINUTES).unwrap_or(numbers.minutes),
        },
    }
}

fn watched(app: &App, chosen: &Chosen, asked: &Asked) -> Vec<Watched> {
    let mut watched: Vec<Watched> = Vec::new();
    for (pack, rule, ..) in app.rules.packs().rules() {
        let (of_pack, of_rule) = (chosen.pack(pack), chosen.rule(pack, rule));
        let (name, title, choice) = if of_pack.state == State::Watching {
            (pack, super::list::pack_name(asked.lang, pack), of_pack)
        } else {
            (rule, rule_name(asked.lang, rule), of_rule)
        };
        if choice.state == State::Watching && !watched.iter().any(|known| known.name == name) {
            watched.push(Watched { name: name.to_owned(), title, since: choice.since });
        }
    }
    watched
}

fn by_rule(found: &[Found], app: &App, chosen: &Chosen, asked: &Asked) -> Vec<RuleReport> {
    let packs = app.rules.packs();
    let mut reports: Vec<RuleReport> = Vec::new();
    for post in found {
        for finding in &post.findings {
            let at =
                reports.iter().position(|known| known.rule == finding.rule && known.verdict == finding.verdict.word());
            let at = at.unwrap_or_else(|| {
                let anyway = packs.anyway(&finding.rule).or(finding.anyway);
                let state = if finding.pack == OwnWords::NAME {
                    of_own_words(chosen)
                } else {
                    chosen.rule(&finding.pack, &finding.rule).state
                };
                reports.push(report(&finding.rule, finding.verdict, anyway, state, asked));
                reports.len() - 1
            });
            if let Some(report) = reports.get_mut(at) {
                report.count += 1;
                if report.posts.len() < LISTED {
                    report.posts.push(PostReport::of(post, &finding.ranges));
                }
            }
        }
    }
    reports.sort_by(|a, b| a.rule.cmp(&b.rule));
    reports
}

fn of_own_words(chosen: &Chosen) -> State {
    let watching = chosen.words.iter().any(|word| word.state == State::Watching);
    if watching { State::Watching } else { State::InForce }
}

fn report(rule: &str, verdict: Verdict, anyway: Option<Anyway>, state: State, asked: &Asked) -> RuleReport {
    RuleReport {
        rule: rule.to_owned(),
        name: rule_name(asked.lang, rule),
        verdict: verdict.word(),
        does: does(asked.lang, verdict, anyway),
        state: state_name(state),
        count: 0,
        posts: Vec::new(),
    }
}

impl PostReport {
    /// Whether there is more to its words than what stands around those that were found.
    fn is_cut(&self) -> bool {
        let cut = |stretch: &Stretch| stretch.before.starts_with('…') || stretch.after.ends_with('…');
        self.stretches.is_empty() || self.stretches.iter().all(cut)
    }

    fn of(found: &Found, ranges: &[std::ops::Range<usize>]) -> Self {
        let post = &found.post;
        let within = |field| ranges.iter().filter_map(move |range| found.words.within(field, (range.start, range.end)));
        let stretches = ["title", "text"]
            .into_iter()
            .flat_map(|field| within(field).map(move |range| found.words.stretch(field, range)));
        Self {
            id: post.id,
            stream: post.stream,
            kind: kind(post.kind),
            at: rfc3339(post.written_at),
            notices: notices::split(&post.notices),
            ranges: within("text").collect(),
            written_at: post.written_at,
            place: place(post.kind, post.stream, post.id, post.seq),
            stretches: stretches.collect(),
            html: post.html.clone(),
            lang: post.language.clone(),
            dir: dir(post.direction),
        }
    }
}
