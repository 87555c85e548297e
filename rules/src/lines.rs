//! Judging for the outside: one JSON object a line in, one verdict a line out, and one text shown to a person.

use std::fmt::Write as _;
use std::io::{self, BufRead, Read, Write};

use serde::{Deserialize, Serialize};

use crate::engine::{Choices, Context, Judgement, Packs, Place, State};

/// No text that anyone posts is nearly as long.
const LONGEST: u64 = 1 << 20;

/// A line to judge. Fields it does not know are left alone: who measures may keep notes in them.
#[derive(Debug, Deserialize)]
struct Line {
    text: String,
    #[serde(default)]
    place: Option<Place>,
    #[serde(default)]
    new_member: Option<bool>,
    #[serde(default)]
    language: Option<String>,
    /// Only these packs; all of them if not given.
    #[serde(default)]
    packs: Option<Vec<String>>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Answer {
    Judged {
        verdict: &'static str,
        rules: Vec<String>,
        /// `[start, end)` in code points of the text.
        ranges: Vec<[usize; 2]>,
    },
    Error {
        error: String,
    },
}

impl Packs {
    /// Answers every line; one that cannot be read is answered by an object with `error`, and the next is read.
    pub fn judge_lines(&self, mut input: impl BufRead, mut output: impl Write) -> io::Result<()> {
        let mut line = Vec::new();
        loop {
            line.clear();
            if input.by_ref().take(LONGEST).read_until(b'\n', &mut line)? == 0 {
                return output.flush();
            }
            let whole = line.ends_with(b"\n") || (line.len() as u64) < LONGEST;
            let answer = if whole {
                self.line(&line)
            } else {
                skip_line(&mut input)?;
                Answer::Error { error: "the line is longer than a mebibyte".to_owned() }
            };
            serde_json::to_writer(&mut output, &answer)?;
            output.write_all(b"\n")?;
            output.flush()?;
        }
    }

    fn line(&self, line: &[u8]) -> Answer {
        let line: Line = match serde_json::from_slice(line) {
            Ok(line) => line,
            Err(err) => return Answer::Error { error: err.to_string() },
        };
        let mut choices = Choices::default();
        if let Some(wanted) = &line.packs {
            let known: Vec<&str> = self.rules().map(|(pack, ..)| pack).collect();
            if let Some(unknown) = wanted.iter().find(|name| !known.contains(&name.as_str())) {
                return Answer::Error { error: format!("there is no pack `{unknown}`") };
            }
            let off = known.into_iter().filter(|pack| !wanted.iter().any(|name| name == pack));
            choices.states = off.map(|pack| (pack.to_owned(), State::Off)).collect();
        }
        let context = Context {
            place: line.place.unwrap_or_default(),
            new_member: line.new_member.unwrap_or_default(),
            language: line.language.as_deref(),
            choices: Some(&choices),
            ..Context::default()
        };
        let judgement = self.judge(&line.text, &context);
        let mut ranges: Vec<_> = judgement.live().flat_map(|finding| finding.ranges.iter().cloned()).collect();
        crate::engine::merge(&mut ranges);
        Answer::Judged {
            verdict: judgement.verdict.word(),
            rules: judgement.live().map(|finding| finding.rule.clone()).collect(),
            ranges: ranges.into_iter().map(|range| [range.start, range.end]).collect(),
        }
    }
}

fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let mut rest = Vec::new();
        if input.by_ref().take(LONGEST).read_until(b'\n', &mut rest)? == 0 || rest.ends_with(b"\n") {
            return Ok(());
        }
    }
}

impl Judgement {
    /// The judgement for a person at a terminal: the verdict, each rule, and the words it found.
    pub fn explain(&self, text: &str) -> String {
        let mut out = format!("{}\n", self.verdict.word());
        for finding in &self.findings {
            let words: Vec<String> = finding
                .ranges
                .iter()
                .map(|range| text.chars().skip(range.start).take(range.len()).collect::<String>())
                .collect();
            let shadow = if finding.shadow { ", in shadow" } else { "" };
            let _ = writeln!(out, "  {} ({}{shadow}): {}", finding.rule, finding.verdict.word(), words.join(" … "));
        }
        if self.resources {
            out.push_str("  help is shown\n");
        }
        if self.urgent {
            out.push_str("  what is held is urgent\n");
        }
        if !self.covered {
            out.push_str("  no pack speaks its language: only what has a shape is found\n");
        }
        out
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_line_is_answered_and_a_bad_one_stops_nothing() {
        let (packs, _) = crate::check(None).unwrap();
        let input = "{\"text\":\"é call +44 7700 900123\",\"note\":1}\nnot json\n\n{\"text\":\"hello\",\"place\":\"moon\"}\n\
                     {\"text\":\"call +44 7700 900123\",\"packs\":[\"hurt\"]}\n{\"text\":\"x\",\"packs\":[\"none\"]}";
        let mut output = Vec::new();
        packs.judge_lines(input.as_bytes(), &mut output).unwrap();
        let output = String::from_utf8(output).unwrap();
        let lines: Vec<&str> = output.lines().collect();
        assert_eq!(lines.len(), 6, "{output}");
        assert_eq!(lines[0], r#"{"verdict":"nudge","rules":["contact-phone"],"ranges":[[7,22]]}"#);
        for error in [1, 2, 3, 5] {
            assert!(lines[error].starts_with(r#"{"error":"#), "{output}");
        }
        assert_eq!(lines[4], r#"{"verdict":"allow","rules":[],"ranges":[]}"#);
    }
}
