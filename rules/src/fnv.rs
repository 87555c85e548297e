//! A plain hash for tables that every word of a text is looked up in. What is in them is the packs' own, so nobody who
//! writes a text can choose words that collide.

use std::hash::Hasher;

/// FNV-1a over eight bytes at a time.
#[derive(Clone, Copy)]
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(0xCBF2_9CE4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut eight = [0; 8];
            eight.iter_mut().zip(chunk).for_each(|(to, &from)| *to = from);
            self.0 = (self.0 ^ u64::from_le_bytes(eight)).wrapping_mul(0x0000_0100_0000_01B3).rotate_left(29);
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}
