//! The names of schools in a cell: "Politechnika Łódzka", "AWF Warszawa", "University of York".

use std::ops::Range;

use crate::facts::split::pieces;
use crate::reference::{Reference, SchoolWord, Schooled, Stands};
use crate::text::{Form, Word, words_at};

/// The name of a school as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SchoolName {
    /// The bytes of the text.
    pub(super) span: Range<usize>,
    /// Whether it is a school of higher education.
    pub(super) higher: bool,
    /// Whether it says which school: "uniwersytet" alone does not.
    pub(super) full: bool,
    /// Whether it is a school in Poland.
    pub(super) polish: bool,
}

/// The names of schools in a text. A piece that speaks of a course names none.
pub(super) fn find(text: &str, tables: &Reference) -> Vec<SchoolName> {
    pieces(text, &[',', '/']).into_iter().flat_map(|piece| in_piece(text, piece.span, tables)).collect()
}

fn in_piece(text: &str, span: Range<usize>, tables: &Reference) -> Vec<SchoolName> {
    let all = words_at(text, span.clone());
    let known = tables.schools.all_in(&all);
    if known.iter().any(|(_, _, entry, _)| entry.value.stands == Stands::Nowhere) {
        return Vec::new();
    }
    let line = Line { text, taken: taken(&all, tables), all: &all, tables };
    let mut found: Vec<SchoolName> = Vec::new();
    for (at, len, entry, _) in known {
        let SchoolWord { stands, higher, polish } = entry.value;
        let as_written = text[crate::text::span(&all[at..at + len])] == entry.written;
        if stands == Stands::Name && !as_written {
            continue;
        }
        let from = if stands == Stands::Within { line.begins(at) } else { at };
        let to = line.ends(at, at + len);
        let name = SchoolName {
            span: crate::text::span(&all[from..to]),
            higher,
            polish,
            full: stands == Stands::Name
                || to - from > len
                || len > 1 && (at..at + len).all(|word| line.is_capital(word)),
        };
        match found.last_mut() {
            // "Uniwersytet Ekonomiczny, Wydział …" are two, "Akademia … Uniwersytetu …" one.
            Some(last) if last.span.end > name.span.start => {
                last.span.end = last.span.end.max(name.span.end);
                last.higher |= higher;
                last.polish |= polish;
            }
            _ => found.push(name),
        }
    }
    found
}

/// Words that say something else: schools, degrees, states and numbers end a name.
fn taken(all: &[Word], tables: &Reference) -> Vec<bool> {
    let mut taken: Vec<bool> = all.iter().map(|word| word.folded.contains(|c: char| c.is_ascii_digit())).collect();
    let schools = tables.education.all_in(all).into_iter().filter(|(.., entry, _)| entry.value != Schooled::Nothing);
    let states = tables.education_states.words.all_in(all).into_iter().map(|(at, len, ..)| at..at + len);
    for words in schools.map(|(at, len, ..)| at..at + len).chain(states) {
        taken[words].fill(true);
    }
    taken
}

struct Line<'a> {
    text: &'a str,
    all: &'a [Word],
    taken: Vec<bool>,
    tables: &'a Reference,
}

impl Line<'_> {
    fn gap(&self, at: usize) -> &str {
        &self.text[self.all[at].span.end..self.all[at + 1].span.start]
    }

    fn is_capital(&self, at: usize) -> bool {
        self.text[self.all[at].span.clone()].starts_with(char::is_uppercase)
    }

    fn joins(&self, at: usize) -> bool {
        self.tables.school_joints.whole(&self.all[at..=at]).is_some()
    }

    /// The name of a course of studies begins here, in the form in which courses are named.
    fn is_study(&self, at: usize) -> bool {
        let study = self.tables.fields_of_study.longest_prefix(&self.all[at..]);
        study.is_some_and(|(_, entry, form)| form == Form::Same && entry.value.field.is_some())
    }

    /// Where a name begins that has these words within it: capitals before it belong to it.
    fn begins(&self, first: usize) -> usize {
        let (mut from, mut at) = (first, first);
        while at > 0 {
            at -= 1;
            if self.taken[at]
                || self.joins(at)
                || self.is_study(at)
                || !matches!(self.gap(at), " " | "-" | "'" | "’" | " & ")
            {
                break;
            }
            if self.is_capital(at) {
                from = at;
            } else if first - at > 2 || self.all[at].folded.chars().count() < 6 {
                break;
            }
        }
        from
    }

    /// Where it ends: capitals and what joins them belong to it, and one word in small letters behind the first.
    fn ends(&self, first: usize, behind: usize) -> usize {
        let (mut to, mut at) = (behind, behind);
        while at < self.all.len() && !self.taken[at] {
            let joined = self.joins(at - 1);
            let gap = self.gap(at - 1);
            let abbreviated = gap == ". " && (joined || self.all[at - 1].folded.chars().count() == 1);
            if !abbreviated && !matches!(gap, " " | "-" | "'" | "’" | " & " | " „" | " \"") {
                break;
            }
            if self.joins(at) {
                at += 1;
                continue;
            }
            let small = at == behind && self.all[at].folded.chars().count() > 4 || !self.is_capital(first) && joined;
            if !(self.is_capital(at) || small) || !joined && self.is_study(at) {
                break;
            }
            at += 1;
            to = at;
        }
        to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<&str> {
        find(text, Reference::embedded()).into_iter().map(|name| &text[name.span]).collect()
    }

    #[test]
    fn a_name_ends_where_something_else_begins() {
        for (text, expected) in [
            ("mgr Politechnika Łódzka 2019", "Politechnika Łódzka"),
            ("licencjat, AWF Warszawa", "AWF Warszawa"),
            ("absolwent Uniwersytetu Łódzkiego", "Uniwersytetu Łódzkiego"),
            ("Uniwersytet im. Adama Mickiewicza w Poznaniu", "Uniwersytet im. Adama Mickiewicza w Poznaniu"),
            ("BA History, University of York (2015)", "University of York"),
            ("BSc Harvard University", "Harvard University"),
            ("Technische Universität München BWL", "Technische Universität München"),
            (
                "Київський національний університет імені Тараса Шевченка",
                "Київський національний університет імені Тараса Шевченка",
            ),
            ("Wyższa Szkoła Bankowa w Poznaniu", "Wyższa Szkoła Bankowa w Poznaniu"),
            ("uniwersytet łódzki", "uniwersytet łódzki"),
            ("Zarządzanie Uniwersytet Łódzki", "Uniwersytet Łódzki"),
            ("SGH - Finanse", "SGH"),
        ] {
            assert_eq!(names(text), [expected], "{text}");
        }
        for text in ["Uniwersytet Trzeciego Wieku", "kurs Excel na Politechnice", "sgh", "University degree"] {
            assert_eq!(names(text), Vec::<&str>::new(), "{text}");
        }
    }
}
