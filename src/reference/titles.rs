//! `titles.csv` and `title_states.csv`.

use super::table::{Files, Meant, grouped};
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
pub(super) fn titles(files: &Files) -> Phrases<Vec<Area>> {
    let mut all = Vec::new();
    for row in files.rows("titles.csv", ["words", "lang", "area", "certainty"]) {
        let sure = match row.cells[2].as_str() {
            "none" => Some(true),
            _ => files.one_of(&row, 3, &[("sure", true), ("possible", false)]),
        };
        let Some(sure) = sure else { continue };
        let layer = row.layer;
        let [written, lang, area, _] = row.cells;
        let meaning = Area { name: (area != "none").then_some(area), sure };
        all.push(Meant { written, lang, meaning, layer });
    }
    grouped(all, true)
}

/// Words that make a job an internship.
pub(super) fn internships(files: &Files) -> Phrases<()> {
    let mut all = Vec::new();
    for row in files.rows("title_states.csv", ["words", "lang", "state"]) {
        if files.one_of(&row, 2, &[("internship", ())]).is_some() {
            let [words, lang, _] = row.cells;
            all.push((words, lang, ()));
        }
    }
    Phrases::new(all, false)
}
