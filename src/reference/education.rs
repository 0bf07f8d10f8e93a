//! `education.csv` and `education_states.csv`.

use super::table::Files;
use crate::text::{Phrases, words};

/// The track of a secondary school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Track {
    /// General: it prepares for further studies.
    General,
    /// Vocational: it also teaches a trade, on the secondary level.
    Vocational,
    /// Basic vocational (Polish *zasadnicza zawodowa*): ISCED 3, but no secondary education.
    BasicVocational,
}

impl Track {
    /// All tracks.
    pub const ALL: [Track; 3] = [Track::General, Track::Vocational, Track::BasicVocational];

    /// The name as it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Track::General => "general",
            Track::Vocational => "vocational",
            Track::BasicVocational => "basic-vocational",
        }
    }
}

/// The level that a school or degree stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schooling {
    /// The lowest ISCED 2011 level.
    pub at_least: u8,
    /// The highest.
    pub at_most: u8,
    /// The track, where the words tell.
    pub track: Option<Track>,
}

/// What words beside a school or degree say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Not finished, or not yet.
    Unfinished,
    /// Not finished; standing alone, it means studies for a higher degree ("student").
    Studying,
    /// Finished.
    Finished,
}

/// The states, and the words that make a small number a year of study ("III rok").
#[derive(Debug, Clone)]
pub struct States {
    /// Words that say whether it was finished.
    pub words: Phrases<State>,
    /// Rows with `#` in the table (`# rok`, `rok #`), the sign taken off: the number stands before the words.
    pub year_after_number: Phrases<()>,
    /// The same, the number standing after the words.
    pub year_before_number: Phrases<()>,
}

pub(super) fn schooling(files: &Files) -> Phrases<Schooling> {
    let tracks = [
        ("", None),
        ("general", Some(Track::General)),
        ("vocational", Some(Track::Vocational)),
        ("basic-vocational", Some(Track::BasicVocational)),
    ];
    let mut all = Vec::new();
    for row in files.rows("education.csv", ["words", "lang", "isced_low", "isced_high", "track"]) {
        let level = |cell: usize, lowest: u8| {
            let level = row.cells[cell].parse().ok().filter(|level| (lowest..=8).contains(level));
            if level.is_none() {
                files.wrong(&row, cell, (lowest..=8).map(|level| level.to_string()).collect());
            }
            level
        };
        let Some(at_least) = level(2, 0) else { continue };
        let (Some(at_most), Some(track)) = (level(3, at_least), files.one_of(&row, 4, &tracks)) else { continue };
        let [words, lang, ..] = row.cells;
        all.push((words, lang, Schooling { at_least, at_most, track }));
    }
    Phrases::new(all, true)
}

pub(super) fn states(files: &Files) -> States {
    let meanings = [("unfinished", State::Unfinished), ("studying", State::Studying), ("finished", State::Finished)];
    let (mut plain, mut after, mut before) = (Vec::new(), Vec::new(), Vec::new());
    for row in files.rows("education_states.csv", ["words", "lang", "state"]) {
        let Some(state) = files.one_of(&row, 2, &meanings) else { continue };
        if words(&row.cells[0]).is_empty() {
            files.wrong(&row, 0, Vec::new());
            continue;
        }
        let [written, lang, _] = row.cells;
        if let Some(rest) = written.strip_prefix('#') {
            after.push((rest.to_owned(), lang, ()));
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
