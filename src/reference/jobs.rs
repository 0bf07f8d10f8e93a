//! `job_words.csv` and `duties.csv`.

use serde::{Deserialize, Serialize};

use super::files::Files;
use super::table::{Meant, grouped};
use crate::text::Phrases;

/// What a word in a history of jobs means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum JobWord {
    /// It belongs to the name of a company: "sp. z o.o.".
    Employer,
    /// The employer stands behind it: "w firmie".
    At,
    /// The title stands behind it: "jako".
    As,
    /// Duties stand behind it: "responsibilities".
    Duties,
    /// A part of the time before it stands behind it: "w tym".
    Share,
    /// What stands before and behind it was one after the other: "potem".
    Then,
    /// What stands before and behind it was at one time: "jednocześnie".
    Together,
    /// It says nothing: "experience".
    Idle,
}

const MEANINGS: &[(&str, JobWord)] = &[
    ("employer", JobWord::Employer),
    ("at", JobWord::At),
    ("as", JobWord::As),
    ("duties", JobWord::Duties),
    ("share", JobWord::Share),
    ("then", JobWord::Then),
    ("together", JobWord::Together),
    ("idle", JobWord::Idle),
];

pub(super) fn job_words(files: &Files) -> Phrases<Vec<JobWord>> {
    let mut all = Vec::new();
    for row in files.rows("job_words.csv", ["words", "lang", "means"]) {
        let Some(meaning) = files.one_of(&row, 2, MEANINGS) else { continue };
        all.push(Meant::of(row, meaning));
    }
    grouped(all, false)
}

/// What somebody does at work, and the area that it speaks of.
pub(super) fn duties(files: &Files) -> Phrases<String> {
    let rows = files.rows("duties.csv", ["words", "lang", "area"]).into_iter().map(|row| row.cells);
    Phrases::new(rows.map(|[words, lang, area]| (words, lang, area)), true)
}
