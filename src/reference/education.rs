//! `education.csv` and `education_states.csv`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::table::Files;
use crate::text::{Named, Phrases, named, words};

named! {
    /// The track of a secondary school.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Track {
        /// General: it prepares for further studies.
        General = "general",
        /// Vocational: it also teaches a trade, on the secondary level.
        Vocational = "vocational",
        /// Basic vocational (Polish *zasadnicza zawodowa*): ISCED 3, but no secondary education.
        BasicVocational = "basic-vocational",
    }
}

/// The level that a school or degree stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schooling {
    /// The lowest ISCED 2011 level.
    pub at_least: u8,
    /// The highest.
    pub at_most: u8,
    /// The track, where the words tell.
    pub track: Option<Track>,
    /// Of several levels the one that the name stands for in most countries: an MBA is 7.
    pub usual: Option<u8>,
    /// Whether it is a Polish phrase.
    pub polish: bool,
    /// Whether it is a degree only where nothing else stands in its piece: "специалист", which is a job, too. Its row begins
    /// with `=`.
    pub alone: bool,
}

/// What a phrase of `education.csv` stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Schooled {
    /// A school or degree.
    Level(Schooling),
    /// No level, though it holds words that would name one: "scrum master".
    Nothing,
    /// No level, and what follows is a subject: "diploma in … primary education".
    Subject,
}

named! {
    /// What words beside a school or degree say of it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
    pub enum State {
        /// Not finished, or not yet.
        Unfinished = "unfinished",
        /// Not finished yet, if a school is named; standing alone, it means nothing: "obecnie".
        NotYet = "not-yet",
        /// Left without a diploma, whatever school is named; standing alone, it means nothing: "no diploma".
        Without = "without",
        /// Not finished; standing alone, it means studies for a higher degree ("student").
        Studying = "studying",
        /// Not finished when it was written, and to be: "planowana obrona".
        Expected = "expected",
        /// Finished.
        Finished = "finished",
        /// Words for studying that do not tell whether it was finished: "studia".
        Unsaid = "unsaid",
        /// A degree, or education as such: words for studying leave nothing open beside it.
        Degree = "degree",
        /// Whoever is there has what it stands for, finished or not: "studia podyplomowe".
        Proven = "proven",
        /// Only wished for: "w planach".
        Planned = "planned",
        /// Asked of somebody, not said of the person: "required".
        Asked = "asked",
        /// Words for somebody else: "żona", "mother".
        Others = "others",
    }
}

/// What a number of classes, terms or years says: "3 klasy", "2 years of …".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attended {
    /// What it says of the school.
    pub state: State,
    /// Whether a school has to follow. Its row ends with `…`.
    pub of_school: bool,
}

/// The states, and the words that make a small number a year of study ("III rok").
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct States {
    /// Words that say whether it was finished.
    pub words: Phrases<State>,
    /// Rows with `#` in the table (`# rok`, `rok #`), the sign taken off: the number stands before the words.
    pub year_after_number: Phrases<Attended>,
    /// The same, the number standing after the words.
    pub year_before_number: Phrases<()>,
}

pub(super) fn schooling(files: &Files) -> Phrases<Schooled> {
    let no_track = std::iter::once(("", None));
    let tracks: Vec<_> = no_track.chain(Track::ALL.map(|track| (track.name(), Some(track)))).collect();
    let columns = ["words", "lang", "isced_low", "isced_high", "track", "usual"];
    let mut all = Vec::new();
    for row in files.rows_needing("education.csv", columns, &columns[..5]) {
        let [written, lang, low, high, _, usual] = &row.cells;
        if low.is_empty() && high.is_empty() {
            let stands_for = if written.ends_with('…') { Schooled::Subject } else { Schooled::Nothing };
            all.push((written.clone(), lang.clone(), stands_for));
            continue;
        }
        let level = |cell: usize, lowest: u8| {
            let level = row.cells[cell].parse().ok().filter(|level| (lowest..=8).contains(level));
            if level.is_none() {
                files.wrong(&row, cell, (lowest..=8).map(|level| level.to_string()).collect());
            }
            level
        };
        let Some(at_least) = level(2, 0) else { continue };
        let (Some(at_most), Some(track)) = (level(3, at_least), files.one_of(&row, 4, &tracks)) else { continue };
        let usual = match usual.parse() {
            Ok(level) if (at_least..=at_most).contains(&level) => Some(level),
            _ if usual.is_empty() => None,
            _ => {
                files.wrong(&row, 5, (at_least..=at_most).map(|level| level.to_string()).collect());
                continue;
            }
        };
        let (written, alone) = written.strip_prefix('=').map_or((written.as_str(), false), |rest| (rest, true));
        let polish = lang == "pl";
        let school = Schooled::Level(Schooling { at_least, at_most, track, usual, polish, alone });
        if let Some(run_together) = run_together(written) {
            all.push((run_together, lang.clone(), school));
        }
        all.push((written.to_owned(), lang.clone(), school));
    }
    Phrases::new(all, true)
}

/// "b.sc." is written "bsc" as well: an abbreviation with dots and no spaces, without its dots.
pub(super) fn run_together(written: &str) -> Option<String> {
    let dotted = written.contains('.') && written.chars().all(|sign| sign == '.' || sign.is_alphabetic());
    let joined = written.replace('.', "");
    (dotted && words(written).len() > 1).then_some(joined)
}

pub(super) fn states(files: &Files) -> States {
    let (mut plain, mut after, mut before) = (Vec::new(), Vec::new(), Vec::new());
    for row in files.rows("education_states.csv", ["words", "lang", "state"]) {
        let Some(state) = files.one_of(&row, 2, State::NAMES) else { continue };
        if words(&row.cells[0]).is_empty() {
            files.wrong(&row, 0, Vec::new());
            continue;
        }
        let [written, lang, _] = row.cells;
        if let Some(rest) = written.strip_prefix('#') {
            after.push((rest.to_owned(), lang, Attended { state, of_school: rest.ends_with('…') }));
        } else if let Some(rest) = written.strip_suffix('#') {
            before.push((rest.to_owned(), lang, ()));
        } else {
            plain.push((written, lang, state));
        }
    }
    States {
        words: Phrases::new(plain, false),
        year_after_number: Phrases::new(after, false),
        year_before_number: Phrases::new(before, false),
    }
}

/// Every word of the tables of schools, states and studies, each with whether something may be a slip for it: a longer word
/// of a level or a state.
pub(super) fn spellings(files: &Files) -> Phrases<bool> {
    let (levels, said) = (schooling(files), states(files));
    let (studies, schools) = (super::study::fields(files), super::study::schools(files));
    let of_levels = levels.entries().iter().map(|entry| (&entry.key, matches!(entry.value, Schooled::Level(_))));
    let of_states = said.words.entries().iter().map(|entry| (&entry.key, true));
    let of_parts = said.year_after_number.entries().iter().map(|entry| (&entry.key, false));
    let of_studies = studies.entries().iter().map(|entry| (&entry.key, false));
    let of_schools = schools.entries().iter().map(|entry| (&entry.key, false));
    let mut words: BTreeMap<&str, bool> = BTreeMap::new();
    for (key, meant) in of_levels.chain(of_states).chain(of_parts).chain(of_studies).chain(of_schools) {
        for word in key.split(' ') {
            let long = word.chars().count() > 4 && word.chars().all(char::is_alphabetic);
            *words.entry(word).or_default() |= meant && long;
        }
    }
    Phrases::new(words.into_iter().map(|(word, meant)| (word.to_owned(), "*".to_owned(), meant)), false)
}
