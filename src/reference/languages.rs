//! `languages.csv`, `language_levels.csv` and `language_words.csv`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::progress::progress;
use super::table::{Files, Row, meanings};
use crate::text::{Named, Phrases, Tongue, Word, join, named, stems, words};

named! {
    /// A CEFR level.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[allow(missing_docs)]
    pub enum Cefr {
        A1 = "A1",
        A2 = "A2",
        B1 = "B1",
        B2 = "B2",
        C1 = "C1",
        C2 = "C2",
    }
}

impl Cefr {
    /// 1 for A1, 6 for C2.
    pub fn ordinal(self) -> u32 {
        self as u32 + 1
    }

    /// The level below, or A1 itself.
    #[must_use]
    pub fn below(self) -> Cefr {
        Cefr::ALL[(self as usize).saturating_sub(1)]
    }
}

/// A name of a language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LanguageName {
    /// The language: an ISO 639-1 code.
    pub code: String,
    /// What the name is to the first one of its tongue.
    pub naming: Naming,
}

/// What a name is to the chief name of the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Naming {
    /// It is the chief name.
    Chief,
    /// Another form of it: "angielskiego".
    Inflected,
    /// Another name: "ang."
    Other,
}

/// Names of languages. The first row of a language in a tongue is its chief name there.
pub(super) fn languages(files: &Files) -> Phrases<LanguageName> {
    let mut chief: BTreeMap<(String, String), Vec<Word>> = BTreeMap::new();
    let named = files.rows("languages.csv", ["code", "lang", "words"]).into_iter().map(|row| {
        let [code, lang, name] = row.cells;
        let own = words(&name);
        let naming = match (chief.get(&(code.clone(), lang.clone())), Tongue::of(&lang)) {
            (None, _) => Naming::Chief,
            (Some(first), _) if join(first) == join(&own) => Naming::Chief,
            (Some(first), Some(tongue)) if stems(first, tongue) == stems(&own, tongue) => Naming::Inflected,
            _ => Naming::Other,
        };
        chief.entry((code.clone(), lang.clone())).or_insert(own);
        (name, lang, LanguageName { code, naming })
    });
    Phrases::new(named.collect::<Vec<_>>(), false)
}

named! {
    /// What another word in a languages cell means.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
    pub enum LanguageWord {
        /// "no foreign languages": the list is empty.
        Nothing = "nothing",
        /// "yes", "in Wort und Schrift": the language is known, how well is not said.
        Known = "known",
        /// "in progress", "learning": the level beside it is not reached yet.
        NotYet = "not-yet",
        /// "not": the level behind it is not reached.
        Not = "not",
        /// "not very": the level behind it is hardly reached.
        NotVery = "not-very",
        /// "I read", "I understand": the language is known, whether or not it is spoken.
        Use = "use",
        /// "or", "between": the levels around it are the ends of a range.
        Range = "range",
        /// "all", "both": the level beside it is meant for every language before it.
        Each = "each",
        /// "required": what is said is asked of somebody, not said of the person.
        Demand = "demand",
        /// "sign language", "Kashubian": a language without a code of ISO 639-1.
        Other = "other",
        /// "level", "certificate": says nothing of its own.
        Filler = "filler",
    }
}

/// Words that stand beside languages and levels.
pub(super) fn language_words(files: &Files) -> Phrases<LanguageWord> {
    let progress = progress(files).into_iter().map(|(words, lang, _)| (words, lang, LanguageWord::NotYet));
    meanings(files, "language_words.csv", progress)
}

/// Words for levels to the levels that they may mean.
pub(super) fn levels(files: &Files) -> Phrases<(Cefr, Cefr)> {
    let mut all = Vec::new();
    for row in files.rows("language_levels.csv", ["words", "lang", "low", "high"]) {
        let Some(levels) = level_range(files, &row, 2, 3) else { continue };
        let [words, lang, ..] = row.cells;
        all.push((words, lang, levels));
    }
    Phrases::new(all, false)
}

/// The levels in two cells of a row, the lower one first.
pub(super) fn level_range<const N: usize>(
    files: &Files,
    row: &Row<N>,
    low: usize,
    high: usize,
) -> Option<(Cefr, Cefr)> {
    let low = files.one_of(row, low, Cefr::NAMES)?;
    let high = files.one_of(row, high, &Cefr::NAMES[low as usize..])?;
    Some((low, high))
}
