pub mod accounts;
pub mod clock;
pub mod language;
pub mod random;
pub mod spaces;
pub mod text;
