//! Schools and degrees: ISCED 2011 level, track, finished or not.

use std::ops::Range;

use super::skill::denies_all;
use super::split::pieces;
use super::{Found, Reading, Via};
use crate::reference::{Reference, Schooled, Schooling, State, Track};
use crate::text::{Form, Word, words};

/// Whether a school was finished, as far as the words tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Finished {
    /// Not, or not yet.
    No,
    /// The words do not tell: "studia".
    Unsaid,
    /// It was.
    Yes,
}

impl Finished {
    /// The same as yes, no or nothing.
    pub fn told(self) -> Option<bool> {
        match self {
            Finished::No => Some(false),
            Finished::Unsaid => None,
            Finished::Yes => Some(true),
        }
    }
}

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
    pub finished: Finished,
}

/// Reads an education cell: "mgr inż.", "wyższe niepełne (III rok)", "licencjat, w trakcie magisterskich".
///
/// The cell falls into clauses at `;`, `,`, `/`, line breaks and words for "and" that belong to no known phrase. Every
/// school or degree is one item. A state in a clause ("niepełne", "in progress", "3 roku") is meant for the nearest
/// item. A state without an item is meant for the higher studies before the comma, else for higher studies of its
/// own: "student" is unfinished higher, levels 6–7. A school that is named without a state was finished, unless words for
/// studying leave it open ("studia magisterskie"). What is denied ("bez matury") or only planned is left out;
/// "brak" alone is no school at all.
pub fn read(text: &str, tables: &Reference) -> Reading {
    if denies_all(text, tables) {
        let none = Education { at_least: 0, at_most: 0, track: None, finished: Finished::Yes };
        return Reading::Education(vec![Found { value: none, span: 0..text.len(), via: Via::Same }]);
    }
    let mut items: Vec<Item> = Vec::new();
    let mut soft = false;
    let mut named = true;
    for piece in pieces(text, &[',', '/']) {
        let before = items.len();
        for clause in clauses(text, piece.span, !named && before > 0, tables) {
            add_clause(text, &mut items, &clause, soft);
            soft = false;
        }
        soft = matches!(piece.ended_by, Some(',' | '/'));
        named = items.len() > before;
    }
    let schools: Vec<_> = items.into_iter().filter(|item| !item.planned).map(Item::told).collect();
    if schools.is_empty() { Reading::NotUnderstood } else { Reading::Education(schools) }
}

struct Item {
    found: Found<Education>,
    /// What words say of whether it was finished.
    stated: Option<Finished>,
    degree: bool,
    proven: bool,
    planned: bool,
}

impl Item {
    fn new(found: Found<Education>) -> Item {
        Item { found, stated: None, degree: false, proven: false, planned: false }
    }

    /// Words that deny it stand above words that say it, and those above words that leave it open.
    fn state(&mut self, state: State) {
        match state {
            State::Unfinished | State::NotYet | State::Studying => self.stated = Some(Finished::No),
            State::Finished if self.stated != Some(Finished::No) => self.stated = Some(Finished::Yes),
            State::Unsaid => self.stated = self.stated.or(Some(Finished::Unsaid)),
            State::Degree => self.degree = true,
            State::Proven => self.proven = true,
            State::Planned => self.planned = true,
            State::Finished => {}
        }
    }

    /// What nobody says anything of was finished.
    fn told(mut self) -> Found<Education> {
        self.found.value.finished = match self.stated {
            _ if self.proven => Finished::Yes,
            Some(Finished::Unsaid) if self.degree => Finished::Yes,
            stated => stated.unwrap_or(Finished::Yes),
        };
        self.found
    }
}

#[derive(Default)]
struct Clause {
    items: Vec<(Range<usize>, Found<Education>)>,
    states: Vec<(Range<usize>, State, Range<usize>)>,
}

/// The clauses of a piece, with schools and states by the words they cover. `stray`: the piece follows one without a school
/// behind a school, perhaps a town: "BA, Boston, MA".
fn clauses(text: &str, span: Range<usize>, stray: bool, tables: &Reference) -> Vec<Clause> {
    let all = words(&text[span.clone()]);
    let bytes = |words: &[Word]| {
        let within = crate::text::span(words);
        span.start + within.start..span.start + within.end
    };
    let mut whole = Clause::default();
    let mut known = tables.education.all_in(&all);
    let only = known.len() == 1;
    known.retain(|(at, len, entry, _)| {
        let here = &all[*at..at + len];
        let dotted = *len == 1 || text[bytes(here)].contains('.') || !is_initials(here);
        dotted
            && !is_end_of_initials(&text[..bytes(here).start], &entry.written)
            && (*len > 1 || !is_short(&entry.written) || is_meant(text, &span, bytes(here), only, stray))
    });
    let mut subject_from = None;
    for (at, len, entry, form) in known {
        let level = match entry.value {
            Schooled::Level(level) => level,
            Schooled::Nothing => continue,
            Schooled::Subject => {
                subject_from = Some(bytes(&all[at..at + len]).end);
                continue;
            }
        };
        let here = bytes(&all[at..at + len]);
        if is_denied(&all, at, tables) || subject_from.is_some_and(|from| is_subject(&text[from..here.start])) {
            continue;
        }
        let Schooling { at_least, at_most, track } = level;
        let value = Education { at_least, at_most, track, finished: Finished::Yes };
        let via = if form == Form::Inflected { Via::Inflection } else { Via::Same };
        whole.items.push((at..at + len, Found { value, span: here, via }));
    }
    for (at, len, entry, _) in tables.education_states.words.all_in(&all) {
        whole.states.push((at..at + len, entry.value, bytes(&all[at..at + len])));
    }
    let within = |years: &Range<usize>| whole.items.iter().any(|(item, _)| item.contains(&years.start));
    for years in years_of_study(&all, tables).into_iter().filter(|years| !within(years)).collect::<Vec<_>>() {
        whole.states.push((years.clone(), State::Unfinished, bytes(&all[years])));
    }
    drop_wider(text, &mut whole);
    split_at_and(whole, &all, tables)
}

/// "wyższe (licencjat)", "bachelor student": a general word beside the degree that it means is no school of its own.
fn drop_wider(text: &str, whole: &mut Clause) {
    let all = whole.items.clone();
    let studying = |item: &Range<usize>| {
        whole.states.iter().any(|(words, state, _)| *state == State::Studying && distance(words, item) == 0)
    };
    let beside = |one: &Range<usize>, other: &Range<usize>| {
        let (first, second) = if one.start < other.start { (one, other) } else { (other, one) };
        text.get(first.end..second.start).is_some_and(|between| between.trim().is_empty())
    };
    whole.items.retain(|(words, item)| {
        let wide = &item.value;
        !all.iter().any(|(_, other)| {
            let narrow = &other.value;
            let within = wide.at_least <= narrow.at_least && narrow.at_most <= wide.at_most;
            let narrower = narrow.at_most - narrow.at_least < wide.at_most - wide.at_least;
            let track = wide.track.is_none() || wide.track == narrow.track;
            within && narrower && track && (!studying(words) || beside(&item.span, &other.span))
        })
    });
}

/// Whether a row is an abbreviation that may be another word: its capitals say so, "MA" and "B.Ed.".
fn is_short(written: &str) -> bool {
    let letters = || written.chars().filter(|letter| letter.is_alphabetic());
    letters().count() <= 3 && letters().any(char::is_uppercase)
}

/// Whether words are single letters: "A A" are two marks, and only "A.A." is a degree.
fn is_initials(words: &[Word]) -> bool {
    words.iter().all(|word| word.folded.chars().count() == 1 && word.folded.chars().all(char::is_alphabetic))
}

/// Whether initials are only the end of others that no row knows: no "B.A." in "X.B.A.".
fn is_end_of_initials(before: &str, written: &str) -> bool {
    let mut back = before.chars().rev();
    written.contains('.')
        && back.next() == Some('.')
        && back.next().is_some_and(char::is_alphabetic)
        && !back.next().is_some_and(char::is_alphanumeric)
}

/// Whether such an abbreviation is meant as one: alone in its piece, or in capitals that the cell does not use throughout.
fn is_meant(text: &str, piece: &Range<usize>, word: Range<usize>, only: bool, stray: bool) -> bool {
    let around = [&text[piece.start..word.start], &text[word.end..piece.end]];
    let alone = around.iter().all(|side| !side.contains(char::is_alphanumeric));
    if alone {
        return !stray;
    }
    let lower = |text: &str| text.contains(char::is_lowercase);
    let capitals = text[word.clone()].chars().filter(|letter| letter.is_uppercase()).count();
    capitals >= 2 && (lower(text) || only && word.start == piece.start)
}

/// Whether words still name the subject that "diploma in" opened: up to a bracket or a dash.
fn is_subject(between: &str) -> bool {
    !between.contains(['(', ')', '–', '—', ':']) && !between.contains(" - ")
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
    let cuts: Vec<usize> = (0..all.len()).filter(|&at| tables.time.is_and(&all[at]) && !covered(at)).collect();
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

fn add_clause(text: &str, items: &mut Vec<Item>, clause: &Clause, soft: bool) {
    let start = items.len();
    items.extend(clause.items.iter().map(|(_, found)| Item::new(found.clone())));
    for (words, state, span) in &clause.states {
        let away = |item: &Range<usize>, at: &Range<usize>| distance(item, words) + apart(text, at, span);
        let nearest = clause.items.iter().enumerate().min_by_key(|(_, (item, found))| away(item, &found.span));
        let unfinished = matches!(state, State::Unfinished | State::Studying);
        let target = match (nearest, items.last()) {
            (Some((at, _)), _) => Some(start + at),
            (None, Some(last)) if start == items.len() => {
                let open = last.stated.is_none_or(|said| said == Finished::Unsaid);
                let before = soft
                    && open
                    && match state {
                        State::Unfinished | State::NotYet => last.found.value.at_most >= 6,
                        State::Finished => true,
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
                item.found.span = item.found.span.start.min(span.start)..item.found.span.end.max(span.end);
            }
            None if unfinished => {
                let value = Education { at_least: 6, at_most: 7, track: None, finished: Finished::No };
                let mut item = Item::new(Found { value, span: span.clone(), via: Via::Same });
                item.state(*state);
                items.push(item);
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
        assert_eq!(levels, [(6, Finished::Yes), (7, Finished::No)]);
    }
}
