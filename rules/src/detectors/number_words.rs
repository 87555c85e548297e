//! Digits in words, in the languages the packs speak. All in one table: nobody who spells a number out of the way
//! keeps to one language.

use std::sync::LazyLock;

use super::quick::QuickMap;

/// What a word says within a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// These digits.
    Digits(String),
    /// Twenty, thirty …: a unit after it takes the place of its zero.
    Tens(char),
    /// The next digit so many times.
    Times(usize),
    /// "hundred": two zeros after a digit.
    Hundred,
    /// The sign before a country's number.
    Plus,
    /// Said between digits, and meaning none.
    Between,
}

const UNITS: [&str; 10] = [
    "zero oh nought naught nil cero sero sifr sifer صفر صفرا زيرو",
    "one wahed wahad uno una un une واحد واحده وحده وان",
    "two jouj zouj juj tnin dos deux اثنين اثنان اتنين تنين ثنين اثنتين",
    "three tlata tres trois ثلاثه تلاته ثلاث تلات",
    "four rb3a arb3a rab3a cuatro quatre اربعه اربع",
    "five khamsa 5amsa cinco cinq خمسه خمس",
    "six sitta setta stta seis سته ست",
    "seven sb3a seb3a siete sept سبعه سبع",
    "eight tmanya tmenya tmnya ocho huit ثمانيه تمانيه ثماني ثمان تمنيه تمن",
    "nine ts3a tes3a ts3oud nueve neuf تسعه تسع",
];

const TEENS: [&str; 10] = [
    "ten 3achra 3chra diez dix عشره عشر",
    "eleven hdach once onze احدعشر حداشر",
    "twelve tnach doce douze اثناعشر اطناش اثنعشر",
    "thirteen trece treize",
    "fourteen catorce quatorze",
    "fifteen quince quinze",
    "sixteen dieciseis seize",
    "seventeen diecisiete",
    "eighteen dieciocho",
    "nineteen diecinueve",
];

const TENS: [&str; 8] = [
    "twenty 3chrin 3echrin veinte vingt عشرين عشرون",
    "thirty tlatin treinta trente ثلاثين ثلاثون تلاتين",
    "forty rb3in arb3in cuarenta quarante اربعين اربعون",
    "fifty khamsin cincuenta cinquante خمسين خمسون",
    "sixty sttin settin sesenta soixante ستين ستون",
    "seventy sb3in seb3in setenta septante سبعين سبعون",
    "eighty tmanin tmenin ochenta huitante octante ثمانين ثمانون تمانين",
    "ninety ts3in tes3in noventa nonante تسعين تسعون",
];

const TWENTIES: [&str; 9] = [
    "veintiuno",
    "veintidos",
    "veintitres",
    "veinticuatro",
    "veinticinco",
    "veintiseis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
];

const HUNDREDS: [(&str, &str); 11] = [
    ("صفرين", "00"),
    ("cien", "100"),
    ("ciento", "1"),
    ("doscientos", "200"),
    ("trescientos", "300"),
    ("cuatrocientos", "400"),
    ("quinientos", "500"),
    ("seiscientos", "600"),
    ("setecientos", "700"),
    ("ochocientos", "800"),
    ("novecientos", "900"),
];

static WORDS: LazyLock<QuickMap<Spoken>> = LazyLock::new(|| {
    let mut words = QuickMap::default();
    for (value, group) in UNITS.iter().chain(&TEENS).enumerate() {
        words.extend(group.split(' ').map(|word| (word, Spoken::Digits(value.to_string()))));
    }
    for (tens, group) in ('2'..='9').zip(&TENS) {
        words.extend(group.split(' ').map(|word| (word, Spoken::Tens(tens))));
    }
    for (value, word) in (21..).zip(&TWENTIES) {
        words.insert(word, Spoken::Digits(value.to_string()));
    }
    words.extend(HUNDREDS.map(|(word, digits)| (word, Spoken::Digits(digits.to_owned()))));
    for (said, group) in [
        (Spoken::Times(2), "double doble dobble دبل مرتين"),
        (Spoken::Times(3), "triple treble تريبل"),
        (Spoken::Hundred, "hundred cents ميه مايه"),
        (Spoken::Plus, "plus mas زائد بلس"),
        (
            Spoken::Between,
            "and w then dash hyphen space dot slash y luego guion espacio punto et puis tiret espace point \
             و ثم فاصله مسافه نقطه شرطه",
        ),
    ] {
        words.extend(group.split_whitespace().map(|word| (word, said.clone())));
    }
    words
});

/// Whether a word of numbers begins with these two bytes: what begins otherwise need not be tried.
static BEGINNINGS: LazyLock<Vec<bool>> = LazyLock::new(|| {
    let mut begins = vec![false; usize::from(u16::MAX) + 1];
    for word in WORDS.keys() {
        begins.get_mut(beginning(word)).into_iter().for_each(|begins| *begins = true);
    }
    begins
});

fn beginning(word: &str) -> usize {
    let mut bytes = word.bytes().map(usize::from);
    bytes.next().unwrap_or(0) << 8 | bytes.next().unwrap_or(0)
}

/// May a word of numbers begin so?
pub fn begins_number(start: &str) -> bool {
    let from = beginning(start);
    match start.len() {
        0 => false,
        1 => BEGINNINGS.get(from..from | 0xFF).is_some_and(|begins| begins.contains(&true)),
        _ => BEGINNINGS.get(from).copied().unwrap_or(false),
    }
}

/// What a token says, if it is a word of numbers.
pub fn spoken(word: &str) -> Option<Spoken> {
    if let Some(said) = begins_number(word).then(|| WORDS.get(word)).flatten() {
        return Some(said.clone());
    }
    // Arabic writes "and" onto the word.
    let bare = word.strip_prefix('و').filter(|rest| rest.chars().nth(1).is_some());
    if let Some(said @ (Spoken::Digits(_) | Spoken::Tens(_))) = bare.and_then(|rest| WORDS.get(rest)) {
        return Some(said.clone());
    }
    run_together(word).map(Spoken::Digits)
}

/// `ohsevenseven`: digits in words without room between them.
fn run_together(word: &str) -> Option<String> {
    if word.len() < 6 || word.len() > 80 || !word.is_ascii() || !begins_number(word) {
        return None;
    }
    let mut digits = String::new();
    let mut rest = word;
    while !rest.is_empty() {
        let (length, said) = (2..=rest.len().min(12))
            .rev()
            .find_map(|length| WORDS.get(rest.get(..length)?).map(|said| (length, said)))?;
        match said {
            Spoken::Digits(more) => digits.push_str(more),
            Spoken::Tens(tens) => digits.extend([*tens, '0']),
            _ => return None,
        }
        rest = rest.get(length..)?;
    }
    (digits.len() >= 2).then_some(digits)
}
