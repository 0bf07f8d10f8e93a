//! What stands beside a school or degree: the field of study, the name of the school, the years.

use std::ops::Range;

use super::names::SchoolName;
use super::years::years;
use super::{Education, Finished};
use crate::facts::split::{Piece, pieces};
use crate::facts::time::Stretch;
use crate::reference::{Reference, Schooled, Stands, StudyField};
use crate::text::{span, words_at};

/// Something that stands beside a school.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Detail {
    Field(StudyField),
    School(String),
    Years(Stretch),
}

/// A school or degree that details may belong to.
pub(super) struct Place<'a> {
    /// Where its own words begin.
    pub(super) home: usize,
    pub(super) span: &'a mut Range<usize>,
    pub(super) school: &'a mut Education,
}

/// Gives every detail of a text to the school that it belongs to: the nearest of its piece, else of its entry, else of the
/// text. Where a kind of detail stands before the first school, it stands before the others too.
pub(super) fn add(text: &str, places: &mut [Place], names: &[SchoolName], tables: &Reference) {
    let all = pieces(text, &[',', '/']);
    let entries = entries(&all);
    let at = |byte: usize| all.iter().rposition(|piece| piece.span.start <= byte).unwrap_or(0);
    let spans: Vec<Range<usize>> = places.iter().map(|place| place.span.clone()).collect();
    let mut marks = marks(text, &all, (names, &spans), tables);
    marks.sort_by_key(|(span, _)| span.start);
    for kind in [is_school as fn(&Detail) -> bool, is_years, is_field] {
        let mut of_kind = marks.iter().filter(|(_, detail)| kind(detail)).peekable();
        let leads = |from: usize, places: &[Place], first: Option<usize>| {
            let entry = entries[at(from)];
            let home = places.iter().map(|place| place.home).find(|home| entries[at(*home)] == entry);
            first.is_some_and(|first| home.or(places.first().map(|place| place.home)).is_some_and(|home| first < home))
        };
        let starts: Vec<usize> = of_kind.clone().map(|(span, _)| span.start).collect();
        for (span, detail) in of_kind.by_ref() {
            let entry = entries[at(span.start)];
            let first = starts.iter().copied().find(|start| entries[at(*start)] == entry);
            let before = leads(span.start, places, first);
            let near = |byte: usize| {
                if at(byte) == at(span.start) {
                    0
                } else if entries[at(byte)] == entry {
                    1
                } else {
                    2
                }
            };
            let suiting = |place: &Place| suits(place.school, detail);
            let Some(reach) = places.iter().filter(|place| suiting(place)).map(|place| near(place.home)).min() else {
                continue;
            };
            // In its own piece a detail is meant for what stands before it.
            let before = before && reach > 0;
            let choice = |lacking: bool, following: bool| {
                let fits = |place: &&Place| {
                    suiting(place)
                        && near(place.home) == reach
                        && (!lacking || lacks(place.school, detail))
                        && (place.home > span.start) == following
                };
                let index = |place: &Place| places.iter().position(|other| other.home == place.home);
                let mut likely = places.iter().filter(fits);
                if following { likely.next().and_then(index) } else { likely.next_back().and_then(index) }
            };
            let chosen = choice(true, before).or_else(|| choice(true, !before)).or_else(|| {
                // A second field is one more; of a second name or year nobody knows.
                (is_field(detail) && reach < 2)
                    .then(|| choice(false, before).or_else(|| choice(false, !before)))
                    .flatten()
            });
            if let Some(chosen) = chosen {
                give(places, chosen, span, detail);
            }
        }
    }
}

fn is_school(detail: &Detail) -> bool {
    matches!(detail, Detail::School(_))
}

fn is_years(detail: &Detail) -> bool {
    matches!(detail, Detail::Years(_))
}

fn is_field(detail: &Detail) -> bool {
    matches!(detail, Detail::Field(_))
}

/// The number of the entry that each piece belongs to: entries end at `;` and line breaks.
fn entries(all: &[Piece]) -> Vec<usize> {
    let ends = all.iter().scan(0, |entry, piece| {
        let own = *entry;
        *entry += usize::from(!matches!(piece.ended_by, Some(',' | '/')));
        Some(own)
    });
    let found: Vec<usize> = ends.collect();
    if found.is_empty() { vec![0] } else { found }
}

/// All details of a text. A piece that speaks of a course has none.
fn marks(
    text: &str,
    all: &[Piece],
    (names, schools): (&[SchoolName], &[Range<usize>]),
    tables: &Reference,
) -> Vec<(Range<usize>, Detail)> {
    let mut found: Vec<(Range<usize>, Detail)> = Vec::new();
    for piece in all {
        let words = words_at(text, piece.span.clone());
        let course = tables.schools.all_in(&words).iter().any(|(.., entry, _)| entry.value.stands == Stands::Nowhere);
        let subject = tables.education.all_in(&words).iter().any(|(.., entry, _)| entry.value == Schooled::Subject);
        if course || subject {
            continue;
        }
        found.extend(years(text, &words, tables).into_iter().map(|(span, years)| (span, Detail::Years(years))));
        for (at, len, entry, _) in tables.fields_of_study.all_in(&words) {
            let here = span(&words[at..at + len]);
            let within = |span: &Range<usize>| span.start <= here.start && here.end <= span.end;
            // "IT" in capitals is a field. "M.B.A." is one as the degree that it is.
            let meant = if entry.written.chars().all(char::is_uppercase) {
                text[here.clone()] == entry.written
            } else {
                // "do" is no D.O.
                let is_written = entry.key.len() > 2 || text[here.clone()].contains(char::is_uppercase);
                !entry.value.degree || is_written && schools.iter().any(within)
            };
            // "prawie magister" is nearly one, and no lawyer.
            let of_a_state = tables.education_states.words.whole(&words[at..at + len]).is_some();
            let of_a_name = names.iter().any(|name| within(&name.span));
            if let Some(field) = entry.value.field.filter(|_| meant && !of_a_name && !of_a_state) {
                found.push((here, Detail::Field(field)));
            }
        }
    }
    found.extend(
        names
            .iter()
            .filter(|name| name.full)
            .map(|name| (name.span.clone(), Detail::School(text[name.span.clone()].to_owned()))),
    );
    found
}

/// Whether a detail may be of a school at all: a university is of no secondary school.
fn suits(school: &Education, detail: &Detail) -> bool {
    match detail {
        Detail::Field(_) => school.at_most >= 3,
        Detail::School(_) => school.at_most >= 4,
        // Of studies that go on, a year alone may be the first or any.
        Detail::Years(years) => school.at_most > 0 && (school.finished != Finished::No || years.start.is_some()),
    }
}

fn lacks(school: &Education, detail: &Detail) -> bool {
    match detail {
        Detail::Field(_) => school.fields.is_empty(),
        Detail::School(_) => school.institution.is_none(),
        Detail::Years(_) => school.years.is_none(),
    }
}

/// The words of a detail are the school's own, unless another school stands between.
fn give(places: &mut [Place], chosen: usize, span: &Range<usize>, detail: &Detail) {
    let home = places[chosen].home;
    let between =
        |other: &Place| other.home != home && (home.min(span.start)..home.max(span.end)).contains(&other.home);
    let apart = places.iter().any(between);
    let place = &mut places[chosen];
    match detail {
        Detail::Field(field) if place.school.fields.contains(field) => {}
        Detail::Field(field) => place.school.fields.push(*field),
        Detail::School(name) => place.school.institution = Some(name.clone()),
        Detail::Years(years) => place.school.years = Some(*years),
    }
    if !apart {
        *place.span = place.span.start.min(span.start)..place.span.end.max(span.end);
    }
}
