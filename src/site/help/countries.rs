//! The countries a line can be of, as the two letters of ISO 3166 in lower case. What each is called is in the
//! sentences, under `country-…`.

use crate::language::Lang;
use crate::web::words;

/// A line that answers from everywhere.
pub const ANY: &str = "any";

/// The countries.
pub const COUNTRIES: [&str; 244] = [
    "ad", "ae", "af", "ag", "ai", "al", "am", "ao", "ar", "as", "at", "au", "aw", "ax", "az", "ba", "bb", "bd", "be",
    "bf", "bg", "bh", "bi", "bj", "bl", "bm", "bn", "bo", "bq", "br", "bs", "bt", "bw", "by", "bz", "ca", "cc", "cd",
    "cf", "cg", "ch", "ci", "ck", "cl", "cm", "cn", "co", "cr", "cu", "cv", "cw", "cx", "cy", "cz", "de", "dj", "dk",
    "dm", "do", "dz", "ec", "ee", "eg", "eh", "er", "es", "et", "fi", "fj", "fk", "fm", "fo", "fr", "ga", "gb", "gd",
    "ge", "gf", "gg", "gh", "gi", "gl", "gm", "gn", "gp", "gq", "gr", "gt", "gu", "gw", "gy", "hk", "hn", "hr", "ht",
    "hu", "id", "ie", "il", "im", "in", "io", "iq", "ir", "is", "it", "je", "jm", "jo", "jp", "ke", "kg", "kh", "ki",
    "km", "kn", "kp", "kr", "kw", "ky", "kz", "la", "lb", "lc", "li", "lk", "lr", "ls", "lt", "lu", "lv", "ly", "ma",
    "mc", "md", "me", "mf", "mg", "mh", "mk", "ml", "mm", "mn", "mo", "mp", "mq", "mr", "ms", "mt", "mu", "mv", "mw",
    "mx", "my", "mz", "na", "nc", "ne", "nf", "ng", "ni", "nl", "no", "np", "nr", "nu", "nz", "om", "pa", "pe", "pf",
    "pg", "ph", "pk", "pl", "pm", "pn", "pr", "ps", "pt", "pw", "py", "qa", "re", "ro", "rs", "ru", "rw", "sa", "sb",
    "sc", "sd", "se", "sg", "sh", "si", "sj", "sk", "sl", "sm", "sn", "so", "sr", "ss", "st", "sv", "sx", "sy", "sz",
    "tc", "td", "tg", "th", "tj", "tk", "tl", "tm", "tn", "to", "tr", "tt", "tv", "tw", "tz", "ua", "ug", "us", "uy",
    "uz", "va", "vc", "ve", "vg", "vi", "vn", "vu", "wf", "ws", "xk", "ye", "yt", "za", "zm", "zw",
];

/// What a country is called.
pub fn name(lang: Lang, code: &str) -> String {
    words::say(lang, &format!("country-{code}"))
}

/// These by their names, in the order of the names; any country first.
pub fn by_name<'a>(lang: Lang, codes: impl IntoIterator<Item = &'a str>) -> Vec<(&'a str, String)> {
    let mut named: Vec<(&str, String)> = codes.into_iter().map(|code| (code, name(lang, code))).collect();
    named.sort_by_cached_key(|(code, name)| (*code != ANY, unaccented(name)));
    named
}

/// Élan stands with E.
fn unaccented(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    name.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_a_name_in_every_language() {
        for code in COUNTRIES.into_iter().chain([ANY]) {
            assert!(words::has(&format!("country-{code}")), "{code}");
        }
        let named = by_name(Lang::Es, COUNTRIES.into_iter().chain([ANY]));
        assert_eq!(named.first().map(|(code, _)| *code), Some(ANY));
        let place = |wanted: &str| named.iter().position(|(code, _)| *code == wanted);
        assert!(place("at") < place("be"), "{named:?}");
    }
}
