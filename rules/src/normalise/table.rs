//! Single characters that Unicode's own foldings leave apart and readers do not.

/// One letter for the variants that a hurried writer, or an evader, interchanges. (أ إ آ ؤ ئ have lost their hamza as
/// a mark.)
pub fn variant(c: char) -> char {
    match c {
        'ٱ' => 'ا',
        'ى' | 'ی' | 'ې' | 'ے' => 'ي',
        'ة' | 'ە' | 'ہ' | 'ھ' => 'ه',
        'ک' | 'ڪ' => 'ك',
        'ς' => 'σ',
        'ı' | 'ɩ' | 'ɪ' => 'i',
        'ø' | 'ɵ' | 'ᴏ' => 'o',
        'ł' | 'ƚ' | 'ʟ' => 'l',
        'đ' | 'ð' | 'ɖ' | 'ᴅ' => 'd',
        'ħ' | 'ʜ' => 'h',
        'ŧ' | 'ᴛ' => 't',
        'ƀ' | 'ʙ' | 'ɓ' => 'b',
        'ɑ' | 'ᴀ' | 'ɐ' => 'a',
        'ɡ' | 'ɢ' => 'g',
        'ɴ' => 'n',
        'ʀ' => 'r',
        'ꜱ' => 's',
        'ᴄ' => 'c',
        'ᴇ' | 'ǝ' | 'ə' => 'e',
        'ᴊ' => 'j',
        'ᴋ' => 'k',
        'ᴍ' => 'm',
        'ᴘ' => 'p',
        'ᴜ' => 'u',
        'ᴠ' => 'v',
        'ᴡ' => 'w',
        'ʏ' => 'y',
        'ᴢ' => 'z',
        'ꜰ' => 'f',
        '`' | '´' | '’' | '‘' | 'ʼ' | '′' | 'ʹ' | '＇' | 'ˈ' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '⁃' | '﹣' | '﹘' | '➖' => '-',
        '➕' => '+',
        '٫' | '۔' | '。' | '｡' | '․' | '‧' => '.',
        '،' | '٬' | '、' => ',',
        '؟' => '?',
        '؛' => ';',
        '\t' | '\u{b}' | '\u{c}' => ' ',
        '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        other if other.is_whitespace() && other != '\n' => ' ',
        other => unenclosed(digit(other)),
    }
}

/// What stands for several letters or digits.
pub fn expansion(c: char) -> Option<&'static str> {
    match c {
        'ß' => Some("ss"),
        'æ' => Some("ae"),
        'œ' => Some("oe"),
        '🔟' => Some("10"),
        '…' => Some("..."),
        _ => None,
    }
}

/// Letters in filled circles and squares, which have no decomposition of their own, and numbered bullets.
fn unenclosed(c: char) -> char {
    let code = u32::from(c);
    let (first, base) = match code {
        0x1F150..=0x1F169 => (0x1F150, 'a'),
        0x1F170..=0x1F189 => (0x1F170, 'a'),
        0x2776..=0x277E => (0x2776, '1'),
        0x2780..=0x2788 => (0x2780, '1'),
        0x278A..=0x2792 => (0x278A, '1'),
        0x24F5..=0x24FD => (0x24F5, '1'),
        0x24FF => return '0',
        _ => return c,
    };
    char::from_u32(code - first + u32::from(base)).unwrap_or(c)
}

/// The zero of every run of ten decimal digits in Unicode that compatibility folding does not already turn into ASCII.
const ZEROS: [u32; 52] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
    0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0,
    0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11C50, 0x16A60, 0x16B50, 0x1E950,
];

fn digit(c: char) -> char {
    let code = u32::from(c);
    let zero = ZEROS.partition_point(|&zero| zero <= code).checked_sub(1).and_then(|at| ZEROS.get(at));
    zero.and_then(|zero| char::from_digit(code - zero, 10)).unwrap_or(c)
}
