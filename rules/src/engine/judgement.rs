//! What a judgement says.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// What is to become of a text, from the least to the most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    #[default]
    Allow,
    /// A content notice is added.
    Notice,
    /// The author is asked before it is posted.
    Nudge,
    /// Help is shown, to her alone.
    Resources,
    /// It waits for a facilitator.
    Hold,
    Refuse,
    /// Facilitators are told at once; she is told so before.
    Alert,
}

impl Verdict {
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Allow => "allow",
            Verdict::Notice => "notice",
            Verdict::Nudge => "nudge",
            Verdict::Resources => "resources",
            Verdict::Hold => "hold",
            Verdict::Refuse => "refuse",
            Verdict::Alert => "alert",
        }
    }
}

/// What becomes of a nudged text that is posted all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Anyway {
    Publish,
    Hold,
}

/// What one rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub pack: String,
    pub rule: String,
    pub verdict: Verdict,
    pub anyway: Option<Anyway>,
    /// The key of the sentence that explains it.
    pub message: String,
    /// Content notices that it adds.
    pub notices: Vec<String>,
    /// The words it found, in code points of the original, sorted and apart. Empty where the rule weighs no words.
    pub ranges: Vec<Range<usize>>,
    /// It only looks on, and nothing follows.
    pub shadow: bool,
}

/// What all the rules say of one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// The most that any finding asks for.
    pub verdict: Verdict,
    pub findings: Vec<Finding>,
    /// Content notices to add.
    pub notices: Vec<String>,
    /// Help is to be shown to the author.
    pub resources: bool,
    /// What is held is held beside a cry for help: someone should look at once.
    pub urgent: bool,
    /// Some pack speaks the text's language.
    pub covered: bool,
}

impl Judgement {
    /// What becomes of the text if its author, once asked, posts it all the same.
    pub fn anyway(&self) -> Verdict {
        let of = |finding: &Finding| match (finding.verdict, finding.anyway) {
            (Verdict::Nudge, Some(Anyway::Hold)) => Verdict::Hold,
            (Verdict::Nudge, _) => Verdict::Allow,
            (verdict, _) => verdict,
        };
        self.live().map(of).max().unwrap_or_default()
    }

    /// The findings that something follows from.
    pub fn live(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| !finding.shadow)
    }

    pub fn found(&self, rule: &str) -> bool {
        self.findings.iter().any(|finding| finding.rule == rule)
    }
}
