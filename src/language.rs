//! The languages the interface speaks, and the direction each is read in.
//!
//! A member's words may be in any language; this is only about ours (S38). Adding one means adding a folder of
//! Fluent files and a line here; a test fails while any of its sentences is missing.

use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    En,
    Es,
    Fr,
    Ar,
}

/// The direction a text is read in, as HTML writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dir {
    Ltr,
    Rtl,
}

impl Dir {
    pub fn code(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Lang {
    pub const ALL: [Self; 4] = [Self::En, Self::Es, Self::Fr, Self::Ar];

    /// The BCP 47 code, as used in `lang` attributes and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Ar => "ar",
        }
    }

    /// Its name in itself: the only form a reader of it can be sure to recognise.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::Fr => "Français",
            Self::Ar => "العربية",
        }
    }

    pub fn dir(self) -> Dir {
        match self {
            Self::Ar => Dir::Rtl,
            _ => Dir::Ltr,
        }
    }

    /// The language of a code such as `es` or `es-MX`; none where we do not speak it.
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// The first language of an `Accept-Language` header that we speak. Weights are read, since some phones list
    /// the preferred one last (RFC 9110, 12.5.4).
    pub fn accepted(header: &str) -> Option<Self> {
        let mut best: Option<(f32, Self)> = None;
        for part in header.split(',').take(20) {
            let mut pieces = part.trim().split(';');
            let Some(lang) = pieces.next().and_then(|code| Self::from_code(code.trim())) else { continue };
            let weight = pieces
                .find_map(|piece| piece.trim().strip_prefix("q="))
                .and_then(|q| q.parse::<f32>().ok())
                .unwrap_or(1.0);
            if best.is_none_or(|(top, _)| weight > top) {
                best = Some((weight, lang));
            }
        }
        best.filter(|(weight, _)| *weight > 0.0).map(|(_, lang)| lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_we_speak_wins() {
        assert_eq!(Lang::accepted("de, fr;q=0.5, ar-SY;q=0.9"), Some(Lang::Ar));
        assert_eq!(Lang::accepted("de"), None);
        assert_eq!(Lang::accepted("es;q=0"), None);
        assert_eq!(Lang::accepted(";;;,q=,"), None);
    }
}
