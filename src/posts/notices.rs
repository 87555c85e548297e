//! Content notices: topics an author marks, so that readers choose whether to open her words (S19).

use crate::error::Problem;

/// The topics, as stored; their words are `notice-<topic>` in the language files.
pub const TOPICS: [&str; 8] =
    ["violence", "sexual-violence", "being-followed", "self-harm", "death", "children", "police-courts", "substances"];

/// The topics marked, in the list's order and each once. One we do not know is a problem, not silently dropped: she
/// marked it for a reason.
pub fn check(marked: &[String]) -> Result<Vec<&'static str>, Problem> {
    if marked.iter().any(|topic| !TOPICS.contains(&topic.as_str())) {
        return Err(Problem::new("problem-unknown-notice"));
    }
    Ok(TOPICS.into_iter().filter(|topic| marked.iter().any(|marked| marked == topic)).collect())
}

/// As they are stored.
pub fn join(topics: &[&str]) -> String {
    topics.join(",")
}

/// As they were stored.
pub fn split(stored: &str) -> Vec<String> {
    stored.split(',').filter(|topic| !topic.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_kept_once_and_in_order() {
        let marked = ["death", "violence", "death"].map(str::to_owned);
        assert_eq!(check(&marked).unwrap(), ["violence", "death"]);
        assert_eq!(split(&join(&["violence", "death"])), ["violence", "death"]);
        assert!(check(&["other".to_owned()]).is_err());
        assert!(split("").is_empty());
    }
}
