//! Other spellings of one token: letters drawn out, signs for letters, and Arabic words with what is written onto
//! them. Each is only tried against the vocabulary of the packs; none is ever a word by itself.

/// Calls `tried` with each spelling a token may stand for, beside itself.
pub fn each(word: &str, mut tried: impl FnMut(&str)) {
    drawn_out(word, &mut tried);
    if let Some(whole) = written_short(word) {
        tried(whole);
    }
    if word.chars().next().is_some_and(is_arabic) {
        without_prefixes(word, &mut tried);
    }
}

/// What telephones made of small words. Only those that stand for one word, and are hardly another.
fn written_short(word: &str) -> Option<&'static str> {
    Some(match word {
        "q" | "k" | "qe" | "ke" => "que",
        "xq" | "xk" | "pq" | "porq" | "xke" | "xque" => "porque",
        "x" => "por",
        "t" => "te",
        "d" => "de",
        "tb" | "tmb" | "tmbn" => "tambien",
        "bn" => "bien",
        "aki" => "aqui",
        "kien" => "quien",
        "kiero" | "qiero" => "quiero",
        "komo" => "como",
        "toy" => "estoy",
        "u" | "yu" => "you",
        "ur" | "yr" => "your",
        "r" => "are",
        "cuz" | "coz" | "bcz" | "becoz" | "becuz" | "cos" => "because",
        "pls" | "plz" => "please",
        "ppl" => "people",
        "wat" | "wut" | "wot" => "what",
        "dat" | "tht" => "that",
        "dis" => "this",
        "wen" => "when",
        "wit" => "with",
        "dnt" => "dont",
        "knw" | "kno" => "know",
        "hav" => "have",
        "shud" => "should",
        "wud" => "would",
        "cud" => "could",
        "fone" => "phone",
        "ki" => "qui",
        "pk" | "pkoi" | "pourkoi" => "pourquoi",
        "koi" => "quoi",
        "tt" => "tout",
        "ds" => "dans",
        "avc" => "avec",
        "pr" => "pour",
        "qd" | "kan" | "kand" => "quand",
        "tjs" | "tjr" | "tjrs" => "toujours",
        "mnt" | "mtn" => "maintenant",
        "bcp" => "beaucoup",
        "vs" => "vous",
        "ns" => "nous",
        _ => return None,
    })
}

/// How a word sounds where Spanish is spoken, for those who write as they hear: `boy`, `aser`, `cojer`, `bida`. Nothing
/// for words that sound as they are written.
pub fn sound(word: &str) -> String {
    let mut sound = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    while let Some(c) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        let soft = matches!(next, 'e' | 'i');
        let heard = match c {
            'h' if !sound.ends_with('c') => continue,
            'v' => 'b',
            'z' | 'x' => 's',
            'c' if soft => 's',
            'c' if next != 'h' => 'k',
            'q' => {
                letters.next_if_eq(&'u');
                'k'
            }
            'g' if soft => 'j',
            'l' if next == 'l' => {
                letters.next();
                'y'
            }
            'm' if matches!(next, 'b' | 'v' | 'p') => 'n',
            other => other,
        };
        if !sound.ends_with(heard) || heard == 'r' {
            sound.push(heard);
        }
    }
    sound
}

/// `instaaaa`: a letter said three times or more is meant once or twice.
fn drawn_out(word: &str, tried: &mut impl FnMut(&str)) {
    let mut last = None;
    let mut run = 0;
    let mut long = false;
    for c in word.chars() {
        run = if last == Some(c) { run + 1 } else { 1 };
        last = Some(c);
        long |= run == 3;
    }
    if long {
        for keep in [1, 2] {
            tried(&shortened(word, keep));
        }
    }
}

fn shortened(word: &str, keep: usize) -> String {
    let letters: Vec<char> = word.chars().collect();
    letters
        .chunk_by(|a, b| a == b)
        .flat_map(|run| {
            let kept = if run.len() >= 3 { keep } else { run.len() };
            run.iter().take(kept)
        })
        .collect()
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0600}'..='\u{06FF}')
}

/// Words whose first letter is their own, though what follows would be a word too: `كانت` is no "like you", `ولد` no
/// "and", `بنات` no "in".
const WHOLE: &[&str] = &[
    "كانت",
    "كانوا",
    "كانو",
    "كان",
    "كنت",
    "كنا",
    "كلب",
    "كلام",
    "كتاب",
    "كتير",
    "كثير",
    "كبير",
    "كبيره",
    "كذا",
    "كفيل",
    "كفيلي",
    "كرامه",
    "كرامتي",
    "ولد",
    "ولدي",
    "ولاد",
    "ولادي",
    "والد",
    "والده",
    "والدي",
    "والدتي",
    "والديه",
    "وجه",
    "وجهي",
    "وحده",
    "وحدي",
    "وقت",
    "وقتها",
    "وقتي",
    "وطن",
    "وطني",
    "وصل",
    "وصلت",
    "وصلنا",
    "وضع",
    "وضعي",
    "وين",
    "وعد",
    "وعدني",
    "وعدوني",
    "وعدونا",
    "وافقت",
    "وقعت",
    "وقفت",
    "فلوس",
    "فلوسي",
    "فيلم",
    "فندق",
    "فكره",
    "فستان",
    "فرنسا",
    "فاتوره",
    "بنات",
    "بنت",
    "بنتي",
    "بلد",
    "بلدي",
    "بلادي",
    "بيت",
    "بيتي",
    "بيتنا",
    "باب",
    "بارد",
    "بسبب",
    "بدون",
    "بدايه",
    "بعد",
    "بعدين",
    "بقيت",
    "بكره",
    "برنامج",
    "ليل",
    "ليله",
    "لبس",
    "لحم",
    "لسان",
    "لساني",
    "ليش",
    "لعب",
    "لازم",
    "لاجيه",
    "لاجيات",
    "لما",
];

/// Arabic writes "and", "in", "to" and "the" onto the word. At least three letters must be left.
fn without_prefixes(word: &str, tried: &mut impl FnMut(&str)) {
    const PREFIXES: [&str; 16] =
        ["و", "ف", "ب", "ل", "ك", "ال", "لل", "وال", "فال", "بال", "كال", "وب", "ول", "وبال", "ولل", "عال"];
    if WHOLE.contains(&word) {
        return;
    }
    for prefix in PREFIXES {
        if let Some(rest) = word.strip_prefix(prefix).filter(|rest| rest.chars().nth(2).is_some()) {
            tried(rest);
        }
    }
}

/// What a run of letters, digits and signs spells if the signs stand for letters; twice where one sign may be two.
/// Nothing where no sign does.
pub fn of_signs(run: &str) -> Vec<String> {
    let letters = run.chars().filter(|c| c.is_alphabetic()).count();
    let signs = run.chars().filter(|&c| letter_of(c, 'i').is_some()).count();
    if letters == 0 || signs == 0 || run.len() > 40 {
        return Vec::new();
    }
    ['i', 'l'].map(|one| run.chars().map(|c| letter_of(c, one).unwrap_or(c)).collect()).into()
}

fn letter_of(sign: char, one: char) -> Option<char> {
    Some(match sign {
        '0' => 'o',
        '1' | '!' | '|' => one,
        '2' => 'z',
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '6' | '9' => 'g',
        '7' | '+' => 't',
        '8' => 'b',
        _ => return None,
    })
}
