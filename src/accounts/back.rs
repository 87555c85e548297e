//! Where a form may lead back to: this site, and nowhere else. An address that someone else put into a link must not
//! carry a person who just typed her passphrase to another site.

/// Longer than any address of ours.
const LONGEST: usize = 600;

/// The address, if it is a path on this site; `otherwise` where it is not.
pub fn local<'a>(address: &'a str, otherwise: &'a str) -> &'a str {
    // Browsers read a backslash as a slash and skip control characters, so that `/\\host` and `/<tab>/host` lead away.
    let plain = address.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let ours = address.starts_with('/') && !address.starts_with("//") && address.len() <= LONGEST;
    if plain && ours { address } else { otherwise }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_on_this_site_lead_back() {
        for path in ["/", "/home", "/join/ABC/enter?x=1#y"] {
            assert_eq!(local(path, "/home"), path);
        }
        let elsewhere = [
            "",
            "home",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https://evil.example",
            "/\t/evil.example",
            "/a\r\nSet-Cookie: s=1",
            "/é",
            "javascript:alert(1)",
        ];
        for path in elsewhere {
            assert_eq!(local(path, "/home"), "/home", "{path:?}");
        }
    }
}
