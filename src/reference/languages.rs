//! `languages.csv` and `language_levels.csv`.

use super::table::Files;
use crate::text::Phrases;

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

impl Cefr {
    /// All levels, lowest first.
    pub const ALL: [Cefr; 6] = [Cefr::A1, Cefr::A2, Cefr::B1, Cefr::B2, Cefr::C1, Cefr::C2];

    /// The name as everybody writes it.
    pub fn name(self) -> &'static str {
        ["A1", "A2", "B1", "B2", "C1", "C2"][self as usize - 1]
    }

    /// The level of a name.
    pub fn parse(name: &str) -> Option<Cefr> {
        Cefr::ALL.into_iter().find(|level| level.name() == name)
    }
}

const LEVELS: &[(&str, Cefr)] =
    &[("A1", Cefr::A1), ("A2", Cefr::A2), ("B1", Cefr::B1), ("B2", Cefr::B2), ("C1", Cefr::C1), ("C2", Cefr::C2)];

/// Names of languages to ISO 639-1 codes.
pub(super) fn languages(files: &Files) -> Phrases<String> {
    let rows = files.rows("languages.csv", ["code", "lang", "words"]).into_iter().map(|row| row.cells);
    Phrases::new(rows.map(|[code, lang, words]| (words, lang, code)), false)
}

/// Words for levels to the levels that they may mean.
pub(super) fn levels(files: &Files) -> Phrases<(Cefr, Cefr)> {
    let mut all = Vec::new();
    for row in files.rows("language_levels.csv", ["words", "lang", "low", "high"]) {
        let Some(low) = files.one_of(&row, 2, LEVELS) else { continue };
        let Some(high) = files.one_of(&row, 3, &LEVELS[low as usize - 1..]) else { continue };
        let [words, lang, ..] = row.cells;
        all.push((words, lang, (low, high)));
    }
    Phrases::new(all, false)
}
