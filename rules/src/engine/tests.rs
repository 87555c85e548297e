//! What follows from what is found, on packs of a few words.

use super::*;
use crate::pack::Files;

const CRISIS: &str = "pack: crisis
rules:
  - {id: crisis-now, verdict: alert, resources: true, any: [{list: cry}], none: [{list: past}]}
";
const OTHER: &str = "pack: other
rules:
  - {id: other-phone, verdict: nudge, anyway: hold, verdict_in: {alias: refuse}, any: [{detector: phone}], examples: ['such as 07700 900123']}
  - {id: other-name, verdict: nudge, anyway: publish, any: [{list: name}]}
  - {id: other-bad, verdict: refuse, any: [{list: bad}], none: [{list: told}, {quoted: true}]}
  - {id: other-offer, verdict: hold, notices: [violence], any: [{near: [{list: job}, {detector: money}], within: 3}]}
  - {id: other-both, verdict: hold, new_member: true, places: [reply], all: [{list: job}, {list: name}]}
  - {id: other-again, verdict: refuse, rate: {same: 2}}
";

fn packs() -> Packs {
    let files = [
        ("crisis", "pack.yaml", CRISIS),
        ("crisis", "words.en.yaml", "cry: [help me now]\npast: [back then]"),
        (
            "crisis",
            "cases.yaml",
            "- {text: help me now, language: en, catch: [crisis-now]}\n- {text: hello, language: en, spare: all}",
        ),
        ("other", "pack.yaml", OTHER),
        (
            "other",
            "words.en.yaml",
            "name: [my name is <name>]\nbad: [rotten]\ntold: [he said]\njob: [work, (a|the) job]",
        ),
        (
            "other",
            "cases.yaml",
            "- {text: 'call 07700 900123', language: en, catch: [other-phone]}
- {text: 'my name is Ann', language: en, catch: [other-name]}
- {text: 'rotten', language: en, catch: [other-bad]}
- {text: 'a job for $900', language: en, catch: [other-offer]}
- {text: 'work, my name is Ann', language: en, new_member: true, catch: [other-both]}
- {text: 'hello', language: en, same: 2, catch: [other-again]}
- {text: 'hello', language: en, spare: all}",
        ),
    ];
    Packs::of(&files_of(&files)).unwrap()
}

fn files_of(files: &[(&str, &str, &str)]) -> Files {
    Files(files.iter().map(|(pack, name, text)| ((pack.to_string(), name.to_string()), text.to_string())).collect())
}

fn verdict(text: &str) -> Verdict {
    packs().judge(text, &Context::default()).verdict
}

#[test]
fn the_most_that_is_found_is_the_verdict() {
    assert_eq!(verdict("hello"), Verdict::Allow);
    assert_eq!(verdict("call 07700 900123"), Verdict::Nudge);
    assert_eq!(verdict("call 07700 900123, rotten"), Verdict::Refuse);
    let judgement = packs().judge("a job for $900", &Context::default());
    assert_eq!((judgement.verdict, judgement.notices), (Verdict::Hold, vec!["violence".to_owned()]));
}

#[test]
fn what_is_posted_all_the_same_waits_only_where_a_rule_says_so() {
    let anyway = |text: &str| packs().judge(text, &Context::default()).anyway();
    assert_eq!(anyway("call 07700 900123"), Verdict::Hold);
    assert_eq!(anyway("my name is Ann"), Verdict::Allow);
}

#[test]
fn beside_a_cry_for_help_nothing_is_refused() {
    let judgement = packs().judge("help me now 07700 900123, rotten, my name is Ann", &Context::default());
    assert_eq!(judgement.verdict, Verdict::Alert);
    assert!(judgement.urgent && judgement.resources);
    let of = |rule: &str| judgement.findings.iter().find(|finding| finding.rule == rule).unwrap().verdict;
    assert_eq!((of("other-phone"), of("other-bad"), of("other-name")), (Verdict::Hold, Verdict::Hold, Verdict::Nudge));
    assert_eq!(verdict("back then I cried help me now"), Verdict::Allow);
}

#[test]
fn what_is_told_or_quoted_or_an_example_is_spared_in_its_sentence_alone() {
    for spared in ["he said I am rotten", "they wrote \"rotten\" on it", "do not write numbers, such as 07700 900123"] {
        assert_eq!(verdict(spared), Verdict::Allow, "{spared}");
    }
    assert_eq!(verdict("he said so. But you are rotten"), Verdict::Refuse);
    assert_eq!(verdict("not such as 07700 900123 but 07700 900124"), Verdict::Nudge);
}

#[test]
fn near_and_all_ask_for_their_parts() {
    assert_eq!(verdict("work is work. He gave me two of the three, then $900"), Verdict::Allow);
    let packs = packs();
    let text = "the job. my name is Ann";
    assert!(!packs.judge(text, &Context::default()).found("other-both"));
    assert!(packs.judge(text, &Context { new_member: true, ..Context::default() }).found("other-both"));
    let thread = Context { new_member: true, place: Place::Thread, ..Context::default() };
    assert!(!packs.judge(text, &thread).found("other-both"));
}

#[test]
fn an_alias_is_refused_where_a_reply_is_nudged() {
    let context = Context { place: Place::Alias, ..Context::default() };
    assert_eq!(packs().judge("ama07700900123", &context).verdict, Verdict::Refuse);
}

#[test]
fn a_space_turns_rules_off_and_lets_them_look_on() {
    let mut choices = Choices::default();
    choices.states.insert("other".to_owned(), State::Shadow);
    let judge = |choices: &Choices| {
        packs().judge("call 07700 900123", &Context { choices: Some(choices), ..Context::default() })
    };
    let judgement = judge(&choices);
    assert_eq!((judgement.verdict, judgement.findings.len()), (Verdict::Allow, 1));
    choices.states.insert("other-phone".to_owned(), State::Off);
    assert!(judge(&choices).findings.is_empty());
}

#[test]
fn repeats_count_from_the_spaces_own_number() {
    let mut choices = Choices::default();
    let packs = packs();
    let at = |same: u32, choices: &Choices| {
        let rate = Rate { same, burst: 0 };
        packs.judge("hello", &Context { rate, choices: Some(choices), ..Context::default() }).verdict
    };
    assert_eq!((at(1, &choices), at(2, &choices)), (Verdict::Allow, Verdict::Refuse));
    choices.thresholds.insert("other-again".to_owned(), 4);
    assert_eq!((at(2, &choices), at(4, &choices)), (Verdict::Allow, Verdict::Refuse));
}

#[test]
fn a_spaces_own_words_are_found_in_their_verdict() {
    let own = OwnWords::compile([("golden (gate|bridge)", Verdict::Hold)]).unwrap();
    let judgement = packs().judge("the g0lden gate", &Context { own: Some(&own), ..Context::default() });
    assert_eq!((judgement.verdict, judgement.findings[0].ranges[0].clone()), (Verdict::Hold, 4..15));
    let marked = |phrase, notice| OwnWord { phrase, verdict: Verdict::Notice, notice: Some(notice) };
    let own = OwnWords::compile([marked("gate", "death"), marked("bridge", "violence")]).unwrap();
    let judgement = packs().judge("a gate and a bridge", &Context { own: Some(&own), ..Context::default() });
    assert_eq!((judgement.findings.len(), judgement.notices), (2, vec!["death".to_owned(), "violence".to_owned()]));
    let faults = OwnWords::compile([("fine", Verdict::Hold), ("(open", Verdict::Hold)]).unwrap_err();
    assert!(faults.to_string().contains("own-words:2: `(open`"), "{faults}");
}

#[test]
fn a_number_over_two_quick_posts_is_found_in_the_second() {
    let before = ["call 07700"];
    let judgement = packs().judge("— 900123", &Context { before: &before, ..Context::default() });
    assert_eq!(judgement.findings[0].rule, "other-phone");
    assert_eq!(judgement.findings[0].ranges[0], 0..8);
    let whole = ["call 07700 900123"];
    let judgement = packs().judge("thank you", &Context { before: &whole, ..Context::default() });
    assert_eq!(judgement.verdict, Verdict::Allow, "what the earlier post broke was judged with it");
}

#[test]
fn a_faulty_pack_is_refused_with_file_line_and_rule() {
    let pack = "pack: x\nrules:\n  - {id: x-a, verdict: nudge, any: [{list: nowhere}]}\n  - {id: x-b, verdict: hold, any: [{pattern: '(a|'}]}\n";
    let faults = |files: &[(&str, &str, &str)]| Packs::of(&files_of(files)).unwrap_err().to_string();
    let said = faults(&[("x", "pack.yaml", pack), ("x", "words.en.yaml", "y:\n  - fine\n  - (open\n")]);
    for sign in [
        "x/pack.yaml:3: x-a: `anyway`",
        "x/pack.yaml:3: x-a: no language has a list `nowhere`",
        "x/pack.yaml:4: x-b: the pattern is refused",
        "x/words.en.yaml:3: y: `(open`",
        "x/cases.yaml: x-a: no case shows what it catches",
        "x/cases.yaml: x-b: no case shows what it spares",
    ] {
        assert!(said.contains(sign), "{sign}\nin\n{said}");
    }
    let unknown = faults(&[("x", "pack.yaml", "pack: x\nrules:\n  - id: x-a\n    verdict: hold\n    colour: red\n")]);
    assert!(unknown.contains("x/pack.yaml:5") && unknown.contains("colour"), "{unknown}");
}

#[test]
fn a_failing_case_refuses_the_pack_unless_it_is_known() {
    let pack = "pack: x\nrules:\n  - {id: x-a, verdict: hold, any: [{list: a}]}\n";
    let with = |case: &str| {
        let cases =
            format!("- {{text: bad, language: en, catch: [x-a]}}\n- {{text: good, language: en, spare: all}}\n{case}");
        Packs::of(&files_of(&[
            ("x", "pack.yaml", pack),
            ("x", "words.en.yaml", "a: [bad]"),
            ("x", "cases.yaml", &cases),
        ]))
    };
    assert!(with("").is_ok());
    assert!(with("- {text: bad, language: en, spare: [x]}").unwrap_err().to_string().contains("a case fails: bad"));
    assert!(with("- {text: bad, language: en, spare: [x], known: it is said both ways}").is_ok());
}

/// Judges by one rule of words, `a`, spared by what `none` says.
fn by_words(words: &str, none: &str, text: &str) -> bool {
    let pack =
        format!("pack: x\nmasked: [a]\nrules:\n  - {{id: x-a, verdict: hold, any: [{{list: a}}], none: [{none}]}}\n");
    let cases = "- {text: rotten, language: en, catch: [x-a]}\n- {text: good, language: en, spare: all}";
    let shared = "function-words: [the, me, so, a]";
    let files = [
        ("x", "pack.yaml", pack.as_str()),
        ("x", "words.en.yaml", words),
        ("x", "cases.yaml", cases),
        ("shared", "words.en.yaml", shared),
    ];
    Packs::of(&files_of(&files)).unwrap().judge(text, &Context::default()).found("x-a")
}

#[test]
fn signs_hide_no_letters_of_a_word_that_is_so_written() {
    let found = |text: &str| by_words("a: [rotten]", "", text);
    for text in ["r*tten", "rot**n", "so rotte*", "r.tten", "r_tt_n", "ROTT@N!"] {
        assert!(found(text), "{text}");
    }
    for text in ["*rotte*", "r*****", "ro * teen bread", "rot. teen", "a rotte."] {
        assert!(!found(text), "{text}");
    }
}

#[test]
fn what_spares_gives_way_and_may_reach_a_few_words_only() {
    let words = "a: [rotten]\nb: [he said]\nc: [you know]";
    let unless = "{list: b, unless: [{list: c}]}";
    assert!(!by_words(words, unless, "he said rotten"));
    assert!(by_words(words, unless, "he said rotten you know"));
    assert!(!by_words(words, unless, "he said rotten. Now you know"));
    let close = "{list: b, close: 2}";
    assert!(!by_words(words, close, "he said all is rotten"));
    assert!(by_words(words, close, "he said that all is rotten"));
    assert!(by_words(words, close, "and he said. All rotten"));
}

#[test]
fn a_word_as_it_is_written_needs_its_accents_and_keeps_its_first_letter() {
    let found = |text: &str| by_words("a: [rotten, =año, =انت]", "", text);
    assert!(found("Un AÑO más") && found("an\u{303}o") && !found("ano"));
    assert!(found("انت هنا") && found("أنتَ هنا") && !found("وانت هنا"));
}

#[test]
fn two_ordinary_words_are_not_one_torn_apart() {
    let found = |text: &str| by_words("a: [rotten, another, adress, other]", "", text);
    assert!(found("rot ten") && found("anoth er") && found("a dress"));
    let found = |text: &str| by_words("a: [rotten, another, adress]\nb: [dress, other]", "", text);
    assert!(found("a dres s") && !found("a dress"));
}

#[test]
fn the_words_of_a_name_are_read_apart() {
    let files = [
        (
            "other",
            "pack.yaml",
            "pack: other\nrules:\n  - {id: other-bad, verdict: hold, verdict_in: {alias: refuse}, any: [{list: bad}]}\n",
        ),
        ("other", "words.en.yaml", "bad: [i will find you, rotten apples]\nmore: [horn, apples, finder, rotten, soon]"),
        (
            "other",
            "cases.yaml",
            "- {text: rotten apples, language: en, catch: [other-bad]}\n- {text: good, language: en, spare: all}",
        ),
        ("shared", "words.en.yaml", "function-words: [i, will, you, the]"),
    ];
    let packs = Packs::of(&files_of(&files)).unwrap();
    let judged = |name: &str, place| packs.judge(name, &Context { place, ..Context::default() });
    for name in ["IWillFindYou", "i_will_find_you", "rottenapples", "RottenApples77", "rotten.apples"] {
        let judgement = judged(name, Place::Alias);
        assert_eq!(judgement.verdict, Verdict::Refuse, "{name}");
        assert!(judgement.findings[0].ranges[0].end <= name.len());
    }
    for name in ["Horizon", "Willow", "findersoon", "rottena"] {
        assert_eq!(judged(name, Place::Alias).verdict, Verdict::Allow, "{name}");
    }
    assert_eq!(judged("rottenapples", Place::Reply).verdict, Verdict::Allow);
}
