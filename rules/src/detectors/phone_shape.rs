//! Telling a number that someone can be called on from dates, amounts, years and lists.

use super::phone::{Group, Run};

/// Fewer digits are a short number or none at all.
const LEAST: usize = 7;
const MOST: usize = 15;

/// Is this run a number to call?
pub fn is_phone(run: &Run) -> bool {
    let digits: String = run.groups.iter().map(|group| group.digits.as_str()).collect();
    let count = digits.len();
    if count < LEAST || is_one_digit(&digits) || counts_up(&run.groups) || is_day(&run.groups) || is_hours(&run.groups)
    {
        return false;
    }
    if run.groups.iter().all(|group| group.said) && !is_dictated(run, &digits) {
        return false;
    }
    if run.plus {
        return !is_sum(&run.groups);
    }
    if digits.starts_with('0') {
        let listed = weak(&run.groups) && run.groups.first().is_some_and(|group| group.digits == "0" && !group.said);
        return !is_decimal(&run.groups) && !listed;
    }
    if let Some(long) = run.groups.iter().find(|group| (LEAST..=MOST).contains(&group.digits.len())) {
        return !is_round(&long.digits) && !is_written_day(&long.digits);
    }
    if run.groups.len() == 1 || is_sum(&run.groups) || run.groups.iter().any(|group| group.digits.len() > MOST) {
        return false;
    }
    count <= MOST + 2
        && !is_file_number(&run.groups)
        && !is_list(&run.groups)
        && !is_amount(&run.groups, &digits)
        && !is_years(&run.groups)
}

fn value(group: &Group) -> u64 {
    group.digits.parse().unwrap_or(u64::MAX)
}

fn pairs(groups: &[Group]) -> impl Iterator<Item = (&Group, &Group)> {
    groups.iter().zip(groups.iter().skip(1))
}

/// Signs between the groups.
fn signs(groups: &[Group]) -> impl Iterator<Item = &str> {
    groups.iter().skip(1).map(|group| group.before.as_str())
}

fn is_one_digit(digits: &str) -> bool {
    let mut all = digits.chars();
    let first = all.next();
    all.all(|digit| Some(digit) == first)
}

/// `1 2 3 4 5 6 7`, `10, 11, 12, 13`.
fn counts_up(groups: &[Group]) -> bool {
    groups.len() >= 4 && pairs(groups).all(|(a, b)| value(b) == value(a).saturating_add(1))
}

/// Said as one says a telephone number: digit by digit, or with its zero or plus first.
fn is_dictated(run: &Run, digits: &str) -> bool {
    let single = run.groups.iter().filter(|group| group.digits.len() == 1).count();
    run.plus || digits.starts_with('0') || single >= 5 || run.groups.len() >= 5
}

/// `12 05 2019`.
fn is_day(groups: &[Group]) -> bool {
    let [day, month, year] = groups else { return false };
    let (a, b) = (value(day), value(month));
    is_year(year) && day.digits.len() <= 2 && month.digits.len() <= 2 && a.min(b) <= 12 && a.max(b) <= 31
}

/// `9.30-17.45`: hours and minutes, in pairs.
fn is_hours(groups: &[Group]) -> bool {
    let pairs = groups.chunks(2);
    groups.len() == 4
        && signs(groups).nth(1).is_some_and(|signs| !matches!(signs, "." | ":"))
        && pairs.into_iter().all(|pair| {
            let [hour, minutes] = pair else { return false };
            matches!(minutes.before.as_str(), "." | ":")
                && value(hour) <= 24
                && minutes.digits.len() == 2
                && value(minutes) < 60
        })
}

/// `2021-0453-00`: how offices number their files.
fn is_file_number(groups: &[Group]) -> bool {
    groups.first().is_some_and(is_year) && signs(groups).next().is_some_and(|signs| matches!(signs, "-" | "/"))
}

/// `20190512`, `12052019`.
fn is_written_day(digits: &str) -> bool {
    let part = |range| digits.get(range).and_then(|part: &str| part.parse::<u32>().ok()).unwrap_or(u32::MAX);
    let fits = |year: u32, month: u32, day: u32| {
        (1900..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
    };
    digits.len() == 8 && (fits(part(0..4), part(4..6), part(6..8)) || fits(part(4..8), part(2..4), part(0..2)))
}

fn is_year(group: &Group) -> bool {
    group.digits.len() == 4 && (1900..2100).contains(&value(group))
}

/// Years, or a year and a small number beside it.
fn is_years(groups: &[Group]) -> bool {
    let years = groups.iter().filter(|group| is_year(group)).count();
    years == groups.len() || (groups.len() == 2 && years == 1)
}

/// `100 + 200`.
fn is_sum(groups: &[Group]) -> bool {
    signs(groups).any(|signs| signs.contains('+'))
}

/// `0.1234567`.
fn is_decimal(groups: &[Group]) -> bool {
    let [whole, part] = groups else { return false };
    matches!(part.before.as_str(), "." | ",") && whole.digits.len() <= 3 && part.digits.len() > 3
}

/// Ends in four zeros or more.
fn is_round(digits: &str) -> bool {
    digits.ends_with("0000")
}

/// Signs that part the things of a list.
fn weak(groups: &[Group]) -> bool {
    signs(groups).filter(|signs| is_weak(signs)).count() * 2 > groups.len().saturating_sub(1)
}

fn is_weak(signs: &str) -> bool {
    signs.contains([',', ';', '\n']) || signs.starts_with(". ")
}

fn is_list(groups: &[Group]) -> bool {
    if groups.iter().all(|group| group.digits.len() == 1) {
        return false;
    }
    if groups.iter().all(|group| value(group).is_multiple_of(10)) {
        return true;
    }
    let mut chunks = groups.chunk_by(|_, next| !is_weak(&next.before));
    let things = groups.iter().skip(1).any(|group| is_weak(&group.before));
    if things && !groups.iter().all(|group| group.said) {
        return chunks.all(|chunk| {
            let digits: String = chunk.iter().map(|group| group.digits.as_str()).collect();
            digits.len() < LEAST && (digits.len() == 1 || !digits.starts_with('0'))
        });
    }
    let climbs = pairs(groups).all(|(a, b)| value(a) < value(b));
    let falls = pairs(groups).all(|(a, b)| value(a) > value(b));
    groups.len() >= 4 && (climbs || falls) && !groups.iter().any(|group| group.digits.len() > 2)
}

/// `1,250,000`, `1.250.000`, `12 500 000`, `3.1415926`.
fn is_amount(groups: &[Group], digits: &str) -> bool {
    let thousands = groups.iter().skip(1).all(|group| group.digits.len() == 3)
        && groups.first().is_some_and(|group| group.digits.len() <= 3);
    let sign = |wanted: &str| signs(groups).all(|signs| signs == wanted);
    if thousands && (sign(",") || sign("'")) {
        return true;
    }
    if thousands && (sign(" ") || sign(".")) {
        return digits.ends_with("00") || (sign(".") && digits.len() == LEAST);
    }
    is_decimal(groups)
}
