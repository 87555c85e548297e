//! The shapes and colours of badges, on a field of 36 by 36. Each motif is bold enough for 36 pixels and reads without
//! colour; the pairs alternate between deep grounds and pale ones so that neighbours differ in lightness too.

/// Ground and motif colours.
pub(super) const PAIRS: [(&str, &str); 8] = [
    ("#2f6146", "#dff0dd"), // moss
    ("#cfe4f2", "#1f5478"), // sky
    ("#a6502d", "#fdeadb"), // clay
    ("#f2d27e", "#5c3d05"), // straw
    ("#38447c", "#e3e8fb"), // evening
    ("#f3cfd8", "#84294c"), // blossom
    ("#55625c", "#f3efe2"), // slate
    ("#ddd0ef", "#51367c"), // lilac
];

/// What the motif stands on; drawn with the colour of the ground, which closes the tag.
pub(super) const GROUNDS: [&str; 4] = [
    r#"<circle cx="18" cy="18" r="16""#,
    r#"<rect x="2.5" y="2.5" width="31" height="31" rx="8""#,
    r#"<path d="M18 2 33 10V26L18 34 3 26V10Z""#,
    r#"<path d="M3 18A15 15 0 0 1 18 3H33V18A15 15 0 0 1 18 33H3Z""#,
];

/// A ring around the motif, and the size of a motif that has one.
pub(super) const HALO: &str = r#"<circle cx="18" cy="18" r="14.5" fill="none" stroke-width="1.5"/>"#;
pub(super) const SMALL: &str = r#" transform="matrix(.76 0 0 .76 4.3 4.3)""#;

/// Filled shapes and lines in the motif's colour.
pub(super) const MOTIFS: [&str; 16] = [
    // sprout
    r#"<path d="M18 30V17"/><path d="M18 18C18 11 12 8 6 8 6 15 11 18 18 18ZM18 22C18 16 23 13 30 13 30 20 25 22 18 22Z" stroke="none"/>"#,
    // waves
    r#"<path d="M6 13q4-5 8 0t8 0 8 0M6 19.5q4-5 8 0t8 0 8 0M6 26q4-5 8 0t8 0 8 0" fill="none"/>"#,
    // moon
    r#"<path d="M22 6A12.5 12.5 0 1 0 30 24 11 11 0 0 1 22 6Z" stroke="none"/>"#,
    // hills
    r#"<path d="M5 27 14 11 20 21 24 16 31 27Z" stroke-width="2"/>"#,
    // two rings
    r#"<path d="M20.5 18a7 7 0 1 1-14 0a7 7 0 1 1 14 0M29.5 18a7 7 0 1 1-14 0a7 7 0 1 1 14 0" fill="none"/>"#,
    // drop
    r#"<path d="M18 5C24 13 27.5 17 27.5 22A9.5 9.5 0 0 1 8.5 22C8.5 17 12 13 18 5Z" stroke="none"/>"#,
    // arches
    r#"<path d="M6 27V18a12 12 0 0 1 24 0V27M12 27V19a6 6 0 0 1 12 0V27" fill="none"/>"#,
    // stones
    r#"<path d="M11 26h14" stroke-width="7.5"/><path d="M13 17h7" stroke-width="6.5"/><path d="M17 9.5h3" stroke-width="5.5"/>"#,
    // star
    r#"<path d="M18 6 21 15 30 18 21 21 18 30 15 21 6 18 15 15Z" stroke-width="1.5"/>"#,
    // seeds
    r#"<path d="M18 8h0M26.7 13h0M26.7 23h0M18 28h0M9.3 23h0M9.3 13h0M18 18h0" stroke-width="5.5"/>"#,
    // spiral
    r#"<path d="M18 18a2.5 2.5 0 0 1 5 0 5 5 0 0 1-10 0 7.5 7.5 0 0 1 15 0 10 10 0 0 1-20 0" fill="none"/>"#,
    // house
    r#"<path d="M5 19 18 7 31 19H27V29H21V22H15V29H9V19Z" stroke-width="2"/>"#,
    // sun
    r#"<path d="M18 18h0" stroke-width="11"/><path d="M18 6v2M18 28v2M6 18h2M28 18h2M10 10l1 1M25 25l1 1M10 26l1-1M25 11l1-1"/>"#,
    // cup
    r#"<path d="M8 13H24V21A7 7 0 0 1 17 28H15A7 7 0 0 1 8 21Z" stroke="none"/><path d="M25 16a4 4 0 0 1 0 8M13 9V6M19 9V6" fill="none"/>"#,
    // pine
    r#"<path d="M18 5 26 15H22L28 24H8L14 15H10Z" stroke-width="1"/><path d="M18 25V30"/>"#,
    // boat
    r#"<path d="M6 23H30L26 29H10ZM17 6V20H8ZM20 9V20H27Z" stroke-width="1"/>"#,
];
