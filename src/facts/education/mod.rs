//! Schools and degrees: ISCED 2011 level, track, finished or not.

mod clauses;
mod details;
mod names;
mod spelling;
mod years;

use std::ops::Range;

use super::skill::denies_all;
use super::split::pieces;
use super::time::{Dates, Stretch};
use super::{Found, Reading, Via};
use crate::reference::{Reference, Schooled, State, StudyField, TimeWord, Track};
use crate::text::words;
use clauses::{Clause, clauses, is_subject};
use details::{Place, add};
use names::SchoolName;

/// Whether a school was finished, as far as the words tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Finished {
    /// Not, or not yet.
    No,
    /// Not when the words were written; it was to be: "planowana obrona: czerwiec 2027".
    Expected,
    /// The words do not tell: "studia".
    Unsaid,
    /// It is named and nothing else is said: it was, unless its years say otherwise.
    Named,
    /// It was, in so many words.
    Yes,
}

impl Finished {
    /// The same as yes, no or nothing.
    pub fn told(self) -> Option<bool> {
        match self {
            Finished::No | Finished::Expected => Some(false),
            Finished::Unsaid => None,
            Finished::Named | Finished::Yes => Some(true),
        }
    }

    /// Which of two schools decides: one that was finished, then one of which nobody knows.
    pub fn rank(self) -> u8 {
        self.told().map_or(1, |finished| if finished { 2 } else { 0 })
    }
}

/// One school or degree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Education {
    /// The lowest ISCED 2011 level (0–8) that the words allow.
    pub at_least: u8,
    /// The highest.
    pub at_most: u8,
    /// Of several levels the one that the name usually stands for: an MBA is 7, a Polish one 6. Shown beside them; what is
    /// judged is every level that the words allow.
    pub usual: Option<u8>,
    /// The track, where the words tell.
    pub track: Option<Track>,
    /// Whether it was finished.
    pub finished: Finished,
    /// What was studied, in the order of the text; nothing where the words do not tell.
    pub fields: Vec<StudyField>,
    /// The name of the school as written.
    pub institution: Option<String>,
    /// From when to when; a date alone is the end.
    pub years: Option<Stretch>,
    /// What some of its words are spelled almost like, where they are no known words.
    pub near: Option<Near>,
}

/// Known words that others are spelled almost like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// The known words.
    pub meant: String,
    /// Whether they say that it was not finished, and not which school it is.
    pub state: bool,
}

impl Education {
    /// A school or degree of which nothing else is known.
    pub fn new(at_least: u8, at_most: u8, finished: Finished) -> Education {
        let (usual, track, fields, institution, years, near) = (None, None, Vec::new(), None, None, None);
        Education { at_least, at_most, usual, track, finished, fields, institution, years, near }
    }

    /// Beside Polish words a name that usually stands for one of several levels proves the lowest of them.
    fn prove(&mut self) {
        self.usual = self.usual.map(|_| self.at_least);
    }
}

/// Reads an education cell: "mgr inż.", "wyższe niepełne (III rok)", "licencjat, w trakcie magisterskich".
///
/// The cell falls into clauses at `;`, `,`, `/`, line breaks and words for "and" that belong to no known phrase. Every
/// school or degree is one item. A state in a clause ("niepełne", "in progress", "3 roku") is meant for the nearest
/// item. A state without an item is meant for the higher studies before the comma, else for higher studies of its
/// own, if it speaks of any: "student" and "III rok" are unfinished higher, levels 6–7. A school that is named without a state was finished, unless words for
/// studying leave it open ("studia magisterskie"). What is denied ("bez matury") or only planned is left out;
/// where nothing else is named, a denied degree says that no higher one is there. "brak" alone is no school at all.
pub fn read(text: &str, tables: &Reference) -> Reading {
    if names_none(text, tables) {
        let none = Education::new(0, 0, Finished::Yes);
        return Reading::Education(vec![Found { value: none, span: 0..text.len(), via: Via::Same }]);
    }
    let names = names::find(text, tables);
    let attended = !names_higher(text, &names, tables);
    let mut items: Vec<Item> = Vec::new();
    let mut soft = false;
    let mut has_school = true;
    let mut denied = Vec::new();
    for piece in pieces(text, &[',', '/']) {
        let before = items.len();
        for mut clause in clauses(text, piece.span, !has_school && before > 0, (&names, attended), tables) {
            denied.append(&mut clause.denied);
            add_clause(text, &mut items, &clause, soft);
            soft = false;
        }
        soft = matches!(piece.ended_by, Some(',' | '/'));
        has_school = items.len() > before;
    }
    for item in &mut items {
        item.tell(text);
    }
    if is_polish(text, &names, tables) {
        for item in &mut items {
            item.found.value.prove();
        }
    }
    add(text, &mut items.iter_mut().map(Item::place).collect::<Vec<_>>(), &names, tables);
    // "licencjat od 2023": held since then, or begun.
    for item in &mut items {
        let school = &mut item.found.value;
        let goes_on = school.years.is_some_and(|years| years.end == Some(Dates::Open));
        if goes_on && school.finished == Finished::Named {
            school.finished = Finished::Unsaid;
        }
    }
    let mut schools: Vec<_> = items.into_iter().filter(|item| !item.planned).map(|item| item.found).collect();
    if schools.is_empty() {
        schools.extend(denied.into_iter().min_by_key(|found| found.value.at_least).map(below));
    }
    if schools.is_empty() { Reading::NotUnderstood } else { Reading::Education(schools) }
}

/// What is left where a degree is denied and nothing else is named: anything below it. A secondary school may have been
/// finished without the examination that is denied.
fn below(denied: Found<Education>) -> Found<Education> {
    let level = denied.value.at_least;
    let at_most = if level < 6 { level } else { 5 };
    Found { value: Education::new(0, at_most, Finished::Named), ..denied }
}

/// "brak", "none": no school at all. A wish ("chęć do nauki") denies nothing.
fn names_none(text: &str, tables: &Reference) -> bool {
    let all = words(text);
    let none = tables.time.phrases.whole(&all).is_some_and(|(entry, _)| entry.value.contains(&TimeWord::None));
    none || all.len() == 1 && denies_all(text, tables)
}

/// Whether a cell is Polish: it names a school or a degree in Polish, a school in Poland, Poland or a place there, or says
/// "Polish".
fn is_polish(text: &str, names: &[SchoolName], tables: &Reference) -> bool {
    let all = words(text);
    let said = |value| matches!(value, Schooled::Level(level) if level.polish);
    let lies_there = |place: &str| tables.places.lies_in(place, "polska");
    names.iter().any(|name| name.polish)
        || tables.education.all_in(&all).into_iter().any(|(.., entry, _)| said(entry.value))
        || tables.languages.all_in(&all).into_iter().any(|(.., entry, _)| entry.value.code == "pl")
        || tables.places.names.all_in(&all).into_iter().any(|(.., entry, _)| lies_there(&entry.value))
}

/// Whether a text names higher education other than by the name of a school.
fn names_higher(text: &str, names: &[SchoolName], tables: &Reference) -> bool {
    let all = words(text);
    tables.education.all_in(&all).into_iter().any(|(at, len, entry, _)| {
        let here = crate::text::span(&all[at..at + len]);
        let of_a_name = names.iter().any(|name| name.span.start <= here.start && here.end <= name.span.end);
        matches!(entry.value, Schooled::Level(level) if level.at_most >= 6) && !of_a_name
    })
}

struct Item {
    /// Where its own words begin.
    home: usize,
    found: Found<Education>,
    /// What words say of whether it was finished.
    stated: Option<Finished>,
    degree: bool,
    proven: bool,
    planned: bool,
}

impl Item {
    fn new(found: Found<Education>) -> Item {
        Item { home: found.span.start, found, stated: None, degree: false, proven: false, planned: false }
    }

    /// Words that it is expected stand above words that deny it, those above words that say it, and those above words that
    /// leave it open.
    fn state(&mut self, state: State) {
        let stated = match state {
            State::Expected => Finished::Expected,
            State::Unfinished | State::NotYet | State::Without | State::Studying => Finished::No,
            State::Finished => Finished::Yes,
            State::Unsaid => Finished::Unsaid,
            State::Degree => return self.degree = true,
            State::Proven => return self.proven = true,
            State::Planned => return self.planned = true,
            // Neither comes to an item: what they speak of was left out.
            State::Asked | State::Others => return,
        };
        let weight = |stated: Option<Finished>| match stated {
            Some(Finished::Expected) => 4,
            Some(Finished::No) => 3,
            Some(Finished::Yes) => 2,
            Some(Finished::Unsaid) => 1,
            Some(Finished::Named) | None => 0,
        };
        if weight(Some(stated)) > weight(self.stated) {
            self.stated = Some(stated);
        }
    }

    fn place(&mut self) -> Place<'_> {
        Place { home: self.home, span: &mut self.found.span, school: &mut self.found.value }
    }

    /// What nobody says anything of was finished.
    fn tell(&mut self, text: &str) {
        let asked = text[self.found.span.end..].trim_start().starts_with('?');
        self.found.value.finished = match self.stated {
            _ if self.proven => Finished::Yes,
            None if asked => Finished::Unsaid,
            Some(Finished::Unsaid) if self.degree => Finished::Named,
            stated => stated.unwrap_or(Finished::Named),
        };
    }
}

fn add_clause(text: &str, items: &mut Vec<Item>, clause: &Clause, soft: bool) {
    let start = items.len();
    items.extend(clause.items.iter().map(|(_, found)| Item::new(found.clone())));
    for said in &clause.states {
        let (words, state, span) = (&said.words, &said.state, &said.span);
        let away = |item: &Range<usize>, at: &Range<usize>| distance(item, words) + apart(text, at, span);
        let nearest = clause.items.iter().enumerate().min_by_key(|(_, (item, found))| away(item, &found.span));
        // "in progress" alone names no studies; "studia przerwane" does.
        let of_studies = || clause.states.iter().any(|said| said.state == State::Unsaid);
        let unfinished =
            matches!(state, State::Unfinished | State::Studying) || *state == State::NotYet && of_studies();
        let target = match (nearest, items.last()) {
            (Some((at, _)), _) => Some(start + at),
            (None, Some(last)) if start == items.len() => {
                let open = last.stated.is_none_or(|said| said == Finished::Unsaid);
                let before = soft
                    && open
                    && match state {
                        State::Unfinished | State::NotYet | State::Expected => last.found.value.at_most >= 6,
                        State::Finished | State::Without => true,
                        _ => false,
                    };
                before.then_some(items.len() - 1)
            }
            // A second state beside one that stood alone: "student, 3 rok".
            (None, Some(_)) if !matches!(state, State::Unsaid | State::Degree | State::Proven) => Some(items.len() - 1),
            (None, _) => None,
        };
        match target {
            Some(at) => {
                let item = &mut items[at];
                item.state(*state);
                if let Some(near) = &said.near {
                    item.found.via = Via::Near;
                    item.found.value.near.get_or_insert(Near { meant: near.clone(), state: true });
                }
                item.found.span = item.found.span.start.min(span.start)..item.found.span.end.max(span.end);
            }
            None if unfinished => {
                let via = if said.near.is_some() { Via::Near } else { Via::Same };
                let near = said.near.clone().map(|meant| Near { meant, state: false });
                let value = Education { near, ..Education::new(6, 7, Finished::No) };
                let mut item = Item::new(Found { value, span: span.clone(), via });
                item.state(*state);
                items.push(item);
            }
            None => {}
        }
    }
}

/// Words between two phrases; 0 where they overlap.
pub(super) fn distance(one: &Range<usize>, other: &Range<usize>) -> usize {
    if one.end <= other.start {
        1 + other.start - one.end
    } else if other.end <= one.start {
        1 + one.start - other.end
    } else {
        0
    }
}

/// A bracket or a dash between a school and a state: as far as two words. "licencjat (w trakcie mgr)" is of the second.
fn apart(text: &str, one: &Range<usize>, other: &Range<usize>) -> usize {
    let (first, second) = if one.start < other.start { (one, other) } else { (other, one) };
    let parts = text.get(first.end..second.start).is_some_and(|between| !is_subject(&between.replace(':', " ")));
    if parts { 2 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_study_is_unfinished() {
        let rows = "words,lang,state\n# rok,pl,unfinished\n# roku,pl,unfinished\nrok #,pl,unfinished\n";
        let tables = Reference::with_rows("education_states.csv", rows);
        let finished = |text: &str| match read(text, &tables) {
            Reading::Education(items) => items.iter().map(|item| item.value.finished.told()).collect::<Vec<_>>(),
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(finished("III rok"), [Some(false)]);
        assert_eq!(finished("wyższe, 3 roku"), [Some(false)]);
        assert_eq!(finished("5. rok studiów"), [Some(false)]);
        assert_eq!(finished("magisterskie, rok 5"), [Some(false)]);
        assert_eq!(finished("mgr 2019 rok"), [Some(true)]);
        assert_eq!(finished("studia I stopnia i studia II stopnia (2 rok)"), [None, Some(false)]);
    }

    #[test]
    fn studying_stands_for_itself_where_the_table_says_so() {
        let tables = Reference::with_rows("education_states.csv", "words,lang,state\nstudent,pl,studying\n");
        let Reading::Education(items) = read("licencjat, student", &tables) else { panic!() };
        let levels: Vec<_> = items.iter().map(|item| (item.value.at_most, item.value.finished)).collect();
        assert_eq!(levels, [(6, Finished::Named), (7, Finished::No)]);
    }
}
