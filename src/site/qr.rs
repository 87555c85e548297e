//! A link as a QR code: one path, without styles, which the pages' policy would refuse.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

use crate::error::{Error, Result};

/// The side and the dark squares of a code, as an SVG path.
pub struct Qr {
    pub side: usize,
    pub path: String,
}

/// Draws a link. Medium correction: a card is folded, and lies in a pocket.
pub fn of(link: &str) -> Result<Qr> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M)
        .map_err(|_too_long| Error::internal("a link is too long for a QR code"))?;
    let side = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(side).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&Color::Dark) {
                // Writing to a string does not fail.
                let _ = write!(path, "M{x} {y}h{n}v1h-{n}z", n = run.len());
            }
            x += run.len();
        }
    }
    Ok(Qr { side, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_covers_exactly_the_dark_squares() {
        let link = "https://a.example/join/0123456789AB";
        let qr = of(link).unwrap();
        let dark = QrCode::with_error_correction_level(link, EcLevel::M).unwrap().to_colors();
        let dark = dark.iter().filter(|color| **color == Color::Dark).count();
        let drawn: usize =
            qr.path.split('h').skip(1).filter_map(|part| part.split('v').next()?.parse::<usize>().ok()).sum();
        assert_eq!(drawn, dark);
        assert!(qr.path.starts_with("M0 0h7"));
    }
}
