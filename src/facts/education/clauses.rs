//! An education cell to clauses: the schools and degrees in it, and what its words say of them.

use std::ops::Range;

use super::names::SchoolName;
use super::spelling::{Mended, mended};
use super::{Education, Finished, Near, distance};
use crate::facts::{Found, Via};
use crate::reference::{Denial, Reference, Schooled, Schooling, State, TimeWord};
use crate::text::{Form, Word, span};

/// Words of a cell that belong together.
#[derive(Default)]
pub(super) struct Clause {
    /// Schools and degrees, each with the words it covers.
    pub(super) items: Vec<(Range<usize>, Found<Education>)>,
    /// What is said of them.
    pub(super) states: Vec<Said>,
    /// Schools and degrees that are denied.
    pub(super) denied: Vec<Found<Education>>,
}

/// Words that say something of a school or degree.
pub(super) struct Said {
    /// The words that they are, by number.
    pub(super) words: Range<usize>,
    pub(super) state: State,
    /// The bytes of the text.
    pub(super) span: Range<usize>,
    /// What they are spelled almost like.
    pub(super) near: Option<String>,
}

/// The clauses of a piece, with schools and states by the words they cover. `stray`: the piece follows one without a school
/// behind a school, perhaps a town: "BA, Boston, MA". `names`: of schools in the cell; with `attended`, one of higher education
/// stands for studies that may have been finished.
pub(super) fn clauses(
    text: &str,
    span: Range<usize>,
    stray: bool,
    (names, attended): (&[SchoolName], bool),
    tables: &Reference,
) -> Vec<Clause> {
    let Mended { words: all, meant } = mended(text, span.clone(), tables);
    let bytes = |words: &[Word]| self::span(words);
    let near = |at: usize, len: usize, written: &str| {
        meant[at..at + len].iter().any(|mended| *mended).then(|| written.to_owned())
    };
    let mut whole = Clause::default();
    let mut known = tables.education.all_in(&all);
    let only = known.len() == 1;
    known.retain(|(at, len, entry, _)| {
        let here = &all[*at..at + len];
        let joined = |sign| text[bytes(here)].contains(sign) && entry.written.contains(sign);
        let dotted = *len == 1 || text[bytes(here)].contains('.') || joined('/') || !is_initials(here);
        let within = bytes(here);
        let of_a_name =
            names.iter().any(|name| name.higher && name.span.start <= within.start && within.end <= name.span.end);
        !of_a_name
            && dotted
            && !is_end_of_initials(&text[..within.start], &entry.written)
            && (*len > 1 || !is_short(&entry.written) || is_meant(text, &span, within.clone(), only, stray))
            && (!is_only_alone(entry.value) || *len == all.len())
    });
    let mut subject_from = None;
    for (at, len, entry, form) in known {
        let here = bytes(&all[at..at + len]);
        let level = match entry.value {
            Schooled::Level(level) => level,
            Schooled::Nothing => continue,
            Schooled::Subject => {
                subject_from = Some(here.end);
                continue;
            }
        };
        if subject_from.is_some_and(|from| is_subject(&text[from..here.start])) {
            continue;
        }
        let Schooling { at_least, at_most, track, usual, .. } = level;
        let near = near(at, len, &entry.written).map(|meant| Near { meant, state: false });
        let via = match (&near, form) {
            (Some(_), _) => Via::Near,
            (None, Form::Inflected) => Via::Inflection,
            (None, Form::Same) => Via::Same,
        };
        let value = Education { usual, track, near, ..Education::new(at_least, at_most, Finished::Named) };
        let found = Found { value, span: here, via };
        if is_denied(&all, at, tables) || is_denied_behind(&all[at + len..], tables) {
            whole.denied.push(found);
        } else {
            whole.items.push((at..at + len, found));
        }
    }
    for (at, len, entry, _) in tables.education_states.words.all_in(&all) {
        let near = near(at, len, &entry.written);
        let (words, span) = (at..at + len, bytes(&all[at..at + len]));
        whole.states.push(Said { words, state: entry.value, span, near });
    }
    for (words, state) in years_of_study(text, &all, &whole.items, tables) {
        let span = bytes(&all[words.clone()]);
        whole.states.push(Said { words, state, span, near: None });
    }
    drop_stated(&mut whole);
    leave_out(text, &all, &mut whole);
    if attended && whole.items.is_empty() {
        add_attended(&mut whole, &all, &span, names);
    }
    drop_wider(text, &mut whole);
    split_at_and(text, whole, &all, tables)
}

/// "AWF Warszawa": whoever names a school of higher education was there, finished or not.
fn add_attended(whole: &mut Clause, all: &[Word], piece: &Range<usize>, names: &[SchoolName]) {
    let here = |name: &&SchoolName| name.higher && piece.contains(&name.span.start);
    for name in names.iter().filter(here) {
        let place = |byte: usize| all.iter().filter(|word| word.span.start < byte).count();
        let words = place(name.span.start)..place(name.span.end);
        let value = Education::new(6, 7, Finished::Unsaid);
        whole.items.push((words.clone(), Found { value, span: name.span.clone(), via: Via::Same }));
        let span = name.span.clone();
        whole.states.push(Said { words, state: State::Unsaid, span, near: None });
    }
}
/// "wyższe (licencjat)", "bachelor student": a general word beside the degree that it means is no school of its own.
fn drop_wider(text: &str, whole: &mut Clause) {
    let all = whole.items.clone();
    let studying = |item: &Range<usize>| {
        let own = |said: &&Said| matches!(said.state, State::Studying | State::Proven);
        whole.states.iter().filter(own).any(|said| distance(&said.words, item) == 0)
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
            // "associate … degree": the word for any degree, of one that it does not cover.
            let within = within || wide.at_least == 6 && (narrow.at_least, narrow.at_most) == (5, 5);
            within && narrower && track && (!studying(words) || beside(&item.span, &other.span))
        })
    });
}

/// Whether a row is an abbreviation that may be another word: its capitals say so, "MA" and "B.Ed.".
fn is_short(written: &str) -> bool {
    let letters = || written.chars().filter(|letter| letter.is_alphabetic());
    letters().count() <= 3 && letters().any(char::is_uppercase)
}

/// Whether what a phrase stands for needs its piece for itself.
fn is_only_alone(meaning: Schooled) -> bool {
    matches!(meaning, Schooled::Level(level) if level.alone)
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
pub(super) fn is_subject(between: &str) -> bool {
    !between.contains(['(', ')', '–', '—', ':']) && !between.contains(" - ")
}

/// A denial that ends where the school begins: "bez matury", "brak wyższego".
fn is_denied(all: &[Word], at: usize, tables: &Reference) -> bool {
    let denies = |from: usize| tables.denials.before.is_whole(&all[from..at]);
    (at.saturating_sub(4)..at).any(denies)
}

/// Words to the end of the piece that deny what stands before them: "wyższe: nie", "высшего нет".
fn is_denied_behind(rest: &[Word], tables: &Reference) -> bool {
    let none = || tables.time.phrases.whole(rest).is_some_and(|(entry, _)| entry.value.contains(&TimeWord::None));
    let denied = || tables.denials.before.is_whole(rest) || tables.denials.is_end(rest) == Some(Denial::Denied);
    !rest.is_empty() && (none() || denied())
}

/// "liceum (w tym roku matura)": the examination that words of a state name is no school beside another.
fn drop_stated(whole: &mut Clause) {
    let within = |item: &Range<usize>| {
        let longer = |said: &Said| said.words.start <= item.start && item.end <= said.words.end && said.words != *item;
        whole.states.iter().any(longer)
    };
    let others: Vec<u8> =
        whole.items.iter().filter(|(item, _)| !within(item)).map(|(_, found)| found.value.at_least).collect();
    let mut items = std::mem::take(&mut whole.items);
    items.retain(|(item, found)| !(within(item) && others.contains(&found.value.at_least)));
    whole.items = items;
}

/// Leaves out the schools of somebody else ("żona mgr", "mgr (żona)") and those that are only asked for ("degree required").
fn leave_out(text: &str, all: &[Word], whole: &mut Clause) {
    let stands = |wanted: State| whole.states.iter().find(|said| said.state == wanted).map(|said| said.words.clone());
    if stands(State::Asked).is_some() {
        *whole = Clause::default();
    } else if let Some(others) = stands(State::Others) {
        // "Father Ryan High School" is a name.
        let named = whole.items.iter().any(|(item, _)| item.start == others.end) || others.end == all.len();
        let gap = all.get(others.end).map_or("", |next| &text[all[others.end - 1].span.end..next.span.start]);
        let next = all.get(others.end).map_or("", |next| &text[next.span.clone()]);
        if !named && gap.trim().is_empty() && next.starts_with(char::is_uppercase) {
            return;
        }
        let from = if others.end == all.len() { 0 } else { others.start };
        whole.items.retain(|(item, _)| item.start < from);
        whole.states.retain(|said| said.words.start < from);
    }
}

/// "III rok", "3 roku", "rok 5", "3 klasy", "2 years of high school": a part of a school, with what it says of it. Within a
/// school's own words ("8 klas podstawówki") it says nothing.
/// A small "i" behind something else is Polish for "and": "matura i rok studiów".
fn years_of_study(
    text: &str,
    all: &[Word],
    items: &[(Range<usize>, Found<Education>)],
    tables: &Reference,
) -> Vec<(Range<usize>, State)> {
    let states = &tables.education_states;
    let studies = |state| matches!(state, State::Studying | State::Unfinished | State::Unsaid);
    let student =
        |before: &[Word]| states.words.longest_suffix(before).is_some_and(|(_, entry, _)| studies(entry.value));
    let joins = |at: usize| at > 0 && &text[all[at].span.clone()] == "i" && !student(&all[..at]);
    let free = |at: &usize| !joins(*at) && !items.iter().any(|(item, _)| item.contains(at));
    let mut found = Vec::new();
    for at in (0..all.len()).filter(free) {
        let Some(number) = number(&all[at], tables) else { continue };
        if let Some((len, entry, _)) = states.year_after_number.longest_prefix(&all[at + 1..]) {
            let end = at + 1 + len;
            let of = items.iter().find(|(item, _)| (end..=end + 1).contains(&item.start));
            // No secondary school takes two years.
            let short = number <= 2 && of.is_some_and(|(_, found)| found.value.at_most <= 3);
            let state = if short { State::Unfinished } else { entry.value.state };
            if of.is_some() || !entry.value.of_school {
                found.push((at..end, state));
            }
        } else if let Some(from) = (at.saturating_sub(3)..at)
            .find(|&from| free(&from) && states.year_before_number.whole(&all[from..at]).is_some())
        {
            found.push((from..at + 1, State::Unfinished));
        }
    }
    found
}

/// A number of years that a school may take: in digits, in Roman numerals, in words.
fn number(word: &Word, tables: &Reference) -> Option<u32> {
    const ROMAN: [&str; 6] = ["i", "ii", "iii", "iv", "v", "vi"];
    let roman = || ROMAN.iter().position(|roman| *roman == &*word.folded).and_then(|at| u32::try_from(at + 1).ok());
    let in_words = || {
        let (entry, _) = tables.time.phrases.whole(std::slice::from_ref(word))?;
        entry.value.iter().find_map(|word| if let TimeWord::Count(count) = word { Some(*count) } else { None })
    };
    let number = word.folded.parse().ok().or_else(roman).or_else(in_words)?;
    (1..=6).contains(&number).then_some(number)
}

/// Words for "and" and "+" part clauses, but not inside a phrase: "studia I stopnia" is no "and", "Bac + 5" one degree.
fn split_at_and(text: &str, whole: Clause, all: &[Word], tables: &Reference) -> Vec<Clause> {
    let covers = |range: &Range<usize>, at: usize| range.contains(&at);
    let covered = |at: usize| {
        whole.items.iter().any(|(range, _)| covers(range, at))
            || whole.states.iter().any(|said| covers(&said.words, at))
    };
    let is_within = |at: usize| whole.items.iter().any(|(range, _)| range.start < at && covers(range, at));
    let starts_anew = |&at: &usize| {
        let plus = text[all[at - 1].span.end..all[at].span.start].contains('+');
        plus && !is_within(at) || tables.time.is_and(&all[at - 1]) && !covered(at - 1)
    };
    let starts: Vec<usize> = (1..all.len()).filter(starts_anew).collect();
    let clause_of = |range: &Range<usize>| starts.iter().filter(|&&start| start <= range.start).count();
    let mut clauses: Vec<Clause> = (0..=starts.len()).map(|_| Clause::default()).collect();
    for item in whole.items {
        clauses[clause_of(&item.0)].items.push(item);
    }
    for state in whole.states {
        clauses[clause_of(&state.words)].states.push(state);
    }
    clauses[0].denied = whole.denied;
    clauses
}
