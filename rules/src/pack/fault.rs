//! What is wrong with a pack, for whoever wrote it.

use std::fmt;

/// One fault, and where it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    pub file: String,
    pub line: Option<u64>,
    pub rule: Option<String>,
    pub what: String,
}

impl Fault {
    pub fn new(file: impl Into<String>, what: impl Into<String>) -> Fault {
        Fault { file: file.into(), line: None, rule: None, what: what.into() }
    }

    #[must_use]
    pub fn line(self, line: u64) -> Fault {
        Fault { line: Some(line).filter(|&line| line > 0), ..self }
    }

    #[must_use]
    pub fn rule(self, rule: impl Into<String>) -> Fault {
        Fault { rule: Some(rule.into()), ..self }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(rule) = &self.rule {
            write!(f, ": {rule}")?;
        }
        write!(f, ": {}", self.what)
    }
}

/// All faults of the packs; while there is one, they are refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, thiserror::Error)]
pub struct Faults(pub Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, fault) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{fault}")?;
        }
        Ok(())
    }
}
