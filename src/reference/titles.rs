//! `titles.csv` and `title_states.csv`.

use serde::{Deserialize, Serialize};

use super::table::{Files, Meant, grouped};
use crate::text::{Phrases, Word, words};

/// An area of work that a phrase of a title speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Its name; `None` where the phrase belongs to no area, whatever its words alone would say.
    pub name: Option<String>,
    /// Whether surely.
    pub sure: bool,
    /// What the phrase says of the person.
    pub says: Says,
}

/// What a phrase of a title says of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Says {
    /// What they do for a living: "sprzedawca".
    Work,
    /// What the work is about: "sprzedaży". Beside work of another area it may be no more than the department.
    Topic,
    /// How high they stand, whatever the work: "kierownik".
    Rank,
}

const CERTAINTIES: &[(&str, (bool, Says))] = &[
    ("sure", (true, Says::Work)),
    ("possible", (false, Says::Work)),
    ("topic", (true, Says::Topic)),
    ("possible topic", (false, Says::Topic)),
    ("rank", (true, Says::Rank)),
    ("possible rank", (false, Says::Rank)),
];

/// Titles to the areas they belong to, and the words between theirs that say nothing.
pub(super) fn titles(files: &Files) -> Phrases<Vec<Area>> {
    let fillers = fillers(files);
    let mut all = Vec::new();
    for row in files.rows("titles.csv", ["words", "lang", "area", "certainty"]) {
        let told = match (row.cells[2].as_str(), row.cells[3].as_str()) {
            ("none", "") => Some((true, Says::Work)),
            _ => files.one_of(&row, 3, CERTAINTIES),
        };
        let Some((sure, says)) = told else { continue };
        let layer = row.layer;
        let [written, lang, area, _] = row.cells;
        let meaning = Area { name: (area != "none").then_some(area), sure, says };
        let said = telling(words(&written), &fillers);
        let written = said.iter().map(|word| &written[word.span.clone()]).collect::<Vec<_>>().join(" ");
        all.push(Meant { written, words: said, lang, meaning, layer });
    }
    grouped(all, true)
}

/// Words that make a job an internship.
pub(super) fn internships(files: &Files) -> Phrases<()> {
    states(files, false)
}

/// Words that say nothing of the work: endings of another gender, prepositions.
pub(super) fn fillers(files: &Files) -> Phrases<()> {
    states(files, true)
}

fn states(files: &Files, fillers: bool) -> Phrases<()> {
    let mut all = Vec::new();
    for row in files.rows("title_states.csv", ["words", "lang", "state"]) {
        let filler = files.one_of(&row, 2, &[("internship", false), ("filler", true)]);
        if filler == Some(fillers) {
            let [words, lang, _] = row.cells;
            all.push((words, lang, ()));
        }
    }
    Phrases::new(all, false)
}

/// The words of a title that say something. Where none would be left, all are kept.
pub fn telling(title: Vec<Word>, fillers: &Phrases<()>) -> Vec<Word> {
    let idle = fillers.all_in(&title);
    let mut telling = title.clone();
    for (at, count, ..) in idle.into_iter().rev() {
        telling.drain(at..at + count);
    }
    if telling.is_empty() { title } else { telling }
}
