//! Schools and degrees: ISCED 2011 level, track, finished or not.

use std::ops::Range;

use super::skill::denies_all;
use super::split::pieces;
use super::{Found, Reading, Via};
use crate::reference::{Reference, State, TimeWord, Track};
use crate::text::{Form, Word, words};

/// One school or degree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Education {
    /// The lowest ISCED 2011 level (0–8) that the words allow.
    pub at_least: u8,
    /// The highest.
    pub at_most: u8,
    /// The track, where the words tell.
    pub track: Option<Track>,
    /// Whether it was finished.
    pub finished: bool,
}

/// Reads an education cell: "mgr inż.", "wyższe niepełne (III rok)", "licencjat, w trakcie magisterskich".
///
/// The cell falls into clauses at `;`, `,`, `/`, line breaks and words for "and" that belong to no known phrase. Every
/// school or degree is one item. A state in a clause ("niepełne", "in progress", "3 roku") is meant for the nearest
/// item. A state without an item is meant for the higher studies before the comma, else for higher studies of its
/// own: "student" is unfinished higher, levels 6–7. What is denied ("bez matury") is left out;
/// "brak" alone is no school at all.
pub fn read(text: &str, tables: &Reference) -> Reading {
    if denies_all(text, tables) {
        let none = Education { at_least: 0, at_most: 0, track: None, finished: true };
        return Reading::Education(vec![Found { value: none, span: 0..text.len(), via: Via::Same }]);
    }
    let mut items: Vec<Item> = Vec::new();
    let mut soft = false;
    for piece in pieces(text, &[',', '/']) {
        for clause in clauses(text, piece.span, tables) {
            add_clause(&mut items, &clause, soft);
            soft = false;
        }
        soft = matches!(piece.ended_by, Some(',' | '/'));
    }
    if items.is_empty() {
        return Reading::NotUnderstood;
    }
    Reading::Education(items.into_iter().map(|item| item.found).collect())
}

struct Item {
    found: Found<Education>,
    /// Whether words say if it was finished.
    stated: bool,
}

#[derive(Default)]
struct Clause {
    items: Vec<(Range<usize>, Found<Education>)>,
    states: Vec<(Range<usize>, State, Range<usize>)>,
}

/// The clauses of a piece, with schools and states by the words they cover.
fn clauses(text: &str, span: Range<usize>, tables: &Reference) -> Vec<Clause> {
    let all = words(&text[span.clone()]);
    let bytes = |words: &[Word]| match (words.first(), words.last()) {
        (Some(first), Some(last)) => span.start + first.span.start..span.start + last.span.end,
        _ => span.start..span.start,
    };
    let mut whole = Clause::default();
    for (at, len, entry, form) in tables.education.all_in(&all) {
        if is_denied(&all, at, tables) {
            continue;
        }
        let level = entry.value;
        let value = Education { at_least: level.at_least, at_most: level.at_most, track: level.track, finished: true };
        let via = if form == Form::Inflected { Via::Inflection } else { Via::Same };
        whole.items.push((at..at + len, Found { value, span: bytes(&all[at..at + len]), via }));
    }
    for (at, len, entry, _) in tables.education_states.words.all_in(&all) {
        whole.states.push((at..at + len, entry.value, bytes(&all[at..at + len])));
    }
    for years in years_of_study(&all, tables) {
        whole.states.push((years.clone(), State::Unfinished, bytes(&all[years])));
    }
    split_at_and(whole, &all, tables)
}

/// A denial that ends where the school begins: "bez matury", "brak wyższego".
fn is_denied(all: &[Word], at: usize, tables: &Reference) -> bool {
    let denies = |from: usize| tables.denials.before.whole(&all[from..at]).is_some();
    (at.saturating_sub(4)..at).any(denies)
}

/// "III rok", "3 roku", "rok 5": a year of study, not a length.
fn years_of_study(all: &[Word], tables: &Reference) -> Vec<Range<usize>> {
    let states = &tables.education_states;
    let is_year = |word: &Word| {
        matches!(&*word.folded, "1" | "2" | "3" | "4" | "5" | "6" | "i" | "ii" | "iii" | "iv" | "v" | "vi")
    };
    let mut found = Vec::new();
    for at in (0..all.len()).filter(|&at| is_year(&all[at])) {
        if let Some((len, ..)) = states.year_after_number.longest_prefix(&all[at + 1..]) {
            found.push(at..at + 1 + len);
        } else if let Some(from) =
            (at.saturating_sub(3)..at).find(|&from| states.year_before_number.whole(&all[from..at]).is_some())
        {
            found.push(from..at + 1);
        }
    }
    found
}

/// Words for "and" part clauses, but not inside a phrase: "studia I stopnia" is no "and".
fn split_at_and(whole: Clause, all: &[Word], tables: &Reference) -> Vec<Clause> {
    let covers = |range: &Range<usize>, at: usize| range.contains(&at);
    let covered = |at: usize| {
        whole.items.iter().any(|(range, _)| covers(range, at))
            || whole.states.iter().any(|(range, ..)| covers(range, at))
    };
    let is_and = |word: &Word| {
        let entry = tables.time.phrases.whole(std::slice::from_ref(word));
        entry.is_some_and(|(entry, _)| entry.value.contains(&TimeWord::And))
    };
    let cuts: Vec<usize> = (0..all.len()).filter(|&at| is_and(&all[at]) && !covered(at)).collect();
    let clause_of = |range: &Range<usize>| cuts.iter().filter(|&&cut| cut < range.start).count();
    let mut clauses: Vec<Clause> = (0..=cuts.len()).map(|_| Clause::default()).collect();
    for item in whole.items {
        clauses[clause_of(&item.0)].items.push(item);
    }
    for state in whole.states {
        clauses[clause_of(&state.0)].states.push(state);
    }
    clauses
}

fn add_clause(items: &mut Vec<Item>, clause: &Clause, soft: bool) {
    let start = items.len();
    items.extend(clause.items.iter().map(|(_, found)| Item { found: found.clone(), stated: false }));
    for (words, state, span) in &clause.states {
        let nearest = clause.items.iter().enumerate().min_by_key(|(_, (item, _))| distance(item, words));
        let unfinished = *state != State::Finished;
        let target = match (nearest, items.last()) {
            (Some((at, _)), _) => Some(start + at),
            (None, Some(last)) if start == items.len() => {
                let before = soft && *state == State::Unfinished && !last.stated && last.found.value.at_most >= 6;
                before.then_some(items.len() - 1)
            }
            // A second state beside one that stood alone: "student, 3 rok".
            (None, Some(_)) => Some(items.len() - 1),
            (None, None) => None,
        };
        match target {
            Some(at) => {
                let item = &mut items[at];
                item.stated = true;
                item.found.value.finished &= !unfinished;
                item.found.span = item.found.span.start.min(span.start)..item.found.span.end.max(span.end);
            }
            None if unfinished => {
                let value = Education { at_least: 6, at_most: 7, track: None, finished: false };
                items.push(Item { found: Found { value, span: span.clone(), via: Via::Same }, stated: true });
            }
            None => {}
        }
    }
}

/// Words between two phrases; 0 where they overlap.
fn distance(one: &Range<usize>, other: &Range<usize>) -> usize {
    if one.end <= other.start {
        1 + other.start - one.end
    } else if other.end <= one.start {
        1 + one.start - other.end
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_study_is_unfinished() {
        let rows = "words,lang,state\n# rok,pl,unfinished\n# roku,pl,unfinished\nrok #,pl,unfinished\n";
        let tables = Reference::with_rows("education_states.csv", rows);
        let finished = |text: &str| match read(text, &tables) {
            Reading::Education(items) => items.iter().map(|item| item.value.finished).collect::<Vec<_>>(),
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(finished("III rok"), [false]);
        assert_eq!(finished("wyższe, 3 roku"), [false]);
        assert_eq!(finished("5. rok studiów"), [false]);
        assert_eq!(finished("magisterskie, rok 5"), [false]);
        assert_eq!(finished("mgr 2019 rok"), [true]);
        assert_eq!(finished("studia I stopnia i studia II stopnia (2 rok)"), [true, false]);
    }

    #[test]
    fn studying_stands_for_itself_where_the_table_says_so() {
        let tables = Reference::with_rows("education_states.csv", "words,lang,state\nstudent,pl,studying\n");
        let Reading::Education(items) = read("licencjat, student", &tables) else { panic!() };
        let levels: Vec<_> = items.iter().map(|item| (item.value.at_most, item.value.finished)).collect();
        assert_eq!(levels, [(6, true), (7, false)]);
    }
}
