//! Tables that every word of a text is looked up in.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use crate::fnv::Fnv;

/// A table by word.
pub type QuickMap<V> = HashMap<&'static str, V, BuildHasherDefault<Fnv>>;
