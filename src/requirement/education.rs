//! # What it asks
//!
//! A finished education of a level, or a higher one.
//!
//! # What counts
//!
//! Any of the listed entries, met by that level or a higher one. Unfinished studies for an entry count half.
//! Unfinished higher education proves a finished secondary one, unfinished doctoral studies a finished higher one.
//!
//! # What is unknown
//!
//! Words that do not tell whether studies were finished ("studia"), an empty cell, and a secondary school whose track the words do not tell where the track matters: also the one that a
//! student must have finished and does not name.
//!
//! # Example
//!
//! ```toml
//! education = { any_of = ["higher", "secondary-vocational"] }
//! ```

use super::{About, Ask, Judging, Subject};
use crate::facts::education::{Education as School, Finished};
use crate::facts::{Cell, Change, Field, Found, Question, Reading, Via};
use crate::finding::{Amount, Evidence, FULL, Outcome, Part, Verdict, Why};
use crate::reference::{Reference, Track};
use crate::requirement::shape::{Key, Shape, Takes, Values};

pub(super) const SHAPE: Shape = Shape {
    bare: Some("any_of"),
    ..Shape::new(&[Key::required("any_of", Takes::SomeOf(ENTRIES), "The levels of which one is enough.")])
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
}

impl Ask for Education {
    fn compile(values: &Values, _: &Reference) -> Self {
        Education { entries: values.texts("any_of").to_vec() }
    }

    fn about(&self) -> About {
        let question = Question { field: "education", subject: String::new() };
        About::new(vec![Field::Education], question, Subject::Itself, Amount::Entries(self.entries.clone()))
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
        let schools: Vec<_> =
            listed.into_iter().map(|(cell, school)| (cell, school, self.outcome(&school.value, &before))).collect();
        let Some(&(_, best, _)) = schools.iter().max_by_key(|(_, school, outcome)| {
            (outcome.verdict, outcome.credit.low, outcome.credit.high, school.value.at_least, school.value.finished)
        }) else {
            return at.missing(&cells);
        };
        let outcome = schools.iter().fold(Outcome::UNMET, |sum, (.., outcome)| sum.or(*outcome));
        let met = outcome.verdict == Verdict::Met;
        Part {
            have: Some(Amount::Schooling(best.value.clone())),
            gap: (!met && best.value.finished == Finished::No).then_some(Amount::Unfinished),
            why: (outcome.verdict == Verdict::Unknown).then(|| self.why_open(&best.value, &before)),
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
        let school =
            School { at_least: level, at_most: level, track: track.or(Some(Track::General)), finished: Finished::Yes };
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
    /// What one school comes to; `before` are the tracks that a secondary school before it may have had.
    fn outcome(&self, school: &School, before: &[Track]) -> Outcome {
        let tracks = school.track.map_or(UNTOLD.to_vec(), |track| vec![track]);
        let levels = school.at_least..=school.at_most;
        let ways = levels.flat_map(|level| tracks.iter().map(move |&track| (level, track)));
        let readings = ways.flat_map(|(level, track)| {
            before.iter().flat_map(move |&before| {
                let finished = (school.finished != Finished::No).then(|| self.finished(level, track));
                let unfinished = (school.finished != Finished::Yes).then(|| self.unfinished(level, track, before));
                finished.into_iter().chain(unfinished)
            })
        });
        Outcome::over(readings).unwrap_or(Outcome::OPEN)
    }

    /// Which of the things that a school leaves open would settle it.
    fn why_open(&self, school: &School, before: &[Track]) -> Why {
        let done = School { finished: Finished::Yes, ..school.clone() };
        if school.finished == Finished::Unsaid && self.outcome(&done, before).verdict == Verdict::Met {
            Why::FinishedUnsaid
        } else if school.track.is_none() && (school.at_most == 3 || school.finished == Finished::No) {
            Why::TrackUnsaid
        } else {
            Why::Range
        }
    }

    fn finished(&self, level: u8, track: Track) -> (bool, u32) {
        let met = self.meets(level, track);
        (met, if met { FULL } else { 0 })
    }

    /// Whoever studies on a level has finished what leads there.
    fn unfinished(&self, level: u8, track: Track, before: Track) -> (bool, u32) {
        let finished = match level {
            8.. => 7,
            5..=7 => 3,
            2..=4 => level - 1,
            _ => 0,
        };
        match (self.meets(finished, before), self.meets(level, track)) {
            (true, _) => (true, FULL),
            (false, true) => (false, FULL / 2),
            (false, false) => (false, 0),
        }
    }

    /// On the level itself the track matters; basic vocational schools are not secondary education.
    fn meets(&self, level: u8, track: Track) -> bool {
        self.entries.iter().map(|entry| asked(entry)).any(|(needed, on_track)| match (needed, level) {
            (3, 3) => track != Track::BasicVocational && on_track.is_none_or(|asked| asked == track),
            _ => level >= needed,
        })
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
