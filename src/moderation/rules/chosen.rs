//! What a space chose about the rules, as it is in force. It is kept in memory, since every text that someone writes
//! asks for it, and read again after a change; another node learns of it within a minute.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use entity::ids::SpaceId;
use entity::rule_choice::State;
use entity::{own_word, rule_choice, space};
use rules::{Choices, OwnWord, OwnWords, Packs, Verdict};

use crate::access::{Proof, Within};
use crate::app::App;
use crate::error::Result;
use crate::language::Lang;
use crate::site::help;

/// The pack whose rules lead to help: it needs a line that someone checked, in every language of the space.
pub const CRISIS: &str = "crisis";
/// The packs that a space has without choosing. Another one, of the operator's own, begins by watching.
const OURS: [&str; 6] = ["contact", CRISIS, "flood", "hurt", "identity", "lures"];
/// The rule that counts posts.
const BURST: &str = "flood-burst";

/// How many accepted posts make someone no longer new, and how many posts in how many minutes are not too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    pub accepted: u64,
    pub posts: u32,
    pub minutes: i64,
}

impl Numbers {
    /// Their names among the choices.
    pub const ACCEPTED: &str = "number-accepted";
    pub const POSTS: &str = "number-posts";
    pub const MINUTES: &str = "number-minutes";
    /// Between which numbers each may be.
    pub const FEW_ACCEPTED: (i64, i64) = (0, 50);
    pub const FEW_POSTS: (i64, i64) = (2, 40);
    pub const FEW_MINUTES: (i64, i64) = (1, 10);
}

impl Default for Numbers {
    fn default() -> Self {
        Self { accepted: 3, posts: 8, minutes: 2 }
    }
}

/// A state, and the day since when it was chosen; no day where nobody chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    pub state: State,
    pub since: Option<i64>,
}

/// In which languages of a space help is missing, and in which it was not checked lately.
#[derive(Clone, Debug, Default)]
pub struct Help {
    pub lacks: Vec<String>,
    pub stale: Vec<String>,
}

impl Help {
    fn of(app: &App, space: &space::Model) -> Self {
        let languages = || space.languages.split(',').filter(|code| !code.is_empty());
        let lines = app.help();
        let has = |code: &&str| Lang::from_code(code).is_some_and(|lang| lines.all().any(|line| line.answers(lang)));
        let (stale, lacks) = help::lacking(app, languages()).into_iter().partition::<Vec<_>, _>(has);
        let owned = |codes: Vec<&str>| codes.into_iter().map(str::to_owned).collect();
        Self { lacks: owned(lacks), stale: owned(stale) }
    }
}

/// What is in force in one space.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    rows: BTreeMap<String, Choice>,
    pub numbers: Numbers,
    /// For the engine.
    pub choices: Choices,
    /// Those in force, compiled.
    pub own: OwnWords,
    /// All of them.
    pub words: Vec<own_word::Model>,
    /// The languages of the space that have no line of help.
    pub lacks: Vec<String>,
    /// Those whose lines nobody made sure of lately. What is in force stays so: to stop alerting would be worse.
    pub stale: Vec<String>,
}

impl Chosen {
    /// From its rows. What names a pack or a rule that is not there is left alone: it may come back.
    pub fn of(rows: &[rule_choice::Model], words: Vec<own_word::Model>, help: Help, packs: &Packs) -> Self {
        let states = rows
            .iter()
            .filter_map(|row| Some((row.name.clone(), Choice { state: row.state?, since: Some(row.since) })));
        let own = compiled(words.iter().filter(|word| word.state == State::InForce));
        let Help { lacks, stale } = help;
        let (rows, numbers) = (states.collect(), numbers(rows));
        let mut chosen = Self { rows, numbers, own, words, lacks, stale, choices: Choices::default() };
        chosen.choices = chosen.choices_for(packs, |state| match state {
            State::InForce => rules::State::On,
            State::Watching => rules::State::Shadow,
            State::Off => rules::State::Off,
        });
        chosen
    }

    /// The choices of the engine, with what each state means there; and the numbers.
    pub fn choices_for(&self, packs: &Packs, meaning: impl Fn(State) -> rules::State) -> Choices {
        let states = packs.rules().map(|(pack, rule, ..)| (rule.to_owned(), meaning(self.rule(pack, rule).state)));
        let states = states.filter(|(_, state)| *state != rules::State::On);
        Choices { states: states.collect(), thresholds: thresholds(self.numbers) }
    }

    /// Of a pack.
    pub fn pack(&self, pack: &str) -> Choice {
        let choice = self.rows.get(pack).copied();
        match choice {
            _ if pack == CRISIS && !self.lacks.is_empty() => Choice { state: State::Off, since: None },
            Some(choice) => choice,
            None if OURS.contains(&pack) => Choice { state: State::InForce, since: None },
            None => Choice { state: State::Watching, since: None },
        }
    }

    /// Of a rule: never more than its pack's.
    pub fn rule(&self, pack: &str, rule: &str) -> Choice {
        let (of_pack, own) = (self.pack(pack), self.rows.get(rule).copied());
        own.filter(|own| own.state <= of_pack.state).unwrap_or(of_pack)
    }
}

fn numbers(rows: &[rule_choice::Model]) -> Numbers {
    let number = |name: &str| rows.iter().find(|row| row.name == name).and_then(|row| row.number);
    let usual = Numbers::default();
    Numbers {
        accepted: number(Numbers::ACCEPTED).and_then(|n| u64::try_from(n).ok()).unwrap_or(usual.accepted),
        posts: number(Numbers::POSTS).and_then(|n| u32::try_from(n).ok()).unwrap_or(usual.posts),
        minutes: number(Numbers::MINUTES).unwrap_or(usual.minutes),
    }
}

/// For the rules that count.
pub fn thresholds(numbers: Numbers) -> BTreeMap<String, u32> {
    BTreeMap::from([(BURST.to_owned(), numbers.posts)])
}

/// Words compiled for the engine. Each was tried when it was added; one that a later version of the engine does not
/// read is left out, so that the others stay in force.
pub fn compiled<'a>(words: impl Iterator<Item = &'a own_word::Model>) -> OwnWords {
    let words: Vec<OwnWord<'_>> = words.map(as_own).collect();
    OwnWords::compile(words.iter().copied()).unwrap_or_else(|faults| {
        tracing::error!(faults = faults.0.len(), "some of a space's own words cannot be read any more");
        let fine = words.into_iter().filter(|word| OwnWords::compile([*word]).is_ok());
        OwnWords::compile(fine).unwrap_or_default()
    })
}

fn as_own(word: &own_word::Model) -> OwnWord<'_> {
    let verdict = match word.verdict {
        own_word::Verdict::Nudge => Verdict::Nudge,
        own_word::Verdict::Notice => Verdict::Notice,
        own_word::Verdict::Hold => Verdict::Hold,
    };
    OwnWord { phrase: &word.phrase, verdict, notice: word.topic.as_deref() }
}

/// Reads again what the spaces that a proof reaches have chosen.
pub async fn reload<P>(app: &App, proof: &P) -> Result<()>
where
    P: Proof,
    rule_choice::Entity: Within<P>,
    own_word::Entity: Within<P>,
    space::Entity: Within<P>,
{
    let _turn = app.rules.turn.lock().await;
    let chosen = of_all(app, proof, &app.rules.packs()).await?;
    app.rules.put_chosen(chosen);
    Ok(())
}

/// What the spaces that a proof reaches have chosen of these packs.
pub async fn of_all<P>(app: &App, proof: &P, packs: &Packs) -> Result<Vec<(SpaceId, Arc<Chosen>)>>
where
    P: Proof,
    rule_choice::Entity: Within<P>,
    own_word::Entity: Within<P>,
    space::Entity: Within<P>,
{
    let reads = app.db.read(proof);
    let spaces = reads.all(reads.find::<space::Entity>()).await?;
    let mut rows: HashMap<SpaceId, Vec<rule_choice::Model>> = HashMap::new();
    for row in reads.all(reads.find::<rule_choice::Entity>()).await? {
        rows.entry(row.space).or_default().push(row);
    }
    let mut words: HashMap<SpaceId, Vec<own_word::Model>> = HashMap::new();
    for word in reads.all(reads.find::<own_word::Entity>()).await? {
        words.entry(word.space).or_default().push(word);
    }
    let chosen = spaces.iter().map(|space| {
        let mut words = words.remove(&space.id).unwrap_or_default();
        words.sort_by(|a, b| a.phrase.cmp(&b.phrase));
        let rows = rows.get(&space.id).map(Vec::as_slice).unwrap_or_default();
        (space.id, Arc::new(Chosen::of(rows, words, Help::of(app, space), packs)))
    });
    Ok(chosen.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, state: State) -> rule_choice::Model {
        rule_choice::Model {
            space: SpaceId(uuid::Uuid::nil()),
            name: name.into(),
            state: Some(state),
            number: None,
            since: 7,
        }
    }

    fn chosen(rows: &[rule_choice::Model], lacks: &[&str]) -> Chosen {
        let help = Help { lacks: lacks.iter().map(|code| (*code).to_owned()).collect(), stale: vec!["fr".into()] };
        Chosen::of(rows, Vec::new(), help, &Packs::default())
    }

    #[test]
    fn what_nobody_chose_is_in_force_but_for_packs_of_ones_own() {
        let chosen = chosen(&[], &[]);
        assert_eq!(chosen.rule("lures", "lures-work").state, State::InForce);
        assert_eq!(chosen.pack("harbour").state, State::Watching);
        assert_eq!(chosen.numbers, Numbers::default());
    }

    #[test]
    fn a_rule_is_never_more_than_its_pack() {
        let chosen = chosen(
            &[row("lures", State::Watching), row("lures-loan", State::Off), row("hurt-slur", State::Watching)],
            &[],
        );
        assert_eq!(chosen.rule("lures", "lures-work"), Choice { state: State::Watching, since: Some(7) });
        assert_eq!(chosen.rule("lures", "lures-loan").state, State::Off);
        assert_eq!(chosen.rule("hurt", "hurt-slur").state, State::Watching);
        assert_eq!(chosen.rule("hurt", "hurt-threat").state, State::InForce);
    }

    #[test]
    fn the_crisis_pack_stays_out_until_every_language_has_a_checked_line() {
        assert_eq!(chosen(&[row(CRISIS, State::InForce)], &["ar"]).pack(CRISIS).state, State::Off);
        assert_eq!(chosen(&[], &[]).pack(CRISIS).state, State::InForce);
    }
}
