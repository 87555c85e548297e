//! Properties of the engine that hold for every text, not only for those someone thought of.

#[cfg(test)]
mod any_text;
#[cfg(test)]
mod evasion;
