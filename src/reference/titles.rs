//! `titles.csv`, `title_states.csv` and `title_forms.csv`.

use serde::{Deserialize, Serialize};

use super::table::{Files, Meant, grouped};
use crate::text::{Named, Phrases, Word, named, words};

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
    /// Where they work: "sklep". It decides where the title leaves the area open, and says nothing beside other work.
    Place,
    /// Work of the area in such a place, and not elsewhere: "obsługa klienta" is selling in a shop.
    InPlace,
    /// Work, where nothing else is said: "PH".
    Alone,
    /// How high they stand, whatever the work: "kierownik".
    Rank,
}

const CERTAINTIES: &[(&str, (bool, Says))] = &[
    ("sure", (true, Says::Work)),
    ("possible", (false, Says::Work)),
    ("topic", (true, Says::Topic)),
    ("possible topic", (false, Says::Topic)),
    ("place", (false, Says::Place)),
    ("in place", (true, Says::InPlace)),
    ("alone", (false, Says::Alone)),
    ("rank", (true, Says::Rank)),
    ("possible rank", (false, Says::Rank)),
];

/// Titles to the areas they belong to, without the words between theirs that say nothing and in their plain forms.
pub(super) fn titles(files: &Files) -> Phrases<Vec<Area>> {
    let fillers = fillers(files);
    let forms = forms(files);
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
        let said = words(&written);
        let (kept, _) = telling(&said, &fillers, &forms);
        let as_written = |word: &Word| {
            let own = said.iter().find(|one| one.span == word.span);
            own.and_then(|one| plain(one, &forms)).unwrap_or(&written[word.span.clone()])
        };
        let written = kept.iter().map(as_written).collect::<Vec<_>>().join(" ");
        all.push(Meant { written, words: kept, lang, meaning, layer });
    }
    grouped(all, true)
}

/// What words of a title say of the time, whatever the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Time {
    /// An internship.
    Internship,
    /// Work after all: "staż pracy" is seniority.
    Work,
    /// None worked at all: "studia", "urlop macierzyński", "bezrobotny".
    Free,
    /// The same, where nothing else is said: "student".
    FreeAlone,
    /// A course, whatever it teaches: "kurs sprzedawcy".
    Course,
}

/// Words that say that a time was an internship, or that nobody worked in it.
pub(super) fn times(files: &Files) -> Phrases<Time> {
    let all = [
        (State::Internship, Time::Internship),
        (State::Work, Time::Work),
        (State::Free, Time::Free),
        (State::FreeAlone, Time::FreeAlone),
        (State::Course, Time::Course),
    ];
    let all = all
        .into_iter()
        .flat_map(|(state, time)| rows(files, state).into_iter().map(move |(words, lang, ())| (words, lang, time)));
    Phrases::new(all, false)
}

/// Words that say nothing of the work: endings of another gender, prepositions.
pub(super) fn fillers(files: &Files) -> Phrases<()> {
    states(files, State::Filler)
}

/// Words behind which a title says what is not meant.
pub(super) fn exceptions(files: &Files) -> Phrases<()> {
    states(files, State::Except)
}

named! {
    #[derive(Clone, Copy, PartialEq, Eq)]
    enum State {
        Internship = "internship",
        Work = "work",
        Free = "free",
        FreeAlone = "free alone",
        Course = "course",
        Filler = "filler",
        Except = "except",
    }
}

fn states(files: &Files, wanted: State) -> Phrases<()> {
    Phrases::new(rows(files, wanted), false)
}

fn rows(files: &Files, wanted: State) -> Vec<(String, String, ())> {
    let mut all = Vec::new();
    for row in files.rows("title_states.csv", ["words", "lang", "state"]) {
        if files.one_of(&row, 2, State::NAMES) == Some(wanted) {
            let [words, lang, _] = row.cells;
            all.push((words, lang, ()));
        }
    }
    all
}

/// Words that are forms of another: "kierowniczka" and "kier." of *kierownik*.
pub(super) fn forms(files: &Files) -> Phrases<String> {
    let mut forms = Vec::new();
    for row in files.rows("title_forms.csv", ["form", "lang", "of"]) {
        if let Some(cell) = [0, 2].into_iter().find(|&cell| words(&row.cells[cell]).len() != 1) {
            files.wrong(&row, cell, Vec::new());
            continue;
        }
        let [form, lang, of] = row.cells;
        forms.push((form, lang, of));
    }
    Phrases::new(forms, true)
}

/// The words of a title that say something, each in its plain form and once ("Kierownik/Kierowniczka"), and whether one
/// was written in another form. Where no word would be left, all are kept.
pub fn telling(title: &[Word], fillers: &Phrases<()>, forms: &Phrases<String>) -> (Vec<Word>, bool) {
    let form_of = |word: &Word| {
        let mut of = words(plain(word, forms)?).pop()?;
        of.span = word.span.clone();
        Some(of)
    };
    let formed = title.iter().any(|word| plain(word, forms).is_some());
    let all: Vec<Word> = title.iter().map(|word| form_of(word).unwrap_or_else(|| word.clone())).collect();
    let mut telling = all.clone();
    for (at, count, ..) in fillers.all_in(&all).into_iter().rev() {
        telling.drain(at..at + count);
    }
    telling.dedup_by(|next, word| next.folded == word.folded);
    (if telling.is_empty() { all } else { telling }, formed)
}

/// The word that a word is another form of.
fn plain<'a>(word: &Word, forms: &'a Phrases<String>) -> Option<&'a str> {
    forms.whole(std::slice::from_ref(word)).map(|(entry, _)| entry.value.as_str())
}
