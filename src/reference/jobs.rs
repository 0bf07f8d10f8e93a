//! `job_words.csv` and `duties.csv`.

use serde::{Deserialize, Serialize};

use super::files::Files;
use super::table::{grouped, rows};
use crate::text::{Phrases, named};

named! {
    /// What a word in a history of jobs means.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
    pub enum JobWord {
        /// It belongs to the name of a company: "sp. z o.o.".
        Employer = "employer",
        /// The employer stands behind it: "w firmie".
        At = "at",
        /// The title stands behind it: "jako".
        As = "as",
        /// Duties stand behind it: "responsibilities".
        Duties = "duties",
        /// A part of the time before it stands behind it: "w tym".
        Share = "share",
        /// What stands before and behind it was one after the other: "potem".
        Then = "then",
        /// What stands before and behind it was at one time: "jednocześnie".
        Together = "together",
        /// Work that was done before stands behind it: "wcześniej".
        Before = "before",
        /// A length stands before it, and what it was behind: "5 years of".
        Of = "of",
        /// Work that is only wished for stands behind it: "aplikuję na".
        Wish = "wish",
        /// It says nothing: "experience".
        Idle = "idle",
    }
}

pub(super) fn job_words(files: &Files) -> Phrases<Vec<JobWord>> {
    grouped(rows(files, "job_words.csv", |_| None), false)
}

/// What somebody does at work, and the area that it speaks of.
pub(super) fn duties(files: &Files) -> Phrases<String> {
    let rows = files.rows("duties.csv", ["words", "lang", "area"]).into_iter().map(|row| row.cells);
    Phrases::new(rows.map(|[words, lang, area]| (words, lang, area)), true)
}
