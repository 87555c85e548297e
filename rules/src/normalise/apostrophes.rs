//! Apostrophes: `l'hôtel` is two words, `don't` is one, and both are often written without.

use super::Glyph;

/// Takes out the apostrophes within words, except after what French and its neighbours cut short.
pub fn settle(glyphs: &mut Vec<Glyph>) {
    if !glyphs.iter().any(|glyph| glyph.c == '\'') {
        return;
    }
    let mut run = String::new();
    let mut kept: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    let mut rest = glyphs.iter().peekable();
    while let Some(&glyph) = rest.next() {
        let inside = glyph.c == '\'' && !run.is_empty() && rest.peek().is_some_and(|next| super::is_letter(next.c));
        if inside && !is_cut_short(&run) {
            continue;
        }
        if super::is_letter(glyph.c) {
            // No word that is cut short is longer; the bound keeps this linear in memory.
            if run.len() < 64 {
                run.push(glyph.c);
            }
        } else {
            run.clear();
        }
        kept.push(glyph);
    }
    *glyphs = kept;
}

fn is_cut_short(word: &str) -> bool {
    matches!(
        word,
        "l" | "d" | "j" | "m" | "t" | "s" | "n" | "c" | "qu" | "jusqu" | "lorsqu" | "puisqu" | "quelqu" | "presqu"
    )
}
