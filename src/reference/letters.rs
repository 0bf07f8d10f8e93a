//! `letters.csv`: the letters beyond the English alphabet, by language, and how often they stand in its texts.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::Reference;
use super::files::Files;

/// A language whose letters tell encodings apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Tongue {
    Pl,
    De,
    Uk,
    Ru,
    /// English, with the letters of western Europe's names.
    En,
}

impl Tongue {
    /// All of them.
    pub const ALL: [Tongue; 5] = [Tongue::Pl, Tongue::De, Tongue::Uk, Tongue::Ru, Tongue::En];
}

const TONGUES: &[(&str, Tongue)] =
    &[("pl", Tongue::Pl), ("de", Tongue::De), ("uk", Tongue::Uk), ("ru", Tongue::Ru), ("en", Tongue::En)];

impl Reference {
    /// How often a small letter stands among ten thousand of a language's texts; at least 1 for one of foreign names.
    pub fn letter(&self, tongue: Tongue, letter: char) -> Option<u32> {
        self.letters.get(&(tongue, letter)).copied()
    }
}

pub(super) fn letters(files: &Files) -> FxHashMap<(Tongue, char), u32> {
    let mut all = FxHashMap::default();
    for row in files.rows("letters.csv", ["letter", "lang", "often"]) {
        let Some(tongue) = files.one_of(&row, 1, TONGUES) else { continue };
        match (row.cells[0].parse::<char>(), row.cells[2].parse::<u32>()) {
            (Ok(letter), Ok(often)) if often > 0 => _ = all.entry((tongue, letter)).or_insert(often),
            (Err(_), _) => files.wrong(&row, 0, Vec::new()),
            _ => files.wrong(&row, 2, Vec::new()),
        }
    }
    all
}
