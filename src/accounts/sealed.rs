//! The one way bytes are sealed: XChaCha20-Poly1305 with a random 24-byte nonce. A sealed blob opens with a header (its
//! format, and for what depends on the server secret that secret's id) which is authenticated with it, so that a later
//! format or secret is told from damage. It refuses to say why a blob does not open.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::random::Random;

/// The first byte of every blob: how the rest is to be read.
pub(super) const FORMAT: u8 = 1;

const NONCE: usize = 24;

/// A 32-byte key that is wiped when it is dropped.
pub(super) type KeyBytes = Zeroizing<[u8; 32]>;

/// header ‖ nonce ‖ ciphertext. What is `bound` must be given again to open it: a blob moved to another place stays shut.
pub(super) fn seal(key: &KeyBytes, header: &[u8], bound: &[u8], plain: &[u8], random: &Random) -> Vec<u8> {
    let nonce: [u8; NONCE] = random.bytes();
    let aad = [header, bound].concat();
    let payload = Payload { msg: plain, aad: &aad };
    let Ok(ciphertext) = cipher(key).encrypt(&XNonce::from(nonce), payload) else {
        unreachable!("XChaCha20-Poly1305 seals anything below 256 GiB")
    };
    [header, &nonce, &ciphertext].concat()
}

/// The plaintext, if this blob has this header and was sealed under this key with the same `bound` bytes.
pub(super) fn open(key: &KeyBytes, header: &[u8], bound: &[u8], blob: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, ciphertext) = blob.strip_prefix(header)?.split_first_chunk::<NONCE>()?;
    let aad = [header, bound].concat();
    let payload = Payload { msg: ciphertext, aad: &aad };
    cipher(key).decrypt(&XNonce::from(*nonce), payload).ok().map(Zeroizing::new)
}

/// A key for one purpose, by HKDF-SHA256 (RFC 5869): knowing one such key tells nothing of another.
pub(super) fn derive(from: &[u8], salt: &[u8], purpose: &[u8]) -> KeyBytes {
    let mut key = KeyBytes::default();
    let Ok(()) = Hkdf::<Sha256>::new(Some(salt), from).expand(purpose, key.as_mut()) else {
        unreachable!("HKDF-SHA256 gives up to 8160 bytes")
    };
    key
}

/// HMAC-SHA256 (RFC 2104): a value that only the holder of the key can compute, and from which nothing can be read.
pub(super) fn hmac(key: &KeyBytes, message: &[u8]) -> [u8; 32] {
    let mut block = Zeroizing::new([0; 64]);
    block.iter_mut().zip(key.iter()).for_each(|(to, from)| *to = *from);
    let mut mac = Hmac::<Sha256>::new((&*block).into());
    mac.update(message);
    mac.finalize().into_bytes().into()
}

fn cipher(key: &KeyBytes) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(<&Key>::from(&**key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blob_opens_only_where_it_belongs() {
        let (random, key) = (Random::seeded(1), KeyBytes::new([7; 32]));
        let blob = seal(&key, &[FORMAT], b"here", b"words", &random);
        assert_eq!(open(&key, &[FORMAT], b"here", &blob).unwrap().as_slice(), b"words");
        assert!(open(&key, &[FORMAT], b"there", &blob).is_none());
        assert!(open(&key, &[2], b"here", &blob).is_none());
        assert!(open(&KeyBytes::new([8; 32]), &[FORMAT], b"here", &blob).is_none());
        for at in 0..blob.len() {
            let mut damaged = blob.clone();
            damaged[at] ^= 1;
            assert!(open(&key, &[FORMAT], b"here", &damaged).is_none(), "byte {at}");
            assert!(open(&key, &[FORMAT], b"here", &blob[..at]).is_none(), "cut at {at}");
        }
    }

    #[test]
    fn hmac_agrees_with_rfc_4231() {
        // Test case 6 uses a longer key; case 1's 20-byte key is zero-padded to our 32 with the same meaning.
        let mut key = KeyBytes::default();
        key[..20].fill(0x0b);
        let mac = hmac(&key, b"Hi There");
        assert_eq!(mac[..8], [0xb0, 0x34, 0x4c, 0x61, 0xd8, 0xdb, 0x38, 0x53]);
    }
}
