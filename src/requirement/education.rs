//! # What it asks
//!
//! A finished education of a level, or a higher one.
//!
//! # What counts
//!
//! Any of the listed entries, met by that level or a higher one. Unfinished studies for an entry count half.
//! Unfinished higher education proves a finished secondary one, unfinished doctoral studies a finished higher one.
//!
//! With `field`, it has to be in one of these fields of study too: broad or narrow fields of ISCED-F 2013, by their codes ("04",
//! "041"), their names ("business and administration"), or a usual name of studies ("zarządzanie"), which stands for its narrow
//! field. The same level in another field counts half of what it counts in one of these.
//!
//! Studies whose last year lies after the date of the run are not finished yet.
//!
//! # What is unknown
//!
//! Words that do not tell whether studies were finished ("studia"), or a last year that is the year of the run; the name
//! of a university alone; an empty cell; a school whose field the words do not tell, where a field is asked; and a secondary
//! school whose track the words do not tell where the track matters: also the one that a student must have finished and does
//! not name. Words that are spelled almost like a school, unless near spellings count.
//!
//! # Example
//!
//! ```toml
//! education = { any_of = ["higher", "secondary-vocational"], field = ["business and administration", "031"] }
//! ```

use std::cmp::Ordering;

use super::{About, Ask, Judging, Subject, Term};
use crate::facts::education::{Education as School, Finished};
use crate::facts::time::Dates;
use crate::facts::{Cell, Change, Field, Found, Question, Reading, Via};
use crate::finding::{Amount, Evidence, FULL, Outcome, Part, State, Verdict, Why};
use crate::reference::{Reference, StudyField, Track};
use crate::requirement::shape::{Key, Shape, Takes, Values, Vocabulary};
use jiff::civil::Date;

pub(super) const SHAPE: Shape = Shape {
    bare: Some("any_of"),
    ..Shape::new(&[
        Key::required("any_of", Takes::SomeOf(ENTRIES), "The levels of which one is enough."),
        Key::optional("field", Takes::SomeNamed(Vocabulary::Fields), "The fields of study of which one is enough."),
    ])
};

const ENTRIES: &[&str] = &[
    "primary",
    "lower-secondary",
    "secondary",
    "secondary-general",
    "secondary-vocational",
    "post-secondary",
    "higher",
    "bachelor",
    "master",
    "doctorate",
];

/// What an entry asks: an ISCED 2011 level, and on that level a track.
fn asked(entry: &str) -> (u8, Option<Track>) {
    match entry {
        "primary" => (1, None),
        "lower-secondary" => (2, None),
        "secondary" => (3, None),
        "secondary-general" => (3, Some(Track::General)),
        "secondary-vocational" => (3, Some(Track::Vocational)),
        "post-secondary" => (4, None),
        "master" => (7, None),
        "doctorate" => (8, None),
        _ => (6, None),
    }
}

#[derive(Debug, Clone)]
pub struct Education {
    entries: Vec<String>,
    /// Empty where any field will do.
    fields: Vec<StudyField>,
}

impl Ask for Education {
    fn compile(values: &Values, tables: &Reference) -> Self {
        let mut fields: Vec<StudyField> =
            values.texts("field").iter().filter_map(|field| tables.study_field(field)).collect();
        fields.sort_unstable();
        fields.dedup();
        Education { entries: values.texts("any_of").to_vec(), fields }
    }

    fn about(&self) -> About {
        let question = Question { field: "education", subject: String::new() };
        let need = Amount::Entries(self.entries.clone());
        let terms = if self.fields.is_empty() { Vec::new() } else { vec![Term::Fields(self.fields.clone())] };
        About { terms, ..About::new(vec![Field::Education], question, Subject::Itself, need) }
    }

    /// Every school stands for itself: the one that brings most decides.
    fn judge(&self, at: &Judging) -> Part {
        let cells = at.cells();
        let mut listed: Vec<(&Cell, &Found<School>)> = Vec::new();
        for cell in &cells {
            if let Reading::Education(found) = &*cell.reading {
                listed.extend(found.iter().map(|school| (*cell, school)));
            }
        }
        let before = tracks_before(listed.iter().map(|(_, school)| &school.value));
        let way = Way { before, as_of: at.as_of, near: at.rules.near };
        let schools: Vec<_> =
            listed.into_iter().map(|(cell, school)| (cell, school, self.outcome(&school.value, &way))).collect();
        let Some(&(best_cell, best, _)) = schools.iter().max_by_key(|(_, school, outcome)| {
            (
                outcome.verdict,
                outcome.credit.low,
                outcome.credit.high,
                school.value.at_least,
                school.value.finished.rank(),
            )
        }) else {
            return at.missing(&cells);
        };
        let outcome = schools.iter().fold(Outcome::UNMET, |sum, (.., outcome)| sum.or(*outcome));
        let met = outcome.verdict == Verdict::Met;
        let unfinished = way.endings(&best.value) == [false];
        Part {
            have: Some(Amount::Schooling(best.value.clone())),
            gap: (!met && unfinished).then_some(Amount::State(State::Unfinished)),
            why: match outcome.verdict {
                Verdict::Unknown => Some(self.why_open(best.words(&best_cell.text), &best.value, &way)),
                Verdict::Partial if self.fits(&best.value) == [false] => Some(Why::OtherField),
                _ => None,
            },
            evidence: schools
                .iter()
                .map(|(cell, school, _)| {
                    Evidence::of(cell, school, school.via, Amount::Schooling(school.value.clone()))
                })
                .collect(),
            ..Part::new(outcome)
        }
    }

    fn remedy(&self, at: &Judging) -> Change {
        let levels = self.entries.iter().map(|entry| asked(entry));
        let (level, track) = levels.min_by_key(|(level, _)| *level).unwrap_or((0, None));
        let school = School {
            track: track.or(Some(Track::General)),
            fields: self.fields.clone(),
            ..School::new(level, level, Finished::Yes)
        };
        let mut schools = at
            .cells()
            .into_iter()
            .flat_map(|cell| match &*cell.reading {
                Reading::Education(found) => found.clone(),
                _ => Vec::new(),
            })
            .collect::<Vec<_>>();
        schools.push(Found { value: school, span: 0..0, via: Via::Same });
        at.answer(Field::Education, "", Reading::Education(schools))
    }
}

impl Education {
    /// What one school comes to, over all that its words allow.
    fn outcome(&self, school: &School, way: &Way) -> Outcome {
        let tracks = school.track.map_or(UNTOLD.to_vec(), |track| vec![track]);
        let mut readings = Vec::new();
        for level in school.at_least..=school.at_most {
            for (&track, &before) in
                tracks.iter().flat_map(|track| way.before.iter().map(move |before| (track, before)))
            {
                for &finished in way.endings(school) {
                    for &fits in self.fits(school) {
                        if finished {
                            readings.push(self.finished(level, track, fits));
                        } else {
                            readings.extend(self.unfinished(level, track, before, fits));
                        }
                    }
                }
            }
        }
        if school.near.as_ref().is_some_and(|near| !near.state) && !way.near {
            readings.push((false, 0));
        }
        Outcome::over(readings).unwrap_or(Outcome::OPEN)
    }

    /// Which of the things that a school leaves open would settle it.
    fn why_open(&self, written: &str, school: &School, way: &Way) -> Why {
        let met = |school: School| self.outcome(&school, way).verdict == Verdict::Met;
        let plain = School { near: None, ..school.clone() };
        if let (Some(near), false) = (&school.near, way.near)
            && self.outcome(&plain, way).verdict != Verdict::Unmet
        {
            return Why::Near { written: written.trim().to_owned(), wanted: near.meant.clone() };
        }
        let done = School { finished: Finished::Yes, ..plain.clone() };
        let any_field = Education { entries: self.entries.clone(), fields: Vec::new() };
        if way.endings(school).len() > 1 && (met(done.clone()) || met(School { fields: self.fields.clone(), ..done })) {
            Why::FinishedUnsaid
        } else if any_field.outcome(&plain, way).verdict == Verdict::Met {
            Why::FieldUnsaid
        } else if school.track.is_none() && (school.at_most == 3 || school.finished == Finished::No) {
            Why::TrackUnsaid
        } else {
            Why::Range
        }
    }

    /// Whether a school is in a field that is asked: every way in which it may be.
    fn fits(&self, school: &School) -> &'static [bool] {
        if self.fields.is_empty() {
            return &[true];
        }
        let told = || school.fields.iter().flat_map(|of| self.fields.iter().map(|asked| of.is_of(*asked)));
        if told().any(|told| told == Some(true)) {
            &[true]
        } else if school.fields.is_empty() || told().any(|told| told.is_none()) {
            &[true, false]
        } else {
            &[false]
        }
    }

    /// In another field the level is half of it.
    fn finished(&self, level: u8, track: Track, fits: bool) -> (bool, u32) {
        match (self.meets(level, track), fits) {
            (true, true) => (true, FULL),
            (true, false) => (false, FULL / 2),
            (false, _) => (false, 0),
        }
    }

    /// Whoever studies on a level has finished what leads there, in a field that nobody told.
    fn unfinished(&self, level: u8, track: Track, before: Track, fits: bool) -> Vec<(bool, u32)> {
        let finished = match level {
            8.. => 7,
            5..=7 => 3,
            2..=4 => level - 1,
            _ => 0,
        };
        let fields: &[bool] = if self.fields.is_empty() { &[true] } else { &[true, false] };
        let studied = self.finished(level, track, fits).1 / 2;
        let done = fields.iter().map(|fits| self.finished(finished, before, *fits));
        done.map(|(met, credit)| (met, credit.max(studied))).collect()
    }

    /// On the level itself the track matters; basic vocational schools are not secondary education.
    fn meets(&self, level: u8, track: Track) -> bool {
        self.entries.iter().map(|entry| asked(entry)).any(|(needed, on_track)| match (needed, level) {
            (3, 3) => track != Track::BasicVocational && on_track.is_none_or(|asked| asked == track),
            _ => level >= needed,
        })
    }
}

/// What else is known when a school is judged.
struct Way {
    /// The tracks that a secondary school before it may have had.
    before: Vec<Track>,
    as_of: Date,
    /// Whether a near spelling counts.
    near: bool,
}

impl Way {
    /// Whether a school was finished on the date: every way in which it may be. A last year that lies ahead has not come.
    fn endings(&self, school: &School) -> &'static [bool] {
        if !self.near && school.near.as_ref().is_some_and(|near| near.state) {
            return &[true, false];
        }
        let last = match school.years.and_then(|years| years.end) {
            Some(Dates::Between(_, last)) if last < self.as_of => Some(Ordering::Less),
            Some(Dates::Between(first, _)) if first > self.as_of => Some(Ordering::Greater),
            Some(Dates::Between(..)) => Some(Ordering::Equal),
            Some(Dates::Open) | None => None,
        };
        match (school.finished, last) {
            (Finished::Yes, _) | (Finished::Named, None | Some(Ordering::Less)) => &[true],
            (Finished::No, _) | (Finished::Expected, None) | (_, Some(Ordering::Greater)) => &[false],
            _ => &[true, false],
        }
    }
}

/// The tracks of a secondary school that the words leave open.
const UNTOLD: [Track; 2] = [Track::General, Track::Vocational];

/// The tracks that the secondary school of a student may have had: of those that are listed, else any.
fn tracks_before<'a>(schools: impl Iterator<Item = &'a School>) -> Vec<Track> {
    let secondary =
        schools.filter(|school| school.finished != Finished::No && (school.at_least, school.at_most) == (3, 3));
    let told: Vec<Track> = secondary.filter_map(|school| school.track).filter(|track| UNTOLD.contains(track)).collect();
    if told.is_empty() { UNTOLD.to_vec() } else { told }
}
