//! `titles.csv` and `title_states.csv`.

use super::table::{Files, TableError, grouped};
use crate::text::Phrases;

/// An area of work that a title may belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Its name; `None` where the title belongs to no area, whatever its words alone would say.
    pub name: Option<String>,
    /// Whether surely.
    pub sure: bool,
}

/// Titles to the areas they belong to.
pub(super) fn titles(files: &Files) -> Result<Phrases<Vec<Area>>, TableError> {
    let mut all = Vec::new();
    for row in files.rows("titles.csv", ["words", "lang", "area", "certainty"])? {
        let [words, lang, area, certainty] = &row.cells;
        let name = (area != "none").then(|| area.clone());
        let sure = name.is_none() || row.one_of(certainty, &[("sure", true), ("possible", false)])?;
        all.push((words.clone(), lang.clone(), Area { name, sure }));
    }
    Ok(grouped(all, true))
}

/// Words that make a job an internship.
pub(super) fn internships(files: &Files) -> Result<Phrases<()>, TableError> {
    let mut all = Vec::new();
    for row in files.rows("title_states.csv", ["words", "lang", "state"])? {
        let [words, lang, state] = &row.cells;
        row.one_of(state, &[("internship", ())])?;
        all.push((words.clone(), lang.clone(), ()));
    }
    Ok(Phrases::new(all, false))
}
