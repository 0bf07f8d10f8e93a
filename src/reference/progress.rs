//! `progress_words.csv`: words for what is still being learned or only planned. Skills, languages and certificates all ask it;
//! their own tables add what can be said of their kind alone.

use super::table::Files;
use crate::text::{Named, named};

named! {
    /// How far something is on its way.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Progress {
        /// It is still being learned.
        Learning = "learning",
        /// It is planned.
        Planned = "planned",
    }
}

/// The words of the table with their languages.
pub(super) fn progress(files: &Files) -> Vec<(String, String, Progress)> {
    let rows = files.rows("progress_words.csv", ["words", "lang", "means"]).into_iter();
    let rows = rows.filter_map(|row| {
        let means = files.one_of(&row, 2, <Progress as Named>::NAMES)?;
        let [words, lang, _] = row.cells;
        Some((words, lang, means))
    });
    rows.collect()
}
