//! Languages and their levels on the scale of the Common European Framework (CEFR).

/// A CEFR level. Ordinals 1..6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Cefr {
    A1 = 1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

/// One language of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// ISO 639-1 code.
    pub code: String,
    /// What the person says of it.
    pub level: Level,
}

/// What a person says of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// A range: the lowest and the highest level that the words allow.
    Range(Cefr, Cefr),
    /// Named without a level.
    Unsaid,
    /// "no German", "English: none".
    Denied,
}
