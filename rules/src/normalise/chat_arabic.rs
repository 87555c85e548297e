//! Arabic in Latin letters and figures, as telephones taught it: `bghit nmout`, `3arfa fin katskni`. Vowels and half of
//! the consonants are written as each likes, so what meets is the frame of a word: its consonants, those that are
//! written alike as one. Only tried in texts that show themselves to be so written.

use std::collections::HashSet;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use super::tokens::{Kind, Text};
use crate::fnv::Fnv;

/// Small words that hardly stand in a text of another language.
const SIGNS: &str = "ana nta nti enta enti enty inta inti howa houwa hiya hna 7na ntouma bghit baghi bghiti badi biddi 3ayez \
    3ayza kount konti kanet daba dyal dyali dial dyalek dyalo bzaf bezaf wach wash wesh chno achno shno shou chou lesh leh \
    liya lik lih 3la 3liya 3lik 3ndi 3ndk 3ndo mn mchi mashi machi mesh mish mafi mafich makaynch walo walou rah rani rahi \
    ghadi ghir ghi khoya khouya khti weld wlad bnt bent lbab lila nhar hadi hadchi hadik dak dik li lli elly elli illi \
    kolchi kulchi wallah walla yalla 7ata hata bach 3chan ashan 3ashan kif kifach allah rabi rabbi bezzaf chi mama7 ma7ad \
    fhad dik f9t khla kan9oul gal galt 9al 9alt 2al alli kayn kayna machi7 lyoum lyom lgharb rajli jozi khalti 3amti sir siri \
    hiya huwwa ehna e7na nehna bass bas kteer ktir kamen kaman hala halla2 hala2 delwa2ti dlwa2ty leeh feen wein wayn";

static SIGN: LazyLock<HashSet<&'static str, BuildHasherDefault<Fnv>>> =
    LazyLock::new(|| SIGNS.split_whitespace().collect());

/// Words and figures without room between them, and the token after them.
pub fn run(text: &Text, at: usize) -> (&str, usize) {
    let mut end = at + 1;
    while text.tokens.get(end).is_some_and(|token| token.glued && token.kind != Kind::Picture) {
        end += 1;
    }
    (text.slice(text.covered(at..end)), end)
}

/// Is a text written so? One word in six says it, and two at least, unless there are hardly any.
pub fn is_so_written(text: &Text) -> bool {
    let (mut words, mut signs, mut at) = (0, 0, 0);
    while at < text.tokens.len() {
        let (run, end) = run(text, at);
        at = end;
        if run.bytes().any(|b| b.is_ascii_alphabetic()) {
            words += 1;
            // A figure among letters says it twice over.
            signs += if has_figure_for_letter(run) { 2 } else { usize::from(SIGN.contains(run)) };
        }
    }
    signs * 6 >= words && signs >= words.min(2) && words > 0
}

/// `n9telk`, `3la`: a figure that stands for a letter of its shape, beside letters. Not `3rd`, `5pm`, `mp3`, `2day`.
fn has_figure_for_letter(run: &str) -> bool {
    const MEASURES: [&str; 14] = ["am", "pm", "th", "rd", "nd", "st", "er", "eme", "km", "kg", "min", "gb", "mg", "ml"];
    let bytes = run.as_bytes();
    let figures = bytes.iter().filter(|b| b.is_ascii_digit()).count();
    let apart = bytes.windows(2).all(|pair| !pair.iter().all(u8::is_ascii_digit));
    let leads = bytes.first().is_some_and(u8::is_ascii_digit);
    let stands = if leads {
        matches!(bytes.first(), Some(b'3' | b'7' | b'9')) && run.get(1..).is_some_and(|rest| !MEASURES.contains(&rest))
    } else {
        bytes.len() >= 4
    };
    (1..=2).contains(&figures)
        && bytes.len() >= figures + 2
        && apart
        && stands
        && bytes.iter().filter(|b| b.is_ascii_digit()).all(|b| matches!(b, b'2' | b'3' | b'5' | b'7' | b'9'))
}

/// The frame of a word in Arabic letters, in their folded form.
pub fn frame_of_arabic(word: &str) -> String {
    let mut frame = Frame::default();
    let word = word.strip_suffix('ه').unwrap_or(word);
    for c in word.chars() {
        frame.push(match c {
            'ب' => 'b',
            'ت' | 'ط' | 'ث' => 't',
            'ج' => 'j',
            'ح' | 'ه' => 'h',
            'خ' => 'x',
            'د' | 'ذ' | 'ض' | 'ظ' => 'd',
            'ر' => 'r',
            'ز' => 'z',
            'س' | 'ص' => 's',
            'ش' => 'c',
            'غ' => 'g',
            'ف' => 'f',
            'ق' | 'گ' => 'q',
            'ك' => 'k',
            'ل' => 'l',
            'م' => 'm',
            'ن' => 'n',
            _ => continue,
        });
    }
    frame.0
}

/// The frame of a word in Latin letters and figures.
pub fn frame_of_latin(word: &str) -> String {
    let mut frame = Frame::default();
    let word = word.strip_suffix('h').filter(|rest| !rest.ends_with(['c', 's', 'k', 'g', 't', 'd'])).unwrap_or(word);
    let mut letters = word.chars().peekable();
    while let Some(c) = letters.next() {
        let with_h = letters.peek() == Some(&'h');
        let (letter, digraph) = match c {
            's' | 'c' if with_h => ('c', true),
            'k' if with_h => ('x', true),
            'g' if with_h => ('g', true),
            't' if with_h => ('t', true),
            'd' if with_h => ('d', true),
            '7' => ('h', false),
            '5' | 'x' => ('x', false),
            '9' => ('q', false),
            '8' => ('g', false),
            'p' => ('b', false),
            'v' => ('f', false),
            'c' => ('k', false),
            'g' => ('j', false),
            'b' | 'd' | 'f' | 'h' | 'j' | 'k' | 'l' | 'm' | 'n' | 'q' | 'r' | 's' | 't' | 'z' => (c, false),
            _ => continue,
        };
        if digraph {
            letters.next();
        }
        frame.push(letter);
    }
    frame.0
}

/// Consonants, each once where it stands twice.
#[derive(Default)]
struct Frame(String);

impl Frame {
    fn push(&mut self, letter: char) {
        if !self.0.ends_with(letter) {
            self.0.push(letter);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_writing_have_one_frame() {
        for (latin, arabic) in [
            ("nmout", "نموت"),
            ("n9telk", "نقتلك"),
            ("bghit", "بغيت"),
            ("7bsni", "حبسني"),
            ("makaykhellinich", "ماكيخلينيش"),
            ("sharmouta", "شرموطه"),
            ("wallah", "والله"),
        ] {
            assert_eq!(frame_of_latin(latin), frame_of_arabic(arabic), "{latin}");
        }
    }

    #[test]
    fn other_languages_do_not_show_themselves_so() {
        for text in ["ana bghit nmchi l dar", "3arfa fin katskni", "7abbit 2olak shi"] {
            assert!(is_so_written(&Text::of(text)), "{text}");
        }
        for text in [
            "I have 2 kids and 3 cats",
            "Llegué en 2019 con mi prima Ana",
            "j'ai 3 enfants, il est 9h",
            "see you at 5pm",
            "",
        ] {
            assert!(!is_so_written(&Text::of(text)), "{text}");
        }
    }
}
